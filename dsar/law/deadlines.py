"""Time limits counted by Regulation 1182/71, with the steps that explain them (Article 12(3)).

The day of receipt is not counted; the period ends on the same date of the last month, or on its
last day, and runs on to the next working day when it would end on a weekend or public holiday.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from dsar.law.holidays import Calendar

ONE_DAY = timedelta(days=1)
MONTHS_WITHOUT_EXTENSION = 1
MONTHS_WITH_EXTENSION = 3

Pause = tuple[date, date]


class StepCode(StrEnum):
    """What each step of the sum of a time limit counts or moves (Art. 12(3))."""

    RECEIPT = "receipt"
    CONTEST = "contest"
    REOPENED = "reopened"
    MONTH = "month"
    CLAMP = "clamp"
    PAUSE = "pause"
    LATE_PAUSE = "late_pause"
    RESUMED = "resumed"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    END = "end"
    STRICT = "strict"


@dataclass(frozen=True)
class Step:
    """One step of a computation: what happened, on which day, and its one particular."""

    code: str
    on: date
    detail: str = ""

    def as_dict(self) -> dict[str, str]:
        """Give the step as plain text values, for storing as JSON."""
        return {"code": str(self.code), "on": self.on.isoformat(), "detail": self.detail}

    @classmethod
    def from_dict(cls, stored: Mapping[str, str]) -> Step:
        """Read a stored step back."""
        code, on = StepCode(stored["code"]), date.fromisoformat(stored["on"])
        return cls(code, on, stored.get("detail", ""))


@dataclass(frozen=True)
class DueDate:
    """The last day to answer and how it was reached."""

    received_on: date
    due_on: date
    steps: tuple[Step, ...]

    def as_dict(self) -> dict[str, object]:
        """Give the computation as plain values, for storing as JSON."""
        return {
            "received_on": self.received_on.isoformat(),
            "due_on": self.due_on.isoformat(),
            "steps": [step.as_dict() for step in self.steps],
        }


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _count(received_on: date, months: int) -> list[Step]:
    """Count the months, before any pause or roll (Reg. 1182/71 Art. 3(1) and 3(2)(c))."""
    if isinstance(received_on, datetime):
        raise TypeError("A time limit is counted from a local date, not from a moment.")
    if not MONTHS_WITHOUT_EXTENSION <= months <= MONTHS_WITH_EXTENSION:
        raise ValueError("A time limit is one month, and at most three with its extension.")
    raw = _add_months(received_on, months)
    steps = [Step(StepCode.RECEIPT, received_on), Step(StepCode.MONTH, raw, str(months))]
    if raw.day != received_on.day:
        steps.append(Step(StepCode.CLAMP, raw, str(received_on.day)))
    return steps


def _roll(day: date, calendar: Calendar) -> Iterator[Step]:
    """Run on over weekends and public holidays to a working day (Reg. 1182/71 Art. 3(4))."""
    while not calendar.is_working_day(day):
        key = calendar.holiday_key(day)
        yield Step(StepCode.HOLIDAY, day, key) if key else Step(StepCode.WEEKEND, day)
        day += ONE_DAY
    yield Step(StepCode.END, day)


def _merged(pauses: Iterable[Pause], received_on: date) -> list[Pause]:
    """Put pauses in order and join those that overlap, so that no day counts twice."""
    merged: list[Pause] = []
    for start, until in sorted(pauses):
        if start < received_on:
            raise ValueError("A pause cannot start before the request was received.")
        if until < start:
            raise ValueError("A pause cannot end before it starts.")
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(until, merged[-1][1]))
        else:
            merged.append((start, until))
    return merged


def due_date(
    received_on: date, calendar: Calendar, months: int = MONTHS_WITHOUT_EXTENSION
) -> DueDate:
    """Give the strict last day to answer, counted from receipt (Art. 12(3))."""
    steps = _count(received_on, months)
    steps += _roll(steps[-1].on, calendar)
    return DueDate(received_on, steps[-1].on, tuple(steps))


def adjusted(
    received_on: date,
    calendar: Calendar,
    pauses: Iterable[Pause],
    months: int = MONTHS_WITHOUT_EXTENSION,
) -> DueDate:
    """Give the last day when time stood still while identity was cleared (Art. 12(6)).

    A pause that begins after the time has already run out adds nothing.
    """
    steps = _count(received_on, months)
    last = steps[-1].on
    for start, until in _merged(pauses, received_on):
        if start > list(_roll(last, calendar))[-1].on:
            steps.append(Step(StepCode.LATE_PAUSE, start, until.isoformat()))
            continue
        last += until - start
        steps.append(Step(StepCode.PAUSE, start, until.isoformat()))
        steps.append(Step(StepCode.RESUMED, last, str((until - start).days)))
    steps += _roll(last, calendar)
    strict = due_date(received_on, calendar, months)
    due_on = steps[-1].on
    return DueDate(received_on, due_on, (*steps, Step(StepCode.STRICT, strict.due_on)))


def internal_target(received_on: date, calendar: Calendar, working_days: int = 10) -> date:
    """Give the day we aim at ourselves, well within "without undue delay" (Art. 12(3))."""
    return working_days_later(received_on, calendar, working_days)


def working_days_later(day: date, calendar: Calendar, working_days: int) -> date:
    """Count working days on from a day that is not counted itself (Reg. 1182/71 Art. 2, 3(1))."""
    while working_days > 0:
        day += ONE_DAY
        working_days -= calendar.is_working_day(day)
    return day


def post_by(due_on: date, calendar: Calendar, working_days: int = 5) -> date:
    """Give the day by which a paper answer leaves, so that it arrives in time (Art. 12(3))."""
    day = due_on
    while working_days > 0:
        day -= ONE_DAY
        working_days -= calendar.is_working_day(day)
    return day
