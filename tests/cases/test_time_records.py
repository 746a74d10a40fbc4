"""Whoever asks the database to: a record of time is kept as it is, until its case is purged."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.db import DatabaseError, connection

from dsar.cases.models import Case
from tests.cases.guards import EXTENDED, MOVED, ONCE, counted_anew, extended, refused, sql
from tests.factories import a_case

pytestmark = pytest.mark.django_db
NEVER = [
    "UPDATE dsar_extension SET due_on = '2026-06-10'",
    "UPDATE dsar_extension SET reason = 'spread'",
    "UPDATE dsar_extension SET extended_on = '2026-03-03'",
    "DELETE FROM dsar_extension",
    "DELETE FROM dsar_recomputation",
    "UPDATE dsar_recomputation SET due_on = '2026-06-10'",
]
NEVER_HERE = {
    "sqlite": [
        "UPDATE OR REPLACE dsar_extension SET id = 7",
        "REPLACE INTO dsar_recomputation SELECT * FROM dsar_recomputation",
    ],
    "postgresql": [
        "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE dsar_extension",
        "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE dsar_recomputation CASCADE",
    ],
}


@pytest.mark.parametrize("place", range(len(NEVER) + 2))
def test_a_record_of_time_is_never_changed(place: int) -> None:
    case = a_case()
    extended(case)
    counted_anew(case, EXTENDED, date(2026, 6, 3))
    with pytest.raises(DatabaseError, match="is never changed"):
        sql((NEVER + NEVER_HERE[connection.vendor])[place])


def archived_with_records() -> Case:
    case = a_case()
    extended(case)
    counted_anew(case, EXTENDED, date(2026, 6, 3))
    sql("UPDATE dsar_case SET state = 'archived'")
    return case


@pytest.mark.parametrize("table", ["dsar_extension", "dsar_recomputation"])
def test_with_an_archived_case_its_records_of_time_may_go(table: str) -> None:
    archived, open_case = archived_with_records(), a_case()
    extended(open_case)
    counted_anew(open_case, EXTENDED, date(2026, 6, 3))
    sql(f"DELETE FROM {table} WHERE case_id = {archived.pk}")  # noqa: S608
    with pytest.raises(DatabaseError, match="is never changed"):
        sql(f"DELETE FROM {table}")  # noqa: S608


@pytest.mark.parametrize(
    "statement", [statement for statement in NEVER if statement.startswith("UPDATE")]
)
def test_even_then_they_are_not_rewritten(statement: str) -> None:
    archived_with_records()
    with pytest.raises(DatabaseError, match="is never changed"):
        sql(statement)


def test_even_then_none_takes_the_place_of_another() -> None:
    case = archived_with_records()
    refused(case, ONCE, verb="REPLACE" if connection.vendor == "sqlite" else "INSERT")
    for statement in NEVER_HERE[connection.vendor]:
        with pytest.raises(DatabaseError, match="is never changed"):
            sql(statement)


@pytest.mark.django_db(transaction=True)
def test_guards_that_are_installed_again_still_guard() -> None:
    module = import_module("dsar.migrations.0007_time_moves_with_a_record")
    with connection.schema_editor(atomic=False) as editor:
        module.install(None, editor)
        module.install(None, editor)
    case = a_case()
    extended(case)
    refused(case, ONCE)
    with pytest.raises(DatabaseError, match=MOVED):
        sql("UPDATE dsar_case SET due_on = '2027-01-01'")
