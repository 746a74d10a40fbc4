"""What of a handed-in file leaves the house: all of it but what was left out (Art. 15(4), 20(4)).

The file itself stays as it came; what leaves is made from it anew each time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from django.utils.translation import gettext_noop

from dsar.capabilities.fulfilment import pdf_pages
from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.files import store
from dsar.files.tables import NotATable, Table, as_json, kept

Unreleasable = pdf_pages.Unreleasable
What, Shape = Redaction.What, TaskFile.Shape
PDF: Final = "application/pdf"
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
SUFFIX: Final = re.compile(r"(\.csv)?\.[a-z0-9]{1,5}$")
# Marked here so that translators find them; what is below the doors speaks English only.
CANNOT_READ: Final = gettext_noop(
    "this file cannot be read; put another file in its place, or leave it out"
)
NOWHERE: Final = gettext_noop("the file has no such place; open it again and mark it anew")
OTHER_KIND: Final = gettext_noop(
    "this kind of file has no such place: leave it out wholly or replace it"
)


class NoSuchPlace(ValueError):
    """A place that this file does not have; the message says so."""


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
    language = entry.task.case.language
    if entry.shape == Shape.TABLE:
        told = table_without(table_of(entry), [(row.what, row.at) for row in rows], language)
        return _pieces(as_json(told))
    if entry.shape == Shape.TEXT:
        spans = [row.at for row in rows]
        return _pieces(text_without(text_of(entry), spans, MARK[language]))
    pages = sorted({row.at[0] for row in rows})
    return pdf_pages.without(store.chunks_of(entry.file), pages)


def released_name(entry: TaskFile) -> str:
    """The name under which a file leaves; of what was redacted it tells nothing."""
    rows = in_effect(live(entry))
    if rows and rows[0].replacement is not None:
        return rows[0].replacement.original_name
    if not rows:
        return entry.file.original_name
    ending = SUFFIX.search(entry.file.original_name.lower())
    return f"{entry.task.system.key}-{entry.pk}{ending[0] if ending else ''}"


def table_of(entry: TaskFile) -> Table:
    """The table that was handed in; raises Unreleasable when it is none."""
    try:
        return kept(store.read(entry.file))
    except NotATable as error:
        raise Unreleasable(CANNOT_READ) from error


def text_of(entry: TaskFile) -> str:
    """The text that was handed in; raises Unreleasable when it is none."""
    try:
        return store.read(entry.file).decode()
    except UnicodeDecodeError as error:
        raise Unreleasable(CANNOT_READ) from error


def pages_of(entry: TaskFile) -> int:
    """How many pages a PDF has; raises Unreleasable when it cannot be opened."""
    return pdf_pages.count(store.chunks_of(entry.file))


def insist_on_place(entry: TaskFile, marks: Sequence[tuple[str, list[int]]]) -> None:
    """Raise NoSuchPlace unless a file has all these places, and something would be left of it."""
    kinds = {what for what, _ in marks} - {What.WHOLE.value, What.REPLACED.value}
    places = {what: [at for named, at in marks if named == what] for what in kinds}
    if any(at for what, at in marks if what not in kinds):
        raise NoSuchPlace(NOWHERE)
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
        raise NoSuchPlace(OTHER_KIND)
    if not fits:
        raise NoSuchPlace(NOWHERE)


def _insist_on_pages(entry: TaskFile, places: list[list[int]]) -> None:
    count = pages_of(entry)
    if not all(_is_within(at, count + 1) and at[0] > 0 for at in places):
        raise NoSuchPlace(pdf_pages.SENTENCES[pdf_pages.NO_PAGE])
    if len({at[0] for at in places} | _taken(entry, What.PAGE)) >= count:
        raise NoSuchPlace(pdf_pages.SENTENCES[pdf_pages.NONE_LEFT])


def _are_in_table(table: Table, places: dict[str, list[list[int]]], gone: set[int]) -> bool:
    wide, long = len(table.columns), len(table.rows)
    columns = places.get(What.COLUMN, [])
    if not all(_is_within(at, wide) for at in columns):
        return False
    if columns and len({at[0] for at in columns} | gone) >= wide:
        raise NoSuchPlace(pdf_pages.SENTENCES[pdf_pages.NONE_LEFT])
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


def text_without(text: str, spans: Iterable[Sequence[int]], mark: str) -> str:
    """A text with a mark in the place of each span, one for those that meet."""
    place, parts = 0, list[str]()
    for first, end in merged(spans):
        parts += [text[place:first], mark]
        place = end
    return "".join([*parts, text[place:]])


def table_without(table: Table, marks: Iterable[tuple[str, Sequence[int]]], language: str) -> Table:
    """A table without these rows and columns, and how many went; a mark stands for a cell."""
    at: dict[str, set[tuple[int, ...]]] = {what: set() for what in What.values}
    for what, place in marks:
        at[what].add(tuple(place))
    columns = [n for n in range(len(table.columns)) if (n,) not in at[What.COLUMN]]
    rows = [(n, row) for n, row in enumerate(table.rows) if (n,) not in at[What.ROW]]
    left = (
        tuple(MARK[language] if (n, column) in at[What.CELL] else row[column] for column in columns)
        for n, row in rows
    )
    counted = [(ROWS, at[What.ROW]), (COLUMNS, at[What.COLUMN])]
    notes = [words[language].format(len(gone)) for words, gone in counted if gone]
    names = tuple(table.columns[column] for column in columns)
    return Table(names, tuple(left), " ".join(notes))


def _pieces(told: str) -> Iterator[bytes]:
    content = told.encode()
    return (
        content[start : start + pdf_pages.PIECE]
        for start in range(0, len(content), pdf_pages.PIECE)
    )
