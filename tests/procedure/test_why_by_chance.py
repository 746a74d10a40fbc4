"""Refusals as chance makes them: the step lets through what the database does, and no more."""

from __future__ import annotations

import json
from functools import partial
from random import Random
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from dsar.cases.models import CaseItem
from dsar.law.grounds import GROUNDS
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.procedure import decide
from dsar.procedure.decide import CannotDecide, Given, Ruling
from dsar.procedure.preconditions import days_on_record, open_grounds
from tests.factories import NOW, a_user
from tests.procedure import why
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db
FACTS = "The service notes name another customer."
CASES = {
    "known": why.in_review,
    "unknown": why.asked_in_vain,
    "no mandate": why.never_asked,
    "again": why.asked_again,
    "a fee": why.with_a_fee_refused,
    "a fee for more": partial(why.with_a_fee_refused, again=True),
    "left out": why.with_a_file_left_out,
    "nothing found": partial(why.with_nothing_found, Right.ERASURE),
    "restriction": lambda: why.in_review(Right.RESTRICTION),
}
TEXTS = (FACTS, "", " \u200b", "...")


def words(dice: Random) -> str:
    return dice.choices(TEXTS, (12, 1, 1, 1))[0]


def thrown(dice: Random, item: CaseItem) -> Ruling:
    """A refusal as chance makes it."""
    fitting = [code for code, row in GROUNDS.items() if Right(item.right) in row.rights]
    here = sorted(open_grounds(item, at=NOW, on=NOW.date()))
    days = days_on_record(item, at=NOW)
    grounds = []
    for _ in range(dice.choice((0, 1, 1, 1, 2, 2))):
        codes = dice.choices((here, fitting, list(GROUNDS)), (6, 3, 1))[0]
        code = dice.choice(codes)
        needs = {need: words(dice) for need in GROUNDS[code].needs}
        if code in days:
            needs["date"] = days[code].isoformat()
        grounds.append(Given(code, words(dice), needs))
    return Ruling(item, Outcome.REFUSED, tuple(grounds))


def accepts(act: Any) -> bool:
    """Whether it is let through; it is taken back either way."""
    try:
        with transaction.atomic():
            act()
            transaction.set_rollback(True)
    except (CannotDecide, DatabaseError):
        return False
    return True


@pytest.mark.parametrize("made", CASES.values(), ids=CASES)
@pytest.mark.parametrize("rule", ["off", "refusals"])
def test_the_step_and_the_database_agree(made: Any, rule: str) -> None:
    case, anna, dice = made(), a_user(username="anna"), Random(rule)
    Controller.objects.update(four_eyes=rule)
    riitta = a_user(Role.REVIEWER, "riitta")
    others = [None, riitta, riitta, riitta, a_user(Role.AUDITOR), anna]
    let = 0
    for _ in range(40):
        ruling, other = thrown(dice, case.items.get()), dice.choice(others)
        said = accepts(
            lambda r=ruling, o=other: decide.settle(
                fresh(case), [r], at=NOW, by=anna, seconded_by=o
            )
        )
        stood = accepts(lambda r=ruling, o=other: why.insert(case, r, by=anna, seconded_by=o))
        told = json.dumps([given.as_row() for given in ruling.grounds])
        assert said == stood, f"{said} {stood} {told} {other}"
        let += said
    assert let < 40
    assert let or rule == "refusals"
