"""The clock of a case: computed from dates, never a state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dsar.cases.models import Case
from dsar.law.deadlines import DueDate, Step, StepCode, due_date
from dsar.law.holidays import Calendar

SOON_DAYS = 7
URGENT_DAYS = 3


@dataclass(frozen=True)
class Clock:
    """How a case stands against its time limit on one day."""

    due_on: date
    days_left: int
    is_stopped: bool

    @property
    def is_overdue(self) -> bool:
        return not self.is_stopped and self.days_left < 0

    @property
    def is_urgent(self) -> bool:
        return not self.is_stopped and self.days_left <= URGENT_DAYS

    @property
    def is_soon(self) -> bool:
        return not self.is_stopped and self.days_left <= SOON_DAYS


def clock(case: Case, on: date) -> Clock:
    """Where a case stands on a day (Art. 12(3)); an answered or ended case no longer runs."""
    return Clock(case.due_on, (case.due_on - on).days, not case.is_open)


def first_due(received_on: date, calendar: Calendar) -> DueDate:
    """One month from receipt (Art. 12(3), Regulation 1182/71)."""
    return due_date(received_on, calendar)


def contest_due(contested_on: date, calendar: Calendar) -> DueDate:
    """One month from a contest, on a clock of its own (law: N4)."""
    due = due_date(contested_on, calendar)
    began = replace(due.steps[0], code=StepCode.CONTEST)
    return replace(due, steps=(began, *due.steps[1:]))


def steps_of(case: Case) -> list[Step]:
    """The steps that explain the stored due date, as they were when it was computed."""
    return [Step.from_dict(step) for step in case.due_steps]
