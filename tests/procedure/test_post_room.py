"""Every message finds its place: a case, a thread, triage, a quiet file or quarantine."""

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from dsar.capabilities.mail import custody, outbox, sandbox
from dsar.capabilities.mail.mailboxes import notes
from dsar.capabilities.mail.models import InboundMail, MailSource, OutgoingMail
from dsar.capabilities.suppression import blocklist
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files.store import read
from dsar.organisation.controller.models import Controller
from dsar.procedure import post_room
from dsar.procedure.receive import NotReady
from dsar.work.lease import MOST_ATTEMPTS
from tests.factories import NOW, a_case, a_company

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def company():
    return a_company()


def a_mail(text, subject="Hei", **headers):
    message = EmailMessage()
    message["From"] = headers.pop("sender", "Liisa Laakso <liisa@example.com>")
    message["To"], message["Subject"] = "info@minikone.example", subject
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def taken(raw, mailbox="general"):
    row, _ = custody.take(raw, mailbox=mailbox, at=NOW)
    return post_room.read_one(row, at=NOW)


def test_a_letter_that_asks_for_data_opens_a_case_in_its_language():
    row = taken(a_mail("Hej!\n\nJag vill veta vilka uppgifter ni har om mig.\n\nHälsningar\nLiisa"))
    assert (row.outcome, row.case.language) == ("opened", "sv")
    assert [item.right for item in row.case.items.all()] == ["access"]


def test_a_ban_by_mail_is_honoured_at_once():
    row = taken(a_mail("Älkää lähettäkö minulle enää mainoksia."))
    assert row.case.items.get().outcome == "fulfilled"
    assert blocklist.is_suppressed("email", "liisa@example.com")


def test_an_address_named_in_the_letter_is_banned_too():
    taken(a_mail("Please stop sending marketing e-mail to me. Also to liisa.old@example.org."))
    assert blocklist.is_suppressed("email", "liisa.old@example.org")


def test_ordinary_mail_waits_in_triage():
    row = taken(a_mail("Tarjoatteko kaivinkoneita vuokralle ensi viikolla?"))
    assert (row.outcome, row.case) == ("triage", None)


def test_a_machine_is_filed_and_never_answered():
    row = taken(a_mail("Poistakaa tietoni.", Auto_Submitted="auto-replied"))
    assert row.outcome == "automatic"
    assert not OutgoingMail.objects.exists()


def test_an_answer_to_our_mail_joins_its_case():
    case = a_case()
    ours = OutgoingMail.objects.get(case=case)
    row = taken(a_mail("Poistakaa tietoni.", In_Reply_To=ours.message_id))
    assert (row.outcome, row.case) == ("threaded", case)
    assert Case.objects.count() == 1


def test_a_ban_in_a_reply_is_honoured_and_the_reply_joins_its_case_all_the_same():
    case = a_case()
    ours = OutgoingMail.objects.get(case=case)
    row = taken(a_mail("Älkää lähettäkö minulle enää mainoksia.", In_Reply_To=ours.message_id))
    assert (row.outcome, row.case, row.waits) == ("threaded", case, True)
    ban = Case.objects.exclude(pk=case.pk).get()
    assert [item.right for item in ban.items.all()] == ["marketing_objection"]
    assert blocklist.is_suppressed("email", "liisa@example.com")


def test_a_letter_to_a_dedicated_mailbox_is_a_case_whatever_it_asks():
    row = taken(a_mail("Soittakaa minulle asiakkuudestani."), mailbox="dedicated")
    assert (row.outcome, row.case.channel) == ("opened", "email")
    assert row.reason == "no kind of request was recognised"


def test_a_robots_answer_to_a_dedicated_mailbox_opens_no_second_case():
    subject = f"Re: [{a_case().reference}] Pyyntönne on vastaanotettu"
    row = taken(a_mail("Tämä postilaatikko vaihtaa omistajaa.", subject), mailbox="dedicated")
    assert (row.outcome, row.case) == ("triage", None)


def test_a_letter_that_a_group_address_passed_on_waits_for_people():
    raw = a_mail("Poistakaa tietoni.", List_Id="<privacy.minikone.example>")
    assert taken(raw, mailbox="dedicated").waits
    other = a_mail("Poistakaa kaikki tietoni.", List_Id="<news.example>")
    assert taken(other).outcome == "automatic"


def test_a_number_to_spare_is_spared_too():
    taken(a_mail("Lopettakaa mainospuhelut numeroon 040 123 4567, kiitos."))
    assert blocklist.is_suppressed("phone", "+358401234567")
    assert blocklist.is_suppressed("email", "liisa@example.com")


def test_our_own_number_and_others_figures_are_not_taken_for_the_persons():
    Controller.objects.update(phone="010 222 3333")
    taken(a_mail("Lopettakaa mainokset. Soitin 010 222 3333, tilaus 4711 ja 12.5.2026."))
    assert list(Suppression.objects.values_list("channel", flat=True)) == ["email"]


def test_a_letter_that_names_a_case_waits_and_a_ban_in_it_is_honoured():
    subject = f"[{a_case().reference}] lisätieto"
    row = taken(a_mail("Poistakaa tietoni ja lopettakaa mainokset.", subject))
    assert (row.outcome, row.case, row.waits) == ("triage", None, True)
    assert blocklist.is_suppressed("email", "liisa@example.com")


def test_a_letter_that_a_colleague_passes_on_opens_no_case_in_his_name():
    text = (
        "Tämä kuuluu teille.\n\n---------- Forwarded message ---------\nFrom: Asiakas <a@b.fi>\n"
        "Date: ma 2.3.2026\nSubject: pyyntö\nTo: <info@minikone.example>\n\nPoistakaa tietoni."
    )
    row = taken(a_mail(text, "Fwd: pyyntö", sender="Mika <mika@minikone.example>"))
    assert (row.outcome, row.waits) == ("triage", True)
    assert taken(a_mail(text, "Fwd: pyyntö")).outcome == "opened"


def test_our_own_address_never_asks_anything():
    row = taken(a_mail("Poistakaa kaikki tietoni.", sender="privacy@minikone.example"))
    assert (row.outcome, OutgoingMail.objects.count()) == ("triage", 0)


def test_the_armour_of_an_encrypted_letter_is_not_read():
    text = "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"
    row = taken(a_mail(text))
    assert (row.outcome, "open_original" in row.defects) == ("triage", True)


def test_a_reply_to_an_archived_case_waits():
    case = a_case(state=State.ARCHIVED)
    ours = OutgoingMail.objects.filter(case=case).last()
    row = taken(a_mail("Puuttuu tietoja, korjatkaa nimeni.", In_Reply_To=ours.message_id))
    assert (row.outcome, row.case, row.waits) == ("triage", None, True)


def test_a_plain_request_that_only_seems_a_machines_waits_for_people():
    text = "Please delete all my personal data. This is an automated message sent by DataBroom."
    row = taken(a_mail(text, sender="DataBroom <noreply@databroom.example>"))
    assert (row.outcome, row.waits) == ("triage", True)


@pytest.mark.parametrize("mark", ["VS", "SV", "Re", "Odp", "Rif"])
def test_what_a_reply_quotes_decides_nothing(mark):
    history = "-----Alkuperäinen viesti-----\nLähettäjä: a@b.fi\nLähetetty: 1.3.2026\nAihe: x\n\n"
    text = f"Selvä, palaan asiaan.\n\n{history}Poistakaa kaikki tietoni."
    assert taken(a_mail(text, f"{mark}: Poistakaa tietoni")).recognised["rights"] == []


def test_our_own_test_message_is_noticed_and_filed(settings):
    source = MailSource.objects.create(name="info")
    mail = outbox.queue(
        "heartbeat",
        addressee="info@minikone.example",
        language="fi",
        context={},
        at=NOW,
        dedupe_key=f"heartbeat:{source.pk}:6:1",
    )
    row = taken(a_mail("Testi.", Message_ID=mail.message_id, X_Case_Tracker="1"))
    source.refresh_from_db()
    assert (row.outcome, row.machine, source.heartbeat_arrived_at) == ("automatic", "own", NOW)


def test_files_are_stored_apart_under_their_own_names():
    message = message_from_bytes(a_mail("Poistakaa tietoni."), policy=policy.default)
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="../liite.pdf")
    row = taken(message.as_bytes())
    entry = row.attachments.get()
    assert (entry.name, read(entry.file), entry.scan) == ("liite.pdf", b"%PDF-1.7", "absent")


def test_a_message_too_large_to_open_still_says_whose_it_is(monkeypatch):
    monkeypatch.setattr(post_room, "MAX_BYTES", 2_000)
    monkeypatch.setattr(sandbox, "MAX_BYTES", 2_000)
    row = taken(a_mail("Poistakaa tietoni. " * 200))
    assert (row.outcome, row.reason) == ("quarantined", "too_large")
    assert (row.sender_address, row.subject_line, row.waits) == ("liisa@example.com", "Hei", True)


def test_a_message_the_mailbox_did_not_give_waits_to_be_seen():
    row = taken(notes.not_given(7, 1))
    assert (row.outcome, row.reason, row.waits) == ("quarantined", "not_given", True)


def test_a_message_too_large_to_fetch_waits_under_its_senders_name():
    row = taken(notes.too_large(b"From: liisa@example.com\r\nSubject: Kuvat\r\n", 70 * 2**20))
    assert (row.outcome, row.sender_address) == ("quarantined", "liisa@example.com")


def test_the_clock_starts_when_the_message_arrived_not_when_it_was_read():
    raw, arrived = a_mail("Poistakaa tietoni."), NOW - timedelta(days=3)
    row, _ = custody.take(raw, mailbox="general", at=NOW, received_at=arrived)
    case = post_room.read_one(row, at=NOW).case
    assert (case.received_at, case.received_on) == (arrived, arrived.date())
    assert Event.objects.get(stream=case.reference, kind="case.received").at == NOW


def test_a_message_that_ends_every_reader_is_quarantined_and_seen():
    row, _ = custody.take(a_mail("Poistakaa tietoni."), mailbox="general", at=NOW)
    InboundMail.objects.update(attempts=MOST_ATTEMPTS)
    assert post_room.read_next(at=NOW) == row
    row.refresh_from_db()
    assert (row.outcome, row.reason, row.waits) == ("quarantined", "gave up", True)


def test_a_word_without_end_costs_no_more_than_a_letter():
    endless = "a" * 150_000 + "@" + "b" * 40_000
    assert taken(a_mail(f"Poistakaa tietoni. {endless}")).outcome == "opened"


def test_two_readers_of_one_message_place_it_once():
    row, _ = custody.take(a_mail("Poistakaa tietoni."), mailbox="general", at=NOW)
    stale = InboundMail.objects.get(pk=row.pk)
    post_room.read_one(row, at=NOW)
    post_room.read_one(stale, at=NOW)
    assert Event.objects.filter(kind="mail.received").count() == 1
    assert Case.objects.count() == 1


def test_an_unreadable_message_is_kept_in_quarantine():
    raw = b"Subject: no sender at all\r\n\r\nHello"
    row = taken(raw)
    assert (row.outcome, read(row.file)) == ("quarantined", raw)


def test_bytes_that_no_database_takes_do_not_stop_the_mail():
    raw = a_mail("Poistakaa tietoni.").replace(b"tietoni", b"tietoni\0")
    assert taken(raw).outcome == "opened"


def test_a_company_without_details_leaves_its_mail_waiting():
    Controller.objects.all().delete()
    with pytest.raises(NotReady):
        taken(a_mail("Poistakaa tietoni."))
    assert InboundMail.objects.get().outcome == ""


def test_the_same_bytes_twice_are_one_message():
    raw = a_mail("Poistakaa tietoni.")
    taken(raw)
    _, is_new = custody.take(raw, mailbox="general", at=NOW)
    assert (is_new, InboundMail.objects.count()) == (False, 1)


def test_the_same_message_id_with_other_words_is_another_message():
    first = taken(a_mail("Poistakaa tietoni.", Message_ID="<one@example.com>"))
    second = taken(a_mail("Poistakaa kaikki tietoni.", Message_ID="<one@example.com>"))
    assert first.case != second.case


def test_a_message_read_again_after_a_crash_opens_no_second_case():
    row = taken(a_mail("Poistakaa tietoni."))
    InboundMail.objects.update(outcome="", done_at=None, case=None)
    post_room.read_one(InboundMail.objects.get(pk=row.pk), at=NOW)
    assert Case.objects.count() == 1


def test_one_letter_with_two_wishes_is_one_case_with_two_items():
    row = taken(a_mail("Haluan nähdä tietoni ja lopettaa markkinoinnin minulle."))
    assert sorted(item.right for item in row.case.items.all()) == ["access", "marketing_objection"]
