"""The secret address of a colleague's calendar: shown once, kept as a digest, revocable."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import CalendarFeed, User
from dsar.organisation.accounts.roles import Permission

TOKEN_BYTES: Final = 32
LASTS: Final = timedelta(days=365)


class ShownAlready(Exception):
    """Another address than the one to replace is in use: the same form was sent twice."""


def address_of(user: User) -> CalendarFeed | None:
    """The address that a colleague has not revoked; it may have run out."""
    return user.calendar_feeds.filter(revoked_at__isnull=True).first()


@transaction.atomic
def make(*, replaces: int | None, at: datetime, by: User) -> str:
    """Give a colleague a new address, whose token is never seen again; the old one dies at once.

    Raises ShownAlready when `replaces` is not the address in use.
    """
    if replaces is not None and not _end(by.calendar_feeds.filter(pk=replaces), at=at):
        raise ShownAlready
    token = secrets.token_urlsafe(TOKEN_BYTES)
    try:
        with transaction.atomic():
            CalendarFeed.objects.create(
                user=by, token_digest=_digest(token), made_at=at, expires_at=at + LASTS
            )
    except IntegrityError as error:
        raise ShownAlready from error
    append(INSTALLATION, "calendar.made", at=at, by=by.actor, facts={"user": by.pk})
    return token


@transaction.atomic
def revoke(*, at: datetime, by: User) -> None:
    """Let a colleague's address die at once; harmless when there is none."""
    if _end(by.calendar_feeds.all(), at=at):
        append(INSTALLATION, "calendar.revoked", at=at, by=by.actor, facts={"user": by.pk})


def reader(token: str, *, at: datetime) -> User | None:
    """The colleague whose live address this is, as long as the role still opens cases."""
    feed = (
        CalendarFeed.objects.select_related("user")
        .filter(token_digest=_digest(token), revoked_at__isnull=True, expires_at__gt=at)
        .first()
    )
    return feed.user if feed and feed.user.may(Permission.VIEW_CASES) else None


def _end(feeds: QuerySet[CalendarFeed], *, at: datetime) -> int:
    return feeds.filter(revoked_at__isnull=True).update(revoked_at=at)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
