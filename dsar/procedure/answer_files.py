"""What an answer may hold: letters and packages of its own case, nothing else (Art. 32)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.models import Redaction, Result, TaskFile
from dsar.cases.disclosure import NotDisclosable, require_disclosable
from dsar.cases.models import Case


@dataclass(frozen=True)
class Holdings:
    """The files of one case that could have left, each known by its row in the store."""

    case: Case
    letters: frozenset[int | None]
    packages: tuple[Package, ...]

    def have(self, entry: AnswerFile) -> bool:
        """Whether a file of an answer is a letter, or data that its answer was made of.

        Data never claims to tell nothing of the person, and a package that was replaced by another
        is opened by the answer that it left with, and by no later one.
        """
        if entry.file.reference != self.case.reference:
            return False
        if entry.file_id in self.letters:
            return True
        return entry.discloses and (self._is_packed(entry) or self._is_of_before(entry))

    def _is_packed(self, entry: AnswerFile) -> bool:
        left_at = entry.dispatch.dispatched_at
        return any(
            row.file_id == entry.file_id
            and row.item_id == entry.item_id
            and (row.superseded_at is None or (left_at and left_at <= row.superseded_at))
            for row in self.packages
        )

    def _is_of_before(self, entry: AnswerFile) -> bool:
        """Answers of before there were packages hold the systems' files themselves."""
        then = entry.dispatch.queued_at
        mine = (row for row in self.packages if row.item_id == entry.item_id)
        if any(row.made_at <= then for row in mine):
            return False
        files = TaskFile.objects.filter(task__item=entry.item_id, file=entry.file_id)
        files = files.filter(task__result=Result.FOUND, removed_at__isnull=True)
        redacted = Redaction.objects.filter(entry__in=files, undone_at__isnull=True)
        return files.exists() and not redacted.exists()


def of(case: Case) -> Holdings:
    """What could have left of a case (Art. 15(3), 20)."""
    return Holdings(
        case,
        frozenset(case.letters.values_list("file_id", flat=True)) - {None},
        tuple(Package.objects.filter(case=case)),
    )


def insist(entry: AnswerFile, *, at: datetime) -> None:
    """What told about the person when it was put on its way may leave only while that holds."""
    if entry.discloses and entry.item is not None:
        require_disclosable(entry.item, at=at)


def open_now(entries: list[AnswerFile], *, at: datetime) -> list[AnswerFile]:
    """Those of these files that may leave today (Art. 12(6))."""
    closed = {_kind(entry) for entry in one_an_item(entries) if not _may_leave(entry, at=at)}
    return [entry for entry in entries if _kind(entry) not in closed]


def one_an_item(entries: Iterable[AnswerFile]) -> list[AnswerFile]:
    """One file of each item and kind, for what holds for one holds for all of them."""
    return list({_kind(entry): entry for entry in entries}.values())


def _kind(entry: AnswerFile) -> tuple[int | None, bool]:
    return entry.item_id, entry.discloses


def _may_leave(entry: AnswerFile, *, at: datetime) -> bool:
    try:
        insist(entry, at=at)
    except NotDisclosable:
        return False
    return True
