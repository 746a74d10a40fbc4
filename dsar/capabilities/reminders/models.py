"""One row per reminder and colleague, so that no run of a sweep can say a thing twice."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class ReminderKind(models.TextChoices):
    """What is due: the answer, an authority's question, a system's answer, a silent person."""

    DEADLINE = "deadline"
    INQUIRY = "inquiry"
    TASK = "task"
    SILENCE = "silence"


class Reminder(models.Model):
    """Told to one colleague, or without a user to the company's own contact.

    `about` says which point of which time limit; `mail` is empty until it is on its way.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="reminders")
    kind = models.CharField(max_length=10, choices=ReminderKind.choices)
    about = models.CharField(max_length=60)
    due_on = models.DateField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["due_on", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["user"], condition=Q(mail__isnull=True), name="reminder_untold")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case", "kind", "about", "user"],
                condition=Q(user__isnull=False),
                name="reminder_once",
            ),
            models.UniqueConstraint(
                fields=["case", "kind", "about"],
                condition=Q(user__isnull=True),
                name="reminder_once_to_contact",
            ),
        ]

    def __str__(self) -> str:
        return f"reminder {self.pk}"


class Digest(models.Model):
    """A colleague's morning mail of one day; without a mail when nothing waited."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="digests"
    )
    on = models.DateField()
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "on"], name="digest_once_a_day")
        ]

    def __str__(self) -> str:
        return f"digest {self.pk}"
