"""A colleague sorts what waits, and can take it back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.append import INSTALLATION
from dsar.eventlog.models import Event
from dsar.law.identity import Method
from dsar.law.rights import Right
from dsar.procedure import handle, post_room, triage
from dsar.procedure.close import CannotDismiss
from dsar.procedure.from_mail import submission_of
from dsar.procedure.identity import identify
from dsar.procedure.triage import AlreadySorted, CannotSort
from tests.factories import NOW, a_case, a_company, a_user

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def company():
    return a_company()


def a_message(text="Tarjoatteko kaivinkoneita vuokralle?", sender="Olli <olli@example.com>"):
    raw = f"From: {sender}\r\nSubject: Kysymys\r\n\r\n{text}".encode()
    row, _ = custody.take(raw, mailbox="general", at=NOW)
    return post_room.read_one(row, at=NOW)


def opened(row, *rights):
    given = submission_of(row, rights or (Right.ACCESS,))
    return triage.open_case(row, given, at=LATER, by=a_user())


def test_a_new_case_counts_from_the_day_the_message_arrived():
    row = a_message()
    case = opened(row)
    assert (case.received_at, case.data_subject.email) == (NOW, "olli@example.com")
    assert (row.sorted_as, row.case, row.waits) == ("new_case", case, False)


def test_a_colleague_may_correct_the_name_and_language():
    row = a_message()
    given = replace(submission_of(row, (Right.ERASURE,)), name="Olli Oja", language="sv")
    case = triage.open_case(row, given, at=LATER, by=a_user())
    assert (case.data_subject.name, case.language) == ("Olli Oja", "sv")


def test_a_message_is_attached_to_a_case_as_from_another_sender():
    row, case = a_message(), a_case()
    triage.attach(row, case, at=LATER, by=a_user())
    assert (row.case, row.is_other_sender, row.waits) == (case, True, False)
    assert Event.objects.filter(stream=case.reference, kind="mail.sorted").exists()


def test_nothing_is_attached_to_an_archived_case():
    with pytest.raises(CannotSort):
        triage.attach(a_message(), a_case(state=State.ARCHIVED), at=LATER, by=a_user())


def test_what_is_no_request_is_kept_and_waits_no_more():
    row = a_message()
    triage.set_aside(row, at=LATER, by=a_user())
    kept = InboundMail.objects.get(pk=row.pk)
    assert (kept.sorted_as, kept.waits, kept.text != "") == ("not_a_request", False, True)


def test_the_second_of_two_colleagues_is_told_about_the_first():
    row, anna = a_message(), a_user(username="anna")
    stale = InboundMail.objects.get(pk=row.pk)
    triage.set_aside(row, at=LATER, by=anna)
    with pytest.raises(AlreadySorted) as caught:
        opened(stale)
    assert (caught.value.mail.sorted_by, Case.objects.count()) == (anna, 0)


def test_a_message_that_opened_a_case_by_itself_cannot_be_sorted_again():
    row = a_message("Poistakaa tietoni.")
    with pytest.raises(AlreadySorted):
        triage.set_aside(row, at=LATER, by=a_user())


def test_a_request_that_looked_like_a_machines_can_still_become_a_case():
    raw = b"From: a@b.fi\r\nAuto-Submitted: auto-generated\r\n\r\nPoistakaa tietoni"
    row, _ = custody.take(raw, mailbox="general", at=NOW)
    row = post_room.read_one(row, at=NOW)
    assert (row.outcome, opened(row, Right.ERASURE).state) == ("automatic", State.RECEIVED)


@pytest.mark.parametrize("sort", ["set_aside", "attach"])
def test_sorting_can_be_taken_back(sort):
    row = a_message()
    more = (a_case(),) if sort == "attach" else ()
    getattr(triage, sort)(row, *more, at=LATER, by=a_user())
    triage.undo(row, reason="", at=LATER, by=a_user())
    assert (row.sorted_as, row.case, row.waits) == ("", None, True)


def test_taking_a_new_case_back_puts_it_aside_and_it_can_be_opened_again():
    row = a_message()
    first = opened(row)
    triage.undo(row, reason="Väärä nappi.", at=LATER, by=a_user())
    assert Case.objects.get(pk=first.pk).state == State.DISMISSED
    assert opened(row).pk != first.pk


def test_a_case_that_work_has_begun_on_is_not_taken_back():
    row = a_message()
    seen = {"method": Method.IN_PERSON, "reason": "Kävi myymälässä.", "met_at": LATER}
    identify.accept(opened(row), **seen, at=LATER, by=a_user())
    row.refresh_from_db()
    with pytest.raises(CannotSort):
        triage.undo(row, reason="Väärä nappi.", at=LATER, by=a_user())


def test_an_honoured_marketing_ban_is_not_taken_back():
    row = a_message()
    opened(row, Right.MARKETING_OBJECTION)
    with pytest.raises(CannotDismiss):
        triage.undo(row, reason="Väärä nappi.", at=LATER, by=a_user())
    row.refresh_from_db()
    assert row.sorted_as == "new_case"


def test_what_nobody_sorted_cannot_be_taken_back():
    with pytest.raises(CannotSort):
        triage.undo(a_message(), reason="", at=LATER, by=a_user())


def test_a_reply_marked_as_read_stays_in_its_case():
    case = a_case()
    mail = case.outgoing_mails.get()
    raw = f"From: maija@example.com\r\nIn-Reply-To: {mail.message_id}\r\n\r\nVielä yksi asia."
    row, _ = custody.take(raw.encode(), mailbox="general", at=NOW)
    row = post_room.read_one(row, at=NOW)
    triage.seen(row, at=LATER, by=a_user())
    assert (row.case, row.waits) == (case, False)
    triage.undo(row, reason="", at=LATER, by=a_user())
    assert (row.case, row.waits) == (case, True)


def test_only_a_message_of_a_case_is_marked_as_read():
    with pytest.raises(CannotSort):
        triage.seen(a_message(), at=LATER, by=a_user())


def test_looking_at_a_message_leaves_a_trace():
    row, anna = a_message(), a_user(username="anna")
    handle.looked_at_mail(row, at=LATER, by=anna)
    event = Event.objects.get(kind="mail.viewed")
    assert (event.actor, event.stream) == (anna.actor.code, INSTALLATION)


def test_looking_at_a_message_of_a_case_is_told_in_its_record():
    row, case = a_message(), a_case()
    triage.attach(row, case, at=LATER, by=a_user())
    handle.looked_at_mail(row, at=LATER, by=a_user())
    assert Event.objects.get(kind="mail.viewed").stream == case.reference
