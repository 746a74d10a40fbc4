"""A letter before it leaves: what an officer is about to do, and the letters that it would write.

A draft is scratch paper: it is kept until its letters have left, and never becomes evidence.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.work.lease import WorkQuerySet, WorkRow


class Draft(WorkRow):
    """What was typed into a form, an officer's own words, and the letters as they were last seen.

    `own` is {letter: {block: {"after" or "instead": words}}}, a letter known by its place and kind.
    It is due when its letters may leave, once it is signed.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="drafts")
    act = models.CharField(max_length=30)
    said = models.JSONField(default=dict)
    own = models.JSONField(default=dict)
    letters = models.JSONField(default=list)
    changes = models.JSONField(default=list)
    case_version = models.PositiveIntegerField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    proposed_at = models.DateTimeField(null=True, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case", "act"],
                condition=Q(signed_at__isnull=True),
                name="draft_one_of_an_act",
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True, signed_by__isnull=True)
                | Q(signed_at__isnull=False, signed_by__isnull=False),
                name="draft_signed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"draft {self.pk}"
