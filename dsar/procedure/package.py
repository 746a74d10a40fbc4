"""The package of an answer: owed at the decision, built by a sweep (Art. 15(3), 20)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.fulfilment.models import Redaction, Result, TaskFile
from dsar.cases.models import Case, CaseItem
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import package_names

PACKED: Final = (Right.ACCESS, Right.PORTABILITY)
GRANTED: Final = (Outcome.FULFILLED, Outcome.PARTLY_FULFILLED)
NOT_READABLE: Final = (
    "no file here can be read by a program, and portability hands over only those: "
    "ask the system for CSV, JSON or XML (Art. 20(1))"
)


class CannotPack(ValueError):
    """What was handed in makes no package; the message says what is missing."""


@transaction.atomic
def ask_for(item: CaseItem, *, at: datetime) -> Package | None:
    """Owe the person the data of one granted item as one file (Art. 15(3), 20(1)).

    It takes the place of an earlier one. None when nothing was handed in; raises CannotPack when
    nothing of it is machine-readable, as portability must be.
    """
    supersede(item.case, at=at, item=item)
    if not CaseItem.objects.filter(pk=item.pk, right__in=PACKED, outcome__in=GRANTED).exists():
        return None
    entries = entries_of(item)
    chosen = [(entry, entry.file.original_name) for entry in entries]
    if item.right == Right.PORTABILITY:
        chosen = [row for row in chosen if package_names.is_machine_readable(*row)]
        if not chosen:
            raise CannotPack(NOT_READABLE)
    return _ask(item, chosen, at=at) if chosen else None


def entries_of(item: CaseItem) -> QuerySet[TaskFile]:
    """What the systems handed in for an item, less what is left out wholly (Art. 15(4))."""
    whole = Redaction.objects.filter(entry=OuterRef("pk"), what=Redaction.What.WHOLE)
    rows = TaskFile.objects.filter(
        ~Exists(whole.filter(undone_at__isnull=True)),
        task__item=item,
        task__result=Result.FOUND,
        removed_at__isnull=True,
    )
    rows = rows.select_related("file", "category", "task__system", "task__item")
    return rows.order_by("task__system__position", "task__system__key", "pk")


def live(case: Case) -> QuerySet[Package]:
    """The packages that leave with the answer of today, built or not."""
    return Package.objects.filter(case=case, superseded_at__isnull=True).select_related("file")


def is_ready(case: Case) -> bool:
    """Whether every package of the case is built."""
    return not live(case).filter(file__isnull=True).exists()


def supersede(case: Case, *, at: datetime, item: CaseItem | None = None) -> None:
    """Let the packages of a case, or of one item, leave no more: another answer is to come."""
    mine = live(case).filter(item=item) if item else live(case)
    mine.update(superseded_at=at, due_at=None)


def _ask(item: CaseItem, chosen: list[tuple[TaskFile, str]], *, at: datetime) -> Package:
    package: Package = Package.objects.create(
        case=item.case,
        item=item,
        language=item.case.language,
        machine_readable_only=item.right == Right.PORTABILITY,
        files_total=len(chosen),
        bytes_total=sum(entry.file.size for entry, _ in chosen),
        made_at=at,
        due_at=at,
    )
    rows = package_names.paths(chosen)
    PackageFile.objects.bulk_create(
        PackageFile(package=package, entry=entry, path=path) for entry, path in rows
    )
    facts = {"package": package.pk, "right": item.right, "files": len(chosen)}
    append(item.case.reference, "package.asked", at=at, by=SYSTEM, facts=facts)
    return package
