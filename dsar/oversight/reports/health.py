"""The age of what waits: a fault shows as something growing old, whatever its cause."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Min

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.eventlog.models import Seal

TOO_OLD: Final = {
    "oldest_unsent_mail": timedelta(minutes=15),
    "oldest_unread_mail": timedelta(minutes=15),
    "oldest_unwritten_letter": timedelta(minutes=15),
    "last_seal": timedelta(hours=26),
}


def ages(*, at: datetime) -> dict[str, Any]:
    """Seconds since the oldest waiting work of each kind began to wait; None when none waits."""
    began = {
        "oldest_unsent_mail": _oldest(OutgoingMail, "queued_at"),
        "oldest_unread_mail": _oldest(InboundMail, "received_at"),
        "oldest_unwritten_letter": _oldest(Letter, "created_at"),
        "last_seal": Seal.objects.order_by("-seq").values_list("at", flat=True).first(),
    }
    waits = {name: at - moment if moment else None for name, moment in began.items()}
    late = [name for name, wait in waits.items() if wait and wait > TOO_OLD[name]]
    seconds = {name: round(wait.total_seconds()) if wait else None for name, wait in waits.items()}
    return {"ok": not late, "late": late, **seconds}


def _oldest(table: Any, since: str) -> datetime | None:
    waiting = table.objects.filter(done_at__isnull=True)
    moment: datetime | None = waiting.aggregate(since=Min(since))["since"]
    return moment
