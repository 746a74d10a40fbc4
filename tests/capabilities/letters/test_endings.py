"""A part that was taken back, a decision that stands, and the articles at the foot."""

from __future__ import annotations

import re

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.law import letters
from tests.capabilities.letters.samples import KINDS, LANGUAGES, content


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_part_taken_back_does_not_end_the_whole_request(language: str) -> None:
    whole = letters.title(letters.LetterKind.CLOSURE, language)
    part = letters.title(letters.LetterKind.CLOSURE, language, is_part=True)
    html = compose(content("closure", language, right="access"))
    assert part in html
    assert whole not in html
    assert whole in compose(content("closure", language))


NEW_ANSWERS = {"fi": "Uudet vastaukset", "sv": "De nya svaren", "en": "The new answers"}
STANDS = {"fi": "syineen pysyy", "sv": "skälen till det står fast", "en": "its reasons stand"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decision_that_stands_announces_no_new_answer(language: str) -> None:
    told = {
        result: compose(content("contest_outcome", language, result=result))
        for result in ("upheld", "changed")
    }
    assert NEW_ANSWERS[language] in told["changed"]
    assert NEW_ANSWERS[language] not in told["upheld"]
    assert STANDS[language] in told["upheld"]


@pytest.mark.parametrize("kind", KINDS)
def test_finnish_letters_cite_as_finnish_law_does(kind: str) -> None:
    articles = compose(content(kind, "fi")).partition("Lainkohdat</h2>")[2]
    assert "artikla" in articles
    assert not re.search(r"\d\(\d|artiklat \d|artikla \d", articles)
