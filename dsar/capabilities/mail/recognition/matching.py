"""Sentences, words and the search for a rule's words in them."""

import re
from dataclasses import dataclass

from dsar.capabilities.mail.recognition.lexicon import Lexicon, Rule, fold

MAX_WORDS = 3_000
MAX_GAP = 4
NEGATION_REACH = 6
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
SENTENCE_END = re.compile(
    r"(?<=[^\W\d]{2})[.!?]+(?=\s|$)|[!?;:•]+(?=\s|$)|\n\s*\n|\n\s*(?=[-*•–]|\d+[.)])"
)
WORD = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*(?:-[^\W_]+)*|,")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words as written and folded; commas stay, as negations do not reach past them."""

    written: tuple[str, ...]
    folded: tuple[str, ...]


def sentences(text: str) -> list[Sentence]:
    """The sentences of a letter; wrapped lines are joined, list items parted."""
    found: list[Sentence] = []
    left = MAX_WORDS
    for piece in SENTENCE_END.split(ADDRESS.sub(" ", text)):
        words = tuple(WORD.findall(piece))[:left]
        left -= len(words)
        if words:
            folded = tuple(
                fold(w).replace("’", "'").replace("´", "'").replace("-", "") for w in words
            )
            found.append(Sentence(words, folded))
    return found


def spelt(letter: list[Sentence], lexicon: Lexicon) -> list[Sentence]:
    """The letter with its typing errors led back to the words the language's rules know."""
    return [Sentence(s.written, tuple(map(lexicon.spelt, s.folded))) for s in letter]


def places(sentence: Sentence, lexicon: Lexicon, item: str) -> list[int]:
    """Where in the sentence the words of an item stand."""
    return [n for n, word in enumerate(sentence.folded) if lexicon.is_a(word, item)]


def found_in(sentence: Sentence, lexicon: Lexicon, rule: Rule) -> str:
    """The words of the letter that fit the rule, or an empty text."""
    is_ordered = rule.words.startswith("> ")
    where: list[list[int]] = []
    for item in rule.words.removeprefix("> ").split():
        where.append(places(sentence, lexicon, item))
        if not where[-1]:
            return ""
    if rule.unless and places(sentence, lexicon, rule.unless):
        return ""
    for start in where[0]:
        span = _in_order(where, start) if is_ordered else _near(where, start, rule.within)
        if span and (rule.despite_no or not _is_denied(sentence, lexicon, start, span)):
            return " ".join(sentence.written[min(span) : max(span) + 1]).replace(" ,", ",")[:90]
    return ""


def _in_order(where: list[list[int]], start: int) -> list[int]:
    span = [start]
    for positions in where[1:]:
        after = [p for p in positions if span[-1] < p <= span[-1] + MAX_GAP]
        if not after:
            return []
        span.append(after[0])
    return span


def _near(where: list[list[int]], start: int, within: int) -> list[int]:
    span = [start]
    for positions in where[1:]:
        near = [p for p in positions if p not in span and abs(p - start) <= within]
        if not near:
            return []
        span.append(min(near, key=lambda p: abs(p - start)))
    return span


def _is_denied(sentence: Sentence, lexicon: Lexicon, start: int, span: list[int]) -> bool:
    """Whether a "do not" governs the rule's first word; "but", "and" or a comma end its reach."""
    after = sentence.folded[start + 1 : start + 2]
    if after and start + 1 not in span and lexicon.is_a(after[0], "@after"):
        return True
    for place in range(start - 1, max(-1, start - 1 - NEGATION_REACH), -1):
        word = sentence.folded[place]
        if lexicon.is_a(word, "@turn") and place not in span:
            return False
        if word == "," and not lexicon.is_a(sentence.folded[place + 1], "@that"):
            return False
        if lexicon.is_a(word, "@no"):
            following = sentence.folded[place + 1 : place + 3]
            return not any(lexicon.is_a(w, "@since") for w in following)
    return False
