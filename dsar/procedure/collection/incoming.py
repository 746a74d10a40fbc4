"""What is handed in: uploads are looked at, pastes are read, and both are put away (Art. 32).

A readable table is kept as one, so that it can be redacted cell by cell; its guards against
formulas and the marks between its cells are no data, and stay behind.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, Final

from django.conf import settings

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.files import store, vetting
from dsar.files.refusals import Refused
from dsar.files.scanner import TIMEOUT, Scan, scan
from dsar.files.tables import NotATable, Table, as_json, parse_csv, parse_json
from dsar.files.vetting import Kind, Unwelcome
from dsar.law.grounds import is_blank

MB: Final = 2**20
# What is longer is kept as a file, and never held in memory whole.
READABLE: Final = 5 * MB
PIECE: Final = MB
# Bytes a second that a scanner manages at the least.
SCANNED: Final = 10 * MB
Shape = TaskFile.Shape
TYPES: Final[dict[str, str]] = {Shape.TABLE: "application/json", Shape.TEXT: "text/plain"}
ENDINGS: Final[dict[str, str]] = {Shape.TABLE: "json", Shape.TEXT: "txt"}
PARSERS: Final = {"text/csv": parse_csv, "application/json": parse_json}
PASTED: Final[dict[str, Callable[[str], Table | str]]] = {
    "text": str,
    "csv": parse_csv,
    "json": parse_json,
}
MAIL: Final = "message/rfc822"
CSV: Final = "text/csv"


class CannotHandIn(ValueError):
    """The file or data is not taken in; a door translates `sentence` and fills in `told`."""

    def __init__(self, sentence: str, **told: int | str) -> None:
        self.sentence, self.told = sentence, told
        super().__init__(sentence % told if told else sentence)


@dataclass(frozen=True)
class Upload:
    """A file that is handed in; neither its name nor its media type is believed."""

    name: str
    media_type: str
    content: bytes | Iterable[bytes]
    size: int | None = None


@dataclass(frozen=True)
class Received:
    """Bytes that were looked at and put away, and that no row knows yet."""

    kept: store.PutAway
    name: str
    media_type: str
    shape: str
    scan: Scan


def receive(upload: Upload, *, is_readable: bool = False) -> Received:
    """Look at an upload and put its bytes away, piece by piece; raises CannotHandIn (Art. 32).

    A readable table or text is kept as such, anything else as it came. A CSV that is not kept
    as a table, whose formulas nobody guards, is named a text: no spreadsheet opens it by itself.
    """
    name = vetting.shown_name(upload.name)
    try:
        with _spooled(upload) as file:
            kind = vetting.vet(file, upload.name)
            size = file.seek(0, io.SEEK_END)
            found = _scanned(_pieces(file), size)
            told = _readable(file, kind) if is_readable else None
            if told is None:
                kept = store.put_away(_pieces(file))
                return Received(kept, *_plain(name, kind), Shape.FILE, found)
    except Refused as error:
        raise CannotHandIn(error.sentence, **error.told) from error
    shape, content = told
    if shape == Shape.TABLE:
        stem = name.rpartition(".")[0]
        return Received(store.put_away(content), f"{stem}.json", TYPES[shape], shape, found)
    return Received(store.put_away(content), *_plain(name, kind), shape, found)


def _plain(name: str, kind: Kind) -> tuple[str, str]:
    is_csv = kind.media_type == CSV
    return (f"{name}.txt", TYPES[Shape.TEXT]) if is_csv else (name, kind.media_type)


def pasted(text: str, form: str) -> Table | str:
    """What was pasted as a `text`, `csv` or `json`; raises CannotHandIn (Art. 15(3))."""
    if is_blank(text):
        raise CannotHandIn("there is nothing to hand in yet: paste it first")
    if len(text) > READABLE or "\0" in text:
        raise CannotHandIn("what was pasted is too long, or no text: hand it in as a file")
    try:
        data = PASTED[form](text)
    except NotATable as error:
        raise CannotHandIn(error.sentence, **error.told) from error
    if isinstance(data, Table) and not data.rows:
        raise CannotHandIn("the table has a heading but no row: add what was found")
    return data


def written(data: Table | str, key: str) -> Received:
    """A table or text that was pasted or filled in, put away under the name of its kind."""
    shape = Shape.TEXT if isinstance(data, str) else Shape.TABLE
    content = (data if isinstance(data, str) else as_json(data)).encode()
    try:
        found = _scanned(content)
    except Refused as error:
        raise CannotHandIn(error.sentence, **error.told) from error
    name = f"{key}.{ENDINGS[shape]}"
    return Received(store.put_away(content), name, TYPES[shape], shape, found)


@contextmanager
def _spooled(upload: Upload) -> Iterator[IO[bytes]]:
    """The bytes in a file without a name, that is gone however this ends."""
    most, size, content = settings.HAND_IN_FILE_BYTES, 0, upload.content
    with SpooledTemporaryFile(max_size=PIECE, dir=settings.FILE_UPLOAD_TEMP_DIR) as file:
        for piece in [content] if isinstance(content, bytes) else content:
            size += len(piece)
            if max(size, upload.size or 0) > most:
                raise Unwelcome("large", most=most // MB)
            file.write(piece)
        if upload.size is not None and upload.size != size:
            raise CannotHandIn("the upload broke off: hand the file in again")
        yield file


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    return iter(partial(file.read, PIECE), b"")


def _scanned(content: bytes | Iterable[bytes], size: int = 0) -> Scan:
    found = scan(content, seconds=TIMEOUT + size / SCANNED)
    if found == Scan.INFECTED:
        raise Unwelcome("infected")
    return found


def _readable(file: IO[bytes], kind: Kind) -> tuple[str, bytes] | None:
    """The file as a table or a text, when it is short enough to be one."""
    if not kind.is_text or kind.media_type == MAIL or file.seek(0, io.SEEK_END) > READABLE:
        return None
    file.seek(0)
    text = _decoded(file.read())
    if parse := PARSERS.get(kind.media_type):
        try:
            if (table := parse(text)).rows:
                return Shape.TABLE, as_json(table).encode()
        except NotATable:
            # It is no table to us, yet it stays a text that can be read and redacted.
            return Shape.TEXT, text.encode()
    return Shape.TEXT, text.encode()


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
