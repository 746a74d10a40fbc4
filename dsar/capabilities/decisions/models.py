"""What was decided on an item; a refusal without ground and facts cannot be a row here."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

# A landed migration looks for Stripped here.
from dsar.cases.written import Stripped as Stripped
from dsar.cases.written import written
from dsar.law.grounds import GROUNDS
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.law.rights import Right

REFUSES = Q(outcome__in=sorted(outcome.value for outcome in NEEDS_GROUND))
SPEAK_FOR_THEMSELVES = sorted(code for code, ground in GROUNDS.items() if not ground.facts_required)


def _grounds_of_their_right() -> Q:
    fits = Q(ground="")
    for right in Right:
        codes = sorted(code for code, ground in GROUNDS.items() if right in ground.rights)
        fits |= Q(right=right.value, ground__in=codes)
    return fits


class Decision(models.Model):
    """The outcome of one item, its main ground with the facts, and further grounds beside it."""

    item = models.ForeignKey("dsar.CaseItem", on_delete=models.PROTECT, related_name="decisions")
    right = models.CharField(max_length=24)
    outcome = models.CharField(max_length=20)
    ground = models.CharField(max_length=40, blank=True)
    facts = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)
    further_grounds = models.JSONField(default=list, blank=True)
    internal_note = models.TextField(blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField()
    seconded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    alone_reason = models.TextField(blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~REFUSES | ~Q(ground=""), name="decision_refusal_has_ground"
            ),
            models.CheckConstraint(
                condition=_grounds_of_their_right(), name="decision_ground_of_its_right"
            ),
            models.CheckConstraint(
                condition=~REFUSES | Q(ground__in=SPEAK_FOR_THEMSELVES) | written("facts"),
                name="decision_refusal_has_facts",
            ),
            models.CheckConstraint(
                condition=~Q(right=Right.MARKETING_OBJECTION.value)
                | Q(outcome__in=[Outcome.FULFILLED.value, Outcome.WITHDRAWN.value]),
                name="decision_marketing_never_refused",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=[o.value for o in Outcome if o is not Outcome.PENDING]),
                name="decision_outcome_known",
            ),
            models.CheckConstraint(
                condition=Q(seconded_by__isnull=True)
                | (~Q(seconded_by=F("decided_by")) & Q(alone_reason="")),
                name="decision_second_is_another",
            ),
            models.UniqueConstraint(
                fields=["item"], condition=Q(superseded_at__isnull=True), name="decision_one_live"
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"

    @property
    def grounds(self) -> list[dict[str, Any]]:
        """All grounds, the main one first, each as {ground, facts, details}."""
        if not self.ground:
            return list(self.further_grounds)
        main = {"ground": self.ground, "facts": self.facts, "details": self.details}
        return [main, *self.further_grounds]
