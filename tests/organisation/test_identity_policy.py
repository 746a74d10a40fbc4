"""A company may ask for more proof than the rulebook, and never for less (Art. 12(6), 32)."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as some

from dsar.law.rights import RIGHTS, Right
from dsar.organisation.controller.identity_policy import IdentityPolicy

ANYTHING = some.one_of(
    some.integers(-5, 9), some.booleans(), some.none(), some.floats(), some.text(max_size=2)
)


@pytest.mark.parametrize(
    "levels", [{"access": 1}, {"erasure": 1}, {"access": True}, {"rectification": True}, {"x": 2}]
)
def test_a_level_below_the_rulebook_or_no_number_is_refused(levels: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        IdentityPolicy(levels=levels).clean_fields()


def test_a_level_may_be_raised() -> None:
    policy = IdentityPolicy(levels={"access": 3, "rectification": 2, "erasure": 2})
    policy.clean_fields()
    assert policy.level_for(Right.ACCESS) == 3
    assert policy.level_for(Right.RECTIFICATION) == 2


@given(some.sampled_from(Right), ANYTHING)
def test_whatever_is_written_below_the_form_no_level_falls(right: Right, written: Any) -> None:
    default = RIGHTS[right].identity_level
    level = IdentityPolicy(levels={right.value: written}).level_for(right)
    assert default <= level <= (3 if default else 0)
    assert type(level) is int


def test_levels_that_are_no_table_change_nothing() -> None:
    assert IdentityPolicy(levels=[1]).level_for(Right.ACCESS) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("days", [0, 31])
def test_a_document_is_kept_from_a_day_to_a_month(days: int) -> None:
    policy = IdentityPolicy(proof_days=days)
    with pytest.raises(ValidationError):
        policy.full_clean()
    with pytest.raises(IntegrityError):
        policy.save()
