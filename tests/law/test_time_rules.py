"""What must hold for every time limit, whatever the country and the days off of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dsar.law.deadlines import (
    Pause,
    adjusted,
    due_date,
    internal_target,
    post_by,
    working_days_later,
)
from dsar.law.extensions import check_time
from dsar.law.holidays import Calendar
from tests.law.independent import months_on

ONE_DAY = timedelta(1)
days = st.dates(date(2018, 5, 25), date(2060, 12, 31))
months = st.sampled_from([1, 3])
counts = st.integers(0, 30)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    country = draw(st.sampled_from(["FI", "SE", "EE", "DE", "DE-BY", "FR", "IE"]))
    first, length = draw(days), draw(st.integers(0, 20))
    extra = frozenset(first + timedelta(offset) for offset in range(length))
    return Calendar(country, eves_count=draw(st.booleans()), extra=extra)


@st.composite
def paused(draw: st.DrawFn) -> tuple[date, list[Pause]]:
    """A receipt and up to four pauses, which may touch, overlap and repeat each other."""
    received = draw(days)
    spans = draw(st.lists(st.tuples(st.integers(0, 28), st.integers(0, 40)), max_size=4))
    return received, [
        (received + timedelta(start), received + timedelta(start + length))
        for start, length in spans
    ]


def days_of(pauses: Iterable[Pause]) -> set[date]:
    return {
        start + timedelta(offset)
        for start, until in pauses
        for offset in range((until - start).days)
    }


def working(calendar: Calendar, first: date, last: date) -> int:
    """How many working days there are from the first to the last, both counted."""
    span = range((last - first).days + 1)
    return sum(calendar.is_working_day(first + timedelta(offset)) for offset in span)


@given(days, calendars(), months)
def test_the_end_is_the_first_working_day_from_the_same_date_on(
    received: date, calendar: Calendar, count: int
) -> None:
    due, raw = due_date(received, calendar, count).due_on, months_on(received, count)
    assert due >= raw
    assert calendar.is_working_day(due)
    assert working(calendar, raw, due) == 1


@given(days, calendars())
def test_an_extension_ends_after_the_first_month(received: date, calendar: Calendar) -> None:
    first, extended = (due_date(received, calendar, count).due_on for count in (1, 3))
    assert first < extended


@given(days, calendars(), st.integers(-5, 60))
def test_an_extension_is_told_within_the_first_month(
    received: date, calendar: Calendar, offset: int
) -> None:
    on, first = received + timedelta(offset), due_date(received, calendar).due_on
    try:
        check_time(received, first, on, earlier=False)
    except ValueError:
        allowed = False
    else:
        allowed = True
    assert allowed == (received <= on <= first)


@given(paused(), calendars(), months)
def test_an_adjusted_date_never_comes_before_the_strict_one(
    case: tuple[date, list[Pause]], calendar: Calendar, count: int
) -> None:
    received, pauses = case
    strict = due_date(received, calendar, count).due_on
    assert adjusted(received, calendar, pauses, count).due_on >= strict


@given(paused(), calendars(), months)
def test_each_paused_day_counts_once(
    case: tuple[date, list[Pause]], calendar: Calendar, count: int
) -> None:
    received, pauses = case
    raw = months_on(received, count) + timedelta(len(days_of(pauses)))
    due = adjusted(received, calendar, pauses, count).due_on
    assert due >= raw
    assert working(calendar, raw, due) == 1 == working(calendar, due, due)


@given(paused())
def test_a_pause_given_twice_adds_nothing(case: tuple[date, list[Pause]]) -> None:
    received, pauses = case
    assert adjusted(received, Calendar(), pauses * 2) == adjusted(received, Calendar(), pauses)


@given(days, st.integers(1, 300), st.integers(0, 60))
def test_a_pause_after_the_last_day_adds_nothing(received: date, late: int, length: int) -> None:
    strict = due_date(received, Calendar())
    start = strict.due_on + timedelta(late)
    pause = (start, start + timedelta(length))
    assert adjusted(received, Calendar(), [pause]).due_on == strict.due_on


@given(days, calendars(), counts)
def test_working_days_are_counted_on_from_the_next_day(
    day: date, calendar: Calendar, count: int
) -> None:
    later = working_days_later(day, calendar, count)
    assert working(calendar, day + ONE_DAY, later) == count
    assert later == day if count == 0 else calendar.is_working_day(later)
    assert internal_target(day, calendar, count) == later


@given(days, calendars(), counts)
def test_paper_leaves_so_many_working_days_before_the_last_day(
    due: date, calendar: Calendar, count: int
) -> None:
    leaves = post_by(due, calendar, count)
    assert working(calendar, leaves, due - ONE_DAY) == count
    assert leaves == due if count == 0 else calendar.is_working_day(leaves)


@given(days, counts)
def test_posting_and_counting_on_are_each_others_mirror(due: date, count: int) -> None:
    end = due_date(due, Calendar()).due_on
    assert working_days_later(post_by(end, Calendar(), count), Calendar(), count) == end
