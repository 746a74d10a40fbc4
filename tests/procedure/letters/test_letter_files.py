"""The letter names each file so that it is told from all others."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from typing import Any

import pytest

from dsar.law.outcomes import Outcome
from dsar.management.demo import walk
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import collection_answer, hand_in
from dsar.procedure.collection.collection_answer import Answer, Upload
from dsar.procedure.package import package
from tests.factories import a_walk
from tests.procedure.found import decided
from tests.procedure.packing import opened

pytestmark = pytest.mark.django_db
CSV = "orders.csv", "text/csv", b"order,sum\n1,20\n"


def note(content: bytes) -> Upload:
    return Upload("note.txt", "text/plain", content)


def reviewed(given: Sequence[tuple[str, str, Upload]]) -> walk.Walk:
    """The files of these systems and categories, ready to be decided on."""
    way = a_walk(language="sv")
    walk.establish(way)
    for task in list(way.case.tasks.select_related("system", "item")):
        task.case = way.case
        mine = [(key, upload) for system, key, upload in given if system == task.system.key]
        for key, upload in mine:
            category = DataCategory.objects.filter(system=task.system, key=key).first()
            said: dict[str, Any] = {"category": category, "at": way.step(), "by": way.officer}
            hand_in.hand_in(task, upload, **said)
        answer = Answer("found", summary="Notes") if mine else Answer("nothing_found")
        collection_answer.answer(task, answer, at=way.step(), by=way.officer)
    walk.review(way)
    return way


def files_of(*given: tuple[str, str, Upload]) -> list[tuple[str, str]]:
    files = decided(reviewed(given), Outcome.FULFILLED).content["files"]
    return [(file["name"], file["format"]) for file in files]


def test_equal_names_stand_beside_their_system_and_category() -> None:
    other = Upload("other.txt", "text/plain", b"o")
    told = files_of(
        ("crm", "crm", note(b"a")), ("invoicing", "", note(b"b")), ("crm", "crm", other)
    )
    assert sorted(name for name, _ in told) == [
        "crm (sv): name (sv): note.txt",
        "invoicing (sv): note.txt",
        "other.txt",
    ]


def test_equal_names_of_one_category_are_those_of_the_package() -> None:
    told = files_of(("crm", "crm", note(b"a")), ("crm", "crm", note(b"b")))
    place = "crm (sv): name (sv): "
    assert told == [(f"{place}001-note.txt", "TXT"), (f"{place}002-note.txt", "TXT")]


def test_a_table_is_called_by_the_name_it_came_with_and_both_its_forms() -> None:
    assert files_of(("crm", "crm", Upload(*CSV))) == [("crm (sv): name (sv): orders", "CSV, JSON")]


def test_the_package_lists_a_handed_in_sheet_by_its_name() -> None:
    way = reviewed([("crm", "crm", Upload(*CSV))])
    decided(way, Outcome.FULFILLED)
    row = package.build_next(at=way.step())
    assert row is not None
    row.refresh_from_db()
    listed = csv.DictReader(StringIO(opened(row).read("contents.csv").decode()))
    names = {line["path"]: line["original_name"] for line in listed}
    assert names["data/crm/crm.csv"] == "orders.csv"
    assert names["data/crm/crm.json"] == "orders.json"
