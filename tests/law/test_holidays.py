"""Holidays: the statutory Finnish days, the two eves, other countries."""

from __future__ import annotations

from datetime import date, timedelta

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
LANDER = ("BB", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
PLACES = ["FI", "SE", "EE", "DE", "FR", "IE", *(f"DE-{land}" for land in LANDER), "FR-57", "FR-6AE"]
DAYS = [date(2020, 1, 1) + timedelta(offset) for offset in range(16 * 366)]


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


@pytest.mark.parametrize("place", PLACES)
def test_every_holiday_has_a_finnish_and_a_swedish_name(place: str) -> None:
    calendar = Calendar(place, eves_count=True)
    keys = {key for day in DAYS if (key := calendar.holiday_key(day))}
    names = {name for key in keys for name in key.split("; ")}
    assert names
    assert not [name for name in names if not {"fi", "sv"} <= NAMES.get(name, {}).keys()]


def test_both_finnish_eves_can_be_chosen() -> None:
    assert {Calendar("FI", eves_count=True).holiday_key(eve) for eve in EVE_DATES} == EVES


def test_english_names_are_british() -> None:
    assert Calendar("DE").holiday_name(date(2026, 5, 1), "en") == "Labour Day"
    assert Calendar("DE").holiday_name(date(2026, 5, 25), "en") == "Whit Monday"


def test_the_day_of_aland_is_a_working_day() -> None:
    assert Calendar("FI-01").is_working_day(date(2026, 6, 9))


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert FI.holiday_name(date(2008, 5, 1), "fi") == "helatorstai, vappu"


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "yleinen vapaapäivä"), ("sv", "allmän ledig dag"), ("en", "Thanksgiving Day")],
)
def test_a_holiday_without_a_translation_lends_no_english_word(language: str, words: str) -> None:
    assert Calendar("US").holiday_name(date(2026, 11, 26), language) == words


def test_ordinary_day_has_no_holiday_name() -> None:
    assert FI.holiday_name(date(2026, 3, 5), "fi") is None


def test_local_holiday_is_named() -> None:
    calendar = Calendar("FI", extra=frozenset({date(2026, 3, 5)}))
    assert calendar.holiday_key(date(2026, 3, 5)) == LOCAL_HOLIDAY
    assert calendar.holiday_name(date(2026, 3, 5), "sv") == "lokal helgdag"
