"""Holidays: the statutory Finnish days, the two eves, other countries."""

from __future__ import annotations

from datetime import date

import pytest

from dsar.law.holidays import EVES, LOCAL_HOLIDAY, NAMES, Calendar

FI = Calendar("FI")
EVE_DATES = [date(2025, 6, 20), date(2026, 6, 19), date(2026, 12, 24), date(2027, 12, 24)]
WORKING = [(2026, 4, 2), (2026, 4, 30), (2026, 12, 31), (2026, 5, 25), (2026, 6, 9)]
WEEKDAY_HOLIDAYS = [
    (2026, 1, 1),
    (2026, 1, 6),
    (2026, 4, 3),
    (2026, 4, 6),
    (2026, 5, 1),
    (2026, 5, 14),
    (2027, 12, 6),
    (2026, 12, 25),
    (2028, 12, 26),
]


@pytest.mark.parametrize("day", WEEKDAY_HOLIDAYS, ids=str)
def test_statutory_finnish_holiday_is_no_working_day(day: tuple[int, int, int]) -> None:
    assert not FI.is_working_day(date(*day))


@pytest.mark.parametrize("day", WORKING, ids=str)
def test_customary_day_off_is_a_working_day(day: tuple[int, int, int]) -> None:
    assert FI.is_working_day(date(*day))


@pytest.mark.parametrize("eve", EVE_DATES, ids=str)
def test_eve_is_a_working_day_unless_chosen(eve: date) -> None:
    assert FI.is_working_day(eve)
    assert not Calendar("FI", eves_count=True).is_working_day(eve)


def test_estonian_christmas_eve_is_statutory() -> None:
    assert not Calendar("EE").is_working_day(date(2026, 12, 24))


def test_region_has_its_own_days() -> None:
    assert Calendar("DE").is_working_day(date(2026, 1, 6))
    assert not Calendar("DE-BY").is_working_day(date(2026, 1, 6))


@pytest.mark.parametrize("country", ["", "XX", "fi", "Finland", "HolidayBase", "DE-XX", "FI-"])
def test_unknown_country_is_refused(country: str) -> None:
    with pytest.raises(ValueError, match="No holiday calendar"):
        Calendar(country)


def test_every_finnish_holiday_has_a_name_in_each_language() -> None:
    calendar = Calendar("FI", eves_count=True)
    keys = {calendar.holiday_key(date(2026, month, day)) for month, day in _days_of_the_year()}
    assert keys - {None} <= NAMES.keys()
    assert keys >= EVES


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert FI.holiday_name(date(2008, 5, 1), "fi") == "helatorstai, vappu"


def test_foreign_holiday_without_a_translation_keeps_its_english_name() -> None:
    assert Calendar("IE").holiday_name(date(2026, 3, 17), "fi") == "Saint Patrick's Day"


def test_ordinary_day_has_no_holiday_name() -> None:
    assert FI.holiday_name(date(2026, 3, 5), "fi") is None


def test_local_holiday_is_named() -> None:
    calendar = Calendar("FI", extra=frozenset({date(2026, 3, 5)}))
    assert calendar.holiday_key(date(2026, 3, 5)) == LOCAL_HOLIDAY
    assert calendar.holiday_name(date(2026, 3, 5), "sv") == "lokal helgdag"


def _days_of_the_year() -> list[tuple[int, int]]:
    start = date(2026, 1, 1).toordinal()
    return [
        (day.month, day.day) for day in (date.fromordinal(start + offset) for offset in range(365))
    ]
