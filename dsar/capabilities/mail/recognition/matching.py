"""Sentences, words and the search for a rule's words in them."""

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_

from dsar.capabilities.mail.recognition.lexicon import Lexicon, Phrase, Search
from dsar.capabilities.mail.recognition.patterns import ADDRESS, fold

MAX_WORDS = 3_000
MAX_GAP = 4
NEGATION_REACH = 6
SENTENCE_END = re.compile(
    r"(?<=[^\W\d]{2})[.!?]+(?=\s|$)|[!?;:•]+(?=\s|$)|\n\s*\n|\n\s*(?=[-*•–]|\d+[.)])"
)
ARTICLE = re.compile(r"\bart\.(?=\s*\d)", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*(?:-[^\W_]+)*|,")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words as written and folded; commas stay, as negations do not reach past them."""

    written: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read in one language: each word's lists, and those of all words."""

    sentence: Sentence
    masks: tuple[int, ...]
    all: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a letter; wrapped lines are joined, list items parted."""
    found: list[Sentence] = []
    left = MAX_WORDS
    for piece in SENTENCE_END.split(ARTICLE.sub("art", ADDRESS.sub(" ", text))):
        words = tuple(WORD.findall(piece))[:left]
        left -= len(words)
        if words:
            folded = fold("\n".join(words)).replace("’", "'").replace("´", "'").replace("-", "")
            found.append(Sentence(words, tuple(folded.split("\n"))))
    return found


def read(letter: list[Sentence], lexicon: Lexicon) -> list[Reading]:
    """The letter as one language reads it; typing errors are led back to the words meant."""
    marked = [list(map(lexicon.mask, sentence.folded)) for sentence in letter]
    said = reduce(or_, (mask for masks in marked for mask in masks), 0)
    phrases = []
    for phrase in lexicon.phrases:
        if all(said & item for item in phrase.items):
            phrases.append(phrase)
            said |= phrase.bit
    for masks in marked:
        _mark_phrases(masks, phrases)
    pairs = zip(letter, marked, strict=True)
    return [Reading(sentence, tuple(masks), reduce(or_, masks)) for sentence, masks in pairs]


def _mark_phrases(masks: list[int], phrases: list[Phrase]) -> None:
    """Let the first and last word of each phrase count as a word of the phrase's group."""
    said = reduce(or_, masks)
    for phrase in phrases:
        if not all(said & item for item in phrase.items):
            continue
        where = [[n for n, mask in enumerate(masks) if mask & item] for item in phrase.items]
        for start in where[0]:
            if span := _in_order(where, start, phrase.gap):
                masks[span[0]] |= phrase.bit
                masks[span[-1]] |= phrase.bit
        said |= phrase.bit


def found_in(reading: Reading, lexicon: Lexicon, search: Search) -> tuple[str, bool]:
    """The words of the letter that fit the rule, and whether they stand under a "do not"."""
    if search.unless & reading.all or not all(item & reading.all for item in search.items):
        return "", False
    where = [[n for n, mask in enumerate(reading.masks) if mask & item] for item in search.items]
    rule, written = search.rule, reading.sentence.written
    denied = ""
    for start in where[0]:
        reach = MAX_GAP if search.is_ordered else rule.within
        span = (_in_order if search.is_ordered else _near)(where, start, reach)
        if span:
            words = " ".join(written[min(span) : max(span) + 1]).replace(" ,", ",")[:90]
            if rule.despite_no or not _is_denied(reading, lexicon, start, span):
                return words, False
            denied = words
    return denied, bool(denied)


def _in_order(where: list[list[int]], start: int, gap: int) -> list[int]:
    span = [start]
    for positions in where[1:]:
        after = [p for p in positions if span[-1] < p <= span[-1] + gap]
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


def _is_denied(reading: Reading, lexicon: Lexicon, start: int, span: list[int]) -> bool:
    """Whether a "do not" governs the rule's first word; "but", "and" or a comma end its reach."""
    masks, words, marks = reading.masks, reading.sentence.folded, lexicon.marks
    if start + 1 < len(masks) and start + 1 not in span and masks[start + 1] & marks["after"]:
        return True
    for place in range(start - 1, max(-1, start - 1 - NEGATION_REACH), -1):
        if masks[place] & marks["turn"] and place not in span:
            return False
        if words[place] == "," and not masks[place + 1] & marks["that"]:
            return False
        if masks[place] & marks["no"]:
            return not any(mask & marks["since"] for mask in masks[place + 1 : place + 3])
    return False
