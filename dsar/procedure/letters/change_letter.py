"""What was corrected, erased, made anonymous or kept, by system and category (Art. 16-19)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.capabilities.suppression import blocklist
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.models import Case
from dsar.law import grounds
from dsar.organisation.controller.models import Controller
from dsar.procedure.collection import recipients
from dsar.procedure.collection.keeping import SUPPRESSION
from dsar.procedure.letters.access_letter import IDENTIFIERS, findings, nothing_found, tasks_of

SAID = ("system", "data", "did", "old", "new", "on", "until", "code", "text")
CHANGED = (Result.ERASED, Result.ANONYMISED, Result.KEPT)


def rectification(case: Case, decision: Decision) -> dict[str, Any]:
    """The old and the new value of each category, what stays, and who was told (Art. 16, 19)."""
    rows = _rows(case, decision, Result.CORRECTED, Result.KEPT)
    return {
        "changes": [row for row in rows if row["did"] == Result.CORRECTED],
        "unchanged": [row for row in rows if row["did"] == Result.KEPT],
        "nothing_found": nothing_found(case, decision),
        "recipients": recipients.in_letter(decision.item, case.language),
    }


def erasure(case: Case, decision: Decision) -> dict[str, Any]:
    """What was done in each system and category, and who was told (Art. 17, 19)."""
    rows = _rows(case, decision, *CHANGED)
    # A system that keeps the ban gives its ground, so it is not told twice.
    is_told = any(row["code"] == SUPPRESSION for row in rows)
    return {
        "outcomes": rows,
        "nothing_found": nothing_found(case, decision),
        "suppressed": "" if is_told else _suppressed(case),
        "recipients": recipients.in_letter(decision.item, case.language),
    }


def restriction(case: Case, decision: Decision) -> dict[str, Any]:
    """Where processing is restricted, and who was told (Art. 18, 19)."""
    return {
        "findings": findings(case, tasks_of(decision, Result.FOUND)),
        "unchanged": findings(case, tasks_of(decision, Result.KEPT)),
        "recipients": recipients.in_letter(decision.item, case.language),
    }


def day(at: datetime | None) -> str:
    """The civil day of a moment, where the controller is."""
    return Controller.current().day_of(at).isoformat() if at else ""


def _rows(case: Case, decision: Decision, *wanted: Result) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for task in tasks_of(decision):
        lines = list(task.lines.select_related("category"))
        told = [_of_line(line, task, case) for line in lines] or [_of_task(task, case)]
        rows += _together(row for row in told if row["did"] in wanted)
    return rows


def _together(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """The categories of one system of which the very same is said share a row."""
    same: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        same.setdefault(tuple(row[name] for name in SAID), []).append(row["what"])
    return [
        {"what": ", ".join(names), **dict(zip(SAID, said, strict=True))}
        for said, names in same.items()
    ]


def _of_line(line: CategoryAnswer, task: CollectionTask, case: Case) -> dict[str, str]:
    return {
        "system": task.system.called(case.language),
        "what": line.category.called(case.language),
        "data": line.data,
        "did": line.did,
        "old": line.old,
        "new": line.new,
        "on": day(task.answered_at),
        "until": line.until.isoformat() if line.until else line.until_words,
        "code": line.ground,
        "text": "" if line.ground else line.why,
    }


def _of_task(task: CollectionTask, case: Case) -> dict[str, str]:
    """A system of which no category is told; older answers have more in `details`."""
    said = task.details
    return {
        "system": task.system.called(case.language),
        "what": said.get("what") or task.summary,
        "data": "",
        "did": task.result,
        "old": said.get("old", ""),
        "new": said.get("new", ""),
        "on": day(task.answered_at),
        "until": said.get("until", ""),
        "code": said.get("ground", ""),
        "text": said.get("why", ""),
    }


def _suppressed(case: Case) -> str:
    """What is kept to honour a marketing ban, when there is one (Art. 21(3))."""
    person = case.data_subject
    held = {"email": person.email, "phone": person.phone}
    mine = Suppression.objects.filter(reference=case.reference, revoked_at__isnull=True)
    channels = set(mine.values_list("channel", flat=True))
    channels |= {
        key for key, value in held.items() if value and blocklist.is_suppressed(key, value)
    }
    if not channels:
        return ""
    data = ", ".join(IDENTIFIERS[key][case.language] for key in sorted(channels))
    return grounds.words(SUPPRESSION, case.language, facts="", details={"data": data})
