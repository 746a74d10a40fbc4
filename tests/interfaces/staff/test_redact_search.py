"""A name is found however its signs are coded, and through signs that nobody sees."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.files.tables import Table
from dsar.interfaces.staff.redact_view import find_in_table, find_in_text


def texts(text: str, wanted: str) -> list[str]:
    return [place.text for place in find_in_text(text, wanted, []).places]


@pytest.mark.parametrize(
    "written",
    [
        *("S\xadalainen", "Salai\u200bnen", "\u2060Salainen", "Sala\ufe0finen", "Ｓａｌａｉｎｅｎ"),
        *("Sala-\ninen", "Sala- \r\n  inen", "Sala\u2010\ninen", "Sala\xad\ninen", "𝐒alainen"),
    ],
    ids=ascii,
)
def test_a_name_is_found_through_what_nobody_sees(written: str) -> None:
    (found,) = texts(f"Soitti {written} eilen.", "salainen")
    assert unicodedata.normalize("NFKC", written.strip("\u2060")) in unicodedata.normalize(
        "NFKC", found
    )


@pytest.mark.parametrize(
    "written",
    [
        *("V\\u00e4in\\u00F6l\\u00e4", "V&auml;in&#246;l&#xE4;", "V%C3%A4in%c3%b6l%E4"),
        *("\\u0056äinöl\\u00e4", "V\\u0061\\u0308inölä", "%56äinölä"),
    ],
)
def test_a_name_written_in_code_is_found_whole(written: str) -> None:
    text = f"100 % & \\u {written}\\n 5%"
    assert texts(text, "väinölä") == [written]
    assert texts("\\ud83d\\ude00 %zz &x; \\ud83d", "väinölä") == []


@pytest.mark.parametrize("wanted", ["Ｓalainen", "Sala\xadinen", "sala\u200binen"], ids=ascii)
def test_what_is_looked_for_may_be_coded_so_too(wanted: str) -> None:
    assert texts("Soitti Salainen.", wanted) == ["Salainen"]


def test_the_ending_after_what_nobody_sees_goes_too() -> None:
    assert texts("Salai\u200bsen rouva", "salai") == ["Salai\u200bsen"]
    assert texts("Salai-\nsen rouva", "salai") == ["Salai-\nsen"]


def test_a_hyphen_of_the_name_itself_is_found() -> None:
    assert texts("Anna-Liisa, Anna\u2011Liisa, Anna-\nLiisa", "anna-liisa") == [
        *("Anna-Liisa", "Anna\u2011Liisa", "Anna-\nLiisa")
    ]


def test_another_letter_is_not_found() -> None:
    assert texts("Salö ja Salo", "salo") == ["Salo"]


def test_a_cell_is_found_through_what_nobody_sees() -> None:
    table = Table(("Kuka",), (("S\xadalainen",), ("Sala-\ninen",), ("Muu",)))
    found = find_in_table(table, "salainen", [])
    assert [place.value for place in found.places] == ["cell:0-0", "cell:1-0"]


def test_signs_that_nobody_sees_are_no_word() -> None:
    assert texts("Mitä vain", "\u200b\xad") == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_found_shows_where_it_stands(before: str, after: str) -> None:
    text = f"{before} Väinölä {after}"
    places = find_in_text(text, "väinölä", []).places
    spans = [[int(end) for end in place.value[5:].split("-")] for place in places]
    start = len(before) + 1
    assert any(first <= start and start + len("Väinölä") <= end for first, end in spans)
