"""What two parts of a PDF both draw: a page may hold more of a drawing than it shows."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

PATH: Final = frozenset({"m", "l", "c", "v", "y", "re"})
DRAWN: Final = PATH | {"Tj", "TJ", "'", '"', "INLINE IMAGE"}
NOTES: Final = frozenset({"BDC", "DP"})
PAINTS: Final = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
CLIPS: Final = frozenset({"W", "W*"})
# Two boxes are an edge and a background; more may be a drawing.
FEW: Final = 2
# What is this long does not stand in another drawing by chance.
LONG: Final = 24
# Letters, colours and shades in themselves: what every page has in common.
OF_A_FONT: Final = ("/ToUnicode", "/Encoding", "/CIDToGIDMap", "/CIDSet")
FONT_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass
class Drawn:
    """Everything that is drawn: what is said in drawings, and pictures and letters by digest."""

    said: set[bytes] = field(default_factory=set)
    pictures: set[bytes] = field(default_factory=set)


def share(one: bytes, other: bytes) -> bool:
    """Whether anything of the first PDF is drawn, seen or not, in the second as well."""
    first, second = drawn(one), drawn(other)
    if first.pictures & second.pictures or first.said & second.said:
        return True
    whole = b"\0".join(second.said)
    return any(said in whole for said in first.said if len(said) >= LONG)


def drawn(raw: bytes) -> Drawn:
    """All drawings of a PDF: its pages, their parts, forms, patterns, pictures and letters."""
    found = Drawn()
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        known = _known(pdf)
        for page in pdf.pages:
            parts = _contents(page.obj)
            found.said.update(map(_said, parts if len(parts) == 1 else [page.obj, *parts]))
        for entry in pdf.objects:
            if not isinstance(entry, Stream) or entry.objgen in known:
                continue
            if entry.get("/Subtype") != Name.Image and "/BBox" in entry:
                found.said.add(_said(entry))
            else:
                found.pictures.add(_picture(entry))
    found.said.discard(b"")
    found.pictures.discard(b"")
    return found


def _known(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    """The streams that are no drawings, and the pages' own, which are read as such."""
    known = [part for page in pdf.pages for part in _contents(page.obj)]
    for entry in pdf.objects:
        known += _machinery(entry)
        for inner in _within(entry):
            known += _machinery(inner)
    return {one.objgen for one in known if isinstance(one, Stream)}


def _within(entry: object) -> Iterator[Any]:
    values: list[Any] = []
    if isinstance(entry, Dictionary | Stream):
        values = [value for _, value in entry.items()]
    elif isinstance(entry, Array):
        values = list(entry)
    for value in values:
        if isinstance(value, Dictionary | Array) and not value.is_indirect:
            yield value
            yield from _within(value)


def _machinery(entry: Any) -> list[Any]:
    if isinstance(entry, Array):
        is_profile = len(entry) == 2 and entry[0] == Name.ICCBased
        return [entry[1]] if is_profile else []
    if not isinstance(entry, Dictionary | Stream):
        return []
    if "/FunctionType" in entry or "/HalftoneType" in entry:
        return [entry]
    names = (*OF_A_FONT, *FONT_FILES)
    return [entry[name] for name in names if name in entry]


def _contents(page: Any) -> list[Any]:
    contents = page.get("/Contents")
    parts = list(contents) if isinstance(contents, Array) else [contents]
    return [part for part in parts if isinstance(part, Stream)]


def _said(drawing: Any) -> bytes:
    """The texts, lines and inner pictures of a drawing, wherever and behind what edge they stand.

    What it only places, such as a scan that fills each page, is compared by itself.
    """
    if isinstance(drawing, Dictionary) and "/Contents" not in drawing:
        return b""
    told, painted = list[Any](), 0
    for step in pikepdf.parse_content_stream(drawing):
        operator = str(step.operator)
        if operator in CLIPS:
            while len(told) > painted and str(told[-1].operator) in PATH:
                told.pop()
        elif operator in PAINTS:
            painted = len(told)
        elif operator in DRAWN or (operator in NOTES and _quotes(step)):
            told.append(step)
    boxes = sum(str(step.operator) == "re" for step in told)
    return pikepdf.unparse_content_stream(told) if len(told) > boxes or boxes > FEW else b""


def _quotes(step: Any) -> bool:
    """Whether a note on a stretch of a drawing holds a text, such as what is read aloud."""
    return any(isinstance(inner, String) for one in step.operands for inner in _inner(one))


def _inner(operand: object) -> list[Any]:
    if isinstance(operand, Dictionary):
        return [value for _, value in operand.items()]
    return list(operand) if isinstance(operand, Array) else []


def _picture(entry: Any) -> bytes:
    try:
        content = entry.read_bytes()
    except pikepdf.PdfError:
        content = entry.read_raw_bytes()
    # One shade all over tells nothing: most masks are.
    if content.count(content[:1]) == len(content):
        return b""
    return hashlib.sha256(content).digest()
