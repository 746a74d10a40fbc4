"""A document that nobody recorded before it was destroyed is asked for again, and fairly."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.organisation.accounts.models import User
from dsar.procedure import drafted, questions
from dsar.procedure.identity import identify
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg, a_png
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import ask, days, fresh, leaves

pytestmark = pytest.mark.django_db


def anna() -> User:
    return a_user(username="anna")


def sent(at: datetime, *contents: bytes, method: str = "masked_document", **who: Any) -> Case:
    """A case whose person was asked for a document at noon of the first day, and sent it."""
    case = a_case(language="en", **who)
    if method == "mandate":
        acts(case)
    ask(fresh(case), method=method)
    leaves()
    proof.send(fresh(case), contents or [a_jpeg()], at=at)
    return fresh(case)


def destroyed(case: Case, *, why: str = "unmasked", at: datetime) -> None:
    """An officer looks at the oldest document that is here, and destroys it by hand."""
    row = proof.standing(case).first()
    assert row is not None
    proof.take(row, at=at, by=anna())
    row.case = fresh(case)
    proof.destroy(row, why=why, at=at, by=anna())


def told(case: Case) -> list[OutgoingMail]:
    return list(case.outgoing_mails.filter(kind="proof_gone").order_by("pk"))


def asked(case: Case) -> ProofRequest:
    row: ProofRequest = case.proof_requests.get()
    return row


def swept(at: datetime) -> None:
    while proof.destroy_next(at=at) is not None:
        continue


@pytest.mark.parametrize(
    ("why", "sentence"),
    [("unmasked", "more than we need"), ("wrong", "not the document that we asked for")],
)
def test_the_person_is_told_when_a_hand_destroyed_the_document(why: str, sentence: str) -> None:
    case = sent(NOW + days(1))
    destroyed(case, why=why, at=NOW + days(2))
    (mail,) = told(case)
    assert sentence in mail.body
    assert "[[link:" in mail.body


@pytest.mark.parametrize("method", ["masked_document", "mandate"])
def test_what_a_hand_destroyed_is_asked_for_in_its_own_words(method: str) -> None:
    case = sent(NOW + days(1), method=method)
    destroyed(case, at=NOW + days(2))
    said = told(case)[0].body
    assert ("power of attorney" in said) is (method == "mandate")


def test_the_person_is_told_once_when_time_destroyed_all_of_it() -> None:
    case = sent(NOW + days(1), a_jpeg(), a_png())
    swept(NOW + days(9))
    assert ["We did not check it before its last day" in mail.body for mail in told(case)] == [True]


def test_the_person_has_a_week_at_least_to_send_it_again() -> None:
    case = sent(NOW + days(5))
    swept(NOW + days(13))
    row = asked(case)
    assert row.reply_by == (NOW + days(20)).date()
    assert row.remind_on == (NOW + days(17)).date()


def test_days_that_are_left_are_not_taken_away() -> None:
    case = sent(NOW + days(1))
    before = asked(case).reply_by
    destroyed(case, at=NOW + days(2))
    assert asked(case).reply_by == before


def test_one_of_two_that_is_destroyed_still_leaves_an_answer() -> None:
    case = sent(NOW + days(1), a_jpeg(), a_png())
    destroyed(case, at=NOW + days(2))
    assert told(case) == []
    assert proof.has_answered(case)
    destroyed(case, at=NOW + days(3))
    assert len(told(case)) == 1


def test_each_document_that_is_destroyed_is_told_of() -> None:
    case = sent(NOW + days(1))
    destroyed(case, at=NOW + days(2))
    proof.send(fresh(case), [a_png()], at=NOW + days(3))
    destroyed(case, at=NOW + days(4))
    assert len(told(case)) == 2


def test_what_a_new_question_does_not_ask_for_is_destroyed_in_silence() -> None:
    case = sent(NOW + days(1))
    ask(case, method="known_fact", at=NOW + days(2))
    swept(NOW + days(9))
    assert ProofFile.objects.get().destroyed_why == "time"
    assert told(case) == []


def test_silence_after_it_is_reminded_of_and_lapses() -> None:
    case = sent(NOW + days(1))
    swept(NOW + days(9))
    leaves(at=NOW + days(9))
    assert questions.remind_next(at=NOW + days(10)) is None
    assert questions.remind_next(at=NOW + days(13)) is not None
    leaves(at=NOW + days(13))
    assert identify.lapse_next(at=NOW + days(16)) is None
    assert identify.lapse_next(at=NOW + days(17)) is not None
    assert fresh(case).state == State.REVIEWING
    assert not case.suspensions.filter(ended_on__isnull=True).exists()


def test_nobody_who_sent_something_is_said_to_have_been_silent() -> None:
    case = sent(NOW + days(1))
    swept(NOW + days(9))
    questions.remind_next(at=NOW + days(13))
    leaves(at=NOW + days(13))
    identify.lapse_next(at=NOW + days(17))
    assert drafted.facts_of_silence(fresh(case)) is None
