"""The suppression list."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Suppression(models.Model):
    """One address or number that marketing must skip; the digest cannot be turned back."""

    class Channel(models.TextChoices):
        EMAIL = "email"
        PHONE = "phone"

    channel = models.CharField(max_length=10, choices=Channel.choices)
    digest = models.CharField(max_length=64)
    reference = models.CharField(max_length=20)
    added_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "digest"],
                condition=Q(revoked_at__isnull=True),
                name="suppression_one_live",
            )
        ]

    def __str__(self) -> str:
        return f"suppression {self.pk}"
