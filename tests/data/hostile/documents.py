"""Documents of Office, good ones and those that would harm whoever unpacks them."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterable
from typing import Any, Final

Part = tuple[str | zipfile.ZipInfo, bytes]
TYPES: Final = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
OFFICE: Final = "application/vnd.oasis.opendocument."
PARTS: Final[dict[str, list[Part]]] = {
    "docx": [("[Content_Types].xml", TYPES), ("word/document.xml", b"<w:document/>" * 90)],
    "xlsx": [("[Content_Types].xml", TYPES), ("xl/workbook.xml", b"<workbook/>" * 90)],
    "odt": [("mimetype", f"{OFFICE}text".encode()), ("content.xml", b"<text/>" * 90)],
    "ods": [("mimetype", f"{OFFICE}spreadsheet".encode()), ("content.xml", b"<sheet/>" * 90)],
}


def zipped(parts: Iterable[Part], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    told = io.BytesIO()
    with zipfile.ZipFile(told, "w", method) as archive, warnings.catch_warnings():
        # Two parts of one name are what a test may be about.
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(name, content)
    return told.getvalue()


def document(suffix: str, *more: Part) -> bytes:
    """A document that is accepted, or refused for nothing but the parts that are added."""
    return zipped([*PARTS[suffix], *more])


def linked() -> bytes:
    """A part that is a link to a file of the machine."""
    part = zipfile.ZipInfo("word/passwords.xml")
    part.create_system, part.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return document("docx", (part, b"/etc/passwd"))


def changed(raw: bytes, mark: bytes, offset: int, form: str, value: int) -> bytes:
    """The bytes with one number replaced, counted from the last mark of a record."""
    place = raw.rindex(mark) + offset
    return raw[:place] + struct.pack(form, value) + raw[place + struct.calcsize(form) :]


LISTED, ENDED = b"PK\x01\x02", b"PK\x05\x06"


def with_declared_size(size: int) -> bytes:
    """A last part that says how large it would be, and is not."""
    return changed(document("docx"), LISTED, 24, "<I", size)


def encrypted() -> bytes:
    return changed(document("docx"), LISTED, 8, "<H", 1)


def of_other_method(method: int) -> bytes:
    return zipped(PARTS["docx"], method)


def million_parts(*, told: int) -> bytes:
    """A list of a million parts of one file, whose end record tells another number of them."""
    one = struct.pack(
        "<4s4B4HL2L5H2L", LISTED, *[20, 3, 20, 0], *[0] * 4, *[0] * 3, *[1] + [0] * 4, 0, 0
    )
    listed = (one + b"a") * 1_000_000
    end = struct.pack("<4s4H2LH", ENDED, 0, 0, told, told, min(len(listed), 2**32 - 1), 30, 0)
    return b"PK\x03\x04" + b"\0" * 26 + listed + end


def with_something_before(raw: bytes) -> bytes:
    return b"PK\x03\x04" + b"\0" * 26 + raw


SLIPS: Final[dict[str, Callable[[], bytes]]] = {
    "up": lambda: document("docx", ("word/../../../etc/cron.d/x", b"x")),
    "absolute": lambda: document("docx", ("/etc/passwd", b"x")),
    "windows": lambda: document("docx", ("..\\..\\evil.xml", b"x")),
    "drive": lambda: document("docx", ("C:evil.xml", b"x")),
    "link": linked,
    "twice": lambda: document("docx", ("word/document.xml", b"another")),
    "twice in other letters": lambda: document("docx", ("WORD/document.XML", b"another")),
    "before": lambda: with_something_before(document("docx")),
    "behind": lambda: document("docx") + b"<html>",
    "remark": lambda: changed(document("docx"), ENDED, 20, "<H", 4) + b"more",
}
PROGRAMS: Final[dict[str, tuple[str, Part]]] = {
    "macros of Word": ("docx", ("word/vbaProject.bin", b"x")),
    "macros of Excel": ("xlsx", ("xl/vbaProject.bin", b"x")),
    "old macros": ("xlsx", ("xl/macrosheets/sheet1.xml", b"x")),
    "controls": ("docx", ("word/activeX/activeX1.xml", b"x")),
    "Basic": ("odt", ("Basic/Standard/Module1.xml", b"x")),
    "scripts": ("ods", ("Scripts/python/evil.py", b"x")),
    "a program": ("docx", ("word/media/image.exe", b"MZ")),
}


def with_macro_types() -> bytes:
    types = TYPES.replace(b"application/xml", b"application/vnd.ms-word.document.macroEnabled.main")
    return zipped([("[Content_Types].xml", types), *PARTS["docx"][1:]])


def files(**names: Any) -> bytes:
    """A plain archive."""
    return zipped(list(names.items()))
