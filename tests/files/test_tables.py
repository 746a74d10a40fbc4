"""Tables in and out: what is written comes back, and no cell becomes a formula."""

from __future__ import annotations

import csv
import json
import re
import sys
from dataclasses import replace
from io import StringIO
from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.files import tables
from dsar.files.tables import (
    NotATable,
    Table,
    as_json,
    kept,
    parse_csv,
    parse_json,
    write_csv,
)

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")
MARKS = "=+-@'\t\r\n;, \"＝a1﹦\u2212\u200b\u202e\x01\x0b\x85\xa0\u2028\xad"
CELLS = st.text(LETTERS, max_size=20) | st.text(MARKS, max_size=8)
NAMES = CELLS.map(str.strip).filter(bool)
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


@st.composite
def a_table(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    row = st.tuples(*[CELLS for _ in columns])
    return Table(tuple(columns), tuple(draw(st.lists(row, max_size=4))))


def written(table: Table) -> str:
    return "".join(write_csv(table.columns, table.rows))


def is_unseen(sign: str) -> bool:
    return category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def is_formula(cell: str) -> bool:
    return cell.startswith(FORMULA) and not tables.NUMBER.fullmatch(cell)


@given(a_table())
def test_what_is_written_comes_back(table: Table) -> None:
    assert parse_csv(written(table)) == table


@given(a_table())
def test_json_comes_back(table: Table) -> None:
    assert parse_json(as_json(table)) == table


@given(a_table())
def test_no_cell_starts_a_formula(table: Table) -> None:
    cells = [cell for row in csv.reader(StringIO(written(table), newline="")) for cell in row]
    assert not [cell for cell in cells if is_formula(cell)]


@given(a_table())
def test_no_cell_becomes_a_formula_where_a_program_splits_at_other_marks(table: Table) -> None:
    pieces = [piece.lstrip(' "') for piece in re.split("[;\t\r\n]", written(table))]
    assert not [piece for piece in pieces if is_formula(piece.split(",")[0].rstrip('"'))]


@given(a_table())
def test_no_formula_hides_behind_signs_that_nobody_sees(table: Table) -> None:
    rows = list(csv.reader(StringIO(written(table), newline="")))
    pieces = [part for row in rows for cell in row for part in re.split("[;\r\n\x0b\x85]", cell)]
    plain = ["".join(sign for sign in piece if not is_unseen(sign)) for piece in pieces]
    assert not [cell for cell in plain if is_formula(normalize("NFKC", cell.lstrip('"')))]


def test_every_sign_of_unicode_that_nobody_sees_or_that_may_begin_a_formula_is_known() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1)]
    assert re.fullmatch(f"[{tables.UNSEEN}]+", "".join(filter(is_unseen, signs)))
    first = [sign for sign in signs if normalize("NFKC", sign).startswith(("=", "+", "-", "@"))]
    assert re.fullmatch(f"[{tables.SIGNS}]+", "".join(first))


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+358401234567", "'+358401234567"),
        ("-12.50", "-12.50"),
        ("-12,50", '"-12,50"'),
        ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'\t'=1"),
        (" =1", "' =1"),
        ("a;=1", "a;'=1"),
        ("'=1", "''=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\x01﹦1", "'\x01﹦1"),
        ("x;\u202e=1", "x;\u202e'=1"),
        ("a\x85\u2212x", "a\x85'\u2212x"),
        ("\u221212", "\u221212"),
        ("a-b", "a-b"),
        ("a\0b", "ab"),
        (None, ""),
        (7, "7"),
    ],
)
def test_a_formula_is_guarded_and_a_number_is_not(cell: object, kept: str) -> None:
    assert list(write_csv(["a", "b"], [[cell, "x"]]))[1] == f"{kept},x\r\n"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_mark_between_cells_is_found(mark: str) -> None:
    text = f'\ufeff"name, or not"{mark}town\r\n\r\n"Meikäläinen, Maija"{mark}"Turku\nÅbo"\r\n'
    table = parse_csv(text)
    assert table.columns == ("name, or not", "town")
    assert table.rows == (("Meikäläinen, Maija", "Turku\nÅbo"),)


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("", "no_heading", {}),
        ("\r\n\r\n", "no_heading", {}),
        ("a,,c", "unnamed_column", {"column": 2}),
        ("a, a", "column_twice", {"column": 2}),
        ("a,b\n1,2\n3", "ragged", {"line": 3, "found": 1, "columns": 2}),
        ("a,b\n1,2\n3,4,5", "ragged", {"line": 3, "found": 3, "columns": 2}),
        ('a,b\n"1,2\n3,4', "quotes", {"line": 3}),
        ('a,b\n"1"x,2', "quotes", {"line": 2}),
        ("a\nb\0", "bad_character", {"line": 2}),
        ("a\n" + "x" * 32_768, "long_cell", {"line": 2, "most": 32_767}),
        ("a\n" + "x" * 200_000, "quotes", {"line": 2}),
        (",".join(map(str, range(201))), "many_columns", {"most": 200}),
        ("a\n" + "x\n" * 50_001, "many_rows", {"most": 50_000}),
        ("x" * 10_000_001, "long_table", {}),
    ],
)
def test_what_is_no_table_gets_its_sentence(text: str, code: str, facts: dict[str, int]) -> None:
    with pytest.raises(NotATable) as refusal:
        parse_csv(text)
    assert (refusal.value.code, refusal.value.told) == (code, facts)
    assert "%" not in str(refusal.value)


def test_json_objects_become_rows_and_numbers_stay_as_written() -> None:
    text = (
        '[{"a": 1.10, "b": {"c": [1.0, null, "ä"]}}, {"b": true, "d": null, "a": 1234567890123456}]'
    )
    assert parse_json(text) == Table(
        ("a", "b", "d"),
        (("1.10", '{"c":[1.0,null,"ä"]}', ""), ("1234567890123456", "true", "")),
    )


def test_one_json_object_is_one_row() -> None:
    assert parse_json('{"name": "Maija", "cars": ["ABC-1"]}').rows == (("Maija", '["ABC-1"]'),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_json"),
        ("{'a': 1}", "not_json"),
        ("7", "json_shape"),
        ("[]", "json_shape"),
        ("[1]", "json_shape"),
        ("{}", "no_heading"),
        ('{"columns": [], "rows": []}', "json_shape"),
        ('{"columns": ["a"], "rows": [["b", "c"]]}', "ragged"),
        ('{"columns": ["a"], "rows": [[null]]}', "json_shape"),
        ('{"a": NaN}', "json_number"),
        ('{"a": -Infinity}', "json_number"),
        ('{"a": 1, "a": 2}', "json_twice"),
        ('{"a": {"b": 1, "b": 2}}', "json_twice"),
        ('{"a": "\\ud800"}', "bad_character"),
        ('{"a": ["\\u0000"]}', "bad_character"),
        ('{"": 1}', "unnamed_column"),
        ('{"a": %s}' % ("[" * 20 + "]" * 20), "json_deep"),
        ("[" * 100_000, "json_deep"),
        ('{"a": "%s"}' % ("x" * 32_768), "long_cell"),
        ("[" + "{}," * 50_000 + "{}]", "many_rows"),
        (json.dumps({str(number): 1 for number in range(201)}), "many_columns"),
        ("x" * 10_000_001, "long_table"),
    ],
)
def test_what_is_no_json_table_gets_its_sentence(text: str, code: str) -> None:
    with pytest.raises(NotATable) as refusal:
        parse_json(text)
    assert refusal.value.code == code


def test_json_may_be_nested_as_deep_as_is_said() -> None:
    assert parse_json('{"a": %s}' % ("[" * 18 + "]" * 18)).rows == (("[" * 18 + "]" * 18,),)


@pytest.mark.parametrize("run", ["\n", " ", "'", '"', ";", ";'", "\t "])
def test_a_long_run_of_marks_costs_no_more_than_its_length(run: str) -> None:
    cell = run * (32_000 // len(run))
    assert parse_csv("".join(write_csv(["a"], [[cell]]))).rows == ((cell,),)


@given(a_table(), st.text(LETTERS, max_size=9))
def test_what_is_kept_is_read_again_with_its_note(table: Table, note: str) -> None:
    told = replace(table, note=note)
    assert kept(as_json(told).encode()) == told


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b"{}", b'{"columns": ["a"], "rows": [["1", "2"]]}']
)
def test_what_was_never_kept_as_a_table_is_none(content: bytes) -> None:
    with pytest.raises(NotATable):
        kept(content)
