"""Data kept for a time is erased when the time is over, or kept on with a reason."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CategoryAnswer
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import close
from dsar.procedure.collection import follow_up
from dsar.procedure.collection.follow_up import CannotFollowUp
from tests.factories import NOW, a_case, a_user
from tests.procedure.changing import before_its_decision, changed, kept_until

pytestmark = pytest.mark.django_db
UNTIL = date(2032, 12, 31)
LATER = datetime(2033, 1, 3, 9, tzinfo=UTC)
KEPT_ON = {"did": "kept", "ground": "er-legal", "note": "A tax audit began."}


def an_answered_case():
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    changed(case, "kept", **kept_until(UNTIL))
    return case


def a_follow_up():
    case = an_answered_case()
    close.close(case, at=NOW)
    return FollowUpErasure.objects.select_related("case").get()


def kinds(case):
    told = Event.objects.filter(stream=case.reference, kind__startswith="follow_up")
    return [event.kind for event in told.order_by("seq")]


def test_closing_owes_the_erasure_of_what_is_kept_on_the_day_after():
    row = a_follow_up()
    assert (row.due_on, row.next_chase_on) == (date(2033, 1, 1), date(2033, 1, 1))
    assert kinds(row.case) == ["follow_up.made"]


def test_repeating_it_adds_nothing():
    row = a_follow_up()
    follow_up.schedule(row.case, at=NOW)
    assert FollowUpErasure.objects.count() == 1


def test_what_is_kept_without_a_day_is_owed_nothing():
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    changed(case, "kept", ground="er-legal", why="As long as the law asks.")
    close.close(case, at=NOW)
    assert not FollowUpErasure.objects.exists()


def test_what_is_kept_in_words_is_looked_at_again_after_a_year():
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    told = {"ground": "er-claims", "why": "A warranty.", "until_words": "the warranty ends"}
    changed(case, "kept", **told)
    close.close(case, at=NOW)
    row = FollowUpErasure.objects.get()
    assert (row.due_on, row.next_chase_on) == (date(2027, 3, 2), date(2027, 3, 2))


def test_a_year_after_a_leap_day_is_the_last_of_february():
    assert follow_up.a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_what_is_over_already_waits_for_tomorrow():
    case = a_case(Right.ERASURE, state=State.ANSWERED)
    changed(case, "kept", **kept_until(date(2026, 2, 1)))
    close.close(case, at=NOW)
    row = FollowUpErasure.objects.get()
    assert (row.due_on, row.next_chase_on) == (date(2026, 2, 2), date(2026, 3, 3))


def test_an_answer_given_anew_takes_back_what_was_owed():
    row = a_follow_up()
    follow_up.let_go(row.answer.task, at=NOW)
    assert not FollowUpErasure.objects.exists()
    assert kinds(row.case)[-1] == "follow_up.not_needed"


@pytest.mark.parametrize("did", ["erased", "anonymised"])
def test_what_was_done_ends_it(did):
    row, anna = a_follow_up(), a_user(username="anna")
    follow_up.settle(row, did=did, at=LATER, by=anna)
    row.refresh_from_db()
    assert (row.did, row.settled_by, row.next_chase_on) == (did, anna, None)
    assert kinds(row.case)[-1] == "follow_up.settled"


def test_what_is_gone_is_kept_on_no_ground():
    row = a_follow_up()
    said = {"did": "erased", "ground": "er-accounting", "note": "Shredded."}
    follow_up.settle(row, **said, at=LATER, by=a_user())
    assert row.note == "Shredded."


def test_data_kept_on_is_due_again_with_its_reasons():
    row = a_follow_up()
    follow_up.settle(row, **KEPT_ON, until=date(2034, 6, 30), at=LATER, by=a_user())
    follow_up.settle(row, **KEPT_ON, until=date(2035, 6, 30), at=LATER, by=a_user())
    row.refresh_from_db()
    assert (row.did, row.settled_at, row.due_on) == ("", None, date(2035, 7, 1))
    assert row.note.splitlines() == ["er-legal A tax audit began."] * 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"did": "forgotten"},
        {"ground": ""},
        {"ground": "rect-accurate"},
        {"ground": "ident-not-est"},
        {"ground": "unfounded"},
        {"ground": "er-suppression"},
        {"note": " "},
        {"note": "Of 131052-308T."},
        {"until": None},
        {"until": LATER.date()},
        {"until": date.max},
        {"until": date.max - timedelta(days=1)},
        {"ground": "er-accounting", "until": date(2044, 1, 1)},
    ],
)
def test_keeping_on_needs_a_ground_its_facts_and_a_later_day(wrong):
    row = a_follow_up()
    given = KEPT_ON | {"until": LATER.date() + timedelta(days=30)} | wrong
    with pytest.raises(CannotFollowUp):
        follow_up.settle(row, **given, at=LATER, by=a_user())


def test_what_the_accounting_law_counted_is_not_kept_on_by_it():
    row = a_follow_up()
    DataCategory.objects.update(retention_rule="accounting_vouchers")
    with before_its_decision(row.case):
        CategoryAnswer.objects.update(event_on=date(2026, 1, 31))
    row = FollowUpErasure.objects.select_related("case").get()
    until = {"until": date(2033, 6, 30), "at": LATER, "by": a_user()}
    with pytest.raises(CannotFollowUp, match="accounting law"):
        follow_up.settle(row, **KEPT_ON | {"ground": "er-accounting"}, **until)
    follow_up.settle(row, **KEPT_ON, **until)
    assert row.due_on == date(2033, 7, 1)


def test_of_two_who_settle_it_the_second_is_told_so():
    row = a_follow_up()
    stale = FollowUpErasure.objects.select_related("case").get()
    follow_up.settle(row, did="erased", at=LATER, by=a_user())
    with pytest.raises(CannotFollowUp, match="already"):
        follow_up.settle(stale, did="erased", at=LATER, by=a_user())
