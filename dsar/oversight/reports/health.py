"""The age of what waits: a fault shows as something growing old, whatever its cause."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import F, Min

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.mailboxes.accounts import labels
from dsar.capabilities.mail.models import InboundMail, MailSource, OutgoingMail
from dsar.capabilities.reminders.models import Digest
from dsar.eventlog.models import Event, Seal, Stream
from dsar.oversight.workflow import schedule
from dsar.oversight.workflow.schedule import SweepState

TOO_OLD: Final = {
    "oldest_unsent_mail": timedelta(minutes=15),
    "oldest_unread_mail": timedelta(minutes=15),
    "oldest_unwritten_letter": timedelta(minutes=15),
    # A gigabyte takes minutes, and others may stand before it.
    "oldest_unbuilt_package": timedelta(hours=1),
    "last_seal": timedelta(hours=26),
}
MAILBOX: Final = "mailbox"
HEARTBEAT: Final = "heartbeat late:"
SWEEP: Final = "sweep"
MAILBOX_TOO_OLD: Final = timedelta(minutes=15)
HEARTBEAT_TOO_OLD: Final = timedelta(minutes=30)
RECENT: Final = timedelta(days=7)


def ages(*, at: datetime) -> dict[str, Any]:
    """Seconds since the oldest waiting work of each kind began to wait; None when none waits.

    What was given up is counted apart: a mistyped address is no fault of the installation.
    """
    waits = _waits(at) | {"last_seal": _since(_unsealed_since(), at=at)}
    mailboxes, sweeps = _mailboxes(), schedule.sweeps(at=at)
    late = [*_too_old(waits), *_late_sweeps(sweeps, at=at), *_faults_of(mailboxes, at=at)]
    seconds = {name: _seconds(wait) for name, wait in waits.items()}
    runs = {state.name: _run(state, at=at) for state in sweeps}
    ages_of_runs = [run["age"] for run in runs.values() if run["age"] is not None]
    last = {"last_sweep": min(ages_of_runs, default=None)}
    tables = {"mails": OutgoingMail, "letters": Letter, "packages": Package}
    failed = {f"failed_{name}": _failed(table) for name, table in tables.items()}
    ages_of = {name: _mailbox(source, at=at) for name, source in mailboxes.items()}
    rest = {"sweeps": runs, "mailboxes": ages_of}
    return {"ok": not late, "late": late, **seconds, **last, **failed, **rest}


def _run(state: SweepState, *, at: datetime) -> dict[str, Any]:
    """A sweep's last run: its age, how long it took, what it found; when next, failing how long."""
    row = state.row
    return {
        "age": _seconds(state.age(at)),
        "seconds": round(row.seconds, 3) if row else None,
        "found": row.found if row else None,
        "next": _seconds(state.next_at - at) if state.next_at else None,
        "failing": _seconds(_since(state.failing_since, at=at)),
        "error": row.last_error if row else "",
    }


def late_work(*, at: datetime) -> list[str]:
    """What has waited too long, by looking at waiting rows alone, so that a page may ask."""
    sweeps = _late_sweeps(schedule.sweeps(at=at), at=at)
    return [*_too_old(_waits(at)), *sweeps, *_faults_of(_mailboxes(), at=at)]


def unsent_digests(*, at: datetime) -> int:
    """Morning mails of the last days that were given up: such a job dies in silence."""
    recent = Digest.objects.filter(on__gt=(at - RECENT).date())
    return recent.filter(mail__failed_at__isnull=False, mail__done_at__isnull=True).count()


def _waits(at: datetime) -> dict[str, timedelta | None]:
    tables = {
        "oldest_unsent_mail": OutgoingMail,
        "oldest_unread_mail": InboundMail,
        "oldest_unwritten_letter": Letter,
        "oldest_unbuilt_package": Package,
    }
    return {name: _since(_oldest(table), at=at) for name, table in tables.items()}


def _since(moment: datetime | None, *, at: datetime) -> timedelta | None:
    return at - moment if moment else None


def _too_old(waits: dict[str, timedelta | None]) -> list[str]:
    return [name for name, wait in waits.items() if wait and wait > TOO_OLD[name]]


def _seconds(wait: timedelta | None) -> int | None:
    return None if wait is None else round(wait.total_seconds())


def _mailboxes() -> dict[str, MailSource]:
    """The mailboxes that are set up, by the names that may be shown to anybody."""
    shown = labels()
    return {shown[row.name]: row for row in MailSource.objects.filter(name__in=shown)}


def _mailbox(source: MailSource, *, at: datetime) -> dict[str, int | None]:
    """Seconds since a mailbox was last read, and since it began to fail."""
    return {
        "checked": _seconds(_since(source.checked_at, at=at)),
        "failing": _seconds(_since(source.failing_since, at=at)),
    }


def _late_sweeps(sweeps: list[SweepState], *, at: datetime) -> Iterator[str]:
    return (f"{SWEEP} {state.name}" for state in sweeps if state.is_alarming(at))


def _faults_of(mailboxes: dict[str, MailSource], *, at: datetime) -> Iterator[str]:
    for name, source in mailboxes.items():
        ages_of = [_since(moment, at=at) for moment in (source.checked_at, source.failing_since)]
        if any(age is not None and age > MAILBOX_TOO_OLD for age in ages_of):
            yield f"{MAILBOX} {name}"
        if _heartbeat_is_late(source, at=at):
            yield f"{HEARTBEAT} {name}"


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
    # In order, so that PostgreSQL reads the index of these few, not every stream there is.
    waiting = Stream.objects.filter(seq__gt=F("sealed_seq")).order_by("name")
    if waiting.values_list("name", flat=True).first() is None:
        return None
    last = Seal.objects.order_by("-seq").values_list("at", flat=True).first()
    return last or Event.objects.order_by("pk").values_list("at", flat=True).first()
