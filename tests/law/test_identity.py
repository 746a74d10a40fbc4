"""The ladder of proof is climbed rung by rung, in the order of what each asks of the person."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dsar.law.identity import RANKS, Method, asks_more, enough

LADDER = (
    Method.FILE_CONTACT,
    Method.KNOWN_FACT,
    Method.CALL_BACK,
    Method.IN_PERSON,
    Method.MASKED_DOCUMENT,
    Method.STRONG_EID,
)


@pytest.mark.parametrize(("lower", "higher"), pairwise(LADDER))
def test_each_rung_asks_more_than_the_one_below(lower: Method, higher: Method) -> None:
    assert asks_more(higher, LADDER)
    assert not asks_more(lower, LADDER[LADDER.index(lower) :])


def test_either_way_of_confirming_an_address_is_the_lightest() -> None:
    assert not asks_more(Method.FILE_CONTACT, enough(1))
    assert not asks_more(Method.CONFIRMED_ADDRESS, enough(1))


def test_having_no_doubt_is_no_rung_of_asking() -> None:
    assert not asks_more(Method.FILE_CONTACT, enough(2))
    assert not asks_more(Method.MASKED_DOCUMENT, [Method.NO_DOUBT])


def test_every_method_has_its_rank() -> None:
    assert set(RANKS) == set(Method)
