"""The record of who was found to be asking; the proof itself is never kept here."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.cases.models import Case, CaseItem


class Method(StrEnum):
    """The ladder, lightest first (Art. 12(6); law: the least proof that is enough)."""

    NO_DOUBT = "no_doubt"
    CONFIRMED_ADDRESS = "confirmed_address"
    KNOWN_FACT = "known_fact"
    CALL_BACK = "call_back"
    IN_PERSON = "in_person"
    MASKED_DOCUMENT = "masked_document"
    STRONG_EID = "strong_eid"


LEVELS: Final[dict[Method, int]] = {
    Method.CONFIRMED_ADDRESS: 1,
    Method.NO_DOUBT: 2,
    Method.KNOWN_FACT: 2,
    Method.CALL_BACK: 2,
    Method.IN_PERSON: 2,
    Method.MASKED_DOCUMENT: 3,
    Method.STRONG_EID: 3,
}


class IdentityCheck(models.Model):
    """Someone looked at who is asking and accepted or rejected it, for the items named."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="identity_checks")
    items = models.ManyToManyField(CaseItem, related_name="identity_checks")
    method = models.CharField(max_length=20)
    level = models.PositiveSmallIntegerField()
    accepted = models.BooleanField()
    reason = models.TextField()
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    checked_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(method__in=[method.value for method in Method]),
                name="identity_method_known",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="identity_reason_written"),
        ]

    def __str__(self) -> str:
        return f"identity check {self.pk}"
