"""What was asked of the person, and why."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class ProofRequest(models.Model):
    """A question to the person, with the doubt that justifies it (Art. 12(6))."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="proof_requests")
    method = models.CharField(max_length=20)
    doubt = models.TextField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField()
    reply_by = models.DateField()
    lapsed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(doubt=""), name="proof_doubt_written"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(lapsed_at__isnull=True), name="proof_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"proof request {self.pk}"
