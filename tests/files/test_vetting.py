"""A file is taken only as what its name says and its bytes are, and never as two things at once."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from tempfile import SpooledTemporaryFile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.files import vetting
from dsar.files.vetting import HEAD, LONGEST_NAME, Kind, Unwelcome, look, shown_name, vet
from tests.data.hostile import documents, polyglots


def vetted(name: str, content: bytes) -> Kind:
    with SpooledTemporaryFile(max_size=1000) as file:
        file.write(content)
        kind = vet(file, name)
        assert file.read() == content
    return kind


def refused(name: str, content: bytes) -> str:
    with pytest.raises(Unwelcome) as refusal:
        vetted(name, content)
    assert "%" not in str(refusal.value)
    return refusal.value.code


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("A.PDF", polyglots.PDF, "application/pdf"),
        ("a.pdf", polyglots.scripted_pdf(), "application/pdf"),
        ("a.png", polyglots.png(), "image/png"),
        ("a.png", polyglots.png(wide=13_000, high=13_000), "image/png"),
        ("a.jpeg", polyglots.JPEG, "image/jpeg"),
        ("a.tif", b"II*\0" + b"\0" * 20, "image/tiff"),
        ("a.wav", polyglots.WAV, "audio/wav"),
        ("a.mp3", b"ID3\3" + b"\0" * 99, "audio/mpeg"),
        ("a.mp3", b"\xff\xfb\x90\x64" * 99, "audio/mpeg"),
        ("a.mp4", polyglots.MP4, "video/mp4"),
        ("a.m4a", polyglots.MP4, "audio/mp4"),
        ("Tilaukset 1.2.2026.csv", b"a;b\n", "text/csv"),
        ("a.txt", "\ufeffHyvää päivää".encode(), "text/plain"),
        ("a.txt", b"1 < 2 and <3, <p>", "text/plain"),
        ("a.json", b'{"a": 1}', "application/json"),
        ("a.json", b'[{"mail": "<html><body>Hei</body></html>"}]', "application/json"),
        ("a.csv", b"name,mail\nMaija,<p><html>", "text/csv"),
        ("a.xml", b"<?xml version='1.0'?><order/>", "application/xml"),
        (
            "a.eml",
            b"From: a@example.com\r\nContent-Type: text/html\r\n\r\n<html>",
            "message/rfc822",
        ),
        *((f"a.{suffix}", documents.document(suffix), None) for suffix in documents.PARTS),
    ],
)
def test_what_owners_hand_in_is_taken(name: str, content: bytes, media_type: str | None) -> None:
    assert vetted(name, content).media_type == (
        media_type or vetting.BY_SUFFIX[name[2:]].media_type
    )


@pytest.mark.parametrize("case", polyglots.TWO_IN_ONE.values(), ids=polyglots.TWO_IN_ONE)
def test_a_file_that_is_two_things_is_refused(case: tuple[str, bytes]) -> None:
    assert refused(*case) == "two_in_one"


@pytest.mark.parametrize("case", polyglots.DISGUISED.values(), ids=polyglots.DISGUISED)
def test_a_content_that_is_not_what_the_name_says_is_refused(case: tuple[str, bytes]) -> None:
    assert refused(*case) == "not_as_named"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.zip", "archive"),
        ("a.tar.gz", "archive"),
        ("a.HTML", "active"),
        ("a.svg", "active"),
        ("a.exe", "active"),
        ("a.docm", "macros"),
        ("a.xls", "macros"),
        ("a.msg", "macros"),
        ("a.heic", "kind"),
        ("a.htm.", "kind"),
        ("a", "kind"),
        ("", "kind"),
        (".", "kind"),
        ("pdf", "kind"),
        ("a.pdf\u202efdp.exe", "active"),
        ("a.exe.pdf", "two_endings"),
        ("a.Html.pdf", "two_endings"),
        ("ａ．ｈｔｍｌ", "kind"),
    ],
)
def test_a_name_of_a_kind_that_is_not_taken_is_refused(name: str, code: str) -> None:
    assert refused(name, polyglots.PDF) == code


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "empty"),
        ("a.txt", b"Hello " + polyglots.PAGE, "active"),
        ("a.txt", b"a\0b", "encoding"),
        ("a.txt", b"a" * 2**21 + b"\0", "encoding"),
        ("a.csv", "a;b\n".encode("utf-16"), "encoding"),
        ("a.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "entities"),
        ("a.xml", b"<a>" + b" " * (2**20 - 8) + b"<!ENTITY b 'c'></a>", "entities"),
        ("a.xml", b"<?xml-stylesheet href='https://evil.example/a.xsl'?><a/>", "entities"),
        ("a.xml", b"<?xml-stylesheet href='data:text/xsl,'?><a/>", "entities"),
        ("a.xml", b"<a xmlns:x='http://www.w3.org/1999/XSL/Transform'/>", "entities"),
        ("a.xml", b"<x:a xmlns:x='http://www.w3.org/1999/xhtm&#108;'/>", "entities"),
        ("a.xml", b"<a xmlns='http://www.w3.org/1999/xhtml'/>", "entities"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "locked"),
        ("a.png", polyglots.png()[:-4], "damaged"),
        ("a.png", polyglots.png()[:-12], "damaged"),
    ],
)
def test_a_file_that_cannot_be_used_gets_its_sentence(name: str, content: bytes, code: str) -> None:
    assert refused(name, content) == code


def test_an_end_of_a_zip_by_chance_in_a_film_is_no_zip() -> None:
    film = polyglots.MP4 + b"PK\x05\x06" + bytes(range(1, 60))
    assert vetted("a.mp4", film + b"PK\x05\x06").media_type == "video/mp4"


@pytest.mark.parametrize("make", documents.SLIPS.values(), ids=documents.SLIPS)
def test_a_document_is_unpacked_by_a_child_that_says_why_not(make: Callable[[], bytes]) -> None:
    assert refused("a.docx", make()) == "two_in_one"


@pytest.mark.parametrize("size", [10, 3_000_000])
def test_a_child_that_reads_moves_nobodys_place(size: int) -> None:
    content = documents.document("docx", ("word/media/a.png", random.Random(1).randbytes(size)))
    assert vetted("a.docx", content).called == "DOCX"


def test_a_document_that_takes_too_long_is_refused(monkeypatch: Any) -> None:
    monkeypatch.setattr(vetting, "PATIENCE", 0.0)
    assert refused("a.docx", documents.document("docx")) == "swollen"


def test_a_child_that_dies_refuses_the_document(monkeypatch: Any) -> None:
    monkeypatch.setattr(vetting, "CHILD", ["/bin/false"])
    assert refused("a.docx", documents.document("docx")) == "damaged"


def test_the_first_bytes_are_enough_to_look() -> None:
    assert look(polyglots.PDF[:HEAD], "a.pdf", 10**9).called == "PDF"


@given(
    st.binary(max_size=200), st.sampled_from(sorted(set(vetting.BY_SUFFIX) - set(documents.PARTS)))
)
def test_any_bytes_are_taken_or_get_a_sentence(content: bytes, suffix: str) -> None:
    with suppress(Unwelcome):
        vetted(f"a.{suffix}", content)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\x\\a.pdf", "a.pdf"),
        ("a\r\nX: y.pdf", "aX_ y.pdf"),
        ("a\0.pdf", "a.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("lpt1", "_lpt1"),
        ("", "file"),
        (".", "file"),
        ("..", "file"),
        (".pdf", "pdf"),
        ("a.", "a."),
        ("a\u202efdp.exe", "afdp.exe"),
        ("a\u200b\u200f\u2028.pdf", "a.pdf"),
        ("Äiti 🚜.pdf", "Äiti 🚜.pdf"),
        ("a" * 10_000 + ".pdf", "a" * 95 + ".pdf"),
        ("a" * 10_000, "a" * 100),
        ("a." + "b" * 10_000, "a." + "b" * 98),
        ('a<b>|"?*.pdf', "a_b_____.pdf"),
        ("  a \t b .pdf", "a b .pdf"),
    ],
)
def test_a_name_is_shown_without_what_could_mislead(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@given(st.text(max_size=300))
def test_a_shown_name_is_short_plain_and_no_path(name: str) -> None:
    shown = shown_name(name)
    assert 0 < len(shown) <= LONGEST_NAME
    assert not set(shown) & set('/\\<>:"|?*')
    assert not {unicodedata.category(letter) for letter in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert shown_name(shown) == shown
