"""Writes one PDF from standard input anew without some of its pages, or counts its pages.

A program of its own, started per file with little memory and time. Nothing of a page that is left
out stays behind: what only it used, bookmarks, fields, enclosed files, notes and history go too.
"""

from __future__ import annotations

import io
import resource
import sys
from collections.abc import Collection, Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Dictionary, Name, Stream

from dsar.capabilities.fulfilment.pdf_pages import LOCKED, NO_PAGE, NONE_LEFT, SAME_DRAWING
from dsar.capabilities.fulfilment.pdf_remarks import keep_only, keep_remarks, looks, named
from dsar.capabilities.fulfilment.pdf_shared import share

MEMORY: Final = 2**30
SECONDS: Final = 20
DEEPEST: Final = 50
PAGE: Final = named(
    "/Type /Parent /Resources /MediaBox /CropBox /BleedBox /TrimBox /ArtBox /Contents /Rotate"
    " /Group /Annots /UserUnit"
)
IMAGE: Final = named(
    "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Intent /ImageMask /Mask /Decode"
    " /Interpolate /SMask /SMaskInData /Matte /OC /Filter /DecodeParms /Length"
)
FORM: Final = named(
    "/Type /Subtype /FormType /BBox /Matrix /Resources /Group /OC /Filter /DecodeParms /Length"
    " /PatternType /PaintType /TilingType /XStep /YStep"
)
BESIDES: Final = ("/Metadata", "/PieceInfo", "/AF", "/OPI", "/StructParent", "/StructParents")
# Which list of the resources an operator's name stands in.
NAMED_BY: Final = {
    "Do": "/XObject",
    "Tf": "/Font",
    "gs": "/ExtGState",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "scn": "/Pattern",
    "SCN": "/Pattern",
    "sh": "/Shading",
    "BDC": "/Properties",
}
COLOURS: Final = "/ColorSpace"
EVERY: Final = "*"


class CannotLeaveOut(Exception):
    """The pages cannot be left out; the code says why."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code)


def without(raw: bytes, left_out: Collection[int]) -> bytes:
    """The same document without these pages, counted from 1, and without anything of theirs."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _insist_on(pdf, left_out)
        _forget_names(pdf)
        kept = set(range(1, len(pdf.pages) + 1)).difference(left_out)
        told, gone = _only(pdf, kept), _only(pdf, left_out)
    if share(gone, told):
        raise CannotLeaveOut(SAME_DRAWING)
    return told


def _insist_on(pdf: pikepdf.Pdf, left_out: Collection[int]) -> None:
    if any(number < 1 or number > len(pdf.pages) for number in left_out):
        raise CannotLeaveOut(NO_PAGE)
    if len(set(left_out)) == len(pdf.pages):
        raise CannotLeaveOut(NONE_LEFT)


def _only(pdf: pikepdf.Pdf, numbers: Collection[int]) -> bytes:
    """These pages with what they use, and nothing else."""
    form = pdf.Root.get("/AcroForm", Dictionary())
    is_drawn_anew = bool(form.get("/NeedAppearances", False))
    with pikepdf.new() as fresh:
        for number, page in enumerate(list(pdf.pages), 1):
            if number in numbers:
                fresh.pages.append(page)
        _keep_layers(pdf, fresh)
        seen: set[tuple[int, int]] = set()
        for page in fresh.pages:
            _confine_page(page.obj, seen, is_drawn_anew=is_drawn_anew)
        for entry in fresh.objects:
            _bare(entry)
        told = io.BytesIO()
        fresh.save(
            told,
            min_version=pdf.pdf_version,
            fix_metadata_version=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            encryption=False,
            deterministic_id=True,
        )
    return told.getvalue()


def _forget_names(pdf: pikepdf.Pdf) -> None:
    """A layer that was not seen stays unseen; its name may tell what stood on it."""
    for entry in pdf.objects:
        if isinstance(entry, Dictionary) and entry.get("/Type") == Name.OCG:
            keep_only(entry, {"/Type"})
            entry.Name = pikepdf.String("")


def _keep_layers(pdf: pikepdf.Pdf, fresh: pikepdf.Pdf) -> None:
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return
    keep_only(layers, {"/OCGs", "/D"})
    if isinstance(layers.get("/D"), Dictionary):
        keep_only(layers.D, {"/BaseState", "/ON", "/OFF"})
    fresh.Root.OCProperties = fresh.copy_foreign(pdf.make_indirect(layers))


def _confine_page(page: Any, seen: set[tuple[int, int]], *, is_drawn_anew: bool) -> None:
    keep_only(page, PAGE)
    _confine(page, seen, 0)
    for remark in keep_remarks(page, is_drawn_anew=is_drawn_anew):
        for look in looks(remark.get("/AP")):
            _confine(look, seen, 0)


def _confine(holder: Any, seen: set[tuple[int, int]], depth: int) -> None:
    """Leave a page or drawing the fonts, pictures and drawings that it uses, and no others."""
    if depth > DEEPEST:
        raise pikepdf.PdfError("too deep")
    if holder.is_indirect and holder.objgen in seen:
        return
    seen.add(holder.objgen)
    resources = holder.get("/Resources")
    if not isinstance(resources, Dictionary):
        return
    used = _used(holder, resources)
    holder.Resources = _picked(resources, used)
    for inner in _inner(holder.Resources):
        _confine(inner, seen, depth + 1)


def _used(holder: Any, resources: Any) -> set[tuple[str, str]]:
    """What is named in a drawing, and in those within that borrow its names."""
    used, waiting, read = set[tuple[str, str]](), [holder], set[tuple[int, int]]()
    while waiting:
        one = waiting.pop()
        if one.is_indirect and one.objgen in read:
            continue
        read.add(one.objgen)
        used.update(_named(one))
        borrowing = _inner(_picked(resources, used))
        waiting += [inner for inner in borrowing if "/Resources" not in inner]
    return used


def _named(holder: Any) -> Iterator[tuple[str, str]]:
    for part in _parts(holder):
        for step in pikepdf.parse_content_stream(part):
            if isinstance(step, pikepdf.ContentStreamInlineImage):
                yield COLOURS, EVERY
            elif kind := NAMED_BY.get(str(step.operator)):
                yield from ((kind, str(one)) for one in step.operands if isinstance(one, Name))


def _parts(holder: Any) -> list[Any]:
    if isinstance(holder, Stream):
        return [holder]
    if "/CharProcs" in holder:
        return [glyph for _, glyph in holder.CharProcs.items()]
    return [holder] if "/Contents" in holder else []


def _picked(resources: Any, used: Collection[tuple[str, str]]) -> Any:
    picked = Dictionary()
    for kind, entries in resources.items():
        if kind in NAMED_BY.values() and isinstance(entries, Dictionary):
            picked[kind] = Dictionary(
                {
                    name: _plain(kind, entry)
                    for name, entry in entries.items()
                    if {(kind, name), (kind, EVERY)} & set(used) or name.startswith("/Default")
                }
            )
    return picked


def _plain(kind: str, entry: Any) -> Any:
    """Notes on a stretch of a drawing may quote anything; only layers are needed to see it."""
    is_layer = isinstance(entry, Dictionary) and entry.get("/Type") in (Name.OCG, Name.OCMD)
    return entry if kind != "/Properties" or is_layer else Dictionary()


def _inner(resources: Any) -> list[Any]:
    """The drawings within: forms, patterns, masks, and letters that are drawn."""
    found = [one for _, one in resources.get("/XObject", Dictionary()).items()]
    found += [one for _, one in resources.get("/Pattern", Dictionary()).items()]
    for _, state in resources.get("/ExtGState", Dictionary()).items():
        mask = state.get("/SMask")
        found += [mask.get("/G")] if isinstance(mask, Dictionary) else []
    drawings = [one for one in found if isinstance(one, Stream) and "/BBox" in one]
    fonts = [one for _, one in resources.get("/Font", Dictionary()).items()]
    return drawings + [one for one in fonts if one.get("/Subtype") == Name.Type3]


def _bare(entry: object) -> None:
    """Take from an object, and from what lies directly in it, what is not seen."""
    if isinstance(entry, Stream) and entry.get("/Subtype") == Name.Image:
        keep_only(entry, IMAGE)
    elif isinstance(entry, Stream) and "/BBox" in entry:
        keep_only(entry, FORM)
    if isinstance(entry, Dictionary | Stream):
        for key in BESIDES:
            if key in entry:
                del entry[key]


def main(arguments: list[str]) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    raw = sys.stdin.buffer.read()
    try:
        if arguments:
            sys.stdout.buffer.write(without(raw, {int(number) for number in arguments}))
        else:
            with pikepdf.open(io.BytesIO(raw)) as pdf:
                sys.stdout.buffer.write(str(len(pdf.pages)).encode())
    except pikepdf.PasswordError:
        return LOCKED
    except CannotLeaveOut as error:
        return error.code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
