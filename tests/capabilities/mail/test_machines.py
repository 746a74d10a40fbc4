"""Machines are told from people by standard signs first, then by sender, subject and words."""

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.capabilities.mail.machines import kind_of
from dsar.capabilities.mail.machines.phrases import Phrases, words_of
from dsar.capabilities.mail.machines.senders import sender_group
from dsar.capabilities.mail.mime import parse

DATA = Path(__file__).resolve().parents[2] / "data" / "mail"


def rows(name: str) -> list[list[str]]:
    """A message a line, its columns parted by bars."""
    return [line.split(" | ") for line in (DATA / name).read_text("utf-8").splitlines()]


def mail(address: str, subject: str, text: str, headers: str = "") -> dict[str, Any]:
    kind = "Content-Type: text/plain; charset=utf-8\r\n"
    return parse(f"From: <{address}>\r\nSubject: {subject}\r\n{headers}{kind}\r\n{text}".encode())


@pytest.mark.parametrize(("kind", "address", "subject", "text"), rows("machine/unsigned.txt"))
def test_unsigned_machine_is_told_by_its_words(
    kind: str, address: str, subject: str, text: str
) -> None:
    assert kind_of(mail(address, subject, text)) == kind


@pytest.mark.parametrize(("address", "subject", "text"), rows("like_machines.txt"))
def test_person_who_writes_of_machines_stays_a_person(
    address: str, subject: str, text: str
) -> None:
    assert kind_of(mail(address, subject, text)) == ""


@pytest.mark.parametrize("path", sorted((DATA / "machine").glob("*.eml")), ids=lambda p: p.stem)
def test_standard_sign_makes_a_machine_whatever_it_says(path: Path) -> None:
    assert kind_of(parse(path.read_bytes()))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("bounce", "bounce"),
        ("calendar", "calendar"),
        ("discussion_list", "list"),
        ("feedback_report", "complaint"),
        ("newsletter", "list"),
        ("out_of_office_en", "out_of_office"),
        ("own", "own"),
        ("read_receipt", "read_receipt"),
    ],
)
def test_signed_machine_has_its_kind(name: str, kind: str) -> None:
    assert kind_of(parse((DATA / "machine" / f"{name}.eml").read_bytes())) == kind


@pytest.mark.parametrize(
    ("signs", "action", "kind"),
    [
        (["dsn"], "failed", "bounce"),
        (["dsn"], "delayed", "delay"),
        (["dsn"], "delivered", "automatic"),
        (["dsn", "own"], "failed", "bounce"),
        (["null_return_path"], "", "automatic"),
        (["precedence"], "", "list"),
    ],
)
def test_report_says_what_became_of_a_mail(signs: list[str], action: str, kind: str) -> None:
    facts = mail("a@b.example", "Hei", "Hei")
    assert kind_of(facts | {"machine": signs, "report": {"action": action}}) == kind


@pytest.mark.parametrize("sender", ["MAILER-DAEMON <>", '"Mailer-Daemon" <>', "MAILER-DAEMON"])
def test_mail_system_without_an_address_is_a_machine(sender: str) -> None:
    facts = parse(f"From: {sender}\r\n\r\nNot delivered.".encode())
    assert (facts["from_address"], kind_of(facts)) == ("mailer-daemon", "bounce")


def test_reply_to_automatic_mail_is_a_person() -> None:
    quoted = "> Tämä on automaattinen viesti. Älä vastaa tähän viestiin."
    facts = mail("a@b.example", "VS: Automaattinen vastaus: Pyyntösi", f"Kiitos!\r\n\r\n{quoted}")
    assert kind_of(facts) == ""


def test_request_that_a_ticket_repeats_is_the_machines() -> None:
    text = "We have received your request.\r\n\r\nYour message:\r\n\r\nPlease delete my data."
    assert kind_of(mail("help@b.example", "[#20931] Delete my data", text)) == "automatic"


def test_request_that_a_form_passes_on_is_a_persons() -> None:
    facts = mail("noreply@b.example", "Form", "Delete my data.", "Reply-To: ann@c.example\r\n")
    assert kind_of(facts) == ""


def test_sender_who_never_reads_replies_is_a_machine() -> None:
    assert kind_of(mail("do-not-reply@b.example", "Hello", "Your statement.")) == "automatic"


@pytest.mark.parametrize(
    "text",
    ['"' * 200_000, "[" * 200_000, "subject" * 30_000, "unsubscribe " * 20_000, "i am " * 40_000],
    ids=lambda text: text[:12],
)
def test_hostile_text_costs_little_time(text: str) -> None:
    facts = mail("a@b.example", text[:490], "Hei") | {"text": text, "fresh_text": text}
    start = time.process_time()
    kind_of(facts)
    assert time.process_time() - start < 0.1


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["a@b.fi", "bounce", "@"]))
def test_any_words_have_a_kind_or_none(subject: str, text: str, address: str) -> None:
    facts = {"machine": [], "from_address": address, "subject": subject, "text": text}
    assert isinstance(kind_of(facts), str)


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("Olen nyt LOMALLA", True),
        ("olen vuosilomalla", True),
        ("olen ihan kohta jo taas lomalla", True),
        ("olen ihan kohta jo taas kai lomalla", False),
        ("lomalla olen", False),
    ],
)
def test_phrase_is_heard_with_open_ends_and_gaps(text: str, is_heard: bool) -> None:
    phrases = Phrases([{"away": {"fi": "olen .. lomalla|vuosi-"}}])
    assert bool(phrases.heard(words_of(text))) is is_heard


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_an_initial_in_an_address_makes_nobody_a_program(letter: str) -> None:
    assert sender_group(f"{letter}.smith@example.com") == ""
