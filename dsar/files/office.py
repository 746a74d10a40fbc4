"""Says of the document on its standard input whether it is one, and holds no program.

A program of its own, started per file with little memory and time: it unpacks every part to count
its bytes and keeps none. Knows nothing but the standard library.
"""

from __future__ import annotations

import io
import json
import re
import resource
import stat
import struct
import sys
import zipfile
import zlib
from typing import BinaryIO, Final

MEMORY: Final = 512 * 2**20
SECONDS: Final = 20
MOST_PARTS: Final = 5000
LONGEST_LIST: Final = 2 * 2**20
LARGEST: Final = 1000 * 2**20
# Beyond this size a document that packs far better than words and numbers do is a bomb.
LARGE, DENSEST = 50 * 2**20, 200
PIECE: Final = 2**18
END: Final = 22
MAIN_PART: Final = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
ODF: Final = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(RuntimeError, ValueError, KeyError),
)
PROGRAMS: Final = re.compile(
    r"(^|/)(vba[^/]*\.(bin|xml)|macrosheets/.*|activex/.*|basic/.*|scripts/.*)$"
    r"|\.(exe|dll|js|vbs|bat|cmd|ps1|hta|scr|lnk|jar|msi)$",
    re.IGNORECASE,
)


class Unfit(Exception):
    """The document is not taken in; the code says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def insist_on_document(source: BinaryIO, suffix: str) -> None:
    """Raise Unfit unless this is a document of this form, whole and without programs."""
    _insist_on_short_list(source)
    try:
        with zipfile.ZipFile(source) as archive:
            parts = archive.infolist()
            _insist_on_parts(parts)
            _insist_on_form(archive, {part.filename for part in parts}, suffix)
            _unpack(archive, parts)
    except BROKEN as error:
        raise Unfit("damaged") from error


def _insist_on_short_list(source: BinaryIO) -> None:
    """The list of parts is short, and nothing stands before, between or behind: read before all."""
    size = source.seek(0, io.SEEK_END)
    source.seek(max(0, size - END))
    record = source.read(END)
    if len(record) != END or not record.startswith(b"PK\x05\x06"):
        raise Unfit("two_in_one")
    here, total, length, start, remark = struct.unpack("<8xHHIIH", record)
    if total > MOST_PARTS or length > LONGEST_LIST:
        raise Unfit("swollen")
    if here != total or remark or start + length + END != size:
        raise Unfit("two_in_one")


def _insist_on_parts(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename.casefold() for part in parts]
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST:
        raise Unfit("swollen")
    if unpacked > LARGE and unpacked > DENSEST * packed:
        raise Unfit("swollen")
    if len(set(names)) != len(names) or any(_leads_out(part) for part in parts):
        raise Unfit("two_in_one")
    if any(part.flag_bits & 1 for part in parts):
        raise Unfit("locked")
    if any(PROGRAMS.search(part.filename) for part in parts):
        raise Unfit("macros")


def _leads_out(part: zipfile.ZipInfo) -> bool:
    """Whether a part would be written outside its folder, or is a link to somewhere else."""
    name = part.orig_filename
    is_odd = name.startswith("/") or any(sign in name for sign in ("\\", ":", "\0"))
    is_link = stat.S_ISLNK(part.external_attr >> 16)
    return is_odd or is_link or ".." in name.split("/")


def _insist_on_form(archive: zipfile.ZipFile, names: set[str], suffix: str) -> None:
    if suffix in ODF:
        is_form = "mimetype" in names and _start_of(archive, "mimetype", 100) == ODF[suffix]
        is_form = is_form and "content.xml" in names
    else:
        is_form = "[Content_Types].xml" in names and MAIN_PART[suffix] in names
        if is_form and b"macroEnabled" in _start_of(archive, "[Content_Types].xml", 2**20):
            raise Unfit("macros")
    if not is_form:
        raise Unfit("not_as_named")


def _start_of(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    with archive.open(name) as part:
        return part.read(size)


def _unpack(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """Read every part to its end: what is declared may lie, and what is damaged shows."""
    unpacked = 0
    for part in parts:
        # Other methods unpack without a bound.
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unfit("damaged")
        with archive.open(part) as content:
            while piece := content.read(PIECE):
                unpacked += len(piece)
                if unpacked > LARGEST:
                    raise Unfit("swollen")


def main(suffix: str) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    code = ""
    try:
        with open(0, "rb", closefd=False) as source:
            insist_on_document(source, suffix)
    except Unfit as error:
        code = error.code
    sys.stdout.write(json.dumps({"refused": code}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
