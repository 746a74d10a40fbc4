"""Rows that nobody can use any more: old sessions, dead links, past digests, old counts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from dsar.capabilities.delivery.models import SecretLink
from dsar.capabilities.fulfilment.owners import OwnerCode, OwnerLink
from dsar.capabilities.letters.drafts import Draft
from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Digest
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import CalendarFeed
from dsar.work import limits

BATCH: Final = 500
DEAD_LINK: Final = timedelta(days=30)
DEAD_DRAFT: Final = timedelta(days=30)
PAST_DIGEST: Final = timedelta(days=365)
Rows = QuerySet[Any]


class _TakenByAnother(Exception):
    """A second worker removed the same rows first; its event tells of them."""


def _sessions(at: datetime) -> Rows:
    return Session.objects.filter(expire_date__lt=at)


def _links(at: datetime) -> Rows:
    """Links that ended long ago; a mail that may still leave, or leave anew, keeps its case's."""
    may_leave = Q(done_at__isnull=True) | Q(bounced_at__isnull=False)
    mails = OutgoingMail.objects.filter(may_leave, case=OuterRef("case"))
    # The two links of a change of address are its record.
    free = SecretLink.objects.filter(leaves__isnull=True, joins__isnull=True)
    return free.filter(~Exists(mails), expires_at__lt=at - DEAD_LINK)


def _owner_codes(at: datetime) -> Rows:
    return OwnerCode.objects.filter(link__expires_at__lt=at - DEAD_LINK)


def _owner_links(at: datetime) -> Rows:
    return OwnerLink.objects.filter(expires_at__lt=at - DEAD_LINK)


def _feeds(at: datetime) -> Rows:
    long_ago = at - DEAD_LINK
    return CalendarFeed.objects.filter(Q(revoked_at__lt=long_ago) | Q(expires_at__lt=long_ago))


def _digests(at: datetime) -> Rows:
    return Digest.objects.filter(on__lt=(at - PAST_DIGEST).date())


def _drafts(at: datetime) -> Rows:
    """What nobody has touched for a month, and what was never done to a case that has ended."""
    ended = Q(case__state__in=(State.WITHDRAWN, State.MERGED, State.DISMISSED, State.ARCHIVED))
    return Draft.objects.filter(ended | Q(made_at__lt=at - DEAD_DRAFT))


USELESS: Final[dict[str, Callable[[datetime], Rows]]] = {
    "sessions": _sessions,
    "links": _links,
    # Before their links, which would take them along uncounted.
    "owner_codes": _owner_codes,
    "owner_links": _owner_links,
    "calendar_feeds": _feeds,
    "digests": _digests,
    "drafts": _drafts,
    "tallies": limits.old,
}


def purge_next(*, at: datetime) -> str | None:
    """Remove the next batch of useless rows of one kind (Art. 5(1)(e)); None when none is left."""
    for what, rows in USELESS.items():
        with suppress(_TakenByAnother):
            if _remove(what, rows(at), at=at):
                return what
    return None


@transaction.atomic
def _remove(what: str, rows: Rows, *, at: datetime) -> int:
    keys = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
    if not keys:
        return 0
    # The event comes first, so that the stream is locked before the rows, as everywhere.
    facts = {"what": what, "count": len(keys)}
    append(INSTALLATION, "retention.purged", at=at, by=SYSTEM, facts=facts)
    removed, _ = rows.filter(pk__in=keys).delete()
    if removed != len(keys):
        raise _TakenByAnother
    return removed
