"""The window of the envelope: whether what shows there would find its way (SFS 2487, Posti)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

MOST_ROWS: Final = 6
# Name, street and town.
LEAST_ROWS: Final = 3
# A postcode with a place behind it, with or without the country's letters before it.
PLACE: Final = re.compile(
    r"(?:[A-Z]{1,3}-)?(?=[\dA-Z -]*\d)[\dA-Z][\dA-Z -]{1,9}\s+\S.*[^\W\d_]{2}.*"
)
AT_HOME: Final = re.compile(r"(?:FI-|AX-)?\d{5}\s+\D+")


class Fault(StrEnum):
    """What is wrong with an address, so that the letter would not arrive."""

    TOO_MANY = "too_many"
    NO_STREET = "no_street"
    NO_PLACE = "no_place"
    NO_COUNTRY = "no_country"
    E_MAIL = "e_mail"


def faults(rows: Sequence[str]) -> list[Fault]:
    """What is wrong with the rows of a window, gravest first."""
    return list(dict.fromkeys(_faults([row.strip() for row in rows if row.strip()])))


def _faults(rows: Sequence[str]) -> Iterator[Fault]:
    if len(rows) > MOST_ROWS:
        yield Fault.TOO_MANY
    if any("@" in row for row in rows):
        yield Fault.E_MAIL
    places = [number for number, row in enumerate(rows) if number and PLACE.fullmatch(row)]
    if not places:
        yield Fault.NO_PLACE
        if len(rows) < LEAST_ROWS - 1:
            yield Fault.NO_STREET
        return
    place = places[-1]
    if place < LEAST_ROWS - 1:
        yield Fault.NO_STREET
    if not AT_HOME.fullmatch(rows[place]) and place == len(rows) - 1:
        yield Fault.NO_COUNTRY


def mark_of(rows: Sequence[str]) -> str:
    """What an officer confirms: these rows, and no other."""
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
