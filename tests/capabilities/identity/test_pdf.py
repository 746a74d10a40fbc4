"""Of a PDF only what is seen is kept, wherever a program may have noted more (31-33)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

from dsar.capabilities.identity.pdf import clean
from dsar.capabilities.identity.proofs import NotAProof, cleaned
from tests.capabilities.identity.pictures import CANARY, a_jpeg, a_pdf

SIZE = {"Width": 60, "Height": 30, "BitsPerComponent": 8, "ColorSpace": Name.DeviceRGB}
NOTE = {"Type": Name.Annot, "Subtype": Name.Square, "Rect": [0, 0, 9, 9]}
FILTERS: dict[str, Callable[[bytes], bytes]] = {
    "/FlateDecode": zlib.compress,
    "/ASCIIHexDecode": lambda raw: raw.hex().encode() + b">",
}


def an_image(pdf: Pdf, raw: bytes, filters: object) -> Stream:
    return Stream(pdf, raw, Type=Name.XObject, Subtype=Name.Image, Filter=filters, **SIZE)


def a_form(pdf: Pdf) -> Stream:
    said = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 9, 9], "Told": CANARY}
    return Stream(pdf, b"% " + CANARY.encode() + b"\n0 0 5 5 re f", **said)


def layered(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=CANARY, Usage=Dictionary(A=CANARY)))
    hidden = Dictionary(OFF=[layer], Name=CANARY, Creator=CANARY)
    pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=hidden)
    pdf.pages[0].Resources.Properties = Dictionary(L=layer, X=Dictionary(Told=CANARY))


def contents(page: Page, pdf: Pdf, raw: str) -> None:
    page.Contents = Stream(pdf, raw.encode())


PLACES: dict[str, Callable[[Pdf, Page], object]] = {
    "page key": lambda _pdf, page: page.obj.__setitem__("/Told", CANARY),
    "catalogue key": lambda pdf, _page: pdf.Root.__setitem__("/Told", CANARY),
    "page label": lambda pdf, _page: pdf.Root.__setitem__("/PageLabels", Dictionary(P=CANARY)),
    "page tree": lambda pdf, _page: pdf.Root.Pages.__setitem__("/Told", CANARY),
    "comment": lambda pdf, page: contents(page, pdf, f"% {CANARY}\nq Q"),
    "marked text": lambda pdf, page: contents(
        page, pdf, f"/Span <</ActualText ({CANARY})>> BDC 0 0 1 1 re f EMC"
    ),
    "point": lambda pdf, page: contents(page, pdf, f"/A <</B ({CANARY})>> DP 0 0 1 1 re f"),
    "author": lambda _pdf, page: page.__setitem__("/Annots", [Dictionary(**NOTE, T=CANARY)]),
    "date": lambda _pdf, page: page.__setitem__("/Annots", [Dictionary(**NOTE, M=CANARY)]),
    "made": lambda _pdf, page: page.__setitem__(
        "/Annots", [Dictionary(**NOTE, CreationDate=CANARY)]
    ),
    "form": lambda pdf, page: page.Resources.XObject.__setitem__("/F", a_form(pdf)),
    "image": lambda pdf, page: page.Resources.XObject.__setitem__(
        "/F", an_image(pdf, a_jpeg(), Array([Name.DCTDecode]))
    ),
    "layers": lambda pdf, _page: layered(pdf),
}


def written(change: Callable[[Pdf, Page], object]) -> bytes:
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        change(pdf, pdf.pages[0])
        told = io.BytesIO()
        pdf.save(told, compress_streams=False)
    return told.getvalue()


def unpacked(raw: bytes) -> bytes:
    """Every object and stream, as plain as it goes."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        told = [repr(entry).encode() for entry in pdf.objects]
        streams = [entry for entry in pdf.objects if isinstance(entry, Stream)]
        for entry in streams:
            is_photograph = entry.get("/Filter") == Name.DCTDecode
            told.append(entry.read_raw_bytes() if is_photograph else entry.read_bytes())
    return raw + b"\n".join(told)


@pytest.mark.parametrize("place", PLACES)
def test_nothing_told_besides_stays_in_a_pdf(place: str) -> None:
    raw = written(PLACES[place])
    once = clean(raw)
    assert CANARY.encode() not in unpacked(once)
    assert clean(once) == once
    with pikepdf.open(io.BytesIO(once)) as pdf:
        assert pdf.pages[0].images["/Photo"].Width == 60


@settings(deadline=None, max_examples=30)
@given(some.lists(some.sampled_from(sorted(FILTERS)), max_size=3), some.booleans())
def test_a_photograph_is_cleaned_whatever_it_is_wrapped_in(outer: list[str], bare: bool) -> None:
    raw = a_jpeg()
    for name in reversed(outer):
        raw = FILTERS[name](raw)
    filters = [*map(Name, outer), Name.DCTDecode]
    named = Name.DCTDecode if bare and not outer else Array(filters)

    def change(pdf: Pdf, page: Page) -> None:
        page.Resources.XObject.Photo = an_image(pdf, raw, named)

    with pikepdf.open(io.BytesIO(clean(written(change)))) as pdf:
        photo = pdf.pages[0].Resources.XObject.Photo
        assert photo.Filter == Name.DCTDecode
        assert photo.read_raw_bytes() == cleaned(a_jpeg()).content


def no_jpeg(pdf: Pdf, page: Page) -> None:
    page.Resources.XObject.Photo = an_image(pdf, b"\xff\xd8 no picture", Name.DCTDecode)


def jpeg_2000(pdf: Pdf, page: Page) -> None:
    page.Resources.XObject.Photo = an_image(pdf, CANARY.encode(), Array([Name.JPXDecode]))


def inline(pdf: Pdf, page: Page) -> None:
    drawn = b"BI /W 60 /H 30 /BPC 8 /CS /RGB /F /DCT ID " + a_jpeg() + b"\nEI Q"
    page.Contents = Stream(pdf, drawn)


@pytest.mark.parametrize("change", [no_jpeg, jpeg_2000, inline])
def test_a_picture_that_cannot_be_cleaned_is_refused(
    change: Callable[[Pdf, Page], object],
) -> None:
    with pytest.raises(NotAProof, match="damaged"):
        cleaned(written(change))


def test_what_was_drawn_and_written_is_drawn_and_written_still() -> None:
    def change(pdf: Pdf, page: Page) -> None:
        contents(page, pdf, "q 1 0 0 1 5.25 5 cm /Photo Do Q BT (Maija) Tj ET")
        page.Annots = [Dictionary(**NOTE, IC=[0, 0, 0])]

    with pikepdf.open(io.BytesIO(clean(written(change)))) as pdf:
        steps = [str(step.operator) for step in pikepdf.parse_content_stream(pdf.pages[0])]
        assert steps == ["q", "cm", "Do", "Q", "BT", "Tj", "ET"]
        assert list(pdf.pages[0].Annots[0].IC) == [0, 0, 0]
