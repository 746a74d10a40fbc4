"""What each right can end in, and which endings must state a ground (Article 12(4))."""

from __future__ import annotations

from enum import StrEnum

from dsar.law.rights import RIGHTS, Right


class Outcome(StrEnum):
    """What a part of a request got (Art. 12(3)-(4))."""

    PENDING = "pending"
    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    NOTHING_HELD = "nothing_held"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


NEEDS_GROUND = frozenset({Outcome.REFUSED, Outcome.PARTLY_FULFILLED})

NAMES: dict[Outcome, dict[str, str]] = {
    Outcome.PENDING: {"fi": "ratkaisematta", "sv": "inte avgjord", "en": "not yet decided"},
    Outcome.FULFILLED: {"fi": "toteutettu", "sv": "uppfylld", "en": "fulfilled"},
    Outcome.PARTLY_FULFILLED: {
        "fi": "toteutettu osittain",
        "sv": "delvis uppfylld",
        "en": "partly fulfilled",
    },
    Outcome.NOTHING_HELD: {
        "fi": "tietoja ei löytynyt",
        "sv": "inga uppgifter hittades",
        "en": "no data found",
    },
    Outcome.REFUSED: {"fi": "hylätty", "sv": "avslagen", "en": "refused"},
    Outcome.WITHDRAWN: {"fi": "peruttu", "sv": "återtagen", "en": "withdrawn"},
}


def allowed_outcomes(right: Right) -> frozenset[Outcome]:
    """List the outcomes a right may get; a marketing objection cannot be refused (Art. 21(3))."""
    if RIGHTS[right].may_be_refused:
        return frozenset(Outcome)
    return frozenset(Outcome) - NEEDS_GROUND - {Outcome.NOTHING_HELD}


def name(outcome: Outcome, language: str) -> str:
    """Name the outcome in fi, sv or en."""
    return NAMES[outcome][language]
