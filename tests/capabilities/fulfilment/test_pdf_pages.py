"""Of a page that is left out of a PDF nothing at all stays behind (Art. 15(4))."""

from __future__ import annotations

import io
import re
import zlib

import pikepdf
import pytest

from dsar.capabilities.fulfilment import pdf_pages, pdf_rewrite, redaction
from dsar.capabilities.fulfilment.pdf_pages import Unreleasable
from dsar.capabilities.fulfilment.redaction import NoSuchPlace, insist_on_place
from tests.capabilities.fulfilment.handed import an_entry, leaves, marked
from tests.capabilities.fulfilment.pdfs import CANARY, a_pdf, everything, with_history

WORDS = re.compile(rf"{CANARY}(\d)-?(\w*)")
# What of a page is seen, or is a text of its own.
SEEN = {"page", "form", "pattern", "mask", "glyph", "look", "remark", ""}


def told(raw: bytes) -> dict[str, set[str]]:
    """What is told of each page."""
    found: dict[str, set[str]] = {}
    for number, what in WORDS.findall(everything(raw)):
        found.setdefault(number, set()).add(what)
    return found


def test_the_invented_pdf_tells_of_its_page_everywhere() -> None:
    everywhere = {"file", "value", "aloud", "thread", "xmp", "attachment", "outline"}
    assert told(a_pdf())["2"] >= SEEN | everywhere
    assert zlib.compress(f"{CANARY}2-history".encode()) in with_history(a_pdf())


def test_nothing_of_a_page_that_is_left_out_stays_behind() -> None:
    raw = pdf_rewrite.without(with_history(a_pdf()), {2})
    assert told(raw) == {"1": SEEN, "3": SEEN}
    assert len(pikepdf.open(io.BytesIO(raw)).pages) == 2


@pytest.mark.parametrize("number", [1, 3])
def test_nothing_stays_behind_whichever_page_it_was(number: int) -> None:
    kept = {str(page) for page in (1, 2, 3)} - {str(number)}
    assert told(pdf_rewrite.without(a_pdf(), {number})) == dict.fromkeys(kept, SEEN)


def test_what_is_left_can_be_opened_and_is_the_same_each_time() -> None:
    raw = a_pdf(5)
    once, twice = pdf_rewrite.without(raw, {1, 4}), pdf_rewrite.without(raw, {4, 1})
    assert once == twice
    with pikepdf.open(io.BytesIO(once)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert [CANARY.encode() + b"5-page" in _content(page) for page in pdf.pages] == [
            *(False, False),
            True,
        ]


def _content(page: pikepdf.Page) -> bytes:
    return b"".join(part.read_bytes() for part in page.obj.Contents)


@pytest.mark.parametrize("is_drawn_anew", [True, False])
def test_what_was_filled_in_on_a_page_that_stays_can_still_be_read(is_drawn_anew: bool) -> None:
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        pdf.Root.AcroForm.NeedAppearances = is_drawn_anew
        for page in pdf.pages:
            if not is_drawn_anew:
                del page.obj.Annots[0].AP
            page.obj.Annots[0].DA = "/Odd 0 Tf"
        raw = io.BytesIO()
        pdf.save(raw)
    rest = pdf_rewrite.without(raw.getvalue(), {2})
    assert told(rest)["1"] >= {"value"}
    assert "2" not in told(rest)
    with pikepdf.open(io.BytesIO(rest)) as pdf:
        field = pdf.pages[1].obj.Annots[0]
        assert (field.Subtype, str(field.Contents)) == ("/FreeText", f"{CANARY}3-value")
        assert str(field.DA) == "0 g /Helv 10 Tf"


def test_a_value_of_the_whole_form_is_read_from_it() -> None:
    pdf = pikepdf.new()
    for _ in range(2):
        pdf.add_blank_page()
    chosen = pikepdf.Array([pikepdf.String("yksi"), pikepdf.String("kaksi")])
    parent = pdf.make_indirect(pikepdf.Dictionary(T="x", FT=pikepdf.Name.Ch, V=chosen))
    kind = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name.Widget, "Rect": [0, 0, 9, 9]}
    pdf.pages[0].obj.Annots = pikepdf.Array([pikepdf.Dictionary(**kind, Parent=parent)])
    out = io.BytesIO()
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[parent])
    pdf.save(out)
    with pikepdf.open(io.BytesIO(pdf_rewrite.without(out.getvalue(), {2}))) as rest:
        assert str(rest.pages[0].obj.Annots[0].Contents) == "yksi, kaksi"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (a_pdf(password="salasana"), "locked"),
        (b"%PDF-1.7 and then nothing", "damaged"),
        (b"", "damaged"),
        (a_pdf(1), "whole file"),
    ],
    ids=["locked", "damaged", "empty", "none left"],
)
def test_what_cannot_be_rewritten_says_what_to_do(raw: bytes, why: str) -> None:
    with pytest.raises(Unreleasable, match=why):
        pdf_pages.without([raw], [1])


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "PATIENCE", 0.01)
    with pytest.raises(Unreleasable, match="damaged or too large"):
        pdf_pages.without([a_pdf()], [1])


@pytest.mark.django_db
def test_pages_are_left_out_of_what_leaves() -> None:
    entry = an_entry(a_pdf())
    marked(entry, "page", [2])
    assert set(told(leaves(entry))) == {"1", "3"}
    assert redaction.pages_of(entry) == 3
    assert redaction.released_name(entry) == f"{entry.task.system.key}-{entry.pk}.pdf"


@pytest.mark.django_db
@pytest.mark.parametrize("at", [[0], [4], [-1], [], [1, 2]])
def test_a_page_that_does_not_exist_is_refused(at: list[int]) -> None:
    with pytest.raises(NoSuchPlace, match="no such page"):
        insist_on_place(an_entry(a_pdf()), [("page", at)])


@pytest.mark.django_db
def test_the_last_page_goes_only_with_the_whole_file() -> None:
    entry = an_entry(a_pdf())
    marked(entry, "page", [2])
    insist_on_place(entry, [("page", [1])])
    with pytest.raises(NoSuchPlace, match="leave out the whole file instead"):
        insist_on_place(entry, [("page", [1]), ("page", [3])])
