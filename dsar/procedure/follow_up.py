"""Kept data goes when its time is over, however late that is (Art. 5(1)(e), 17)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import transaction

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.models import Case
from dsar.cases.moves import hold_as_it_is
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.grounds import grounds_for, is_blank
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure.plain_words import insist_on_no_code

ERASED: Final = "erased"
ANONYMISED: Final = "anonymised"
KEPT: Final = "kept"
ONE_DAY: Final = timedelta(days=1)


class CannotFollowUp(ValueError):
    """What is noted of kept data cannot be; the message says why."""


def schedule(case: Case, *, at: datetime) -> None:
    """Owe the erasure of all that a closing case keeps for a time (Art. 17(3), 5(1)(e)).

    A category is due on the day after its last day. Repeating it adds nothing.
    """
    kept = CategoryAnswer.objects.filter(
        task__case=case, did=CategoryAnswer.Did.KEPT, follow_up__isnull=True
    )
    for line in kept.select_related("category__system").order_by("pk"):
        if line.until:
            _owe(case, line, line.until + ONE_DAY, at=at)


def _owe(case: Case, line: CategoryAnswer, due_on: date, *, at: datetime) -> None:
    # What is over already waits for tomorrow, so that a day's mails tell all that the day has.
    tomorrow = Controller.current().day_of(at) + ONE_DAY
    row = FollowUpErasure.objects.create(
        case=case, answer=line, due_on=due_on, next_chase_on=max(due_on, tomorrow)
    )
    system, category = line.category.system.key, line.category.key
    facts = {"follow_up": row.pk, "system": system, "category": category}
    told = facts | {"due_on": due_on.isoformat()}
    append(case.reference, "follow_up.made", at=at, by=SYSTEM, facts=told)


def let_go(task: CollectionTask, *, at: datetime) -> None:
    """Take back what a system owes later, because it answers anew; the caller holds the case."""
    for row in FollowUpErasure.objects.filter(answer__task=task).order_by("pk"):
        facts = {"follow_up": row.pk}
        append(task.case.reference, "follow_up.not_needed", at=at, by=SYSTEM, facts=facts)
        row.delete()


@transaction.atomic
def settle(
    row: FollowUpErasure,
    *,
    did: str,
    note: str = "",
    ground: str = "",
    until: date | None = None,
    at: datetime,
    by: User,
) -> None:
    """Note what was done with data whose time is over, of a case in any state (Art. 5(1)(e)).

    Data that is kept on needs a ground, its facts and a new last day, after which it is due again.
    Raises CannotFollowUp.
    """
    if did not in (ERASED, ANONYMISED, KEPT):
        raise CannotFollowUp("choose what was done with the data")
    insist_on_no_code(CannotFollowUp, note)
    if did == KEPT:
        _insist_on_reason(note, ground, until, today=Controller.current().day_of(at))
    hold_as_it_is(row.case)
    due_on = until + ONE_DAY if did == KEPT and until else None
    # Each reason for keeping on stays, below the ones before it.
    changes: dict[str, Any] = {"note": f"{row.note}\n{ground} {note.strip()}".strip()}
    if due_on:
        changes |= {"due_on": due_on, "next_chase_on": due_on}
    else:
        changes |= {"did": did, "next_chase_on": None, "settled_at": at, "settled_by": by}
    waiting = FollowUpErasure.objects.filter(pk=row.pk, due_on=row.due_on, settled_at__isnull=True)
    if not waiting.update(**changes):
        raise CannotFollowUp("somebody has noted this already; look at the page again")
    row.refresh_from_db()
    facts = {"follow_up": row.pk, "did": did, "due_on": due_on and due_on.isoformat()}
    append(row.case.reference, "follow_up.settled", at=at, by=by.actor, facts=facts)


def _insist_on_reason(note: str, ground: str, until: date | None, *, today: date) -> None:
    if ground not in {known.code for known in grounds_for(Right.ERASURE, today)}:
        raise CannotFollowUp("name the ground on which the data is kept on")
    if is_blank(note):
        raise CannotFollowUp("say why the data is still needed")
    if until is None or until <= today:
        raise CannotFollowUp("say until when the data is kept: a day later than today")
