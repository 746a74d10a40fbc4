"""Law R4: how long bookkeeping is kept, and every other rule that counts a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.law.retention import MOST_YEARS, Rule, end_of_financial_year, keep_until

COUNTING = tuple(rule for rule in Rule if rule is not Rule.WORDS)
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
months = st.integers(1, 12)
years = st.integers(0, MOST_YEARS)


@pytest.mark.parametrize(
    ("rule", "event_on", "until"),
    [
        (Rule.ACCOUNTING_VOUCHERS, date(2017, 4, 30), date(2023, 12, 31)),
        (Rule.ACCOUNTING_BOOKS, date(2017, 4, 30), date(2027, 4, 30)),
        (Rule.ACCOUNTING_VOUCHERS, date(2024, 3, 31), date(2030, 12, 31)),
        (Rule.ACCOUNTING_BOOKS, date(2024, 3, 31), date(2034, 3, 31)),
    ],
)
def test_the_four_dates_of_the_accounting_act(rule: Rule, event_on: date, until: date) -> None:
    assert keep_until(rule, event_on, last_month=event_on.month) == until


@pytest.mark.parametrize(
    ("event_on", "last_month", "year_end"),
    [
        (date(2024, 3, 15), 12, date(2024, 12, 31)),
        (date(2024, 3, 31), 3, date(2024, 3, 31)),
        (date(2024, 4, 1), 3, date(2025, 3, 31)),
        (date(2023, 3, 1), 2, date(2024, 2, 29)),
    ],
)
def test_a_day_belongs_to_one_financial_year(
    event_on: date, last_month: int, year_end: date
) -> None:
    assert end_of_financial_year(event_on, last_month) == year_end


@pytest.mark.parametrize(
    ("event_on", "count", "until"),
    [
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2026, 1, 31), 2, date(2028, 1, 31)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_years_are_counted_to_the_same_day(event_on: date, count: int, until: date) -> None:
    assert keep_until(Rule.YEARS, event_on, years=count) == until


def test_books_of_a_year_that_ends_in_february_are_kept_to_the_end_of_that_month() -> None:
    assert keep_until(Rule.ACCOUNTING_BOOKS, date(2018, 2, 1), last_month=2) == date(2028, 2, 29)


def test_real_estate_keeps_its_vouchers_longer_than_others() -> None:
    until = keep_until(Rule.ACCOUNTING_VOUCHERS, date(2024, 3, 15), years=13)
    assert until == date(2037, 12, 31)


@given(st.sampled_from(COUNTING), days, years, months)
def test_nothing_is_to_go_before_it_happened(
    rule: Rule, on: date, count: int, last_month: int
) -> None:
    until = keep_until(rule, on, years=count, last_month=last_month)
    assert until is not None
    assert until >= on


@given(days, months)
def test_a_financial_year_ends_with_a_month_within_a_year(on: date, last_month: int) -> None:
    year_end = end_of_financial_year(on, last_month)
    assert (year_end.month, year_end.day) == (last_month, monthrange(year_end.year, last_month)[1])
    assert 0 <= (year_end - on).days <= 365


@given(days, months)
def test_vouchers_go_with_a_calendar_year_and_books_with_a_financial_one(
    on: date, last_month: int
) -> None:
    year_end = end_of_financial_year(on, last_month)
    vouchers = keep_until(Rule.ACCOUNTING_VOUCHERS, on, last_month=last_month)
    books = keep_until(Rule.ACCOUNTING_BOOKS, on, last_month=last_month)
    assert vouchers == date(year_end.year + 6, 12, 31)
    assert books is not None
    assert (books.year, books.month) == (year_end.year + 10, last_month)
    assert books.day == monthrange(books.year, books.month)[1]


@given(st.sampled_from(COUNTING), days, years, months)
def test_more_years_never_shorten_the_time(
    rule: Rule, on: date, count: int, last_month: int
) -> None:
    longer = keep_until(rule, on, years=min(count + 1, MOST_YEARS), last_month=last_month)
    shorter = keep_until(rule, on, years=count, last_month=last_month)
    assert longer is not None
    assert shorter is not None
    assert longer >= shorter


@given(days)
def test_words_count_no_day(on: date) -> None:
    assert keep_until(Rule.WORDS, on, years=3) is None


@pytest.mark.parametrize("count", [-1, MOST_YEARS + 1])
def test_years_beyond_reason_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="no time of keeping"):
        keep_until(Rule.YEARS, date(2026, 1, 1), years=count)
