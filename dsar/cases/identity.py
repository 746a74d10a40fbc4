"""The record of who was found to be asking; the proof itself is never kept here."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from dsar.cases.models import Case, CaseItem
from dsar.cases.written import written
from dsar.law.identity import Method
from dsar.organisation.controller.identity_policy import IdentityPolicy


class CheckQuerySet(models.QuerySet["IdentityCheck"]):
    """Which checks still say something; an accepted one alone does not open the house."""

    def standing(self) -> CheckQuerySet:
        """Accepted and not taken back, confirmed or not."""
        return self.filter(accepted=True, revoked_at__isnull=True)

    def waiting(self) -> CheckQuerySet:
        """Standing, but a second officer has yet to confirm it, and no later one counts (Art. 32).

        The company may have become stricter since it was made.
        """
        later = IdentityCheck.objects.standing().filter(~_lacks_second())
        later = later.filter(case=OuterRef("case"), pk__gt=OuterRef("pk"))
        return self.standing().filter(_lacks_second()).filter(~Exists(later))

    def counting(self, *, on: date) -> CheckQuerySet:
        """Standing, confirmed where that is needed, and not too old on a day (Art. 12(6))."""
        return self.standing().filter(~_lacks_second(), valid_until__gte=on)


def _lacks_second() -> Q:
    """Not confirmed, though it was to be when it was made or would have to be today (Art. 32)."""
    policy = IdentityPolicy.current()
    methods = [method.value for method in Method if policy.needs_second(method)]
    asked = Q(needs_second=True) | Q(method__in=methods)
    return asked & Q(confirmed_by__isnull=True)


class IdentityCheck(models.Model):
    """Someone looked at who is asking and accepted or rejected it, for the items named.

    With `needs_second`, or a company that became stricter, it counts only when another officer
    has confirmed it. It may open the house until `valid_until`, and no longer once it was revoked.
    `found_in` is the system that held the confirmed address or the number called already, `met_at`
    the moment of a call or a visit; `on_paper` a document that was never a file here.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="identity_checks")
    items = models.ManyToManyField(CaseItem, related_name="identity_checks")
    method = models.CharField(max_length=20)
    level = models.PositiveSmallIntegerField()
    accepted = models.BooleanField()
    reason = models.TextField()
    found_in = models.ForeignKey(
        "dsar.System", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    met_at = models.DateTimeField(null=True, blank=True)
    on_paper = models.BooleanField(default=False)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    checked_at = models.DateTimeField()
    valid_until = models.DateField(null=True)
    needs_second = models.BooleanField(default=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirm_reason = models.TextField(blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = CheckQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(method__in=[method.value for method in Method]),
                name="identity_method_known",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="identity_reason_written"),
            # Who works here alone may confirm an own check, with the reason written down.
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True, confirm_reason="")
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False)
                & written("confirm_reason"),
                name="identity_confirmed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"identity check {self.pk}"
