"""The package of an answer: owed at the decision, built by a sweep (Art. 15(3), 20)."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from dsar.capabilities.delivery import zip_stream
from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.models import Redaction, Result, TaskFile
from dsar.capabilities.fulfilment.pdf_pages import Unreleasable
from dsar.cases.models import Case, CaseItem
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.files import store
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure.package import package_names, package_overview, package_words
from dsar.procedure.package.package_contents import Listed, NotPacked, Packing
from dsar.work.failpoints import fail
from dsar.work.lease import LEASE, WorkQuerySet

# What the person gets a copy of is handed in; of the rest it is told what was done.
COPIED: Final = frozenset({Right.ACCESS, Right.PORTABILITY})
GRANTED: Final = (Outcome.FULFILLED, Outcome.PARTLY_FULFILLED)
ZIP: Final = "application/zip"
# Seconds between two signs of life of a builder.
BEAT: Final = 2.0
BATCH: Final = 200
GONE: Final = (
    "a file that a system handed in is gone from the store: take it out, or ask the system again"
)
NOT_READABLE: Final = (
    "no file here can be read by a program, and portability hands over only those: "
    "ask the system for CSV, JSON or XML (Art. 20(1))"
)


class CannotPack(ValueError):
    """What was handed in makes no package; the message says what is missing."""


class _Overtaken(Exception):
    """Another builds the package by now, or nobody waits for it any more."""


def insist_it_can_be_made(item: CaseItem, outcome: str) -> None:
    """Raise CannotPack while what an item would hand over cannot leave (Art. 15(3), 20(1)).

    Every redacted file is made for it and thrown away, so call it outside a transaction.
    """
    if item.right not in COPIED or outcome not in GRANTED:
        return
    chosen = _chosen(item)
    if item.right == Right.PORTABILITY and not chosen:
        raise CannotPack(NOT_READABLE)
    for entry, _ in chosen:
        _insist_it_can_leave(entry)


@transaction.atomic
def ask_for(item: CaseItem, *, at: datetime) -> Package | None:
    """Owe the person the data of one granted item as one file (Art. 15(3), 20(1)).

    It takes the place of an earlier one; None when nothing was handed in.
    """
    supersede(item.case, at=at, item=item)
    chosen = _chosen(item) if granted(item.case).filter(pk=item.pk).exists() else []
    return _ask(item, chosen, at=at) if chosen else None


def ask_for_missing(case: Case, *, at: datetime) -> None:
    """Owe what a case that was decided long ago has no package of yet (Art. 15(3))."""
    for item in granted(case).exclude(pk__in=live(case).values("item")):
        insist_it_can_be_made(item, item.outcome)
        ask_for(item, at=at)


def granted(case: Case) -> QuerySet[CaseItem]:
    """The parts of a case whose answer hands data over (Art. 15(3), 20); a refusal does not."""
    return CaseItem.objects.filter(case=case, right__in=COPIED, outcome__in=GRANTED)


def entries_of(item: CaseItem) -> QuerySet[TaskFile]:
    """What the systems handed in for an item, less what is left out wholly (Art. 15(4))."""
    redacted = Redaction.objects.filter(entry=OuterRef("pk"), undone_at__isnull=True)
    rows = TaskFile.objects.annotate(is_redacted=Exists(redacted)).filter(
        ~Exists(redacted.filter(what=Redaction.What.WHOLE)),
        task__item=item,
        task__result=Result.FOUND,
        removed_at__isnull=True,
    )
    rows = rows.select_related("file", "category", "task__system", "task__item")
    return rows.order_by("task__system__position", "task__system__key", "pk")


def live(case: Case) -> WorkQuerySet[Package]:
    """The packages that leave with the answer of today, built or not."""
    rows: WorkQuerySet[Package] = Package.objects.filter(case=case, superseded_at__isnull=True)
    return rows.select_related("file", "item")


def build_next(*, at: datetime) -> Package | None:
    """Build the next package that is owed; whoever is killed at it leaves nothing (Art. 32)."""
    package: Package | None = Package.objects.claim_next(at)
    if package is None:
        return None
    fail("package_claimed")
    if package.superseded_at or package.case.state != State.DECIDED:
        # Withdrawn or opened anew: a later answer owes a package of its own.
        Package.objects.filter(pk=package.pk).update(due_at=None, lease_until=None)
        return package
    beat = _Beat(package, at)
    with suppress(_Overtaken):
        try:
            _build(package, beat)
        except NotPacked as error:
            # Only a colleague can mend it: trying again by itself would hide it for a day.
            beat.write(failed_at=beat.now(), lease_until=None, last_error=str(error))
        except _Overtaken:
            raise
        except Exception as error:  # noqa: BLE001 -- one that breaks must not stop the others
            package.put_back(beat.now(), error=type(error).__name__)
    return package


def supersede(case: Case, *, at: datetime, item: CaseItem | None = None) -> None:
    """Let the packages of a case, or of one item, leave no more: another answer is to come."""
    mine = live(case).filter(item=item) if item else live(case)
    mine.update(superseded_at=at, due_at=None)


def _chosen(item: CaseItem) -> list[tuple[TaskFile, str]]:
    named = [(entry, _name(entry)) for entry in entries_of(item)]
    if item.right != Right.PORTABILITY:
        return named
    return [row for row in named if package_names.is_machine_readable(*row)]


def _insist_it_can_leave(entry: Any) -> None:
    """Tried now, while the file can still be mended; once it is decided it cannot."""
    if not entry.is_redacted and store.where(entry.file).exists():
        return
    try:
        redaction.released(entry) if entry.is_redacted else store.read(entry.file)
    except Unreleasable as error:
        raise CannotPack(str(error)) from error
    except store.Gone as error:
        raise CannotPack(GONE) from error


def _name(entry: Any) -> str:
    return redaction.released_name(entry) if entry.is_redacted else entry.file.original_name


def _ask(item: CaseItem, chosen: list[tuple[TaskFile, str]], *, at: datetime) -> Package:
    is_for_programs = item.right == Right.PORTABILITY
    package: Package = Package.objects.create(
        case=item.case,
        item=item,
        language=item.case.language,
        machine_readable_only=is_for_programs,
        overview={} if is_for_programs else package_overview.facts_of(item, at=at),
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


class _Beat:
    """The signs of life of one builder: it holds the lease, and shows how far it is."""

    def __init__(self, package: Package, at: datetime) -> None:
        self._package, self._at = package, at
        self._began = self._last = monotonic()

    def now(self) -> datetime:
        return self._at + timedelta(seconds=monotonic() - self._began)

    def progress(self, files: int, size: int) -> None:
        if monotonic() - self._last >= BEAT:
            self.write(lease_until=self.now() + LEASE, files_done=files, bytes_done=size)
            self._last = monotonic()

    def write(self, **facts: Any) -> None:
        """Write facts of the package while it is this builder's, and wanted."""
        mine = Package.objects.filter(pk=self._package.pk, attempts=self._package.attempts)
        mine = mine.filter(superseded_at__isnull=True, done_at__isnull=True)
        if not mine.update(**facts):
            raise _Overtaken


def _build(package: Package, beat: _Beat) -> None:
    beat.write(files_done=0, bytes_done=0)
    packing = Packing(package, beat.progress)
    kept = store.put_away(zip_stream.stream(packing.members()))
    _finish(package, packing.listed, kept, beat)


@transaction.atomic
def _finish(package: Package, lines: list[Listed], kept: store.PutAway, beat: _Beat) -> None:
    at, reference = beat.now(), package.case.reference
    counted = {"files": package.files_total, "size": kept.size, "sha256": kept.sha256}
    facts = {"package": package.pk, "right": package.item.right, **counted}
    # The stream is locked before the package, as in a decision that is opened anew.
    append(reference, "package.built", at=at, by=SYSTEM, facts=facts)
    name = package_words.file_name(
        reference, package.language, is_for_programs=package.machine_readable_only
    )
    file = store.enter(kept, reference=reference, media_type=ZIP, at=at, original_name=name)
    rows = [line.row for line in lines if line.row]
    PackageFile.objects.bulk_update(rows, ["size", "sha256"], batch_size=BATCH)
    fail("before_package_row")
    done = {"files_done": package.files_total, "bytes_done": sum(row.size or 0 for row in rows)}
    beat.write(file=file, done_at=at, lease_until=None, last_error="", **done)
