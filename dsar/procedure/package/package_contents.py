"""What a package holds: each file as it may leave, then what lists, shows and explains them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final

from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.delivery.zip_stream import Member
from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.pdf_pages import Unreleasable
from dsar.files import crypt, store
from dsar.files.tables import NotATable, Table, kept, write_csv
from dsar.procedure.package import package_names, package_overview
from dsar.work.failpoints import fail

BATCH: Final = 200
PIECE: Final = 64 * 1024
LISTED: Final = ("path", "original_name", "system", "category", "size", "sha256", "note")
# What else is written is packed already: pictures, sound, PDF, other archives.
COMPRESSIBLE: Final = frozenset(
    {".csv", ".json", ".xml", ".txt", ".html", ".htm", ".eml", ".log", ".md", ".bmp", ".tsv"}
)
Progress = Callable[[int, int], None]


class NotPacked(Exception):
    """A file cannot go into its package; `why` is a code, `row` the file."""

    def __init__(self, why: str, row: PackageFile) -> None:
        self.why, self.row = why, row
        super().__init__(f"{why} {row.pk}")


@dataclass
class Listed:
    """A line of the list of contents; size and digest are known once the file is in."""

    path: str
    original_name: str = ""
    system: str = ""
    category: str = ""
    size: int = 0
    sha256: str = ""
    note: str = ""
    row: PackageFile | None = None

    def told(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in LISTED}


@dataclass
class Packing:
    """The building of one package: what is in by now, and what the overview will show of it."""

    package: Package
    progress: Progress
    listed: list[Listed] = field(default_factory=list)
    shown: list[package_overview.Shown] = field(default_factory=list)
    files_done: int = 0
    bytes_done: int = 0

    def members(self) -> Iterator[Member]:
        """Every file of the package in its order; each must be read before the next is asked."""
        for row in self._rows():
            yield from self._of(row)
            self.files_done += 1
            self.progress(self.files_done, self.bytes_done)
            fail("after_packed_file")
        if not self.package.machine_readable_only:
            for path, content in package_overview.pages(self.package, self.listed, self.shown):
                yield self._passing(Listed(path), [content], len(content))
        # Last, for they name the digests of all others.
        for path, listing in (("contents.csv", self._csv), ("contents.json", self._json)):
            yield self._member(path, list(listing()), 0)

    def _rows(self) -> Iterator[PackageFile]:
        rows = self.package.files.select_related(
            "entry__file", "entry__category", "entry__task__system", "entry__task__case"
        )
        last = 0
        while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
            yield from batch
            last = batch[-1].pk

    def _of(self, row: PackageFile) -> Iterator[Member]:
        insist_on_place(self.package, row)
        language = self.package.language
        entry = row.entry
        line = Listed(
            row.path,
            _opened(lambda: redaction.released_name(entry), row),
            entry.task.system.called(language),
            entry.category.called(language) if entry.category else "",
            row=row,
        )
        pieces = _opened(lambda: redaction.released(entry), row)
        if pieces is None:
            raise NotPacked("left_out", row)
        if package_names.is_table(row.path):
            line.original_name = package_names.name_in_form(line.original_name, line.path)
            content = b"".join(_guarded(pieces, row))
            yield from self._table(line, _opened(lambda: kept(content), row), len(content))
        else:
            yield self._passing(line, _guarded(pieces, row), entry.file.size)

    def _table(self, line: Listed, table: Table, size: int) -> Iterator[Member]:
        """The same rows twice: for a spreadsheet, whose formulas are guarded, and as they are."""
        line.note = table.note
        rows = write_csv(table.columns, table.rows)
        yield self._passing(line, _gathered(rows), size)
        path = package_names.twin(line.path)
        self.shown.append(package_overview.shown(line, table.columns, table.rows))
        name = package_names.name_in_form(line.original_name, path)
        told = line.told() | {"path": path, "original_name": name, "size": 0, "sha256": ""}
        second = Listed(**told)
        yield self._passing(second, _gathered(_objects(table)), size)

    def _passing(self, line: Listed, content: Iterable[bytes], size: int) -> Member:
        self.listed.append(line)
        return self._member(line.path, self._counted(line, content), size)

    def _counted(self, line: Listed, content: Iterable[bytes]) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in content:
            digest.update(piece)
            line.size += len(piece)
            self.bytes_done += len(piece) if line.row else 0
            self.progress(self.files_done, self.bytes_done)
            yield piece
        line.sha256 = digest.hexdigest()
        if line.row:
            line.row.size, line.row.sha256 = line.size, line.sha256

    @staticmethod
    def _member(path: str, content: Iterable[bytes], size: int) -> Member:
        suffix = PurePosixPath(path).suffix.lower()
        return Member(path, content, size, is_compressible=suffix in COMPRESSIBLE)

    def _csv(self) -> Iterator[bytes]:
        rows = ([getattr(line, name) for name in LISTED] for line in self.listed)
        return _gathered(write_csv(LISTED, rows))

    def _json(self) -> Iterator[bytes]:
        files = [line.told() for line in self.listed]
        told = {"reference": self.package.case.reference, "algorithm": "SHA-256", "files": files}
        yield json.dumps(told, ensure_ascii=False, indent=1).encode()


def insist_on_place(package: Package, row: PackageFile) -> None:
    """Raise NotPacked for a file of another case or item, as the database refuses it too."""
    entry, reference = row.entry, package.case.reference
    files = [entry.file, *(redacted.replacement for redacted in redaction.live(entry))]
    is_ours = (entry.task.case_id, entry.task.item_id) == (package.case_id, package.item_id)
    if not is_ours or any(file and file.reference != reference for file in files):
        raise NotPacked("of_another", row)


def _opened(read: Callable[[], Any], row: PackageFile) -> Any:
    try:
        return read()
    except store.Gone as error:
        raise NotPacked("gone", row) from error
    except (Unreleasable, NotATable, crypt.Unreadable) as error:
        raise NotPacked("unreadable", row) from error


def _guarded(pieces: Iterator[bytes], row: PackageFile) -> Iterator[bytes]:
    """The same pieces; bytes that are found gone or altered on the way name their file."""
    while piece := _opened(lambda: next(pieces, b""), row):
        yield piece


def _objects(table: Table) -> Iterator[str]:
    """A list of objects, one a line, which every program that reads JSON takes for a table."""
    mark = "[\n"
    for row in table.rows:
        yield mark + json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False)
        mark = ",\n"
    yield "\n]\n" if table.rows else "[]\n"


def _gathered(lines: Iterable[str]) -> Iterator[bytes]:
    """Lines in larger pieces, for each piece is compressed and encrypted by itself."""
    held, size = list[str](), 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= PIECE:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()
