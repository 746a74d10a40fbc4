"""The package of an answer: one archive file of the person's data, built bit by bit by a sweep."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from dsar.work.lease import WorkQuerySet, WorkRow


class Package(WorkRow):
    """One item's data as one file (Art. 15(3), 20); the counts show how far the building is.

    A package that was replaced by a newer one stays on record, but leaves no more.
    """

    case = models.ForeignKey("dsar.Case", on_delete=models.PROTECT, related_name="packages")
    item = models.ForeignKey("dsar.CaseItem", on_delete=models.PROTECT, related_name="packages")
    file = models.OneToOneField(
        "dsar.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="package"
    )
    language = models.CharField(max_length=2)
    machine_readable_only = models.BooleanField(default=False)
    overview = models.JSONField(default=dict)
    files_total = models.PositiveIntegerField(default=0)
    bytes_total = models.PositiveBigIntegerField(default=0)
    files_done = models.PositiveIntegerField(default=0)
    bytes_done = models.PositiveBigIntegerField(default=0)
    made_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = WorkQuerySet.as_manager()

    class Meta(WorkRow.Meta):
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(superseded_at__isnull=True), name="package_one_live"
            )
        ]

    def __str__(self) -> str:
        return f"package {self.pk}"


class PackageFile(models.Model):
    """One file of a package: where it came from, its name there, and its digest once it is in."""

    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="files")
    entry = models.ForeignKey("dsar.TaskFile", on_delete=models.PROTECT, related_name="+")
    path = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["package_id", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["package", "path"], name="package_path_once"),
            models.UniqueConstraint(fields=["package", "entry"], name="package_entry_once"),
        ]

    def __str__(self) -> str:
        return f"file {self.pk} of package {self.package_id}"
