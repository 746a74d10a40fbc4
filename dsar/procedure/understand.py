"""Correcting what was understood from a free letter, before any work on the case has begun."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import claim
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.procedure import receive, stop_marketing
from dsar.procedure.identity.identify import waiting_check
from dsar.procedure.stop_marketing import Blocked


class CannotUnderstand(ValueError):
    """What is asked cannot be changed so; the message says why."""


@transaction.atomic
def understand(case: Case, rights: Collection[Right], *, at: datetime, by: User) -> None:
    """Set which rights a letter exercises (Art. 12(2)) and tell the person; the due date stays.

    A marketing objection is honoured when added and never taken away. What a check covers stays
    as it is while a second officer looks. Raises CannotUnderstand.
    """
    before = {Right(item.right) for item in case.items.all()}
    _insist(case, before, set(rights))
    claim(case)
    case.items.filter(right__in=before - set(rights)).delete()
    for right in [right for right in Right if right in rights and right not in before]:
        _add(case, right, at=at, by=by)
    told = [right.value for right in Right if right in rights]
    append(case.reference, "case.understood_anew", at=at, by=by.actor, facts={"rights": told})
    if not case.only_stops_marketing:
        receive.acknowledge(case, at=at)


def _insist(case: Case, before: set[Right], wanted: set[Right]) -> None:
    if case.state != State.RECEIVED:
        raise CannotUnderstand("what is asked can be changed only while the case is new")
    if waiting_check(case):
        raise CannotUnderstand("a check waits for a second officer; take it back first, or wait")
    if not wanted:
        raise CannotUnderstand("a case needs at least one right")
    if wanted == before:
        raise CannotUnderstand("this is what the case asks already")
    if Right.MARKETING_OBJECTION in before - wanted:
        raise CannotUnderstand("a marketing objection was honoured; it stays")
    if Right.MARKETING_OBJECTION in wanted - before and not case.data_subject.email:
        raise CannotUnderstand("there is no address that marketing could spare")


def _add(case: Case, right: Right, *, at: datetime, by: User) -> None:
    if right is Right.MARKETING_OBJECTION:
        spared = [Blocked("email", case.data_subject.email)]
        stop_marketing.honour(case, spared, at=at, by=by.actor)
        return
    CaseItem.objects.create(case=case, right=right)
