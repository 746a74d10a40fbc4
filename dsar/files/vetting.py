"""What an uploaded file really is: its name and its bytes must agree, and hold nothing besides.

Nothing is decoded, drawn or run here. What the law of access reaches is taken: papers, pictures,
tables, mail, and the sound and film of calls and cameras (Art. 15(3)). A .zip is not: what is in
it could neither be looked at nor redacted. Nor are Outlook's .msg and the old forms of Office:
they hold macros unseen, and not everybody can open them (Art. 12(1), 20(1)).
"""

from __future__ import annotations

import io
import json
import os
import re
import struct
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from dsar.files.refusals import Refused

HEAD: Final = 4096
# How far programs look for a mark that tells them what a file is.
FIRST: Final = 1024
LONGEST_NAME: Final = 100
PIECE: Final = 2**20
# The end record of a ZIP, with the longest remark that may stand behind it.
ZIP_END: Final = 22 + 2**16
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PNG: Final = b"\x89PNG\r\n\x1a\n"
ROOT: Final = Path(__file__).resolve().parents[2]
# A document is unpacked in a child: hostile bytes cost seconds and never the web server.
CHILD: Final = [sys.executable, "-m", "dsar.files.office"]
PATIENCE: Final = 30.0

MARKUP: Final = re.compile(
    rb"<\s*(!doctype\s+(html|svg)|html|head|body|script|svg|iframe|object|embed|meta)[\s>/]", re.I
)
# Not the words alone: a letter behind a number sign would hide a namespace.
XML_ACTS: Final = re.compile(
    rb"<!(doctype|entity)|<\?xml-stylesheet[^>?]{0,300}(data:|//)"
    rb"|www\.w3\.org/(1999/xhtml|2000/svg|1999/xsl)|xmlns[^=>]{0,99}=[^>]{0,99}&#"
)
XML_MARKS: Final = (b"<!", b"<?xml-stylesheet", b"w3.org/", b"&#")
MAIL: Final = re.compile(rb"[!-9;-~]+:")
DEVICE: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARCHIVES: Final = _words("zip 7z rar gz tgz bz2 xz tar zst cab iso")
MACROS: Final = _words("doc xls ppt docm dotm xlsm xltm xlsb xlam pptm potm ppsm msg")
ACTIVE: Final = _words(
    "htm html xht xhtml shtml mht mhtml svg svgz swf hta js mjs jse vbs vbe wsf wsh ps1 bat cmd"
    " exe dll msi scr pif lnk url jar apk app php py sh reg iqy slk xll chm xsl xslt"
)


class Unwelcome(Refused):
    """The file is not taken in; the message says why and what to do."""


@dataclass(frozen=True)
class Kind:
    """A form of file that is taken: its endings, what it is called, and how its bytes begin."""

    suffixes: tuple[str, ...]
    media_type: str
    called: str
    begins: Callable[[bytes], bool]
    is_text: bool = False
    is_office: bool = False


def _starting(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(marks)


def _is_sound(head: bytes) -> bool:
    """MP3: its notes, or a frame of the third layer."""
    is_frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2
    return head.startswith(b"ID3") or is_frame


def _is_plain(head: bytes) -> bool:
    return not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _is_xml(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _office(name: str) -> str:
    return f"application/vnd.openxmlformats-officedocument.{name}"


_ZIP: Final = _starting(b"PK\x03\x04")
KINDS: Final = (
    Kind(("pdf",), "application/pdf", "PDF", _starting(b"%PDF-")),
    Kind(("png",), "image/png", "PNG", _starting(PNG)),
    Kind(("jpg", "jpeg"), "image/jpeg", "JPEG", _starting(b"\xff\xd8\xff")),
    Kind(("tif", "tiff"), "image/tiff", "TIFF", _starting(b"II*\0", b"MM\0*")),
    Kind(("mp3",), "audio/mpeg", "MP3", _is_sound),
    Kind(("wav",), "audio/wav", "WAV", lambda h: h[:4] == b"RIFF" and h[8:12] == b"WAVE"),
    Kind(("m4a",), "audio/mp4", "M4A", lambda h: h[4:8] == b"ftyp"),
    Kind(("mp4",), "video/mp4", "MP4", lambda h: h[4:8] == b"ftyp"),
    Kind(("txt",), "text/plain", "TXT", _is_plain, is_text=True),
    Kind(("csv",), "text/csv", "CSV", _is_plain, is_text=True),
    Kind(("json",), "application/json", "JSON", _is_plain, is_text=True),
    Kind(("xml",), "application/xml", "XML", _is_xml, is_text=True),
    Kind(("eml",), "message/rfc822", "EML", lambda h: bool(MAIL.match(h)), is_text=True),
    Kind(("docx",), _office("wordprocessingml.document"), "DOCX", _ZIP, is_office=True),
    Kind(("xlsx",), _office("spreadsheetml.sheet"), "XLSX", _ZIP, is_office=True),
    Kind(("odt",), "application/vnd.oasis.opendocument.text", "ODT", _ZIP, is_office=True),
    Kind(("ods",), "application/vnd.oasis.opendocument.spreadsheet", "ODS", _ZIP, is_office=True),
)
BY_SUFFIX: Final = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
UNWANTED: Final = {"archive": ARCHIVES, "macros": MACROS, "active": ACTIVE}


def shown_name(name: str) -> str:
    """The name as it is shown: no path, no sign that hides or turns letters, not too long.

    It is never the name of a file in the store.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFC", last)
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    )
    plain = " ".join(re.sub(r'[<>:"|?*]', "_", plain).split()).lstrip(".")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > 12:
        return _spoken(plain[:LONGEST_NAME])
    return _spoken(f"{stem[: LONGEST_NAME - len(suffix) - 2]}.{suffix}")


def _spoken(name: str) -> str:
    return f"_{name}" if DEVICE.match(name) else name or "file"


def look(head: bytes, name: str, size: int) -> Kind:
    """What a file is by its name and its first bytes; raises Unwelcome unless the two agree."""
    if not size:
        raise Unwelcome("empty")
    kind = _named(shown_name(name).casefold().split(".")[1:])
    if kind.is_office and head.startswith(OLE):
        raise Unwelcome("locked")
    if kind.is_text and (b"\0" in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        raise Unwelcome("encoding")
    if not kind.begins(head):
        raise Unwelcome("not_as_named", kind=kind.called)
    if kind.called == "TXT" and MARKUP.search(head[:FIRST]):
        raise Unwelcome("active")
    if not kind.is_text and MARKUP.search(head):
        raise Unwelcome("two_in_one")
    if kind.called != "PDF" and b"%PDF-" in head[:FIRST]:
        raise Unwelcome("two_in_one")
    return kind


def _named(endings: list[str]) -> Kind:
    ending = endings[-1] if endings else ""
    kind = BY_SUFFIX.get(ending)
    if kind is None:
        raise Unwelcome(next((code for code in UNWANTED if ending in UNWANTED[code]), "kind"))
    if ACTIVE.intersection(endings[:-1]):
        raise Unwelcome("two_endings")
    return kind


def vet(file: IO[bytes], name: str) -> Kind:
    """What a whole file is; raises Unwelcome when anything in it is not as it should be."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    kind = look(file.read(HEAD), name, size)
    if kind.is_office:
        _insist_on_document(file, kind)
    elif kind.is_text:
        _insist_on_text(file, kind)
    else:
        _insist_on_one(file, kind, size)
    file.seek(0)
    return kind


def _insist_on_one(file: IO[bytes], kind: Kind, size: int) -> None:
    """Nothing stands behind the file that another program would open."""
    file.seek(max(0, size - ZIP_END))
    tail = file.read()
    if MARKUP.search(tail[-HEAD:]) or _holds_zip_end(tail, size):
        raise Unwelcome("two_in_one")
    if kind.media_type == "image/png":
        _insist_on_png(file, size)


def _holds_zip_end(tail: bytes, size: int) -> bool:
    for found in re.finditer(rb"PK\x05\x06", tail):
        record = tail[found.start() : found.start() + 22]
        if len(record) < 22:
            continue
        disk, _, here, total, length, _, remark = struct.unpack("<4xHHHHIIH", record)
        fits = remark <= len(tail) - found.start() - 22
        # Four bytes may come by chance in a film; a record whose figures agree does not.
        if here == total or (fits and not disk and length < size):
            return True
    return False


def _insist_on_png(file: IO[bytes], size: int) -> None:
    """Its chunks, leaping from one to the next, lead to the end of the file and no further."""
    place = len(PNG)
    while place + 12 <= size:
        file.seek(place)
        length, kind = struct.unpack(">I4s", file.read(8))
        place += 12 + length
        if kind == b"IEND":
            if place != size:
                raise Unwelcome("two_in_one")
            return
    raise Unwelcome("damaged")


def _insist_on_text(file: IO[bytes], kind: Kind) -> None:
    file.seek(0)
    before = b""
    while piece := file.read(PIECE):
        if b"\0" in piece:
            raise Unwelcome("encoding")
        if kind.called == "XML" and _acts(before + piece):
            raise Unwelcome("entities")
        before = piece[-512:]


def _acts(piece: bytes) -> bool:
    plain = piece.lower()
    return any(mark in plain for mark in XML_MARKS) and XML_ACTS.search(plain) is not None


def _insist_on_document(file: IO[bytes], kind: Kind) -> None:
    file.seek(0)
    number = file.fileno()
    place = os.lseek(number, 0, os.SEEK_CUR)
    # The child has the open file itself for its standard input, so nothing is copied.
    try:
        done = subprocess.run(  # noqa: S603 -- our own fixed command
            [*CHILD, kind.suffixes[0]],
            stdin=number,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
        )
    except subprocess.TimeoutExpired as error:
        raise Unwelcome("swollen") from error
    finally:
        # Its reading moved the place that we share; our own buffer does not know.
        os.lseek(number, place, os.SEEK_SET)
    if done.returncode:
        raise Unwelcome("damaged")
    if code := json.loads(done.stdout)["refused"]:
        raise Unwelcome(code, kind=kind.called)
