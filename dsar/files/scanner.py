"""Asks a ClamAV daemon about a stranger's file; without one, the file is marked as unchecked."""

from __future__ import annotations

import logging
import socket
import struct
import time
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.db import models

# Seconds for one file, and for all the files of a letter: well below the lease on reading it.
TIMEOUT = 10.0
PATIENCE = 25.0
PIECE = 2**16
LONGEST_ANSWER = 2**10
CLEAN, FOUND = b"stream: OK\0", b" FOUND\0"
logger = logging.getLogger(__name__)


class Scan(models.TextChoices):
    """What the virus scanner said; `absent` means that none is installed."""

    ABSENT = "absent"
    CLEAN = "clean"
    INFECTED = "infected"
    FAILED = "failed"


def scan_all(contents: Iterable[bytes]) -> Iterator[Scan]:
    """What the scanner says of each file; those it has no time left for count as not scanned."""
    until = time.monotonic() + PATIENCE
    for content in contents:
        yield scan(content, seconds=min(TIMEOUT, until - time.monotonic()))


def scan(content: bytes | Iterable[bytes], *, seconds: float = TIMEOUT) -> Scan:
    """What the scanner says of these bytes; FAILED when it is set up but gives no clear answer."""
    if not settings.CLAMD_URL:
        return Scan.ABSENT
    try:
        answer = _asked(content, until=time.monotonic() + seconds)
    except (OSError, ValueError) as error:
        logger.warning("the virus scanner gave no answer: %s", type(error).__name__)
        return Scan.FAILED
    if answer == CLEAN:
        return Scan.CLEAN
    if answer.endswith(FOUND):
        return Scan.INFECTED
    logger.warning("the virus scanner gave an answer that is neither yes nor no")
    return Scan.FAILED


def _asked(content: bytes | Iterable[bytes], *, until: float) -> bytes:
    """Send the bytes by clamd's INSTREAM command and read its one line."""
    with _connected(urlsplit(settings.CLAMD_URL), _left(until)) as link:
        for piece in _pieces(content):
            link.settimeout(_left(until))
            link.sendall(piece)
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
            # Each wait gets what is left, or a daemon that drips would hold us for ever.
            link.settimeout(_left(until))
            more = link.recv(LONGEST_ANSWER)
            if not more:
                break
            answer += more
    return answer


def _pieces(content: bytes | Iterable[bytes]) -> Iterator[bytes]:
    yield b"zINSTREAM\0"
    for part in [content] if isinstance(content, bytes) else content:
        for start in range(0, len(part), PIECE):
            piece = part[start : start + PIECE]
            yield struct.pack(">L", len(piece)) + piece
    yield struct.pack(">L", 0)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _connected(url: SplitResult, seconds: float) -> socket.socket:
    if url.scheme != "unix":
        return socket.create_connection((url.hostname or "", url.port or 3310), timeout=seconds)
    link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        link.settimeout(seconds)
        link.connect(url.path)
    except OSError:
        link.close()
        raise
    return link
