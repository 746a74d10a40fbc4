"""Of a page that is left out nothing stays behind in what another page draws as well."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from dsar.capabilities.fulfilment import pdf_pages, pdf_rewrite
from dsar.capabilities.fulfilment.pdf_pages import Unreleasable

WORDS = b"BT /F 9 Tf 9 9 Td (mine is here) Tj 600 0 Td (theirs is there) Tj ET"
Draw = Callable[[Pdf], list[tuple[bytes | list[Any], dict[str, Any]]]]


def two_pages(draw: Draw) -> bytes:
    """A PDF whose pages have these contents and this of their own."""
    pdf = pikepdf.new()
    for contents, own in draw(pdf):
        page = pdf.add_blank_page(page_size=(600, 800)).obj
        parts = [contents] if isinstance(contents, bytes) else contents
        made = [pdf.make_stream(one) if isinstance(one, bytes) else one for one in parts]
        page.Contents = Array(made)
        for name, value in own.items():
            page[f"/{name}"] = value
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _form(pdf: Pdf, said: bytes = WORDS) -> Any:
    kind = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 1200, 800]}
    return pdf.make_indirect(Stream(pdf, said, **kind))


def _scan(pdf: Pdf, shades: bytes | None = None) -> Any:
    shades = shades or bytes(range(200))
    size = {"Width": len(shades), "Height": 1, "BitsPerComponent": 8}
    kind = {"Type": Name.XObject, "Subtype": Name.Image, "ColorSpace": Name.DeviceGray}
    return pdf.make_indirect(Stream(pdf, shades, **kind, **size))


def _placed(one: Any, number: int) -> tuple[bytes, dict[str, Any]]:
    placed = f"q 1200 0 0 800 {-600 * number} 0 cm /X Do Q".encode()
    return placed, {"Resources": Dictionary(XObject=Dictionary(X=one))}


def one_form_shifted(pdf: Pdf) -> list[Any]:
    form = _form(pdf)
    return [_placed(form, number) for number in (0, 1)]


def one_scan_shifted(pdf: Pdf) -> list[Any]:
    scan = _scan(pdf)
    return [_placed(scan, number) for number in (0, 1)]


def a_scan_stored_twice(pdf: Pdf) -> list[Any]:
    return [_placed(_scan(pdf), number) for number in (0, 1)]


def one_form_in_others(pdf: Pdf) -> list[Any]:
    form, found = _form(pdf), []
    for number in (0, 1):
        outer = _form(pdf, f"1 0 0 1 {-600 * number} 0 cm /Y Do".encode())
        outer.Resources = Dictionary(XObject=Dictionary(Y=form))
        found.append(_placed(outer, 0))
    return found


def one_stream_after_its_own_shift(pdf: Pdf) -> list[Any]:
    drawn = pdf.make_stream(WORDS)
    return [([f"1 0 0 1 {-600 * number} 0 cm".encode(), drawn], {}) for number in (0, 1)]


def one_stream_under_another_clip(pdf: Pdf) -> list[Any]:
    drawn = pdf.make_stream(WORDS)
    return [([f"0 {400 * number} 600 400 re W n".encode(), drawn], {}) for number in (0, 1)]


def equal_streams_behind_other_edges(pdf: Pdf) -> list[Any]:
    return [(WORDS, {"MediaBox": Array([edge, 0, edge + 600, 800])}) for edge in (0, 600)]


def equal_words_after_a_shift_in_one_stream(pdf: Pdf) -> list[Any]:
    return [(f"1 0 0 1 {-600 * number} 0 cm ".encode() + WORDS, {}) for number in (0, 1)]


def equal_lines_under_another_clip(pdf: Pdf) -> list[Any]:
    lines = b" 0 0 m 9.5 9 l 700 9 l S"
    return [(f"0 {400 * number} 600 400 re W n".encode() + lines, {}) for number in (0, 1)]


def equal_lines_before_another_clip(pdf: Pdf) -> list[Any]:
    lines = b"0 0 m 9.5 9 l 700 9 l S "
    return [(lines + f"0 {400 * number} 600 400 re W n".encode(), {}) for number in (0, 1)]


def one_pattern(pdf: Pdf) -> list[Any]:
    tile = {"Type": Name.Pattern, "PatternType": 1, "PaintType": 1, "TilingType": 1}
    pattern = pdf.make_indirect(
        Stream(pdf, WORDS, **tile, BBox=[0, 0, 1200, 800], XStep=1200, YStep=800)
    )
    own = {"Resources": Dictionary(Pattern=Dictionary(P=pattern))}
    boxes = (b"0 0 600 800 re f", b"0 9 600 700 re f")
    return [(b"/Pattern cs /P scn " + box, own) for box in boxes]


def letters_drawn_for_one_page_only(pdf: Pdf) -> list[Any]:
    glyphs = {f"/{name}": pdf.make_stream(f"9 0 d0 % {name}".encode()) for name in "ab"}
    kind = {"Type": Name.Font, "Subtype": Name.Type3, "FontBBox": [0, 0, 9, 9]}
    names = Dictionary(Differences=[97, Name.a, Name.b])
    font = Dictionary(**kind, CharProcs=Dictionary(glyphs), Encoding=names, FirstChar=97)
    own = {"Resources": Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))}
    return [(f"BT /F 9 Tf ({letter}) Tj ET".encode(), own) for letter in "ab"]


SHARED = [
    *(one_form_shifted, one_scan_shifted, a_scan_stored_twice, one_form_in_others, one_pattern),
    *(one_stream_after_its_own_shift, one_stream_under_another_clip),
    *(equal_streams_behind_other_edges, equal_words_after_a_shift_in_one_stream),
    *(
        equal_lines_before_another_clip,
        equal_lines_under_another_clip,
        letters_drawn_for_one_page_only,
    ),
]


@pytest.mark.parametrize("draw", SHARED, ids=lambda draw: draw.__name__)
@pytest.mark.parametrize("number", [1, 2])
def test_what_another_page_draws_too_is_not_taken_apart(draw: Draw, number: int) -> None:
    with pytest.raises(pdf_rewrite.CannotLeaveOut) as refused:
        pdf_rewrite.without(two_pages(draw), {number})
    assert refused.value.code == pdf_pages.SAME_DRAWING


def test_the_officer_is_told_to_put_another_file_in_its_place() -> None:
    with pytest.raises(Unreleasable, match=r"another page holds.*another file in its place"):
        pdf_pages.without([two_pages(one_form_shifted)], [2])


def scans_placed_alike(pdf: Pdf) -> list[Any]:
    shades = random.Random(6)
    return [_placed(_scan(pdf, shades.randbytes(200)), 0) for _ in (1, 2)]


def masks_of_one_shade(pdf: Pdf) -> list[Any]:
    return [_placed(_scan(pdf, b"\xff" * 200), 0) for _ in (1, 2)]


def texts_with_a_heading_alike(pdf: Pdf) -> list[Any]:
    heading = b"1 g 0 0 600 800 re f 0 g BT /F 9 Tf (Example Company Limited, Helsinki) Tj "
    return [(heading + f"({number}. Page {number}) Tj ET".encode(), {}) for number in (1, 2)]


def blank_pages(pdf: Pdf) -> list[Any]:
    return [(b"q Q", {}), (b"q Q", {})]


UNSHARED = [scans_placed_alike, masks_of_one_shade, texts_with_a_heading_alike, blank_pages]


@pytest.mark.parametrize("draw", UNSHARED, ids=lambda draw: draw.__name__)
def test_pages_that_only_look_alike_are_taken_apart(draw: Draw) -> None:
    rest = pdf_rewrite.without(two_pages(draw), {2})
    with pikepdf.open(io.BytesIO(rest)) as pdf:
        assert len(pdf.pages) == 1
