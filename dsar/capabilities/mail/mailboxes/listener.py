"""An SMTP or LMTP door for mail servers that hand mail over: yes only once it is stored."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope, Session

from dsar.capabilities.mail.custody import LARGEST

log = logging.getLogger(__name__)

TAKEN = "250 2.0.0 OK"
NOT_NOW = "451 4.3.0 Not stored, please try again later"
NOT_HERE = "550 5.1.1 No such mailbox here"
CLOSING = "421 4.3.2 Closing, please try again later"
LONGEST_LINE = 2**20
# So many messages at once are held in memory; other senders wait for their turn.
MOST_AT_ONCE = 4
LAST_MESSAGE = 30.0


class Door:
    """What the protocol asks: whose mail is taken, and whether a message is stored."""

    def __init__(self, keep: Callable[[bytes], None], *, allowed: Iterable[str] = ()) -> None:
        self.keep = keep
        self.allowed = {plain(address) for address in allowed}
        # One thread, and so one database connection, whatever the number of senders.
        self.pool = ThreadPoolExecutor(1)
        self.slots = asyncio.Semaphore(MOST_AT_ONCE)
        self.in_hand = 0
        self.is_closing = False

    async def handle_MAIL(  # noqa: N802 -- the name is the library's
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.is_closing:
            return CLOSING
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.allowed and plain(address) not in self.allowed:
            return NOT_HERE
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        # The last server on the way writes down the sender it was told (RFC 5321, 4.4).
        sender = (envelope.mail_from or "").encode("utf-8", "surrogateescape")
        raw = b"Return-Path: <" + sender + b">\r\n" + (envelope.original_content or b"")
        try:
            await asyncio.get_running_loop().run_in_executor(self.pool, self.keep, raw)
        except Exception as error:  # noqa: BLE001 -- whatever hinders us, the sender keeps it
            log.error("a message was not stored: %s", type(error).__qualname__)  # noqa: TRY400
            return NOT_NOW
        return TAKEN

    async def close(self) -> None:
        """Take nothing new, and give the message in hand its answer."""
        self.is_closing = True
        for _ in range(round(LAST_MESSAGE * 20)):
            if not self.in_hand:
                break
            await asyncio.sleep(0.05)
        self.pool.shutdown()


def plain(address: str) -> str:
    """The mailbox behind an address: letter case and what follows a plus sign do not count."""
    local, _, domain = address.casefold().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


class _Counted(SMTP):
    line_length_limit = LONGEST_LINE

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        door: Door = self.event_handler
        async with door.slots:
            door.in_hand += 1
            try:
                await super().smtp_DATA(arg)
            finally:
                door.in_hand -= 1


class _Smtp(_Counted):
    pass


class _Lmtp(_Counted, LMTP):
    """Answers a message once per addressee (RFC 2033, 4.2)."""

    answers = 1

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        self.answers = len(self.envelope.rcpt_tos) if self.envelope else 1
        try:
            await super().smtp_DATA(arg)
        finally:
            self.answers = 1

    async def push(self, status: Any) -> None:
        is_end = isinstance(status, str) and not status.startswith("354")
        for _ in range(max(self.answers, 1) if is_end else 1):
            await super().push(status)


def protocol(door: Door, *, is_lmtp: bool, hostname: str) -> SMTP:
    """A new connection's half of the conversation; there is nothing to log in to."""
    return (_Lmtp if is_lmtp else _Smtp)(
        door,
        data_size_limit=LARGEST,
        enable_SMTPUTF8=True,
        hostname=hostname,
        ident="ready",
        auth_exclude_mechanism=["LOGIN", "PLAIN"],
    )
