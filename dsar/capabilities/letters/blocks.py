"""The blocks of a letter: what an officer may leave out, put otherwise or add to (Art. 12(1)).

Each is a part of the template that carries `data-block`, of the same name in every language.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from dsar.capabilities.letters.elements import elements_of
from dsar.capabilities.letters.paragraphs import paragraphs_of

Own = Mapping[str, Mapping[str, str]]

# The answer itself, whom to ask and the articles stand in every letter.
ALWAYS: Final = frozenset({"lead", "contact", "articles"})
BLOCK: Final = re.compile(r'<(section|div)\b[^>]*\bdata-block="(\w+)"[^>]*>.*?</\1>', re.DOTALL)
HEADING: Final = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
MOST_SIGNS: Final = 5_000


@dataclass(frozen=True)
class Block:
    """A block as the officer sees it; what is fixed says something that the law asks for."""

    name: str
    heading: str
    paragraphs: tuple[str, ...]
    is_fixed: bool


def blocks_of(html: str, needed: Collection[str]) -> Iterator[Block]:
    """The blocks of a letter as its template wrote it, in their order."""
    for match in BLOCK.finditer(html):
        heading, *rest = [*paragraphs_of(match[0])]
        has_heading = HEADING.search(match[0]) is not None
        yield Block(
            name=match[2],
            heading=heading if has_heading else "",
            paragraphs=tuple(rest if has_heading else [heading, *rest]),
            is_fixed=match[2] in ALWAYS or bool(elements_of(match[0]) & set(needed)),
        )


def with_own(html: str, own: Own) -> str:
    """The letter with an officer's own words in place of its blocks, or after them."""

    def written(match: re.Match[str]) -> str:
        said = own.get(match[2], {})
        return _kept(match[0], said) + _section(said.get("after", ""))

    return BLOCK.sub(written, html) if own else html


def _kept(block: str, said: Mapping[str, str]) -> str:
    if "instead" not in said:
        return block
    heading = HEADING.search(block)
    return _section(said["instead"], heading[0] if heading else "")


def _section(words: str, heading: str = "") -> str:
    if not words.strip():
        return ""
    told = "".join(f'<p class="said">{escape(part)}</p>' for part in _parted(words))
    return f'<section class="own">{heading}{told}</section>'


def _parted(words: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", words) if part.strip()]
