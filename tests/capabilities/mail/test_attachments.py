"""What came with a letter: kept apart and encrypted, once, under names that harm nobody."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from django.conf import settings as given

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail
from dsar.files.store import read
from dsar.procedure import post_room
from tests.factories import NOW, a_company

pytestmark = pytest.mark.django_db
HEAD = (
    'From: liisa@example.com\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
)
TEXT = "--b\r\n\r\nPoistakaa tietoni.\r\n"


@pytest.fixture(autouse=True)
def company():
    return a_company()


def received(raw: bytes) -> InboundMail:
    row, _ = custody.take(raw, mailbox="general", at=NOW)
    return post_room.read_one(row, at=NOW)


def a_letter(*parts: str) -> bytes:
    """A letter whose further parts are written as they come, however wrong they are."""
    pieces = [TEXT, *(f"--b\r\n{part}\r\n" for part in parts)]
    return (HEAD + "".join(pieces) + "--b--\r\n").encode("utf-8", "surrogateescape")


def a_file_named(disposition: str) -> str:
    kind = "Content-Type: application/octet-stream\r\n"
    return f"{kind}Content-Disposition: attachment; {disposition}\r\n\r\nx"


def name_of(disposition: str) -> str:
    return received(a_letter(a_file_named(disposition))).attachments.get().name


def test_a_file_rests_apart_and_nowhere_in_the_clear():
    secret = b"a line that only this file has, " * 40
    message = EmailMessage()
    message["From"], message["Subject"] = "liisa@example.com", "x"
    message.set_content("Poistakaa tietoni.")
    message.add_attachment(secret, "application", "pdf", filename="liite.pdf", cte="8bit")
    file = received(message.as_bytes()).attachments.get()
    assert (file.name, file.media_type, read(file.file)) == ("liite.pdf", "application/pdf", secret)
    kept = [path for path in Path(given.FILES_DIR).rglob("*") if path.is_file()]
    assert len(kept) >= 2
    assert not [path for path in kept if secret[:30] in path.read_bytes()]
    assert not [path for path in kept if "liite" in path.name]


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('filename="../../etc/passwd"', "passwd"),
        ('filename="C:\\\\Users\\\\x\\\\kuva.jpg"', "kuva.jpg"),
        ("filename*=utf-8''a%0D%0AX-Evil%3A%20y.pdf", "a X-Evil: y.pdf"),
        ("filename*=utf-8''lasku%00.pdf", "lasku .pdf"),
        ("filename*=utf-8''lasku%E2%80%AEfdp.exe", "lasku fdp.exe"),
        ('filename="=?utf-8?q?p=C3=A4=C3=A4t=C3=B6s.pdf?="', "päätös.pdf"),
        ('filename=".."', "attachment"),
        ('filename=""', "attachment"),
        ("filename*=klingon''%ff%fe.pdf", "ÿþ.pdf"),
    ],
)
def test_a_name_is_only_words(disposition, name):
    assert name_of(disposition) == name


def test_a_name_of_ten_thousand_letters_is_cut_and_keeps_its_ending():
    name = name_of(f'filename="{"p" * 10_000}.pdf"')
    assert len(name) <= 120
    assert name.endswith(".pdf")


def test_two_files_of_one_name_are_two_files():
    row = received(a_letter(*[a_file_named('filename="sama.pdf"')] * 2))
    assert [(file.number, file.name) for file in row.attachments.all()] == [
        (1, "sama.pdf"),
        (2, "sama.pdf"),
    ]


def test_fifty_of_sixty_files_stand_apart_and_the_message_is_kept_whole():
    raw = a_letter(*[a_file_named(f'filename="{n}.pdf"') for n in range(60)])
    row = received(raw)
    assert (row.outcome, row.attachments.count(), read(row.file)) == ("opened", 50, raw)


@pytest.mark.parametrize(
    "part",
    [
        'Content-Type: application/ms-tnef; name="winmail.dat"\r\n\r\nx',
        'Content-Type: application/octet-stream; name="WINMAIL.DAT"\r\n\r\nx',
        a_file_named('filename="Viesti.MSG"'),
        'Content-Type: application/pkcs7-mime; name="smime.p7m"\r\n\r\nx',
        "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
        "Content-Type: text/plain\r\n\r\n-----BEGIN PGP MESSAGE-----\r\nx",
    ],
)
def test_what_only_its_own_program_opens_says_so(part):
    assert "open_original" in received(a_letter(part)).defects


def test_an_ordinary_file_needs_no_program_of_its_own():
    assert "open_original" not in received(a_letter(a_file_named('filename="a.pdf"'))).defects


def test_a_letter_that_is_only_a_sealed_file_waits_for_a_person():
    raw = (
        b"From: liisa@example.com\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nx"
    )
    row = received(raw)
    assert (row.outcome, row.waits, row.attachments.count()) == ("triage", True, 1)


def test_files_of_machines_and_of_messages_too_large_stay_in_the_message():
    raw = a_letter(a_file_named('filename="a.pdf"'))
    assert received(b"Auto-Submitted: auto-replied\r\n" + raw).attachments.count() == 0
    large = received(raw + bytes(26 * 2**20))
    assert (large.outcome, large.reason, large.attachments.count()) == (
        "quarantined",
        "too_large",
        0,
    )
    assert large.sender_address == "liisa@example.com"


def test_a_message_read_again_keeps_its_first_files():
    row = received(a_letter(a_file_named('filename="a.pdf"')))
    first = row.attachments.get().pk
    InboundMail.objects.update(outcome="", done_at=None, case=None)
    post_room.read_one(InboundMail.objects.get(), at=NOW)
    assert row.attachments.get().pk == first
