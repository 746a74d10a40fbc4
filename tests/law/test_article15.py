"""Which of the parts of Art. 15(1)-(2) of a category nothing is told of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.law.article15 import (
    MAY_BE_NONE,
    MISSING,
    NAMES,
    NONE_WORDS,
    OF_A_CATEGORY,
    Part,
    missing,
)

LANGUAGES = {"fi", "sv", "en"}
WHOLE = {part.value: "told" for part in OF_A_CATEGORY}
parts = st.sets(st.sampled_from(OF_A_CATEGORY))


@given(parts, parts)
def test_missing_is_what_is_neither_told_nor_rightly_marked(
    told: set[Part], none: set[Part]
) -> None:
    lacking = missing({part.value: "x" for part in told}, {part.value for part in none})
    assert lacking == [part for part in OF_A_CATEGORY if part not in told | (none & MAY_BE_NONE)]


@pytest.mark.parametrize(
    "words", ["", "  ", "–", "\u200b\u3164", [], {}, {"fi": "a", "sv": " ", "en": "a"}, ["a", ""]]
)
def test_what_nobody_can_read_tells_nothing(words: object) -> None:
    assert missing(WHOLE | {"source": words}, set()) == [Part.SOURCE]


def test_every_part_has_its_words() -> None:
    assert set(NAMES) == set(Part)
    assert set(MISSING) == {*OF_A_CATEGORY, Part.COPY}
    assert set(NONE_WORDS) == MAY_BE_NONE
    for table in (NAMES, MISSING, NONE_WORDS):
        assert all(set(words) == LANGUAGES for words in table.values())
