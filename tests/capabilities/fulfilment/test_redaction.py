"""What leaves of a file holds nothing that was left out, and all the rest (Art. 15(4), 20(4))."""

from __future__ import annotations

import json

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.capabilities.fulfilment.redaction import (
    MARK,
    NoSuchPlace,
    Unreleasable,
    merged,
    released,
    released_name,
)
from dsar.cases.models import Case
from dsar.files.store import store
from dsar.files.tables import Table
from tests.capabilities.fulfilment.handed import TABLE, an_entry, leaves, marked
from tests.factories import NOW

pytestmark = pytest.mark.django_db
TEXT = "Soitti Liisa. Sitten soitti Pekka ja taas Liisa."
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), min_size=1, max_size=8)
# What is left out is written in letters that stand nowhere else, not even in the mark.
KEPT, CANARY = "abcåäö \n", "XYZ€𝄞"


@given(text=st.text(KEPT, max_size=80), spans=SPANS)
def test_marked_characters_never_leave_and_all_others_do(
    text: str, spans: list[tuple[int, int]]
) -> None:
    spans = [(first, first + size) for first, size in spans if first + size <= len(text)]
    places = {place for first, end in spans for place in range(first, end)}
    written = "".join(CANARY[n % 5] if n in places else c for n, c in enumerate(text))
    told = redaction.text_without(written, spans, "\0")
    assert not set(told) & set(CANARY)
    assert told.replace("\0", "") == "".join(c for n, c in enumerate(text) if n not in places)
    assert told.count("\0") == len(merged(spans))


@given(data=st.data(), wide=st.integers(2, 5), long=st.integers(1, 6))
def test_marked_cells_never_leave_and_all_others_do(
    data: st.DataObject, wide: int, long: int
) -> None:
    cells = st.tuples(st.integers(0, long - 1), st.integers(0, wide - 1))
    out = data.draw(st.sets(cells))
    rows, columns = (data.draw(st.sets(st.integers(0, n - 1))) for n in (long, wide))
    marks = [("cell", at) for at in out]
    marks += [("row", (n,)) for n in rows] + [("column", (n,)) for n in columns]
    rows_in = [tuple(f"{row}/{column}" for column in range(wide)) for row in range(long)]
    table = Table(tuple(f"c{n}" for n in range(wide)), tuple(rows_in))
    told = redaction.table_without(table, marks, "en")
    expected = [
        tuple(
            "[left out]" if (row, column) in out else f"{row}/{column}"
            for column in range(wide)
            if column not in columns
        )
        for row in range(long)
        if row not in rows
    ]
    assert list(told.rows) == expected
    assert told.columns == tuple(f"c{n}" for n in range(wide) if n not in columns)


def test_the_mark_has_one_length_whatever_it_stands_for() -> None:
    entry = an_entry(TEXT)
    marked(entry, "span", [7, 12])
    marked(entry, "span", [28, 33])
    said = leaves(entry).decode()
    assert said == "Soitti [poistettu]. Sitten soitti [poistettu] ja taas Liisa."
    assert leaves(entry) == leaves(entry)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_mark_is_in_the_language_of_the_case(language: str) -> None:
    entry = an_entry(TEXT)
    marked(entry, "span", [7, 12])
    Case.objects.update(language=language)
    assert MARK[language] in leaves(TaskFile.objects.get()).decode()


def test_cells_rows_and_columns_go_and_the_table_says_how_many() -> None:
    entry = an_entry(TABLE)
    marked(entry, "cell", [0, 1])
    marked(entry, "row", [1])
    marked(entry, "column", [0])
    told = json.loads(leaves(entry))
    assert told["columns"] == ["Kuka", "Mitä"]
    assert told["rows"] == [["[poistettu]", "soitti"], ["Liisa", "maksoi"]]
    assert told["note"] == "Taulukosta poistettuja rivejä: 1. Taulukosta poistettuja sarakkeita: 1."


def test_a_file_without_marks_leaves_as_it_came() -> None:
    entry = an_entry(b"%PDF-anything")
    assert leaves(entry) == b"%PDF-anything"
    assert released_name(entry) == "Liisa.pdf"


def test_what_was_undone_leaves_again() -> None:
    entry = an_entry(TEXT)
    marked(entry, "whole", undone_at=timezone.now())
    assert leaves(entry).decode() == TEXT


def test_a_file_left_out_wholly_does_not_leave() -> None:
    entry = an_entry(TEXT)
    marked(entry, "span", [7, 12])
    marked(entry, "whole")
    assert released(entry) is None


def test_a_replacement_leaves_under_its_own_name() -> None:
    entry = an_entry(TEXT)
    reference = entry.task.case.reference
    told = {"reference": reference, "media_type": "text/plain", "at": NOW}
    marked(entry, "replaced", replacement=store(b"uusi", original_name="uusi.txt", **told))
    assert leaves(entry) == b"uusi"
    assert released_name(entry) == "uusi.txt"


@pytest.mark.parametrize("ending", [".txt", ".csv.txt"])
def test_the_name_of_a_redacted_file_tells_no_name(ending: str) -> None:
    entry = an_entry(TEXT)
    entry.file.original_name = f"Liisa.Salainen{ending}"
    marked(entry, "span", [7, 12])
    assert released_name(entry) == f"{entry.task.system.key}-{entry.pk}{ending}"


@pytest.mark.parametrize(
    ("content", "what", "at"),
    [
        (TEXT, "span", [7, 200]),
        (TEXT, "span", [-1, 3]),
        (TEXT, "span", [7, 7]),
        (TEXT, "span", [7]),
        (TEXT, "cell", [0, 0]),
        (TEXT, "whole", [1]),
        (TABLE, "cell", [3, 0]),
        (TABLE, "cell", [0, 3]),
        (TABLE, "cell", [0, -1]),
        (TABLE, "row", [3]),
        (TABLE, "column", [3]),
        (TABLE, "column", [0, 1]),
        (TABLE, "span", [0, 1]),
        (b"GIF89a", "page", [1]),
    ],
)
def test_a_place_that_a_file_does_not_have_is_refused(
    content: bytes, what: str, at: list[int]
) -> None:
    media_type = "image/gif" if content == b"GIF89a" else ""
    with pytest.raises(NoSuchPlace):
        redaction.insist_on_place(an_entry(content, media_type), [(what, at)])


def test_all_columns_are_left_out_only_with_the_whole_file() -> None:
    entry = an_entry(TABLE)
    marked(entry, "column", [0])
    redaction.insist_on_place(entry, [("column", [1])])
    with pytest.raises(NoSuchPlace, match="whole file"):
        redaction.insist_on_place(entry, [("column", [1]), ("column", [2])])


@pytest.mark.parametrize(
    ("content", "shape", "what", "at"),
    [
        (b"\xff\xfe", "text", "span", [0, 1]),
        (b"\xff\xfe", "table", "row", [0]),
        (b"[]", "table", "row", [0]),
        (b'{"columns": 1}', "table", "row", [0]),
        (b'{"columns": ["a"], "rows": [["1", "2"]]}', "table", "row", [0]),
    ],
)
def test_what_cannot_be_read_is_not_guessed(
    content: bytes, shape: str, what: str, at: list[int]
) -> None:
    file = an_entry(content, "text/plain")
    entry = TaskFile.objects.create(task=file.task, file=file.file, shape=shape)
    marked(entry, what, at)
    with pytest.raises(Unreleasable, match="another file"):
        leaves(entry)
