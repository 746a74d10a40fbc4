"""Taking a raw message into custody before anything looks at it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from dsar.capabilities.mail.models import InboundMail
from dsar.files.models import StoredFile
from dsar.files.store import store
from dsar.work.failpoints import fail

POST_ROOM = "post-room"
MESSAGE = "message/rfc822"
# A larger message is not taken from a mailbox or a connection, only from a file.
LARGEST = 60 * 2**20


@dataclass(frozen=True)
class Incoming:
    """The bytes of one message and the moment it reached us, from which the law counts."""

    raw: bytes
    received_at: datetime

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()


def take(
    raw: bytes,
    *,
    mailbox: str,
    at: datetime,
    source: str = "",
    received_at: datetime | None = None,
) -> tuple[InboundMail, bool]:
    """Store a raw message under its digest, in its own transaction; says whether it is new."""
    message = Incoming(raw, received_at or at)
    known = InboundMail.objects.filter(sha256=message.sha256).first()
    if known:
        return known, False
    try:
        with transaction.atomic():
            row = _stored(message, mailbox=mailbox, source=source, at=at)
    except IntegrityError:
        return InboundMail.objects.get(sha256=message.sha256), False
    fail("after_custody")
    return row, True


def take_all(
    messages: Sequence[Incoming], *, mailbox: str, source: str, at: datetime
) -> list[InboundMail]:
    """Store several messages in one transaction; returns the new ones, for some may be known."""
    unique = {message.sha256: message for message in messages}
    known = set(InboundMail.objects.filter(sha256__in=unique).values_list("sha256", flat=True))
    fresh = [message for digest, message in unique.items() if digest not in known]
    try:
        with transaction.atomic():
            rows = [_stored(entry, mailbox=mailbox, source=source, at=at) for entry in fresh]
    except IntegrityError:
        # Another door took one of them meanwhile: the others must still come in.
        taken = [
            take(e.raw, mailbox=mailbox, at=at, source=source, received_at=e.received_at)
            for e in fresh
        ]
        rows = [row for row, is_new in taken if is_new]
    fail("after_custody")
    return rows


def take_stream(chunks: Iterable[bytes], *, mailbox: str, at: datetime) -> tuple[InboundMail, bool]:
    """Store a message of any size piece by piece, for it may not fit into memory."""
    file: StoredFile | None = None
    try:
        with transaction.atomic():
            file = store(chunks, reference=POST_ROOM, media_type=MESSAGE, at=at)
            row = _row(file, mailbox=mailbox, source="", received_at=at, at=at)
    except IntegrityError:
        if file is None:
            raise
        return InboundMail.objects.get(sha256=file.sha256), False
    return row, True


def _stored(message: Incoming, *, mailbox: str, source: str, at: datetime) -> InboundMail:
    file = store(message.raw, reference=POST_ROOM, media_type=MESSAGE, at=at)
    return _row(file, mailbox=mailbox, source=source, received_at=message.received_at, at=at)


def _row(
    file: StoredFile, *, mailbox: str, source: str, received_at: datetime, at: datetime
) -> InboundMail:
    row: InboundMail = InboundMail.objects.create(
        sha256=file.sha256,
        file=file,
        mailbox=mailbox,
        source=source,
        received_at=received_at,
        due_at=at,
    )
    return row
