"""Until when data are kept: the law's day where it counts one, a day or words where it does not."""

from datetime import date, timedelta

import pytest

from dsar.law.retention import Rule
from dsar.organisation.controller.models import Controller
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_answer import Line
from tests.factories import NOW
from tests.procedure.collection.test_collection_answer import LEGAL, a_task, category, kept, say

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rule", "year_ends", "event_on", "until"),
    [
        (Rule.ACCOUNTING_VOUCHERS, 4, date(2025, 4, 30), date(2031, 12, 31)),
        (Rule.ACCOUNTING_VOUCHERS, 3, date(2024, 3, 31), date(2030, 12, 31)),
        (Rule.ACCOUNTING_BOOKS, 3, date(2024, 3, 31), date(2034, 3, 31)),
        (Rule.ACCOUNTING_BOOKS, 4, date(2017, 4, 30), date(2027, 4, 30)),
    ],
)
def test_the_last_day_of_keeping_is_the_laws(rule, year_ends, event_on, until):
    task = a_task(retention_rule=rule)
    Controller.objects.update(financial_year_ends=year_ends)
    say(task, "kept", kept(category(task), event_on=event_on))
    assert task.lines.get().until == until


@pytest.mark.parametrize("until", [date(2030, 12, 30), date(2031, 1, 1)])
def test_by_the_accounting_law_nobody_sets_another_day(until):
    task = a_task(retention_rule=Rule.ACCOUNTING_VOUCHERS)
    with pytest.raises(CannotCollect, match="leave out your own"):
        say(task, "kept", kept(category(task), event_on=date(2024, 3, 31), until=until))
    with pytest.raises(CannotCollect, match="the day of the event"):
        say(task, "kept", kept(category(task), until=until))


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule is not Rule.WORDS])
@pytest.mark.parametrize("more", [{}, {"event_on": date(2026, 1, 1)}])
def test_where_a_rule_counts_words_do_not_tell_the_last_day(rule, more):
    task = a_task(retention_rule=rule, retention_years=2)
    line = Line(category(task), **LEGAL, until_words="for ever", **more)
    with pytest.raises(CannotCollect, match="counted from"):
        say(task, "kept", line)


@pytest.mark.parametrize("rule", list(Rule))
def test_keeping_is_not_counted_from_a_day_to_come(rule):
    task = a_task(retention_rule=rule, retention_years=2)
    with pytest.raises(CannotCollect, match="has not come yet"):
        say(task, "kept", kept(category(task), event_on=NOW.date() + timedelta(days=1)))


@pytest.mark.parametrize(
    "said", ["31.12.2030", " 31. 12. 2030 ", "2030-12-31", "31.12.2030 asti", "till 31.12.2030."]
)
def test_words_that_are_a_day_become_the_day(said):
    task = a_task()
    say(task, "kept", Line(category(task), **LEGAL, until_words=said))
    line = task.lines.get()
    assert (line.until, line.until_words) == (date(2030, 12, 31), "")


def test_words_that_are_no_day_stay_words():
    task = a_task()
    say(task, "kept", Line(category(task), **LEGAL, until_words="31.2.2030"))
    assert (task.lines.get().until, task.lines.get().until_words) == (None, "31.2.2030")


def test_another_rule_lets_a_day_be_named():
    task = a_task(retention_rule=Rule.YEARS, retention_years=2)
    say(task, "kept", kept(category(task), event_on=NOW.date(), until=date(2027, 1, 1)))
    assert task.lines.get().until == date(2027, 1, 1)


def test_what_law_would_have_kept_until_yesterday_has_to_go():
    task = a_task(retention_rule=Rule.ACCOUNTING_VOUCHERS)
    with pytest.raises(CannotCollect, match="have to go"):
        say(task, "kept", kept(category(task), event_on=date(2019, 5, 1)))
