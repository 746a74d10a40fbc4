"""The person's disagreement: what it is about, how it came, and what the second look gave."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.cases.models import Case, CaseItem, Channel
from dsar.cases.written import written
from dsar.law.contests import ContestResult

RESULTS = [result.value for result in ContestResult]


class Contest(models.Model):
    """A disagreement with an answer, and the clock it replaced; the first decision stays (N4).

    `received_on` and `channel` tell when and how it reached us; older rows do not know them.
    `reviewed_at` is the moment another officer took it up, `settled_at` that of the new decision.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="contests")
    text = models.TextField(blank=True)
    contested_at = models.DateTimeField()
    received_on = models.DateField(null=True, blank=True)
    channel = models.CharField(max_length=10, choices=Channel.choices, blank=True)
    mail = models.ForeignKey(
        "dsar.InboundMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    file = models.OneToOneField(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    earlier_due_on = models.DateField()
    earlier_due_steps = models.JSONField()
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    reconsidered = models.TextField(blank=True)
    result = models.CharField(max_length=14, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    letter = models.ForeignKey(
        "dsar.Letter", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(reviewed_at__isnull=True), name="contest_one_open"
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, result="")
                | Q(settled_at__isnull=False, reviewed_at__isnull=False, result__in=RESULTS)
                & written("reconsidered"),
                name="contest_settled_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"contest {self.pk}"

    def came_on(self, day_of: Callable[[datetime], date]) -> date:
        """The day its own month is counted from (law: N4)."""
        return self.received_on or day_of(self.contested_at)


class ContestedItem(models.Model):
    """One part that is looked at again: the decision on it before, the one after, the result."""

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="parts")
    item = models.ForeignKey(CaseItem, on_delete=models.PROTECT, related_name="+")
    earlier = models.ForeignKey(
        "dsar.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    later = models.ForeignKey(
        "dsar.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    result = models.CharField(max_length=14, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["contest", "item"], name="contested_once"),
            models.CheckConstraint(
                condition=Q(result="", later__isnull=True)
                | Q(result__in=RESULTS, later__isnull=False),
                name="contested_settled_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"part {self.item_id} of {self.contest_id}"
