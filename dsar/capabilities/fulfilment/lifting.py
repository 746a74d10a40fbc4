"""A restriction that comes to its end: announced first, lifted from that day on (Art. 18(3))."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.cases.written import written


class RestrictionLift(models.Model):
    """The end of a restriction, with the reason that the person reads and the day it begins."""

    item = models.ForeignKey("dsar.CaseItem", on_delete=models.PROTECT, related_name="lifts")
    why = models.TextField()
    lifts_on = models.DateField()
    announced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    announced_at = models.DateTimeField()
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    posted_at = models.DateTimeField(null=True, blank=True)
    # Another day was announced in its place.
    replaced_at = models.DateTimeField(null=True, blank=True)
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=written("why"), name="lift_has_its_reason"),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True) | Q(lifted_by__isnull=False),
                name="lift_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True) | Q(replaced_at__isnull=True),
                name="lift_of_the_last_day_told",
            ),
            models.UniqueConstraint(
                fields=["item"], condition=Q(replaced_at__isnull=True), name="lift_once"
            ),
        ]

    def __str__(self) -> str:
        return f"lift {self.pk}"
