"""Asks a ClamAV daemon about a stranger's file; without one, the file is marked as unchecked."""

from __future__ import annotations

import logging
import socket
import struct
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from dsar.capabilities.mail.models import MailAttachment

Scan = MailAttachment.Scan
TIMEOUT = 10
PIECE = 2**16
logger = logging.getLogger(__name__)


def scan(content: bytes) -> Scan:
    """What the scanner says of these bytes; FAILED when it is set up but cannot be asked."""
    if not settings.CLAMD_URL:
        return Scan.ABSENT
    try:
        answer = _asked(content)
    except (OSError, ValueError) as error:
        logger.warning("the virus scanner gave no answer: %s", type(error).__name__)
        return Scan.FAILED
    if answer.endswith("OK"):
        return Scan.CLEAN
    return Scan.INFECTED if answer.endswith("FOUND") else Scan.FAILED


def _asked(content: bytes) -> str:
    """Send the bytes by clamd's INSTREAM command and read its one line."""
    with _connected(urlsplit(settings.CLAMD_URL)) as link:
        link.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), PIECE):
            piece = content[start : start + PIECE]
            link.sendall(struct.pack(">L", len(piece)) + piece)
        link.sendall(struct.pack(">L", 0))
        answer = b""
        while not answer.endswith(b"\0") and (more := link.recv(4096)):
            answer += more
    return answer.rstrip(b"\0").decode("utf-8", "replace")


def _connected(url: SplitResult) -> socket.socket:
    if url.scheme == "unix":
        link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        link.settimeout(TIMEOUT)
        link.connect(url.path)
        return link
    return socket.create_connection((url.hostname or "", url.port or 3310), timeout=TIMEOUT)
