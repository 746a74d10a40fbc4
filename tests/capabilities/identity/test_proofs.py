"""What a stranger's file is, and that nothing but the picture of it is kept (25-38)."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser

from dsar.capabilities.identity.proofs import LARGEST, NotAProof, cleaned
from tests.capabilities.identity.pictures import CANARY, a_jpeg, a_pdf, a_png

MAKERS = [a_jpeg, a_png, a_pdf]
KINDS = {a_jpeg: "image/jpeg", a_png: "image/png", a_pdf: "application/pdf"}
FORMS = (CANARY.encode(), CANARY.encode("utf-16-be"), base64.b64encode(CANARY.encode())[:20])


def zipped() -> bytes:
    told = io.BytesIO()
    with zipfile.ZipFile(told, "w") as archive:
        archive.writestr("passport.jpg", a_jpeg())
    return told.getvalue()


NO_PICTURES = {
    "html": b"<!doctype html><script>alert(1)</script>",
    "html that speaks of pdf": b"<html>%PDF-1.7</html>",
    "svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    "exe": b"MZ\x90\0" + bytes(200),
    "zip": zipped(),
    "gif": b"GIF89a" + bytes(50),
    "mail": b"From: a@example.com\r\n\r\nHello",
}


def said(raw: bytes) -> str:
    try:
        return cleaned(raw).media_type
    except NotAProof as error:
        return error.code


@pytest.mark.parametrize("make", MAKERS)
def test_place_author_and_all_that_is_told_besides_are_gone(make: Callable[[], bytes]) -> None:
    raw, kept = make(), cleaned(make())
    assert kept.media_type == KINDS[make]
    assert any(form in raw for form in FORMS)
    assert not any(form in kept.content for form in FORMS)


def test_a_photograph_keeps_which_way_is_up_and_nothing_more() -> None:
    for turned in range(1, 9):
        picture = Image.open(io.BytesIO(cleaned(a_jpeg(turned=turned)).content))
        assert picture.getexif().get(0x0112, 1) == turned
        assert set(picture.getexif()) <= {0x0112}


@pytest.mark.parametrize("make", [a_jpeg, a_png])
def test_not_a_pixel_changes(make: Callable[[], bytes]) -> None:
    before, after = (Image.open(io.BytesIO(raw)) for raw in (make(), cleaned(make()).content))
    assert before.tobytes() == after.tobytes()


def test_a_pdf_loses_scripts_author_and_enclosed_files_and_keeps_its_page() -> None:
    with pikepdf.open(io.BytesIO(cleaned(a_pdf()).content)) as pdf:
        assert "/Info" not in pdf.trailer
        assert {"/OpenAction", "/Metadata", "/AA"}.isdisjoint(pdf.Root.keys())
        assert len(pdf.attachments) == 0
        assert "/AA" not in pdf.pages[0]
        assert "/A" not in pdf.pages[0].Annots[0]
        assert pdf.pages[0].images["/Photo"].Width == 60


@pytest.mark.parametrize("make", MAKERS)
def test_what_was_cleaned_is_cleaned_the_same_again(make: Callable[[], bytes]) -> None:
    once = cleaned(make()).content
    assert cleaned(make()).content == once
    assert cleaned(once).content == once


@pytest.mark.parametrize("kind", NO_PICTURES)
def test_what_is_no_picture_is_refused_by_its_content(kind: str) -> None:
    assert said(NO_PICTURES[kind]) == "type"


def test_an_empty_a_large_and_a_locked_file_are_told_apart() -> None:
    assert said(b"") == "empty"
    assert said(a_jpeg() + bytes(LARGEST)) == "large"
    assert said(a_pdf(password="secret")) == "locked"


def test_a_file_glued_behind_a_picture_is_left_out() -> None:
    assert b"<script>" not in cleaned(a_png() + b"<script>x</script>").content
    assert b"PK\3\4" not in cleaned(a_jpeg() + zipped()).content


@pytest.mark.parametrize("make", [a_jpeg, a_png])
def test_a_file_cut_anywhere_is_refused(make: Callable[[], bytes]) -> None:
    whole = make().removesuffix(CANARY.encode())
    for length in range(1, len(whole)):
        assert said(whole[:length]) in {"damaged", "type"}


def test_a_pdf_cut_in_two_is_refused() -> None:
    assert said(a_pdf()[:40]) == "damaged"


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    raw=st.binary(max_size=400), head=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"])
)
def test_no_bytes_raise_anything_but_a_refusal(raw: bytes, head: bytes) -> None:
    assert said(head + raw) in {"empty", "type", "damaged", "image/jpeg", "image/png"}


@settings(deadline=None)
@given(place=st.integers(2, 700), junk=st.binary(min_size=1, max_size=30), is_png=st.booleans())
def test_an_altered_picture_never_breaks_us(place: int, junk: bytes, *, is_png: bool) -> None:
    whole = a_png() if is_png else a_jpeg()
    told = said(whole[:place] + junk + whole[place + len(junk) :])
    assert told in {KINDS[a_png if is_png else a_jpeg], "damaged", "type"}


@settings(deadline=None, max_examples=15)
@given(place=st.integers(8, 6000), junk=st.binary(min_size=1, max_size=30))
def test_an_altered_pdf_is_cleaned_or_refused(place: int, junk: bytes) -> None:
    whole = a_pdf()
    told = said(whole[:place] + junk + whole[place + len(junk) :])
    assert told in {"application/pdf", "damaged", "locked"}


def test_a_pdf_whose_child_hangs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsar.capabilities.identity.proofs.CHILD", ["/bin/sleep", "9"])
    monkeypatch.setattr("dsar.capabilities.identity.proofs.PATIENCE", 0.1)
    assert said(a_pdf()) == "damaged"


def test_a_browser_shows_the_cleaned_photograph_upright(chromium: Browser) -> None:
    page = chromium.new_page()
    source = base64.b64encode(cleaned(a_jpeg()).content).decode()
    page.set_content(f'<img src="data:image/jpeg;base64,{source}">')
    size = page.evaluate(
        "async () => { const i = document.images[0]; await i.decode();"
        " return [i.naturalWidth, i.naturalHeight] }"
    )
    assert size == [30, 60]
    page.close()
