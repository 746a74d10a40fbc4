"""A page of a file holds all that stands there, and a search finds each place once."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.capabilities.fulfilment.models import Redaction
from dsar.capabilities.fulfilment.redaction import text_without
from dsar.files.tables import Table
from dsar.interfaces.staff import redact_view
from dsar.interfaces.staff.redact_view import find_in_table, find_in_text, table_page, text_page

TABLE = Table(["Kuka", "Mitä"], [["Liisa", "Pekka soitti"], ["liisa", "kävi"], ["Matti", ""]])


def mark(what: str, *at: int) -> Redaction:
    return Redaction(what=what, at=list(at))


def texts(text: str, wanted: str, *rows: Redaction) -> list[str]:
    return [place.text for place in find_in_text(text, wanted, rows).places]


def test_a_word_is_found_whole_in_any_case_and_form() -> None:
    text = "Liisa kävi. LIISAN auto. annaliisa@x.fi, ei Elina."
    assert texts(text, "liisa") == ["Liisa", "LIISAN", "annaliisa"]


def test_a_name_is_found_over_a_line_end_and_however_its_dots_are_coded() -> None:
    text = "Väinö\n  Mäkelä ja " + unicodedata.normalize("NFD", "Väinö Mäkelän")
    found = texts(text, "väinö mäkelä")
    assert found == [text[:14], text[18:]]


def test_signs_are_looked_for_as_they_are_written() -> None:
    assert texts("a.b axb (a.b)", "a.b") == ["a.b", "a.b"]
    assert texts("p. 040 123", "040 12") == ["040 123"]


def test_what_is_left_out_already_is_found_no_more() -> None:
    text = "Liisa ja Liisa"
    assert texts(text, "Liisa", mark("span", 0, 5)) == ["Liisa"]
    assert texts(text, "Liisa", mark("span", 0, 5), mark("span", 8, 14)) == []


def test_no_more_is_found_at_once_than_a_form_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact_view, "MOST_FOUND", 3)
    found = find_in_text("Liisa " * 5, "Liisa", [])
    assert (len(found.places), found.total) == (3, 5)


def test_a_long_text_without_a_gap_is_searched_at_once() -> None:
    assert len(texts("a" * 400_000 + "Liisa" + "a" * 400_000, "liisa")[0]) == 205


@given(st.text("ab \n\r", max_size=2000), st.integers(1, 3))
def test_every_sign_that_is_seen_stands_on_some_page(text: str, number: int) -> None:
    shown = text_page(text, [], 1)["pages"]
    lines = [line for n in range(shown["last"]) for line in text_page(text, [], n + 1)["lines"]]
    spans = [[int(end) for end in line["value"][5:].split("-")] for line in lines]
    assert not text_without(text, spans, "").strip()
    assert all(end - start <= redact_view.LONGEST_LINE for start, end in spans)
    assert [line["number"] for line in lines] == [*range(1, len(lines) + 1)]


def test_a_line_shows_what_of_it_is_left_out() -> None:
    (line,) = text_page("Liisa soitti", [mark("span", 0, 5)], 1)["lines"]
    assert line["parts"] == [
        {"text": "Liisa", "is_out": True},
        {"text": " soitti", "is_out": False},
    ]
    assert not line["is_out"]


def test_cells_are_found_where_they_are_not_left_out() -> None:
    found = find_in_table(TABLE, "LIISA", [mark("row", 0)])
    assert [(place.value, place.row, place.column) for place in found.places] == [
        ("cell:1-0", 2, "Kuka")
    ]
    assert find_in_table(TABLE, "Pekka", [mark("column", 1)]).places == []
    assert find_in_table(TABLE, "Pekka", [mark("cell", 0, 1)]).places == []


def test_a_table_is_turned_over_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact_view, "ROWS_A_PAGE", 2)
    first, last = table_page(TABLE, [], 1), table_page(TABLE, [], 99)
    assert [row["number"] for row in first["rows"]] == [1, 2]
    assert [row["number"] for row in last["rows"]] == [3]
    assert last["pages"] == {"here": 2, "last": 2, "before": 1, "after": 0}


def test_a_very_wide_table_shows_fewer_rows() -> None:
    wide = Table([str(n) for n in range(900)], [["x"] * 900] * 5)
    assert len(table_page(wide, [], 1)["rows"]) == 2


def test_a_cell_tells_why_it_is_left_out() -> None:
    told = table_page(TABLE, [mark("row", 0), mark("cell", 1, 1), mark("column", 0)], 1)
    assert [[cell["is_out"] for cell in row["cells"]] for row in told["rows"]] == [
        [True, True],
        [True, True],
        [True, False],
    ]
