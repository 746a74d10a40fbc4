"""What is noted of a recipient: told with the evidence, or why not; and taking it back."""

from datetime import date, timedelta

import pytest

from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure import close
from dsar.procedure.collection import recipients
from dsar.procedure.collection.recipients import CannotTell
from tests.factories import NOW, a_case, a_user
from tests.procedure.changing import a_recipient, changed

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
BY_MAIL = {"on": TODAY, "how": "E-mail to their data protection officer", "at": NOW}


def a_notice(state=State.COLLECTING):
    task = changed(a_case(Right.ERASURE, state=state), "erased")
    a_recipient("Repairs")
    recipients.notices_for(task, at=NOW)
    return task.notices.get()


def last(case):
    return Event.objects.filter(stream=case.reference).last()


def test_being_told_is_noted_with_its_day_and_way():
    row, anna = a_notice(), a_user(username="anna")
    recipients.told(row, **BY_MAIL, by=anna)
    row.refresh_from_db()
    assert (row.told_on, row.settled_by, row.next_chase_on) == (TODAY, anna, None)
    assert last(row.case).facts["told_on"] == "2026-03-02"


@pytest.mark.parametrize(
    "wrong",
    [
        {"on": TODAY + timedelta(days=1)},
        {"on": TODAY - timedelta(days=1)},
        {"how": " \u2060"},
        {"how": "x" * 201},
        {"how": "Told them of 131052-308T"},
    ],
)
def test_nobody_was_told_tomorrow_before_the_change_or_in_no_way(wrong):
    row = a_notice()
    with pytest.raises(CannotTell):
        recipients.told(row, **BY_MAIL | wrong, by=a_user())


def test_not_telling_needs_a_reason():
    with pytest.raises(CannotTell):
        recipients.not_told(a_notice(), why="…", at=NOW, by=a_user())


def test_why_somebody_is_not_told_is_kept():
    row = a_notice()
    recipients.not_told(row, why="The company ended in 2024.", at=NOW, by=a_user())
    assert last(row.case).kind == "recipient.not_told"
    assert recipients.in_letter(row.task.item, "en")["not_told"] == [
        {"name": "Repairs", "why": "The company ended in 2024."}
    ]


def test_of_two_who_note_the_same_the_second_is_told_so():
    row = a_notice()
    recipients.told(row, **BY_MAIL, by=a_user())
    with pytest.raises(CannotTell, match="already"):
        recipients.not_told(row, why="Impossible.", at=NOW, by=a_user())


def test_a_wrong_tick_is_taken_back_and_chased_again():
    row = a_notice()
    recipients.told(row, **BY_MAIL, by=a_user())
    recipients.reopen(row, at=NOW, by=a_user())
    row.refresh_from_db()
    assert (row.settled_at, row.told_on, row.how) == (None, None, "")
    assert (row.next_chase_on, last(row.case).kind) == (date(2026, 3, 5), "recipient.reopened")


def test_what_is_open_cannot_be_taken_back():
    with pytest.raises(CannotTell):
        recipients.reopen(a_notice(), at=NOW, by=a_user())


def test_nothing_is_taken_back_of_a_closed_case():
    row = a_notice(State.ANSWERED)
    recipients.told(row, **BY_MAIL, by=a_user())
    row.case.refresh_from_db()
    close.close(row.case, at=NOW)
    with pytest.raises(CannotTell):
        recipients.reopen(row, at=NOW, by=a_user())
