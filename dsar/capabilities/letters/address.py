"""The rows in the envelope's window: the town in capitals, six at most, and all of them inside."""

from __future__ import annotations

import re
from typing import Final

from dsar.organisation.controller.paper import Window

MOST_ROWS: Final = 6
# Points, from what the post reads best to what is just legible.
SIZES: Final = (11, 10, 9, 8, 7)
LEADING: Final = 1.25
POINT: Final = 0.3528
# What a row that goes on is moved in by, in millimetres.
HANG: Final = 3.0
# Shares of the type size; what is not named is as wide as a small letter.
NARROW: Final = "iljtfrI.,:;'|!()[] -/"
WIDE: Final = "mwMWÅÄÖ@%—&"
TOWN: Final = re.compile(r"((?:[A-Z]{1,2}-)?(?:\d{3} ?\d{2}|\d{4})) (\D+)")


def rows(lines: list[str]) -> list[str]:
    """At most six rows, none of them empty; a town behind its postcode in capitals."""
    name, *where = [line for line in lines if line][:MOST_ROWS] or [""]
    return [row for row in [name, *map(_posted, where)] if row]


def size(lines: list[str], window: Window) -> str:
    """The largest type in which every row stands inside the window, in points.

    Where even the smallest is too large, each row keeps to one line and is cut.
    """
    for points in SIZES:
        high = points * LEADING * POINT
        if sum(_taken(line, points, window.width) for line in lines) * high <= window.height:
            return str(points)
    return f"{SIZES[-1]} cut"


def _posted(row: str) -> str:
    found = TOWN.fullmatch(row.strip())
    return f"{found[1]} {found[2].upper()}" if found else row


def _taken(row: str, points: int, width: float) -> int:
    """How many rows of the sheet one row of an address takes."""
    long = sum(_share(letter) for letter in row) * points * POINT
    if "@" in row or long <= width:
        return 1
    return 1 + -int(-(long - width) // (width - 2 * HANG))


def _share(letter: str) -> float:
    if letter in NARROW:
        return 0.32
    return 0.9 if letter in WIDE else 0.62 if letter.isupper() else 0.54
