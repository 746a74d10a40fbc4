"""A due date as staff read it: weekday, date and how many days are left."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from dsar.cases.clock import Clock
from dsar.cases.models import Case
from dsar.interfaces.staff.words import language
from dsar.law.explain import MONTHS, long_date, short_day, short_day_and_distance


def due_words(case: Case, today: date) -> str:
    """`pe 18.12. (3 pv)`; a case that no longer runs shows its date alone."""
    if case.is_open:
        return day_words(case.due_on, today)
    return short_day(case.due_on, language(), today)


def day_words(day: date, today: date) -> str:
    """A day and how far off it is: `pe 18.12. (3 pv)`."""
    return short_day_and_distance(day, today, language())


def due_tone(case: Case, today: date) -> str:
    """The shape of the tag: late, near, soon, or calm."""
    return tone_of(case.due_on, today) if case.is_open else "calm"


def tone_of(day: date, today: date) -> str:
    """The shape of the tag of a day that is still waited for."""
    state = Clock(day, (day - today).days, is_stopped=False)
    if state.is_overdue:
        return "late"
    if state.is_urgent:
        return "near"
    return "soon" if state.is_soon else "calm"


def moment(at: datetime) -> str:
    """A moment where the reader is: `18.12.2026 14.02`, `18 Dec 2026 14:02`."""
    return f"{day_of(at)} {clock_time(at)}"


def day_of(at: datetime) -> str:
    on = timezone.localtime(at).date()
    if language() == "en":
        return f"{on.day} {MONTHS[on.month - 1][:3]} {on.year}"
    return f"{on.day}.{on.month}.{on.year}"


def clock_time(at: datetime) -> str:
    mark = ":" if language() == "en" else "."
    return timezone.localtime(at).strftime(f"%H{mark}%M")


def long_today(on: date) -> str:
    return long_date(on, language())
