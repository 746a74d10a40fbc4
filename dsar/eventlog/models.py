"""The append-only tables; triggers in the migrations refuse every change on both databases."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from dsar.eventlog.chain import FIELDS, GENESIS


class Stream(models.Model):
    """The head of one chain: a case's reference, or `installation`."""

    name = models.CharField(max_length=40, primary_key=True)
    seq = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, default=GENESIS)
    sealed_seq = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(
                fields=["name"],
                condition=models.Q(seq__gt=models.F("sealed_seq")),
                name="stream_unsealed",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} #{self.seq}"


class Event(models.Model):
    """Something that happened, in codes; names its stream by text so that it outlives the case."""

    stream = models.CharField(max_length=40)
    seq = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    facts = models.JSONField(encoder=DjangoJSONEncoder)
    prev = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["stream", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["stream", "seq"], name="event_seq_once_per_stream")
        ]

    def __str__(self) -> str:
        return f"{self.stream} #{self.seq} {self.kind}"

    def as_dict(self) -> dict[str, Any]:
        row = {field: getattr(self, field) for field in FIELDS}
        # A moment that somebody spoiled in the database reads as none, and breaks the chain.
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds") if self.at else ""
        return row | {"at": at, "prev": self.prev, "digest": self.digest}


class Seal(models.Model):
    """The digest of all stream heads that moved since the seal before, chained to it."""

    seq = models.PositiveIntegerField(unique=True)
    at = models.DateTimeField()
    heads = models.JSONField()
    prev = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["seq"]

    def __str__(self) -> str:
        return f"seal #{self.seq}"

    def as_dict(self) -> dict[str, Any]:
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return {"seq": self.seq, "at": at, "heads": self.heads} | {
            "prev": self.prev,
            "digest": self.digest,
        }
