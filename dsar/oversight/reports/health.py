"""The age of what waits: a fault shows as something growing old, whatever its cause."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import F, Min

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.eventlog.models import Event, Seal, Stream

TOO_OLD: Final = {
    "oldest_unsent_mail": timedelta(minutes=15),
    "oldest_unread_mail": timedelta(minutes=15),
    "oldest_unwritten_letter": timedelta(minutes=15),
    "last_seal": timedelta(hours=26),
}


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
    seconds = {name: round(wait.total_seconds()) if wait else None for name, wait in waits.items()}
    failed = {"failed_mails": _failed(OutgoingMail), "failed_letters": _failed(Letter)}
    return {"ok": not late, "late": late, **seconds, **failed}


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
