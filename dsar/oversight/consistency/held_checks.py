"""Whether what was handed in, and the data map, are still what their events say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db import connection

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.eventlog.models import Event
from dsar.eventlog.verify import INSTALLED
from dsar.organisation.datamap.models import MapVersion
from dsar.organisation.datamap.versions import digest_of

BATCH: Final = 20
STANDS_BEFORE: Final = """
accessstatement_insert accessstatement_new_insert accessstatement_told_delete
accessstatement_told_update accessstatement_update accessstatement_whole_insert
accessstatement_whole_update answerfile_redacted_insert answerfile_redacted_update
case_kept_update categoryanswer_insert categoryanswer_kept_update categoryanswer_late_insert
categoryanswer_told_delete categoryanswer_told_update categoryanswer_update collectiontask_insert
collectiontask_kept_update collectiontask_told_update collectiontask_update
decision_complete_insert decision_gone_delete followuperasure_insert followuperasure_kept_update
followuperasure_settled_delete followuperasure_settled_update followuperasure_update
mapversion_delete mapversion_new_insert mapversion_update package_insert package_kept_update
package_update packagefile_insert packagefile_kept_delete packagefile_kept_update
packagefile_late_insert packagefile_update recipientnotice_insert recipientnotice_kept_update
recipientnotice_settled_delete recipientnotice_update redaction_gone_delete
redaction_in_time_insert redaction_insert redaction_kept_update redaction_undone_update
redaction_update storedfile_kept_update storedfile_new_insert taskfile_category_insert
taskfile_category_update taskfile_insert taskfile_kept_update taskfile_new_insert
taskfile_told_update taskfile_update
"""
GUARDS: Final = tuple(f"dsar_held_{name}" for name in STANDS_BEFORE.split())
# No decision without its grounds, and no outcome without its decision (Art. 12(4)).
SAY_WHY: Final = tuple(
    f"dsar_asks_why_{name}"
    for name in (
        *("decision_insert", "decision_update", "caseitem_insert", "caseitem_update"),
        *("of_data", "of_first_copy", "of_whole"),
    )
)


def guards(at: datetime) -> Iterator[str]:
    """Every trigger that keeps files with their case, and asks why, stands (Art. 5(1)(f), 32)."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor])
        installed = {name for (name,) in cursor.fetchall()}
    for name in (*GUARDS, *SAY_WHY):
        if name not in installed:
            yield f"the trigger {name} is missing or switched off"


def handed_in(at: datetime) -> Iterator[str]:
    """A handed-in file is there still, in its case and task, with the bytes its event names.

    Files from before they had events of their own are not compared.
    """
    entries = TaskFile.objects.select_related("file", "task__case")
    known = {(entry.task_id, entry.file_id): entry for entry in entries.iterator()}
    told = Event.objects.filter(kind="collection.file_handed_in").order_by("stream", "seq")
    for stream, facts in told.values_list("stream", "facts").iterator():
        entry = known.get((facts["task"], facts["file"]))
        name = f"file {facts['file']} of {stream}"
        if entry is None:
            yield f"{name}: was handed in for task {facts['task']}, but stands there no more"
        elif {entry.file.reference, entry.task.case.reference} != {stream}:
            yield f"{name}: stands in another case than its event says"
        elif entry.file.sha256 != facts["sha256"]:
            yield f"{name}: its digest is not the one its event names"


def map_versions(at: datetime) -> Iterator[str]:
    """Each version of the data map is what its digest and its event say (Art. 30)."""
    events = Event.objects.filter(kind="map.changed").values_list("facts", flat=True)
    told = {facts["version"]: facts["digest"] for facts in events.iterator()}
    for row in MapVersion.objects.order_by("number").iterator(chunk_size=BATCH):
        if {digest_of(row.content), told.pop(row.number, "")} != {row.digest}:
            yield f"{row}: is not what its digest and its event say"
    for number in sorted(told):
        yield f"data map {number}: has an event, but is not here"
