"""One kind reminder for those who have not answered, and for nobody else."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from unittest.mock import Mock

import pytest
from django.db import connection

from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import MailSource, OutgoingMail
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.cases.time_limits import Suspension
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.oversight.consistency import time_checks
from dsar.procedure import clarify, handle, questions, triage
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.letterbox import a_message
from tests.procedure.asking import (
    PAPER,
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

REMINDERS = ("identity_reminder", "clarification_reminder")


def reminders():
    return OutgoingMail.objects.filter(kind__in=REMINDERS)


@pytest.mark.parametrize(
    ("days_to_reply", "later"), [(1, 1), (2, 1), (3, 2), (14, 9), (30, 20), (62, 41)]
)
def test_two_thirds_of_the_time_pass_before_the_reminder(days_to_reply, later):
    asked_on = date(2026, 3, 2)
    assert questions.remind_on(asked_on, asked_on + days(days_to_reply)) == asked_on + days(later)


@pytest.mark.django_db
@pytest.mark.parametrize("asking", [ask, ask_scope])
def test_a_silent_person_is_reminded_once_from_the_day_on(asking):
    case = a_case()
    asking(case)
    leaves()
    assert questions.remind_next(at=NOW + days(8)) is None
    assert questions.remind_next(at=NOW + days(9)).reminder is None
    assert questions.remind_next(at=NOW + days(30)) is None
    assert reminders().count() == 1
    assert Event.objects.filter(stream=case.reference, kind="question.reminded").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_reminder_repeats_the_question_and_the_day(language):
    case = a_case(language=language, state=State.COLLECTING)
    ask_scope(case, text="Vuodet 2020-2026?")
    leaves()
    questions.remind_next(at=NOW + days(9))
    mail = reminders().get()
    assert "Vuodet 2020-2026?" in mail.body
    assert ("16 March 2026" if language == "en" else "16.3.2026") in mail.body


@pytest.mark.django_db
def test_a_question_that_has_not_left_is_not_asked_once_more():
    ask(a_case())
    assert questions.remind_next(at=NOW + days(30)) is None


@pytest.mark.django_db
def test_a_question_that_left_late_keeps_all_its_days():
    row = ask(a_case())
    leaves(at=NOW + days(5))
    row.refresh_from_db()
    assert (row.reply_by, row.remind_on) == (date(2026, 3, 21), date(2026, 3, 16))


@pytest.mark.django_db
@pytest.mark.parametrize("sort", [triage.seen, triage.set_aside])
def test_a_reply_stops_the_reminder_even_when_a_colleague_has_read_it(sort):
    case = asked_in_time()
    mail = reply(case, at=NOW + days(3))
    assert questions.remind_next(at=NOW + days(12)) is None
    sort(mail, at=NOW + days(4), by=a_user())
    assert questions.remind_next(at=NOW + days(12)) is None


@pytest.mark.django_db
def test_a_message_that_a_colleague_attached_stops_the_reminder():
    case = asked_in_time()
    mail = a_message(at=NOW + days(3))
    triage.attach(mail, case, at=NOW + days(4), by=a_user())
    assert questions.remind_next(at=NOW + days(12)) is None


@pytest.mark.django_db
def test_nobody_is_reminded_while_a_mailbox_cannot_be_read(settings):
    asked_in_time()
    a_mailbox(settings, at=NOW + days(12))
    MailSource.objects.update(failing_since=NOW + days(11))
    assert questions.remind_next(at=NOW + days(12)) is None
    MailSource.objects.update(failing_since=None)
    assert questions.remind_next(at=NOW + days(12))


@pytest.mark.django_db
def test_thanks_are_no_answer():
    case = asked_in_time()
    assert not reply(case, "Kiitos!", at=NOW + days(3)).waits
    assert questions.remind_next(at=NOW + days(12))


@pytest.mark.django_db
def test_who_has_answered_is_not_reminded():
    case = asked_in_time()
    known = {"method": "known_fact", "reason": "Gave an order number."}
    identify.accept(case, **known, at=NOW + days(2), by=a_user())
    assert questions.remind_next(at=NOW + days(12)) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "is_asked"), [("confirmed_address", False), ("known_fact", True)]
)
def test_who_confirmed_the_address_as_asked_has_answered(method, is_asked):
    case = a_case(Right.RECTIFICATION)
    ask(case, method=method)
    leaves()
    handle.confirm_address(case, link_id=1, at=NOW + days(2))
    assert questions.has_confirmed(fresh(case)) is not is_asked
    assert bool(questions.remind_next(at=NOW + days(12))) is is_asked
    leaves(at=NOW + days(12))
    assert bool(identify.lapse_next(at=NOW + days(30))) is is_asked


@pytest.mark.django_db
def test_paper_is_not_reminded_by_mail():
    case = a_case(**PAPER)
    ask(case)
    questions.note_posted(case, at=NOW, by=a_user())
    assert questions.remind_next(at=NOW + days(12)) is None


@pytest.mark.django_db
def test_a_question_that_came_back_may_be_posted_instead():
    case = asked_in_time()
    case.outgoing_mails.filter(kind="identity_request").update(bounced_at=NOW + days(2))
    assert questions.to_be_posted(case) is None
    questions.note_returned_next(at=NOW + days(2))
    questions.note_posted(fresh(case), at=NOW + days(3), by=a_user())
    assert ProofRequest.objects.get().sent_at == NOW + days(3)
    assert questions.remind_next(at=NOW + days(30)) is None


@pytest.mark.django_db
def test_a_question_that_left_late_twice_gives_the_promised_days_and_no_more():
    case = a_case()
    ask(case)
    leaves(at=NOW + days(5))
    case.outgoing_mails.filter(kind="identity_request").update(bounced_at=NOW + days(6))
    questions.note_returned_next(at=NOW + days(6))
    questions.note_posted(fresh(case), at=NOW + days(7), by=a_user())
    assert ProofRequest.objects.get().reply_by == (NOW + days(7 + 14)).date()


@pytest.mark.django_db
def test_a_question_sent_anew_is_noted_on_its_new_day():
    case = asked_in_time()
    mail = case.outgoing_mails.get(kind="identity_request")
    mail.bounced_at = NOW + days(2)
    mail.save()
    questions.note_returned_next(at=NOW + days(2))
    outbox.send_anew(mail, at=NOW + days(6))
    leaves(at=NOW + days(6))
    assert ProofRequest.objects.get().sent_at == NOW + days(6)
    assert not case.suspensions.filter(ended_on__isnull=True).exists()


@pytest.mark.django_db
def test_a_question_that_came_back_after_it_was_settled_gave_no_more_time():
    case = asked_in_time()
    identify.accept(fresh(case), method="known_fact", reason="x", at=NOW + days(9), by=a_user())
    assert fresh(case).adjusted_due_on > case.due_on
    case.outgoing_mails.filter(kind="identity_request").update(bounced_at=NOW + days(10))
    assert questions.note_returned_next(at=NOW + days(10)) is not None
    assert questions.note_returned_next(at=NOW + days(10)) is None
    assert fresh(case).adjusted_due_on is None
    assert list(time_checks.moved_dates(NOW)) == []


def together(step, count=8):
    def run(number):
        try:
            return step()
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as crowd:
        return list(crowd.map(run, range(count)))


@pytest.mark.django_db
def test_a_lost_race_does_not_end_the_sweep(monkeypatch):
    row = ask(a_case())
    leaves()
    lost = Mock(side_effect=[ChangedMeanwhile(row.case.reference), None])
    monkeypatch.setattr(questions, "_remind", lost)
    assert questions.remind_next(at=NOW + days(9)) == row


@pytest.mark.django_db(transaction=True)
def test_of_eight_sweeps_at_once_one_reminds():
    case = a_case()
    ask(case)
    leaves()
    done = together(lambda: questions.remind_next(at=NOW + days(9)))
    assert any(done)
    assert reminders().count() == 1
    assert Event.objects.filter(stream=case.reference, kind="question.reminded").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_eight_sweeps_at_once_one_notes_that_the_question_left():
    case = a_case()
    ask(case)
    OutgoingMail.objects.update(done_at=NOW)
    done = together(lambda: questions.note_sent_next(at=NOW))
    assert any(done)
    assert Suspension.objects.count() == 1
    assert Event.objects.filter(stream=case.reference, kind="clock.suspended").count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_answer_and_a_sweep_at_once_leave_no_open_pause():
    case, officer = a_case(), a_user()
    ask_scope(case)
    OutgoingMail.objects.update(done_at=NOW)
    case = fresh(case)

    def answer():
        return clarify.answered(fresh(case), answer="Kaikki.", at=NOW, by=officer)

    steps = [answer, *[lambda: questions.note_sent_next(at=NOW)] * 7]
    together(lambda: steps.pop()())
    assert not Suspension.objects.filter(ended_on__isnull=True).exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("asking", "step", "kind"),
    [
        (ask, identify.lapse_next, "identity.not_established"),
        (ask_scope, clarify.settle_next, "scope.settled"),
    ],
)
def test_of_eight_sweeps_at_once_one_ends_the_silence(asking, step, kind):
    case = a_case()
    asking(case)
    leaves()
    reminded(case, at=NOW + days(9))
    done = together(lambda: step(at=NOW + days(15)))
    assert any(done)
    assert Event.objects.filter(stream=case.reference, kind=kind).count() == 1
    assert Event.objects.filter(stream=case.reference, kind="clock.resumed").count() == 1
