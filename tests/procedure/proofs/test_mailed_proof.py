"""A copy of an identity document that came by e-mail leaves nothing but a note."""

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.append import INSTALLATION
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.law.rights import Right
from dsar.procedure import post_room, triage
from dsar.procedure.from_mail import submission_of
from dsar.procedure.identity import identify
from dsar.procedure.proofs import mailed_proof
from dsar.procedure.proofs.mailed_proof import CannotDestroy
from tests.factories import NOW, a_case, a_company, a_user

pytestmark = pytest.mark.django_db
KIND = "mail.proof_destroyed"
LATER = NOW + timedelta(hours=3)
CANARY = b"canary-3f81c-passport"
WORDS = "Tunnukseni on 131052-308T, kopio liitteenä."


def a_letter(canary=CANARY, *, words=WORDS, mailbox="dedicated", answers=""):
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Olli Oja <olli@example.com>", "Tunnukseni 131052-308T"
    if answers:
        mail["In-Reply-To"] = answers
    mail.set_content(words)
    for name in ("passi 131052-308T.jpg", "takasivu.jpg"):
        mail.add_attachment(canary, maintype="image", subtype="jpeg", filename=name)
    mail.set_boundary("=-the-same-each-time")
    return bytes(mail), mailbox


def came(*, at=NOW, **said):
    raw, mailbox = a_letter(**said)
    row, _ = custody.take(raw, mailbox=mailbox, at=at)
    return post_room.read_one(row, at=at)


def a_reply(case, **said):
    ours = OutgoingMail.objects.filter(case=case).latest("pk")
    return came(answers=ours.message_id, mailbox="general", **said)


def destroyed(mail, **said):
    mailed_proof.destroy(mail, at=LATER, by=a_user(), **said)
    return InboundMail.objects.get(pk=mail.pk)


def everything_in_the_database() -> str:
    told = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 -- our own tables
            told += [repr(row) for row in cursor.fetchall()]
    return "\n".join(told)


@pytest.fixture(autouse=True)
def company():
    return a_company()


@pytest.mark.django_db(transaction=True)
def test_the_bytes_are_nowhere_and_the_digests_stay():
    mail = came()
    paths = [store.path_of(row.file.storage_name) for row in (mail, *mail.attachments.all())]
    mail = destroyed(mail)
    assert len(paths) == 3
    assert not any(path.exists() for path in paths)
    assert all(CANARY not in path.read_bytes() for path in files_on_disk())
    assert CANARY.decode() not in everything_in_the_database()
    assert (mail.file.sha256, mail.file.wrapped_key) == (mail.sha256, "")


def files_on_disk():
    return [path for path in Path(settings.VAR_DIR).rglob("*") if path.is_file()]


def test_the_bytes_cannot_be_read_any_more():
    mail = destroyed(came())
    for file in (mail.file, *(entry.file for entry in mail.attachments.all())):
        with pytest.raises(store.Gone):
            store.read(file)


def test_both_records_name_the_digests_and_who_did_it():
    mail = destroyed(came())
    rows = Event.objects.filter(kind="mail.proof_destroyed")
    assert {row.stream for row in rows} == {mail.case.reference, INSTALLATION}
    digests = [entry.file.sha256 for entry in mail.attachments.all()]
    facts = {"mail": mail.pk, "sha256": mail.sha256, "files": digests}
    assert [row.facts for row in rows] == [facts, facts]
    assert all(row.actor.startswith("staff:") for row in rows)


def test_the_text_stays_unless_it_is_to_go_too():
    mail = destroyed(came())
    assert WORDS in mail.text
    assert WORDS in mail.case.text


def test_words_with_a_code_go_everywhere():
    mail = destroyed(came(), with_words=True)
    assert (mail.text, mail.case.text) == ("", "")
    assert "131052-308T" not in everything_in_the_database()


def test_the_words_of_another_case_stay():
    other = a_case(text=WORDS)
    destroyed(came(at=NOW + timedelta(minutes=1)), with_words=True)
    other.refresh_from_db()
    assert other.text == WORDS


def test_the_same_words_that_came_otherwise_at_the_same_moment_stay():
    other, mail = a_case(text=WORDS), came()
    Case.objects.filter(pk=other.pk).update(received_at=mail.received_at, text=mail.text)
    destroyed(mail, with_words=True)
    other.refresh_from_db()
    assert WORDS in other.text
    assert not Event.objects.filter(kind=KIND, stream=other.reference).exists()


def opened_at_the_desk(mail):
    given = submission_of(mail, (Right.ACCESS,))
    return triage.open_case(mail, given, at=NOW, by=a_user())


@pytest.mark.parametrize("is_taken_back", [False, True])
def test_a_case_opened_at_the_desk_loses_the_words_and_its_record_says_so(is_taken_back):
    mail = came(mailbox="general")
    case = opened_at_the_desk(mail)
    if is_taken_back:
        triage.undo(mail, reason="No request.", at=NOW, by=a_user())
    destroyed(mail, with_words=True)
    case.refresh_from_db()
    assert case.text == ""
    assert Event.objects.filter(kind=KIND, stream=case.reference).count() == 1


def test_every_case_it_opened_is_held_in_order_before_anything_is_written(monkeypatch):
    ban = "Lopettakaa markkinointi minulle heti. " + WORDS
    done, mail = [], a_reply(a_case(state=State.VERIFYING), words=ban)
    monkeypatch.setattr(mailed_proof, "hold", lambda case: done.append(case.pk))
    written = mailed_proof.append
    monkeypatch.setattr(
        mailed_proof, "append", lambda *a, **k: (done.append(a[0]), written(*a, **k))[1]
    )
    destroyed(mail, with_words=True)
    opened = Case.objects.get(idempotency_key=f"mail:{mail.pk}")
    assert opened.text == ""
    cases = sorted((mail.case, opened), key=lambda case: case.pk)
    assert done == [*(c.pk for c in cases), *(c.reference for c in cases), INSTALLATION]


def test_it_is_destroyed_only_once():
    mail = came()
    destroyed(mail)
    with pytest.raises(CannotDestroy, match="already"):
        destroyed(mail)
    assert OutgoingMail.objects.filter(kind="do_not_mail_proof").count() == 1


def test_a_message_that_is_being_read_waits():
    raw, mailbox = a_letter()
    row, _ = custody.take(raw, mailbox=mailbox, at=NOW)
    with pytest.raises(CannotDestroy, match="still being read"):
        destroyed(row)


def test_the_person_is_asked_for_no_more_copies():
    mail = destroyed(came())
    sent = OutgoingMail.objects.get(kind="do_not_mail_proof")
    assert (sent.addressee, sent.case, sent.due_at) == ("olli@example.com", mail.case, LATER)
    assert "131052" not in sent.body
    assert "[[link:" not in sent.body


@pytest.mark.parametrize("with_words", [False, True])
def test_the_person_is_told_whether_the_text_stays(with_words):
    destroyed(came(), with_words=with_words)
    sent = OutgoingMail.objects.get(kind="do_not_mail_proof")
    assert ("Viestin teksti ja tiedostojen nimet säilyvät" in sent.body) is not with_words
    assert ("Jäljelle jäi vain merkintä" in sent.body) is with_words


def test_who_was_asked_is_told_the_safe_way():
    case = a_case(state=State.VERIFYING)
    destroyed(a_reply(case))
    assert "[[link:" in OutgoingMail.objects.get(kind="do_not_mail_proof").body


def test_a_message_without_a_case_sends_nothing():
    mail = destroyed(came(words="Terve.", mailbox="general"))
    assert mail.case is None
    assert not OutgoingMail.objects.filter(kind="do_not_mail_proof").exists()
    assert Event.objects.get(kind="mail.proof_destroyed").stream == INSTALLATION


def test_the_notice_keeps_to_the_daily_number_of_automatic_mails():
    mails = [came(canary=b"%d" % number) for number in range(4)]
    for mail in mails:
        destroyed(mail)
    assert OutgoingMail.objects.filter(addressee="olli@example.com").count() == 3
    assert Event.objects.filter(kind="mail.withheld").exists()


def test_the_same_bytes_do_not_come_back():
    mail = destroyed(came())
    again = came()
    assert again.pk == mail.pk
    assert again.file.wiped_at == LATER


def test_reading_it_again_leaves_it_as_it_is():
    mail = destroyed(came())
    InboundMail.objects.filter(pk=mail.pk).update(done_at=None, lease_until=None, due_at=LATER)
    row = post_room.read_next(at=LATER)
    assert (row.pk, row.outcome, row.case) == (mail.pk, "quarantined", mail.case)
    assert row.attachments.count() == 2


def archived(mail):
    Case.objects.filter(pk=mail.case.pk).update(state=State.ARCHIVED)


def test_a_sealed_case_gets_no_new_event():
    mail = came()
    archived(mail)
    destroyed(mail)
    assert Event.objects.get(kind="mail.proof_destroyed").stream == INSTALLATION
    assert not OutgoingMail.objects.filter(kind="do_not_mail_proof").exists()


def test_the_words_of_a_sealed_case_stay():
    mail = came()
    archived(mail)
    with pytest.raises(CannotDestroy, match="archived"):
        destroyed(mail, with_words=True)
    assert InboundMail.objects.get(pk=mail.pk).file.wiped_at is None


def test_a_destroyed_message_can_still_be_put_into_a_case():
    mail, case = destroyed(came(words="Terve.", mailbox="general")), a_case()
    triage.attach(mail, case, at=LATER, by=a_user())
    assert mail.case == case


def test_destroying_it_establishes_nothing():
    case = a_case(state=State.VERIFYING)
    destroyed(a_reply(case))
    case.refresh_from_db()
    assert case.state == State.VERIFYING
    assert identify.waiting_check(case) is None
