"""Taking a raw message into custody before anything looks at it."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import IntegrityError, transaction

from dsar.capabilities.mail.models import InboundMail
from dsar.files.store import store
from dsar.work.failpoints import fail

POST_ROOM = "post-room"


def take(raw: bytes, *, mailbox: str, at: datetime) -> tuple[InboundMail, bool]:
    """Store a raw message under its digest, in its own transaction; says whether it is new."""
    digest = hashlib.sha256(raw).hexdigest()
    known = InboundMail.objects.filter(sha256=digest).first()
    if known:
        return known, False
    try:
        with transaction.atomic():
            file = store(raw, reference=POST_ROOM, media_type="message/rfc822", at=at)
            row = InboundMail.objects.create(
                sha256=digest, file=file, mailbox=mailbox, received_at=at, due_at=at
            )
    except IntegrityError:
        return InboundMail.objects.get(sha256=digest), False
    fail("after_custody")
    return row, True
