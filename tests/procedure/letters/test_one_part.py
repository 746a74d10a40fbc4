"""The letter about one part of a request speaks of that part, and not of the others."""

from __future__ import annotations

import json

import pytest

from dsar.capabilities.letters.compose import compose, title_of
from dsar.capabilities.letters.elements import elements_of
from dsar.capabilities.letters.enclosed import enclosed_in
from dsar.capabilities.letters.models import Letter
from dsar.law.letters import OF_PART, LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right, name
from dsar.management.demo import walk
from dsar.procedure.collection import collection_answer
from dsar.procedure.decide import Ruling, decide
from dsar.procedure.identity import identify
from tests.factories import a_walk
from tests.procedure.letters.test_answer_letters import decided, reviewed, the_answer

pytestmark = pytest.mark.django_db
WHOLE = {"fi": "pyyntöäsi, koska", "sv": "uppfylla din begäran", "en": "out your request now"}
NONE = {
    "fi": "emme käsittele sinua koskevia tietoja",
    "sv": "behandlar vi inga uppgifter om dig",
    "en": "we hold no data about you",
}
LANGUAGES = ("fi", "sv", "en")


def refused_unknown(language: str) -> Letter:
    """Marketing stopped at once; the copy was refused, for nobody showed who asks."""
    way = a_walk(Right.ACCESS, Right.MARKETING_OBJECTION, language=language)
    walk.verify(way)
    identify.reject(way.case, method="known_fact", reason="wrong", at=way.step(), by=way.officer)
    walk.refuse(way, "ident-not-est", "No answer came.")
    return way.case.letters.get(kind=LetterKind.REFUSAL_IDENTITY)


def answered(language: str) -> dict[str, Letter]:
    """A copy full of data, and nothing to correct."""
    way = a_walk(Right.ACCESS, Right.RECTIFICATION, language=language)
    walk.establish(way)
    for task in list(way.case.tasks.select_related("item", "system")):
        task.case = way.case
        what = "done" if task.item.right == Right.ACCESS else "nothing"
        collection_answer.answer(task, the_answer(task, what), at=way.step(), by=way.officer)
    walk.review(way)
    outcomes = {Right.ACCESS: Outcome.FULFILLED, Right.RECTIFICATION: Outcome.NOTHING_HELD}
    rulings = [
        Ruling(item, outcomes[Right(item.right)], vouches_for_unseen=True)
        for item in way.case.items.all()
    ]
    decide(way.case, rulings, at=way.step(), by=way.officer, seconded_by=way.reviewer)
    return {row.item.right: row for row in way.case.letters.filter(item__isnull=False)}


def told(letter: Letter) -> dict[str, object]:
    content = letter.content | {"number": letter.number}
    (body, _), *_ = enclosed_in(content).values()
    return dict(json.loads(body))


def test_a_refusal_in_a_machine_s_words_refuses_only_its_own_right() -> None:
    letter = refused_unknown("en")
    assert told(letter)["rights"] == ["access"]
    assert told(letter)["outcome"] == "refused"


def test_every_answer_of_a_mixed_case_names_its_own_right() -> None:
    letters = answered("en")
    assert {right: told(row)["rights"] for right, row in letters.items()} == {
        right: [right] for right in ("access", "rectification")
    }


def test_a_confirmation_that_marketing_stopped_names_only_that() -> None:
    way = a_walk(Right.ACCESS, Right.MARKETING_OBJECTION)
    letter = way.case.letters.get(kind=LetterKind.MARKETING_CONFIRMATION)
    assert told(letter)["rights"] == ["marketing_objection"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_of_one_part_does_not_refuse_the_whole(language: str) -> None:
    html = compose(refused_unknown(language).content)
    assert WHOLE[language] not in html
    assert html.count(name(Right.ACCESS, language)) == 2
    assert html.count(name(Right.MARKETING_OBJECTION, language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_for_one_part_is_not_said_of_all_that_we_hold(language: str) -> None:
    letter = answered(language)["rectification"]
    html = compose(letter.content)
    assert NONE[language] not in html
    assert "confirmation" in elements_of(html)
    assert title_of(letter.content) == OF_PART[LetterKind.NOTHING_HELD][language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_request_of_one_part_is_answered_as_a_whole(language: str) -> None:
    way = reviewed(Right.ACCESS, Outcome.NOTHING_HELD)
    assert NONE[language] in compose(decided(way, Outcome.NOTHING_HELD, (), language).content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_restriction_in_part_says_what_is_restricted_and_that_its_end_is_told(
    language: str,
) -> None:
    way = reviewed(Right.RESTRICTION, Outcome.PARTLY_FULFILLED)
    letter = decided(way, Outcome.PARTLY_FULFILLED, ("restr-no-ground",), language)
    said = elements_of(compose(letter.content))
    mandatory = {"scope", "notice_before_lifting", "right_to_know_recipients"}
    assert mandatory | {"reasons", "not_done", "remedies"} <= said
    assert "Two invoices." in compose(letter.content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_consent_withdrawn_in_part_says_what_stopped_and_when(language: str) -> None:
    way = reviewed(Right.CONSENT_WITHDRAWAL, Outcome.PARTLY_FULFILLED)
    letter = decided(way, Outcome.PARTLY_FULFILLED, ("cons-other-basis",), language)
    said = elements_of(compose(letter.content))
    assert {"stopped", "effective_on", "done", "not_done", "reasons", "remedies"} <= said
