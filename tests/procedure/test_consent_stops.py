"""Consent taken back: the systems stop what rests on it before a letter says that it stopped."""

import pytest

from dsar.cases.models import Case
from dsar.cases.states import CannotMove, State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import decide
from dsar.procedure.collection import collect
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.decide import CannotDecide, Given, Ruling
from dsar.procedure.identity import identify, reassess, represent
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import ask, days, fresh
from tests.procedure.stopping import answered, sent_back, stopped

pytestmark = pytest.mark.django_db
BOTH = (Right.ACCESS, Right.CONSENT_WITHDRAWAL)
NOT_SHOWN = Given("ident-not-est", "We asked on 2 March.")
REJECTED = {"method": "known_fact", "reason": "Wrong.", "at": NOW}
KNOWN = {"method": "known_fact", "reason": "Gave an order number.", "at": NOW}


def unknown(*rights: Right) -> Case:
    case = a_case(*(rights or BOTH), state=State.VERIFYING)
    identify.reject(case, by=a_user(), **REJECTED)
    return fresh(case)


def lost_while_collecting() -> Case:
    """The systems were asked for all of it when it turned out that nobody was known."""
    case = a_case(*BOTH, state=State.COLLECTING)
    check = case.identity_checks.get()
    check.case = case
    reassess.revoke(check, reason="Another Maija.", at=NOW, by=a_user(username="anna"))
    ask(fresh(case))
    identify.reject(fresh(case), by=a_user(), **REJECTED)
    return fresh(case)


def without_mandate() -> Case:
    case = a_case(*BOTH)
    acts(case)
    ask(case, method="mandate")
    represent.reject(case, reason="Nothing came.", at=NOW, by=a_user())
    return fresh(case)


def consent_in_review(*results: str) -> Case:
    case = answered(a_case(Right.CONSENT_WITHDRAWAL, state=State.COLLECTING), *results)
    collect.complete(case, at=NOW, by=a_user())
    return fresh(case)


def decided(case: Case, given: Given = NOT_SHOWN) -> Case:
    access, consent = (case.items.get(right=right) for right in BOTH)
    refusal = Ruling(access, Outcome.REFUSED, (given,))
    decide.decide(case, [refusal, Ruling(consent, Outcome.FULFILLED)], at=NOW, by=a_user())
    return fresh(case)


def rights_asked(case: Case) -> set[str]:
    return set(case.tasks.values_list("item__right", flat=True))


@pytest.mark.parametrize("make", [unknown, without_mandate])
def test_systems_are_asked_for_consent_alone_while_nobody_is_known(make) -> None:
    case = sent_back(make())
    assert (case.state, rights_asked(case)) == (State.COLLECTING, {Right.CONSENT_WITHDRAWAL})


def test_nothing_is_sent_back_where_all_of_it_asks_for_proof() -> None:
    with pytest.raises(CannotCollect, match="before it is known"):
        sent_back(unknown(Right.ACCESS, Right.ERASURE))


@pytest.mark.parametrize("make", [unknown, lost_while_collecting])
def test_no_letter_says_that_it_stopped_before_the_systems_stopped_it(make) -> None:
    case = make()
    with pytest.raises(CannotDecide, match="send the case back"):
        decided(case)
    assert fresh(case).state == State.REVIEWING


@pytest.mark.parametrize("make", [unknown, lost_while_collecting])
def test_consent_is_stopped_and_the_rest_refused_while_nobody_is_known(make) -> None:
    assert decided(stopped(make())).state == State.DECIDED


def test_consent_is_stopped_and_the_rest_refused_without_a_mandate() -> None:
    given = Given("auth-missing", "We asked on 2 March.", {"who": "Maija Meikäläinen"})
    assert decided(stopped(without_mandate()), given).state == State.DECIDED


def test_review_still_waits_for_the_systems_that_are_to_stop() -> None:
    case = sent_back(lost_while_collecting())
    with pytest.raises(CannotCollect, match="missing: 2"):
        collect.complete(case, at=NOW, by=a_user())


def test_late_proof_helps_while_consent_is_stopped() -> None:
    case = sent_back(unknown())
    identify.accept(case, by=a_user(username="anna"), **KNOWN)
    assert (fresh(case).state, rights_asked(case)) == (State.COLLECTING, set(BOTH))


def test_who_was_asked_in_vain_is_not_asked_again_while_consent_is_stopped() -> None:
    case = sent_back(unknown())
    with pytest.raises(CannotMove):
        ask(case, at=NOW + days(1))


@pytest.mark.parametrize("said", [("nothing_found",), ("kept",), ("kept", "nothing_found")])
def test_taking_consent_back_is_done_whatever_was_found(said: tuple[str, ...]) -> None:
    case = consent_in_review(*said)
    ruling = Ruling(case.items.get(), Outcome.FULFILLED)
    decide.decide(case, [ruling], at=NOW, by=a_user())
    letter = case.letters.get(kind="consent_withdrawn")
    assert letter.content["findings"] == []


def test_who_is_known_is_told_that_a_system_keeps_something() -> None:
    case = consent_in_review("kept")
    identify.accept(
        case, method="no_doubt", reason="A customer of ours.", at=NOW, by=a_user(username="anna")
    )
    ruling = Ruling(case.items.get(), Outcome.FULFILLED)
    with pytest.raises(CannotDecide, match="only in part"):
        decide.decide(fresh(case), [ruling], at=NOW, by=a_user())


def test_a_case_of_consent_alone_is_sent_back_without_any_check() -> None:
    assert sent_back(consent_in_review()).state == State.COLLECTING
