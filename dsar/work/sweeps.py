"""What each sweep did last, so that silence and failure can be seen: one row a sweep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, Final

from django.db import models

# The start of a row that was asked for before its first run.
NEVER: Final = datetime.fromtimestamp(0, UTC)
# A sweep that runs every few seconds and finds nothing is not noted more often than this.
IDLE: Final = timedelta(seconds=30)


class Sweep(models.Model):
    """The last run of a sweep, what it found, and since when it fails."""

    name = models.CharField(max_length=40, primary_key=True)
    started_at = models.DateTimeField()
    seconds = models.FloatField(default=0)
    found = models.PositiveIntegerField(default=0)
    last_found_at = models.DateTimeField(null=True, blank=True)
    last_found = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=80, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def has_run(self) -> bool:
        return self.started_at != NEVER


def ran(name: str, *, at: datetime, seconds: float, found: int) -> None:
    """Note a run that ended well; what failed before works again."""
    row = Sweep.objects.filter(pk=name).first()
    if row and not found and not row.failing_since and _is_fresh(row, at):
        return
    last = {"last_found_at": at, "last_found": found} if found else {}
    works = {"failing_since": None, "last_error": ""}
    _note(name, started_at=at, seconds=seconds, found=found, **works, **last)


def failed(name: str, *, at: datetime, seconds: float, error: str) -> None:
    """Note a run that broke off, with the class of its error alone."""
    row = Sweep.objects.filter(pk=name, failing_since__isnull=False).first()
    since = row.failing_since if row else at
    _note(name, started_at=at, seconds=seconds, found=0, failing_since=since, last_error=error[:80])


def ask(name: str, *, at: datetime) -> bool:
    """Ask for one run soon; False when somebody has asked already."""
    known = Sweep.objects.filter(pk=name)
    if known.filter(asked_at__isnull=True).update(asked_at=at):
        return True
    return Sweep.objects.get_or_create(pk=name, defaults={"started_at": NEVER, "asked_at": at})[1]


def take_asked() -> str | None:
    """The name that was asked for first; of two workers only one gets it."""
    asked = Sweep.objects.filter(asked_at__isnull=False)
    for name in asked.order_by("asked_at", "name").values_list("name", flat=True):
        if asked.filter(pk=name).update(asked_at=None):
            return name
    return None


def _is_fresh(row: Sweep, at: datetime) -> bool:
    # A row from the future, left by a clock that was wrong, is none.
    return timedelta(0) <= at - row.started_at < IDLE


def _note(name: str, **facts: Any) -> None:
    if not Sweep.objects.filter(pk=name).update(**facts):
        Sweep.objects.bulk_create([Sweep(name=name, **facts)], ignore_conflicts=True)
