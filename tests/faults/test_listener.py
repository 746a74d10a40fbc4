"""Mail handed over by another server: yes means stored; and the whole round of our own mail."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import smtplib
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.db import OperationalError

from dsar.capabilities.mail.mailboxes.listener import Door, protocol
from tests.faults.dovecot import Dovecot, letter, running
from tests.faults.installation import Installation, free_port, until

pytestmark = pytest.mark.live


class Line:
    """A spoken conversation, for what smtplib does not say."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=20)
        self.replies = self.socket.makefile("rb")
        assert self.reply().startswith("220")

    def say(self, line: str) -> str:
        self.socket.sendall(line.encode() + b"\r\n")
        return self.reply()

    def reply(self) -> str:
        while True:
            line = self.replies.readline().decode()
            if line[3:4] != "-":
                return line

    def begin(self, *addressees: str, greeting: str = "LHLO test") -> None:
        assert self.say(greeting).startswith("250")
        assert self.say("MAIL FROM:<liisa@example.com>").startswith("250")
        for address in addressees:
            assert self.say(f"RCPT TO:<{address}>").startswith("250")
        assert self.say("DATA").startswith("354")

    def end(self, raw: bytes) -> str:
        self.socket.sendall(raw + b".\r\n")
        return self.reply()


@dataclass
class Doorway:
    """The listener's protocol in this process; `kept` is where it stores, unless it is `broken`."""

    port: int = 0
    kept: list[bytes] = field(default_factory=list)
    is_broken: bool = False

    def keep(self, raw: bytes) -> None:
        if self.is_broken:
            raise OperationalError("disk full")
        self.kept.append(raw)

    async def serve(self, ready: threading.Event, *, is_lmtp: bool, allowed: list[str]) -> None:
        self.loop, self.ended = asyncio.get_running_loop(), asyncio.Event()
        door = Door(self.keep, allowed=allowed)
        half = partial(protocol, door, is_lmtp=is_lmtp, hostname="test")
        server = await self.loop.create_server(half, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self.ended.wait()
        server.close()
        await door.close()


@contextlib.contextmanager
def doorway(*allowed: str, is_lmtp: bool = True) -> Iterator[Doorway]:
    made, ready = Doorway(), threading.Event()
    serve = made.serve(ready, is_lmtp=is_lmtp, allowed=list(allowed))
    thread = threading.Thread(target=asyncio.run, args=(serve,))
    thread.start()
    assert ready.wait(20)
    yield made
    made.loop.call_soon_threadsafe(made.ended.set)
    thread.join(20)


def test_several_addressees_are_one_message_and_each_has_its_answer() -> None:
    with doorway() as door:
        line = Line(door.port)
        line.begin("info@minikone.example", "privacy@minikone.example")
        assert line.end(letter(1)).startswith("250")
        assert line.reply().startswith("250")
        assert line.say("NOOP").startswith("250")
        assert door.kept == [b"Return-Path: <liisa@example.com>\r\n" + letter(1)]


def test_mail_for_strangers_is_refused_and_a_detail_after_plus_is_not() -> None:
    with doorway("info@minikone.example") as door:
        line = Line(door.port)
        line.begin("Info+7@minikone.example")
        assert line.end(letter(1)).startswith("250")
        line.say("MAIL FROM:<liisa@example.com>")
        assert line.say("RCPT TO:<somebody@example.org>").startswith("550")
        assert line.say("DATA").startswith("503")


def test_what_cannot_be_stored_is_left_to_its_sender(caplog: pytest.LogCaptureFixture) -> None:
    with doorway() as door:
        door.is_broken = True
        line = Line(door.port)
        line.begin("info@minikone.example")
        assert line.end(letter(1)).startswith("451")
        door.is_broken = False
        line.begin("info@minikone.example")
        assert line.end(letter(1)).startswith("250")
    assert len(door.kept) == 1
    assert "example" not in "".join(r.getMessage() for r in caplog.records if r.name != "mail.log")


def test_the_limit_is_announced_and_kept_and_long_lines_are_taken() -> None:
    with doorway(is_lmtp=False) as door, smtplib.SMTP("127.0.0.1", door.port) as client:
        client.ehlo("test")
        assert int(client.esmtp_features["size"]) == 60 * 2**20
        assert "auth" not in client.esmtp_features
        client.sendmail("a@example.com", "b@example.com", b"Subject: x\r\n\r\n" + b"x" * 50_000)
        assert client.docmd("MAIL", "FROM:<a@example.com> SIZE=70000000")[0] == 552
        client.docmd("MAIL", "FROM:<a@example.com>")
        client.docmd("RCPT", "TO:<b@example.com>")
        assert client.data((b"y" * 998 + b"\r\n") * (61 * 2**20 // 1000))[0] == 552
    assert len(door.kept) == 1


def listening(site: Installation, **changes: str) -> tuple[Line, subprocess.Popen[bytes]]:
    port = free_port()
    process = site.start("manage.py", "listen_mail", "--lmtp", f"127.0.0.1:{port}", **changes)

    def answers() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    until(answers, what="the listener's start")
    return Line(port), process


def test_a_killed_listener_has_said_yes_to_nothing_it_lost(site: Installation) -> None:
    for failpoint, kept in (("after_file", 0), ("after_custody", 1)):
        line, _ = listening(site, DSAR_FAIL=failpoint)
        line.begin("info@minikone.example")
        line.socket.sendall(letter(1) + b".\r\n")
        assert line.replies.readline() == b""
        assert site.count("dsar_inboundmail") == kept
    line, process = listening(site)
    line.begin("info@minikone.example")
    assert line.end(letter(1)).startswith("250")
    assert site.count("dsar_inboundmail") == 1
    # The signal to end lets the message in hand come in.
    line.begin("info@minikone.example")
    line.socket.sendall(letter(2)[:40])
    process.send_signal(signal.SIGTERM)
    assert line.end(letter(2)[40:]).startswith("250")
    assert process.wait(20) == 0
    assert site.count("dsar_inboundmail") == 2


class Relay:
    """Delivers everything into one Dovecot mailbox, as the company's mail server would."""

    def __init__(self, dovecot: Dovecot) -> None:
        self.dovecot = dovecot

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.dovecot.put(envelope.original_content)
        return "250 taken"


def test_our_own_test_message_goes_out_comes_in_and_opens_nothing(site: Installation) -> None:
    with running() as dovecot:
        relay = Controller(Relay(dovecot), hostname="127.0.0.1", port=free_port())
        relay.start()
        site.settings |= {
            "EMAIL_URL": f"smtp://127.0.0.1:{relay.port}",
            "MAILBOX_URL": dovecot.url(options="&address=info@minikone.example"),
            # Only the server's own word can bring the message in within the time of this test.
            "FETCH_EVERY": "3600",
        }
        watch = site.start("manage.py", "fetch_mail", "--watch")
        sent = site.manage("sweep", "send_heartbeats", "send_mail")
        assert sent.stdout == "send_heartbeats: 1\nsend_mail: 1\n", sent.stderr
        until(lambda: site.count("dsar_inboundmail"), what="the fetching")
        watch.send_signal(signal.SIGTERM)
        assert watch.wait(20) == 0
        relay.stop()
    site.manage("sweep", "read_mail")
    assert site.query("SELECT outcome FROM dsar_inboundmail") == [("automatic",)]
    assert site.count("dsar_case") == 0
