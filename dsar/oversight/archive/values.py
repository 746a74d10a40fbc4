"""How single values stand in the archive: moments, codes of people, and what a mask leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from dsar.eventlog.actors import staff

MASK = "…"

Words = Callable[[str], str]


def shown(text: str) -> str:
    return text


def masked(text: str) -> str:
    return MASK if text else ""


def named(text: str, say: Words) -> str:
    """A name, or of a masked one its initials."""
    return text if say is shown else " ".join(f"{word[0]}{MASK}" for word in text.split())


def moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="microseconds") if at else None


def by(user_id: int | None) -> str | None:
    return staff(user_id).code if user_id else None
