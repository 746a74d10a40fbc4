"""Pages by key: each starts after the last row of the one before, so a deep page costs the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import Q, QuerySet

ROWS = 50
TYPES: dict[str, type[date]] = {"due_on": date, "received_at": datetime, "sorted_at": datetime}


@dataclass(frozen=True)
class Page:
    """The rows of one page and where the next begins; empty when there is none."""

    rows: list[Any]
    after: str


def page(rows: QuerySet[Any], field: str, after: str, *, newest_first: bool = False) -> Page:
    """One page of rows in the order of a date and the key."""
    sign, beyond = ("-", "lt") if newest_first else ("", "gt")
    if after:
        value, key = _parse(field, after)
        later = Q(**{f"{field}__{beyond}": value})
        same = Q(**{field: value, f"pk__{beyond}": key})
        rows = rows.filter(Q(**{f"{field}__{beyond}e": value}) & (later | same))
    found = list(rows.order_by(f"{sign}{field}", f"{sign}pk")[: ROWS + 1])
    shown = found[:ROWS]
    more = len(found) > ROWS
    return Page(shown, f"{getattr(shown[-1], field).isoformat()}~{shown[-1].pk}" if more else "")


def _parse(field: str, after: str) -> tuple[date, int]:
    value, _, key = after.partition("~")
    try:
        start, number = TYPES[field].fromisoformat(value), int(key)
    except ValueError as error:
        raise BadRequest("this page does not exist") from error
    if isinstance(start, datetime) and start.tzinfo is None:
        raise BadRequest("this page does not exist")
    return start, number
