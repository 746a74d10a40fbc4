"""Which signs of a text the typeface of our letters cannot draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTFont

FONTS: Final = Path(__file__).parent / "assets" / "fonts"


@cache
def drawn() -> frozenset[int]:
    """The code of every sign that one of our fonts has."""
    found: set[int] = set()
    for path in sorted(FONTS.glob("*.[ot]tf")):
        with TTFont(path, lazy=True) as font:
            found |= set(font.getBestCmap())
    return frozenset(found)


def not_drawn(value: Any) -> str:
    """The signs of a content that would be empty boxes on paper, each once."""
    return "".join(dict.fromkeys(sign for text in _texts(value) for sign in text if _is_box(sign)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _is_box(sign: str) -> bool:
    """Marks, spaces and what only steers are set by the printer in other ways."""
    return ord(sign) not in drawn() and unicodedata.category(sign)[0] in "LNPS"
