from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from dsar.capabilities.letters import sheet
from dsar.capabilities.letters.render import pdf_for, render
from dsar.capabilities.letters.sheet import LetterNotRenderedError
from tests.capabilities.letters.samples import EVERY, content, sample, text_of

ROOT = Path(__file__).parents[3]
NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
PROGRAM = (
    "import hashlib, json, sys; from dsar.capabilities.letters.render import pdf_for;"
    "print(hashlib.sha256(pdf_for(json.load(sys.stdin))).hexdigest())"
)


def printed(body: str, moment: datetime = NOON) -> bytes:
    html = f"<!doctype html><html lang='fi'><title>x</title><body>{body}</body></html>"
    return render(html, title="Otsikko", language="fi", created=moment)


def fonts(pdf: bytes) -> list[Any]:
    pages = PdfReader(BytesIO(pdf)).pages
    found = [page["/Resources"].get("/Font", {}) for page in pages]
    return [
        font.get_object()["/DescendantFonts"][0].get_object()
        for by_name in found
        for font in by_name.values()
    ]


def digest_elsewhere(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "DJANGO_SETTINGS_MODULE": ""}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        text=True,
        input=json.dumps(content("refusal", "fi")),
        capture_output=True,
        check=True,
    )
    return done.stdout.strip()


def test_the_same_content_gives_the_same_bytes_in_every_process() -> None:
    here = sha256(pdf_for(content("refusal", "fi"))).hexdigest()
    assert {here, digest_elsewhere("1"), digest_elsewhere("2")} == {here}


def test_letters_printed_in_between_change_nothing() -> None:
    first = pdf_for(content("acknowledgement", "sv"))
    pdf_for(content("access_answer", "en"))
    assert pdf_for(content("acknowledgement", "sv")) == first


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_a_letter_is_tagged_titled_and_in_its_language(kind: str, language: str) -> None:
    reader = PdfReader(BytesIO(sample(kind, language)))
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == language
    assert catalog["/MarkInfo"]["/Marked"]
    assert isinstance(catalog["/StructTreeRoot"].get_object(), DictionaryObject)
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_font_is_one_of_ours_and_embedded(kind: str, language: str) -> None:
    used = fonts(sample(kind, language))
    assert used
    for font in used:
        assert "/FontFile2" in font["/FontDescriptor"]
        assert font["/BaseFont"].partition("+")[2].startswith("Letter")


def test_a_letter_says_it_is_pdf_a_3b() -> None:
    catalog = PdfReader(BytesIO(sample("refusal", "fi"))).trailer["/Root"]
    xmp = catalog["/Metadata"].get_object().get_data()
    assert b'part="3"' in xmp
    assert b'conformance="B"' in xmp
    assert catalog["/OutputIntents"]


def test_the_dates_come_from_the_letter_not_the_clock() -> None:
    metadata = PdfReader(BytesIO(printed("x"))).metadata
    assert metadata is not None
    assert metadata.creation_date == metadata.modification_date == NOON


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        printed("x", NOON.replace(tzinfo=None))


def test_every_further_page_repeats_the_identifiers() -> None:
    pages = PdfReader(BytesIO(sample("access_answer", "fi"))).pages
    for number, page in enumerate(pages, start=1):
        text = page.extract_text()
        for words in ("Esimerkkikone Oy", "TP-26-7K3QX/1", "4.12.2026", f"{number} ({len(pages)})"):
            assert words in text


def test_forty_kept_categories_repeat_the_table_head() -> None:
    row = content("erasure_confirmation", "fi")["outcomes"][2]
    gone = content("erasure_confirmation", "fi")["outcomes"][0]
    rows = [gone, *({**row, "what": f"tietoryhmä {number}"} for number in range(40))]
    pages = PdfReader(BytesIO(pdf_for(content("erasure_confirmation", "fi", outcomes=rows)))).pages
    texts = [page.extract_text() for page in pages]
    with_rows = [text for text in texts if "tietoryhmä" in text]
    assert len(with_rows) > 2
    assert all(text.count("Järjestelmä") == 1 for text in with_rows)
    assert all(any(f"tietoryhmä {number}" in text for text in texts) for number in range(40))


def test_very_long_words_wrap_and_stay_whole() -> None:
    pdf = pdf_for(content("nothing_held", "en", addressee=["W" * 200], facts="fact " * 400))
    text = text_of(pdf)
    assert text.count("W") >= 200
    assert text.count("fact") == 400


def test_hostile_text_is_printed_as_it_was_written() -> None:
    said = "{{ settings.SECRET_KEY }} <script>alert(1)</script>"
    assert said in text_of(pdf_for(content("nothing_held", "fi", facts=said)))


@pytest.mark.parametrize("body", ["<p>x" * 20_001, "x" * 1_000_001])
def test_too_long_a_letter_is_refused_at_once(body: str) -> None:
    with pytest.raises(LetterNotRenderedError, match="too long"):
        printed(body)


def test_too_deep_a_letter_is_refused_and_the_next_one_is_fine() -> None:
    with pytest.raises(LetterNotRenderedError, match="deep"):
        printed("<div>" * 900 + "x")
    assert printed("x").startswith(b"%PDF")


def test_the_fonts_named_in_the_style_are_the_fonts_we_carry() -> None:
    style = (sheet.ASSETS / "letter.css").read_text(encoding="utf-8")
    assert all(f'url("asset:{name}")' in style for name in sheet.FONTS)
    assert {path.name for path in (sheet.ASSETS / "fonts").glob("*.ttf")} == sheet.FONTS


def test_a_long_mail_address_stays_on_one_line() -> None:
    address = "anna-kaarina.laaksonen-lindqvist@sahkoposti.example"
    page = PdfReader(BytesIO(pdf_for(content("closure", "fi", addressee=[address])))).pages[0]
    assert address in page.extract_text()


def test_a_category_may_break_and_then_repeats_its_name() -> None:
    letter = content("access_answer", "fi")
    for number, part in enumerate(("data", "purposes", "source", "retention")):
        letter["categories"][0][part] = f"rivi {number}\n" * 20
    pages = PdfReader(BytesIO(pdf_for(letter))).pages
    with_rows = [text for page in pages if "rivi" in (text := page.extract_text())]
    assert len(with_rows) > 1
    assert [text.count("Yhteystiedot") for text in with_rows] == [1] * len(with_rows)


def test_the_contact_never_stands_alone_on_a_page() -> None:
    last = PdfReader(BytesIO(sample("access_answer", "en"))).pages[-1].extract_text()
    assert "bring the matter before a court" in last
