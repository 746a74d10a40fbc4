"""Whether a contested case still holds both rounds: decisions, letters, files and the result."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db import connection

from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.eventlog.verify import INSTALLED
from dsar.oversight.archive.contest_agreement import contest_problems
from dsar.oversight.archive.contest_record import contests_of
from dsar.oversight.archive.record import decisions_of
from dsar.oversight.archive.values import moment, shown

STANDS_BEFORE: Final = """
contest_kept contest_file contest_brought contest_taken contest_new contest_gone
part_new part_kept part_gone reopened
"""
GUARDS: Final = tuple(f"dsar_look_{name}" for name in STANDS_BEFORE.split())


def guards(at: datetime) -> Iterator[str]:
    """Every trigger that keeps a contest as it was made stands (law: N4)."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor])
        installed = {name for (name,) in cursor.fetchall()}
    for name in GUARDS:
        if name not in installed:
            yield f"the trigger {name} is missing or switched off"


def contests(at: datetime) -> Iterator[str]:
    """A contested case has every decision and letter that its events tell of, and the result."""
    streams = Event.objects.filter(kind="case.contested").values_list("stream", flat=True)
    contested = set(streams.iterator())
    contested |= set(
        Case.objects.filter(contests__isnull=False).values_list("reference", flat=True)
    )
    for reference in sorted(contested):
        for case in Case.objects.filter(reference=reference):
            told = Event.objects.filter(stream=reference).order_by("seq")
            events = [row.as_dict() for row in told]
            for problem in (*contest_problems(_record(case), events), *_gone(case, events)):
                yield f"{case}: {problem}"


def _record(case: Case) -> dict[str, Any]:
    """As much of a case as the checks of its contests need."""
    decisions = [
        {"id": row.pk, "right": row.right, "superseded_at": moment(row.superseded_at)}
        for row in decisions_of(case)
    ]
    letters = [{"id": row.pk, "letter_kind": row.kind} for row in case.letters.all()]
    return {"contests": contests_of(case, shown), "decisions": decisions, "letters": letters}


def _gone(case: Case, events: list[dict[str, Any]]) -> Iterator[str]:
    """Decisions and letters of either round that were changed, or are here no more."""
    decisions = {row.pk: (row.right, row.outcome) for row in decisions_of(case)}
    letters = {row.pk: row.file.sha256 if row.file else "" for row in _letters(case)}
    for event in events:
        facts = event["facts"]
        if event["kind"] == "decision.made":
            if decisions.get(facts["decision"]) != (facts["right"], facts["outcome"]):
                yield f"decision {facts['decision']} is not the one its event names"
        elif event["kind"] == "letter.frozen" and letters.get(facts["letter"]) != facts["sha256"]:
            yield f"letter {facts['number']} is not the one its event names"


def _letters(case: Case) -> Any:
    return case.letters.select_related("file")
