"""How often something was tried in a while: counted in the database, for every process alike."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import F, QuerySet


class Tally(models.Model):
    """The number of tries under one key in one stretch of time; the key is a salted digest."""

    key = models.CharField(max_length=64)
    began_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["key", "began_at"], name="tally_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["began_at"], name="tally_began")
        ]

    def __str__(self) -> str:
        return f"tally {self.pk}"


def note(what: str, who: str, *, at: datetime, window: timedelta) -> int:
    """Count one more try of this kind by this caller, and return how many there were."""
    began_at = _began(at, window)
    key = _key(what, who, at)
    mine = Tally.objects.filter(key=key, began_at=began_at)
    if not mine.update(count=F("count") + 1):
        try:
            with transaction.atomic():
                Tally.objects.create(key=key, began_at=began_at, count=1)
        except IntegrityError:
            mine.update(count=F("count") + 1)
    return counted(what, who, at=at, window=window)


def counted(what: str, who: str, *, at: datetime, window: timedelta) -> int:
    """How many tries of this kind this caller made in the present stretch of time."""
    rows = Tally.objects.filter(key=_key(what, who, at), began_at=_began(at, window))
    return rows.values_list("count", flat=True).first() or 0


def old(at: datetime) -> QuerySet[Tally]:
    """The counts of more than a day ago, which nobody asks for any more."""
    rows: QuerySet[Tally] = Tally.objects.filter(began_at__lt=at - timedelta(days=1))
    return rows


def ends(at: datetime, window: timedelta) -> datetime:
    """When the present stretch of time is over."""
    return _began(at, window) + window


def _began(at: datetime, window: timedelta) -> datetime:
    seconds = int(window.total_seconds())
    return datetime.fromtimestamp(int(at.timestamp()) // seconds * seconds, UTC)


def _key(what: str, who: str, at: datetime) -> str:
    """A digest with the day in it, so that no address of a caller can be read from the table."""
    told = f"{what}:{at.astimezone(UTC).date()}:{who}"
    return hmac.new(settings.SECRET_KEY.encode(), told.encode(), hashlib.sha256).hexdigest()
