"""A letter: its frozen content, and its PDF once the sweep has rendered it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from dsar.work.lease import WorkQuerySet, WorkRow


class Letter(WorkRow):
    """Content is fixed when the row is made; the PDF's bytes and digest follow, once."""

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="letters")
    item = models.ForeignKey(
        "dsar.CaseItem", null=True, blank=True, on_delete=models.PROTECT, related_name="letters"
    )
    kind = models.CharField(max_length=30)
    language = models.CharField(max_length=2)
    number = models.CharField(max_length=30, unique=True)
    content = models.JSONField()
    file = models.OneToOneField(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="letter"
    )
    carried_by = models.ForeignKey(
        "dsar.OutgoingMail", null=True, blank=True, on_delete=models.PROTECT, related_name="letters"
    )
    created_at = models.DateTimeField()

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return self.number

    @property
    def is_frozen(self) -> bool:
        return self.file_id is not None

    @property
    def is_taken_back(self) -> bool:
        """Whether the decision was undone before the letter became a file; it is never written."""
        return self.file_id is None and self.due_at is None
