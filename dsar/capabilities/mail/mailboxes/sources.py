"""How far each mailbox was read, and whose turn it is: one fetcher at a time, by lease."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q

from dsar.capabilities.mail.mailboxes.accounts import Account
from dsar.capabilities.mail.models import MailSource

# Longer than one round can last, so nobody needs to renew it (see rounds.py).
LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(minutes=5)


class LeaseLost(Exception):
    """Another fetcher reads this mailbox now."""


def make_known(accounts: Sequence[Account]) -> None:
    """A row for every mailbox that has none yet."""
    names = {account.name for account in accounts}
    known = MailSource.objects.filter(name__in=names).values_list("name", flat=True)
    new = [MailSource(name=name) for name in sorted(names - set(known))]
    MailSource.objects.bulk_create(new, ignore_conflicts=True)


def claim_next(accounts: Sequence[Account], *, at: datetime) -> tuple[Account, MailSource] | None:
    """Take the mailbox that has waited longest among those that are due; None when none is."""
    if not accounts:
        return None
    make_known(accounts)
    by_name = {account.name: account for account in accounts}
    due = MailSource.objects.filter(_is_free(at), name__in=by_name)
    for source in due.order_by(F("due_at").asc(nulls_first=True), "pk"):
        mine = MailSource.objects.filter(_is_free(at), pk=source.pk)
        if mine.update(lease_until=at + LEASE):
            return by_name[source.name], MailSource.objects.get(pk=source.pk)
    return None


def _is_free(at: datetime) -> Q:
    is_due = Q(due_at__isnull=True) | Q(due_at__lte=at)
    return is_due & (Q(lease_until__isnull=True) | Q(lease_until__lt=at))


def wake(name: str, *, at: datetime, insist: bool = False) -> None:
    """Make a mailbox due now; one that fails keeps its back-off unless somebody insists."""
    later = MailSource.objects.filter(name=name, due_at__gt=at)
    (later if insist else later.filter(failing_since__isnull=True)).update(due_at=at)


def advance(source: MailSource, *, uidvalidity: int, last_uid: int) -> None:
    """Everything up to this UID is stored; raises LeaseLost when it is no longer ours to say."""
    _update(source, uidvalidity=uidvalidity, last_uid=last_uid)


def succeeded(source: MailSource, *, has_more: bool, at: datetime) -> None:
    wait = timedelta(0) if has_more else timedelta(seconds=settings.FETCH_EVERY)
    clear = {"failing_since": None, "last_error": ""}
    _update(source, checked_at=at, due_at=at + wait, lease_until=None, **clear)


def failed(source: MailSource, error: Exception, *, at: datetime) -> None:
    """Try again after as long as it has failed already, within bounds; the class tells enough."""
    since = source.failing_since or at
    shortest = timedelta(seconds=settings.FETCH_EVERY)
    wait = min(max(at - since, shortest), max(LONGEST_WAIT, shortest))
    name = type(error).__qualname__[:80]
    _update(source, failing_since=since, last_error=name, due_at=at + wait, lease_until=None)


def _update(source: MailSource, **changes: object) -> None:
    mine = MailSource.objects.filter(pk=source.pk, lease_until=source.lease_until)
    if not mine.update(**changes):
        raise LeaseLost
    for name, value in changes.items():
        setattr(source, name, value)
