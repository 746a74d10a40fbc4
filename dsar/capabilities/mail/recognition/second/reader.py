"""Reads a letter by the weights of its words."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dsar.capabilities.mail.recognition.second.words import parts, written_words
from dsar.law.rights import Right

TABLE = Path(__file__).with_name("weights.tsv")
ASKS = "asks"
# The rarer rights are left to the rules: too few letters to learn them from.
RIGHTS = (Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.MARKETING_OBJECTION)
COLUMNS = (ASKS, *(right.value for right in RIGHTS))
MOST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """How likely a letter asks for anything (0 to 1), for what, and the words that tell most."""

    length: int
    asks: float
    rights: Mapping[Right, float]
    words: Mapping[Right, tuple[str, ...]]


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[float, ...]]:
    """Weights in hundredths per part of a letter, in the order of COLUMNS; "" is the start."""
    lines = TABLE.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {part: tuple(int(w) / 100 for w in weights) for part, *weights in rows}


def weigh(text: str) -> Weighed:
    """Add up the weights of all parts of a letter (logistic regression)."""
    weights, written = table(), written_words(text)
    start = weights.get("", (0.0,) * len(COLUMNS))
    sums = list(start)
    told: list[dict[int, float]] = [{} for _ in COLUMNS]
    for part, place in parts(written):
        for column, weight in enumerate(weights.get(part, ())):
            sums[column] += weight
            told[column][place] = told[column].get(place, 0.0) + weight
    chances = [_chance(total) for total in sums]
    quoted = {
        right: _loudest(told[column], written) for column, right in enumerate(RIGHTS, start=1)
    }
    return Weighed(len(written), chances[0], dict(zip(RIGHTS, chances[1:], strict=True)), quoted)


def _chance(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _loudest(told: dict[int, float], written: list[str]) -> tuple[str, ...]:
    """The words that weigh most for a right, in the order of the letter."""
    best = sorted(told, key=lambda place: -told[place])[:MOST_QUOTED]
    return tuple(written[place] for place in sorted(best) if told[place] > 0)
