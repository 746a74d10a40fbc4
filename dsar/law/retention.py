"""How long a category may be kept: a day counted from an event (Art. 5(1)(e), 17(3)(b))."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import Final


class Rule(StrEnum):
    """How the last day of keeping follows from an event; `words` counts nothing."""

    WORDS = "words"
    YEARS = "years"
    ACCOUNTING_VOUCHERS = "accounting_vouchers"
    ACCOUNTING_BOOKS = "accounting_books"


# Accounting Act 1336/1997, chapter 2, section 10.
VOUCHER_YEARS: Final = 6
BOOK_YEARS: Final = 10
# Real estate and value added tax keep vouchers longest; more would be a slip of the hand.
MOST_YEARS: Final = 30
# The record of a closed case shows how it was handled, as long as claims may come (728/2003).
CASE_YEARS: Final = 3


def end_of_financial_year(on: date, last_month: int) -> date:
    """The last day of the financial year that a day falls in; `last_month` is 1 to 12."""
    year = on.year if on.month <= last_month else on.year + 1
    return date(year, last_month, monthrange(year, last_month)[1])


def keep_until(rule: Rule, event_on: date, *, years: int = 0, last_month: int = 12) -> date | None:
    """The last day on which a category may still be kept; None when words alone tell it.

    `years` serves Rule.YEARS, and lengthens the accounting rules when it is more than the law's.
    Raises ValueError for years outside 0 to MOST_YEARS.
    """
    if not 0 <= years <= MOST_YEARS:
        raise ValueError(f"{years} years are no time of keeping")
    if rule is Rule.WORDS:
        return None
    if rule is Rule.YEARS:
        return _years_later(event_on, years)
    year_end = end_of_financial_year(event_on, last_month)
    if rule is Rule.ACCOUNTING_BOOKS:
        return _years_later(year_end, max(years, BOOK_YEARS), to_month_end=True)
    return date(year_end.year + max(years, VOUCHER_YEARS), 12, 31)


def case_kept_until(closed_on: date) -> date:
    """The last day on which the record of a case is kept, unless a dispute holds it (Art. 5(2))."""
    return _years_later(closed_on, CASE_YEARS)


def _years_later(on: date, years: int, *, to_month_end: bool = False) -> date:
    year = on.year + years
    last = monthrange(year, on.month)[1]
    return date(year, on.month, last if to_month_end else min(on.day, last))
