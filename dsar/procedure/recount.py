"""Due dates stand when holidays change; counting them anew is a recorded act."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from django.db import transaction

from dsar.cases import clock
from dsar.cases.models import Case
from dsar.cases.moves import claim
from dsar.cases.time_limits import Recomputation
from dsar.eventlog.append import append
from dsar.law.deadlines import DueDate, Step, StepCode, due_date
from dsar.law.holidays import Calendar
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller


class CannotRecount(ValueError):
    """There is nothing to count anew; the message says why."""


def differing(*, at: datetime, limit: int | None = None) -> list[tuple[Case, DueDate]]:
    """Open cases whose last day today's holidays move, most urgent first (Reg. 1182/71 Art. 2)."""
    controller = Controller.current()
    return list(islice(_differing(controller.calendar, controller.day_of(at)), limit))


def counted_today(case: Case, calendar: Calendar, *, on: date) -> DueDate | None:
    """The last day by today's holidays, from the same start; None where it is the stored one.

    A last day that is over moves no more, or a late answer would become punctual afterwards.
    """
    if not case.is_open or not case.due_steps or case.due_on < on:
        return None
    due = _counted(clock.steps_of(case), calendar)
    return due if due.due_on != case.due_on else None


@transaction.atomic
def recount(case: Case, *, at: datetime, by: User) -> None:
    """Count a due date anew by today's holidays; the earlier one stays on record (Art. 12(3)).

    Raises CannotRecount when the same day comes out, or the last day is over.
    """
    controller = Controller.current()
    today, calendar = controller.day_of(at), controller.calendar
    if case.due_on < today:
        raise CannotRecount("a last day that is over is not counted anew")
    due = counted_today(case, calendar, on=today)
    if due is None:
        raise CannotRecount("by today's holidays the last day is the same")
    earlier_due_on = case.due_on
    row = Recomputation.objects.create(
        case=case,
        cause=Recomputation.Cause.HOLIDAYS,
        earlier_due_on=earlier_due_on,
        earlier_due_steps=case.due_steps,
        due_on=due.due_on,
        counted_at=at,
        counted_by=by,
    )
    claim(case, **clock.dates_of(due, target_on=case.target_on or due.due_on))
    claim(case, **clock.adjusted_dates(case, calendar))
    facts = {"cause": row.cause, "due_on": due.due_on.isoformat()}
    facts["earlier_due_on"] = earlier_due_on.isoformat()
    append(case.reference, "clock.recomputed", at=at, by=by.actor, facts=facts)


def _differing(calendar: Calendar, on: date) -> Iterator[tuple[Case, DueDate]]:
    """Cases of one day share their sum, so each sum is made once and few cases are read."""
    cases = Case.objects.open().filter(due_on__gte=on).exclude(due_steps=[])
    sums = cases.order_by("due_on").values_list("due_on", "due_steps").distinct()
    moved = {
        due_on
        for due_on, stored in sums.iterator()
        if _counted([Step.from_dict(step) for step in stored], calendar).due_on != due_on
    }
    for case in cases.filter(due_on__in=moved).most_urgent_first().iterator():
        due = counted_today(case, calendar, on=on)
        if due is not None:
            yield case, due


def _counted(steps: list[Step], calendar: Calendar) -> DueDate:
    began, month = steps[:2]
    if began.code == StepCode.CONTEST:
        return clock.contest_due(began.on, calendar)
    if began.code == StepCode.REOPENED:
        return clock.reopened_due(began.on, calendar)
    return due_date(began.on, calendar, int(month.detail))
