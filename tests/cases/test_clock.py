"""The clock of a case: local days when clocks change, and each point of a time limit once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.cases import clock
from dsar.cases.clock import DAYS_BEFORE, HALF, LATE, next_watch, point_reached
from dsar.cases.models import Case
from dsar.eventlog.actors import PERSON
from dsar.law.deadlines import due_date
from dsar.law.holidays import Calendar
from dsar.organisation.controller.models import Controller
from dsar.procedure.identity.identify import accept
from dsar.procedure.receive import receive
from tests.factories import NOW, a_company, a_submission, a_user, a_walk
from tests.procedure.asking import ask, fresh, leaves

HELSINKI, AZORES = "Europe/Helsinki", "Atlantic/Azores"
ONE_DAY = timedelta(1)
# A moment in UTC, the local day it belongs to, and the last day to answer.
MOMENTS = {
    HELSINKI: [
        # An ordinary night, when the local day is already the next one.
        ("2026-03-02 21:59:59", "2026-03-02", "2026-04-02"),
        ("2026-03-02 22:00:00", "2026-03-03", "2026-04-07"),
        # Clocks go forward at 03:00 on Sunday 29 March.
        ("2026-03-28 21:59:59", "2026-03-28", "2026-04-28"),
        ("2026-03-28 22:00:00", "2026-03-29", "2026-04-29"),
        ("2026-03-29 00:59:59", "2026-03-29", "2026-04-29"),
        ("2026-03-29 01:00:00", "2026-03-29", "2026-04-29"),
        ("2026-03-29 20:59:59", "2026-03-29", "2026-04-29"),
        ("2026-03-29 21:00:00", "2026-03-30", "2026-04-30"),
        # Clocks go back at 04:00 on Sunday 25 October.
        ("2026-10-24 20:59:59", "2026-10-24", "2026-11-24"),
        ("2026-10-24 21:00:00", "2026-10-25", "2026-11-25"),
        ("2026-10-25 00:30:00", "2026-10-25", "2026-11-25"),
        ("2026-10-25 01:30:00", "2026-10-25", "2026-11-25"),
        ("2026-10-25 21:59:59", "2026-10-25", "2026-11-25"),
        ("2026-10-25 22:00:00", "2026-10-26", "2026-11-26"),
        # The ends of months and years.
        ("2026-01-30 22:00:00", "2026-01-31", "2026-03-02"),
        ("2028-01-31 21:59:59", "2028-01-31", "2028-02-29"),
        ("2028-02-28 22:00:00", "2028-02-29", "2028-03-29"),
        ("2028-02-29 22:00:00", "2028-03-01", "2028-04-03"),
        ("2026-12-31 21:59:59", "2026-12-31", "2027-02-01"),
        ("2026-12-31 22:00:00", "2027-01-01", "2027-02-01"),
    ],
    AZORES: [
        # Here the local day is still the one before; in March midnight itself is skipped.
        ("2026-03-03 00:59:59", "2026-03-02", "2026-04-02"),
        ("2026-03-03 01:00:00", "2026-03-03", "2026-04-07"),
        ("2026-03-29 00:59:59", "2026-03-28", "2026-04-28"),
        ("2026-03-29 01:00:00", "2026-03-29", "2026-04-29"),
        ("2026-03-29 23:59:59", "2026-03-29", "2026-04-29"),
        ("2026-03-30 00:00:00", "2026-03-30", "2026-04-30"),
        # In October the first hour of the day comes twice.
        ("2026-10-24 23:59:59", "2026-10-24", "2026-11-24"),
        ("2026-10-25 00:00:00", "2026-10-25", "2026-11-25"),
        ("2026-10-25 01:00:00", "2026-10-25", "2026-11-25"),
        ("2026-10-26 00:59:59", "2026-10-25", "2026-11-25"),
        ("2026-10-26 01:00:00", "2026-10-26", "2026-11-26"),
    ],
}
ROWS = [(zone, *row) for zone, rows in MOMENTS.items() for row in rows]
began = st.dates(date(2020, 1, 1), date(2035, 12, 31))
lengths = st.integers(1, 130)


def received_at(moment: datetime, zone: str) -> Case:
    a_company()
    Controller.objects.update(time_zone=zone)
    return receive(a_submission(), at=moment, by=PERSON).case


@pytest.mark.django_db
@pytest.mark.parametrize(("zone", "moment", "received_on", "due_on"), ROWS)
def test_a_request_belongs_to_the_local_day(
    zone: str, moment: str, received_on: str, due_on: str
) -> None:
    case = received_at(datetime.fromisoformat(moment).replace(tzinfo=UTC), zone)
    case.refresh_from_db()
    assert (str(case.received_on), str(case.due_on)) == (received_on, due_on)
    assert clock.steps_of(case)[0].on == case.received_on


@pytest.mark.django_db
def test_a_case_aims_earlier_than_it_must_and_is_looked_at_halfway() -> None:
    case = a_walk(at=NOW).case
    assert (case.target_on, case.next_watch_on) == (date(2026, 3, 16), date(2026, 3, 17))
    assert clock.point_reached(case.received_on, case.due_on, date(2026, 3, 17)) == HALF


@pytest.mark.django_db
def test_a_night_of_23_or_25_hours_is_one_day() -> None:
    case = received_at(datetime(2026, 10, 20, 9, tzinfo=UTC), HELSINKI)
    day_of = Controller.current().day_of
    nights = [datetime(2026, 10, 24, 20, 59, tzinfo=UTC) + timedelta(hours=h) for h in range(50)]
    left = [clock.clock(case, day_of(night)).days_left for night in nights]
    assert [left.count(days) for days in sorted(set(left), reverse=True)] == [1, 25, 24]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "answered", "pause"),
    [
        # Two hours apart, yet two local days; then a day of 23 hours and one of 25.
        ("2026-03-28 21:00", "2026-03-28 23:00", ("2026-03-28", "2026-03-29")),
        ("2026-03-28 22:00", "2026-03-29 21:00", ("2026-03-29", "2026-03-30")),
        ("2026-10-24 21:00", "2026-10-25 22:00", ("2026-10-25", "2026-10-26")),
        ("2026-10-25 00:30", "2026-10-25 01:15", ("2026-10-25", "2026-10-25")),
    ],
)
def test_a_pause_is_counted_in_local_days(sent: str, answered: str, pause: tuple[str, str]) -> None:
    asked_at, accepted_at = (datetime.fromisoformat(f"{text}+00:00") for text in (sent, answered))
    case = received_at(asked_at - timedelta(hours=4), HELSINKI)
    ask(case, at=asked_at)
    leaves(at=asked_at)
    accept(fresh(case), method="known_fact", reason="An order.", at=accepted_at, by=a_user())
    row = case.suspensions.get()
    assert (str(row.asked_on), str(row.ended_on)) == pause


def days_watched(start: date, due_on: date, until: date) -> list[date]:
    """The days a case that is looked at whenever it asks for it is looked at."""
    days, day = [], start
    while (day := next_watch(start, due_on, after=day)) <= until:
        days.append(day)
    return days


@given(began, lengths)
def test_every_point_is_reached_once_and_in_order(start: date, length: int) -> None:
    due_on = start + timedelta(length)
    watched = days_watched(start, due_on, due_on)
    reached = [point_reached(start, due_on, day) for day in watched]
    assert len(set(reached)) == len(reached)
    counted = [str(days) for days in DAYS_BEFORE if days < length]
    assert [point for point in reached if point != HALF] == counted


@given(began, lengths)
def test_each_counted_point_falls_on_its_day(start: date, length: int) -> None:
    due_on = start + timedelta(length)
    watched = days_watched(start, due_on, due_on)
    for days in DAYS_BEFORE:
        day = due_on - timedelta(days)
        assert (day in watched) is (day > start)
        if day > start:
            assert point_reached(start, due_on, day) == str(days)


@given(began, st.integers(22, 130))
def test_half_of_a_longer_time_has_a_day_of_its_own(start: date, length: int) -> None:
    half = start + timedelta(length // 2)
    assert days_watched(start, start + timedelta(length), half) == [half]
    assert point_reached(start, start + timedelta(length), half) == HALF
    assert point_reached(start, start + timedelta(length), half - ONE_DAY) is None


@given(began, lengths, st.integers(-10, 200))
def test_the_next_look_is_always_later(start: date, length: int, offset: int) -> None:
    after = start + timedelta(offset)
    assert next_watch(start, start + timedelta(length), after=after) > after


@given(began, lengths, st.integers(1, 60))
def test_a_late_case_is_looked_at_every_day(start: date, length: int, late: int) -> None:
    due_on = start + timedelta(length)
    on = due_on + timedelta(late)
    assert point_reached(start, due_on, on) == f"{LATE}:{late}"
    assert next_watch(start, due_on, after=on) == on + ONE_DAY
    assert next_watch(start, due_on, after=due_on) == due_on + ONE_DAY


@given(began, lengths, st.integers(0, 200))
def test_a_silent_week_skips_no_look_and_repeats_none(
    start: date, length: int, offset: int
) -> None:
    due_on, on = start + timedelta(length), start + timedelta(offset)
    again = next_watch(start, due_on, after=on)
    between = (on + timedelta(days) for days in range(1, (again - on).days))
    now = point_reached(start, due_on, on)
    assert {point_reached(start, due_on, day) for day in between} <= {now}
    assert point_reached(start, due_on, again) != now


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_a_month_has_its_half_ten_five_two_and_last_day(year: int) -> None:
    start = date(year, 1, 31)
    due_on = due_date(start, Calendar()).due_on
    points = [point_reached(start, due_on, day) for day in days_watched(start, due_on, due_on)]
    assert points == [HALF, "10", "5", "2", "0"]


@given(left=st.integers(-400, 400))
def test_every_last_day_belongs_to_the_one_group_that_covers_it(left: int) -> None:
    today = NOW.date()
    due_on = today + left * ONE_DAY
    days = {group: clock.days_of(group, today) for group in clock.GROUPS}
    covering = [group for group, (first, last) in days.items() if first <= due_on <= last]
    assert covering == [clock.group_of(due_on, today)]
