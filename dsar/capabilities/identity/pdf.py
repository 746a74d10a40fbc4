"""Rewrites one PDF from standard input: its pages, and of each only what is needed to see it.

Author, scripts, enclosed files, history and whatever a program noted besides stay behind.
A program of its own, started per file with little memory and time; it draws nothing.
"""

from __future__ import annotations

import io
import resource
import sys
import zlib
from collections.abc import Iterable
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from dsar.capabilities.identity.proofs import LOCKED_EXIT, NotAProof, clean_jpeg


def _names(written: str) -> frozenset[str]:
    return frozenset(written.split())


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
ENCLOSING: Final = ("/FileAttachment", "/Sound", "/Movie", "/RichMedia", "/Screen", "/Popup")
PAGE: Final = _names(
    "/Type /Parent /Resources /MediaBox /CropBox /BleedBox /TrimBox /ArtBox /Contents /Rotate"
    " /Group /Annots /UserUnit"
)
ANNOTATION: Final = _names(
    "/Type /Subtype /Rect /AP /AS /F /C /IC /CA /BS /BE /Border /QuadPoints /InkList /L /LE"
    " /Vertices /OC"
)
# A text that stands on the page itself, drawn by whoever shows it.
FREE_TEXT: Final = ANNOTATION | {"/Contents", "/DA", "/Q"}
IMAGE: Final = _names(
    "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Intent /ImageMask /Mask /Decode"
    " /Interpolate /SMask /SMaskInData /Matte /OC /Filter /DecodeParms /Length"
)
FORM: Final = _names(
    "/Type /Subtype /FormType /BBox /Matrix /Resources /Group /OC /Filter /DecodeParms /Length"
    " /PatternType /PaintType /TilingType /XStep /YStep"
)
LAYER: Final = _names("/Type /Name")
PHOTOGRAPHS: Final = {"/DCTDecode", "/DCT"}


def clean(raw: bytes) -> bytes:
    """The same pages, written anew; raises pikepdf.PdfError when they cannot be read."""
    with pikepdf.open(io.BytesIO(raw)) as pdf, pikepdf.new() as fresh:
        if not len(pdf.pages):
            raise pikepdf.PdfError("no page")
        for entry in pdf.objects:
            _strip(entry, 0)
            _strip_stream(pdf, entry)
        for page in pdf.pages:
            fresh.pages.append(page)
            _strip_page(fresh, fresh.pages[-1])
        _keep_layers(pdf, fresh)
        told = io.BytesIO()
        fresh.save(
            told,
            min_version=pdf.pdf_version,
            fix_metadata_version=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
            encryption=False,
            deterministic_id=True,
        )
    return told.getvalue()


def _strip_page(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    _keep(page.obj, PAGE)
    if "/Contents" in page.obj:
        page.contents_coalesce()
        content = _drawn(pdf, page.obj.Contents.read_bytes())
        page.obj.Contents = Stream(pdf, content, Filter=Name.FlateDecode)


def _keep(entry: Any, names: Iterable[str]) -> None:
    for key in set(entry.keys()).difference(names):
        del entry[key]


def _keep_layers(pdf: pikepdf.Pdf, fresh: pikepdf.Pdf) -> None:
    """A layer that was not seen stays unseen; its name stays behind."""
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return
    _keep(layers, {"/OCGs", "/D"})
    if isinstance(layers.get("/D"), Dictionary):
        _keep(layers.D, {"/BaseState", "/ON", "/OFF"})
    fresh.Root.OCProperties = fresh.copy_foreign(pdf.make_indirect(layers))


def _strip(entry: object, depth: int) -> None:
    """Take out of an object, and of what lies directly in it, what is no part of a page."""
    if depth > DEEPEST:
        raise pikepdf.PdfError("too deep")
    if isinstance(entry, Dictionary | Stream):
        if entry.get("/Type") == Name.OCG:
            _keep(entry, LAYER)
            entry.Name = pikepdf.String("")
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
    elif key == "/Properties" and isinstance(value, Dictionary):
        _keep(value, [name for name, told in value.items() if _is_layer(told)])
    elif key == "/Annots" and isinstance(value, Array):
        kept = [one for one in value if isinstance(one, Dictionary) and not _encloses(one)]
        for one in kept:
            _keep(one, FREE_TEXT if one.get("/Subtype") == Name.FreeText else ANNOTATION)
        entry[key] = Array(kept)
        _strip_direct(entry[key], depth)
    else:
        _strip_direct(value, depth)


def _strip_direct(value: object, depth: int) -> None:
    if isinstance(value, Dictionary | Array) and not value.is_indirect:
        _strip(value, depth + 1)


def _is_layer(value: object) -> bool:
    return isinstance(value, Dictionary) and value.get("/Type") in (Name.OCG, Name.OCMD)


def _encloses(annotation: Dictionary) -> bool:
    return str(annotation.get("/Subtype")) in ENCLOSING


def _strip_stream(pdf: pikepdf.Pdf, entry: object) -> None:
    """Leave of pictures and drawings what is seen; what else they carry is theirs alone."""
    if isinstance(entry, Dictionary) and entry.get("/Subtype") == Name.Type3:
        for glyph in entry.CharProcs.values():
            glyph.write(_drawn(pdf, glyph.read_bytes()), filter=Name.FlateDecode)
    if not isinstance(entry, Stream):
        return
    if entry.get("/Subtype") == Name.Image:
        _keep(entry, IMAGE)
    elif entry.get("/Subtype") == Name.Form or "/BBox" in entry:
        _keep(entry, FORM)
        entry.write(_drawn(pdf, entry.read_bytes()), filter=Name.FlateDecode)
    _strip_photograph(pdf, entry)


def _strip_photograph(pdf: pikepdf.Pdf, entry: Stream) -> None:
    """A photograph on a page is a JPEG with a place and a date of its own."""
    filters, settings = _listed(entry.get("/Filter")), _listed(entry.get("/DecodeParms"))
    names = [str(name) for name in filters]
    if "/JPXDecode" in names:
        raise pikepdf.PdfError("a picture whose parts are not known here")
    if PHOTOGRAPHS.isdisjoint(names):
        return
    if names[-1] not in PHOTOGRAPHS:
        raise pikepdf.PdfError("a photograph inside something else")
    outer = Stream(pdf, entry.read_raw_bytes())
    if filters[:-1]:
        outer.Filter = Array(filters[:-1])
        if settings:
            outer.DecodeParms = Array(settings[:-1])
    try:
        # Some writers leave the end mark out.
        content = clean_jpeg(outer.read_bytes() + b"\xff\xd9")
    except NotAProof as error:
        raise pikepdf.PdfError("a broken photograph") from error
    own = settings[-1] if len(settings) == len(filters) else None
    entry.write(content, filter=Name.DCTDecode, decode_parms=own)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def _drawn(pdf: pikepdf.Pdf, content: bytes) -> bytes:
    """The same strokes, letters and pictures without the comments and notes between them."""
    steps = []
    for step in pikepdf.parse_content_stream(Stream(pdf, content)):
        operator = str(step.operator)
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            if {str(name) for name in step.iimage.filters} & PHOTOGRAPHS:
                raise pikepdf.PdfError("a photograph inside a drawing")
        elif operator in ("MP", "DP"):
            continue
        elif operator in ("BMC", "BDC") and (not step.operands or step.operands[0] != Name.OC):
            step = pikepdf.ContentStreamInstruction([Name.Span], pikepdf.Operator("BMC"))
        steps.append(step)
    return zlib.compress(pikepdf.unparse_content_stream(steps))


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
