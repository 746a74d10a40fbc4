"""Kept data goes when its time is over, however late that is (Art. 5(1)(e), 17)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, hold, hold_as_it_is
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.deadlines import working_days_later
from dsar.law.grounds import is_blank
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure.collection import keeping, remind_owners
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_tasks import may_answer, may_see
from dsar.procedure.collection.remind_owners import Owed
from dsar.procedure.plain_words import insist_on_no_code
from dsar.work import passing

ERASED: Final = CategoryAnswer.Did.ERASED.value
ANONYMISED: Final = CategoryAnswer.Did.ANONYMISED.value
KEPT: Final = CategoryAnswer.Did.KEPT.value
KIND: Final = "follow_up"
# Working days between two mails about the same data.
ASKED_EVERY: Final = 10
# Longer than any ten working days; so that only what is due is read.
LONGEST_WAIT: Final = timedelta(days=30)
ONE_DAY: Final = timedelta(days=1)


class CannotFollowUp(ValueError):
    """What is noted of kept data cannot be; the message says why."""


def schedule(case: Case, *, at: datetime) -> None:
    """Owe the erasure of all that a closing case keeps for a time (Art. 17(3), 5(1)(e)).

    A category is due on the day after its last day, and where only words tell of one, it is looked
    at again after a year. Repeating it adds nothing.
    """
    today = Controller.current().day_of(at)
    kept = CategoryAnswer.objects.filter(task__case=case, did=KEPT, follow_up__isnull=True)
    for line in kept.select_related("category__system").order_by("pk"):
        if line.until:
            _owe(case, line, line.until + ONE_DAY, at=at)
        elif line.until_words:
            _owe(case, line, a_year_after(today), at=at)


def a_year_after(day: date) -> date:
    """When kept data of which only words tell the end are looked at again (Art. 5(1)(e))."""
    return date(day.year + 1, day.month, min(day.day, monthrange(day.year + 1, day.month)[1]))


def _owe(case: Case, line: CategoryAnswer, due_on: date, *, at: datetime) -> None:
    # What is over already waits for tomorrow, so that a day's mails tell all that the day has.
    tomorrow = Controller.current().day_of(at) + ONE_DAY
    row = FollowUpErasure.objects.create(
        case=case, answer=line, due_on=due_on, next_chase_on=max(due_on, tomorrow)
    )
    system, category = line.category.system.key, line.category.key
    facts = {"follow_up": row.pk, "system": system, "category": category}
    told = facts | {"erase_on": due_on.isoformat()}
    append(case.reference, "follow_up.made", at=at, by=SYSTEM, facts=told)


def let_go(task: CollectionTask, *, at: datetime) -> None:
    """Take back what a system owes later, because it answers anew; the caller holds the case."""
    for row in FollowUpErasure.objects.filter(answer__task=task).order_by("pk"):
        facts = {"follow_up": row.pk}
        append(task.case.reference, "follow_up.not_needed", at=at, by=SYSTEM, facts=facts)
        row.delete()


def ask_next(*, at: datetime) -> FollowUpErasure | None:
    """Ask who answers for a system to erase what was kept and is over (Art. 5(1)(e)).

    Every tenth working day, of closed and archived cases too; one mail a day, however many wait.
    """
    today = Controller.current().day_of(at)
    return passing.first(
        _waiting(today).select_related("case"),
        lambda row: _ask(row.case, today, at=at),
        lost=(ChangedMeanwhile,),
    )


def due(on: date) -> QuerySet[FollowUpErasure]:
    """The kept data whose time is over and of which nothing is noted yet, oldest first."""
    asked = on + LONGEST_WAIT
    rows = _named().filter(settled_at__isnull=True, due_on__lte=on, next_chase_on__lte=asked)
    return rows.order_by("due_on", "pk")


def waiting_for(user: User, *, on: date) -> list[FollowUpErasure]:
    """The kept data that a colleague is to erase, for a system that they answer for (Art. 17)."""
    mine = remind_owners.asked_of_them(user, on, "answer__task")
    return [row for row in due(on).filter(mine) if may_see(row.answer.task, user, on)]


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
    today = Controller.current().day_of(at)
    if not may_answer(row.answer.task, by, today):
        raise CannotFollowUp("only who is asked about the system, or handles the case, notes this")
    if did == KEPT:
        _insist_on_reason(row.answer, note, ground, until, today=today)
    hold_as_it_is(row.case)
    due_on = until + ONE_DAY if did == KEPT and until else None
    said = f"{ground} {note.strip()}" if did == KEPT else note.strip()
    # Each reason for keeping on stays, below the ones before it.
    changes: dict[str, Any] = {"note": f"{row.note}\n{said}".strip()}
    if due_on:
        changes |= {"due_on": due_on, "next_chase_on": due_on}
    else:
        changes |= {"did": did, "next_chase_on": None, "settled_at": at, "settled_by": by}
    waiting = FollowUpErasure.objects.filter(pk=row.pk, due_on=row.due_on, settled_at__isnull=True)
    if not waiting.update(**changes):
        raise CannotFollowUp("somebody has noted this already; look at the page again")
    row.refresh_from_db()
    facts = {"follow_up": row.pk, "did": did, "erase_on": due_on and due_on.isoformat()}
    append(row.case.reference, "follow_up.settled", at=at, by=by.actor, facts=facts)


def _insist_on_reason(
    line: CategoryAnswer, note: str, ground: str, until: date | None, *, today: date
) -> None:
    if ground not in keeping.grounds_of_a_system(Right.ERASURE, line.category, today):
        raise CannotFollowUp("name the ground on which the data is kept on")
    if is_blank(note):
        raise CannotFollowUp("say why the data is still needed")
    if until is None or until <= today:
        raise CannotFollowUp("say until when the data is kept: a day later than today")
    try:
        keeping.insist_on_longest(line.category, ground, line.event_on, until, on=today)
    except CannotCollect as error:
        raise CannotFollowUp(error.sentence) from error


@transaction.atomic
def _ask(case: Case, today: date, *, at: datetime) -> None:
    hold(case)
    mine = list(_waiting(today).filter(case=case))
    asked = {user for row in mine for user in remind_owners.those_asked(row.answer.task, today)}
    facts = {"follow_ups": [row.pk for row in mine], "to": sorted(user.pk for user in asked)}
    append(case.reference, "follow_up.asked", at=at, by=SYSTEM, facts=facts)
    for user in sorted(asked, key=lambda user: user.pk):
        remind_owners.tell_of(KIND, user, map(_owed, _waiting(today)), at=at)
    again_on = working_days_later(today, Controller.current().calendar, ASKED_EVERY)
    rows = FollowUpErasure.objects.filter(pk__in=facts["follow_ups"])
    rows.update(asked_at=at, next_chase_on=again_on)


def _waiting(today: date) -> QuerySet[FollowUpErasure]:
    rows = _named().filter(next_chase_on__lte=today, settled_at__isnull=True)
    return rows.order_by("next_chase_on", "pk")


def _named() -> QuerySet[FollowUpErasure]:
    task = "answer__task"
    people = (f"{task}__assigned_to", f"{task}__system__owner", f"{task}__system__deputy")
    return FollowUpErasure.objects.select_related(
        "answer__category__system", f"{task}__case__handler", *people
    )


def _owed(row: FollowUpErasure) -> Owed:
    return Owed(row.answer.task, row.due_on, row.answer.category.called)
