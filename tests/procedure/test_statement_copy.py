"""Whoever asks for access gets a copy of what was found, kind by kind (Art. 15(3))."""

from __future__ import annotations

import pytest

from dsar.capabilities.fulfilment.models import AccessStatement, CollectionTask
from dsar.cases.models import CaseItem
from dsar.cases.states import State
from dsar.law.article15 import MISSING, Part
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo.walk import Walk
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import statement
from dsar.procedure.collection.collection_answer import Line
from dsar.procedure.collection.incoming import Upload
from dsar.procedure.decide import CannotDecide
from tests.factories import a_case, a_walk
from tests.procedure.found import a_category, answered, decided
from tests.procedure.packing import hand_in, leave_out

pytestmark = pytest.mark.django_db
NO_COPY = MISSING[Part.COPY]["en"]


def both_found(summary: str = "") -> Walk:
    """The customer register found something in two categories, and handed in nothing."""
    way = a_walk()
    lines = [Line(DataCategory.objects.get(key="crm"), "found")]
    lines += [Line(a_category("orders"), "found")]
    return answered(way, "found", lines, summary=summary)


def lacking(way: Walk) -> list[str]:
    return statement.missing(CaseItem.objects.get(case=way.case), "en")


def write(way: Walk, key: str, words: str) -> None:
    row = AccessStatement.objects.get(item__case=way.case)
    category = DataCategory.objects.get(key=key).pk
    statement.edit(row, category, "copy", words=words, at=way.step(), by=way.officer)


def test_the_names_of_what_was_found_are_no_copy_of_it() -> None:
    way = both_found()
    assert CollectionTask.objects.get(result="found").summary == "name (fi); orders name (fi)"
    assert lacking(way) == [f"crm: name: {NO_COPY}", f"crm: orders name: {NO_COPY}"]
    with pytest.raises(CannotDecide, match="leave out"):
        decided(way, Outcome.FULFILLED)


def test_names_that_a_person_typed_are_no_copy_either() -> None:
    assert len(lacking(both_found("orders name (fi), name (fi)."))) == 2


def test_a_file_of_one_kind_is_no_copy_of_another() -> None:
    way = both_found()
    hand_in(way.case, "card.txt", key="crm")
    assert lacking(way) == [f"crm: orders name: {NO_COPY}"]
    assert statement.account(CaseItem.objects.get(case=way.case)).whole == 16


def test_a_file_of_no_certain_kind_may_hold_them_all() -> None:
    way = both_found()
    hand_in(way.case, "all.txt")
    assert lacking(way) == []


def test_a_file_left_out_for_others_is_told_as_a_ground_and_no_gap() -> None:
    way = both_found()
    leave_out(hand_in(way.case, "all.txt"), "whole")
    assert lacking(way) == []


def test_what_an_owner_told_in_words_is_a_copy() -> None:
    assert lacking(both_found("Nimi on Maija, ja tilauksia on kaksi.")) == []


def test_what_was_told_of_one_kind_is_a_copy_of_that_kind_alone() -> None:
    way = a_walk()
    first = Line(DataCategory.objects.get(key="crm"), "found", "Maija, Turku")
    answered(way, "found", [first, Line(a_category("orders"), "found")], summary="orders name (fi)")
    assert lacking(way) == [f"crm: orders name: {NO_COPY}"]


def test_an_officer_says_where_the_copy_is_until_these_words_are_taken_away() -> None:
    way = both_found()
    hand_in(way.case, "card.txt", key="crm")
    write(way, "orders", "Tilaukset ovat tiedostossa card.txt.")
    assert lacking(way) == []
    write(way, "orders", "")
    assert len(lacking(way)) == 1


def test_the_words_that_are_the_copy_leave_with_the_letter() -> None:
    way = both_found()
    write(way, "crm", "Maija, Turku.")
    write(way, "orders", "Ei muita tilauksia kuin 10481.")
    letter = decided(way, Outcome.FULFILLED)
    [found] = letter.content["findings"]
    assert "name (fi): Maija, Turku." in found["summary"]
    assert "orders name (fi): Ei muita tilauksia kuin 10481." in found["summary"]


def test_the_overview_of_the_package_tells_where_a_copy_is() -> None:
    way = both_found()
    hand_in(way.case, "card.txt", key="crm")
    write(way, "orders", "Tilaukset ovat tiedostossa card.txt.")
    decided(way, Outcome.FULFILLED)
    overview = way.case.packages.get().overview
    orders = overview["systems"][0]["categories"][1]
    assert ["jäljennös", "Tilaukset ovat tiedostossa card.txt."] in orders["parts"]


def test_portability_is_not_granted_without_a_file_that_a_program_reads() -> None:
    scan = Upload("scan.txt", "text/plain", b"Maija, Turku\n")
    way = answered(a_walk(Right.PORTABILITY), "found", (), summary="Card", uploads=[scan])
    with pytest.raises(CannotDecide, match="read by a program"):
        decided(way, Outcome.FULFILLED)


def test_a_case_as_its_systems_answer_it_lacks_no_copy() -> None:
    case = a_case(state=State.REVIEWING)
    assert statement.missing(case.items.get()) == []
