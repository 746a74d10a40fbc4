"""What was taken back is taken up again, and our own mistake is put right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from dsar.capabilities.decisions.models import Decision
from dsar.cases.states import State
from dsar.cases.time_limits import Extension
from dsar.eventlog.models import Event
from dsar.law.extensions import ExtensionRefused
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.accounts.roles import Role
from dsar.oversight.consistency import contest_checks, time_checks
from dsar.procedure import close, contest, decide, reopen
from dsar.procedure.decide import Ruling
from dsar.procedure.extend import extend
from dsar.procedure.reopen import CannotReopen
from tests.factories import NOW, a_case, a_user, a_walk
from tests.procedure.asking import fresh
from tests.procedure.disagreeing import refused, rule, taken_up

pytestmark = pytest.mark.django_db
REASON = "The calls of May were left out."


def told(check, case, days=3):
    at = fresh(case).received_at + timedelta(days=days)
    return [line for line in check(at) if case.reference in line]


def test_what_was_taken_back_begins_anew_with_a_month_of_its_own():
    case = a_case(state=State.WITHDRAWN)
    earlier, at = case.due_on, case.closed_at + timedelta(days=20)
    reopen.take_up(case, at=at)
    case = fresh(case)
    assert (case.state, case.items.get().outcome) == (State.RECEIVED, Outcome.PENDING)
    assert case.due_steps[0]["code"] == "reopened"
    assert case.recomputations.get().earlier_due_on == earlier
    assert case.outgoing_mails.last().kind == "reopened"
    assert told(time_checks.due_dates, case) == told(time_checks.moved_dates, case) == []


def test_after_thirty_days_it_stays_taken_back():
    case = a_case(state=State.WITHDRAWN)
    with pytest.raises(CannotReopen, match="30 days"):
        reopen.take_up(case, at=case.closed_at + timedelta(days=31))


def test_a_colleague_takes_it_up_for_the_person():
    case = a_case(state=State.WITHDRAWN)
    officer = a_user()
    reopen.take_up(case, at=case.closed_at, by=officer)
    event = Event.objects.get(stream=case.reference, kind="case.reopened")
    assert (event.actor, event.facts["rights"]) == (officer.actor.code, ["access"])


def test_who_was_known_is_answered_after_taking_it_up_again():
    road = a_walk()
    walk.establish(road)
    walk.gather(road)
    walk.withdraw(road)
    reopen.take_up(road.case, at=road.step())
    walk.establish(road)
    walk.review(road)
    walk.settle_items(road)
    walk.answer(road)
    assert fresh(road.case).state == State.ANSWERED


def test_a_decision_that_never_left_is_made_anew():
    case = a_case(state=State.DECIDED)
    close.withdraw(case, at=NOW + timedelta(days=9))
    reopen.take_up(fresh(case), at=NOW + timedelta(days=10))
    assert case.items.get().outcome == Outcome.PENDING
    assert Decision.objects.get(item__case=case).superseded_at


def test_a_contest_that_was_taken_back_goes_on():
    road = refused()
    walk.contest_it(road)
    walk.withdraw(road)
    reopen.take_up(road.case, at=road.step())
    assert fresh(road.case).state == State.CONTESTED
    contest.review_again(fresh(road.case), at=road.step(), by=road.reviewer)


def test_a_second_look_that_was_taken_back_ends_in_its_result():
    road = taken_up(refused())
    walk.withdraw(road)
    reopen.take_up(road.case, at=road.step())
    walk.establish(road)
    walk.review(road)
    rule(road, Outcome.REFUSED)
    walk.answer(road)
    assert road.case.contests.get().result == "upheld"
    assert told(contest_checks.contests, road.case) == []


def test_our_own_mistake_is_decided_anew_and_the_person_is_told():
    road = refused()
    reopen.correct(road.case, reason=REASON, at=road.step(), by=road.officer)
    case = fresh(road.case)
    assert (case.state, case.outgoing_mails.last().kind) == (State.REVIEWING, "reopened")
    assert case.notes.last().text == REASON
    rulings = [
        Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True) for item in case.items.all()
    ]
    decide.decide(case, rulings, at=road.step(), by=road.officer)
    road.settle()
    walk.answer(road)
    outcomes = Decision.objects.filter(item__case=case).order_by("pk").values_list("outcome")
    assert [one for (one,) in outcomes] == ["refused", "fulfilled"]
    assert not case.letters.filter(kind="contest_outcome").exists()
    assert told(time_checks.moved_dates, case) == []


def test_only_the_part_that_is_wrong_is_opened():
    road = refused(Right.ACCESS, Right.ERASURE)
    wrong = [road.case.items.get(right=Right.ERASURE)]
    reopen.correct(road.case, reason=REASON, items=wrong, at=road.step(), by=road.officer)
    outcomes = dict(road.case.items.values_list("right", "outcome"))
    assert outcomes == {"access": "refused", "erasure": "pending"}


def test_an_answer_we_found_wrong_is_handed_out_no_longer():
    road = refused()
    at = road.step()
    reopen.correct(fresh(road.case), reason=REASON, at=at, by=road.officer)
    assert not road.case.dispatches.filter(expires_at__gt=at).exists()
    assert not road.case.links.filter(purpose="answer", revoked_at=None).exists()


def test_our_own_mistake_gives_us_no_more_time():
    road = refused()
    due_on = fresh(road.case).due_on
    reopen.correct(road.case, reason=REASON, at=road.step(), by=road.officer)
    case = fresh(road.case)
    assert (case.due_on, case.answered_at, case.recomputations.exists()) == (due_on, None, False)
    with pytest.raises(ExtensionRefused, match="only the time for the first answer"):
        extend(case, reason="volume", facts="Paljon.", at=road.now, by=road.officer)


def test_a_mistake_found_after_the_promised_day_has_a_month():
    road = refused()
    road.now += timedelta(days=60)
    reopen.correct(road.case, reason=REASON, at=road.now, by=road.officer)
    case = fresh(road.case)
    assert case.due_on > road.now.date()
    assert case.answered_at is None


def test_a_correction_needs_words():
    road = refused()
    with pytest.raises(ValueError, match="write the reason"):
        reopen.correct(road.case, reason=" ", at=road.step(), by=road.officer)


def test_a_mistake_found_after_a_contest_writes_no_second_letter_about_it():
    road = taken_up(refused())
    rule(road, Outcome.REFUSED)
    walk.answer(road)
    reviewer = a_user(Role.REVIEWER, "riitta")
    reopen.correct(fresh(road.case), reason=REASON, at=road.step(), by=reviewer)
    rule(road, Outcome.FULFILLED, words="")
    assert road.case.letters.filter(kind="contest_outcome").count() == 1


def taken_up_case():
    case = a_case()
    close.withdraw(case, at=NOW)
    reopen.take_up(fresh(case), at=NOW)
    return fresh(case)


def test_a_case_that_was_taken_up_again_gets_no_more_time():
    with pytest.raises(ExtensionRefused, match="only the time for the first answer"):
        extend(taken_up_case(), reason="volume", facts="Paljon.", at=NOW, by=a_user())


def test_the_database_gives_no_more_time_to_a_case_that_was_taken_up_again():
    case = taken_up_case()
    row = Extension(case=case, reason="volume", facts="Paljon.", extended_at=NOW)
    row.extended_on, row.extended_by = NOW.date(), a_user()
    row.earlier_due_on, row.due_on = case.due_on, date(2026, 6, 2)
    with pytest.raises(DatabaseError, match="taken up again"), transaction.atomic():
        row.save()


def test_the_parts_that_were_right_leave_once_more_with_the_new_answer():
    road = refused(Right.ACCESS, Right.ERASURE)
    wrong = [road.case.items.get(right=Right.ERASURE)]
    untouched = road.case.letters.filter(item__right=Right.ACCESS).last()
    reopen.correct(road.case, reason=REASON, items=wrong, at=road.step(), by=road.officer)
    said = Ruling(fresh(road.case).items.get(right=Right.ERASURE), Outcome.NOTHING_HELD)
    decide.decide(fresh(road.case), [said], at=road.step(), by=road.officer)
    road.settle()
    walk.answer(road)
    row = road.case.dispatches.filter(cancelled_at=None).last()
    assert untouched.file_id in {entry.file_id for entry in row.files.all()}
    assert row.files.count() == 2
