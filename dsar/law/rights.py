"""The rights a person can exercise and what each asks of the company (Articles 7, 15-21)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """What a person may ask of the company, one part of a request each (Arts 7, 15-21)."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    CONSENT_WITHDRAWAL = "consent_withdrawal"
    MARKETING_OBJECTION = "marketing_objection"


@dataclass(frozen=True, slots=True)
class RightRule:
    """What one right needs; identity levels run from 0 (none) to 3 (strong identification)."""

    article: str
    identity_level: int
    may_be_refused: bool
    needs_collection: bool
    is_immediate: bool = False


RIGHTS: dict[Right, RightRule] = {
    Right.ACCESS: RightRule("15", 2, may_be_refused=True, needs_collection=True),
    Right.RECTIFICATION: RightRule("16", 1, may_be_refused=True, needs_collection=True),
    Right.ERASURE: RightRule("17", 2, may_be_refused=True, needs_collection=True),
    Right.RESTRICTION: RightRule("18", 2, may_be_refused=True, needs_collection=True),
    Right.PORTABILITY: RightRule("20", 2, may_be_refused=True, needs_collection=True),
    Right.OBJECTION: RightRule("21(1)", 2, may_be_refused=True, needs_collection=True),
    Right.CONSENT_WITHDRAWAL: RightRule("7(3)", 0, may_be_refused=True, needs_collection=True),
    Right.MARKETING_OBJECTION: RightRule(
        "21(2)", 0, may_be_refused=False, needs_collection=False, is_immediate=True
    ),
}

NAMES: dict[Right, dict[str, str]] = {
    Right.ACCESS: {
        "fi": "tietojesi tarkastaminen",
        "sv": "tillgång till dina uppgifter",
        "en": "access to your data",
    },
    Right.RECTIFICATION: {
        "fi": "tietojesi korjaaminen",
        "sv": "rättelse av dina uppgifter",
        "en": "correction of your data",
    },
    Right.ERASURE: {
        "fi": "tietojesi poistaminen",
        "sv": "radering av dina uppgifter",
        "en": "erasure of your data",
    },
    Right.RESTRICTION: {
        "fi": "tietojesi käsittelyn rajoittaminen",
        "sv": "begränsning av behandlingen av dina uppgifter",
        "en": "restriction of the processing of your data",
    },
    Right.PORTABILITY: {
        "fi": "tietojesi siirtäminen järjestelmästä toiseen",
        "sv": "överföring av dina uppgifter till ett annat system",
        "en": "transfer of your data to another system",
    },
    Right.OBJECTION: {
        "fi": "tietojesi käsittelyn vastustaminen",
        "sv": "invändning mot behandlingen av dina uppgifter",
        "en": "objection to the processing of your data",
    },
    Right.CONSENT_WITHDRAWAL: {
        "fi": "suostumuksesi peruuttaminen",
        "sv": "återkallande av ditt samtycke",
        "en": "withdrawal of your consent",
    },
    Right.MARKETING_OBJECTION: {
        "fi": "markkinointikielto",
        "sv": "förbud mot direktmarknadsföring",
        "en": "stop to direct marketing",
    },
}


def needs_identity(right: Right) -> bool:
    """Say whether this right asks for any proof of identity at all (Art. 12(6))."""
    return RIGHTS[right].identity_level > 0


def name(right: Right, language: str) -> str:
    """Name the right in everyday words, in fi, sv or en (Art. 12(1))."""
    return NAMES[right][language]
