"""Time limits: recorded vectors, and what must hold for every date."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.law.deadlines import (
    DueDate,
    Step,
    StepCode,
    adjusted,
    due_date,
    internal_target,
)
from dsar.law.holidays import Calendar
from tests.law.vectors import VECTORS, Vector

FI = Calendar("FI")
days = st.dates(date(2018, 5, 25), date(2060, 12, 31))
calendars = st.sampled_from(
    [
        Calendar("FI", eves_count=True),
        *(Calendar(country) for country in ("FI", "SE", "EE", "DE", "FR", "IE")),
    ]
)
months = st.sampled_from([1, 3])


def computed(vector: Vector) -> DueDate:
    calendar = Calendar(vector.country, eves_count=vector.eves_count)
    if vector.pause:
        return adjusted(vector.received_on, calendar, [vector.pause], vector.months)
    return due_date(vector.received_on, calendar, vector.months)


@st.composite
def paused(draw: st.DrawFn) -> tuple[date, list[tuple[date, date]]]:
    received = draw(days)
    spans = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=3))
    pauses = [
        (received + timedelta(start), received + timedelta(start + length))
        for start, length in spans
    ]
    return received, pauses


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_recorded_deadline_is_met(vector: Vector) -> None:
    assert computed(vector).due_on == vector.due_on


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_recorded_date_before_rolling_is_among_the_steps(vector: Vector) -> None:
    assert vector.raw_on in {step.on for step in computed(vector).steps}


def test_every_kind_of_vector_is_covered() -> None:
    countries = {vector.country for vector in VECTORS}
    assert countries == {"FI", "SE", "DE", "EE", "FR", "IE", "AT"}
    assert sum(vector.country == "FI" for vector in VECTORS) == 57


@given(days, calendars, months)
def test_period_never_ends_on_a_day_off(received: date, calendar: Calendar, count: int) -> None:
    assert calendar.is_working_day(due_date(received, calendar, count).due_on)


@given(days, calendars)
def test_period_ends_on_the_same_date_or_the_last_of_next_month(
    received: date, calendar: Calendar
) -> None:
    raw = due_date(received, calendar).steps[1].on
    assert (raw.year * 12 + raw.month) - (received.year * 12 + received.month) == 1
    assert raw.day == received.day or (raw.day < received.day and (raw + timedelta(1)).day == 1)


@given(days, calendars, months)
def test_period_never_runs_past_the_next_working_day(
    received: date, calendar: Calendar, count: int
) -> None:
    result = due_date(received, calendar, count)
    day = result.steps[1].on
    assert day <= result.due_on
    while day < result.due_on:
        assert not calendar.is_working_day(day)
        day += timedelta(1)


@given(days, calendars, months)
def test_later_receipt_never_ends_earlier(received: date, calendar: Calendar, count: int) -> None:
    tomorrow = received + timedelta(1)
    assert due_date(received, calendar, count).due_on <= due_date(tomorrow, calendar, count).due_on


@given(paused())
def test_pause_never_shortens_the_time(case: tuple[date, list[tuple[date, date]]]) -> None:
    received, pauses = case
    assert adjusted(received, FI, pauses).due_on >= due_date(received, FI).due_on


@given(paused())
def test_paused_period_never_ends_on_a_day_off(
    case: tuple[date, list[tuple[date, date]]],
) -> None:
    received, pauses = case
    assert FI.is_working_day(adjusted(received, FI, pauses).due_on)


@given(paused())
def test_order_of_pauses_does_not_matter(case: tuple[date, list[tuple[date, date]]]) -> None:
    received, pauses = case
    assert adjusted(received, FI, pauses) == adjusted(received, FI, reversed(pauses))


@given(days)
def test_no_pause_leaves_the_strict_date(received: date) -> None:
    assert adjusted(received, FI, []).due_on == due_date(received, FI).due_on


@given(paused())
def test_strict_date_is_the_last_step_of_an_adjusted_one(
    case: tuple[date, list[tuple[date, date]]],
) -> None:
    received, pauses = case
    strict = due_date(received, FI).due_on
    assert adjusted(received, FI, pauses).steps[-1] == Step(StepCode.STRICT, strict)


def test_overlapping_pauses_count_each_day_once() -> None:
    received = date(2026, 3, 2)
    whole = adjusted(received, FI, [(date(2026, 3, 3), date(2026, 3, 12))])
    halves = [(date(2026, 3, 3), date(2026, 3, 10)), (date(2026, 3, 5), date(2026, 3, 12))]
    assert adjusted(received, FI, halves) == whole


def test_separate_pauses_add_up() -> None:
    pauses = [(date(2026, 3, 3), date(2026, 3, 6)), (date(2026, 3, 10), date(2026, 3, 14))]
    assert adjusted(date(2026, 3, 2), FI, pauses).due_on == date(2026, 4, 9)


def test_pause_after_the_end_revives_nothing() -> None:
    late = adjusted(date(2026, 3, 2), FI, [(date(2026, 4, 3), date(2026, 4, 20))])
    assert late.due_on == date(2026, 4, 2)
    assert StepCode.LATE_PAUSE in {step.code for step in late.steps}


def test_pause_on_the_last_day_still_counts() -> None:
    result = adjusted(date(2026, 3, 2), FI, [(date(2026, 4, 2), date(2026, 4, 9))])
    assert result.due_on == date(2026, 4, 9)


@pytest.mark.parametrize(
    ("start", "until"),
    [(date(2026, 3, 1), date(2026, 3, 5)), (date(2026, 3, 9), date(2026, 3, 8))],
)
def test_impossible_pause_is_refused(start: date, until: date) -> None:
    with pytest.raises(ValueError, match="pause"):
        adjusted(date(2026, 3, 2), FI, [(start, until)])


@pytest.mark.parametrize("count", [0, -1, 4, 12])
def test_other_number_of_months_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="one month"):
        due_date(date(2026, 3, 2), FI, count)


def test_moment_is_refused() -> None:
    with pytest.raises(TypeError, match="local date"):
        due_date(datetime(2026, 3, 2, 23, 59, tzinfo=UTC), FI)


def test_local_holiday_moves_the_end() -> None:
    calendar = Calendar("FI", extra=frozenset({date(2026, 4, 2)}))
    assert due_date(date(2026, 3, 2), calendar).due_on == date(2026, 4, 7)


def test_internal_target_skips_days_off() -> None:
    assert internal_target(date(2026, 3, 31), FI) == date(2026, 4, 16)


@given(days, calendars)
def test_internal_target_comes_before_the_time_limit(received: date, calendar: Calendar) -> None:
    assert received < internal_target(received, calendar) < due_date(received, calendar).due_on


@given(paused())
def test_computation_survives_storage(case: tuple[date, list[tuple[date, date]]]) -> None:
    result = adjusted(case[0], FI, case[1])
    stored = json.loads(json.dumps(result.as_dict()))
    assert tuple(Step.from_dict(step) for step in stored["steps"]) == result.steps


def test_unknown_step_is_refused() -> None:
    with pytest.raises(ValueError, match="magic"):
        Step.from_dict({"code": "magic", "on": "2026-03-02"})
