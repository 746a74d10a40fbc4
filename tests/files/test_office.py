"""A document is refused that leads elsewhere, swells, holds a program, or is none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.files import office
from dsar.files.office import Unfit, insist_on_document
from dsar.files.refusals import SENTENCES
from tests.data.hostile import documents

GOOD = documents.document("docx")


def refused(content: bytes, suffix: str = "docx") -> str:
    with pytest.raises(Unfit) as refusal:
        insist_on_document(io.BytesIO(content), suffix)
    assert refusal.value.code in SENTENCES
    return refusal.value.code


@pytest.mark.parametrize("make", documents.SLIPS.values(), ids=documents.SLIPS)
def test_a_document_that_leads_elsewhere_is_refused(make: Callable[[], bytes]) -> None:
    assert refused(make()) == "two_in_one"


@pytest.mark.parametrize(("suffix", "part"), documents.PROGRAMS.values(), ids=documents.PROGRAMS)
def test_a_document_with_a_program_inside_is_refused(suffix: str, part: Any) -> None:
    assert refused(documents.document(suffix, part), suffix) == "macros"


def test_a_document_that_calls_itself_one_with_macros_is_refused() -> None:
    assert refused(documents.with_macro_types()) == "macros"


@pytest.mark.parametrize("suffix", documents.PARTS)
def test_a_document_of_another_form_is_refused(suffix: str) -> None:
    other = "ods" if suffix == "docx" else "docx"
    assert refused(documents.document(other), suffix) == "not_as_named"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (documents.with_declared_size(2**32 - 2), "swollen"),
        (documents.with_declared_size(5), "damaged"),
        (documents.document("docx", *[(f"word/{n}", b"") for n in range(5000)]), "swollen"),
        (documents.million_parts(told=65_535), "swollen"),
        (documents.million_parts(told=5), "swollen"),
        (documents.document("docx", ("word/media/a.bmp", bytes(60 * 2**20))), "swollen"),
        (documents.encrypted(), "locked"),
        (documents.of_other_method(zipfile.ZIP_LZMA), "damaged"),
        (GOOD.replace(b"word/document.xml", b"word/documenu.xml", 1), "damaged"),
        (documents.files(a=b"x"), "not_as_named"),
        (GOOD[:-1], "two_in_one"),
        (b"PK\x03\x04", "two_in_one"),
    ],
)
def test_a_document_that_would_swell_or_is_broken_is_refused(content: bytes, code: str) -> None:
    assert refused(content) == code


def test_a_document_is_measured_by_what_comes_out_of_it(monkeypatch: Any) -> None:
    bomb = documents.document("docx", ("word/media/image1.png", b"\0" * 2**22))
    monkeypatch.setattr(office, "LARGEST", 2**22 + 10_000)
    insist_on_document(io.BytesIO(bomb), "docx")
    monkeypatch.setattr(office, "LARGEST", 2**22)
    assert refused(bomb) == "swollen"
    monkeypatch.setattr(office, "_insist_on_parts", lambda parts: None)
    assert refused(bomb) == "swollen"


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8))
def test_an_altered_document_is_taken_or_gets_a_sentence(place: int, other: bytes) -> None:
    altered = GOOD[:place] + other + GOOD[place + len(other) :]
    with suppress(Unfit):
        insist_on_document(io.BytesIO(altered), "docx")
