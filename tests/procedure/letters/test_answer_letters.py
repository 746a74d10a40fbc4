"""Every answer the law allows gets a letter that says, in three languages, all it must."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from django.db import transaction

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.elements import elements_of
from dsar.capabilities.letters.models import Letter
from dsar.cases.models import Case
from dsar.law.letters import LetterKind, kind_for, missing_elements
from dsar.law.outcomes import NEEDS_GROUND, Outcome, allowed_outcomes
from dsar.law.rights import Right, needs_identity
from dsar.management.demo import walk
from dsar.management.demo.walk import Walk
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import collection_answer, recipients
from dsar.procedure.collection.collect import results_for
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.collection.hand_in import Upload
from dsar.procedure.decide import CannotDecide, Given, Ruling, decide
from dsar.procedure.identity import identify
from dsar.procedure.letters import answer_letters
from dsar.procedure.preconditions import open_grounds
from tests.factories import NOW, a_walk, words
from tests.procedure.acting import acts
from tests.procedure.changing import a_recipient

pytestmark = pytest.mark.django_db

ASKED = tuple(right for right in Right if right is not Right.MARKETING_OBJECTION)
REACHED = [
    (right, outcome)
    for right in ASKED
    for outcome in sorted(allowed_outcomes(right) - {Outcome.PENDING, Outcome.WITHDRAWN})
]
DETAILS = {
    "data": "invoices",
    "until": "2032-12-31",
    "who": "Another Ltd",
    "law": "Accounting Act",
    "basis": "a contract",
    "date": "2026-01-05",
    "legal_note": "counsel agrees",
}
TABLE = Upload("data.csv", "text/csv", b"a,b\n")
FACTS = "it was so. We checked twice."
RESULTS: dict[Outcome, tuple[str, str]] = {
    Outcome.FULFILLED: ("done", "nothing"),
    Outcome.PARTLY_FULFILLED: ("done", "kept"),
    Outcome.NOTHING_HELD: ("nothing", "nothing"),
    Outcome.REFUSED: ("kept", "nothing"),
}


def the_answer(task: CollectionTask, what: str) -> Answer:
    known = results_for(Right(task.item.right))
    if what == "nothing":
        return Answer(Result.NOTHING_FOUND)
    if what == "kept" and Result.KEPT in known:
        return Answer(Result.KEPT, "Two invoices.\nThey stay as they are.")
    told = "Name and town. Two orders."
    if known[0] == Result.CORRECTED:
        categories = DataCategory.objects.filter(system=task.system)
        lines = [Line(one, Result.CORRECTED, "Town", "Turku", "Salo") for one in categories]
        return Answer(known[0], told, [TABLE], lines)
    return Answer(known[0], told, uploads=[TABLE])


def reviewed(right: Right, outcome: Outcome) -> Walk:
    way = a_walk(right)
    walk.establish(way)
    for task, what in zip(list(way.case.tasks.all()), RESULTS[outcome], strict=True):
        task.case = way.case
        collection_answer.answer(task, the_answer(task, what), at=way.step(), by=way.officer)
    walk.review(way)
    if not way.case.needs_identity:
        known = {"method": "no_doubt", "reason": "Wrote from the address on file."}
        identify.accept(way.case, **known, at=way.step(), by=way.officer)
    return way


def unknown(right: Right) -> Walk:
    way = a_walk(right)
    walk.verify(way)
    identify.reject(way.case, method="known_fact", reason="wrong", at=way.step(), by=way.officer)
    return way


def ground_sets(way: Walk, outcome: Outcome) -> Iterator[tuple[str, ...]]:
    """No ground, or each one that is open alone, and all of them together."""
    if outcome not in NEEDS_GROUND:
        yield ()
        return
    usable = sorted(open_grounds(way.case.items.get(), at=way.now, on=NOW.date()))
    yield from ((code,) for code in usable)
    yield tuple(usable)


def decided(way: Walk, outcome: Outcome, codes: tuple[str, ...], language: str) -> Letter:
    case = Case.objects.get(pk=way.case.pk)
    case.language = language
    given = tuple(Given(code, FACTS, DETAILS) for code in codes)
    ruling = Ruling(case.items.get(), outcome, given, vouches_for_unseen=True)
    decide(case, [ruling], at=way.now, by=way.officer, seconded_by=way.reviewer)
    letter: Letter = case.letters.latest("pk")
    return letter


def check(way: Walk, outcome: Outcome, codes: tuple[str, ...]) -> None:
    right = Right(way.case.items.get().right)
    for language in ("fi", "sv", "en"):
        with transaction.atomic():
            letter = decided(way, outcome, codes, language)
            transaction.set_rollback(True)
        html = compose(letter.content)
        assert letter.kind == kind_for(right, outcome, codes)
        assert f'<html lang="{language}">' in html
        assert html.count(FACTS) == len(codes)
        assert not missing_elements(LetterKind(letter.kind), elements_of(html), outcome)


@pytest.mark.parametrize(("right", "outcome"), REACHED, ids=str)
def test_every_answer_has_a_whole_letter(right: Right, outcome: Outcome) -> None:
    way = reviewed(right, outcome)
    for codes in ground_sets(way, outcome):
        check(way, outcome, codes)


@pytest.mark.parametrize("right", ASKED, ids=str)
def test_what_the_person_took_back_has_its_letter(right: Right) -> None:
    case = a_walk(right).case
    taken_back = Decision(item=case.items.get(), right=right, outcome=Outcome.WITHDRAWN)
    for case.language in ("fi", "sv", "en"):
        letter = answer_letters.write(case, taken_back, at=NOW)
        said = elements_of(compose(letter.content))
        assert letter.kind == LetterKind.CLOSURE
        assert not missing_elements(LetterKind.CLOSURE, said, Outcome.WITHDRAWN)


@pytest.mark.parametrize("kind", ["lawyer", "estate"])
@pytest.mark.parametrize("right", filter(needs_identity, ASKED), ids=str)
def test_every_refusal_to_an_unknown_person_has_a_whole_letter(right: Right, kind: str) -> None:
    way = unknown(right)
    acts(way.case, kind=kind)
    codes = open_grounds(way.case.items.get(), at=NOW, on=NOW.date())
    sets = [some for size in range(1, len(codes) + 1) for some in combinations(codes, size)]
    assert sets
    for some in sets:
        check(way, Outcome.REFUSED, some)


@pytest.mark.parametrize(
    ("right", "outcome", "results"),
    [
        (Right.ERASURE, Outcome.PARTLY_FULFILLED, ("kept", "nothing")),
        (Right.RECTIFICATION, Outcome.PARTLY_FULFILLED, ("kept", "nothing")),
        (Right.ACCESS, Outcome.PARTLY_FULFILLED, ("nothing", "nothing")),
        (Right.PORTABILITY, Outcome.PARTLY_FULFILLED, ("nothing", "nothing")),
    ],
    ids=str,
)
def test_nothing_done_is_not_called_done_in_part(
    right: Right, outcome: Outcome, results: tuple[str, str], monkeypatch: Any
) -> None:
    monkeypatch.setitem(RESULTS, outcome, results)
    way = reviewed(right, outcome)
    with pytest.raises(CannotDecide, match=r"lack something|nothing to tell of|no file here"):
        decided(way, outcome, ("unfounded",), "fi")
    assert not way.case.letters.filter(item__isnull=False).exists()


def test_a_portability_answer_needs_its_file() -> None:
    way = a_walk(Right.PORTABILITY)
    walk.establish(way)
    for task in list(way.case.tasks.all()):
        task.case = way.case
        collection_answer.answer(task, Answer("found", "Two orders"), at=way.step(), by=way.officer)
    walk.review(way)
    with pytest.raises(CannotDecide, match="no file here can be read by a program"):
        decided(way, Outcome.FULFILLED, (), "en")


@pytest.mark.parametrize("names", [[], ["A Oy", "B Oy"]])
def test_only_recorded_recipients_are_named(names: list[str]) -> None:
    way = a_walk(Right.ERASURE)
    walk.establish(way)
    for name in names:
        a_recipient(name)
    for task in list(way.case.tasks.all()):
        task.case, at = way.case, way.step()
        collection_answer.answer(task, Answer(Result.ERASED, "Orders"), at=at, by=way.officer)
        for notice in task.notices.all():
            recipients.told(notice, on=at.date(), how="By mail", at=at, by=way.officer)
    walk.review(way)
    content = decided(way, Outcome.FULFILLED, (), "en").content
    told = [row["name"] for row in content["recipients"]["told"]]
    assert told == [words(name)["en"] for name in names]
    assert ("We have no record" in compose(content)) is (not names)
