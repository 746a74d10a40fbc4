"""Whoever asks the database to: an extension is whole, in time, once, and never rewritten."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import DatabaseError, connection

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.written import UNSEEN
from dsar.management.demo import walk
from dsar.procedure import contest
from tests.cases.guards import (
    BACK,
    EXTENDED,
    FIRST,
    MONTH,
    MOVED,
    NOON,
    ONCE,
    THREE,
    counted_anew,
    extended,
    insert,
    refused,
    row_of,
    sql,
)
from tests.factories import NOW, a_case, a_user, a_walk

pytestmark = pytest.mark.django_db


def test_a_whole_extension_in_time_is_taken() -> None:
    case = a_case()
    insert(case)
    sql("UPDATE dsar_case SET due_on = %s WHERE id = %s", [EXTENDED, case.pk])
    case.refresh_from_db()
    assert case.due_on == EXTENDED


@pytest.mark.parametrize("days", [1, 2, 30, 60, 365])
def test_after_the_first_month_it_is_refused(days: int) -> None:
    on = FIRST + timedelta(days=days)
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    refused(a_case(), MONTH, extended_on=on, extended_at=at)


@pytest.mark.parametrize("days", [1, 2, 30])
def test_a_day_in_time_under_a_later_moment_is_refused(days: int) -> None:
    at = datetime(2026, 4, 2, 12, tzinfo=UTC) + timedelta(days=days)
    refused(a_case(), BACK, extended_on=FIRST, extended_at=at)


def test_a_last_day_moved_away_first_gives_no_second_month() -> None:
    case = a_case()
    counted_anew(case, FIRST, date(2026, 5, 25))
    sql("UPDATE dsar_case SET due_on = '2026-05-25'")
    at = datetime(2026, 5, 20, 12, tzinfo=UTC)
    refused(case, MONTH, extended_on=at.date(), extended_at=at, earlier_due_on=date(2026, 5, 25))


def test_a_second_one_is_refused() -> None:
    case = a_case()
    extended(case)
    refused(case, ONCE)
    refused(case, ONCE, earlier_due_on=EXTENDED, due_on=date(2026, 6, 15))


def test_one_of_a_case_that_was_merged_into_it_is_the_first() -> None:
    case, other = a_case(), a_case()
    extended(other)
    sql("UPDATE dsar_case SET merged_into_id = %s WHERE id = %s", [case.pk, other.pk])
    refused(case, ONCE)


def test_a_second_one_may_not_take_the_place_of_the_first() -> None:
    case = a_case()
    row = extended(case)
    again = {"earlier_due_on": EXTENDED, "due_on": date(2026, 6, 15)}
    verbs = {"sqlite": ["INSERT OR REPLACE", "REPLACE", "INSERT OR FAIL"], "postgresql": ["INSERT"]}
    for verb in verbs[connection.vendor]:
        refused(case, ONCE, verb=verb, **again)
        refused(a_case(), ONCE, verb=verb, id=row.pk)


@pytest.mark.parametrize("reason", ["", " ", "effort", "VOLUME", "volume\u200b"])
def test_a_reason_outside_the_catalogue_is_refused(reason: str) -> None:
    refused(a_case(), "needs a reason", reason=reason)


@pytest.mark.parametrize("facts", ["", " ", "\n\t", "\u200b", "\u3164\u2800", UNSEEN])
def test_facts_that_say_nothing_are_refused(facts: str) -> None:
    refused(a_case(), "needs the facts", facts=facts)


@pytest.mark.parametrize("name", ["reason", "facts", "extended_on", "extended_at", "due_on"])
def test_nothing_may_be_left_out(name: str) -> None:
    refused(a_case(), "(?i)not.null|never|month|needs", **{name: None})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"extended_on": date(2026, 3, 1), "extended_at": NOW - timedelta(days=1)}, MONTH),
        ({"extended_on": date(2026, 3, 8)}, BACK),
        ({"extended_on": date(2026, 3, 10)}, BACK),
        ({"extended_on": date(2026, 3, 2), "extended_at": NOW - timedelta(hours=2)}, BACK),
    ],
)
def test_a_day_that_was_not_the_day_is_refused(changes: dict[str, Any], words: str) -> None:
    refused(a_case(), words, **changes)


def test_one_dated_before_the_last_event_is_refused() -> None:
    way = a_walk()
    way.now = NOON + timedelta(days=30)
    walk.establish(way)
    refused(way.case, BACK)


@pytest.mark.parametrize("due_on", [date(2026, 6, 17), date(2026, 9, 2), date(2099, 1, 1)])
def test_more_than_three_months_is_refused(due_on: date) -> None:
    refused(a_case(), THREE, due_on=due_on)


@pytest.mark.parametrize("due_on", [FIRST, date(2026, 3, 31)])
def test_an_extension_that_gives_no_time_is_refused(due_on: date) -> None:
    refused(a_case(), "extension_gives_time", due_on=due_on)


def test_another_first_day_than_the_stored_one_is_refused() -> None:
    refused(a_case(), MONTH, earlier_due_on=FIRST - timedelta(days=1))


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.DISMISSED, State.ANSWERED, State.CLOSED])
def test_a_case_that_awaits_no_answer_is_refused(state: State) -> None:
    refused(a_case(state=state), "not answered yet")


def test_a_contested_case_is_refused_and_one_looked_at_again_too() -> None:
    case = a_case(state=State.CONTESTED)
    refused(case, "not answered yet", earlier_due_on=case.due_on)
    contest.review_again(case, at=NOON, by=a_user())
    refused(case, "not answered yet", earlier_due_on=case.due_on)


UNRECORDED = [
    "UPDATE dsar_case SET due_on = '2026-06-02'",
    "UPDATE dsar_case SET due_on = '2026-03-31'",
    "UPDATE dsar_case SET state = 'collecting', due_on = '2027-01-01'",
]
REPLACED = (
    "REPLACE INTO dsar_case ({names}) SELECT {changed} FROM dsar_case",
    "INSERT INTO dsar_case ({names}) SELECT {changed} FROM dsar_case WHERE true"
    " ON CONFLICT (id) DO UPDATE SET due_on = excluded.due_on",
)


@pytest.mark.parametrize("statement", UNRECORDED)
def test_a_due_date_never_moves_alone(statement: str) -> None:
    case = a_case()
    with pytest.raises(DatabaseError, match=MOVED):
        sql(statement)
    case.refresh_from_db()
    assert case.due_on == FIRST


@pytest.mark.parametrize("template", REPLACED)
def test_a_case_is_not_replaced_to_move_its_date(template: str) -> None:
    if connection.vendor != "sqlite" and template.startswith("REPLACE"):
        pytest.skip("only SQLite can replace a row")
    a_case()
    names = [field.column for field in Case._meta.concrete_fields]
    changed = ["CAST('2027-01-01' AS date)" if name == "due_on" else name for name in names]
    if connection.vendor == "sqlite":
        changed = ["'2027-01-01'" if name == "due_on" else name for name in names]
    told = template.format(names=", ".join(names), changed=", ".join(changed))
    with pytest.raises(DatabaseError, match=MOVED):
        sql(told)


def test_an_extended_date_does_not_move_on_or_back() -> None:
    case = a_case()
    extended(case)
    for day in ("2026-04-02", "2026-06-03", "2026-09-02"):
        with pytest.raises(DatabaseError, match=MOVED):
            sql("UPDATE dsar_case SET due_on = %s", [day])


@pytest.mark.parametrize(
    "changes",
    [
        {"extended_on": "2026-03-09x"},
        {"extended_at": "yesterday"},
        {"due_on": "2026-06"},
    ],
)
def test_a_date_that_is_none_is_refused(changes: dict[str, str]) -> None:
    refused(a_case(), "(?i)never dated back|invalid input syntax", **changes)


@pytest.mark.django_db(transaction=True)
def test_a_bare_sqlite_connection_is_refused_too() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has a file to open")
    row = row_of(a_case(), extended_on="2026-04-03", extended_at="2026-04-03 09:00:00")
    row |= {"earlier_due_on": "2026-04-02", "due_on": "2026-06-02"}
    bare = sqlite3.connect(connection.settings_dict["NAME"], timeout=5)
    told = f"INSERT INTO dsar_extension ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608
    with pytest.raises(sqlite3.IntegrityError, match=MONTH):
        bare.execute(told, list(row.values()))
    bare.close()


@pytest.mark.parametrize("rule", [MONTH, BACK, THREE, ONCE, "needs a reason", "needs the facts"])
def test_each_refusal_names_the_article(rule: str) -> None:
    guards = import_module("dsar.migrations.0007_time_moves_with_a_record")
    told = [words for _, words in guards.RULES if rule in words]
    assert [words for words in told if words.endswith("(Art. 12(3))")] == told != []


@pytest.mark.parametrize("due_on", [date(2026, 6, 17), date(2030, 1, 1)])
def test_a_new_count_beyond_three_months_is_refused(due_on: date) -> None:
    with pytest.raises(DatabaseError, match="a new count ends three months"):
        counted_anew(a_case(), FIRST, due_on)


def test_a_new_count_of_a_contest_runs_from_the_contest() -> None:
    case = a_case(state=State.CONTESTED)
    counted_anew(case, case.due_on, date(2026, 9, 1))
    assert case.recomputations.count() == 1


def test_a_case_is_not_taken_away_and_put_back() -> None:
    case = a_case()
    case.items.all().delete()
    with pytest.raises(DatabaseError, match="leaves only from the archive"):
        sql("DELETE FROM dsar_case WHERE id = %s", [case.pk])
