"""The ladder of proof: least first, so that nobody is asked more than is enough (Art. 12(6))."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class Method(StrEnum):
    """The ways in which it can be known who is asking, lightest first (EDPB 01/2022, 65-79)."""

    NO_DOUBT = "no_doubt"
    CONFIRMED_ADDRESS = "confirmed_address"
    FILE_CONTACT = "file_contact"
    KNOWN_FACT = "known_fact"
    CALL_BACK = "call_back"
    IN_PERSON = "in_person"
    MASKED_DOCUMENT = "masked_document"
    STRONG_EID = "strong_eid"


STRONGEST: Final = 3
LEVELS: Final[dict[Method, int]] = {
    Method.CONFIRMED_ADDRESS: 1,
    Method.NO_DOUBT: 2,
    Method.FILE_CONTACT: 2,
    Method.KNOWN_FACT: 2,
    Method.CALL_BACK: 2,
    Method.IN_PERSON: 2,
    Method.MASKED_DOCUMENT: 3,
    Method.STRONG_EID: 3,
}
# That there is no doubt is for us to say, and a strong e-ID is used elsewhere: both are recorded.
RECORDED_ONLY: Final = frozenset({Method.NO_DOUBT, Method.STRONG_EID})
ASKABLE: Final = tuple(method for method in Method if method not in RECORDED_ONLY)
# Once the person was told, the next step is ours: their silence means nothing (Art. 12(2)).
OUR_TURN: Final = frozenset({Method.CALL_BACK})
# How much is asked of the person, least first; that there is no doubt asks nothing.
RANKS: Final[dict[Method, int]] = {
    Method.NO_DOUBT: 0,
    Method.CONFIRMED_ADDRESS: 1,
    Method.FILE_CONTACT: 1,
    Method.KNOWN_FACT: 2,
    Method.CALL_BACK: 3,
    Method.IN_PERSON: 4,
    Method.MASKED_DOCUMENT: 5,
    Method.STRONG_EID: 6,
}
# Asked like a proof of identity, but of the right to act for somebody else.
MANDATE: Final = "mandate"


class Mandate(StrEnum):
    """In what capacity somebody acts for another person (EDPB 01/2022, 80-81)."""

    POWER_OF_ATTORNEY = "power_of_attorney"
    GUARDIAN = "guardian"
    LAWYER = "lawyer"
    PARENT = "parent"
    ESTATE = "estate"


def enough(needed: int) -> tuple[Method, ...]:
    """The methods that are strong enough for a level from 0 to 3, lightest first (Art. 12(6))."""
    able = [method for method in Method if LEVELS[method] >= needed]
    return tuple(sorted(able, key=lambda method: RANKS[method]))


def asks_more(method: Method, among: Iterable[Method]) -> bool:
    """Whether a way asks more of the person than the lightest of those that are enough."""
    rungs = [RANKS[other] for other in among if other != Method.NO_DOUBT]
    return bool(rungs) and RANKS[method] > min(rungs)
