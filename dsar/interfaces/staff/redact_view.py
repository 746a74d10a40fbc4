"""A handed-in file as it is marked: a page of its table or text, and where a word stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dsar.capabilities.fulfilment.models import Redaction
from dsar.capabilities.fulfilment.redaction import merged
from dsar.files.tables import Table
from dsar.interfaces.staff.redact_search import finder, widened

ROWS_A_PAGE: Final = 100
LINES_A_PAGE: Final = 100
# A page with more fields than these is no page any more.
MOST_CELLS: Final = 2000
# A form takes no more fields at once; the rest is found by looking again.
MOST_FOUND: Final = 200
LONGEST_LINE: Final = 400
AROUND: Final = 50
What = Redaction.What


@dataclass(frozen=True)
class Place:
    """One place that can be left out: what a form sends for it, and what stands there."""

    value: str
    text: str
    before: str = ""
    after: str = ""
    row: int = 0
    column: str = ""


@dataclass(frozen=True)
class Found:
    """Where a word stands, as far as one form can take it, and how often in all."""

    places: list[Place]
    total: int


def pages(number: int, total: int, size: int) -> dict[str, int]:
    """Which page this is, and those beside it; 0 where there is none."""
    last = max(1, -(-total // size))
    here = min(max(number, 1), last)
    return {"here": here, "last": last, "before": here - 1, "after": here + 1 if here < last else 0}


def table_page(table: Table, rows: Sequence[Redaction], number: int) -> dict[str, Any]:
    """Some rows of a table, each cell with whether it is left out."""
    at = {what: {tuple(row.at) for row in rows if row.what == what} for what in What.values}
    size = max(1, min(ROWS_A_PAGE, MOST_CELLS // max(1, len(table.columns))))
    shown = pages(number, len(table.rows), size)
    first = (shown["here"] - 1) * size
    columns = [
        {"name": name, "value": f"column:{n}", "is_out": (n,) in at[What.COLUMN]}
        for n, name in enumerate(table.columns)
    ]
    return {
        "columns": columns,
        "rows": [
            {
                "number": n + 1,
                "value": f"row:{n}",
                "is_out": (n,) in at[What.ROW],
                "cells": [_cell(table, at, n, column) for column in range(len(columns))],
            }
            for n in range(first, min(first + size, len(table.rows)))
        ],
        "pages": shown,
    }


def _cell(
    table: Table, at: dict[str, set[tuple[int, ...]]], row: int, column: int
) -> dict[str, Any]:
    is_out = (row, column) in at[What.CELL] or (row,) in at[What.ROW]
    return {
        "text": table.rows[row][column],
        "value": f"cell:{row}-{column}",
        "is_out": is_out or (column,) in at[What.COLUMN],
    }


def text_page(text: str, rows: Sequence[Redaction], number: int) -> dict[str, Any]:
    """Some lines of a text, each with the stretches of it that are left out."""
    out = merged(row.at for row in rows if row.what == What.SPAN)
    lines = list(_lines(text))
    shown = pages(number, len(lines), LINES_A_PAGE)
    first = (shown["here"] - 1) * LINES_A_PAGE
    told = []
    for n, (start, end) in enumerate(lines[first : first + LINES_A_PAGE], first + 1):
        parts = list(_parts(text, start, end, out))
        is_out = all(part["is_out"] for part in parts)
        told.append({"number": n, "value": f"span:{start}-{end}", "parts": parts, "is_out": is_out})
    return {"lines": told, "pages": shown}


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line stands; a long one is cut between two words."""
    for line in re.finditer(r"[^\r\n]*\S[^\r\n]*", text):
        start, end = line.span()
        while end - start > LONGEST_LINE:
            gap = text.rfind(" ", start + 1, start + LONGEST_LINE)
            cut = gap + 1 if gap > 0 else start + LONGEST_LINE
            yield start, cut
            start = cut
        yield start, end


def _parts(
    text: str, start: int, end: int, out: Sequence[tuple[int, int]]
) -> Iterator[dict[str, Any]]:
    place = start
    for first, last in out:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if first > place:
            yield {"text": text[place:first], "is_out": False}
        yield {"text": text[first:last], "is_out": True}
        place = last
    if place < end:
        yield {"text": text[place:end], "is_out": False}


def find_in_text(text: str, wanted: str, rows: Sequence[Redaction]) -> Found:
    """Every whole word in which this stands and that is not left out yet."""
    out = merged(row.at for row in rows if row.what == What.SPAN)
    stands = [widened(text, *span) for span in finder(wanted)(text)]
    free = [
        (start, end)
        for start, end in merged(stands)
        if not any(first <= start and end <= last for first, last in out)
    ]
    places = [
        Place(
            f"span:{start}-{end}",
            text[start:end],
            text[max(0, start - AROUND) : start],
            text[end : end + AROUND],
        )
        for start, end in free[:MOST_FOUND]
    ]
    return Found(places, len(free))


def find_in_table(table: Table, wanted: str, rows: Sequence[Redaction]) -> Found:
    """Every cell in which this stands and that is not left out yet."""
    at = {what: {tuple(row.at) for row in rows if row.what == what} for what in What.values}
    find = finder(wanted)
    places = [
        Place(f"cell:{n}-{column}", text, row=n + 1, column=table.columns[column])
        for n, cells in enumerate(table.rows)
        for column, text in enumerate(cells)
        if (n,) not in at[What.ROW]
        and (column,) not in at[What.COLUMN]
        and (n, column) not in at[What.CELL]
        and any(find(text))
    ]
    return Found(places[:MOST_FOUND], len(places))
