"""Tables in and out: the one reader and writer of CSV in the house.

CSV is written as RFC 4180 says, with commas and without a byte order mark, for it is the form that
other programs read (Art. 20(1)); people have the overview beside it. No cell becomes a formula.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any, Final

from dsar.files.refusals import Refused

DELIMITERS: Final = (",", ";", "\t")
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 32_767
LONGEST_TEXT: Final = 10_000_000
DEEPEST: Final = 20

GUARD: Final = "'"
NUMBER: Final = re.compile(r"[-\u2212][0-9]+([.,][0-9]+)?")
# Every sign that compatible writing (NFKC) makes one of the first four, and the minus of sums.
SIGNS: Final = "=+@\\-⁺⁼₊₌⩵⩶﬩﹢﹣﹦﹫＋－＝＠\u2212"
# What an importer may drop before it looks: space, control and layout signs, unseen letters.
UNSEEN: Final = (
    r"\s\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    r"\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f\U000e0100-\U000e01ef"
)
STARTS: Final = re.compile(rf"['{UNSEEN}\"]*[{SIGNS}\t\r\n]")
# A program may split at semicolons, tabs or lines whatever the quotes say: a Finnish one does.
INSIDE: Final = re.compile(rf"(?<![;{UNSEEN}\"'])([;{UNSEEN}\"']+)([{SIGNS}])")
NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")
SPLITS: Final = re.compile(r"[;\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class NotATable(Refused):
    """The text is no table that can be kept; the message says why and on which line."""


@dataclass(frozen=True)
class Table:
    """Named columns and rows of as many texts; a note tells what was left out of them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


class _Number(str):
    """A number of a JSON text as it was written, so that none is rounded."""

    __slots__ = ()


class _Echo:
    """Gives a line of CSV back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A table as CSV, line by line; a cell that a program would take for a formula is guarded."""
    writer = csv.writer(_Echo())
    # A name that holds another mark is quoted, or a reader might split the heading there.
    is_plain = not any(mark in name for name in columns for mark in DELIMITERS)
    heading = writer if is_plain else csv.writer(_Echo(), quoting=csv.QUOTE_ALL)
    yield heading.writerow([_guarded(name) for name in columns])
    for row in rows:
        yield writer.writerow([_guarded(cell) for cell in row])


def parse_csv(text: str) -> Table:
    """The table of a CSV text whose cells are parted by commas, semicolons or tabs.

    A guard before a formula's sign is taken off, so that it never becomes part of the data.
    """
    if len(text) > LONGEST_TEXT:
        raise NotATable("long_table")
    text = text.removeprefix("\ufeff")
    lines = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    columns: list[str] = []
    rows: list[tuple[str, ...]] = []
    try:
        for cells in lines:
            if not columns:
                columns = _named([_unguarded(cell).strip() for cell in cells])
            elif cells:
                rows.append(_row(cells, len(columns), lines.line_num))
                _insist_on_size(len(rows))
    except csv.Error as error:
        raise NotATable("quotes", line=lines.line_num) from error
    if not columns:
        raise NotATable("no_heading")
    return Table(tuple(columns), tuple(rows))


def parse_json(text: str) -> Table:
    """The table of a list of objects, of one object, or of our own `{"columns", "rows"}`.

    What is nested in a cell stays JSON; numbers stay as they were written.
    """
    if len(text) > LONGEST_TEXT:
        raise NotATable("long_table")
    value = _loaded(text.removeprefix("\ufeff"))
    if isinstance(value, dict) and _is_ours(value):
        return _ours(value)
    records = value if isinstance(value, list) else [value]
    if not records or not all(isinstance(record, dict) for record in records):
        raise NotATable("json_shape")
    _insist_on_size(len(records))
    names = list(dict.fromkeys(name for record in records for name in record))
    columns = _named([_text(name, 1).strip() for name in names])
    rows = (
        tuple(_text(_cell(record.get(name)), number) for name in names)
        for number, record in enumerate(records, 1)
    )
    return Table(tuple(columns), tuple(rows))


def as_json(table: Table) -> str:
    """A table as it is kept: `{"columns": [text], "rows": [[text]]}`."""
    told: dict[str, Any] = {"columns": table.columns, "rows": table.rows}
    told |= {"note": table.note} if table.note else {}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def kept(content: bytes) -> Table:
    """The table that as_json wrote; raises NotATable when it is none."""
    try:
        told = json.loads(content)
        columns, rows = tuple(told["columns"]), tuple(tuple(row) for row in told["rows"])
    except (ValueError, KeyError, TypeError) as error:
        raise NotATable("json_shape") from error
    if any(len(row) != len(columns) for row in rows):
        raise NotATable("json_shape")
    return Table(columns, rows, told.get("note", ""))


def _guarded(cell: object) -> str:
    text = "" if cell is None else str(cell).replace("\0", "").replace("\ufeff", "")
    if NUMBER.fullmatch(text):
        return text
    text = INSIDE.sub(_with_guard, text)
    return f"{GUARD}{text}" if STARTS.match(text) else text


def _unguarded(cell: str) -> str:
    if cell.startswith(GUARD) and STARTS.match(cell, 1):
        cell = cell[1:]
    return INSIDE.sub(_without_guard, cell)


def _with_guard(found: re.Match[str]) -> str:
    between, sign = found.groups()
    return f"{between}{GUARD}{sign}" if SPLITS.search(between) else found[0]


def _without_guard(found: re.Match[str]) -> str:
    between, sign = found.groups()
    return f"{between.removesuffix(GUARD)}{sign}" if SPLITS.search(between) else found[0]


def _delimiter(text: str) -> str:
    """What parts the first line into the most cells; the comma where two are alike."""
    return max(DELIMITERS, key=lambda mark: _width(text, mark))


def _width(text: str, mark: str) -> int:
    try:
        return len(next(csv.reader(StringIO(text, newline=""), delimiter=mark, strict=True), []))
    except csv.Error:
        return 0


def _named(columns: list[str]) -> list[str]:
    if not columns:
        raise NotATable("no_heading")
    if len(columns) > MOST_COLUMNS:
        raise NotATable("many_columns", most=MOST_COLUMNS)
    for number, name in enumerate(columns, 1):
        if not name:
            raise NotATable("unnamed_column", column=number)
        if name in columns[: number - 1]:
            raise NotATable("column_twice", column=number)
    return [_text(name, 1) for name in columns]


def _row(cells: list[str], width: int, line: int) -> tuple[str, ...]:
    if len(cells) != width:
        raise NotATable("ragged", line=line, found=len(cells), columns=width)
    return tuple(_text(_unguarded(cell), line) for cell in cells)


def _text(cell: str, line: int) -> str:
    """The cell, when it can be kept: no byte of a program, no half of a character, not too long."""
    if len(cell) > LONGEST_CELL:
        raise NotATable("long_cell", line=line, most=LONGEST_CELL)
    if NO_TEXT.search(cell):
        raise NotATable("bad_character", line=line)
    return cell


def _insist_on_size(rows: int) -> None:
    if rows > MOST_ROWS:
        raise NotATable("many_rows", most=MOST_ROWS)


def _loaded(text: str) -> Any:
    try:
        return json.loads(
            text,
            parse_int=_Number,
            parse_float=_Number,
            parse_constant=_no_number,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        raise NotATable("not_json", line=error.lineno) from error
    except RecursionError as error:
        raise NotATable("json_deep", most=DEEPEST) from error


def _no_number(name: str) -> None:
    raise NotATable("json_number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise NotATable("json_twice")
    return fields


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else _compact(value, 2)


def _compact(value: Any, depth: int) -> str:
    """A nested value as JSON in one line, with its numbers as they were written."""
    if isinstance(value, dict | list) and depth >= DEEPEST:
        raise NotATable("json_deep", most=DEEPEST)
    if isinstance(value, dict):
        fields = (
            f"{_compact(name, depth)}:{_compact(of, depth + 1)}" for name, of in value.items()
        )
        return f"{{{','.join(fields)}}}"
    if isinstance(value, list):
        return f"[{','.join(_compact(entry, depth + 1) for entry in value)}]"
    if isinstance(value, _Number):
        return value
    # A program's byte would hide behind its escape.
    return json.dumps(_text(value, 1) if isinstance(value, str) else value, ensure_ascii=False)


def _is_ours(value: dict[str, Any]) -> bool:
    return set(value) == {"columns", "rows"} and all(
        isinstance(part, list) for part in value.values()
    )


def _ours(value: dict[str, Any]) -> Table:
    columns, rows = value["columns"], value["rows"]
    if not columns or not all(isinstance(row, list) for row in rows):
        raise NotATable("json_shape")
    _insist_on_size(len(rows))
    if not all(isinstance(cell, str) for line in (columns, *rows) for cell in line):
        raise NotATable("json_shape")
    checked = (_kept_row(row, len(columns), number) for number, row in enumerate(rows, 1))
    return Table(tuple(_named(list(columns))), tuple(checked))


def _kept_row(cells: list[str], width: int, line: int) -> tuple[str, ...]:
    if len(cells) != width:
        raise NotATable("ragged", line=line, found=len(cells), columns=width)
    return tuple(_text(cell, line) for cell in cells)
