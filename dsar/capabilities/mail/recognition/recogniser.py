"""Which rights a letter exercises, in which language, how surely and why."""

import re
from dataclasses import dataclass
from typing import Literal

from dsar.capabilities.mail.recognition.language import language_of
from dsar.capabilities.mail.recognition.languages import LEXICONS
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.capabilities.mail.recognition.matching import Reading, found_in, read, sentences
from dsar.law.rights import Right

LIKELY = 3
POSSIBLE = 1
REPLY = re.compile(r"^\s*(?:(?:re|sv|vs|aw|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
FORWARD = re.compile(r"^\s*(?:(?:fwd?|vl|vb|wg)\s*:\s*)+", re.IGNORECASE)

Confidence = Literal["likely", "possible", "none"]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was found; `reasons` quote the letter's own words for the staff."""

    rights: tuple[Right, ...]
    language: str
    confidence: Confidence
    reasons: tuple[str, ...]


def recognise(subject: str, text: str, *, sender_language_hint: str = "") -> Recognition:
    """Recognise the rights exercised in what the sender wrote (quotes already removed)."""
    letter = sentences(_opening(subject) + text)
    weights: dict[Right, int] = {}
    words: dict[Right, list[str]] = {}
    voices = {lexicon.language: 0 for lexicon in LEXICONS}
    for lexicon in LEXICONS:
        for right, weight, found in _findings(read(letter, lexicon), lexicon):
            weights[right] = max(weight, weights.get(right, 0))
            if found not in words.setdefault(right, []):
                words[right].append(found)
            voices[lexicon.language] += weight
    best = max(weights.values(), default=0)
    needed = LIKELY if best >= LIKELY else POSSIBLE
    rights = tuple(right for right in Right if weights.get(right, 0) >= needed)
    return Recognition(
        rights=rights,
        language=language_of(f"{subject}\n{text}", voices, sender_language_hint),
        confidence="likely" if best >= LIKELY else "possible" if rights else "none",
        reasons=tuple(f"found: '{found}'" for right in rights for found in words[right]),
    )


def _opening(subject: str) -> str:
    """A reply inherits its subject from the letter it answers, so only a new one counts."""
    if REPLY.match(subject):
        return ""
    return f"{FORWARD.sub('', subject)}\n\n"


def _findings(letter: list[Reading], lexicon: Lexicon) -> list[tuple[Right, int, str]]:
    said = 0
    for reading in letter:
        said |= reading.all
    found: list[tuple[Right, int, str]] = []
    if said & lexicon.marks["broadcast"] and not said & lexicon.marks["self"]:
        return found
    for search in lexicon.searches:
        if said & search.without or (search.given and not said & search.given):
            continue
        for reading in letter:
            if words := found_in(reading, lexicon, search):
                found.append((search.rule.right, search.rule.weight, words))
    return found
