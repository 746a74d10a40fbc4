"""A test message to ourselves shows that mail really goes out and comes in (Art. 12(2))."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.mailboxes import sources
from dsar.capabilities.mail.mailboxes.accounts import Account, accounts
from dsar.capabilities.mail.models import MailSource, OutgoingMail
from dsar.organisation.controller.models import Controller

KIND = "heartbeat"


def send_next(*, at: datetime) -> MailSource | None:
    """Owe the next mailbox its test message, if one is due; the outbox sends it."""
    if not settings.HEARTBEAT_HOURS or not Controller.current().email:
        return None
    with_address = [account for account in accounts() if account.address]
    sources.make_known(with_address)
    for account in with_address:
        source = MailSource.objects.get(name=account.name)
        if not _was_queued(source, at=at):
            # Another sweep may queue the same one just now; once is enough.
            with suppress(IntegrityError):
                _queue(account, source, at=at)
            return source
    return None


def noticed(message_ids: list[str], *, at: datetime) -> bool:
    """Note the arrival of a test message of ours; False when none of these is one."""
    ours = OutgoingMail.objects.filter(kind=KIND, message_id__in=message_ids[:100])
    keys = [key.split(":")[1] for key in ours.values_list("dedupe_key", flat=True)]
    MailSource.objects.filter(pk__in=keys).update(heartbeat_arrived_at=at)
    return bool(keys)


def _key(source: MailSource, at: datetime) -> str:
    """The same for every moment of one stretch of hours, so that each has one message."""
    stretch = int(at.timestamp()) // (settings.HEARTBEAT_HOURS * 3600)
    return f"{KIND}:{source.pk}:{settings.HEARTBEAT_HOURS}:{stretch}"


def _was_queued(source: MailSource, *, at: datetime) -> bool:
    return bool(OutgoingMail.objects.filter(dedupe_key=_key(source, at)).exists())


@transaction.atomic
def _queue(account: Account, source: MailSource, *, at: datetime) -> None:
    outbox.queue(
        KIND,
        addressee=account.address,
        language=settings.LANGUAGE_CODE,
        context={},
        at=at,
        dedupe_key=_key(source, at),
    )
    mine = MailSource.objects.filter(pk=source.pk)
    # One that never arrived keeps the alarm ringing, however many follow it.
    answered = mine.filter(heartbeat_arrived_at__gte=F("heartbeat_sent_at"))
    if not answered.update(heartbeat_sent_at=at):
        mine.filter(heartbeat_sent_at__isnull=True).update(heartbeat_sent_at=at)
