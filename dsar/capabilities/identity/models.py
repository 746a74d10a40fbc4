"""What was asked of the person, and why."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dsar.cases.time_limits import Question
from dsar.cases.written import written


class ProofRequest(Question):
    """A question who is asking, with the doubt that justifies it (Art. 12(6))."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="proof_requests")
    method = models.CharField(max_length=20)
    doubt = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(doubt=""), name="proof_doubt_written"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(lapsed_at__isnull=True), name="proof_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"proof request {self.pk}"


class ScopeQuestion(Question):
    """A question what the request is about, when we hold very much (recital 63)."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="scope_questions")
    text = models.TextField()
    answer = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=written("text"), name="scope_question_written"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(lapsed_at__isnull=True), name="scope_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"scope question {self.pk}"
