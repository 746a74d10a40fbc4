"""What a system was asked and what came back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class Result(models.TextChoices):
    """A system's answer; which of them fit depends on the right."""

    FOUND = "found"
    NOTHING_FOUND = "nothing_found"
    CORRECTED = "corrected"
    ERASED = "erased"
    ANONYMISED = "anonymised"
    KEPT = "kept"


class CollectionTask(models.Model):
    """One system is asked about one item; its answer may be given anew until review begins."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="tasks")
    item = models.ForeignKey("dsar.CaseItem", on_delete=models.PROTECT, related_name="tasks")
    system = models.ForeignKey("dsar.System", on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=20, blank=True, choices=Result.choices)
    summary = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    made_on = models.DateField(null=True, blank=True)
    next_chase_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_chase_on", "id"],
                condition=Q(next_chase_on__isnull=False),
                name="task_next_chase",
            )
        ]
        ordering = ["item_id", "system__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "system"], name="task_once_per_system"),
            models.CheckConstraint(
                condition=Q(result="", answered_at__isnull=True)
                | Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(result=""),
                name="task_answer_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"task {self.pk}"

    @property
    def is_done(self) -> bool:
        return bool(self.result)


class TaskFile(models.Model):
    """A file that a system's owner handed in for the person."""

    task = models.ForeignKey(CollectionTask, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"file of task {self.task_id}"
