"""The form of a language's word tables, and how their word patterns are read.

A pattern such as "poista- -rekister- !poistin" lists words: "-" stands for any letters,
"!" shuts a word out. Accents are folded on both sides, so "alkaa" is read as "älkää".
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from dsar.law.rights import Right


@dataclass(frozen=True, slots=True)
class Rule:
    """Words which, near each other in one sentence, show a right; "> " first means in order.

    An item "@name" is a word group of the language, "a|b" either; `unless` and `given` are
    groups that must not stand in the sentence, or must stand somewhere in the letter.
    """

    right: Right
    weight: int
    words: str
    within: int = 9
    unless: str = ""
    given: str = ""
    despite_no: bool = False


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language: its word groups, rules and the full words that typing errors are led to."""

    language: str
    groups: Mapping[str, str]
    rules: tuple[Rule, ...]
    spellings: str
    known: frozenset[str] = field(init=False)
    misspelt: Mapping[str, str] = field(init=False)
    expanded: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        words = sorted(set(fold(self.spellings).split()))
        table: dict[str, str] = {}
        for word in words:
            for shorter in (word, *_shorter(word)):
                table.setdefault(shorter, word)
        object.__setattr__(self, "known", frozenset(words))
        object.__setattr__(self, "misspelt", table)

    def spelt(self, word: str) -> str:
        """The word as it was probably meant: one letter more, less, other or swapped."""
        if len(word) < 7 or word in self.known:
            return word
        return next((self.misspelt[s] for s in (word, *_shorter(word)) if s in self.misspelt), word)

    def is_a(self, word: str, item: str) -> bool:
        """Whether a folded word fits an item of a rule."""
        return _fits(word, self._patterns(item))

    def _patterns(self, item: str) -> str:
        # The same text object each time: its hash is then computed only once.
        if item not in self.expanded:
            names = item.split("|")
            words = (self.groups[n[1:]] if n.startswith("@") else n for n in names)
            self.expanded[item] = " ".join(words)
        return self.expanded[item]


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _shorter(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]


@lru_cache(maxsize=4_000)
def _compiled(patterns: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = fold(patterns).split()
    wanted = [_expression(w) for w in words if not w.startswith("!")]
    barred = [_expression(w[1:]) for w in words if w.startswith("!")]
    return re.compile("|".join(wanted) or r"(?!)"), re.compile("|".join(barred) or r"(?!)")


def _expression(word: str) -> str:
    return re.escape(word).replace(r"\-", r"\w*")


@lru_cache(maxsize=200_000)
def _fits(word: str, patterns: str) -> bool:
    wanted, barred = _compiled(patterns)
    return bool(wanted.fullmatch(word)) and not barred.fullmatch(word)
