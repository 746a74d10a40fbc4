"""What a letter is drawn from: its HTML, the layout that it names, and the files it brings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from dsar.organisation.controller.paper import Layout, layout_of

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

    def to_parts(self) -> list[bytes]:
        """The sheet as bytes that cross a pipe."""
        files = [*self.assets.items(), *self.attachments.items()]
        told = {
            "title": self.title,
            "language": self.language,
            "created": self.created.isoformat(),
            "layout": self.layout.as_content(),
            "files": [[name, mime] for name, (_, mime) in files],
            "assets": len(self.assets),
        }
        bodies = [body for _, (body, _) in files]
        return [json.dumps(told).encode(), self.html.encode("utf-8", "replace"), *bodies]

    @classmethod
    def from_parts(cls, parts: Sequence[bytes]) -> Self:
        """The sheet that was sent."""
        told = json.loads(parts[0])
        files = [
            (name, (body, mime))
            for (name, mime), body in zip(told["files"], parts[2:], strict=True)
        ]
        return cls(
            html=parts[1].decode(),
            title=told["title"],
            language=told["language"],
            created=datetime.fromisoformat(told["created"]),
            layout=layout_of(told),
            assets=dict(files[: told["assets"]]),
            attachments=dict(files[told["assets"] :]),
        )
