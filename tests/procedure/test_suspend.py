"""The clock waits for a question sent and asked in time; the strict day never moves."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases import clock
from dsar.cases.moves import ChangedMeanwhile, hold
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import clarify, close, contest, handle, questions, suspend
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import (
    PAPER,
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
KNOWN = {"method": "known_fact", "reason": "Gave an order number."}


def accept(case, day):
    identify.accept(fresh(case), **KNOWN, at=NOW + days(day), by=a_user())
    return fresh(case)


def test_a_question_in_time_makes_the_clock_wait_from_the_day_it_left():
    case = asked_in_time()
    row = clock.open_suspension(case)
    assert (row.cause, row.asked_on) == ("identity", date(2026, 3, 3))
    told = Event.objects.get(stream=case.reference, kind="question.sent").facts
    assert told == {"cause": "identity", "sent_on": "2026-03-03", "suspends": True}


@pytest.mark.parametrize(("day", "waits"), [(0, True), (3, True), (4, False), (20, False)])
def test_only_a_question_within_the_first_days_makes_it_wait(day, waits):
    case = a_case()
    ask(case, at=NOW + days(day), reply_by=(NOW + days(30)).date())
    leaves(at=NOW + days(day))
    assert (clock.open_suspension(case) is not None) is waits


def test_a_question_asked_in_time_but_sent_late_does_not_make_it_wait():
    case = a_case()
    ask(case)
    leaves(at=NOW + days(5))
    assert clock.open_suspension(case) is None


def test_a_question_that_has_not_left_does_not_make_it_wait():
    case = a_case()
    ask(case)
    assert questions.note_sent_next(at=NOW) is None
    assert clock.open_suspension(case) is None


def test_the_pause_ends_on_the_day_of_the_reply_and_not_when_it_was_read():
    case = asked_in_time()
    reply(case, at=NOW + days(6))
    case = accept(case, 20)
    row = case.suspensions.get()
    assert (row.asked_on, row.ended_on) == (date(2026, 3, 3), date(2026, 3, 8))
    assert (case.due_on, case.adjusted_due_on) == (date(2026, 4, 2), date(2026, 4, 7))


def test_the_pause_ends_on_the_day_the_address_was_confirmed():
    case = asked_in_time()
    handle.confirm_address(case, link_id=1, at=NOW + days(4))
    assert accept(case, 9).suspensions.get().ended_on == date(2026, 3, 6)


def test_an_address_confirmed_before_the_question_is_no_answer():
    case = a_case()
    handle.confirm_address(case, link_id=1, at=NOW)
    ask(case, at=NOW + days(1))
    leaves(at=NOW + days(1))
    assert accept(case, 9).suspensions.get().ended_on == date(2026, 3, 11)


def test_a_message_from_before_the_question_is_no_answer():
    case = a_case()
    reply(case, at=NOW + days(0.5))
    ask(case, at=NOW + days(1))
    leaves(at=NOW + days(1))
    assert accept(case, 9).suspensions.get().ended_on == date(2026, 3, 11)


def test_a_pause_of_no_days_adjusts_nothing():
    case = accept(asked_in_time(), 1)
    assert case.suspensions.get().ended_on == case.suspensions.get().asked_on
    assert (case.adjusted_due_on, case.adjusted_steps) == (None, [])


def test_a_rejected_proof_ends_the_pause_on_the_day_it_came():
    case = asked_in_time()
    reply(case, at=NOW + days(3))
    identify.reject(fresh(case), **KNOWN, at=NOW + days(5), by=a_user())
    assert case.suspensions.get().ended_on == date(2026, 3, 5)


def test_a_proof_that_was_rejected_without_a_message_ends_the_pause_on_that_day():
    case = asked_in_time()
    identify.reject(case, **KNOWN, at=NOW + days(5), by=a_user())
    assert case.suspensions.get().ended_on == date(2026, 3, 7)


def test_a_case_that_ends_counts_no_day_after_the_reply():
    case = asked_in_time()
    reply(case, at=NOW + days(3))
    close.withdraw(fresh(case), at=NOW + days(9))
    assert case.suspensions.get().ended_on == date(2026, 3, 5)


def test_a_lapse_ends_the_pause_on_its_day():
    case = asked_in_time()
    reminded(case, at=NOW + days(11))
    assert identify.lapse_next(at=NOW + days(16))
    assert case.suspensions.get().ended_on == date(2026, 3, 18)


def test_a_sweep_that_slept_makes_no_pause_longer():
    case = asked_in_time()
    reminded(case, at=NOW + days(11))
    assert identify.lapse_next(at=NOW + days(26))
    assert case.suspensions.get().ended_on == date(2026, 3, 18)


def test_ending_tells_both_days_in_the_event_log():
    case = accept(asked_in_time(), 6)
    told = Event.objects.get(stream=case.reference, kind="clock.resumed").facts
    assert (told["ended_on"], told["adjusted_due_on"]) == ("2026-03-08", "2026-04-07")
    assert case.adjusted_steps[-1] == {"code": "strict", "on": "2026-04-02", "detail": ""}


def test_withdrawing_ends_the_pause_and_the_question():
    case = asked_in_time()
    close.withdraw(fresh(case), at=NOW + days(4))
    assert case.suspensions.get().ended_on == date(2026, 3, 6)
    assert questions.remind_next(at=NOW + days(30)) is None


def test_dismissing_ends_the_pause():
    case = a_case()
    ask_scope(case, at=NOW)
    leaves()
    close.dismiss(fresh(case), reason="No request.", at=NOW + days(2), by=a_user())
    assert case.suspensions.get().ended_on == date(2026, 3, 4)


def test_merging_ends_the_pause_of_the_case_that_goes():
    survivor, case = a_case(state=State.COLLECTING), asked_in_time()
    close.merge(case, into=fresh(survivor), at=NOW + days(4), by=a_user())
    assert case.suspensions.get().ended_on == date(2026, 3, 6)


def test_a_case_that_took_over_an_earlier_time_waits_no_longer():
    earlier, survivor = a_case(), a_case(received_on=date(2026, 3, 4))
    ask(survivor, at=NOW + days(3))
    leaves(at=NOW + days(3))
    survivor = accept(survivor, 8)
    assert survivor.adjusted_due_on
    close.merge(earlier, into=survivor, at=NOW + days(9), by=a_user())
    assert fresh(survivor).due_on == date(2026, 4, 2)
    assert fresh(survivor).adjusted_due_on is None


def test_a_contested_case_never_waits():
    case = a_case(state=State.ANSWERED)
    contest.contest(case, text="Puuttuu.", at=NOW + days(1), by=PERSON)
    row = ProofRequest(case=fresh(case), method="known_fact")
    assert suspend.may_begin(row, date(2026, 3, 3)) is False


def test_only_one_pause_is_open_at_a_time():
    case = a_case()
    ask_scope(case)
    ask(fresh(case))
    leaves()
    assert case.suspensions.count() == 1


def test_answering_one_question_leaves_the_pause_of_the_other():
    case = a_case()
    ask(case)
    leaves()
    ask_scope(fresh(case), at=NOW + days(1))
    leaves(at=NOW + days(1))
    clarify.answered(fresh(case), answer="Kaikki.", at=NOW + days(2), by=a_user())
    assert clock.open_suspension(case).cause == "identity"


def test_a_question_that_came_back_stops_no_time():
    case = asked_in_time()
    case.outgoing_mails.filter(kind="identity_request").update(bounced_at=NOW + days(2))
    assert questions.note_returned_next(at=NOW + days(2))
    assert questions.note_returned_next(at=NOW + days(2)) is None
    row = case.suspensions.get()
    assert row.ended_on == row.asked_on
    assert fresh(case).adjusted_due_on is None


def test_a_question_sent_again_in_time_makes_the_clock_wait_after_all():
    case = asked_in_time()
    mail = case.outgoing_mails.filter(kind="identity_request")
    mail.update(bounced_at=NOW + days(2))
    questions.note_returned_next(at=NOW + days(2))
    mail.update(bounced_at=None, done_at=NOW + days(3))
    assert questions.note_sent_next(at=NOW + days(3))
    assert clock.open_suspension(case).asked_on == date(2026, 3, 5)


def test_paper_makes_the_clock_wait_from_the_day_it_was_posted():
    case = a_case(**PAPER)
    ask(case)
    questions.note_posted(case, at=NOW + days(2), by=a_user())
    assert clock.open_suspension(case).asked_on == date(2026, 3, 4)
    with pytest.raises(questions.CannotNote, match="no question waits"):
        questions.note_posted(case, at=NOW + days(2), by=a_user())


def test_a_case_that_changed_meanwhile_is_left_to_the_next_sweep():
    stale = a_case()
    handle.take(fresh(stale), at=NOW, by=a_user())
    with pytest.raises(ChangedMeanwhile):
        hold(stale)


HELSINKI_DAYS = st.integers(0, 24)


@given(
    asked=HELSINKI_DAYS, left=st.integers(0, 6), came=st.integers(0, 40), within=st.integers(0, 9)
)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_days_of_waiting_are_the_days_added_and_the_strict_day_stays(asked, left, came, within):
    Controller.objects.update(ask_within_days=within)
    case = a_case()
    Controller.objects.update(ask_within_days=within)
    ask(case, at=NOW + days(asked), reply_by=(NOW + days(asked + 60)).date())
    sent = asked + left
    leaves(at=NOW + days(sent))
    case = accept(case, sent + came)
    rows = list(case.suspensions.all())
    assert bool(rows) is (sent <= within)
    waited = sum((row.ended_on - row.asked_on for row in rows), timedelta(0))
    added = [step.on for step in clock.adjusted_steps_of(case) if step.code == "resumed"]
    raw = next(step.on for step in clock.steps_of(case) if step.code == "month")
    assert case.due_on == date(2026, 4, 2)
    assert waited == (added[-1] - raw if added else timedelta(0))
    assert (case.adjusted_due_on is not None) is (waited > timedelta(0))


def test_no_right_but_data_is_narrowed():
    assert clarify.may_ask_scope(a_case(Right.ACCESS))
    assert not clarify.may_ask_scope(a_case(Right.ERASURE))
