"""Letters: kinds, headings and mandatory elements."""

from __future__ import annotations

import pytest

from dsar.law.letters import COMMON, ELEMENTS, TITLES, LetterKind, kind_for, missing_elements, title
from dsar.law.outcomes import Outcome, allowed_outcomes
from dsar.law.rights import Right

K = LetterKind
every_kind = pytest.mark.parametrize("kind", LetterKind)
DECIDED = [
    (right, outcome) for right in Right for outcome in allowed_outcomes(right) - {Outcome.PENDING}
]


@every_kind
def test_kind_has_a_heading_in_each_language(kind: LetterKind) -> None:
    assert len({title(kind, language) for language in ("fi", "sv", "en")}) == 3


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_who_acts_for_another_is_not_asked_who_they_are(language: str) -> None:
    asked = title(K.IDENTITY_REQUEST, language, asks_mandate=True)
    assert asked != title(K.IDENTITY_REQUEST, language)


@every_kind
def test_kind_has_elements_beyond_the_common_ones(kind: LetterKind) -> None:
    assert ELEMENTS[kind] > COMMON


def test_tables_hold_every_kind_and_no_other() -> None:
    assert set(TITLES) == set(ELEMENTS) == set(LetterKind)


@pytest.mark.parametrize("kind", [K.REFUSAL, K.REFUSAL_IDENTITY, K.PARTIAL_REFUSAL], ids=str)
def test_refusal_must_give_reasons_and_remedies(kind: LetterKind) -> None:
    assert {"reasons", "remedies"} <= ELEMENTS[kind]


@every_kind
def test_what_is_not_done_needs_reasons_and_remedies(kind: LetterKind) -> None:
    lacking = missing_elements(kind, (), outcome=Outcome.PARTLY_FULFILLED)
    assert {"reasons", "remedies"} <= lacking


def test_complete_letter_lacks_nothing() -> None:
    present = [*ELEMENTS[K.REFUSAL], "more"]
    assert missing_elements(K.REFUSAL, present) == frozenset()
    assert missing_elements(K.REFUSAL, present[:-2]) == {present[-2]}


@pytest.mark.parametrize(("right", "outcome"), DECIDED, ids=str)
def test_every_decided_item_has_its_letter(right: Right, outcome: Outcome) -> None:
    assert kind_for(right, outcome, ["unfounded"]) in LetterKind


@pytest.mark.parametrize(
    ("right", "outcome", "grounds", "kind"),
    [
        (Right.ACCESS, Outcome.FULFILLED, [], K.ACCESS_ANSWER),
        (Right.ACCESS, Outcome.PARTLY_FULFILLED, ["third-party"], K.ACCESS_ANSWER),
        (Right.ACCESS, Outcome.NOTHING_HELD, [], K.NOTHING_HELD),
        (Right.ACCESS, Outcome.REFUSED, ["ident-not-est"], K.REFUSAL_IDENTITY),
        (Right.ERASURE, Outcome.REFUSED, ["ident-not-est", "unfounded"], K.REFUSAL),
        (Right.ERASURE, Outcome.REFUSED, ["er-claims"], K.REFUSAL),
        (Right.ERASURE, Outcome.PARTLY_FULFILLED, ["er-accounting"], K.ERASURE_CONFIRMATION),
        (
            Right.RECTIFICATION,
            Outcome.PARTLY_FULFILLED,
            ["rect-record"],
            K.RECTIFICATION_CONFIRMATION,
        ),
        (Right.PORTABILITY, Outcome.PARTLY_FULFILLED, ["port-basis"], K.PARTIAL_REFUSAL),
        (Right.OBJECTION, Outcome.FULFILLED, [], K.OBJECTION_OUTCOME),
        (Right.CONSENT_WITHDRAWAL, Outcome.FULFILLED, [], K.CONSENT_WITHDRAWN),
        (Right.MARKETING_OBJECTION, Outcome.FULFILLED, [], K.MARKETING_CONFIRMATION),
        (Right.MARKETING_OBJECTION, Outcome.WITHDRAWN, [], K.CLOSURE),
        (Right.ACCESS, Outcome.WITHDRAWN, [], K.CLOSURE),
    ],
)
def test_letter_follows_right_and_outcome(
    right: Right, outcome: Outcome, grounds: list[str], kind: LetterKind
) -> None:
    assert kind_for(right, outcome, grounds) is kind


def test_undecided_item_has_no_letter() -> None:
    with pytest.raises(ValueError, match="not decided"):
        kind_for(Right.ACCESS, Outcome.PENDING)
