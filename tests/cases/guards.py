"""Asking the database itself to extend a case, or to move its date."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from dsar.cases.models import Case
from dsar.cases.time_limits import Extension
from dsar.procedure import extend
from tests.factories import a_user

# NOW is 2 March 2026; the first month ends on 2 April, the third on 2 June.
FIRST, EXTENDED = date(2026, 4, 2), date(2026, 6, 2)
TOLD_ON = date(2026, 3, 9)
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
MONTH, ONCE = "only within the first month", "only once"
BACK, THREE = "never dated back", "ends three months from receipt"
MOVED = "a due date moves only with"


def sql(statement: str, values: list[Any] | None = None) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def row_of(case: Case, **changes: Any) -> dict[str, Any]:
    return {
        "case_id": case.pk,
        "reason": "volume",
        "facts": "Yhdeksän vuoden tilaukset.",
        "extended_on": TOLD_ON,
        "extended_at": NOON,
        "extended_by_id": a_user().pk,
        "earlier_due_on": FIRST,
        "earlier_due_steps": "[]",
        "due_on": EXTENDED,
    } | changes


def insert(case: Case, verb: str = "INSERT", **changes: Any) -> None:
    row = row_of(case, **changes)
    values = [
        value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
        if isinstance(value, datetime) and connection.vendor == "sqlite"
        else value
        for value in row.values()
    ]
    places = ", ".join(["%s"] * len(row))
    sql(f"{verb} INTO dsar_extension ({', '.join(row)}) VALUES ({places})", values)


def refused(case: Case, words: str, **changes: Any) -> None:
    before = list(Extension.objects.values_list())
    with pytest.raises(DatabaseError, match=words):
        insert(case, **changes)
    assert list(Extension.objects.values_list()) == before


def extended(case: Case, at: datetime = NOON) -> Extension:
    return extend.extend(case, reason="volume", facts="Tilaukset.", at=at, by=a_user())


def counted_anew(case: Case, before: date, after: date) -> None:
    sql(
        "INSERT INTO dsar_recomputation (case_id, cause, earlier_due_on, earlier_due_steps, due_on,"
        " counted_at, counted_by_id) VALUES (%s, 'holidays', %s, '[]', %s,"
        " '2026-03-10 12:00:00', %s)",
        [case.pk, before, after, a_user().pk],
    )
