"""The calculator against a second, independent computation, for sixteen years of receipt days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dsar.law.deadlines import due_date
from dsar.law.holidays import Calendar
from tests.law import independent

COUNTRIES = ("FI", "SE", "EE", "DE", "FR", "IE")
FIRST, LAST = date(2020, 1, 1), date(2035, 12, 31)
DAYS = [FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1)]
# From the tables of the almanacs, to test the test.
EASTERS = {2020: (4, 12), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2035: (3, 25), 2038: (4, 25)}


@pytest.mark.parametrize("months", [1, 3])
@pytest.mark.parametrize("country", COUNTRIES)
def test_both_computations_agree_on_every_day(country: str, months: int) -> None:
    calendar = Calendar(country)
    different = {
        str(day): (str(ours), str(theirs))
        for day in DAYS
        if (ours := due_date(day, calendar, months).due_on)
        != (theirs := independent.last_day(day, months, country))
    }
    assert not different


@pytest.mark.parametrize("country", COUNTRIES)
def test_both_calendars_agree_on_every_day_off(country: str) -> None:
    calendar = Calendar(country)
    assert [day for day in DAYS if calendar.is_working_day(day)] == [
        day for day in DAYS if not independent.is_day_off(country, day)
    ]


def test_every_day_of_sixteen_years_is_compared() -> None:
    assert len(DAYS) == len(set(DAYS)) == 16 * 365 + 4


@pytest.mark.parametrize("year", EASTERS)
def test_the_second_opinion_knows_easter(year: int) -> None:
    assert independent.easter(year) == date(year, *EASTERS[year])


@pytest.mark.parametrize(
    ("received", "months", "country", "due"),
    [
        ("2022-02-18", 1, "IE", "2022-03-21"),
        ("2029-12-31", 1, "IE", "2030-01-31"),
        ("2030-01-01", 1, "IE", "2030-02-04"),
        ("2022-11-26", 1, "IE", "2022-12-27"),
        ("2024-02-29", 1, "FI", "2024-04-02"),
        ("2023-11-30", 3, "FI", "2024-02-29"),
        ("2026-11-24", 1, "EE", "2026-12-28"),
        ("2026-11-24", 1, "SE", "2026-12-24"),
        ("2026-04-08", 1, "FR", "2026-05-11"),
        ("2026-09-03", 1, "DE", "2026-10-05"),
    ],
)
def test_days_worked_out_by_hand(received: str, months: int, country: str, due: str) -> None:
    day = date.fromisoformat(received)
    assert str(independent.last_day(day, months, country)) == due
    assert str(due_date(day, Calendar(country), months).due_on) == due


def test_an_irish_holiday_on_a_weekend_moves_to_no_other_day() -> None:
    assert Calendar("IE").is_working_day(date(2028, 1, 3))
    assert Calendar("IE").is_working_day(date(2027, 12, 27))


def test_irish_good_friday_is_a_working_day() -> None:
    assert Calendar("IE").is_working_day(date(2026, 4, 3))


def test_alsace_has_its_good_friday_and_the_rest_of_france_has_none() -> None:
    assert Calendar("FR").is_working_day(date(2026, 4, 3))
    assert not Calendar("FR-6AE").is_working_day(date(2026, 4, 3))
