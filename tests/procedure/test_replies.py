"""What a message has to do with ours: replies find their case, bounces raise the alarm."""

from datetime import timedelta
from email.message import EmailMessage

import pytest

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.procedure import close, post_room, replies
from dsar.procedure.handle import CannotHandle
from dsar.procedure.replies import NothingBounced
from tests.factories import NOW, a_case, a_company, a_user

pytestmark = pytest.mark.django_db
WHEN = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
def company():
    return a_company()


@pytest.fixture
def own_addresses(settings):
    settings.REPLY_ADDRESS = "Info+{token}@minikone.example"


def arrives(text, *, sender="Maija <maija@example.com>", subject="Hei", **headers):
    message = EmailMessage()
    message["From"], message["Subject"] = sender, subject
    message["To"] = headers.pop("to", "info@minikone.example")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    row, _ = custody.take(message.as_bytes(), mailbox="general", at=WHEN)
    return post_room.read_one(row, at=WHEN)


def comes_back(mail, *, quotes=True):
    """A bounce as mail servers write it."""
    told = f"Message-ID: {mail.message_id}\r\n" if quotes else "X-Nothing: here\r\n"
    raw = (
        "From: MAILER-DAEMON@mx.example.com\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\n\r\nYour message could not be delivered.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n"
        f"\r\nFinal-Recipient: rfc822; {mail.addressee}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        f"\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{told}\r\n--b--\r\n"
    )
    row, _ = custody.take(raw.encode(), mailbox="general", at=WHEN)
    return post_room.read_one(row, at=WHEN)


def an_answered_case():
    case = a_case(state=State.ANSWERED)
    return case, OutgoingMail.objects.get(case=case, kind="answer_ready")


def test_a_reply_to_the_cases_own_address_joins_it_whatever_else_it_says(own_addresses):
    case, mail = an_answered_case()
    address = replies.reply_address(mail)
    row = arrives("Lisää tietoja tulossa.", to=f"Privacy <{address.upper()}>")
    assert (row.outcome, row.case) == ("threaded", case)


def test_a_case_has_one_reply_address_for_all_its_mails(own_addresses):
    case, mail = an_answered_case()
    first = case.outgoing_mails.first()
    assert replies.reply_address(mail) == replies.reply_address(first)


def test_a_guessed_reply_address_joins_nothing(own_addresses):
    a_case()
    row = arrives("Lisää tietoja tulossa.", to=f"info+{'0' * 40}@minikone.example")
    assert (row.outcome, row.case) == ("triage", None)


def test_a_case_number_in_the_subject_joins_nothing():
    case = a_case()
    row = arrives("Lisää tietoja tulossa.", subject=f"VS: [{case.reference}] pyyntönne")
    assert (row.outcome, row.case) == ("triage", None)


def test_a_reply_from_another_address_is_filed_as_unverified():
    case, mail = an_answered_case()
    row = arrives("Minun tilini on FI00.", sender="x@evil.example", In_Reply_To=mail.message_id)
    assert (row.case, row.is_other_sender, row.waits) == (case, True, True)
    assert Case.objects.get(pk=case.pk).data_subject.email == "maija@example.com"


def test_a_thank_you_needs_nobody():
    case, mail = an_answered_case()
    row = arrives("Kiitos paljon!\n\nt. Maija", In_Reply_To=mail.message_id)
    assert (row.outcome, row.case, row.waits) == ("threaded", case, False)


def test_thanks_from_a_stranger_or_with_a_file_are_looked_at():
    case, mail = an_answered_case()
    stranger = arrives("Kiitos!", sender="x@evil.example", In_Reply_To=mail.message_id)
    assert (stranger.case, stranger.waits) == (case, True)
    raw = (
        f"From: maija@example.com\r\nIn-Reply-To: {mail.message_id}\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nKiitos!\r\n--b\r\n'
        "Content-Disposition: attachment; filename=passi.jpg\r\n\r\nJFIF\r\n--b--\r\n"
    )
    row, _ = custody.take(raw.encode(), mailbox="general", at=WHEN)
    assert post_room.read_one(row, at=WHEN).waits


def test_a_bounce_on_an_archived_case_touches_nothing_of_it():
    case = a_case(state=State.ARCHIVED)
    mail = OutgoingMail.objects.get(case=case, kind="answer_ready")
    before = Event.objects.filter(stream=case.reference).count()
    row = comes_back(mail)
    assert (row.outcome, row.answers, row.case) == ("automatic", mail, None)
    assert Event.objects.filter(stream=case.reference).count() == before


def test_a_reply_to_a_closed_case_waits_for_staff_and_moves_nothing():
    case = a_case(state=State.CLOSED)
    mail = OutgoingMail.objects.filter(case=case).last()
    row = arrives("En ole tyytyväinen vastaukseen.", In_Reply_To=mail.message_id)
    assert (row.case, row.waits) == (case, True)
    assert Case.objects.get(pk=case.pk).state == State.CLOSED


def test_a_reply_to_a_merged_case_joins_the_survivor():
    survivor = a_case(state=State.COLLECTING)
    case = a_case()
    mail = OutgoingMail.objects.get(case=case)
    close.merge(case, into=survivor, at=NOW, by=a_user())
    assert arrives("Lisätieto.", In_Reply_To=mail.message_id).case == survivor


def test_a_bounce_is_linked_to_our_message_and_raises_the_alarm():
    case, mail = an_answered_case()
    row = comes_back(mail)
    mail.refresh_from_db()
    assert (row.outcome, row.machine, row.answers, row.case) == ("automatic", "bounce", mail, case)
    assert (mail.bounced_at, mail.bounce_code) == (WHEN, "5.1.1")
    assert Event.objects.filter(stream=case.reference, kind="mail.bounced").count() == 1


def test_a_bounce_that_quotes_nothing_is_linked_by_the_address_it_names():
    case, mail = an_answered_case()
    assert comes_back(mail, quotes=False).case == case


def test_a_second_bounce_of_one_message_is_no_second_alarm():
    case, mail = an_answered_case()
    comes_back(mail)
    arrives(
        "Undeliverable",
        sender="postmaster@mx.example.com",
        subject="Undeliverable: your answer",
        In_Reply_To=mail.message_id,
        Auto_Submitted="auto-replied",
    )
    assert Event.objects.filter(stream=case.reference, kind="mail.bounced").count() == 1


def test_a_case_whose_answer_bounced_does_not_close_until_somebody_dealt_with_it():
    case, mail = an_answered_case()
    comes_back(mail)
    later = NOW + timedelta(days=30)
    assert close.close_next(at=later) is None
    replies.settle_bounces(case, text="Soitin ja tarkistin osoitteen.", at=later, by=a_user())
    assert close.close_next(at=later) == case


def test_dealing_with_a_bounce_needs_words_and_a_bounce():
    case, mail = an_answered_case()
    with pytest.raises(NothingBounced):
        replies.settle_bounces(case, text="Soitin.", at=WHEN, by=a_user())
    comes_back(mail)
    with pytest.raises(CannotHandle):
        replies.settle_bounces(case, text=" ", at=WHEN, by=a_user())


def test_an_absence_note_is_filed_with_the_case_it_answers():
    case, mail = an_answered_case()
    row = arrives(
        "Olen lomalla 15.3. asti.", subject="Automaattinen vastaus", In_Reply_To=mail.message_id
    )
    assert (row.outcome, row.case, row.waits) == ("automatic", case, False)
    assert not InboundMail.objects.filter(waits=True).exists()
