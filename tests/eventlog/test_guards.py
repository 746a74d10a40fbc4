"""Events and seals can be added and never changed, whoever asks the database to."""

from __future__ import annotations

import sqlite3

import pytest
from django.db import DatabaseError, connection, transaction

from dsar.eventlog import seals
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.eventlog.models import Event, Seal
from tests.factories import NOW

ON_BOTH = [
    "UPDATE dsar_event SET kind = 'x'",
    "UPDATE dsar_event SET id = id + 1",
    "DELETE FROM dsar_event",
    "UPDATE dsar_seal SET prev = ''",
    "DELETE FROM dsar_seal",
    "INSERT INTO dsar_event SELECT * FROM dsar_event",
    "INSERT INTO dsar_seal SELECT * FROM dsar_seal",
]
ON_ONE = {
    "sqlite": [
        "INSERT OR REPLACE INTO dsar_event SELECT * FROM dsar_event",
        "REPLACE INTO dsar_seal SELECT * FROM dsar_seal",
        "UPDATE OR REPLACE dsar_event SET kind = 'x'",
        "INSERT INTO dsar_event SELECT * FROM dsar_event WHERE true "
        "ON CONFLICT DO UPDATE SET kind = 'x'",
    ],
    "postgresql": [
        "TRUNCATE dsar_event",
        "TRUNCATE dsar_seal CASCADE",
        "INSERT INTO dsar_event SELECT * FROM dsar_event ON CONFLICT (id) DO UPDATE SET kind = 'x'",
    ],
}


def write() -> list[object]:
    append("installation", "archive.viewed", at=NOW, by=SYSTEM, facts={"reference": "TP"})
    seals.seal(at=NOW)
    return now()


def now() -> list[object]:
    return [*Event.objects.values_list(), *Seal.objects.values_list()]


@pytest.mark.django_db
@pytest.mark.parametrize("place", range(len(ON_BOTH) + 4))
def test_the_tables_only_grow(place: int) -> None:
    before = write()
    statements = ON_BOTH + ON_ONE[connection.vendor]
    if place < len(statements):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statements[place])
    assert now() == before


@pytest.mark.django_db
def test_the_models_cannot_be_saved_again_or_deleted() -> None:
    before = write()
    for row in (Event.objects.get(), Seal.objects.get()):
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save()
        with pytest.raises(DatabaseError), transaction.atomic():
            row.delete()
    assert now() == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", ON_BOTH + ON_ONE["sqlite"])
def test_a_bare_sqlite_connection_is_refused_too(statement: str) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has a file to open")
    before = write()
    bare = sqlite3.connect(connection.settings_dict["NAME"], timeout=5)
    with pytest.raises(sqlite3.DatabaseError):
        bare.execute(statement)
    bare.close()
    assert now() == before
