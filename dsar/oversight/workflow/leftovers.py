"""What failed in a sweep and waits for people, and starting it anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.mailboxes import sources
from dsar.capabilities.mail.mailboxes.accounts import labels
from dsar.capabilities.mail.models import InboundMail, MailOutcome, MailSource, OutgoingMail
from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import User
from dsar.work import counts, sweeps

CANCELLED: Final = "cancelled"


class NothingFailed(ValueError):
    """Nothing that this sweep left behind can be tried again."""


@dataclass(frozen=True)
class Leftover:
    """Rows of one kind that a sweep gave up; without `anew` only people can do something."""

    kind: str
    sweep: str
    rows: Callable[[], QuerySet[Any]]
    anew: Callable[[QuerySet[Any], datetime], None] | None


def _letters() -> QuerySet[Any]:
    return Letter.objects.failed()


def _packages() -> QuerySet[Any]:
    return Package.objects.failed().filter(superseded_at__isnull=True)


def _mails() -> QuerySet[Any]:
    return OutgoingMail.objects.failed().exclude(last_error=CANCELLED)


def _unread() -> QuerySet[Any]:
    return InboundMail.objects.failed()


def _quarantined() -> QuerySet[Any]:
    return InboundMail.objects.filter(waits=True, outcome=MailOutcome.QUARANTINED)


def _mailboxes() -> QuerySet[Any]:
    return MailSource.objects.filter(name__in=labels(), failing_since__isnull=False)


def _start_anew(rows: Any, at: datetime) -> None:
    rows.start_anew(at)


def _wake(rows: QuerySet[Any], at: datetime) -> None:
    for name in rows.values_list("name", flat=True):
        sources.wake(name, at=at, insist=True)


LEFTOVERS: Final = (
    Leftover("letters", "render_letters", _letters, _start_anew),
    Leftover("packages", "build_packages", _packages, _start_anew),
    Leftover("mails", "send_mail", _mails, _start_anew),
    Leftover("mailboxes", "fetch_mail", _mailboxes, _wake),
    Leftover("unread", "read_mail", _unread, _start_anew),
    Leftover("quarantined", "read_mail", _quarantined, None),
)


def left_behind() -> dict[str, int]:
    """How many rows of each kind wait; counting stops just beyond a hundred."""
    return {entry.kind: counts.count(entry.rows()) for entry in LEFTOVERS}


@transaction.atomic
def try_again(sweep: str, *, at: datetime, by: User) -> None:
    """Start what failed in a sweep anew; raises NothingFailed when nothing of it can be."""
    mine = [entry for entry in LEFTOVERS if entry.sweep == sweep and entry.anew]
    waiting = [entry for entry in mine if entry.rows().exists()]
    if not waiting:
        raise NothingFailed(sweep)
    append(INSTALLATION, "sweep.asked", at=at, by=by.actor, facts={"sweep": sweep})
    for entry in waiting:
        if entry.anew:
            entry.anew(entry.rows(), at)


@transaction.atomic
def run_now(sweep: str, *, at: datetime, by: User) -> bool:
    """Ask for one run of a sweep; False when somebody has asked already."""
    if not sweeps.ask(sweep, at=at):
        return False
    append(INSTALLATION, "sweep.asked", at=at, by=by.actor, facts={"sweep": sweep})
    return True
