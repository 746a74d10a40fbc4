"""The remarks and filled-in fields of a PDF's page: what of them is seen, or is a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from pikepdf import Array, Dictionary, Name, Stream, String

DEEPEST: Final = 50
USUAL_SIZE: Final = 10
SIZE: Final = re.compile(r"(\d+(?:\.\d+)?)\s+Tf")


def named(written: str) -> frozenset[str]:
    return frozenset(written.split())


# What a remark does, and whose it is, is no part of its page.
KEPT: Final = named(
    "/Type /Subtype /Rect /Contents /AP /AS /F /C /IC /CA /BS /BE /Border /QuadPoints /InkList /L"
    " /LE /Vertices /OC /DA /Q /Name"
)
ENCLOSING: Final = named("/FileAttachment /Sound /Movie /RichMedia /Screen /Popup /3D")


def keep_only(entry: Any, names: Collection[str]) -> None:
    """Take every other key out of a dictionary or stream."""
    for key in set(entry.keys()).difference(names):
        del entry[key]


def keep_remarks(page: Any, *, is_drawn_anew: bool) -> list[Any]:
    """Leave a page its remarks without what they lead to; a field becomes what was filled in."""
    remarks = page.get("/Annots")
    if not isinstance(remarks, Array):
        return []
    kept = [one for one in remarks if isinstance(one, Dictionary) and not _encloses(one)]
    page.Annots = Array(kept)
    for remark in kept:
        if remark.get("/Subtype") == Name.Widget:
            _take_from_form(remark, is_drawn_anew=is_drawn_anew)
        keep_only(remark, KEPT)
    return kept


def looks(drawn: object) -> Iterator[Stream]:
    """The drawings of a remark: one, or one for each state of it."""
    if isinstance(drawn, Stream):
        yield drawn
    elif isinstance(drawn, Dictionary):
        for _, look in drawn.items():
            yield from looks(look)


def _encloses(remark: Any) -> bool:
    return str(remark.get("/Subtype")) in ENCLOSING


def _take_from_form(field: Any, *, is_drawn_anew: bool) -> None:
    """A field outside a form may be shown by no reader; as a remark it is.

    What readers would draw anew from the value is left to them again.
    """
    value = _text_of(_inherited(field, "/V"))
    if value and (is_drawn_anew or "/AP" not in field):
        size = SIZE.search(str(_inherited(field, "/DA") or ""))
        points = float(size[1]) if size else 0
        field.Subtype, field.Contents = Name.FreeText, String(value)
        field.DA = String(f"0 g /Helv {points or USUAL_SIZE:g} Tf")
        keep_only(field, KEPT - {"/AP", "/AS"})
    else:
        field.Subtype = Name.Stamp


def _inherited(field: Any, name: str) -> Any:
    for _ in range(DEEPEST):
        if name in field:
            return field[name]
        field = field.get("/Parent")
        if not isinstance(field, Dictionary):
            break
    return None


def _text_of(value: object) -> str:
    if isinstance(value, Array):
        return ", ".join(filter(None, map(_text_of, value)))
    return str(value) if isinstance(value, String) else ""
