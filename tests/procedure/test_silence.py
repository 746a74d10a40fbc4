"""Nobody is called silent before all that came by then was read."""

import pytest

from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import OneTimeCode, ProofRequest
from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import MailSource
from dsar.cases.models import Case
from dsar.procedure import clarify, code, post_room, questions
from dsar.procedure.identity import identify, represent
from dsar.procedure.silence import has_written_apart
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.letterbox import a_message
from tests.procedure.acting import LAWYER, allowed
from tests.procedure.asking import (
    a_mailbox,
    ask,
    ask_scope,
    asked_in_time,
    days,
    fresh,
    leaves,
    reminded,
    reply,
)

pytestmark = pytest.mark.django_db


def a_code(row):
    made = codes.make(row.case_id, code.IDENTITY, proof_request_id=row.pk, at=NOW + days(13))
    OneTimeCode.objects.filter(pk=made.pk).update(used_at=NOW + days(14))


def an_address(row):
    ProofRequest.objects.filter(pk=row.pk).update(method="confirmed_address")
    Case.objects.filter(pk=row.case_id).update(address_confirmed_at=NOW + days(14))


def a_reply(row):
    reply(row.case, at=NOW + days(14))


ANSWERS = {"code": a_code, "address": an_address, "message": a_reply}


def silent_until_the_last_day():
    case = a_case()
    row = ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    return row


def test_a_message_from_after_the_last_day_holds_back_no_lapse():
    row = silent_until_the_last_day()
    custody.take(b"Subject: x\r\n\r\ny", mailbox="general", at=NOW + days(15))
    assert identify.lapse_next(at=NOW + days(15.01)) == row


@pytest.mark.parametrize(
    "state",
    [
        {"checked_at": NOW + days(14)},
        {"failing_since": NOW + days(15)},
        {"checked_at": None},
        {"due_at": NOW + days(15)},
    ],
    ids=["read too early", "failing", "never read", "more to read"],
)
def test_nobody_lapses_before_every_mailbox_was_read_beyond_the_last_day(settings, state):
    row = silent_until_the_last_day()
    a_mailbox(settings, at=NOW + days(15))
    MailSource.objects.update(**state)
    assert identify.lapse_next(at=NOW + days(15)) is None
    whole = {"checked_at": NOW + days(15), "due_at": NOW + days(16), "failing_since": None}
    MailSource.objects.update(**whole)
    assert identify.lapse_next(at=NOW + days(15)) == row


def test_nobody_lapses_while_a_mailbox_is_new(settings):
    silent_until_the_last_day()
    a_mailbox(settings, at=NOW + days(15))
    MailSource.objects.all().delete()
    assert identify.lapse_next(at=NOW + days(15)) is None


def test_nobody_lapses_while_messages_wait_to_be_read():
    case = a_case()
    row = ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    custody.take(b"Subject: x\r\n\r\ny", mailbox="general", at=NOW + days(14))
    assert identify.lapse_next(at=NOW + days(15)) is None
    while post_room.read_next(at=NOW + days(15)):
        continue
    assert identify.lapse_next(at=NOW + days(15)) == row


def test_a_message_on_the_desk_may_be_the_answer():
    case = asked_in_time()
    assert not has_written_apart(case)
    a_message("Tässä tiedot.", at=NOW + days(4), From="Maija <MAIJA@Example.com>")
    assert has_written_apart(case)
    assert questions.remind_next(at=NOW + days(12)) is None
    assert identify.lapse_next(at=NOW + days(20)) is None


@pytest.mark.parametrize("is_live", [True, False])
def test_a_message_of_who_acts_for_the_person_may_be_the_answer(is_live):
    case = a_case()
    allowed(case)
    if not is_live:
        represent.end(fresh(case), reason="He was withdrawn.", at=NOW, by=a_user())
    ask(fresh(case))
    leaves()
    a_message("Tässä tiedot.", at=NOW + days(4), From=f"Laki <{LAWYER['email']}>")
    assert has_written_apart(fresh(case)) is is_live
    assert (questions.remind_next(at=NOW + days(12)) is None) is is_live


def test_the_time_waits_only_until_who_acts_for_the_person_wrote():
    case = a_case()
    allowed(case)
    ask(fresh(case), at=NOW + days(1), reply_by=(NOW + days(15)).date())
    leaves(at=NOW + days(1))
    a_message("Tässä tiedot.", at=NOW + days(4), From=f"Laki <{LAWYER['email']}>")
    told = {"method": "known_fact", "reason": "x", "by": a_user()}
    identify.accept(fresh(case), **told, at=NOW + days(9))
    assert case.suspensions.get().ended_on == (NOW + days(4)).date()


def test_a_new_request_by_the_same_person_is_no_silence():
    row = silent_until_the_last_day()
    a_case(at=NOW + days(10))
    assert identify.lapse_next(at=NOW + days(15)) is None
    assert row.lapsed_at is None


def test_somebody_else_breaks_no_silence():
    row = silent_until_the_last_day()
    a_case(at=NOW + days(10), email="olli@example.com")
    a_message(at=NOW + days(10))
    assert identify.lapse_next(at=NOW + days(15)) == row


def test_the_time_waits_only_until_the_message_on_the_desk_came():
    case = asked_in_time()
    a_message("Tässä tiedot.", at=NOW + days(4), From="Maija <maija@example.com>")
    told = {"method": "known_fact", "reason": "x", "by": a_user()}
    identify.accept(fresh(case), **told, at=NOW + days(9))
    assert case.suspensions.get().ended_on == (NOW + days(4)).date()


@pytest.mark.parametrize("came", ANSWERS)
def test_an_answer_that_comes_before_the_case_is_locked_beats_silence(monkeypatch, came):
    row = silent_until_the_last_day()
    lock = identify.hold

    def answered_meanwhile(case):
        ANSWERS[came](row)
        lock(case)

    monkeypatch.setattr(identify, "hold", answered_meanwhile)
    identify.lapse_next(at=NOW + days(15))
    assert fresh(row.case).state == "verifying"
    row.refresh_from_db()
    assert row.lapsed_at is None


def test_a_message_that_comes_before_the_case_is_locked_settles_no_scope(monkeypatch):
    case = a_case()
    row = ask_scope(case)
    leaves()
    reminded(case, at=NOW + days(9))
    lock = clarify.claim

    def answered_meanwhile(case):
        reply(case, at=NOW + days(14))
        lock(case)

    monkeypatch.setattr(clarify, "claim", answered_meanwhile)
    clarify.settle_next(at=NOW + days(15))
    row.refresh_from_db()
    assert row.lapsed_at is None
