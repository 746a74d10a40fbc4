"""Queueing letters and freezing them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from dsar.capabilities.letters.models import Letter
from dsar.files.models import StoredFile

# The wait before another try stops growing here, at four minutes.
PATIENT: Final = 3


def queue(
    case_id: int,
    reference: str,
    *,
    content: dict[str, Any],
    at: datetime,
    item_id: int | None = None,
    carried_by_id: int | None = None,
) -> Letter:
    """Fix a letter's content and number; a sweep renders it."""
    number = f"{reference}/{Letter.objects.filter(case_id=case_id).count() + 1}"
    return Letter.objects.create(
        case_id=case_id,
        item_id=item_id,
        kind=content["kind"],
        language=content["language"],
        number=number,
        content=content | {"number": number},
        carried_by_id=carried_by_id,
        created_at=at,
        due_at=at,
    )


def freeze(letter: Letter, file: StoredFile, *, at: datetime) -> bool:
    """Give a letter its PDF, once.

    False when another was first, its content is another now, or its decision was undone.
    """
    mine = Letter.objects.filter(pk=letter.pk, file__isnull=True, due_at__isnull=False)
    mine = mine.filter(content=letter.content)
    return bool(mine.update(file=file, done_at=at, lease_until=None, last_error=""))


def put_off(letter: Letter, *, at: datetime, error: str) -> None:
    """Try again within minutes, as often as it takes: nothing is wrong with the letter itself."""
    letter.attempts = min(letter.attempts, PATIENT)
    letter.save(update_fields=["attempts"])
    letter.put_back(at, error=error)
