"""What of a handed-in file leaves the house: all of it but what was left out (Art. 15(4), 20(4)).

The file itself stays as it came; what leaves is made from it anew each time.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from dsar.capabilities.fulfilment import pdf_pages
from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.files import store
from dsar.files.models import StoredFile

What, Shape = Redaction.What, TaskFile.Shape
PDF: Final = "application/pdf"
ROOT: Final = Path(__file__).resolve().parents[3]
# A PDF is rewritten in a child: bytes of anybody's making cost seconds and never the server.
CHILD: Final = [sys.executable, "-m", "dsar.capabilities.fulfilment.pdf_pages"]
PATIENCE: Final = 30.0
PIECE: Final = 2**16
# The same for every name, so that its length tells nothing.
MARK: Final = {"fi": "[poistettu]", "sv": "[borttaget]", "en": "[left out]"}
ROWS: Final = {
    "fi": "Taulukosta poistettuja rivejä: {}.",
    "sv": "Rader som har tagits bort ur tabellen: {}.",
    "en": "Rows left out of this table: {}.",
}
COLUMNS: Final = {
    "fi": "Taulukosta poistettuja sarakkeita: {}.",
    "sv": "Kolumner som har tagits bort ur tabellen: {}.",
    "en": "Columns left out of this table: {}.",
}
SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,5}")
CANNOT_READ: Final = "this file cannot be read; put another file in its place, or leave it out"
SENTENCES: Final = {
    pdf_pages.LOCKED: (
        "this PDF is locked, so no page can be taken out; put another file in its place"
    ),
    pdf_pages.NO_PAGE: "this PDF has no such page",
    pdf_pages.NONE_LEFT: "nothing would be left: leave out the whole file instead",
    pdf_pages.SAME_DRAWING: (
        "what stands on this page is hidden behind the edge of another page as well; "
        "put another file in its place"
    ),
}
CANNOT_REWRITE: Final = (
    "no page can be taken out of this PDF, for it is damaged or too large; "
    "put another file in its place"
)


class Unreleasable(ValueError):
    """What would be left of the file cannot be made; the message says what to do."""


class NoSuchPlace(ValueError):
    """A place that this file does not have; the message says so."""


@dataclass(frozen=True)
class Table:
    """A table as it was handed in."""

    columns: list[str]
    rows: list[list[str]]


def live(entry: TaskFile) -> list[Redaction]:
    """What is left out of a file today, in the order in which it was marked."""
    return list(entry.redactions.filter(undone_at__isnull=True))


def in_effect(rows: Collection[Redaction]) -> list[Redaction]:
    """Those that decide what leaves: where the whole file is left out its parts matter no more."""
    for what in (What.WHOLE, What.REPLACED):
        if wholly := [row for row in rows if row.what == what]:
            return wholly[-1:]
    return list(rows)


def released(entry: TaskFile) -> Iterator[bytes] | None:
    """What leaves of a file, piece by piece; None when it is left out wholly (Art. 15(4)).

    Raises Unreleasable before the first piece, or store.Gone.
    """
    rows = in_effect(live(entry))
    if not rows:
        return store.chunks_of(entry.file)
    if rows[0].what == What.WHOLE:
        return None
    if rows[0].replacement is not None:
        return store.chunks_of(rows[0].replacement)
    if entry.shape == Shape.TABLE:
        return _pieces(_table_without(entry, rows))
    if entry.shape == Shape.TEXT:
        return _pieces(_text_without(entry, rows))
    return _pdf(entry.file, sorted({row.at[0] for row in rows}))


def released_name(entry: TaskFile) -> str:
    """The name under which a file leaves; of what was redacted it tells nothing."""
    rows = in_effect(live(entry))
    if rows and rows[0].replacement is not None:
        return rows[0].replacement.original_name
    if not rows:
        return entry.file.original_name
    suffix = Path(entry.file.original_name).suffix.lower()
    kept = suffix if SUFFIX.fullmatch(suffix) else ""
    return f"{entry.task.system.key}-{entry.pk}{kept}"


def table_of(entry: TaskFile) -> Table:
    """The table that was handed in; raises Unreleasable when it is none."""
    try:
        told = json.loads(store.read(entry.file))
        return Table(list(told["columns"]), [list(row) for row in told["rows"]])
    except (ValueError, KeyError, TypeError) as error:
        raise Unreleasable(CANNOT_READ) from error


def text_of(entry: TaskFile) -> str:
    """The text that was handed in; raises Unreleasable when it is none."""
    try:
        return store.read(entry.file).decode()
    except UnicodeDecodeError as error:
        raise Unreleasable(CANNOT_READ) from error


def pages_of(entry: TaskFile) -> int:
    """How many pages a PDF has; raises Unreleasable when it cannot be opened."""
    return int(b"".join(_pdf(entry.file, [])))


def insist_on_place(entry: TaskFile, marks: Sequence[tuple[str, list[int]]]) -> None:
    """Raise NoSuchPlace unless a file has all these places, and something would be left of it."""
    kinds = {what for what, _ in marks} - {What.WHOLE.value, What.REPLACED.value}
    places = {what: [at for named, at in marks if named == what] for what in kinds}
    if any(at for what, at in marks if what not in kinds):
        raise NoSuchPlace("the whole file has no place in it")
    if not kinds:
        return
    if entry.shape == Shape.TEXT and kinds == {What.SPAN}:
        size = len(text_of(entry))
        fits = all(_is_within(at, size, size + 1) and at[0] < at[1] for at in places[What.SPAN])
    elif entry.shape == Shape.TABLE and kinds <= {What.COLUMN, What.ROW, What.CELL}:
        fits = _are_in_table(table_of(entry), places, _taken(entry, What.COLUMN))
    elif entry.shape == Shape.FILE and entry.file.media_type == PDF and kinds == {What.PAGE}:
        _insist_on_pages(entry, places[What.PAGE])
        return
    else:
        raise NoSuchPlace("this kind of file has no such place: leave it out wholly or replace it")
    if not fits:
        raise NoSuchPlace("the file has no such place; open it again and mark it anew")


def _insist_on_pages(entry: TaskFile, places: list[list[int]]) -> None:
    count = pages_of(entry)
    if not all(_is_within(at, count + 1) and at[0] > 0 for at in places):
        raise NoSuchPlace(SENTENCES[pdf_pages.NO_PAGE])
    if len({at[0] for at in places} | _taken(entry, What.PAGE)) >= count:
        raise NoSuchPlace(SENTENCES[pdf_pages.NONE_LEFT])


def _are_in_table(table: Table, places: dict[str, list[list[int]]], gone: set[int]) -> bool:
    wide, long = len(table.columns), len(table.rows)
    columns = places.get(What.COLUMN, [])
    if not all(_is_within(at, wide) for at in columns):
        return False
    if columns and len({at[0] for at in columns} | gone) >= wide:
        raise NoSuchPlace(SENTENCES[pdf_pages.NONE_LEFT])
    rows, cells = places.get(What.ROW, []), places.get(What.CELL, [])
    return all(_is_within(at, long) for at in rows) and all(
        _is_within(at, long, wide) for at in cells
    )


def _taken(entry: TaskFile, what: str) -> set[int]:
    return {row.at[0] for row in live(entry) if row.what == what}


def _is_within(at: list[int], *ends: int) -> bool:
    return len(at) == len(ends) and all(
        0 <= place < end for place, end in zip(at, ends, strict=True)
    )


def merged(spans: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """Spans in order, those that meet or overlap made one."""
    done: list[tuple[int, int]] = []
    for first, end in sorted((span[0], span[1]) for span in spans):
        if done and first <= done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((first, end))
    return done


def _text_without(entry: TaskFile, rows: list[Redaction]) -> bytes:
    text, place, kept = text_of(entry), 0, list[str]()
    for first, end in merged(row.at for row in rows):
        kept += [text[place:first], MARK[entry.task.case.language]]
        place = end
    return "".join([*kept, text[place:]]).encode()


def _table_without(entry: TaskFile, rows: list[Redaction]) -> bytes:
    table, language = table_of(entry), entry.task.case.language
    at = {what: {tuple(row.at) for row in rows if row.what == what} for what in What.values}
    columns = [n for n in range(len(table.columns)) if (n,) not in at[What.COLUMN]]
    told: dict[str, object] = {
        "columns": [table.columns[column] for column in columns],
        "rows": [
            [
                MARK[language] if (number, column) in at[What.CELL] else row[column]
                for column in columns
                if column < len(row)
            ]
            for number, row in enumerate(table.rows)
            if (number,) not in at[What.ROW]
        ],
    }
    counted = [(ROWS, at[What.ROW]), (COLUMNS, at[What.COLUMN])]
    notes = [words[language].format(len(gone)) for words, gone in counted if gone]
    return json.dumps(
        told | ({"note": " ".join(notes)} if notes else {}), ensure_ascii=False
    ).encode()


def _pieces(content: bytes) -> Iterator[bytes]:
    return (content[start : start + PIECE] for start in range(0, len(content), PIECE))


def _pdf(file: StoredFile, left_out: Sequence[int]) -> Iterator[bytes]:
    """What the child makes of a PDF; it writes nothing before it is done with the whole."""
    told = _asked(file, map(str, left_out))
    return chain([next(told)], told)


def _asked(file: StoredFile, arguments: Iterable[str]) -> Iterator[bytes]:
    process = subprocess.Popen(  # noqa: S603 -- our own fixed command and numbers
        [*CHILD, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )
    timer = threading.Timer(PATIENCE, process.kill)
    timer.daemon = True
    timer.start()
    try:
        with process:
            yield from _answers(process, file)
            process.wait()
            if process.returncode:
                raise Unreleasable(SENTENCES.get(process.returncode, CANNOT_REWRITE))
    finally:
        timer.cancel()
        process.kill()


def _answers(process: subprocess.Popen[bytes], file: StoredFile) -> Iterator[bytes]:
    if process.stdin is None or process.stdout is None:
        raise Unreleasable(CANNOT_REWRITE)
    # A child that died early has said why by its exit.
    with suppress(BrokenPipeError):
        for piece in store.chunks_of(file):
            process.stdin.write(piece)
        process.stdin.close()
    while piece := process.stdout.read(PIECE):
        yield piece
