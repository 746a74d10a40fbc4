"""Which of the files handed in no virus scanner found clean: whoever saves one is told."""

from __future__ import annotations

from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.files.scanner import Scan


def unscanned(case: Case) -> frozenset[int]:
    """The stored files of a case that came while there was no scanner, or while it gave no word.

    The event of a file's coming is the only place that knows.
    """
    rows = Event.objects.filter(stream=case.reference, kind="collection.file_handed_in")
    return frozenset(
        facts["file"]
        for facts in rows.values_list("facts", flat=True)
        if facts.get("scan", Scan.ABSENT) != Scan.CLEAN
    )
