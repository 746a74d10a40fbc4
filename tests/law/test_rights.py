"""Rights and outcomes: what each needs, in everyday words."""

from __future__ import annotations

import pytest

from dsar.law import outcomes, rights
from dsar.law.outcomes import NEEDS_GROUND, Outcome, allowed_outcomes
from dsar.law.rights import RIGHTS, Right, needs_identity

LANGUAGES = ["fi", "sv", "en"]


def test_every_right_has_a_rule() -> None:
    assert set(RIGHTS) == set(Right)
    assert all(0 <= rule.identity_level <= 3 for rule in RIGHTS.values())


def test_marketing_and_consent_need_no_identity() -> None:
    without = {right for right in Right if not needs_identity(right)}
    assert without == {Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL}


def test_marketing_objection_is_immediate_and_never_refused() -> None:
    rule = RIGHTS[Right.MARKETING_OBJECTION]
    assert rule.is_immediate
    assert not rule.may_be_refused
    assert not rule.needs_collection


@pytest.mark.parametrize("right", [r for r in Right if r is not Right.MARKETING_OBJECTION])
def test_other_rights_may_end_in_every_outcome(right: Right) -> None:
    assert allowed_outcomes(right) == set(Outcome)


def test_marketing_objection_ends_in_no_refusal() -> None:
    allowed = allowed_outcomes(Right.MARKETING_OBJECTION)
    assert allowed == {Outcome.PENDING, Outcome.FULFILLED, Outcome.WITHDRAWN}
    assert not allowed & NEEDS_GROUND


@pytest.mark.parametrize("language", LANGUAGES)
def test_rights_and_outcomes_have_distinct_names(language: str) -> None:
    assert len({rights.name(right, language) for right in Right}) == len(Right)
    assert len({outcomes.name(outcome, language) for outcome in Outcome}) == len(Outcome)
