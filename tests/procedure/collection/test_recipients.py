"""Art. 19: whoever got data that changed is told, or it is written why not."""

from datetime import date

import pytest

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.procedure.collection import recipients
from tests.factories import NOW, a_case, words
from tests.procedure.changing import a_recipient, changed

pytestmark = pytest.mark.django_db
COLLECTING = State.COLLECTING


def erasure():
    return a_case(Right.ERASURE, state=COLLECTING)


def owed(task):
    return {row.recipient.name["en"]: row.change for row in task.notices.all()}


def events(case):
    told = Event.objects.filter(stream=case.reference, kind__startswith="recipient").order_by("seq")
    return [event.kind for event in told]


def test_each_recipient_of_what_was_erased_is_to_be_told_within_five_working_days():
    case = erasure()
    a_recipient("Repairs"), a_recipient("Bank", "invoicing")
    task = changed(case, "erased")
    recipients.notices_for(task, at=NOW)
    row = task.notices.get()
    assert (row.recipient.name["en"], row.change, row.due_on) == (
        "Repairs",
        "erased",
        date(2026, 3, 9),
    )
    assert events(case) == ["recipient.to_be_told"]


@pytest.mark.parametrize("did", ["kept", "nothing_found"])
def test_recipients_of_what_stays_as_it_is_are_told_nothing(did):
    case = erasure()
    a_recipient("Repairs")
    task = changed(case, did)
    recipients.notices_for(task, at=NOW)
    assert owed(task) == {}


def test_recipients_of_restricted_data_are_told_too():
    case = a_case(Right.RESTRICTION, state=COLLECTING)
    a_recipient("Repairs")
    task = changed(case, "found")
    recipients.notices_for(task, at=NOW)
    assert owed(task) == {"Repairs": "restricted"}


def test_data_found_for_a_copy_are_no_change():
    case = a_case(state=COLLECTING)
    a_recipient("Repairs")
    task = changed(case, "found")
    recipients.notices_for(task, at=NOW)
    assert owed(task) == {}


def test_an_answer_given_anew_adds_and_takes_back_only_what_is_not_settled():
    case = erasure()
    first, task = a_recipient("Repairs"), changed(case, "erased")
    recipients.notices_for(task, at=NOW)
    recipients.notices_for(task, at=NOW)
    a_recipient("Bank"), first.datacategory_set.clear()
    recipients.notices_for(task, at=NOW)
    assert owed(task) == {"Bank": "erased"}
    made = "recipient.to_be_told"
    assert events(case) == [made, "recipient.not_needed", made]


def test_the_letter_names_who_was_told_who_will_be_and_who_will_not():
    case = erasure()
    task = changed(case, "erased")
    rows = [a_recipient(name) for name in ("Repairs", "Bank", "Post")]
    recipients.notices_for(task, at=NOW)
    mine = RecipientNotice.objects.filter(task=task)
    settled = {"settled_at": NOW, "settled_by": task.answered_by}
    mine.filter(recipient=rows[0]).update(told_on=NOW.date(), how="E-mail", **settled)
    mine.filter(recipient=rows[1]).update(why_not="It went out of business.", **settled)
    assert recipients.in_letter(task.item, "fi") == {
        "told": [{"name": words("Repairs")["fi"], "on": "2026-03-02"}],
        "pending": [{"name": words("Post")["fi"], "due_on": "2026-03-09"}],
        "not_told": [{"name": words("Bank")["fi"], "why": "It went out of business."}],
    }
