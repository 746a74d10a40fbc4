"""The contests of a case as plain values for the archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dsar.cases.contests import Contest, ContestedItem
from dsar.cases.models import Case
from dsar.files.models import StoredFile
from dsar.oversight.archive.values import Words, by, moment


def contests_of(case: Case, say: Words) -> list[dict[str, Any]]:
    """Each contest with the clock it replaced, both decisions of each part, and what came of it."""
    rows = case.contests.select_related("file").prefetch_related("parts__item").order_by("pk")
    return [_contest(row, say) for row in rows]


def brought(case: Case) -> Iterator[StoredFile]:
    """The files that came with contests."""
    for row in case.contests.select_related("file").filter(file__isnull=False):
        if row.file:
            yield row.file


def _contest(row: Contest, say: Words) -> dict[str, Any]:
    told = {
        "text": say(row.text),
        "contested_at": moment(row.contested_at),
        "earlier_due_on": row.earlier_due_on.isoformat(),
        "earlier_due_steps": row.earlier_due_steps,
        "reviewed_at": moment(row.reviewed_at),
        "reviewed_by": by(row.reviewed_by_id),
    }
    # Records that were sealed before contests told more keep their digest.
    return told | _more(row, say) if row.received_on else told


def _more(row: Contest, say: Words) -> dict[str, Any]:
    file = row.file and {"id": row.file.pk, "sha256": row.file.sha256, "size": row.file.size}
    told = {
        "received_on": row.received_on.isoformat() if row.received_on else None,
        "channel": row.channel,
        "mail": row.mail_id,
        "file": file,
        "reconsidered": say(row.reconsidered),
        "result": row.result,
        "settled_at": moment(row.settled_at),
        "letter": row.letter_id,
    }
    parts = [_part(part) for part in row.parts.all()]
    return {"id": row.pk, "parts": parts} | {key: value for key, value in told.items() if value}


def _part(row: ContestedItem) -> dict[str, Any]:
    told = {"earlier": row.earlier_id, "later": row.later_id, "result": row.result}
    return {"right": row.item.right} | {key: value for key, value in told.items() if value}
