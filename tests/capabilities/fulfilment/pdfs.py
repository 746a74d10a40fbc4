"""An invented PDF whose second page is told of wherever a PDF can tell of a page."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

CANARY = "Kanarialintu"


def a_pdf(pages: int = 3, *, password: str = "") -> bytes:
    """Pages that share one list of fonts and pictures; page n says `CANARY` and its number."""
    pdf = pikepdf.new()
    shared = pdf.make_indirect(Dictionary(Font=Dictionary(F=_font(pdf))))
    for number in range(1, pages + 1):
        _page(pdf, shared, number, f"{CANARY}{number}")
    _tell_of_all(pdf)
    out = io.BytesIO()
    locked = pikepdf.Encryption(user=password, owner=password) if password else False
    how = pikepdf.ObjectStreamMode.generate
    pdf.save(out, encryption=locked, object_stream_mode=how, compress_streams=True)
    return out.getvalue()


def _font(pdf: Pdf) -> Any:
    kind = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    return pdf.make_indirect(kind)


def _stream(pdf: Pdf, said: str, **facts: Any) -> Any:
    content = zlib.compress(said.encode())
    return pdf.make_indirect(Stream(pdf, content, Filter=Name.FlateDecode, **facts))


def _form(pdf: Pdf, told: str, **facts: Any) -> Any:
    said = f"BT /F 9 Tf ({told}) Tj ET"
    kind = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 9, 9]}
    return _stream(pdf, said, **kind | facts)


def _page(pdf: Pdf, shared: Any, number: int, told: str) -> None:
    page = pdf.add_blank_page(page_size=(200, 200))
    entries: dict[str, dict[str, Any]] = {
        "XObject": {f"X{number}": _form(pdf, f"{told}-form"), f"I{number}": _image(pdf, told)},
        "Pattern": {
            f"P{number}": _form(pdf, f"{told}-pattern", Type=Name.Pattern, PatternType=1),
        },
        "ExtGState": {f"G{number}": _mask(pdf, told)},
        "Properties": {f"L{number}": _layer(pdf, told), f"N{number}": Dictionary(Note=told)},
        "Font": {f"T{number}": _drawn_font(pdf, told)},
    }
    for kind, named in entries.items():
        known = shared.get(f"/{kind}", Dictionary())
        shared[f"/{kind}"] = Dictionary(dict(known.items()))
        for name, entry in named.items():
            shared[f"/{kind}"][f"/{name}"] = entry
    page.obj.Resources = shared
    n = number
    page.obj.Contents = Array(
        [
            _stream(pdf, f"/OC /L{n} BDC q /X{n} Do /I{n} Do /G{n} gs /Pattern cs /P{n} scn EMC "),
            _stream(pdf, f"/Span /N{n} BDC BT /T{n} 9 Tf (a) Tj /F 9 Tf ({told}-page) Tj ET EMC Q"),
        ]
    )
    page.obj.Metadata = _stream(pdf, f"<x:xmpmeta>{told}-meta</x:xmpmeta>")
    page.obj.PieceInfo = Dictionary(App=Dictionary(Private=f"{told}-piece"))
    page.obj.Thumb = _image(pdf, f"{told}-thumb")
    page.obj.Annots = pdf.make_indirect(Array(_remarks(pdf, page.obj, told)))


def _image(pdf: Pdf, told: str) -> Any:
    kind = {"Type": Name.XObject, "Subtype": Name.Image, "ColorSpace": Name.DeviceGray}
    size = {"Width": len(told), "Height": 1, "BitsPerComponent": 8}
    note = _stream(pdf, f"{told}-imagemeta")
    return _stream(pdf, told, Metadata=note, **kind, **size)


def _mask(pdf: Pdf, told: str) -> Any:
    return Dictionary(SMask=Dictionary(S=Name.Alpha, G=_form(pdf, f"{told}-mask")))


def _layer(pdf: Pdf, told: str) -> Any:
    return pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"{told}-layer")))


def _drawn_font(pdf: Pdf, told: str) -> Any:
    glyph = _stream(pdf, f"9 0 0 0 9 9 d1 BT /F 9 Tf ({told}-glyph) Tj ET")
    facts = {"FontBBox": [0, 0, 9, 9], "FontMatrix": [1, 0, 0, 1, 0, 0], "Widths": [9]}
    names = Dictionary(Type=Name.Encoding, Differences=[97, Name.a])
    kind = {"Type": Name.Font, "Subtype": Name.Type3, "FirstChar": 97, "LastChar": 97}
    font = Dictionary(**kind, **facts, CharProcs=Dictionary(a=glyph), Encoding=names)
    return pdf.make_indirect(font)


def _remarks(pdf: Pdf, page: Any, told: str) -> list[Any]:
    def remark(subtype: str, **facts: Any) -> Any:
        kind = {"Type": Name.Annot, "Subtype": Name(f"/{subtype}"), "Rect": [0, 0, 9, 9]}
        return pdf.make_indirect(Dictionary(**kind, P=page, **facts))

    fields = pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", Array())
    whole = fields[0] if len(fields) else pdf.make_indirect(Dictionary(T="all", Kids=Array()))
    look = Dictionary(N=_form(pdf, f"{told}-look"))
    field = remark("Widget", FT=Name.Tx, T=f"{told}-field", V=f"{told}-value", AP=look)
    field.Parent = whole
    whole.Kids.append(field)
    pdf.Root.AcroForm = Dictionary(Fields=[whole])
    enclosed = Dictionary(Type=Name.Filespec, F="x", EF=Dictionary(F=_stream(pdf, f"{told}-file")))
    first = pdf.pages[0].obj
    return [
        field,
        remark("Text", Contents=f"{told}-remark", AP=look),
        remark("FileAttachment", FS=enclosed, Contents=f"{told}-enclosed"),
        remark("Link", Dest=[first, Name.Fit], A=Dictionary(S=Name.URI, URI=f"{told}-link")),
    ]


def _tell_of_all(pdf: Pdf) -> None:
    told = f"{CANARY}2"
    pages = [page.obj for page in pdf.pages]
    layers = [one for one in pdf.objects if isinstance(one, Dictionary) and "/Name" in one]
    layers = [layer for layer in layers if layer.get("/Type") == Name.OCG]
    pdf.Root.OCProperties = Dictionary(OCGs=layers, D=Dictionary(ON=layers, Name=f"{told}-d"))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    told_aloud = Dictionary(S=Name.P, P=root, Pg=pages[-1], K=0, ActualText=f"{told}-aloud")
    root.K = Array([pdf.make_indirect(told_aloud)])
    pdf.Root.StructTreeRoot = root
    pdf.Root.PageLabels = Dictionary(Nums=[0, Dictionary(P=f"{told}-label")])
    script = Dictionary(S=Name.JavaScript, JS=f"{told}-script")
    pdf.Root.OpenAction = script
    thread = pdf.make_indirect(Dictionary(Type=Name.Thread, I=Dictionary(Title=f"{told}-thread")))
    bead = pdf.make_indirect(Dictionary(Type=Name.Bead, T=thread, P=pages[-1], R=[0, 0, 9, 9]))
    thread.F, pdf.Root.Threads = bead, Array([thread])
    pages[0].B = Array([bead])
    pdf.docinfo["/Title"] = f"{told}-title"
    with pdf.open_metadata() as about:
        about["dc:description"] = f"{told}-xmp"
    pdf.attachments[f"{told}.txt"] = f"{told}-attachment".encode()
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"{told}-outline", len(pages) - 1))


def with_history(raw: bytes) -> bytes:
    """The same, with an older state that a program left at the end of the file."""
    old = zlib.compress(f"{CANARY}2-history".encode())
    start = raw.rindex(b"startxref")
    head = f"\n99 0 obj\n<</Length {len(old)}/Filter/FlateDecode>>stream\n".encode()
    return raw + head + old + b"\nendstream\nendobj\n" + raw[start:]


def everything(raw: bytes) -> str:
    """All that a PDF holds, each stream unpacked, whether or not anything points at it."""
    told = [raw]
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for entry in pdf.objects:
            told.append(entry.unparse(resolved=True) if entry is not None else b"")
            if isinstance(entry, Stream):
                told.append(entry.read_bytes())
        for entry in list(pdf.objects):
            told += [str(text).encode() for text in _texts(entry)]
    return b"\n".join(told).decode("latin-1")


def _texts(entry: object) -> list[str]:
    inner: list[Any] = []
    if isinstance(entry, String):
        return [str(entry)]
    if isinstance(entry, Dictionary | Stream):
        inner = [value for _, value in entry.items()]
    elif isinstance(entry, Array):
        inner = list(entry)
    within = [one for one in inner if not getattr(one, "is_indirect", False)]
    return [text for one in within for text in _texts(one)]
