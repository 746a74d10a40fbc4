"""No ground speaks of data that nobody found, none of a part or a fee refuses the whole."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from django.db import IntegrityError

from dsar.law.grounds import GROUNDS, Precondition
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure.decide import CannotDecide, Given, Ruling
from tests.factories import a_user
from tests.procedure import why
from tests.procedure.asking import fresh
from tests.procedure.test_why import opened, refused
from tests.procedure.why import COUNSEL, FACTS

pytestmark = pytest.mark.django_db
MIGRATION = import_module("dsar.migrations.0024_grounds_that_hold")


FEE = Given("fee-not-accepted", FACTS, {"date": "2026-03-02"})


def test_a_further_copy_may_be_refused_whole_for_its_fee() -> None:
    assert refused(why.with_a_fee_refused(again=True), FEE).ground == "fee-not-accepted"


def test_who_does_not_pay_for_more_gets_the_first_copy() -> None:
    row = refused(why.with_a_fee_refused(), FEE, outcome=Outcome.PARTLY_FULFILLED)
    assert (row.ground, row.outcome) == ("fee-not-accepted", "partly_fulfilled")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (FEE, "when the fee was announced"),
        (Given("excess-repeat", FACTS, COUNSEL | {"date": "2025-09-03"}), "the earlier request"),
    ],
    ids=["fee", "repeat"],
)
def test_the_letter_tells_the_day_that_is_on_record(given: Given, words: str) -> None:
    case = why.with_a_fee_refused(again=True)
    more: dict[str, Any] = {"seconded_by": a_user(Role.REVIEWER)}
    for other in ("2025-09-03", "2026-03-02", "the second of March"):
        wrong = replace(given, details=given.details | {"date": other})
        if wrong != given:
            with pytest.raises(CannotDecide, match=words):
                refused(fresh(case), wrong, **more)
    assert refused(fresh(case), given, **more).ground == given.code


OF_DATA = sorted(
    (str(right), code)
    for code, row in GROUNDS.items()
    if row.requires in {Precondition.FOUND, Precondition.LEFT_OUT}
    for right in row.rights
)


@pytest.mark.parametrize(("right", "code"), OF_DATA)
def test_no_ground_speaks_of_data_that_nobody_found(right: str, code: str) -> None:
    case = why.with_nothing_found(Right(right))
    details = dict.fromkeys(GROUNDS[code].needs, "osoite") | COUNSEL
    ruling = Ruling(case.items.get(), Outcome.PARTLY_FULFILLED, (Given(code, FACTS, details),))
    assert code not in opened(case)
    with pytest.raises(IntegrityError, match=r"no system holds anything|nothing is left out"):
        why.insert(case, ruling, by=a_user(username="anna"))


@pytest.mark.parametrize("code", ["scope-not-personal", "not-controller", "unfounded"])
def test_what_says_nothing_of_our_data_stands_where_nothing_was_found(code: str) -> None:
    assert code in opened(why.with_nothing_found(Right.ERASURE))


def test_the_database_knows_which_grounds_speak_of_data_and_which_of_a_part() -> None:
    of_data = {code for _right, code in OF_DATA} - {"rect-accurate", "rect-record"}
    in_part = {code for code, row in GROUNDS.items() if row.only_in_part}
    assert (set(MIGRATION.OF_DATA), set(MIGRATION.OF_A_PART)) == (of_data, in_part)
