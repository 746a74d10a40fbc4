"""The files that came with a message: stored apart, encrypted, under random names, and scanned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dsar.capabilities.mail.models import InboundMail, MailAttachment
from dsar.capabilities.mail.sandbox import files_safely
from dsar.files.scanner import Scan, scan_all
from dsar.files.store import store

# More than these stay in the raw message only, which is kept whole.
MOST_KEPT = 50


@dataclass(frozen=True)
class Enclosed:
    """One attached file, taken out of its message and looked at by the scanner."""

    name: str
    media_type: str
    content: bytes
    scan: Scan


def taken_out(raw: bytes, listed: Sequence[dict[str, Any]]) -> list[Enclosed]:
    """The files of a parsed message; raises Unreadable when the child cannot take them out."""
    if not listed:
        return []
    contents = files_safely(raw)[:MOST_KEPT]
    return [
        Enclosed(facts["name"], facts["media_type"], content, said)
        for facts, content, said in zip(listed, contents, scan_all(contents), strict=False)
    ]


def keep(mail: InboundMail, files: Sequence[Enclosed], *, reference: str, at: datetime) -> None:
    """Store the files of a message apart; one read again after a crash keeps its first ones."""
    if mail.attachments.exists():
        return
    for number, entry in enumerate(files, 1):
        file = store(
            entry.content,
            reference=reference,
            media_type=entry.media_type,
            original_name=entry.name,
            at=at,
        )
        MailAttachment.objects.create(
            mail=mail,
            number=number,
            name=entry.name,
            media_type=entry.media_type,
            file=file,
            scan=entry.scan,
        )
