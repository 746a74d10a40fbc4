"""A bounce, receipt or complaint tells what it is about and which mail it answers."""

from typing import Any

import pytest

from dsar.capabilities.mail.mime import parse

FROM = b"From: <mailer-daemon@mail.example>\r\n"
RETURNED = b"Content-Type: message/rfc822\r\n\r\nMessage-ID: <ours@dealer.example>\r\n\r\nHei"


def report(*parts: bytes, headers: bytes = b"") -> dict[str, Any]:
    body = b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"
    head = FROM + headers + b"Content-Type: multipart/report; boundary=x\r\n\r\n"
    return parse(head + body)["report"]  # type: ignore[no-any-return]


def status(*recipients: bytes) -> bytes:
    head = b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n"
    return head + b"".join(b"\r\n" + recipient + b"\r\n" for recipient in recipients)


def test_bounce_names_recipient_status_and_diagnosis() -> None:
    failed = (
        b"Final-Recipient: rfc822; Ann@mail.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        b"Diagnostic-Code: smtp; 550 no such user"
    )
    assert report(status(failed)) == {
        "kind": "dsn",
        "action": "failed",
        "status": "5.1.1",
        "recipient": "ann@mail.example",
        "diagnostic": "smtp; 550 no such user",
        "original_ids": [],
    }


def test_worst_recipient_counts() -> None:
    good = b"Final-Recipient: rfc822; a@b.example\r\nAction: delivered\r\nStatus: 2.0.0"
    bad = b"Final-Recipient: rfc822; c@d.example\r\nAction: failed\r\nStatus: 5.0.0"
    found = report(status(good, bad))
    assert (found["action"], found["recipient"]) == ("failed", "c@d.example")


@pytest.mark.parametrize(("code", "action"), [(b"5.2.2", "failed"), (b"4.4.1", "delayed")])
def test_missing_action_follows_from_the_status(code: bytes, action: str) -> None:
    assert report(status(b"Status: " + code))["action"] == action


@pytest.mark.parametrize(
    "part",
    [
        RETURNED,
        b"Content-Type: text/rfc822-headers\r\n\r\nMessage-ID:\r\n <ours@dealer.example>",
        b"\r\nYour mail follows.\r\n\r\nMessage-Id: <ours@dealer.example>\r\n",
        b"Content-Type: message/disposition-notification\r\n\r\n"
        b"Original-Message-ID: <ours@dealer.example>\r\nDisposition: a/b; displayed\r\n",
    ],
)
def test_returned_mail_is_named_wherever_it_stands(part: bytes) -> None:
    assert report(part)["original_ids"] == ["<ours@dealer.example>"]


def test_returned_mail_comes_before_the_thread() -> None:
    headers = b"References: <old@x> <new@x>\r\nIn-Reply-To: <last@x>\r\n"
    found = report(RETURNED, headers=headers)["original_ids"]
    assert found == ["<ours@dealer.example>", "<last@x>", "<new@x>", "<old@x>"]


def test_receipt_says_what_was_done() -> None:
    part = b"Content-Type: message/disposition-notification\r\n\r\nDisposition: a/b; deleted/error"
    found = report(part)
    assert (found["kind"], found["action"]) == ("read_receipt", "deleted")


def test_complaint_names_its_type_and_recipient() -> None:
    part = b"Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n"
    found = report(part + b"Original-Rcpt-To: <ann@mail.example>")
    assert (found["kind"], found["action"]) == ("feedback_report", "abuse")
    assert found["recipient"] == "ann@mail.example"


def test_plain_bounce_is_read_line_by_line() -> None:
    text = b"\r\nNot delivered:\r\n\r\n<ann@mail.example>:\r\n550 5.1.1 unknown user\r\n"
    found = parse(FROM + text)["report"]
    assert (found["recipient"], found["status"]) == ("ann@mail.example", "5.1.1")


def test_forwarded_bounce_is_no_report() -> None:
    inner = b"Content-Type: message/rfc822\r\n\r\n" + status(b"Status: 5.0.0")
    facts = parse(
        b"From: <ann@mail.example>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
        + inner
        + b"\r\n--x--\r\n"
    )
    assert (facts["report"]["kind"], facts["machine"]) == ("", [])


def test_huge_report_stays_small() -> None:
    found = report(status(*[b"Status: 5.0.0\r\na:\r\n" * 500] * 300), RETURNED * 50)
    assert len(str(found)) < 10_000
