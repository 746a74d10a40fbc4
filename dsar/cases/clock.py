"""The clock of a case: computed from dates, never a state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from dsar.cases.models import Case
from dsar.cases.time_limits import Suspension
from dsar.law.deadlines import (
    MONTHS_WITH_EXTENSION,
    MONTHS_WITHOUT_EXTENSION,
    DueDate,
    Step,
    StepCode,
    adjusted,
    due_date,
)
from dsar.law.holidays import Calendar

SOON_DAYS = 7
URGENT_DAYS = 3
# The days left that each group of time limits begins and ends with; None is no end.
GROUPS: Final[dict[str, tuple[int | None, int | None]]] = {
    "late": (None, -1),
    "3": (0, URGENT_DAYS),
    "7": (URGENT_DAYS + 1, SOON_DAYS),
    "later": (SOON_DAYS + 1, None),
}
NOT_ADJUSTED: Final[dict[str, Any]] = {"adjusted_due_on": None, "adjusted_steps": []}
CONTEST_TARGET: Final = timedelta(days=14)
HALF: Final = "half"
LATE: Final = "late"
# Days before the last day on which a colleague is reminded; once late, every day.
DAYS_BEFORE: Final = (10, 5, 2, 0)


@dataclass(frozen=True)
class Clock:
    """How a case stands against its time limit on one day."""

    due_on: date
    days_left: int
    is_stopped: bool

    @property
    def is_overdue(self) -> bool:
        """Whether the last day is over while an answer is still awaited."""
        return not self.is_stopped and self.days_left < 0

    @property
    def is_urgent(self) -> bool:
        """Whether the last day is near or over."""
        return not self.is_stopped and self.days_left <= URGENT_DAYS

    @property
    def is_soon(self) -> bool:
        """Whether the last day falls within a week, or is over."""
        return not self.is_stopped and self.days_left <= SOON_DAYS


def clock(case: Case, on: date) -> Clock:
    """Where a case stands on a day (Art. 12(3)); an answered or ended case no longer runs."""
    return Clock(case.due_on, (case.due_on - on).days, not case.is_open)


def days_of(group: str, today: date) -> tuple[date, date]:
    """The first and the last day that a group of time limits covers."""
    low, high = GROUPS[group]
    return (
        date.min if low is None else today + timedelta(days=low),
        date.max if high is None else today + timedelta(days=high),
    )


def group_of(due_on: date, today: date) -> str:
    """The group that a last day falls into."""
    left = (due_on - today).days
    return next(key for key, (_, high) in GROUPS.items() if high is None or left <= high)


def first_due(received_on: date, calendar: Calendar) -> DueDate:
    """One month from receipt (Art. 12(3), Regulation 1182/71)."""
    return due_date(received_on, calendar)


def extended_due(received_on: date, calendar: Calendar) -> DueDate:
    """Three months from receipt, never two from the first last day (Art. 12(3))."""
    return due_date(received_on, calendar, MONTHS_WITH_EXTENSION)


def contest_due(contested_on: date, calendar: Calendar) -> DueDate:
    """One month from a contest, on a clock of its own (law: N4)."""
    return _begun(due_date(contested_on, calendar), StepCode.CONTEST)


def reopened_due(reopened_on: date, calendar: Calendar) -> DueDate:
    """One month from the day a case is taken up again; the earlier date stays on record."""
    return _begun(due_date(reopened_on, calendar), StepCode.REOPENED)


def _begun(due: DueDate, code: StepCode) -> DueDate:
    return replace(due, steps=(replace(due.steps[0], code=code), *due.steps[1:]))


def dates_of(due: DueDate, *, target_on: date) -> dict[str, Any]:
    """What a case stores of a computed time limit: the last day, its steps, target, next look."""
    return {
        "due_on": due.due_on,
        "due_steps": [step.as_dict() for step in due.steps],
        "target_on": min(target_on, due.due_on),
        "next_watch_on": next_watch(due.received_on, due.due_on, after=due.received_on),
    }


def adjusted_dates(case: Case, calendar: Calendar) -> dict[str, Any]:
    """The later last day that ended suspensions give, with its steps; empty without any (C12)."""
    pauses = [
        (row.asked_on, row.ended_on)
        for row in Suspension.objects.filter(case=case, ended_on__gt=case.received_on)
        if row.ended_on is not None and row.ended_on > row.asked_on
    ]
    if not pauses or counts_anew(case):
        return NOT_ADJUSTED
    months = MONTHS_WITHOUT_EXTENSION
    if hasattr(case, "extension"):
        months = MONTHS_WITH_EXTENSION
    due = adjusted(case.received_on, calendar, pauses, months)
    if due.due_on <= case.due_on:
        return NOT_ADJUSTED
    return {
        "adjusted_due_on": due.due_on,
        "adjusted_steps": [step.as_dict() for step in due.steps],
    }


def counts_anew(case: Case) -> bool:
    """Whether the time runs from a contest or an earlier receipt: a clock that never waited."""
    return case.contests.exists() or began_on(case) != case.received_on


def was_taken_up(case: Case) -> bool:
    """Whether the case was taken up again, so that a month from that day is all it has."""
    return bool(case.due_steps) and steps_of(case)[0].code == StepCode.REOPENED


def open_suspension(case: Case) -> Suspension | None:
    """The pause that still lasts, if the clock waits for the person now."""
    row: Suspension | None = case.suspensions.filter(ended_on__isnull=True).first()
    return row


def began_on(case: Case) -> date:
    """The day the running time limit is counted from: receipt, or the last contest."""
    return steps_of(case)[0].on if case.due_steps else case.received_on


def next_watch(began: date, due_on: date, *, after: date) -> date:
    """The first day after this one on which a reminder falls due."""
    return min((day for day, _ in _points(began, due_on) if day > after), default=_tomorrow(after))


def point_reached(began: date, due_on: date, on: date) -> str | None:
    """The latest reminder point reached by a day: half, 10, 5, 2, 0 or late:n; None before all."""
    if on > due_on:
        return f"{LATE}:{(on - due_on).days}"
    reached = [point for day, point in _points(began, due_on) if day <= on]
    return reached[-1] if reached else None


def _points(began: date, due_on: date) -> Iterator[tuple[date, str]]:
    """Every point of a time limit with its day, in order; a point before the start is none."""
    half = (began + (due_on - began) // 2, HALF)
    counted = [(due_on - timedelta(days=days), str(days)) for days in DAYS_BEFORE]
    yield from sorted(
        ((day, point) for day, point in [half, *counted] if day > began or day == due_on),
        key=lambda entry: entry[0],
    )


def _tomorrow(day: date) -> date:
    return day + timedelta(days=1)


def steps_of(case: Case) -> list[Step]:
    """The steps that explain the stored due date, as they were when it was computed."""
    return [Step.from_dict(step) for step in case.due_steps]


def adjusted_steps_of(case: Case) -> list[Step]:
    """The steps that explain the adjusted date; none without a suspension that counted."""
    return [Step.from_dict(step) for step in case.adjusted_steps]
