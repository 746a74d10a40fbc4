"""Puts one text into every field of a letter that may hold free words."""

from __future__ import annotations

import re
from typing import Any, Final

# Codes, days and references are ours; nobody types them.
OURS: Final = frozenset(
    {"kind", "language", "reference", "number", "date", "received_on", "due_on", "rights"}
    | {"country", "earlier_due_on", "reply_by", "effective_on", "on", "until", "outcome", "did"}
    | {"code", "basis", "channel", "right", "refused_rights", "identity", "preset", "sha256"}
    | {"media_type", "systems_asked", "systems_answered", "contested_on", "decided_on", "layout"}
)
# One lower-case word, a day or a figure: words that somebody typed are longer.
CODE: Final = re.compile(r"[a-z_]*|[\d ,.-]+")


def with_text(content: dict[str, Any], text: str) -> dict[str, Any]:
    """The same letter, saying this wherever anybody could have typed something."""
    return {
        name: value if name in OURS else _with_text(value, text) for name, value in content.items()
    }


def _with_text(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return with_text(value, text)
    if isinstance(value, list):
        return [_with_text(inner, text) for inner in value]
    return text if isinstance(value, str) and not CODE.fullmatch(value) else value
