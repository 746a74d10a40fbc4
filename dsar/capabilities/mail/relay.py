"""Talks to our outgoing mail server, which may drip, refuse, or be gone in mid-sentence (P17-P19).

Python's own time-out begins anew with every byte, so a server that drips would hold us for ever.
"""

from __future__ import annotations

import re
import smtplib
import socket
import threading
import time
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends import smtp
from django.core.mail.backends.base import BaseEmailBackend

SMTP = "django.core.mail.backends.smtp.EmailBackend"
# For all the answers in one conversation; the lease on a mail is longer.
LONGEST = 40.0
STATUS = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})\b")
# The address itself does not exist (RFC 3463, 3.2); any other refusal may be mended.
NO_SUCH_ADDRESS = re.compile(r"5\d\d 5\.1\.(?:[01236]|10)")


class _InTime(smtplib.SMTP):
    """Hangs up on a server whose answer is not complete in time."""

    def __init__(self, *args: Any, **given: Any) -> None:
        self.until = time.monotonic() + LONGEST
        super().__init__(*args, **given)

    def getreply(self) -> tuple[int, bytes]:
        left = min(self.timeout, self.until - time.monotonic())
        watch = threading.Timer(max(left, 0), self._hang_up)
        watch.start()
        try:
            return super().getreply()
        finally:
            watch.cancel()

    def _hang_up(self) -> None:
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


class _InTimeTls(_InTime, smtplib.SMTP_SSL):
    pass


class Relay(smtp.EmailBackend):
    """Django's own, with an end to its patience."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _InTimeTls if self.use_ssl else _InTime

    def close(self) -> None:
        # What the server said of the message stands, however it takes its leave.
        with suppress(OSError):
            super().close()


def connection() -> BaseEmailBackend:
    """To the mail server of EMAIL_URL, or to whatever the settings name in its place."""
    return Relay() if settings.EMAIL_BACKEND == SMTP else get_connection()


def answer_in(error: Exception) -> str:
    """The codes a server answered with, such as `550 5.1.1`, without its words."""
    code, words = getattr(error, "smtp_code", ""), getattr(error, "smtp_error", b"")
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
    status = STATUS.match(words.decode("ascii", "replace") if isinstance(words, bytes) else words)
    return f"{code} {status[1] if status else ''}".strip()


def is_final(error: Exception) -> bool:
    """Whether the server says that there is no such address, so that no later try can help."""
    return bool(NO_SUCH_ADDRESS.fullmatch(answer_in(error)))
