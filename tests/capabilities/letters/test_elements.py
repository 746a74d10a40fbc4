from __future__ import annotations

import pytest

from dsar.capabilities.letters.compose import KEYS, IncompleteLetterError, compose
from dsar.capabilities.letters.elements import elements_of
from dsar.law.article15 import OF_A_CATEGORY, Part
from dsar.law.letters import LetterKind, missing_elements
from dsar.law.outcomes import Outcome
from tests.capabilities.letters.samples import EVERY, LANGUAGES, content


def outcome_of(kind: str) -> Outcome | None:
    given = content(kind, "fi").get("outcome")
    return Outcome(given) if given else None


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_says_all_that_the_law_asks(kind: str, language: str) -> None:
    said = elements_of(compose(content(kind, language)))
    assert missing_elements(LetterKind(kind), said, outcome_of(kind)) == frozenset()


@pytest.mark.parametrize(
    ("kind", "emptied", "element"),
    [
        ("access_answer", {"categories": []}, "purposes"),
        ("access_answer", {"files": [], "findings": []}, "copy"),
        ("nothing_held", {"systems_searched": []}, "confirmation"),
        ("rectification_confirmation", {"changes": []}, "changes"),
        ("erasure_confirmation", {"outcomes": []}, "erased"),
        ("restriction_notice", {"findings": []}, "scope"),
        ("portability_delivery", {"files": []}, "file"),
        ("partial_refusal", {"right": "portability"}, "done"),
        ("consent_withdrawn", {"effective_on": ""}, "effective_on"),
        ("refusal_identity", {"asked": []}, "proof_asked"),
        ("marketing_confirmation", {"channels": []}, "channels"),
        ("refusal", {"refused_rights": []}, "request"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_that_would_be_silent_is_not_written(
    kind: str, emptied: dict[str, object], element: str, language: str
) -> None:
    with pytest.raises(IncompleteLetterError, match=element):
        compose(content(kind, language, **emptied))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", [*OF_A_CATEGORY])
def test_one_category_without_a_part_stops_the_letter(part: str, language: str) -> None:
    letter = content("access_answer", language)
    letter["categories"][1][part] = [] if part == "recipients" else " "
    with pytest.raises(IncompleteLetterError, match=rf"categories\.{part}"):
        compose(letter)


def test_an_answer_declares_each_of_the_ten_parts() -> None:
    said = elements_of(compose(content("access_answer", "fi")))
    names = {Part.CATEGORIES: "categories"}
    assert {names.get(part, part.value) for part in Part} <= said


def test_a_part_without_words_declares_nothing() -> None:
    assert elements_of('<p data-element="copy"><br> – </p>') == frozenset()


def test_a_heading_alone_is_not_the_element() -> None:
    html = '<section data-element="not_done scope"><h2>What</h2>{}</section>'
    assert elements_of(html.format("")) == frozenset()
    assert elements_of(html.format("<p>x</p>")) == {"not_done", "scope"}


def test_typed_text_cannot_pretend_to_be_an_element() -> None:
    told = '<b data-element="copy">x</b>'
    assert "copy" not in elements_of(compose(content("nothing_held", "en", facts=told)))


def test_every_kind_with_a_template_is_known_to_the_law() -> None:
    assert {LetterKind(kind).value for kind in KEYS} == set(KEYS)
