"""A composed letter as plain paragraphs, for people to compare two states of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from html.parser import HTMLParser
from typing import Final

BREAKS: Final = frozenset({"p", "li", "tr", "h1", "h2", "h3", "div", "section", "address", "br"})
SILENT: Final = frozenset({"title", "style"})
# How one state differs from the other: a mark and the words.
Change = tuple[str, str]


def paragraphs_of(html: str) -> list[str]:
    """The words of a letter, a paragraph or a row each."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [text for text in map(" ".join, map(str.split, reader.parts)) if text]


def changes(before: list[str], now: list[str]) -> Iterator[Change]:
    """What was taken out ("gone") and what came in ("new") between two states of a letter."""
    for tag, was, until, start, end in SequenceMatcher(
        a=before, b=now, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield from (("gone", text) for text in before[was:until])
            yield from (("new", text) for text in now[start:end])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts = [""]
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts[-1] += data

    def _break(self, tag: str) -> None:
        if tag in BREAKS:
            self.parts.append("")
        elif tag in ("td", "th"):
            self.parts[-1] += " "
