"""An answer with a copy names what it holds and tells all of Art. 15, also when a part is left."""

from __future__ import annotations

import pytest

from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.elements import elements_of
from dsar.law.article15 import Part
from dsar.law.letters import LetterKind, kind_for
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import channel
from dsar.procedure.collection import collection_answer, redact
from dsar.procedure.collection.collection_answer import Answer, Upload
from dsar.procedure.decide import Given
from tests.factories import a_walk, words
from tests.procedure.found import answered, decided

pytestmark = pytest.mark.django_db
FACTS = "The notes name another customer"
TEN = {"categories" if part is Part.CATEGORIES else part.value for part in Part}


def reviewed(language: str = "fi") -> walk.Walk:
    way = a_walk(language=language)
    for stage in (walk.establish, walk.gather, walk.review):
        stage(way)
    return way


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_partial_answer_tells_the_same_ten_parts_and_its_ground(language: str) -> None:
    way = reviewed(language)
    entry = way.case.tasks.get(result="found").files.get()
    entry.task.case = way.case
    what = Redaction.What.COLUMN
    said = {"ground": "third-party", "facts": FACTS, "at": way.step(), "by": way.officer}
    redact.redact(entry, what, [0], **said)
    letter = decided(way, Outcome.PARTLY_FULFILLED, Given("third-party", FACTS))
    html = compose(letter.content)
    assert letter.kind == LetterKind.ACCESS_ANSWER == kind_for(Right.ACCESS, Outcome.FULFILLED)
    assert elements_of(html) >= TEN | {"reasons", "remedies"}
    assert FACTS in html


def test_the_letter_holds_to_what_was_told_then() -> None:
    way = reviewed()
    letter = decided(way, Outcome.FULFILLED)
    assert letter.content["map_version"] == 1
    searched = letter.content["systems_searched"]
    assert [(row["system"], row["is_empty"]) for row in searched] == [
        ("crm (fi)", False),
        ("invoicing (fi)", True),
    ]
    DataCategory.objects.update(source={})
    assert "source (fi)" in compose(letter.content)


def test_a_table_is_named_by_its_category_and_both_its_forms() -> None:
    (file,) = decided(reviewed(), Outcome.FULFILLED).content["files"]
    assert file["format"] == "CSV, JSON"
    assert file["name"].startswith("crm (fi)")


def test_many_files_are_counted_by_system() -> None:
    uploads = [Upload(f"n{n}.txt", "text/plain", f"note {n:03}".encode()) for n in range(25)]
    way = answered(a_walk(), "found", (), summary="Notes", uploads=uploads)
    (file,) = decided(way, Outcome.FULFILLED).content["files"]
    assert file == {"name": "crm (fi): 25 tiedostoa", "size": 200, "format": "TXT"}


def handed_in(language: str = "fi") -> walk.Walk:
    """Twenty notes of the customer register and a single one of the invoices."""
    way = a_walk(language=language)
    walk.establish(way)
    for task in list(way.case.tasks.select_related("system", "item")):
        task.case = way.case
        count = 20 if task.system.key == "crm" else 1
        uploads = [Upload(f"n{n}.txt", "text/plain", f"{n:03}".encode()) for n in range(count)]
        given = Answer("found", summary="Notes", uploads=uploads)
        collection_answer.answer(task, given, at=way.step(), by=way.officer)
    walk.review(way)
    return way


@pytest.mark.parametrize(
    ("language", "twenty", "one"),
    [
        ("fi", "20 tiedostoa", "1 tiedosto"),
        ("sv", "20 filer", "1 fil"),
        ("en", "20 files", "1 file"),
    ],
)
def test_one_file_of_a_system_is_counted_as_one(language: str, twenty: str, one: str) -> None:
    files = decided(handed_in(language), Outcome.FULFILLED).content["files"]
    told = [f"{words(key)[language]}: {n}" for key, n in (("crm", twenty), ("invoicing", one))]
    assert [file["name"] for file in files] == told


def test_the_letter_tells_no_size_and_form_of_a_file_that_was_replaced() -> None:
    way = handed_in()
    entry = TaskFile.objects.get(task__case=way.case, task__system__key="invoicing")
    entry.task.case = way.case
    said = {"ground": "third-party", "facts": FACTS, "at": way.step(), "by": way.officer}
    instead = Upload("short.csv", "text/csv", b"a,b\n1,2\n")
    redact.redact(entry, Redaction.What.REPLACED, replacement=instead, **said)
    letter = decided(way, Outcome.PARTLY_FULFILLED, Given("third-party", FACTS))
    crm, invoicing = letter.content["files"]
    assert (crm["size"], crm["format"]) == (60, "TXT")
    assert (invoicing["size"], invoicing["format"]) == (None, "TXT")
    assert "None" not in compose(letter.content)


def test_nothing_held_names_by_what_and_where_we_looked() -> None:
    way = a_walk(phone="040 123 4567")
    for stage in (walk.establish, walk.find_nothing, walk.review):
        stage(way)
    content = decided(way, Outcome.NOTHING_HELD).content
    assert [row["system"] for row in content["systems_searched"]] == ["crm (fi)", "invoicing (fi)"]
    assert "nimi" in content["identifiers"]
    assert "puhelinnumero" in content["identifiers"]


@pytest.mark.parametrize(
    ("right", "result", "outcome", "done"),
    [
        (Right.ACCESS, "found", Outcome.FULFILLED, "ei tietoja sinusta"),
        (Right.ERASURE, "erased", Outcome.FULFILLED, "meillä ei ole tietoja sinusta"),
        (Right.ACCESS, "nothing_found", Outcome.NOTHING_HELD, "emme käsittele"),
    ],
    ids=str,
)
def test_what_an_owner_says_of_a_search_in_vain_is_told(
    right: Right, result: str, outcome: Outcome, done: str
) -> None:
    sought = Answer("nothing_found", "Haimme nimellä.")
    html = compose(decided(searched(right, Answer(result, "Kaksi"), sought), outcome).content)
    assert done in html
    assert "invoicing (fi)" in html
    assert "Haimme nimellä." in html


def searched(right: Right, crm: Answer, others: Answer) -> walk.Walk:
    way = a_walk(right)
    walk.establish(way)
    for task in list(way.case.tasks.select_related("system", "item")):
        task.case = way.case
        given = crm if task.system.key == "crm" else others
        collection_answer.answer(task, given, at=way.step(), by=way.officer)
    walk.review(way)
    return way


def test_portability_names_the_files_of_its_package_and_their_forms() -> None:
    uploads = [
        Upload("data.csv", "text/csv", b"a,b\n1,2\n"),
        Upload("n.txt", "text/plain", b"x"),
    ]
    way = answered(a_walk(Right.PORTABILITY), "found", (), summary="Orders", uploads=uploads)
    content = decided(way, Outcome.FULFILLED).content
    assert [file["format"] for file in content["files"]] == ["CSV, JSON"]
    assert "ZIP" in compose(content)


@pytest.mark.parametrize(
    ("chosen", "is_package"), [("portal", True), ("post", False), ("collect", False)]
)
def test_only_an_answer_by_link_is_called_one_package(chosen: str, is_package: bool) -> None:
    way = a_walk(address="Kotikatu 1\n00100 HELSINKI")
    for stage in (walk.establish, walk.gather, walk.review):
        stage(way)
    said = {"channel": chosen, "why": "The person asked for it.", "at": way.step()}
    channel.choose(way.case, by=way.officer, **said)
    content = decided(way, Outcome.FULFILLED).content
    assert content["has_package"] is is_package
    assert ("ZIP" in compose(content)) is is_package
