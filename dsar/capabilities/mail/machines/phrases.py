"""Finds the phrases of a table in a text, word by word, in time that grows with the text only.

"a|b" lists the words that may stand in a place, "word-" leaves the end of a word open, and
".." lets up to four words pass. Case, accents and punctuation do not count.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import product

WORD = re.compile(r"[^\W_]+")
ACCENTS = re.compile("[\u0300-\u036f]")
GAP = 4
STEM = 3

Table = Mapping[str, Mapping[str, str]]


def words_of(text: str) -> list[str]:
    """The words of a text without case and accents."""
    return WORD.findall(_folded(text))


def _folded(text: str) -> str:
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


class _Node:
    """What may follow the words read so far, and the groups that end here."""

    __slots__ = ("ends", "exact", "gap", "open")

    def __init__(self) -> None:
        self.exact: dict[str, _Node] = {}
        self.open: dict[str, dict[str, _Node]] = {}
        self.gap: _Node | None = None
        self.ends: set[str] = set()

    def after(self, word: str) -> "_Node":
        """The node after a word of a pattern, made when it is not there yet."""
        if word == "..":
            self.gap = self.gap or _Node()
            return self.gap
        if word.endswith("-"):
            stem = word.removesuffix("-")
            return self.open.setdefault(stem[:STEM], {}).setdefault(stem, _Node())
        return self.exact.setdefault(word, _Node())

    def following(self, word: str) -> "list[_Node]":
        found = [self.exact[word]] if word in self.exact else []
        stems = self.open.get(word[:STEM], {})
        return found + [node for stem, node in stems.items() if word.startswith(stem)]


class Phrases:
    """The phrases of some tables, each of which names groups and lists them by language."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._root = _Node()
        for table in tables:
            for group, languages in table.items():
                for phrases in languages.values():
                    for phrase in phrases.split(","):
                        self._add(phrase, group)

    def _add(self, phrase: str, group: str) -> None:
        for words in product(*(place.split("|") for place in _folded(phrase).split())):
            node = self._root
            for word in words:
                node = node.after(word)
            node.ends.add(group)

    def heard(self, words: list[str], *, only_at_start: bool = False) -> dict[str, int]:
        """The groups of which a phrase stands in the text, and where the first one starts."""
        found: dict[str, int] = {}
        for start in range(min(1, len(words)) if only_at_start else len(words)):
            nodes = [(node, start + 1) for node in self._root.following(words[start])]
            while nodes:
                node, at = nodes.pop()
                for group in node.ends:
                    found.setdefault(group, start)
                if node.gap:
                    nodes.extend((node.gap, at + skipped) for skipped in range(GAP + 1))
                if at < len(words):
                    nodes.extend((after, at + 1) for after in node.following(words[at]))
        return found
