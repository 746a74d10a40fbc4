"""The outbox: a row per addressee, written with the step that owes the mail, sent by a sweep."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email
from django.db import connection
from django.db.models import QuerySet, Value
from django.db.models.functions import Lower
from django.template.loader import render_to_string
from django.utils import translation

from dsar.capabilities.mail import relay
from dsar.capabilities.mail.html_body import page_of
from dsar.capabilities.mail.mime import OWN_HEADER
from dsar.capabilities.mail.models import OutgoingMail
from dsar.files.store import read

LINK = re.compile(r"\[\[link:(\d+)\]\]")
CODE = re.compile(r"\[\[code:(\d+)\]\]")
MARK = re.compile(r"\[\[(link|code|owner-link|owner-code):(\d+)\]\]")


# Mails that go out without anybody's decision; a forged sender must not become their victim (T9).
AUTOMATIC = (
    *("acknowledgement", "marketing_confirmation", "contest_received", "withdrawn", "reopened"),
    *("closed", "do_not_mail_proof"),
)
MOST_A_DAY = 3
# On SQLite, transactions that write come one after the other anyway.
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


class NotAccepted(Exception):
    """The mail server did not take the message."""


def link_mark(link_id: int) -> str:
    """Stands in a stored body for a secret link, which exists only in the sent message."""
    return f"[[link:{link_id}]]"


def code_mark(code_id: int) -> str:
    """Stands in a stored body for a one-time code, as a link's mark does."""
    return f"[[code:{code_id}]]"


def owner_link_mark(link_id: int) -> str:
    """Stands for the link by which a system's owner gets in."""
    return f"[[owner-link:{link_id}]]"


def owner_code_mark(code_id: int) -> str:
    """Stands for the code that a system's owner types after the link."""
    return f"[[owner-code:{code_id}]]"


def queue(
    kind: str,
    *,
    addressee: str,
    language: str,
    context: dict[str, Any],
    at: datetime,
    dedupe_key: str,
    case_id: int | None = None,
    held: bool = False,
) -> OutgoingMail:
    """Owe one mail; a held one waits until its attachment is there."""
    with translation.override(language):
        text = render_to_string(f"mail/{kind}/{language}.txt", context)
    subject_line, _, body = text.partition("\n")
    return OutgoingMail.objects.create(
        case_id=case_id,
        kind=kind,
        language=language,
        addressee=addressee,
        subject_line=subject_line.strip(),
        body=body.strip() + "\n",
        message_id=f"<{uuid.uuid4().hex}@{urlsplit(settings.SITE_URL).hostname}>",
        dedupe_key=dedupe_key,
        queued_at=at,
        due_at=None if held else at,
    )


def send_anew(row: OutgoingMail, *, at: datetime) -> None:
    """Owe a mail that came back once more; under its old id, so that every answer finds it."""
    row.due_at, row.done_at, row.attempts = at, None, 0
    row.bounced_at, row.bounce_code = None, ""
    row.save()


def has_had_enough(addressee: str, *, at: datetime) -> bool:
    """Whether an address got all the automatic mails that it may get in one day.

    Others who ask about it wait for the end of this transaction, or all would count too few.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(ONE_AT_A_TIME, [addressee.casefold()])
    today = sent_to(addressee).filter(kind__in=AUTOMATIC, queued_at__gt=at - timedelta(days=1))
    return today.count() >= MOST_A_DAY


def sent_to(address: str) -> QuerySet[OutgoingMail]:
    """All mails to one address, whatever its capitals; by the index made for it."""
    rows: QuerySet[OutgoingMail] = OutgoingMail.objects.alias(plain=Lower("addressee")).filter(
        plain=Lower(Value(address))
    )
    return rows


def send(
    row: OutgoingMail,
    *,
    sender: str,
    secrets: Mapping[str, Callable[[int], str]],
    reply_to: str = "",
) -> None:
    """Hand one mail to the server; raises ValidationError, NotAccepted or the connection's own.

    `secrets` gives for each kind of mark what takes its place in the message that leaves.
    """
    # A server may take even an address without a domain, and lose the mail.
    validate_email(row.addressee)
    body = MARK.sub(lambda match: secrets[match[1]](int(match[2])), row.body)
    message = EmailMultiAlternatives(
        subject=row.subject_line,
        body=body,
        from_email=sender,
        to=[row.addressee],
        reply_to=[reply_to] if reply_to else None,
        connection=relay.connection(),
        headers={
            "Message-ID": row.message_id,
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            OWN_HEADER: "1",
        },
    )
    message.attach_alternative(page_of(body, language=row.language), "text/html")
    if row.attachment:
        message.attach(row.attachment_name, read(row.attachment), row.attachment.media_type)
    if message.send() != 1:
        raise NotAccepted(f"{row} was not accepted")
