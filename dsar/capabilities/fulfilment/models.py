"""What a system was asked and what came back."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from dsar.cases.written import written


class Result(models.TextChoices):
    """A system's answer; which of them fit depends on the right.

    `cannot` is no answer yet: somebody else must look, or the same colleague again.
    """

    FOUND = "found"
    NOTHING_FOUND = "nothing_found"
    CORRECTED = "corrected"
    ERASED = "erased"
    ANONYMISED = "anonymised"
    KEPT = "kept"
    SUPPRESSED = "suppressed"
    CANNOT = "cannot"


UNANSWERED = ("", Result.CANNOT.value)


class TaskQuerySet(models.QuerySet["CollectionTask"]):
    """The tasks of collection; a list stays constant in queries whatever it counts."""

    def unanswered(self) -> Self:
        """The tasks that wait: nothing came back, or that nothing can be said."""
        return self.filter(result__in=UNANSWERED)


class CollectionTask(models.Model):
    """One system is asked about one item; its answer may be given anew until review begins.

    `assigned_to` answers in the place of the system's owner; `asked_at` is the moment of the mail.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="tasks")
    item = models.ForeignKey("dsar.CaseItem", on_delete=models.PROTECT, related_name="tasks")
    system = models.ForeignKey("dsar.System", on_delete=models.PROTECT, related_name="+")
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    result = models.CharField(max_length=20, blank=True, choices=Result.choices)
    summary = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    made_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    next_chase_on = models.DateField(null=True, blank=True)

    objects: ClassVar[Any] = TaskQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["next_chase_on", "id"],
                condition=Q(next_chase_on__isnull=False),
                name="task_next_chase",
            ),
            models.Index(
                fields=["id"],
                condition=Q(asked_at__isnull=True, result=""),
                name="task_unasked",
            ),
        ]
        ordering: ClassVar[list[str]] = ["item_id", "system__position", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
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
        return self.result not in UNANSWERED


class CategoryAnswer(models.Model):
    """What was found in one category of a system or done with it, in words for the letter.

    `data` says which data; `event_on` is the day that `until`, the last day of keeping, was counted
    from; `until_words` stands where no day can be told.
    """

    class Did(models.TextChoices):
        """The same words as a system's answer, for one category."""

        FOUND = "found"
        CORRECTED = "corrected"
        ERASED = "erased"
        ANONYMISED = "anonymised"
        KEPT = "kept"

    task = models.ForeignKey(CollectionTask, on_delete=models.CASCADE, related_name="lines")
    category = models.ForeignKey("dsar.DataCategory", on_delete=models.PROTECT, related_name="+")
    did = models.CharField(max_length=12, choices=Did.choices)
    data = models.TextField(blank=True)
    old = models.TextField(blank=True)
    new = models.TextField(blank=True)
    ground = models.CharField(max_length=40, blank=True)
    why = models.TextField(blank=True)
    event_on = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    until_words = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["task_id", "category_id", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(did__in=["found", "corrected", "erased", "anonymised", "kept"]),
                name="category_answer_known",
            ),
            models.CheckConstraint(
                condition=~Q(did="corrected") | written("new"), name="category_answer_new_value"
            ),
        ]

    def __str__(self) -> str:
        return f"answer {self.pk} of task {self.task_id}"


class TaskFile(models.Model):
    """A file that a system's owner handed in for the person, whole as it came.

    A `table` is JSON `{"columns": [text], "rows": [[text]]}`, a `text` is UTF-8; both can be
    redacted cell by cell or word by word. What leaves is derived from it by its redactions.
    """

    class Shape(models.TextChoices):
        """How the bytes are read when something in them is left out."""

        FILE = "file"
        TABLE = "table"
        TEXT = "text"

    task = models.ForeignKey(CollectionTask, on_delete=models.PROTECT, related_name="files")
    category = models.ForeignKey(
        "dsar.DataCategory", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    file = models.ForeignKey("dsar.StoredFile", on_delete=models.PROTECT, related_name="+")
    shape = models.CharField(max_length=6, choices=Shape.choices, default=Shape.FILE)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"file of task {self.task_id}"


class Redaction(models.Model):
    """Something of a file that is left out, with the ground and facts that the letter tells.

    `at` says where: [] for the whole or a replacement, [page], [first, after the last] character,
    [column], [row] or [row, column]; pages count from 1, all else from 0.
    """

    class What(models.TextChoices):
        """What is left out; `replaced` puts another file in its place."""

        WHOLE = "whole"
        REPLACED = "replaced"
        PAGE = "page"
        SPAN = "span"
        COLUMN = "column"
        ROW = "row"
        CELL = "cell"

    entry = models.ForeignKey(TaskFile, on_delete=models.PROTECT, related_name="redactions")
    what = models.CharField(max_length=8, choices=What.choices)
    at = models.JSONField(default=list, blank=True)
    replacement = models.ForeignKey(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ground = models.CharField(max_length=40)
    facts = models.TextField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~Q(ground="") & written("facts"), name="redaction_has_reasons"
            ),
            models.CheckConstraint(
                condition=Q(what="replaced", replacement__isnull=False)
                | ~Q(what="replaced") & Q(replacement__isnull=True),
                name="redaction_replacement",
            ),
        ]

    def __str__(self) -> str:
        return f"redaction {self.pk}"


class AccessStatement(models.Model):
    """What Art. 15(1)-(2) makes us tell beside the copy, filled from the map and then edited.

    `parts` is a list of {category, system, key, name, parts: {part: {words, none, by}}}, words in
    the case's language. `complete_at` is empty while anything is missing: no answer leaves then.
    """

    item = models.OneToOneField(
        "dsar.CaseItem", on_delete=models.PROTECT, related_name="access_statement"
    )
    map_version = models.ForeignKey("dsar.MapVersion", on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    parts = models.JSONField(default=list)
    filled_at = models.DateTimeField()
    complete_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"statement of item {self.item_id}"
