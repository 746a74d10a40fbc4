"""Looks a word up in all word lists at once, by its beginnings, ends and middles.

A pattern such as "poista- -rekister- !poistin" lists words: "-" stands for any letters,
"!" shuts a word out. Accents are folded on both sides, so "alkaa" is read as "älkää".
"""

import re
import unicodedata
from collections.abc import Sequence

LONGEST = 40
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
PLAIN_WORD = re.compile(r"[^\W\d_]+")


class Patterns:
    """Numbered lists of patterns; `mask` has bit n set when the word is in list n."""

    def __init__(self, lists: Sequence[str]) -> None:
        self._wanted, self._barred = _Index(), _Index()
        for number, words in enumerate(lists):
            for word in fold(words).split():
                index = self._barred if word.startswith("!") else self._wanted
                index.add(word.removeprefix("!"), 1 << number)

    def mask(self, word: str) -> int:
        """The lists in which a folded word stands."""
        word = word[:LONGEST]
        return self._wanted.mask(word) & ~self._barred.mask(word)


class _Index:
    def __init__(self) -> None:
        self._whole: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._inside: dict[str, int] = {}
        self._lengths: set[int] = set()
        self._split: list[tuple[re.Pattern[str], int]] = []

    def add(self, pattern: str, bit: int) -> None:
        core = pattern.strip("-")
        if "-" in core:
            expression = re.escape(pattern).replace(r"\-", r"\w*")
            self._split.append((re.compile(expression), bit))
            return
        kinds = {(0, 0): self._whole, (0, 1): self._starts, (1, 0): self._ends}
        kind = kinds.get((pattern.startswith("-"), pattern.endswith("-")), self._inside)
        kind[core] = kind.get(core, 0) | bit
        if kind is self._inside:
            self._lengths.add(len(core))

    def mask(self, word: str) -> int:
        found = self._whole.get(word, 0)
        for cut in range(len(word)):
            found |= self._ends.get(word[cut:], 0) | self._starts.get(word[: cut + 1], 0)
        for length in self._lengths:
            for start in range(len(word) - length + 1):
                found |= self._inside.get(word[start : start + length], 0)
        for expression, bit in self._split:
            if expression.fullmatch(word):
                found |= bit
        return found


def fold(text: str) -> str:
    """Lower case without accents."""
    # Swedish "ändra" and "vår" (change, our) must not become "andra" and "var" (other, where).
    kept = text.casefold().replace("ändr", "aendr").replace("vår", "vaar")
    decomposed = unicodedata.normalize("NFKD", kept)
    return "".join(c for c in decomposed if not unicodedata.combining(c))
