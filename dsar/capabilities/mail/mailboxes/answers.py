"""Takes a server's answer to FETCH apart; its order of items is the server's own affair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

BEGINS = re.compile(rb"\d+ \(")
UID = re.compile(rb"\bUID (\d+)")
SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
ARRIVED = re.compile(rb'\bINTERNALDATE "([^"]+)"')
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
EMPTY = re.compile(rb'BODY\[(?:HEADER)?\](?:<\d+>)? ""')


def bodies(data: list[Any]) -> dict[int, bytes]:
    """The bytes per UID; a message that came as NIL is left out."""
    found: dict[int, bytes] = {}
    for facts, literal in _each(data):
        uid = UID.search(facts)
        if literal is None and EMPTY.search(facts):
            literal = b""
        if uid and literal is not None:
            found[int(uid[1])] = literal
    return found


def facts(data: list[Any]) -> dict[int, tuple[int, datetime | None]]:
    """Size and moment of arrival per UID; a moment nobody can read is None."""
    found: dict[int, tuple[int, datetime | None]] = {}
    for line, _ in _each(data):
        uid, size, arrived = UID.search(line), SIZE.search(line), ARRIVED.search(line)
        if uid and size:
            found[int(uid[1])] = int(size[1]), moment(arrived[1]) if arrived else None
    return found


def moment(internal: bytes) -> datetime | None:
    """An INTERNALDATE such as ` 1-Mar-2026 09:30:00 +0200`."""
    try:
        text = internal.decode("ascii").strip().replace("-", " ", 2)
        return parsedate_to_datetime(text).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _each(data: list[Any]) -> Iterator[tuple[bytes, bytes | None]]:
    """Per message: all its items outside the literal, and the literal."""
    line, literal = b"", None
    for piece in data:
        head = piece[0] if isinstance(piece, tuple) else piece
        if not isinstance(head, bytes):
            continue
        if BEGINS.match(head) and line:
            yield line, literal
            line, literal = b"", None
        line += head
        if isinstance(piece, tuple):
            literal = piece[1]
    if line:
        yield line, literal


def numbers(data: list[Any]) -> list[int]:
    """The UIDs of a SEARCH answer, ascending."""
    words = b" ".join(line for line in data if isinstance(line, bytes)).split()
    return sorted({int(word) for word in words if word.isdigit()})


def date_of(day: date) -> str:
    """A day as SEARCH wants it, whatever the language of the machine."""
    return f"{day.day}-{MONTHS[day.month - 1]}-{day.year}"
