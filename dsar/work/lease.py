"""Claiming a row of work: whoever holds the lease does it, and an expired lease is anybody's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

LEASE = timedelta(seconds=60)
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
# With the waits between them, about a day.
MOST_ATTEMPTS = 12


Row = TypeVar("Row", bound="WorkRow")


class WorkQuerySet(models.QuerySet[Row]):
    """Rows of work; the claim is one UPDATE, so it holds on SQLite and PostgreSQL alike."""

    def waiting(self, at: datetime) -> Self:
        free = Q(lease_until__isnull=True) | Q(lease_until__lt=at)
        return self.filter(free, done_at__isnull=True, failed_at__isnull=True, due_at__lte=at)

    def failed(self) -> Self:
        return self.filter(failed_at__isnull=False, done_at__isnull=True)

    def start_anew(self, at: datetime) -> None:
        """Try these rows as if for the first time."""
        fresh = {"failed_at": None, "lease_until": None, "attempts": 0, "last_error": ""}
        self.update(due_at=at, **fresh)

    def claim_next(self, at: datetime) -> Row | None:
        """Take the oldest row that is due, or None; a row lost to another worker is passed over."""
        # A row that keeps killing its worker never says so itself: the count does.
        self.waiting(at).filter(attempts__gte=MOST_ATTEMPTS).update(
            failed_at=at, last_error="gave up"
        )
        for key in self.waiting(at).order_by("due_at", "pk").values_list("pk", flat=True)[:20]:
            mine = self.waiting(at).filter(pk=key)
            if mine.update(lease_until=at + LEASE, attempts=F("attempts") + 1):
                return self.get(pk=key)
        return None


class WorkRow(models.Model):
    """A side effect still owed; an empty `due_at` waits for something else first.

    Each table of work takes WorkQuerySet for its manager.
    """

    due_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveIntegerField(default=0, editable=False)
    done_at = models.DateTimeField(null=True, blank=True, editable=False)
    failed_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_error = models.CharField(max_length=80, blank=True, editable=False)

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(done_at__isnull=True, failed_at__isnull=True),
                name="%(class)s_waiting",
            ),
            models.Index(
                fields=["failed_at"],
                condition=Q(done_at__isnull=True, failed_at__isnull=False),
                name="%(class)s_failed",
            ),
        ]

    @property
    def is_last_try(self) -> bool:
        return self.attempts >= MOST_ATTEMPTS

    def mark_done(self, at: datetime) -> None:
        self.done_at, self.lease_until, self.last_error = at, None, ""
        self.save(update_fields=["done_at", "lease_until", "last_error"])

    def put_back(self, at: datetime, *, error: str) -> None:
        """Try again later; after a day of tries the row fails where people can see it."""
        wait = min(FIRST_WAIT * 2 ** max(self.attempts - 1, 0), LONGEST_WAIT)
        self.lease_until, self.last_error = None, error[:80]
        self.due_at = at + wait
        self.failed_at = at if self.is_last_try else None
        self.save(update_fields=["lease_until", "last_error", "due_at", "failed_at"])
