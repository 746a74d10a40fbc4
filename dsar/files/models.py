"""The row that knows a stored file: whose it is, its digest and its wrapped key."""

from __future__ import annotations

from django.db import models


class Room(models.TextChoices):
    """Where bytes lie: what shows identity has a folder and keys of its own."""

    FILES = "files"
    PROOFS = "proofs"


class StoredFile(models.Model):
    """Bytes kept for one stream (a case's reference); a wiped file keeps its row, never its key."""

    reference = models.CharField(max_length=40, db_index=True)
    room = models.CharField(max_length=8, choices=Room.choices, default=Room.FILES)
    storage_name = models.CharField(max_length=64, unique=True)
    original_name = models.CharField(max_length=255, blank=True)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    wrapped_key = models.TextField()
    stored_at = models.DateTimeField()
    wiped_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"file {self.pk}"
