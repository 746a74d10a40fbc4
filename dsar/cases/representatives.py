"""Somebody who acts for the data subject, and the mandate that says so (EDPB 01/2022, 80-81)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.cases.models import Case
from dsar.cases.written import written
from dsar.law.identity import Mandate


class RepresentativeQuerySet(models.QuerySet["Representative"]):
    """The mandates of many cases."""

    def run_out(self, *, on: date) -> Self:
        """Accepted mandates whose last day has passed and that nobody has looked at since."""
        live = self.filter(ended_at__isnull=True, ran_out_at__isnull=True)
        return live.filter(accepted_at__isnull=False, valid_until__lt=on).order_by("valid_until")


class Representative(models.Model):
    """Who acts for whom, in what capacity and for what; nothing leaves before it was accepted.

    `ended_at` takes the place of the row: the mandate was withdrawn, or entered wrongly.
    `ran_out_at` is when its last day was seen to have passed; the day itself decides.
    """

    class AnswerTo(models.TextChoices):
        """Who gets the letters and the answer."""

        PERSON = "person"
        REPRESENTATIVE = "representative"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="representatives")
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    address = models.TextField(max_length=400, blank=True)
    scope = models.TextField(blank=True)
    valid_until = models.DateField(null=True, blank=True)
    answer_to = models.CharField(
        max_length=14, choices=AnswerTo.choices, default=AnswerTo.REPRESENTATIVE
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    accepted_at = models.DateTimeField(null=True, blank=True)
    accept_reason = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ran_out_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = RepresentativeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["valid_until"],
                condition=Q(
                    accepted_at__isnull=False, ended_at__isnull=True, ran_out_at__isnull=True
                ),
                name="representative_runs_out",
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_at__isnull=True), name="representative_one_live"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in Mandate]),
                name="representative_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True)
                | (Q(accepted_by__isnull=False) & written("accept_reason")),
                name="representative_accepted_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"representative {self.pk}"


def representative_of(case: Case) -> Representative | None:
    """Who acts for the person now, accepted or not (EDPB 01/2022, 80)."""
    row: Representative | None = case.representatives.filter(ended_at__isnull=True).first()
    return row
