"""On what ground a system keeps a category, and until when at the longest (Art. 5(1)(e), 17(3))."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dsar.law.grounds import Ground, grounds_for, is_blank
from dsar.law.retention import Rule, keep_until
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.standing import WITHOUT_IDENTITY

COUNTED_BY_LAW: Final = frozenset({Rule.ACCOUNTING_VOUCHERS, Rule.ACCOUNTING_BOOKS})
ACCOUNTING: Final = "er-accounting"
SUPPRESSION: Final = "er-suppression"
# Of any other year a day is a slip of the hand.
YEARS: Final = range(1950, 2100)
A_DAY: Final = re.compile(
    r"(?:(?:until|till|to|t\.o\.m\.)\s+)?"
    r"(?:(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})"
    r"|(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2}))"
    r"(?:\s+(?:asti|saakka))?\.?",
    re.IGNORECASE,
)
# Words in the place of a last day, where no day can be told.
LONGEST_UNTIL: Final = 200


def grounds_of_a_system(right: Right, category: DataCategory, on: date) -> dict[str, Ground]:
    """The grounds on which a system may keep a category as it is (Art. 12(4)).

    Those that say something of the person or the request, or need a second officer, are decided;
    a ban on marketing is kept where marketing is sent, or where the data map keeps bans.
    """
    fitting = (ground for ground in grounds_for(right, on) if not ground.needs_second_officer)
    left_out = set(WITHOUT_IDENTITY)
    if category.keep_ground != SUPPRESSION and not category.system.sends_marketing:
        left_out.add(SUPPRESSION)
    return {ground.code: ground for ground in fitting if ground.code not in left_out}


def insist_on_ground(
    right: Right, category: DataCategory, code: str, why: str, *, on: date
) -> None:
    """Raise CannotCollect without a ground that fits, or without the facts that it rests on."""
    ground = grounds_of_a_system(right, category, on).get(code)
    if ground is None:
        raise CannotCollect("choose the ground on which the data are kept")
    if ground.facts_required and is_blank(why):
        raise CannotCollect("write the facts on which the data are kept")


def last_day(
    category: DataCategory, event_on: date | None, until: date | None, *, on: date
) -> date | None:
    """The last day of keeping a category, counted by its rule from a day (Art. 5(1)(e)).

    A day that somebody names stands where the law counts none; by the accounting rules it must
    be the law's, neither later nor earlier. Raises CannotCollect else, and for a day gone by.
    """
    rule = Rule(category.retention_rule)
    _insist_on_years(event_on, until)
    counted = _counted(category, rule, event_on)
    if event_on and event_on > on:
        raise CannotCollect("that day has not come yet: give the day of what has happened")
    if until and rule in COUNTED_BY_LAW and until != counted:
        raise CannotCollect(NOT_THE_LAWS if counted else FROM_WHEN)
    last = until or counted
    if last and last < on:
        raise CannotCollect("the time of keeping is over, so these data have to go")
    return last


def until_when(
    category: DataCategory,
    ground: str,
    *,
    event_on: date | None,
    until: date | None,
    words: str,
    on: date,
) -> tuple[date | None, str]:
    """The last day of keeping, or words where neither rule nor ground counts one (Art. 5(1)(e)).

    Raises CannotCollect without either, with both, and for words where a day is to be told.
    """
    if until is None and (day := day_in(words)):
        until, words = day, ""
    last = last_day(category, event_on, until, on=on)
    counts = Rule(category.retention_rule) is not Rule.WORDS
    if counts and (event_on is None or not is_blank(words)):
        raise CannotCollect(COUNT_FROM)
    if last is None and ground == ACCOUNTING:
        raise CannotCollect(NAME_A_DAY)
    if last is None and is_blank(words):
        raise CannotCollect("say until when the data are kept")
    if last and not is_blank(words):
        raise CannotCollect("say until when the data are kept with a day or in words, not both")
    if len(words) > LONGEST_UNTIL:
        raise CannotCollect("say in at most 200 characters until when the data are kept")
    if until:
        insist_on_longest(category, ground, event_on, until, on=on)
    return last, words


def day_in(words: str) -> date | None:
    """The day that some words about the end of keeping are, such as `31.12.2030 asti`."""
    found = A_DAY.fullmatch(words.strip())
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    try:
        return date(int(year or found["y"]), int(month or found["m"]), int(day or found["d"]))
    except ValueError:
        return None


def insist_on_longest(
    category: DataCategory, ground: str, event_on: date | None, until: date, *, on: date
) -> None:
    """Raise CannotCollect for a last day that no ground reaches (Art. 5(1)(e)).

    On the accounting ground it is the law's, counted from today where the event is not known.
    """
    _insist_on_years(until)
    if ground != ACCOUNTING:
        return
    longest = _counted(category, Rule(category.retention_rule), event_on)
    if until > (longest or _counted(category, Rule.ACCOUNTING_BOOKS, on) or until):
        raise CannotCollect(TOO_LONG)


def _insist_on_years(*days: date | None) -> None:
    if any(day and day.year not in YEARS for day in days):
        raise CannotCollect("check the year: it cannot be meant")


NOT_THE_LAWS: Final = (
    "the accounting law counts the last day of keeping: leave out your own, or correct the day "
    "that it is counted from"
)
COUNT_FROM: Final = "give the day that the time of keeping is counted from; words do not tell it"
NAME_A_DAY: Final = "say until when the data are kept with a day: the accounting law sets one"
TOO_LONG: Final = (
    "the accounting law does not let the data be kept that long: give an earlier day, erase them, "
    "or choose another ground"
)
FROM_WHEN: Final = "give the day of the event, so that the law's last day of keeping can be counted"


def _counted(category: DataCategory, rule: Rule, event_on: date | None) -> date | None:
    if event_on is None:
        return None
    last_month = Controller.current().financial_year_ends
    return keep_until(rule, event_on, years=category.retention_years, last_month=last_month)
