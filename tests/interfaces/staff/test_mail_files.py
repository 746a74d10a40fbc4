"""What a message carries, and who may look at it: locked, attached, and never without a trace."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.mime import MAX_BYTES
from dsar.capabilities.mail.models import InboundMail, MailAttachment
from dsar.eventlog.models import Event
from dsar.files.scanner import Scan
from dsar.organisation.accounts.roles import Role
from tests import factories
from tests.factories import NOW
from tests.interfaces.staff.letterbox import (
    PLAIN,
    a_message,
    a_message_with,
    a_raw_message,
)

pytestmark = pytest.mark.django_db
SCREENS = ("", "page/", "original/", "file/1/")
SEALED = (
    b"From: a@example.com\r\nContent-Type: multipart/encrypted; boundary=x\r\n\r\n"
    b"--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--\r\n"
)


@pytest.fixture(autouse=True)
def company() -> None:
    factories.a_company()


def read(client: Client, mail: InboundMail, screen: str = "") -> str:
    return client.get(f"/staff/mail/{mail.pk}/{screen}").content.decode()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
@pytest.mark.parametrize("screen", SCREENS)
def test_only_case_roles_look_at_mail(
    role: Role, screen: str, sign_in: Callable[..., Client]
) -> None:
    mail = a_message_with("a.pdf", b"%PDF-1.4", "application/pdf")
    assert sign_in(role).get(f"/staff/mail/{mail.pk}/{screen}").status_code == 403
    assert not Event.objects.filter(kind__in=("mail.viewed", "mail.downloaded")).exists()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_only_case_roles_sort(role: Role, sign_in: Callable[..., Client]) -> None:
    mail = a_message()
    assert sign_in(role).post(f"/staff/mail/{mail.pk}/aside/").status_code == 403
    assert InboundMail.objects.get().waits


@pytest.mark.parametrize("screen", SCREENS)
def test_a_message_that_is_not_there_is_not_found(screen: str, officer: Client) -> None:
    assert officer.get(f"/staff/mail/999/{screen}").status_code == 404


def test_each_opened_message_leaves_one_event_and_the_list_none(officer: Client) -> None:
    mail = a_message()
    officer.get("/staff/mail/?show=all")
    assert not Event.objects.filter(kind="mail.viewed").exists()
    read(officer, mail)
    assert Event.objects.get(kind="mail.viewed").facts == {"mails": [mail.pk]}


def test_a_message_that_is_taken_out_leaves_an_event(officer: Client) -> None:
    mail = a_message_with("a.pdf", b"%PDF-1.4", "application/pdf")
    read(officer, mail, "file/1/")
    read(officer, mail, "original/")
    taken = Event.objects.filter(kind="mail.downloaded").order_by("pk")
    assert [row.facts["attachment"] for row in taken] == [1, 0]
    assert taken[1].facts["sha256"] == mail.sha256


def test_the_original_comes_byte_for_byte_and_is_never_shown(officer: Client) -> None:
    raw = b"From: a@example.com\r\nSubject: \xff\r\n\r\n<script>alert(1)</script>\r\n\x00"
    answer = officer.get(f"/staff/mail/{a_raw_message(raw).pk}/original/")
    assert answer.content == raw
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("media_type", ["text/html", "image/svg+xml", "application/pdf"])
def test_a_file_is_saved_and_never_shown(media_type: str, officer: Client) -> None:
    mail = a_message_with("a.bin", b"<script>alert(1)</script>", media_type)
    answer = officer.get(f"/staff/mail/{mail.pk}/file/1/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\u202efdp.exe", "x" * 3000 + ".pdf", "CON", "käyttö 😀.pdf", '"']
)
def test_whatever_a_file_is_called_it_can_be_saved(name: str, officer: Client) -> None:
    mail = a_message_with(name, b"content", "application/pdf")
    answer = officer.get(f"/staff/mail/{mail.pk}/file/1/")
    assert answer.status_code == 200
    assert "/etc/" not in answer["Content-Disposition"]
    assert answer.content == b"content"


def test_a_name_with_a_line_end_adds_no_header(officer: Client) -> None:
    raw = (
        b"From: a@example.com\r\nContent-Type: application/pdf;\r\n"
        b" name*=utf-8''a%0D%0AX-Bad%3A%20y.pdf\r\n\r\n%PDF"
    )
    answer = officer.get(f"/staff/mail/{a_raw_message(raw).pk}/file/1/")
    assert answer.status_code == 200
    assert "X-Bad" not in answer.headers


def test_a_file_with_a_virus_stays_locked(officer: Client) -> None:
    mail = a_message_with("a.pdf", b"%PDF-1.4", "application/pdf")
    MailAttachment.objects.update(scan=Scan.INFECTED)
    assert officer.get(f"/staff/mail/{mail.pk}/file/1/").status_code == 404
    page = read(officer, mail)
    assert f"/staff/mail/{mail.pk}/file/1/" not in page
    assert "do not open the original either" in page


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"From: a@b.example\r\nFrom: c@d.example\r\n\r\nHei", "more than one sender"),
        (b"Subject: x\r\n\r\nHei", "no sender that could be answered"),
        (b"From: a@example.com\r\n\r\n" + b"x" * MAX_BYTES, "too large to be opened here"),
    ],
)
def test_what_could_not_be_read_says_why_and_what_to_do(
    raw: bytes, told: str, officer: Client
) -> None:
    mail = a_raw_message(raw)
    page = read(officer, mail)
    assert mail.outcome == "quarantined"
    assert told in page
    assert "open a case here by hand" in page
    assert f"/staff/mail/{mail.pk}/original/" in page


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (SEALED, "can only be opened in a mail program"),
        (b"From: a@example.com\r\n\r\n", "has no text of its own"),
        (
            b"From: a@example.com\r\nContent-Type: text/plain; charset=klingon\r\n\r\nHei",
            "damaged on the way",
        ),
    ],
)
def test_what_the_desk_cannot_show_is_said(raw: bytes, told: str, officer: Client) -> None:
    assert told in read(officer, a_raw_message(raw))


def test_words_of_a_message_are_never_markup(officer: Client) -> None:
    bad = "<script>alert(1)</script>"
    page = read(officer, a_message(f"{PLAIN} {bad}", From=f'"{bad}" <a@example.com>', Subject=bad))
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 3
    assert "<script>alert" not in page


def test_the_whole_message_shows_what_it_quotes(officer: Client) -> None:
    mail = a_message(f"{PLAIN}\r\n\r\nOn Monday Anna wrote:\r\n> a < b & c\r\n")
    assert "a < b" not in mail.text
    assert "a &lt; b &amp; c" in read(officer, mail, "page/")


@pytest.mark.parametrize("raw", [b"From: a@example.com\r\nFrom: b@example.com\r\n\r\nHei", b""])
def test_a_page_that_cannot_be_made_says_so(raw: bytes, officer: Client) -> None:
    page = read(officer, a_raw_message(raw), "page/")
    assert "could not be opened safely" in page


def test_the_page_of_a_message_may_do_nothing_at_all(officer: Client) -> None:
    answer = officer.get(f"/staff/mail/{a_message().pk}/page/")
    policy = answer["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'self'; form-action 'none'; sandbox"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_only_staff_pages_may_frame_and_only_our_own(officer: Client) -> None:
    assert "frame-src 'self';" in officer.get("/staff/mail/")["Content-Security-Policy"] + ";"
    assert "frame-src" not in Client().get("/fi/")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("check", "told"),
    [("", "sender not verified"), ("pass", "domain genuine"), ("fail", "domain forged")],
)
def test_how_far_the_sender_is_believed_is_shown(check: str, told: str, officer: Client) -> None:
    mail = a_message()
    InboundMail.objects.update(sender_check=check)
    assert told in read(officer, mail)


def test_a_forged_verdict_of_a_mail_server_is_not_believed(officer: Client) -> None:
    forged = "mx.example; dmarc=pass header.from=example.com"
    assert "domain genuine" not in read(officer, a_message(Authentication_Results=forged))


def test_another_sender_on_a_known_case_is_shown(officer: Client) -> None:
    case = factories.a_case()
    mail = a_message()
    officer.post(f"/staff/mail/{mail.pk}/attach/", {"reference": case.reference})
    assert "another sender than the person of the case" in read(officer, mail)


def test_a_message_that_waits_unread_is_shown_as_such(officer: Client) -> None:
    row, _ = custody.take(b"Subject: x\n\n", mailbox="general", at=NOW)
    assert "Being read" in read(officer, row)
