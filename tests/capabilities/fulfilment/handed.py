"""Files as a system hands them in, and marks on them, without the steps that make both."""

from __future__ import annotations

import json
from typing import Any

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.capabilities.fulfilment.redaction import released
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files.store import store
from tests.factories import NOW, a_case, a_user

TABLE = {
    "columns": ["Päivä", "Kuka", "Mitä"],
    "rows": [["1.3.", "Liisa", "soitti"], ["2.3.", "Pekka", "kävi"], ["3.3.", "Liisa", "maksoi"]],
}
SUFFIXES = {"text/plain": "txt", "application/json": "json", "application/pdf": "pdf"}


def an_entry(
    content: bytes | str | dict[str, Any], media_type: str = "", case: Case | None = None
) -> TaskFile:
    """A file of a case that is being collected, as the first of its systems handed it in."""
    shape = {bytes: "file", str: "text", dict: "table"}[type(content)]
    told = {"text": "text/plain", "table": "application/json", "file": "application/pdf"}[shape]
    case = case or a_case(state=State.COLLECTING)
    if isinstance(content, dict):
        content = json.dumps(content, ensure_ascii=False)
    raw = content.encode() if isinstance(content, str) else content
    media_type = media_type or told
    facts = {"reference": case.reference, "media_type": media_type, "at": NOW}
    file = store(raw, original_name=f"Liisa.{SUFFIXES.get(media_type, 'bin')}", **facts)
    row: TaskFile = TaskFile.objects.create(task=case.tasks.first(), file=file, shape=shape)
    return row


def marked(entry: TaskFile, what: str, at: list[int] | None = None, **more: Any) -> Redaction:
    told = {"ground": "third-party", "facts": "Toisen nimi.", "made_by": a_user(), "made_at": NOW}
    row: Redaction = Redaction.objects.create(entry=entry, what=what, at=at or [], **told | more)
    return row


def leaves(entry: TaskFile) -> bytes:
    """What leaves of a file."""
    pieces = released(entry)
    assert pieces is not None
    return b"".join(pieces)
