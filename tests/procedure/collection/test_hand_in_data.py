"""Data that is pasted or filled in is kept as a text or a table of its category."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection

from dsar.capabilities.fulfilment.models import CollectionTask, Redaction, TaskFile
from dsar.cases.states import State
from dsar.files import store
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import hand_in
from dsar.procedure.collection.hand_in import CannotHandIn
from tests.factories import NOW, a_case, a_user, words

pytestmark = pytest.mark.django_db
FIELDS = [{"key": "name", "name": words("Name")}, {"key": "town", "name": words("Town")}]


@pytest.fixture
def task() -> CollectionTask:
    return a_case(state=State.COLLECTING).tasks.first()


def pasted(task: CollectionTask, text: str, form: str, category: Any = None) -> TaskFile:
    return hand_in.paste(task, text, form, category=category, at=NOW, by=a_user())


def filled(task: CollectionTask, **values: str) -> TaskFile:
    category = a_category(task)
    return hand_in.fill(task, category, values, at=NOW, by=a_user())


def a_category(task: CollectionTask) -> DataCategory:
    category = DataCategory.objects.get(system=task.system)
    category.fields = FIELDS
    category.save()
    return category


def table_in(entry: TaskFile) -> Any:
    assert entry.shape == "table"
    return json.loads(store.read(entry.file))


@pytest.mark.parametrize(
    ("text", "form"),
    [("name,town\nMaija,Turku", "csv"), ('{"name": "Maija", "town": "Turku"}', "json")],
)
def test_a_pasted_table_is_kept_under_its_category(
    task: CollectionTask, text: str, form: str
) -> None:
    category = a_category(task)
    entry = pasted(task, text, form, category)
    assert table_in(entry) == {"columns": ["name", "town"], "rows": [["Maija", "Turku"]]}
    assert (entry.category, entry.file.original_name) == (category, f"{category.key}.json")


def test_a_pasted_text_is_kept_as_one(task: CollectionTask) -> None:
    entry = pasted(task, "Hyvää päivää", "text")
    assert (entry.shape, entry.file.original_name) == ("text", f"{task.system.key}.txt")
    assert store.read(entry.file).decode() == "Hyvää päivää"


@pytest.mark.parametrize(
    ("text", "form", "sentence"),
    [
        (" \n", "text", "nothing to hand in"),
        ("a\0", "text", "or no text"),
        ("x" * (5 * 2**20 + 1), "text", "too long"),
        ("a,b\n1", "csv", "line 2 has 1 cells"),
        ("a,b\n", "csv", "no row"),
        ('{"a"', "json", "not JSON"),
    ],
)
def test_what_cannot_be_pasted_gets_its_sentence(
    task: CollectionTask, text: str, form: str, sentence: str
) -> None:
    with pytest.raises(CannotHandIn, match=sentence):
        pasted(task, text, form)


def test_filling_in_again_adds_a_row_to_the_same_table(task: CollectionTask) -> None:
    first = filled(task, name="Maija", town=" Turku ")
    second = filled(task, name="Maija", town="Oulu")
    first.refresh_from_db()
    assert first.removed_at == NOW
    assert list(hand_in.live(task)) == [second]
    assert table_in(second) == {
        "columns": ["Name (fi)", "Town (fi)"],
        "rows": [["Maija", "Turku"], ["Maija", "Oulu"]],
    }


def test_filling_in_the_same_row_twice_adds_it_once(task: CollectionTask) -> None:
    assert filled(task, name="Maija") == filled(task, name="Maija", town="")


def test_a_table_that_was_redacted_is_not_replaced(task: CollectionTask) -> None:
    first = filled(task, name="Maija")
    facts = {"ground": "rights_of_others", "facts": "A neighbour", "made_by": a_user()}
    Redaction.objects.create(entry=first, what="row", at=[0], made_at=NOW, **facts)
    second = filled(task, name="Matti")
    assert list(hand_in.live(task)) == [first, second]


def test_two_colleagues_who_fill_in_at_once_grow_one_table(
    task: CollectionTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, meanwhile, depths = hand_in.written, ["Matti"], list[int]()

    def written(*given: Any) -> Any:
        depths.append(len(connection.savepoint_ids))
        while meanwhile:
            filled(task, name=meanwhile.pop())
        return plain(*given)

    monkeypatch.setattr(hand_in, "written", written)
    entry = filled(task, name="Maija")
    assert list(hand_in.live(task)) == [entry]
    assert table_in(entry)["rows"] == [["Matti", ""], ["Maija", ""]]
    assert set(depths) == {0}


@pytest.mark.parametrize(
    ("values", "sentence"),
    [({"name": " "}, "at least one"), ({}, "at least one"), ({"age": "7"}, "no such field")],
)
def test_what_cannot_be_filled_in_gets_its_sentence(
    task: CollectionTask, values: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CannotHandIn, match=sentence):
        filled(task, **values)
