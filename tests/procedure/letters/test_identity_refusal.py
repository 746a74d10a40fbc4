"""The refusal for want of identity says what was asked, and when it was asked (law 11)."""

from __future__ import annotations

import pytest

from dsar.law.outcomes import Outcome
from dsar.procedure import decide
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import ask, days, fresh, leaves

pytestmark = pytest.mark.django_db


def test_only_questions_that_left_are_told_with_the_day_they_left() -> None:
    case, by = a_case(), a_user(username="anna")
    ask(case)
    ask(fresh(case), method="call_back", at=NOW + days(1))
    leaves(at=NOW + days(3))
    at = NOW + days(8)
    identify.reject(fresh(case), method="known_fact", reason="Wrong.", at=at, by=by)
    refusal = Given("ident-not-est", "You could not name an order of yours.")
    rulings = [Ruling(case.items.get(), Outcome.REFUSED, (refusal,))]
    decide.decide(fresh(case), rulings, at=at, by=by)
    told = case.letters.get(kind="refusal_identity").content["asked"]
    assert [row["on"] for row in told] == [(NOW + days(3)).date().isoformat()]
