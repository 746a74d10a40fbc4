"""Second thoughts on who is asking: more proof for a risk, or a check that was wrong (Art. 32)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.disclosure import accepted_check
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.moves import claim
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.law.identity import LEVELS, MANDATE, STRONGEST, Method
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure import correspondence, handle
from dsar.procedure.identity import ask
from dsar.procedure.identity.ask import CannotIdentify, insist_on_need
from dsar.procedure.plain_words import insist_on_no_code


@transaction.atomic
def raise_level(case: Case, *, level: int, reason: str, at: datetime, by: User) -> None:
    """Ask for stronger proof in one case because of its risk, or for the usual again (Art. 12(6)).

    Raises CannotIdentify without a reason, where nothing needs proof, or when nothing changes.
    """
    insist_on_need(case)
    if not case.is_open:
        raise CannotIdentify("the level of proof is settled only while the case is open")
    if not 1 <= level <= STRONGEST:
        raise CannotIdentify("choose a level of proof from 1 to 3")
    if is_blank(reason):
        raise CannotIdentify("write which risk asks for this level of proof")
    insist_on_no_code(CannotIdentify, reason)
    raised = level if level > usual_level(case) else None
    if raised == case.raised_level:
        raise CannotIdentify("this level of proof is asked already")
    could_leave = _covered(case, at=at)
    claim(case, raised_level=raised)
    note = handle.keep_reason(case, text=reason, at=at, by=by)
    facts = {"level": raised or usual_level(case), "note": note.pk}
    append(case.reference, "identity.level_raised", at=at, by=by.actor, facts=facts)
    _end_what_asks_too_little(case, at=at)
    _stop_what_may_not_leave(case, could_leave, at=at)


def _end_what_asks_too_little(case: Case, *, at: datetime) -> None:
    """Nobody is left waiting with an answer that would not be enough (Art. 12(2))."""
    rows = ProofRequest.objects.open().filter(case=case).exclude(method=MANDATE)
    if any(LEVELS[Method(row.method)] < ask.level_of(case) for row in rows):
        ask.end_question(case, at=at)


@transaction.atomic
def revoke(check: IdentityCheck, *, reason: str, at: datetime, by: User) -> None:
    """Take back a check that was found wrong, so that nothing leaves on it any more (Art. 32).

    Raises CannotIdentify without a reason, or when the check does not stand.
    """
    case = check.case
    if is_blank(reason):
        raise CannotIdentify("write why the check was wrong")
    insist_on_no_code(CannotIdentify, reason)
    could_leave = _covered(case, at=at)
    claim(case)
    if not case.identity_checks.standing().filter(pk=check.pk).update(revoked_at=at):
        raise CannotIdentify("this check does not stand any more")
    check.revoked_at = at
    note = handle.keep_reason(case, text=reason, at=at, by=by)
    facts = {"check": check.pk, "note": note.pk}
    append(case.reference, "identity.revoked", at=at, by=by.actor, facts=facts)
    if check.on_paper and check.confirmed_by_id is None and check.needs_second:
        told = {"check": check.pk}
        append(case.reference, "proof.paper_given_up", at=at, by=by.actor, facts=told)
    _stop_what_may_not_leave(case, could_leave, at=at)


def usual_level(case: Case) -> int:
    """The level of proof that the rights of a case ask for, whatever its risk (Art. 12(6))."""
    policy = IdentityPolicy.current()
    return max((policy.level_for(Right(item.right)) for item in case.items.all()), default=0)


def _covered(case: Case, *, at: datetime) -> frozenset[int]:
    items = case.items.all()
    return frozenset(item.pk for item in items if accepted_check(item, at=at) is not None)


def _stop_what_may_not_leave(case: Case, could_leave: frozenset[int], *, at: datetime) -> None:
    if not could_leave <= _covered(case, at=at):
        correspondence.cancel_answer(case, at=at)
