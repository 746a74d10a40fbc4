"""No personal identity code in anything that colleagues write; the person's own words stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.outcomes import Outcome
from dsar.organisation.accounts.models import User
from dsar.procedure import clarify, close, contest, decide, extend, handle, inquire
from dsar.procedure.collection import collect
from dsar.procedure.identity import identify, protect, reassess, represent
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
CODE = "Hetu 13.10.52-308T."
TODAY, LATER = NOW.date(), NOW + timedelta(20)


def rule(case: Case, by: User, *, note: str = "", facts: str = "") -> None:
    grounds = (decide.Given("manifestly_unfounded", facts=facts, details={"x": ""}),) * bool(facts)
    ruling = decide.Ruling(
        case.items.get(), Outcome.FULFILLED, grounds, internal_note=note, vouches_for_unseen=True
    )
    decide.decide(case, [ruling], at=NOW, by=by)


WRITTEN: dict[str, Callable[[Case, User], object]] = {
    "note": lambda case, by: handle.note(case, text=CODE, at=NOW, by=by),
    "dismiss": lambda case, by: close.dismiss(case, reason=CODE, at=NOW, by=by),
    "send_back": lambda case, by: collect.send_back(case, note=CODE, at=NOW, by=by),
    "contest": lambda case, by: contest.contest(case, text=CODE, at=NOW, by=by.actor),
    "ruling note": lambda case, by: rule(case, by, note=CODE),
    "ruling facts": lambda case, by: rule(case, by, facts=CODE),
    "scope answer": lambda case, by: asked_scope(case, by),
    "extend": lambda case, by: extend.extend(case, reason="volume", facts=CODE, at=LATER, by=by),
    "accept": lambda case, by: identify.accept(
        case, method="known_fact", reason=CODE, at=NOW, by=by
    ),
    "raise_level": lambda case, by: reassess.raise_level(case, level=3, reason=CODE, at=NOW, by=by),
    "inquiry": lambda case, by: inquire.record(
        case,
        authority_reference="",
        text=CODE,
        received_on=TODAY,
        answer_by=TODAY,
        at=NOW,
        by=by,
    ),
    "mandate": lambda case, by: represent.record(
        case, represent.ActsFor("lawyer", "L", "l@law.example", scope=CODE), at=NOW, by=by
    ),
}
STATES = {
    "accept": State.VERIFYING,
    "contest": State.ANSWERED,
    "ruling note": State.REVIEWING,
    "ruling facts": State.REVIEWING,
}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_colleague_writes_no_identity_code(name: str) -> None:
    case, by = a_case(state=STATES.get(name, State.COLLECTING)), a_user()
    with pytest.raises(Exception, match="never write down a personal identity code"):
        WRITTEN[name](case, by)
    case.refresh_from_db()
    assert not case.notes.exists()


def test_a_reason_to_end_protection_holds_no_identity_code() -> None:
    case, by = a_case(), a_user()
    protect.protect(case, at=NOW, by=by)
    with pytest.raises(protect.CannotProtect, match="identity code"):
        protect.take_back(case, reason=CODE, at=NOW, by=by)


def test_no_identity_code_is_printed_in_a_question() -> None:
    case, by, day = a_case(), a_user(), TODAY + timedelta(14)
    identify.accept(case, method="known_fact", reason="Order 12.", at=NOW, by=by)
    with pytest.raises(clarify.CannotClarify, match="identity code"):
        clarify.ask_scope(case, text=CODE, reply_by=day, at=NOW, by=by)


def asked_scope(case: Case, by: User) -> None:
    day = TODAY + timedelta(14)
    clarify.ask_scope(case, text="Mitä vuosia tarkoitat?", reply_by=day, at=NOW, by=by)
    case.refresh_from_db()
    clarify.answered(case, answer=CODE, at=NOW, by=by)


def test_the_persons_own_words_are_never_refused() -> None:
    case = a_case(state=State.ANSWERED)
    contest.contest(case, text=CODE, at=NOW, by=PERSON)
    assert case.contests.get().text == CODE
