"""What each sweep did last, so that silence and failure can be seen: one row a sweep."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


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
