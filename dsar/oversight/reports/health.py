"""The age of what waits: a fault shows as something growing old, whatever its cause."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import F, Min

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.mailboxes.accounts import labels
from dsar.capabilities.mail.models import InboundMail, MailSource, OutgoingMail
from dsar.eventlog.models import Event, Seal, Stream

TOO_OLD: Final = {
    "oldest_unsent_mail": timedelta(minutes=15),
    "oldest_unread_mail": timedelta(minutes=15),
    "oldest_unwritten_letter": timedelta(minutes=15),
    "last_seal": timedelta(hours=26),
}
MAILBOX: Final = "mailbox"
HEARTBEAT: Final = "heartbeat late:"
MAILBOX_TOO_OLD: Final = timedelta(minutes=15)
HEARTBEAT_TOO_OLD: Final = timedelta(minutes=30)


def ages(*, at: datetime) -> dict[str, Any]:
    """Seconds since the oldest waiting work of each kind began to wait; None when none waits.

    What was given up is counted apart: a mistyped address is no fault of the installation.
    """
    began = {
        "oldest_unsent_mail": _oldest(OutgoingMail),
        "oldest_unread_mail": _oldest(InboundMail),
        "oldest_unwritten_letter": _oldest(Letter),
        "last_seal": _unsealed_since(),
    }
    waits = {name: at - moment if moment else None for name, moment in began.items()}
    late = [name for name, wait in waits.items() if wait and wait > TOO_OLD[name]]
    mailboxes = _mailboxes(at)
    late += [f"{word} {name}" for name, facts in mailboxes.items() for word in facts.pop("late")]
    seconds = {name: _seconds(wait) for name, wait in waits.items()}
    failed = {"failed_mails": _failed(OutgoingMail), "failed_letters": _failed(Letter)}
    return {"ok": not late, "late": late, **seconds, **failed, "mailboxes": mailboxes}


def _seconds(wait: timedelta | None) -> int | None:
    return None if wait is None else round(wait.total_seconds())


def _mailboxes(at: datetime) -> dict[str, dict[str, Any]]:
    """Per mailbox: seconds since it was last read, since it began to fail, and what is late."""
    shown = labels()
    sources = MailSource.objects.filter(name__in=shown)
    return {shown[source.name]: _mailbox(source, at=at) for source in sources}


def _mailbox(source: MailSource, *, at: datetime) -> dict[str, Any]:
    checked = at - source.checked_at if source.checked_at else None
    failing = at - source.failing_since if source.failing_since else None
    is_late = any(age is not None and age > MAILBOX_TOO_OLD for age in (checked, failing))
    words = {MAILBOX: is_late, HEARTBEAT: _heartbeat_is_late(source, at=at)}
    return {
        "checked": _seconds(checked),
        "failing": _seconds(failing),
        "late": [word for word, holds in words.items() if holds],
    }


def _heartbeat_is_late(source: MailSource, *, at: datetime) -> bool:
    sent, arrived = source.heartbeat_sent_at, source.heartbeat_arrived_at
    if not settings.HEARTBEAT_HOURS or sent is None or (arrived and arrived >= sent):
        return False
    return at - sent > HEARTBEAT_TOO_OLD


def _oldest(table: Any) -> datetime | None:
    waiting = table.objects.filter(done_at__isnull=True, failed_at__isnull=True)
    moment: datetime | None = waiting.aggregate(since=Min("due_at"))["since"]
    return moment


def _failed(table: Any) -> int:
    given_up = table.objects.filter(done_at__isnull=True, failed_at__isnull=False)
    return int(given_up.exclude(last_error="cancelled").count())


def _unsealed_since() -> datetime | None:
    """The last seal, or the first event, while something waits to be sealed."""
    if not Stream.objects.filter(seq__gt=F("sealed_seq")).exists():
        return None
    last = Seal.objects.order_by("-seq").values_list("at", flat=True).first()
    return last or Event.objects.order_by("pk").values_list("at", flat=True).first()
