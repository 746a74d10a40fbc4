"""Letters fixed before their content had today's shape still say what they were fixed to say."""

from __future__ import annotations

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.elements import elements_of
from tests.capabilities.letters.samples import LANGUAGES, SAID, content

GONE = {"system": "Kassa", "data": "Kaksi kuittia", "on": "2026-03-02"}
KEPT = {"system": "Laskutus", "data": "Kolme laskua", "until": "2032-12-31"}
WHY = {"text": "Kirjanpitolaki vaatii ne.", "code": "er-accounting"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_earlier_erasure_still_names_what_went_and_what_stayed(language: str) -> None:
    letter = content("erasure_confirmation", language)
    for key in ("outcomes", "suppressed", "recipients"):
        del letter[key]
    html = compose(letter | {"erased": [GONE], "kept": [KEPT | WHY], "recipients_told": ["A Oy"]})
    for words in ("Kaksi kuittia", "Kolme laskua", WHY["text"], "ER-ACCOUNTING", "A Oy"):
        assert words in html


@pytest.mark.parametrize("kind", ["rectification_confirmation", "restriction_notice"])
def test_earlier_recipients_are_named(kind: str) -> None:
    letter = content(kind, "fi")
    del letter["recipients"]
    assert "<li>B Oy</li>" in compose(letter | {"recipients_told": ["B Oy"]})


def test_an_earlier_answer_to_whom_nobody_was_named_says_no_one() -> None:
    letter = content("access_answer", "en")
    del letter["map_version"]
    letter["categories"][1]["recipients"] = []
    assert "No one" in compose(letter)


@pytest.mark.parametrize("kind", ["access_answer", "nothing_held"])
def test_earlier_systems_are_named_and_none_is_called_empty(kind: str) -> None:
    html = compose(content(kind, "fi", systems_searched=["Kassa", "Huolto"]))
    assert "Kassa" in html
    assert "ei tietoja sinusta" not in html


@pytest.mark.parametrize("kind", ["erasure_confirmation", "rectification_confirmation"])
def test_an_earlier_letter_that_names_no_empty_system_is_still_whole(kind: str) -> None:
    letter = content(kind, "fi")
    del letter["nothing_found"]
    assert SAID["fi"]["sought"] not in compose(letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_earlier_withdrawal_in_part_stopped_by_the_day_of_its_letter(language: str) -> None:
    letter = content("partial_refusal", language, right="consent_withdrawal")
    assert "effective_on" not in letter
    assert "effective_on" in elements_of(compose(letter))


def test_what_no_letter_says_any_more_does_no_harm_in_an_earlier_one() -> None:
    assert compose(content("refusal", "fi", what_now="")) == compose(content("refusal", "fi"))
