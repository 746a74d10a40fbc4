"""A fee that was announced before anything is charged, and what the person said to it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from dsar.cases.written import written


class FeeNotice(models.Model):
    """A fee for further copies, or for a manifestly unfounded or excessive request (Art. 12(5)).

    `costs` is what the amount was counted from. `person_words` is what the person narrowed the
    request to; without `answered_by` they said it on their own page, or the event tells that the
    day passed in silence.
    """

    class Why(models.TextChoices):
        FURTHER_COPIES = "further_copies"
        UNFOUNDED = "unfounded"
        EXCESSIVE = "excessive"

    class Answer(models.TextChoices):
        ACCEPTED = "accepted"
        NARROWED = "narrowed"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="fee_notices")
    why = models.CharField(max_length=16)
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    costs = models.TextField()
    facts = models.TextField(blank=True)
    reply_by = models.DateField()
    announced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    seconded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    alone_reason = models.TextField(blank=True)
    announced_at = models.DateTimeField()
    mail = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    posted_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, blank=True)
    person_words = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="fee_is_some_amount"),
            models.CheckConstraint(condition=written("costs"), name="fee_has_its_costs"),
            # The company has to show why a request is unfounded or excessive (Art. 12(5)).
            models.CheckConstraint(
                condition=Q(why="further_copies")
                | Q(why__in=["unfounded", "excessive"])
                & (written("alone_reason") | Q(seconded_by__isnull=False))
                & written("facts"),
                name="fee_has_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(seconded_by__isnull=True) | ~Q(seconded_by=F("announced_by")),
                name="fee_second_is_another",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="")
                | Q(answered_at__isnull=False)
                & Q(answer__in=["accepted", "narrowed", "refused", "withdrawn"]),
                name="fee_answer_known",
            ),
            models.CheckConstraint(
                condition=~Q(answer="narrowed") | written("person_words"),
                name="fee_narrowed_to_something",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(answered_at__isnull=True), name="fee_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"fee notice {self.pk}"
