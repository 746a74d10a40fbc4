"""fsck names a handed-in file, or a data map, that is not what its event says."""

from __future__ import annotations

from typing import Any

import pytest

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files.models import StoredFile
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.models import MapVersion
from dsar.oversight.consistency import held_checks as checks
from dsar.procedure.collection import hand_in
from tests.capabilities.fulfilment.handed import an_entry
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db


def found(check: Any) -> list[str]:
    return list(check(NOW))


def handed_in() -> TaskFile:
    task = a_case(state=State.COLLECTING).tasks.get(system__key="crm")
    upload = hand_in.Upload("note.txt", "text/plain", b"Soitti Liisa.")
    return hand_in.hand_in(task, upload, at=NOW, by=a_user(username="anna"))


def test_what_is_as_its_event_says_is_not_named() -> None:
    entry = handed_in()
    TaskFile.objects.filter(pk=entry.pk).update(removed_at=NOW)
    versions.current(at=NOW, by=None)
    assert found(checks.handed_in) == found(checks.map_versions) == []


def test_a_file_from_before_files_had_events_is_not_compared() -> None:
    entry = an_entry("Soitti Liisa.")
    with unguarded():
        StoredFile.objects.filter(pk=entry.file_id).update(sha256="0" * 64)
    assert found(checks.handed_in) == []


def test_a_file_moved_to_another_case_is_named() -> None:
    entry, other = handed_in(), a_case(state=State.COLLECTING, email="b@example.org")
    task, says = other.tasks.get(system__key="crm"), "stands in another case"
    with unguarded():
        StoredFile.objects.filter(pk=entry.file_id).update(reference=other.reference)
        assert says in found(checks.handed_in)[0]
        TaskFile.objects.filter(pk=entry.pk).update(task=task)
    assert (
        f"handed in for task {entry.task_id}, but stands there no more"
        in found(checks.handed_in)[0]
    )


def test_a_case_with_another_reference_is_named() -> None:
    handed_in()
    with unguarded():
        Case.objects.update(reference="TP-26-ZZZZZ")
    assert "stands in another case" in found(checks.handed_in)[0]


def test_a_file_with_another_digest_is_named() -> None:
    entry = handed_in()
    with unguarded():
        StoredFile.objects.filter(pk=entry.file_id).update(sha256="0" * 64)
    assert "its digest is not the one" in found(checks.handed_in)[0]


@pytest.mark.parametrize(
    "change", [{"content": {}}, {"digest": "0" * 64}], ids=lambda it: next(iter(it))
)
def test_a_rewritten_data_map_is_named(change: dict[str, Any]) -> None:
    version = versions.current(at=NOW, by=None)
    with unguarded():
        MapVersion.objects.update(**change)
    assert found(checks.map_versions) == [f"{version}: is not what its digest and its event say"]


def test_a_data_map_rewritten_with_its_digest_is_named() -> None:
    versions.current(at=NOW, by=None)
    with unguarded():
        MapVersion.objects.update(content={}, digest=versions.digest_of({}))
    assert "is not what its digest and its event say" in found(checks.map_versions)[0]


def test_a_data_map_that_is_gone_is_named() -> None:
    versions.current(at=NOW, by=None)
    with unguarded():
        MapVersion.objects.all().delete()
    assert found(checks.map_versions) == ["data map 1: has an event, but is not here"]
