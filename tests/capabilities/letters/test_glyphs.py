"""What our typeface cannot draw is found before it is printed."""

import pytest

from dsar.capabilities.letters.glyphs import not_drawn
from tests.capabilities.letters.samples import EVERY, content


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_of_ours_can_be_drawn(kind: str, language: str) -> None:
    assert not_drawn(content(kind, language)) == ""


@pytest.mark.parametrize(
    "name", ["Åsa Öst", "Łukasz Żak", "Γιώργος", "Иван", "Đorđe Šimić", "€ § –"]
)
def test_names_of_europe_can_be_drawn(name: str) -> None:
    assert not_drawn([name]) == ""


@pytest.mark.parametrize(("name", "signs"), [("Li 李", "李"), ("ツツ", "ツ"), ("김 Kim", "김")])
def test_signs_that_would_be_boxes_are_named_once(name: str, signs: str) -> None:
    assert not_drawn({"addressee": [name]}) == signs
