"""Hostile, broken and plain messages become facts, or Unreadable with a reason."""

import base64
import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.capabilities.mail.mime import MAX_BYTES, OWN_HEADER, Unreadable, files_of, parse
from dsar.capabilities.mail.mime.body import from_html, without_quotes
from dsar.capabilities.mail.mime.headers import clean_name

FROM = b"From: Matti <matti@example.fi>\r\n"
PIECES = [
    *(b"From: a@b.fi", b"From: ", b"\r\n", b"\n", b"Content-Type: multipart/mixed; boundary=x"),
    *(b"--x", b"--x--", b"Content-Type: text/html; charset=utf-7", b"<div><blockquote>", b"\x00"),
    *(b"Content-Transfer-Encoding: base64", b"=?klingon?q?=ff?=", b"Subject: =?utf-8?b?//8?="),
    *(b"Content-Type: message/rfc822", b"filename*0*=x''%ff", b"Date: 99 Foo 0", b"(((", b'"'),
]


def with_body(headers: bytes, body: bytes) -> dict[str, Any]:
    return parse(FROM + headers + b"\r\n" + body)


def reason_of(raw: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        parse(raw)
    return caught.value.reason


def multipart(*parts: bytes, kind: bytes = b"mixed") -> bytes:
    body = b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"
    return FROM + b"Content-Type: multipart/" + kind + b"; boundary=x\r\n\r\n" + body


def nested(depth: int) -> bytes:
    head = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
    return FROM + b"".join(head % (n, n) for n in range(depth)) + b"\r\nhello"


@given(st.binary(max_size=2_000) | st.lists(st.sampled_from(PIECES)).map(b"\r\n".join))
def test_any_bytes_are_facts_or_unreadable(raw: bytes) -> None:
    try:
        facts = parse(raw)
    except Unreadable:
        return
    json.dumps(facts, ensure_ascii=False).encode("utf-8")
    assert len(list(files_of(raw))) == len(facts["attachments"])


@pytest.mark.parametrize(
    ("field", "address", "name"),
    [
        (b"Matti <Matti@Example.fi>", "matti@example.fi", "Matti"),
        (b"a@b.fi (Matti (Esko))", "a@b.fi", ""),
        (b'"Virtanen, Matti" <a@b.fi>', "a@b.fi", "Virtanen, Matti"),
        (b"x@y.fi <a@b.fi>", "a@b.fi", "x@y.fi"),
        (b"=?utf-8?q?M=C3=A4kinen?= <a@b.fi>", "a@b.fi", "Mäkinen"),
        ("Mäkinen <a@b.fi>".encode("latin-1"), "a@b.fi", "Mäkinen"),
        (b"Mail System <MAILER-DAEMON>", "mailer-daemon", "Mail System"),
    ],
)
def test_sender_is_read(field: bytes, address: str, name: str) -> None:
    facts = parse(b"From: " + field + b"\r\n\r\nhi")
    assert (facts["from_address"], facts["from_name"]) == (address, name)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "no_sender"),
        (b"Subject: x\r\n\r\nhi", "no_sender"),
        (b"From: <>\r\n\r\nhi", "no_sender"),
        (b"From: Matti\r\n\r\nhi", "no_sender"),
        (FROM + FROM + b"\r\nhi", "two_senders"),
        (b"From: a@b.fi, c@d.fi\r\n\r\nhi", "two_senders"),
        (b"From: " + b"(" * 2000 + b")" * 2000 + b" a@b.fi\r\n\r\n", "sender_too_complex"),
        (nested(2000), "too_deep"),
        (FROM + b"Content-Type: text/plain" + b"; a=b" * 115_000 + b"\r\n\r\n", "header_too_large"),
        (FROM + b"X: y\r\n" * 6_000 + b"\r\n", "header_too_large"),
        (FROM + b"X: " + b"y" * 2**21 + b"\r\n\r\n", "header_too_large"),
        (multipart(*[b"\r\nx"] * 1_100), "too_many_parts"),
        (FROM + b"\r\n" + b"x" * MAX_BYTES, "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_poison_is_unreadable(raw: bytes, reason: str) -> None:
    assert reason_of(raw) == reason


def test_deep_but_bearable_mail_is_read() -> None:
    assert parse(nested(40))["text"] == "hello"


def test_twenty_thousand_addressees_are_no_harm() -> None:
    to = b", ".join(b"user%d@example.com" % n for n in range(20_000))
    assert len(with_body(b"To: " + to + b"\r\n", b"hi")["to"]) <= 2_000


@pytest.mark.parametrize(
    ("headers", "sign"),
    [
        (b"Auto-Submitted: auto-replied; x=y\r\n", "auto_submitted"),
        (b"Precedence: bulk\r\n", "precedence"),
        (b"List-Id: <x.example>\r\n", "list"),
        (b"Return-Path: <>\r\n", "null_return_path"),
        (b"Content-Type: text/calendar; method=REQUEST\r\n", "calendar"),
        (b"Content-Type: message/delivery-status\r\n", "dsn"),
        (b"Content-Type: message/disposition-notification\r\n", "read_receipt"),
        (b"Content-Type: message/feedback-report\r\n", "feedback_report"),
        (OWN_HEADER.encode() + b": 1\r\n", "own"),
    ],
)
def test_machine_signs_are_listed(headers: bytes, sign: str) -> None:
    assert with_body(headers, b"hi")["machine"] == [sign]


def test_person_shows_no_machine_sign() -> None:
    headers = b"Auto-Submitted: no\r\nReturn-Path: <matti@example.fi>\r\nPrecedence: normal\r\n"
    assert with_body(headers, b"hi")["machine"] == []


@pytest.mark.parametrize(
    ("headers", "body", "text", "defects"),
    [
        (b"Content-Type: text/plain; charset=klingon\r\n", "ä".encode(), "ä", ["unknown_charset"]),
        (b"Content-Type: text/plain; charset=utf-8\r\n", b"\xe4", "ä", ["wrong_charset"]),
        (b"Content-Type: text/plain\r\n", b"\xe4\x00", "ä", []),
        (b"Content-Transfer-Encoding: base64\r\n", b"SGVpIGvD", "Hei kÃ", []),
        (b"Content-Transfer-Encoding: base64\r\n", b"SGVpI", "Hei", ["broken_base64"]),
        (b"Content-Transfer-Encoding: quoted-printable\r\n", b"=C3=A4=\r\n=ZZ", "ä=ZZ", []),
    ],
)
def test_broken_text_is_replaced_not_lost(
    headers: bytes, body: bytes, text: str, defects: list[str]
) -> None:
    facts = with_body(headers, body)
    assert (facts["text"], facts["defects"]) == (text, defects)


def test_html_stands_in_for_a_missing_or_empty_text() -> None:
    html = b"Content-Type: text/html\r\n\r\n<style>p{}</style><p>Poistakaa&nbsp;tietoni</p>"
    stub = b"Content-Type: text/plain\r\n\r\n"
    assert parse(multipart(html))["text"] == "Poistakaa tietoni"
    assert parse(multipart(stub, html, kind=b"alternative"))["text"] == "Poistakaa tietoni"


def test_attachment_is_listed_and_yielded() -> None:
    data = bytes(range(256))
    part = b'Content-Type: image/png\r\nContent-Disposition: attachment; filename="../a\\b.png"\r\n'
    part += b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(data)
    raw = multipart(b"\r\nhi", part)
    listed = parse(raw)["attachments"][0]
    assert listed["sha256"] == hashlib.sha256(data).hexdigest()
    assert (list(files_of(raw)), listed["media_type"]) == ([data], "image/png")


def test_attached_letter_speaks_when_the_mail_itself_is_silent() -> None:
    inner = b"Content-Type: message/rfc822\r\n\r\nFrom: x@y.fi\r\n\r\nPoistakaa tietoni"
    facts = parse(multipart(inner))
    assert facts["text"] == "Poistakaa tietoni"
    assert [a["name"] for a in facts["attachments"]] == ["message.eml"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("", "attachment"),
        (".", "attachment"),
        ("a\r\nX: y.pdf", "a X: y.pdf"),
        ("gpj.\u202eexe", "gpj. exe"),
    ],
)
def test_attachment_names_are_cleaned(name: str, shown: str) -> None:
    assert clean_name(name) == shown


def test_long_attachment_name_keeps_its_ending() -> None:
    assert clean_name("x" * 10_000 + ".pdf").endswith("x.pdf")
    assert len(clean_name("x" * 10_000 + ".pdf")) <= 120


@pytest.mark.parametrize(
    ("text", "fresh"),
    [
        ("Kiitos!\n\n1.6. Pekka kirjoitti:\n> Poistakaa tietoni", "Kiitos!"),
        ("Den 1 juni skrev Anna:\n> hej\n\nTack", "Tack"),
        ("Ok\n-----Original Message-----\nFrom: a\nDelete my data", "Ok"),
        ("Ok\nLähettäjä: A\nLähetetty: 1.6.\nAihe: B\n\nPoistakaa", "Ok"),
        ("Hei\n-- \nMatti\nPoista uutiskirje", "Hei"),
        ("Poistakaa kaikki tietoni.\nTerveisin\nMatti\nMainos Oy", "Poistakaa kaikki tietoni."),
        ("Delete all my data.\nRegards, Ann\nX\nPS stop ads", "Delete all my data.\nPS stop ads"),
        ("Hej, radera mig\nSkickat från min iPhone", "Hej, radera mig"),
        (
            "Nimi: Matti\nLähettäjä: Matti\nViesti: poistakaa",
            "Nimi: Matti\nLähettäjä: Matti\nViesti: poistakaa",
        ),
    ],
)
def test_fresh_text_leaves_out_quotes_and_signature(text: str, fresh: str) -> None:
    assert without_quotes(text) == fresh


def test_forwarded_letter_keeps_its_body_without_headers() -> None:
    text = (
        "Tiedoksi\n\n---- Forwarded message ----\nFrom: A <a@b.fi>\nSubject: x\n\nPoistakaa tietoni"
    )
    assert without_quotes(text, "Fwd: x") == "Tiedoksi\n\nPoistakaa tietoni"


def test_quotes_in_html_are_marked() -> None:
    html = "<p>Kiitos</p><blockquote><p>Poistakaa</p></blockquote><p>Matti</p>"
    assert without_quotes(from_html(html)).split() == ["Kiitos", "Matti"]
