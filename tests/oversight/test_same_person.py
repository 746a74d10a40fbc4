"""Addresses that are made to be misread are seen, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.oversight.same_person import looks_like

MAIJA = "maija@example.com"


@pytest.mark.parametrize(
    "other",
    [
        *("maija@examp1e.com", "maija@exmaple.com", "maija@example.co", "maija@exarnple.com"),
        *("maija@example.c\u043em", "ma1ja@example.com", "m\u0430ija@example.com"),
        *("maija@ex\u00e1mple.com", "maija@xn--exmple-qta.com", "maij@example.com"),
    ],
)
def test_an_address_made_to_be_misread_is_seen(other: str) -> None:
    assert looks_like(MAIJA, other)
    assert looks_like(other.upper(), MAIJA)


@pytest.mark.parametrize("other", ["", "maija", MAIJA, "Maija@Example.COM", "maija@other.com"])
def test_the_same_and_quite_another_address_are_no_look_alikes(other: str) -> None:
    assert not looks_like(MAIJA, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_takes_any_two_texts_and_sees_no_difference_between_the_sides(a: str, b: str) -> None:
    assert looks_like(a, b) == looks_like(b, a)
    assert not looks_like(a, a)
