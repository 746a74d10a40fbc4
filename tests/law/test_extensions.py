"""More time: once, within the first month, for a reason with facts, to three months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.law.extensions import (
    WORDS,
    ExtensionReason,
    ExtensionRefused,
    Unexplained,
    check_reasons,
    check_time,
    reason_words,
)
from dsar.law.grounds import LANGUAGES

ARRIVED, LAST = date(2026, 11, 18), date(2026, 12, 18)
LOOKS_EMPTY = ["", " ", "\t\n", "\u00a0", "\u200b", "\u2800", "\u3164", "\ufeff", "…–", "\u0301"]


def check(on: date = LAST, *, earlier: bool = False, **said: str) -> None:
    told = {"reason": "volume", "facts": "Nine years of orders."} | said
    check_time(ARRIVED, LAST, on, earlier=earlier)
    check_reasons(told["reason"], told["facts"])


@given(st.dates(ARRIVED, LAST))
def test_any_day_of_the_first_month_will_do(on: date) -> None:
    check(on)


@given(st.integers(1, 4000))
def test_a_day_after_the_first_month_is_too_late(days: int) -> None:
    with pytest.raises(ExtensionRefused, match="only within the first month"):
        check(LAST + timedelta(days))


@given(st.integers(1, 4000))
def test_a_day_before_receipt_is_refused(days: int) -> None:
    with pytest.raises(ExtensionRefused, match="before the request arrived"):
        check(ARRIVED - timedelta(days))


def test_a_second_extension_is_refused_whatever_its_day() -> None:
    for on in (ARRIVED, LAST, LAST + timedelta(40)):
        with pytest.raises(ExtensionRefused, match="only once"):
            check(on, earlier=True)


@pytest.mark.parametrize("reason", ["", "effort", "Volume", "volume ", "many"])
def test_a_reason_outside_the_catalogue_is_refused(reason: str) -> None:
    with pytest.raises(Unexplained, match="choose the reason"):
        check(reason=reason)


@pytest.mark.parametrize("facts", LOOKS_EMPTY)
def test_facts_that_say_nothing_are_refused(facts: str) -> None:
    with pytest.raises(Unexplained, match="write the facts"):
        check(facts=facts)


def test_the_day_is_looked_at_before_the_words() -> None:
    with pytest.raises(ExtensionRefused, match="first month"):
        check(LAST + timedelta(1), reason="", facts="")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_a_sentence_to_the_person(language: str) -> None:
    said = {reason_words(reason, language) for reason in ExtensionReason}
    assert len(said) == len(ExtensionReason) == len(WORDS)
    assert all(words.endswith(".") and len(words.split()) <= 20 for words in said)
