"""Rewrites one PDF from standard input without its author, scripts, enclosed files and history.

A program of its own, started per file with little memory and time; it draws nothing.
"""

from __future__ import annotations

import io
import resource
import sys
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from dsar.capabilities.identity.proofs import LOCKED_EXIT, NotAProof, clean_jpeg

MEMORY: Final = 2**30
SECONDS: Final = 8
DEEPEST: Final = 50
# What a page does not need to be seen.
TOLD_BESIDES: Final = (
    *("/Metadata", "/PieceInfo", "/OpenAction", "/AF", "/EF", "/EmbeddedFiles", "/JavaScript"),
    *("/JS", "/XFA", "/Thumb", "/LastModified", "/Collection", "/URI"),
)
ACTIONS: Final = (
    *("/JavaScript", "/Launch", "/URI", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"),
    *("/Rendition", "/Movie", "/Sound", "/Named", "/SetOCGState", "/RichMediaExecute"),
)
ENCLOSING: Final = ("/FileAttachment", "/Sound", "/Movie", "/RichMedia", "/Screen")


def clean(raw: bytes) -> bytes:
    """The same pages, written anew; raises pikepdf.PdfError when they cannot be read."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        if not len(pdf.pages):
            raise pikepdf.PdfError("no page")
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        for entry in pdf.objects:
            _strip(entry, 0)
            _strip_photograph(entry)
        told = io.BytesIO()
        pdf.save(
            told,
            fix_metadata_version=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
            encryption=False,
            deterministic_id=True,
        )
    return told.getvalue()


def _strip(entry: object, depth: int) -> None:
    """Take out of an object, and of what lies directly in it, what is no part of a page."""
    if depth > DEEPEST:
        raise pikepdf.PdfError("too deep")
    if isinstance(entry, Dictionary | Stream):
        for key in list(entry.keys()):
            _strip_key(entry, key, depth)
    elif isinstance(entry, Array):
        for inner in entry:
            _strip_direct(inner, depth)


def _strip_key(entry: Dictionary | Stream, key: str, depth: int) -> None:
    value = entry[key]
    is_acting = isinstance(value, Dictionary) and str(value.get("/S", "")) in ACTIONS
    # In a font /AA may name a letter, whose drawing is a stream.
    is_triggered = key == "/AA" and not isinstance(value, Stream)
    if key in TOLD_BESIDES or is_acting or is_triggered:
        del entry[key]
    elif key == "/Annots" and isinstance(value, Array):
        kept = [one for one in value if not _encloses(one)]
        entry[key] = Array(kept)
        _strip_direct(entry[key], depth)
    else:
        _strip_direct(value, depth)


def _strip_direct(value: object, depth: int) -> None:
    if isinstance(value, Dictionary | Array) and not value.is_indirect:
        _strip(value, depth + 1)


def _encloses(annotation: object) -> bool:
    return isinstance(annotation, Dictionary) and str(annotation.get("/Subtype")) in ENCLOSING


def _strip_photograph(entry: object) -> None:
    """A photograph on a page is a JPEG with a place and a date of its own."""
    if isinstance(entry, Stream) and str(entry.get("/Filter", "")) == "/DCTDecode":
        try:
            content = clean_jpeg(entry.read_raw_bytes())
        except NotAProof:
            return
        entry.write(content, filter=Name.DCTDecode)


def main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        sys.stdout.buffer.write(clean(sys.stdin.buffer.read()))
    except pikepdf.PasswordError:
        return LOCKED_EXIT
    return 0


if __name__ == "__main__":
    sys.exit(main())
