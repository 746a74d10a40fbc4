"""Every kind of letter in every language, read back from its PDF against the law's tables."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.elements import elements_of
from dsar.law.good_letters import GOOD, NEVER, missing_good, never_said
from dsar.law.letters import ELEMENTS, REMEDIES, LetterKind, title
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from tests.capabilities.letters.said_in_pdf import said_of, squeezed, unsaid
from tests.capabilities.letters.samples import EVERY, KINDS, LANGUAGES, content, sample, text_of


def needed(kind: str) -> frozenset[str]:
    """What the law makes a sample say, with what its outcome adds."""
    elements, outcome = ELEMENTS[LetterKind(kind)], content(kind, "fi").get("outcome")
    is_refused = outcome is not None and Outcome(outcome) in NEEDS_GROUND
    return elements | (REMEDIES | {"reasons"} if is_refused else frozenset())


def test_no_kind_of_letter_is_forgotten() -> None:
    assert sorted(KINDS) == sorted(LetterKind)
    assert set(GOOD) == set(LetterKind)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_pdf_says_all_that_the_law_asks(kind: str, language: str) -> None:
    html, text = compose(content(kind, language)), text_of(sample(kind, language))
    assert list(unsaid(html, text, needed(kind))) == []


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_pdf_says_what_good_practice_adds(kind: str, language: str) -> None:
    html, text = compose(content(kind, language)), text_of(sample(kind, language))
    assert missing_good(LetterKind(kind), elements_of(html)) == frozenset()
    assert list(unsaid(html, text, GOOD[LetterKind(kind)])) == []


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_the_pdf_is_in_its_language_and_has_its_title(kind: str, language: str) -> None:
    reader = PdfReader(BytesIO(sample(kind, language)))
    assert reader.trailer["/Root"]["/Lang"] == language
    assert reader.metadata is not None
    heading = title(LetterKind(kind), language)
    assert reader.metadata.title == heading
    assert squeezed(heading) in squeezed(text_of(sample(kind, language)))


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_no_letter_has_the_marks_of_a_merge(kind: str, language: str) -> None:
    html = compose(content(kind, language))
    assert not any(mark in html for mark in ("<<<<", "====", ">>>>", "{%", "{{"))


@pytest.mark.parametrize("kind", sorted(NEVER))
@pytest.mark.parametrize("language", LANGUAGES)
def test_some_letters_keep_silent_on_purpose(kind: LetterKind, language: str) -> None:
    assert never_said(kind, elements_of(compose(content(kind, language)))) == frozenset()


@pytest.mark.parametrize("kind", sorted(LetterKind))
def test_the_blocks_stand_in_one_order_in_all_three_languages(kind: str) -> None:
    orders = {
        tuple(re.findall(r'data-block="(\w+)"', compose(content(kind, language))))
        for language in LANGUAGES
    }
    assert len(orders) == 1
    names = orders.pop()
    assert len(set(names)) == len(names)
    assert {"lead", "contact", "articles"} <= set(names)


@pytest.mark.parametrize("kind", sorted(LetterKind))
def test_the_elements_stand_in_one_order_in_all_three_languages(kind: str) -> None:
    orders = {
        tuple(re.findall(r'data-element="([^"]+)"', compose(content(kind, language))))
        for language in LANGUAGES
    }
    assert len(orders) == 1


@pytest.mark.parametrize("why", ["withdrawn", "no_reply"])
@pytest.mark.parametrize("not_done", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_closes_in_two_ways_and_tells_the_remedies(
    why: str, not_done: bool, language: str
) -> None:
    html = compose(content("closure", language, why=why, not_done=not_done))
    assert ('class="remedies"' in html) is not_done
    assert {"result", "may_renew", "record_kept", "remedies"} <= elements_of(html)


@pytest.mark.parametrize("why", ["further_copies", "unfounded", "excessive"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fee_is_for_one_of_three_things(why: str, language: str) -> None:
    told = " ".join(said_of(compose(content("fee_notice", language, why=why)), "reasons"))
    others = {
        " ".join(said_of(compose(content("fee_notice", language, why=one)), "reasons"))
        for one in ("further_copies", "unfounded", "excessive")
        if one != why
    }
    assert told not in others


@pytest.mark.parametrize("change", ["erased", "anonymised", "corrected", "restricted"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_recipient_reads_what_changed_and_what_to_do(change: str, language: str) -> None:
    html = compose(content("recipient_notice", language, change=change))
    assert {"record", "change", "changed_on", "action", "act_by"} <= elements_of(html)
    old = content("recipient_notice", language)["lines"][0]["old"]
    assert (old in html) is (change == "corrected")


@pytest.mark.parametrize("result", ["upheld", "changed", "partly_changed"])
@pytest.mark.parametrize("reviewer", ["another", "same"])
def test_the_outcome_of_a_contest_says_who_looked_and_names_nobody(
    result: str, reviewer: str
) -> None:
    given = content("contest_outcome", "en", result=result, reviewer=reviewer)
    told = " ".join(said_of(compose(given), "reviewer"))
    assert ("different colleague" in told) is (reviewer == "another")
    assert "Salminen" not in told


def test_a_contest_that_ends_well_names_the_authority_all_the_same() -> None:
    well = {"outcome": "fulfilled", "grounds": [], "result": "changed"}
    html = compose(content("contest_outcome", "en", **well))
    assert 'class="remedies"' not in html
    assert "remedies" in elements_of(html)
