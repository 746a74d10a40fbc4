"""What a letter is drawn from: its HTML, the layout that it names, and the files it brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from dsar.organisation.controller.paper import Layout

ASSETS: Final = Path(__file__).parent / "assets"
FONTS: Final = frozenset(path.name for path in (ASSETS / "fonts").glob("*.ttf"))

# By name, the bytes of each and what kind of file they are.
Files = Mapping[str, tuple[bytes, str]]


class LetterNotRenderedError(Exception):
    """The HTML asked for something outside the letter, or was too large or too deep."""


@dataclass(frozen=True)
class Sheet:
    """All that a letter is drawn from."""

    html: str
    title: str
    language: str
    created: datetime
    layout: Layout = field(default_factory=Layout)
    assets: Files = field(default_factory=dict)
    attachments: Files = field(default_factory=dict)
