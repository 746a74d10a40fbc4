"""How cases end, and how they come back."""

from datetime import timedelta

import pytest

from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure import close, contest, dispatch, handle, respond
from dsar.procedure.close import CannotMerge, NotSettled, ReasonMissing
from dsar.procedure.collection import recipients
from dsar.procedure.contest import CannotContest
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import fresh
from tests.procedure.changing import a_recipient, changed

pytestmark = pytest.mark.django_db


def test_an_answered_case_closes_after_the_bounce_window():
    case = a_case(state=State.ANSWERED)
    assert close.close_next(at=case.answered_at + timedelta(days=6)) is None
    assert close.close_next(at=case.answered_at + timedelta(days=8)) == case


def test_a_case_whose_recipients_wait_closes_when_they_are_settled():
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    a_recipient("Repairs")
    recipients.notices_for(changed(case, "erased"), at=NOW)
    window = case.answered_at + timedelta(days=8)
    with pytest.raises(NotSettled):
        close.close(case, at=window)
    assert close.close_next(at=window) is None
    notice = close.untold(case).get()
    recipients.not_told(notice, why="They went out of business.", at=window, by=a_user())
    assert close.close_next(at=window) == case


def test_a_closed_case_is_archived_after_the_contest_window():
    case = a_case(state=State.CLOSED)
    facts = {"files": 3, "bundle": "0" * 64}
    assert (
        close.archive_next(at=case.closed_at + timedelta(days=59), bundle=lambda c: facts) is None
    )
    close.archive_next(at=case.closed_at + timedelta(days=61), bundle=lambda c: facts)
    assert fresh(case).state == State.ARCHIVED


def test_withdrawing_ends_the_open_items_and_tells_the_person():
    case = a_case(state=State.COLLECTING)
    close.withdraw(case, at=NOW)
    assert case.items.get().outcome == "withdrawn"
    assert case.outgoing_mails.last().kind == "withdrawn"


def test_withdrawing_leaves_an_honoured_marketing_objection_alone():
    case = a_case(Right.MARKETING_OBJECTION, Right.ACCESS)
    close.withdraw(case, at=NOW)
    assert case.items.get(right="marketing_objection").outcome == "fulfilled"


def test_dismissing_needs_a_reason():
    with pytest.raises(ReasonMissing):
        close.dismiss(a_case(), reason=" ", at=NOW, by=a_user())


def test_a_dismissed_case_comes_back_with_its_old_due_date():
    case = a_case(state=State.DISMISSED)
    due_on = case.due_on
    close.restore(case, at=NOW, by=a_user())
    assert (fresh(case).state, fresh(case).due_on) == (State.RECEIVED, due_on)


def test_the_earlier_receipt_governs_after_a_merge():
    earlier = a_case()
    verified = a_case(state=State.COLLECTING, at=NOW + timedelta(days=5))
    close.merge(earlier, into=verified, at=NOW, by=a_user())
    assert fresh(earlier).merged_into == verified
    assert fresh(verified).due_on == earlier.due_on


def test_an_unverified_case_absorbs_nothing():
    first, second = a_case(), a_case(at=NOW + timedelta(days=1))
    with pytest.raises(CannotMerge, match="person is known"):
        close.merge(second, into=first, at=NOW, by=a_user())


def test_a_merge_drops_no_right():
    verified = a_case(state=State.COLLECTING)
    more = a_case(Right.ACCESS, Right.ERASURE, at=NOW + timedelta(days=1))
    with pytest.raises(CannotMerge, match="everything"):
        close.merge(more, into=verified, at=NOW, by=a_user())


def test_different_people_are_not_merged():
    verified = a_case(state=State.COLLECTING)
    other = a_case(email="matti@example.com", at=NOW + timedelta(days=1))
    with pytest.raises(CannotMerge, match="different persons"):
        close.merge(other, into=verified, at=NOW, by=a_user())


def test_withdrawing_stops_an_answer_that_has_not_left():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    close.withdraw(fresh(case), at=NOW)
    while dispatch.render_next(at=NOW):
        continue
    assert dispatch.send_next(at=NOW).kind == "withdrawn"
    assert respond.answered_next(at=NOW) is None
    assert fresh(case).state == State.WITHDRAWN


def test_an_archived_case_takes_no_notes():
    case = a_case(state=State.ARCHIVED)
    with pytest.raises(handle.CannotHandle, match="only be read"):
        handle.note(case, text="late", at=NOW, by=a_user())


def test_contesting_twice_is_refused_in_words():
    case = a_case(state=State.ANSWERED)
    stale = fresh(case)
    contest.contest(case, text="The calls are missing.", at=NOW, by=PERSON)
    with pytest.raises(ChangedMeanwhile):
        contest.contest(stale, text="The calls are missing.", at=NOW, by=PERSON)


def test_a_contest_starts_its_own_month():
    case = a_case(state=State.ANSWERED)
    contest.contest(case, text="You forgot the calls.", at=NOW + timedelta(days=30), by=PERSON)
    assert (case.state, case.due_on.isoformat()) == (State.CONTESTED, "2026-05-04")
    assert case.contests.get().earlier_due_on.isoformat() == "2026-04-02"


def test_the_first_decider_does_not_review_the_contest():
    case = a_case(state=State.CONTESTED)
    with pytest.raises(CannotContest, match="another officer"):
        contest.review_again(case, at=NOW, by=a_user(username="anna"))


def test_a_reviewed_contest_reopens_the_item_and_keeps_the_first_decision():
    case = a_case(state=State.CONTESTED)
    contest.review_again(case, at=NOW, by=a_user(Role.REVIEWER, "riitta"))
    item = case.items.get()
    assert item.outcome == "pending"
    assert item.decisions.get().superseded_at == NOW
