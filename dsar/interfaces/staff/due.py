"""A due date as staff read it: weekday, date and how many days are left."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dsar.cases.clock import clock
from dsar.cases.models import Case
from dsar.interfaces.staff.words import language
from dsar.law.explain import MONTHS, WEEKDAYS, long_date


def short_day(day: date, tongue: str) -> str:
    """A day in as few words as a list needs: `pe 18.12.`, `Fri 18 Dec`."""
    weekday = WEEKDAYS[tongue][day.weekday()]
    if tongue == "en":
        return f"{weekday[:3]} {day.day} {MONTHS[day.month - 1][:3]}"
    return f"{weekday[:2]} {day.day}.{day.month}."


def distance(days: int) -> str:
    if days == 0:
        return _("today")
    if days < 0:
        return ngettext("%(days)d day late", "%(days)d days late", -days) % {"days": -days}
    return ngettext("%(days)d day", "%(days)d days", days) % {"days": days}


def due_words(case: Case, today: date) -> str:
    """`pe 18.12. (3 pv)`; a case that no longer runs shows its date alone."""
    words = short_day(case.due_on, language())
    if not case.is_open:
        return words
    return f"{words} ({distance((case.due_on - today).days)})"


def due_tone(case: Case, today: date) -> str:
    """The shape of the tag: late, near, soon, or calm."""
    state = clock(case, today)
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
