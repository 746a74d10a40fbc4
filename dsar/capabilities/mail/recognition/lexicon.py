"""The form of a language's word tables, and how their word patterns are read.

A pattern such as "poista- -rekister- !poistin" lists words: "-" stands for any letters,
"!" shuts a word out. Accents are folded on both sides, so "alkaa" is read as "älkää".
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dsar.law.rights import Right


@dataclass(frozen=True, slots=True)
class Rule:
    """Words which, near each other in one sentence, show a right.

    `unless` must not stand in the sentence; `given` must, and `without` must not,
    stand anywhere in the letter.
    """

    right: Right
    weight: int
    words: str
    within: int = 9
    unless: str = ""
    given: str = ""
    without: str = ""
    despite_no: bool = False


def rules_of(right: Right, table: str) -> list[Rule]:
    """The rules of one right, read from lines such as "4 @erase @mydata ; unless @list".

    "> " first means in this order, "@name" a word group, "a|b" either; indented lines go on.
    """
    lines = re.sub(r"\n +", " ", table).strip().splitlines()
    return [_rule(right, line) for line in lines if line.strip()]


def _rule(right: Right, line: str) -> Rule:
    head, *conditions = [part.strip() for part in line.split(" ; ")]
    weight, _, words = head.partition(" ")
    told = dict(condition.split(" ", 1) for condition in conditions)
    if unknown := told.keys() - {"within", "unless", "given", "without", "despite"}:
        raise ValueError(f"{line!r}: {sorted(unknown)}")
    return Rule(
        right=right,
        weight=int(weight),
        words=words,
        within=int(told.get("within", 9)),
        unless=told.get("unless", ""),
        given=told.get("given", ""),
        without=told.get("without", ""),
        despite_no="despite" in told,
    )


class Lexicon:
    """One language: its word groups, rules and the full words that typing errors are led to.

    Groups the search itself uses: `no` with its ends `turn`, `that`, `since` and `after`;
    `broadcast` (words to a public) and `self` (the writer speaks of himself).
    """

    def __init__(
        self, language: str, groups: Mapping[str, str], tables: Mapping[Right, str], spellings: str
    ) -> None:
        self.language = language
        self.groups = groups
        self.rules = [rule for right in tables for rule in rules_of(right, tables[right])]
        words = fold(" ".join((spellings, *groups.values(), *(r.words for r in self.rules))))
        self._known = frozenset(words.replace("|", " ").split())
        self._misspelt: dict[str, str] = {}
        self._expanded: dict[str, tuple[str, ...]] = {}
        for word in sorted(fold(spellings).split()):
            for shorter in (word, *_shorter(word)):
                self._misspelt.setdefault(shorter, word)

    def spelt(self, word: str) -> str:
        """The word as it was probably meant: one letter more, less, other or swapped."""
        if len(word) < 6 or word in self._known:
            return word
        tried = (word, *_shorter(word))
        return next((self._misspelt[s] for s in tried if s in self._misspelt), word)

    def is_a(self, word: str, item: str) -> bool:
        """Whether a folded word fits an item of a rule."""
        return any(_fits(word, patterns) for patterns in self._patterns(item))

    def _patterns(self, item: str) -> tuple[str, ...]:
        # The same text object each time: its hash is then computed only once.
        if item not in self._expanded:
            names = item.split("|")
            groups = [self.groups[n[1:]] for n in names if n.startswith("@")]
            words = " ".join(n for n in names if not n.startswith("@"))
            self._expanded[item] = (*groups, words) if words else tuple(groups)
        return self._expanded[item]


def fold(text: str) -> str:
    """Lower case without accents."""
    # Swedish "ändra" (change) must not become "andra" (other).
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ändr", "aendr"))
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
