"""What moves a time limit, each with its record: pauses, the extension, a new count, an inquiry."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from dsar.cases.models import Case
from dsar.cases.written import written
from dsar.law.extensions import ExtensionReason


class QuestionQuerySet(models.QuerySet[Any]):
    """Which questions still wait for an answer."""

    def open(self) -> QuestionQuerySet:
        """Neither answered nor lapsed nor replaced by another."""
        return self.filter(lapsed_at__isnull=True)


class Question(models.Model):
    """Something the person was asked; the clock may wait for the answer once it was sent.

    `mail` carries the question and `reminder` asks once more; on paper both stay empty, and
    `sent_at` is what a colleague noted. `lapsed_at` ends it, answered or not.
    """

    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField()
    reply_by = models.DateField()
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_at = models.DateTimeField(null=True, blank=True)
    remind_on = models.DateField(null=True, blank=True)
    reminder = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lapsed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = QuestionQuerySet.as_manager()

    class Meta:
        abstract = True


class SuspensionCause(models.TextChoices):
    """Only a question to the person can make the time stand still (EDPB 01/2022, para 159)."""

    IDENTITY = "identity"
    SCOPE = "scope"


class Suspension(models.Model):
    """Days on which the clock waited for the person; the strict due date never moves."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="suspensions")
    cause = models.CharField(max_length=10, choices=SuspensionCause.choices)
    asked_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["asked_on", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_on__isnull=True), name="suspension_one_open"
            ),
            models.CheckConstraint(
                condition=Q(cause__in=SuspensionCause.values), name="suspension_cause_known"
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("asked_on")),
                name="suspension_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"suspension {self.pk}"


class Extension(models.Model):
    """The one extension of a case (Art. 12(3)); triggers keep it whole, in time and unchanged."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="extension")
    reason = models.CharField(max_length=20)
    facts = models.TextField()
    extended_on = models.DateField()
    extended_at = models.DateTimeField()
    extended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    earlier_due_on = models.DateField()
    earlier_due_steps = models.JSONField()
    due_on = models.DateField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(reason__in=[reason.value for reason in ExtensionReason]),
                name="extension_has_reason",
            ),
            models.CheckConstraint(condition=written("facts"), name="extension_has_facts"),
            models.CheckConstraint(
                condition=Q(extended_on__lte=F("earlier_due_on")), name="extension_in_first_month"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gt=F("earlier_due_on")), name="extension_gives_time"
            ),
        ]

    def __str__(self) -> str:
        return f"extension {self.pk}"


class Recomputation(models.Model):
    """A due date counted anew, with the one it replaced: other holidays, or another beginning.

    `counted_by` is empty where the person took the request up again.
    """

    class Cause(models.TextChoices):
        HOLIDAYS = "holidays"
        MERGE = "merge"
        REOPENED = "reopened"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="recomputations")
    cause = models.CharField(max_length=10, choices=Cause.choices)
    earlier_due_on = models.DateField()
    earlier_due_steps = models.JSONField()
    due_on = models.DateField()
    counted_at = models.DateTimeField()
    counted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"recomputation {self.pk}"


class Inquiry(models.Model):
    """The supervisory authority asks about a case, with a time limit of its own (Art. 58(1))."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="inquiries")
    authority_reference = models.CharField(max_length=60, blank=True)
    text = models.TextField()
    received_on = models.DateField()
    answer_by = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    next_watch_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["answer_by", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["answer_by"], condition=Q(answered_on__isnull=True), name="inquiry_open"
            ),
            models.Index(
                fields=["next_watch_on"],
                condition=Q(next_watch_on__isnull=False),
                name="inquiry_watch",
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=written("text"), name="inquiry_says_something"),
            models.CheckConstraint(
                condition=Q(answer_by__gte=F("received_on")), name="inquiry_answer_after_receipt"
            ),
        ]

    def __str__(self) -> str:
        return f"inquiry {self.pk}"
