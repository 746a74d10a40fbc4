"""Files that two programs would open as two different things."""

from __future__ import annotations

import struct
import zlib
from typing import Final

from tests.data.hostile.documents import files

PNG: Final = b"\x89PNG\r\n\x1a\n"
PAGE: Final = b"<html><script>alert(1)</script></html>"
PDF: Final = (
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
JPEG: Final = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + b"\x11" * 50 + b"\xff\xd9"
WAV: Final = b"RIFF" + struct.pack("<I", 36) + b"WAVEfmt " + b"\0" * 28
MP4: Final = b"\0\0\0\x18ftypmp42" + b"\0" * 64
ARCHIVE: Final = files(a=b"x")


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    mark = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + mark


def png(*notes: bytes, wide: int = 1, high: int = 1) -> bytes:
    head = chunk(b"IHDR", struct.pack(">II5B", wide, high, 8, 2, 0, 0, 0))
    told = b"".join(chunk(b"tEXt", b"Comment\0" + note) for note in notes)
    return PNG + head + told + chunk(b"IDAT", zlib.compress(b"\0" * 4)) + chunk(b"IEND")


def scripted_pdf() -> bytes:
    """Acts when it is opened; it is only ever handed on."""
    return PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>")


TWO_IN_ONE: Final[dict[str, tuple[str, bytes]]] = {
    "PDF and ZIP": ("a.pdf", PDF + ARCHIVE),
    "PDF with a ZIP in a remark": ("a.pdf", PDF[:9] + ARCHIVE + PDF[9:]),
    "PDF and page": ("a.pdf", PDF[:9] + PAGE + PDF[9:]),
    "PDF and page behind": ("a.pdf", PDF + PAGE),
    "PNG and ZIP": ("a.png", png() + ARCHIVE),
    "PNG and page behind": ("a.png", png() + PAGE),
    "PNG and page inside": ("a.png", png(PAGE)),
    "PNG and PDF": ("a.png", png(PDF)),
    "PNG and anything": ("a.png", png() + b"x"),
    "JPEG and ZIP": ("a.jpg", JPEG + ARCHIVE),
    "JPEG and page": ("a.jpg", JPEG[:20] + PAGE + JPEG[20:]),
    "JPEG and drawing": ("a.jpeg", JPEG + b"<svg onload=alert(1)>"),
    "sound and ZIP": ("a.wav", WAV + ARCHIVE),
    "sound and page": ("a.mp3", b"ID3" + PAGE + b"\0" * 99),
    "film and ZIP": ("a.mp4", MP4 + ARCHIVE),
    "scan and PDF": ("a.tif", b"II*\0" + PDF),
    "text and PDF": ("a.txt", b"Hello\n" + PDF),
}
DISGUISED: Final[dict[str, tuple[str, bytes]]] = {
    "page as PDF": ("a.pdf", PAGE),
    "program as PDF": ("a.pdf", b"MZ\x90\0" + b"\0" * 60),
    "PNG as PDF": ("a.pdf", png()),
    "PDF not at the start": ("a.pdf", b"\n" + PDF),
    "page as text": ("a.txt", b"\xef\xbb\xbf\n" + PAGE),
    "drawing as text": ("a.csv", b"<?xml version='1.0'?><svg/>"),
    "page as mail": ("a.eml", PAGE),
    "text as XML": ("a.xml", b"Hello"),
    "text as document": ("a.docx", b"Hello"),
    "program as sound": ("a.mp3", b"MZ\x90\0"),
    "PDF as picture": ("A.JPG", PDF),
}
