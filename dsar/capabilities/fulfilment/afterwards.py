"""What is still owed after data changed: recipients to tell, and kept data to erase later."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.written import written


class RecipientNotice(models.Model):
    """One recipient who is to be told of a change of the person's data (Art. 19).

    Settled when they were told, with the evidence, or when it is written why they were not.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="notices")
    task = models.ForeignKey(CollectionTask, on_delete=models.PROTECT, related_name="notices")
    recipient = models.ForeignKey("dsar.Recipient", on_delete=models.PROTECT, related_name="+")
    change = models.CharField(max_length=12)
    due_on = models.DateField()
    told_on = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=200, blank=True)
    why_not = models.TextField(blank=True)
    evidence = models.ForeignKey(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    next_chase_on = models.DateField(null=True, blank=True)
    letter = models.ForeignKey(
        "dsar.Letter", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["next_chase_on", "id"],
                condition=Q(next_chase_on__isnull=False),
                name="notice_next_chase",
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["task", "recipient"], name="notice_once"),
            models.CheckConstraint(
                condition=Q(change__in=["corrected", "erased", "anonymised", "restricted"]),
                name="notice_change_known",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, told_on__isnull=True, why_not="")
                | Q(settled_at__isnull=False, settled_by__isnull=False, told_on__isnull=False)
                & written("how")
                | Q(settled_at__isnull=False, settled_by__isnull=False, told_on__isnull=True)
                & written("why_not"),
                name="notice_settled_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"notice {self.pk}"


class FollowUpErasure(models.Model):
    """Data that was kept for a time is to go when the time is over (Art. 5(1)(e), 17).

    Made from a kept category; it outlives the case's own states, for it may come years later.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="follow_ups")
    answer = models.OneToOneField(
        CategoryAnswer, on_delete=models.PROTECT, related_name="follow_up"
    )
    due_on = models.DateField()
    asked_at = models.DateTimeField(null=True, blank=True)
    next_chase_on = models.DateField(null=True, blank=True)
    did = models.CharField(max_length=12, blank=True)
    note = models.TextField(blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["due_on", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["next_chase_on", "id"],
                condition=Q(next_chase_on__isnull=False),
                name="follow_up_next",
            )
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, did="")
                | Q(settled_at__isnull=False, settled_by__isnull=False)
                & Q(did__in=["erased", "anonymised"]),
                name="follow_up_settled_whole",
            )
        ]

    def __str__(self) -> str:
        return f"follow-up {self.pk}"
