"""The word tables of one language: groups of words, and rules that say which words show a right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dsar.capabilities.mail.recognition.patterns import LONGEST, Patterns, fold
from dsar.law.rights import Right

CACHED_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """Words which, near each other in one sentence, show a right.

    `unless` must not stand in the sentence; `given` must, and `without` must not,
    stand anywhere in the letter. A last resort counts where no other rule fits.
    """

    right: Right
    weight: int
    words: str
    within: int = 9
    unless: str = ""
    given: str = ""
    without: str = ""
    despite_no: bool = False
    last_resort: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, at most so far apart, that mean as much as a word of a group."""

    bit: int
    items: tuple[int, ...]
    gap: int


@dataclass(frozen=True, slots=True)
class Search:
    """A rule made ready: its items as bit masks over the word lists of the language."""

    rule: Rule
    items: tuple[int, ...]
    is_ordered: bool
    unless: int
    given: int
    without: int


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
    if unknown := told.keys() - {"within", "unless", "given", "without", "despite", "last"}:
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
        last_resort="last" in told,
    )


class Lexicon:
    """One language: its word groups, rules and the full words that typing errors are led to.

    `spoken` pairs words as people say them with the written word. Groups the search itself
    uses: `no` with its ends `turn`, `that`, `since` and `after`; `broadcast` (words to a
    public) and `self` (the writer speaks of himself). `phrases` are lines such as
    "mydata = @my @data ; 3": words in order, 3 apart at most, that count as the group.
    """

    def __init__(
        self,
        language: str,
        groups: Mapping[str, str],
        tables: Mapping[Right, str],
        spellings: str,
        spoken: str = "",
        phrases: str = "",
    ) -> None:
        self.language = language
        lines = re.sub(r"\n +", " ", phrases).strip().splitlines()
        self.groups = {line.split(" = ")[0]: "" for line in lines} | dict(groups)
        self.rules = [rule for right in tables for rule in rules_of(right, tables[right])]
        words = fold(" ".join((spellings, *groups.values(), *(r.words for r in self.rules))))
        self._known = frozenset(words.replace("|", " ").split())
        self._spoken = dict(pair.split("=") for pair in fold(spoken).split())
        self._misspelt: dict[str, str] = {}
        for word in sorted(fold(spellings).split()):
            for shorter in (word, *_shorter(word)):
                self._misspelt.setdefault(shorter, word)
        self._lists = {f"@{name}": patterns for name, patterns in self.groups.items()}
        self._places = {key: place for place, key in enumerate(self._lists)}
        self.phrases = [self._phrase(line) for line in lines]
        self.searches = [self._search(rule) for rule in self.rules]
        self.marks = {name: self._mask(f"@{name}") for name in self.groups}
        self._patterns = Patterns(list(self._lists.values()))
        self.mask = lru_cache(maxsize=CACHED_WORDS)(self._looked_up)

    def spelt(self, word: str) -> str:
        """The word as it was probably meant: one letter more, less, other or swapped."""
        if not 6 <= len(word) <= LONGEST or word in self._known:
            return self._spoken.get(word, word)
        tried = (word, *_shorter(word))
        return next((self._misspelt[s] for s in tried if s in self._misspelt), word)

    def _looked_up(self, word: str) -> int:
        mask, spelt = self._patterns.mask(word), self.spelt(word)
        return mask if spelt == word else mask | self._patterns.mask(spelt)

    def _phrase(self, line: str) -> Phrase:
        name, _, words = line.partition(" = ")
        words, _, gap = words.partition(" ; ")
        return Phrase(self._mask(f"@{name}"), tuple(map(self._mask, words.split())), int(gap or 3))

    def _search(self, rule: Rule) -> Search:
        return Search(
            rule,
            tuple(map(self._mask, rule.words.removeprefix("> ").split())),
            rule.words.startswith("> "),
            *map(self._mask, (rule.unless, rule.given, rule.without)),
        )

    def _mask(self, item: str) -> int:
        """The word lists of an item "@group|word|word"; its loose words are a list too."""
        names = [name for name in re.split(r"[| ]", item) if name]
        loose = " ".join(name for name in names if not name.startswith("@"))
        keys = [name for name in names if name.startswith("@")]
        if loose:
            self._lists.setdefault(loose, loose)
            self._places.setdefault(loose, len(self._places))
            keys.append(loose)
        return sum({1 << self._places[key] for key in keys})


def _shorter(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]
