"""What the authority asks has a clock of its own."""

from datetime import date, timedelta

import pytest

from dsar.cases.states import State
from dsar.cases.time_limits import Inquiry
from dsar.eventlog.models import Event
from dsar.procedure import inquire
from dsar.procedure.inquire import CannotInquire
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def an_inquiry(case, **changes):
    given = {"authority_reference": " TSV/12/2026 ", "text": "Why so late?", "at": NOW}
    given |= {"received_on": TODAY, "answer_by": TODAY + timedelta(days=20), "by": a_user()}
    return inquire.record(case, **(given | changes))


def facts(kind):
    return Event.objects.get(kind=kind).facts


def test_an_inquiry_is_recorded_with_its_own_first_look():
    row = an_inquiry(a_case())
    assert row.authority_reference == "TSV/12/2026"
    assert row.next_watch_on == TODAY + timedelta(days=10)
    assert facts("inquiry.recorded") == {"inquiry": row.pk, "answer_by": "2026-03-22"}


@pytest.mark.parametrize("state", [State.CLOSED, State.ARCHIVED, State.WITHDRAWN])
def test_the_authority_may_ask_about_an_ended_case(state):
    case = a_case(state=state, at=NOW - timedelta(days=200))
    assert an_inquiry(case).case == case


def test_an_inquiry_leaves_the_dates_of_the_case_alone():
    case = a_case()
    before = (case.due_on, case.adjusted_due_on, case.next_watch_on, case.version)
    an_inquiry(case)
    case.refresh_from_db()
    assert (case.due_on, case.adjusted_due_on, case.next_watch_on, case.version) == before


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"text": " \u200b"}, "what the authority asks"),
        ({"answer_by": date(9999, 12, 31)}, "check the year"),
        ({"received_on": TODAY + timedelta(days=1)}, "later than today"),
        ({"received_on": TODAY - timedelta(days=1)}, "before the request"),
        ({"answer_by": TODAY - timedelta(days=1)}, "ends on the day it asked or later"),
    ],
)
def test_an_inquiry_that_cannot_be_is_refused(changes, rule):
    with pytest.raises(CannotInquire, match=rule):
        an_inquiry(a_case(), **changes)
    assert not Inquiry.objects.exists()


def test_today_is_the_day_where_the_controller_is():
    late = NOW.replace(hour=22, minute=30)
    row = an_inquiry(a_case(), at=late, received_on=date(2026, 3, 3), answer_by=date(2026, 3, 3))
    assert row.received_on == date(2026, 3, 3)


def test_an_answered_inquiry_is_watched_no_more():
    row = an_inquiry(a_case())
    inquire.answered(row, at=NOW, by=a_user(), on=TODAY)
    assert (row.answered_on, row.next_watch_on) == (TODAY, None)
    assert facts("inquiry.answered") == {"inquiry": row.pk, "answered_on": "2026-03-02"}


def test_an_inquiry_is_answered_once():
    row = an_inquiry(a_case())
    inquire.answered(row, at=NOW, by=a_user(), on=TODAY)
    with pytest.raises(CannotInquire, match="answered already"):
        inquire.answered(Inquiry.objects.get(), at=NOW, by=a_user(), on=TODAY)


@pytest.mark.parametrize("days", [-1, 1])
def test_an_answer_left_neither_before_the_question_nor_tomorrow(days):
    row = an_inquiry(a_case())
    with pytest.raises(CannotInquire, match="between"):
        inquire.answered(row, at=NOW, by=a_user(), on=TODAY + timedelta(days=days))


def test_a_case_may_have_several_inquiries():
    case = a_case()
    first, second = an_inquiry(case), an_inquiry(case, text="And why the refusal?")
    inquire.answered(first, at=NOW, by=a_user(), on=TODAY)
    assert list(case.inquiries.filter(answered_on__isnull=True)) == [second]
