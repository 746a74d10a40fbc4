"""What a stranger's file is, by its bytes alone, and the same picture and nothing else.

Pixels are never decoded here. A file is copied part by part from a list of what a picture needs,
so that place, date, device, author, thumbnails and whatever is glued on stay behind.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LARGEST: Final = 10 * 2**20
JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
ROOT: Final = Path(__file__).resolve().parents[3]
# A PDF is rewritten in a child: hostile bytes cost seconds and never the web server.
CHILD: Final = [sys.executable, "-m", "dsar.capabilities.identity.pdf"]
PATIENCE: Final = 10.0
LOCKED_EXIT: Final = 3
PNG_BEGINS: Final = b"\x89PNG\r\n\x1a\n"
PNG_KEPT: Final = (
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"),
    *(b"pHYs", b"bKGD", b"cICP"),
)
SCAN_ENDS: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
SOI, EOI, SOS = b"\xff\xd8", 0xD9, 0xDA
FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
TABLES: Final = frozenset({0xC4, 0xCC, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF})
JFIF, EXIF, ICC, ADOBE = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
ORIENTATION: Final = 0x0112


class NotAProof(ValueError):
    """The file cannot be taken; the code says why: empty, large, type, damaged or locked."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True)
class Cleaned:
    """A picture or PDF that holds what is seen and nothing else."""

    content: bytes
    media_type: str


def cleaned(raw: bytes) -> Cleaned:
    """The file without what it tells besides; raises NotAProof with the reason."""
    if not raw:
        raise NotAProof("empty")
    if len(raw) > LARGEST:
        raise NotAProof("large")
    if raw.startswith(SOI + b"\xff"):
        return Cleaned(clean_jpeg(raw), JPEG)
    if raw.startswith(PNG_BEGINS):
        return Cleaned(clean_png(raw), PNG)
    if raw[:1024].lstrip().startswith(b"%PDF-"):
        return Cleaned(_clean_pdf(raw), PDF)
    raise NotAProof("type")


def clean_jpeg(raw: bytes) -> bytes:
    """A JPEG with its frames, tables and colours; which way is up is all that its EXIF keeps."""
    parts, turned, has_frame, has_scan = [SOI], 1, False, False
    for marker, body, scan in _segments(raw):
        if marker == 0xE1 and body.startswith(EXIF):
            turned = _orientation(body[len(EXIF) :]) or turned
        elif kept := _kept(marker, body):
            parts += [bytes((0xFF, marker)), struct.pack(">H", len(kept) + 2), kept, scan]
            has_frame, has_scan = has_frame or marker in FRAMES, has_scan or marker == SOS
    if not (has_frame and has_scan):
        raise NotAProof("damaged")
    if turned != 1:
        parts.insert(1, _exif_that_turns(turned))
    return b"".join([*parts, bytes((0xFF, EOI))])


def _segments(raw: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Each segment's marker, body and what is scanned after it; nothing after the picture's end."""
    place = len(SOI)
    while True:
        while raw[place : place + 2] == b"\xff\xff":
            place += 1
        head = raw[place : place + 4]
        if len(head) < 2 or head[0] != 0xFF:
            raise NotAProof("damaged")
        if head[1] == EOI:
            return
        end = place + 2 + int.from_bytes(head[2:4], "big")
        if len(head) < 4 or end < place + 4 or end > len(raw):
            raise NotAProof("damaged")
        scan_end = end
        if head[1] == SOS:
            found = SCAN_ENDS.search(raw, end)
            scan_end = found.start() if found else len(raw)
        yield head[1], raw[place + 4 : end], raw[end:scan_end]
        place = scan_end


def _kept(marker: int, body: bytes) -> bytes:
    """What of a segment the picture needs; a thumbnail might show what was covered."""
    if marker == 0xE0 and body.startswith(JFIF) and len(body) >= 14:
        return body[:12] + b"\0\0"
    is_colour = marker == 0xE2 and body.startswith(ICC)
    is_colour = is_colour or (marker == 0xEE and body.startswith(ADOBE))
    return body if is_colour or marker in TABLES or marker in FRAMES or marker == SOS else b""


def _orientation(tiff: bytes) -> int:
    """Which of eight ways is up, from the first directory of EXIF; 0 when it is not said."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        start = struct.unpack_from(f"{order}I", tiff, 4)[0] if order else len(tiff)
        count = struct.unpack_from(f"{order}H", tiff, start)[0]
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind, _many, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
            if (tag, kind) == (ORIENTATION, 3) and 1 <= value <= 8:
                return int(value)
    except struct.error:
        return 0
    return 0


def _exif_that_turns(value: int) -> bytes:
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, ORIENTATION, 3, 1, value, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", 2 + len(EXIF) + len(tiff)) + EXIF + tiff


def clean_png(raw: bytes) -> bytes:
    """A PNG with the chunks that its picture needs; each must be whole, and the last one there."""
    parts, kinds, place = [PNG_BEGINS], list[bytes](), len(PNG_BEGINS)
    while not kinds or kinds[-1] != b"IEND":
        if len(raw) < place + 12:
            raise NotAProof("damaged")
        size, kind = struct.unpack_from(">I4s", raw, place)
        chunk = raw[place : place + 12 + size]
        if len(chunk) != 12 + size or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            raise NotAProof("damaged")
        if kind in PNG_KEPT:
            parts.append(chunk)
        kinds.append(kind)
        place += len(chunk)
    if kinds[0] != b"IHDR" or b"IDAT" not in kinds:
        raise NotAProof("damaged")
    return b"".join(parts)


def _clean_pdf(raw: bytes) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 -- our own fixed command
            CHILD,
            input=raw,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
        )
    except subprocess.TimeoutExpired as error:
        raise NotAProof("damaged") from error
    if done.returncode == LOCKED_EXIT:
        raise NotAProof("locked")
    if done.returncode or not done.stdout.startswith(b"%PDF-") or len(done.stdout) > 2 * LARGEST:
        raise NotAProof("damaged")
    return done.stdout
