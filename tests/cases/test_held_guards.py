"""What was handed in stays with its case, and the data map as it was, whoever asks the database."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.cases.states import State
from dsar.files.models import StoredFile
from dsar.files.store import wipe
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.models import MapVersion, System
from dsar.oversight.consistency.held_checks import GUARDS, guards
from dsar.procedure.undecide import undecide
from tests.capabilities.fulfilment.handed import an_entry, marked
from tests.factories import NOW, a_case
from tests.procedure.packing import a_collected_case, grant, hand_in

pytestmark = pytest.mark.django_db
MIGRATION = import_module("dsar.migrations.0015_files_stay_with_their_case")
OTHER = "b@example.org"
REWRITTEN = {
    "reference": "'TP-26-ZZZZZ'",
    "room": "'proofs'",
    "storage_name": "'elsewhere'",
    "media_type": "'text/html'",
    "size": "size + 1",
    "sha256": "'0'",
    "stored_at": "'2020-01-01 00:00:00+00:00'",
    "original_name": "'other.txt'",
    "id": "id + 1000",
}


def run(sql: str, *values: Any) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


def refused(words: str, sql: str, *values: Any) -> None:
    with pytest.raises(IntegrityError, match=words):
        run(sql, *values)


def put_again(table: str, pk: int) -> str:
    """The statement by which SQLite would put a row in the place of itself."""
    verb = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    return f"{verb} INTO {table} SELECT * FROM {table} WHERE id = {pk}"  # noqa: S608


@pytest.mark.parametrize("column", REWRITTEN)
def test_a_stored_file_is_never_rewritten(column: str) -> None:
    file = an_entry("Soitti Liisa.").file
    sql = f"UPDATE dsar_storedfile SET {column} = {REWRITTEN[column]} WHERE id = %s"  # noqa: S608
    refused("wiped, never rewritten", sql, file.pk)


def test_a_stored_file_may_get_its_key_wrapped_anew_lose_its_name_and_be_wiped() -> None:
    file = an_entry("Soitti Liisa.").file
    mine = StoredFile.objects.filter(pk=file.pk)
    assert mine.update(wrapped_key="anew", original_name="") == 1
    wipe(file, at=NOW)
    assert mine.get().wiped_at == NOW


@pytest.mark.parametrize("change", [{"wiped_at": None}, {"wrapped_key": "back"}], ids=str)
def test_a_wiped_file_never_comes_back(change: dict[str, Any]) -> None:
    file = an_entry("Soitti Liisa.").file
    wipe(file, at=NOW)
    with pytest.raises(IntegrityError, match="never rewritten"), transaction.atomic():
        StoredFile.objects.filter(pk=file.pk).update(**change)


def test_a_file_goes_to_no_other_case_by_its_task_file_or_reference() -> None:
    mine, theirs = a_collected_case(), a_collected_case(email=OTHER)
    entry, other = hand_in(mine, "mine.txt"), hand_in(theirs, "theirs.txt")
    words, sql = "never moved or exchanged", "UPDATE dsar_taskfile SET {} = %s WHERE id = %s"
    refused(words, sql.format("task_id"), other.task_id, entry.pk)
    refused(words, sql.format("file_id"), other.file_id, entry.pk)
    refused(words, sql.format("file_id"), hand_in(mine, "more.txt").file_id, entry.pk)
    sql = "UPDATE dsar_case SET reference = 'TP-26-ZZZZZ' WHERE id = %s"
    refused("keeps its reference", sql, mine.pk)
    assert TaskFile.objects.filter(pk=entry.pk).update(removed_at=NOW) == 1


def test_a_task_goes_to_no_other_case_item_or_system() -> None:
    mine, theirs = a_case(state=State.COLLECTING), a_case(state=State.COLLECTING, email=OTHER)
    task, item = mine.tasks.get(system__key="crm"), theirs.items.get()
    words = "stays with the item and the system"
    sql = "UPDATE dsar_collectiontask SET case_id = %s, item_id = %s WHERE id = %s"
    refused(words, sql, theirs.pk, item.pk, task.pk)
    system = System.objects.exclude(pk=task.system_id).first()
    assert system is not None
    sql = "UPDATE dsar_collectiontask SET system_id = %s WHERE id = %s"
    refused(words, sql, system.pk, task.pk)


def test_no_row_is_replaced_by_another_of_its_name() -> None:
    entry, version = an_entry("Soitti Liisa."), versions.current(at=NOW, by=None)
    refused("never replaced", put_again("dsar_storedfile", entry.file_id))
    refused("never replaced", put_again("dsar_taskfile", entry.pk))
    refused("never replaced", put_again("dsar_mapversion", version.pk))


@pytest.mark.parametrize(
    "sql", ["UPDATE {} SET digest = ''", "UPDATE {} SET id = 7", "DELETE FROM {}"]
)
def test_a_version_of_the_data_map_stays_as_it_was(sql: str) -> None:
    version = versions.current(at=NOW, by=None)
    refused("stays as it was", sql.format("dsar_mapversion"))
    assert MapVersion.objects.get() == version


def test_nothing_is_left_out_or_taken_back_under_a_decision() -> None:
    case = a_collected_case()
    entry, other = hand_in(case, "a.txt"), hand_in(case, "b.txt")
    row = marked(entry, "whole")
    grant(case)
    sql = "INSERT INTO dsar_redaction (entry_id, what, at, ground, facts, made_by_id, made_at) \
        SELECT %s, what, at, ground, facts, made_by_id, made_at FROM dsar_redaction"
    words = "settled before the decision"
    refused(words, sql, other.pk)
    refused(words, "UPDATE dsar_redaction SET undone_at = made_at WHERE id = %s", row.pk)
    refused("never forgotten", "DELETE FROM dsar_redaction WHERE id = %s", row.pk)
    undecide(case, at=NOW)
    assert run(sql, other.pk) == Redaction.objects.count() - 1


def test_every_guard_stands_and_one_that_was_taken_away_is_named() -> None:
    assert set(MIGRATION.triggers()) == set(GUARDS)
    assert list(guards(NOW)) == []
    name, (rule, _) = next(iter(MIGRATION.triggers().items()))
    sql = {
        "sqlite": f"DROP TRIGGER {name}",
        "postgresql": f"ALTER TABLE {MIGRATION.table_of(rule)} DISABLE TRIGGER {name}",
    }
    run(sql[connection.vendor])
    assert list(guards(NOW)) == [f"the trigger {name} is missing or switched off"]
