"""How cases end, and how they come back."""

from datetime import timedelta

import pytest

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure import close, contest
from dsar.procedure.close import CannotMerge, ReasonMissing
from dsar.procedure.contest import CannotContest
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db


def fresh(case):
    return Case.objects.get(pk=case.pk)


def test_an_answered_case_closes_after_the_bounce_window():
    case = a_case(state=State.ANSWERED)
    assert close.close_next(at=case.answered_at + timedelta(days=6)) is None
    assert close.close_next(at=case.answered_at + timedelta(days=8)) == case


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


def test_the_earlier_of_two_cases_survives_a_merge():
    first, second = a_case(), a_case(at=NOW + timedelta(days=1))
    with pytest.raises(CannotMerge, match="earlier"):
        close.merge(first, into=second, at=NOW, by=a_user())
    close.merge(second, into=first, at=NOW, by=a_user())
    assert fresh(second).merged_into == first


def test_an_unverified_case_cannot_absorb_or_join_a_verified_one():
    verified = a_case(state=State.COLLECTING)
    unverified = a_case(at=NOW + timedelta(days=1))
    with pytest.raises(CannotMerge, match="without identity"):
        close.merge(unverified, into=verified, at=NOW, by=a_user())


def test_cases_about_different_rights_stay_apart():
    first, second = a_case(), a_case(Right.ERASURE, at=NOW + timedelta(days=1))
    with pytest.raises(CannotMerge, match="different things"):
        close.merge(second, into=first, at=NOW, by=a_user())


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
