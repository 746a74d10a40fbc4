"""Every kind of letter, written by the steps themselves, says in its PDF what the law asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.elements import elements_of
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.letters.render import pdf_for
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.good_letters import never_said
from dsar.law.letters import ELEMENTS, REMEDIES, LetterKind
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.procedure import close
from dsar.procedure.decide import Given
from dsar.procedure.identity import identify
from tests.capabilities.letters.said_in_pdf import unsaid
from tests.capabilities.letters.samples import text_of
from tests.factories import NOW, a_case, a_walk, an_opt_out
from tests.procedure import disagreeing, test_fee, test_lift_restriction
from tests.procedure.asking import ask, ask_scope, extended
from tests.procedure.collection import test_recipient_letters
from tests.procedure.letters import test_answer_letters

pytestmark = pytest.mark.django_db
K, DONE, PARTLY = LetterKind, Outcome.FULFILLED, Outcome.PARTLY_FULFILLED


def _last(case: Case, kind: LetterKind) -> Letter:
    row: Letter | None = case.letters.filter(kind=kind).last()
    assert row is not None
    return row


def _answer(right: Right, outcome: Outcome, *codes: str) -> Callable[[str], Letter]:
    def write(language: str) -> Letter:
        way = test_answer_letters.reviewed(right, outcome)
        return test_answer_letters.decided(way, outcome, codes, language)

    return write


def _asked(language: str) -> Letter:
    case = a_case(language=language)
    ask(case)
    return _last(case, K.IDENTITY_REQUEST)


def _narrowed(language: str) -> Letter:
    case = a_case(state=State.COLLECTING, language=language)
    ask_scope(case)
    return _last(case, K.CLARIFICATION)


def _later(language: str) -> Letter:
    return _last(extended(a_case(state=State.COLLECTING, language=language)), K.EXTENSION)


def _unknown(language: str) -> Letter:
    way = a_walk(language=language)
    walk.verify(way)
    said: dict[str, Any] = {"method": "known_fact", "reason": "Väärä."}
    identify.reject(way.case, **said, at=way.step(), by=way.officer)
    walk.refuse(way, "ident-not-est", "Pyysimme vahvistusta, emmekä saaneet sitä.")
    return _last(way.case, K.REFUSAL_IDENTITY)


def _lifted(language: str) -> Letter:
    case = test_lift_restriction.restricted(language=language)
    test_lift_restriction.tell(case)
    return _last(case, K.RESTRICTION_LIFTING)


def _to_recipient(language: str) -> Letter:
    case, notice = test_recipient_letters.a_notice()
    return test_recipient_letters.write(case, notice, language=language)


def _reviewed(language: str) -> Letter:
    road = disagreeing.refused(language=language)
    given = Given("scope-not-personal", "A colleague's name is in it.")
    disagreeing.looked_at_again(road, PARTLY, given)
    return _last(road.case, K.CONTEST_OUTCOME)


def _withdrawn(language: str) -> Letter:
    case = a_case(language=language)
    close.withdraw(case, at=NOW)
    return _last(case, K.CLOSURE)


WALKS: Final[dict[LetterKind, Callable[[str], Letter]]] = {
    K.ACKNOWLEDGEMENT: lambda language: _last(a_case(language=language), K.ACKNOWLEDGEMENT),
    K.IDENTITY_REQUEST: _asked,
    K.CLARIFICATION: _narrowed,
    K.FEE_NOTICE: lambda language: _last(test_fee.a_told_case(language=language), K.FEE_NOTICE),
    K.EXTENSION: _later,
    K.ACCESS_ANSWER: _answer(Right.ACCESS, DONE),
    K.NOTHING_HELD: _answer(Right.ACCESS, Outcome.NOTHING_HELD),
    K.RECTIFICATION_CONFIRMATION: _answer(Right.RECTIFICATION, DONE),
    K.ERASURE_CONFIRMATION: _answer(Right.ERASURE, PARTLY, "er-accounting"),
    K.RESTRICTION_NOTICE: _answer(Right.RESTRICTION, DONE),
    K.RESTRICTION_LIFTING: _lifted,
    K.PORTABILITY_DELIVERY: _answer(Right.PORTABILITY, DONE),
    K.OBJECTION_OUTCOME: _answer(Right.OBJECTION, DONE),
    K.CONSENT_WITHDRAWN: _answer(Right.CONSENT_WITHDRAWAL, DONE),
    K.PARTIAL_REFUSAL: _answer(Right.OBJECTION, PARTLY, "obj-compelling"),
    K.REFUSAL: _answer(Right.ACCESS, Outcome.REFUSED, "not-controller"),
    K.REFUSAL_IDENTITY: _unknown,
    K.MARKETING_CONFIRMATION: lambda language: _last(
        an_opt_out(language=language), K.MARKETING_CONFIRMATION
    ),
    K.RECIPIENT_NOTICE: _to_recipient,
    K.CONTEST_OUTCOME: _reviewed,
    K.CLOSURE: _withdrawn,
}


def test_every_kind_has_a_step_that_writes_it() -> None:
    assert set(WALKS) == set(LetterKind)


@pytest.mark.parametrize("kind", sorted(WALKS))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_a_step_writes_says_all_that_the_law_asks(kind: LetterKind, language: str) -> None:
    content = WALKS[kind](language).content
    html, needed = compose(content), ELEMENTS[kind]
    if content.get("outcome") in NEEDS_GROUND:
        needed = needed | REMEDIES | {"reasons"}
    assert content["language"] == language
    assert list(unsaid(html, text_of(pdf_for(content)), needed)) == []
    assert never_said(kind, elements_of(html)) == frozenset()
