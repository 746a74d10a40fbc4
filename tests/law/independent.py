"""A second opinion on every last day: its own Easter, holiday acts and months, no library.

Written from the acts named beside each country, so that a mistake of ours is not repeated here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

GOOD_FRIDAY, EASTER, EASTER_MONDAY, ASCENSION, WHIT_SUNDAY, WHIT_MONDAY = -2, 0, 1, 39, 49, 50
MONDAY, FRIDAY, SATURDAY = 0, 4, 5

# Always on the same date, as (month, day).
FIXED: dict[str, tuple[tuple[int, int], ...]] = {
    # Church Act 652/2023, May Day 272/1944, Independence Day 388/1937; no eve is in any of them.
    "FI": ((1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26)),
    # Lag (1989:253) om allmänna helgdagar.
    "SE": ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)),
    # Pühade ja tähtpäevade seadus, section 2: here Christmas Eve is one, Easter Monday is none.
    "EE": ((1, 1), (2, 24), (5, 1), (6, 23), (6, 24), (8, 20), (12, 24), (12, 25), (12, 26)),
    # Those that all sixteen Länder share, and the Unification Treaty, Art. 2(2).
    "DE": ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26)),
    # Code du travail L3133-1; Alsace-Moselle has two more.
    "FR": ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)),
    # Organisation of Working Time Act 1997, Schedule 2: a weekend moves none, Good Friday is none.
    "IE": ((1, 1), (3, 17), (12, 25), (12, 26)),
}
# So many days from Easter Sunday.
MOVING: dict[str, tuple[int, ...]] = {
    "FI": (GOOD_FRIDAY, EASTER, EASTER_MONDAY, ASCENSION, WHIT_SUNDAY),
    "SE": (GOOD_FRIDAY, EASTER, EASTER_MONDAY, ASCENSION, WHIT_SUNDAY),
    "EE": (GOOD_FRIDAY, EASTER, WHIT_SUNDAY),
    "DE": (GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY),
    "FR": (EASTER_MONDAY, ASCENSION, WHIT_MONDAY),
    "IE": (EASTER_MONDAY,),
}


def easter(year: int) -> date:
    """Oudin's computus: the paschal full moon, then the Sunday after it."""
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    after = moon - weekday
    month = 3 + (after + 40) // 44
    return date(year, month, after + 28 - 31 * (month // 4))


def on_or_after(weekday: int, day: date) -> date:
    return day + timedelta((weekday - day.weekday()) % 7)


def nordic_saturdays(year: int) -> Iterator[date]:
    """Midsummer Day and All Saints' Day of Finland and Sweden."""
    yield on_or_after(SATURDAY, date(year, 6, 20))
    yield on_or_after(SATURDAY, date(year, 10, 31))


def irish_mondays(year: int) -> Iterator[date]:
    """The bank holidays; since 2023 St Brigid's, and in 2022 the one day of thanks."""
    yield from (on_or_after(MONDAY, date(year, month, 1)) for month in (5, 6, 8))
    yield on_or_after(MONDAY, date(year, 10, 25))
    brigid = date(year, 2, 1)
    if year >= 2023:
        yield brigid if brigid.weekday() == FRIDAY else on_or_after(MONDAY, brigid)
    if year == 2022:
        yield date(2022, 3, 18)


OTHERS: dict[str, Callable[[int], Iterator[date]]] = {
    "FI": nordic_saturdays,
    "SE": nordic_saturdays,
    "IE": irish_mondays,
}


@cache
def public_holidays(country: str, year: int) -> frozenset[date]:
    fixed = {date(year, month, day) for month, day in FIXED[country]}
    moving = {easter(year) + timedelta(days) for days in MOVING[country]}
    others = OTHERS.get(country)
    return frozenset(fixed | moving | (set(others(year)) if others else set()))


def is_day_off(country: str, day: date) -> bool:
    return day.weekday() >= SATURDAY or day in public_holidays(country, day.year)


def months_on(day: date, months: int) -> date:
    """The same date so many months on; where there is none, the nearest one before it."""
    year, month = day.year, day.month + months
    if month > 12:
        year, month = year + 1, month - 12
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(number, day.day))
        except ValueError:
            continue
    raise AssertionError("every month has a day 28")


def last_day(received_on: date, months: int, country: str) -> date:
    day = months_on(received_on, months)
    while is_day_off(country, day):
        day += timedelta(1)
    return day
