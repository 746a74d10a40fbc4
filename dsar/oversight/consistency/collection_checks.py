"""The checks of what was collected, packed, told and kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Redaction, Result
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.grounds import GROUNDS

OVER: Final = (State.CLOSED, State.ARCHIVED)
DONE: Final = (Result.CORRECTED, Result.ERASED, Result.ANONYMISED, Result.KEPT)


def category_answers(at: datetime) -> Iterator[str]:
    """A system that changed or kept data says so of each category (Art. 16, 17)."""
    told = CategoryAnswer.objects.filter(task=OuterRef("pk"))
    # Without a day of its own the task is older than the answers by category.
    done = CollectionTask.objects.filter(result__in=DONE, due_on__isnull=False)
    for task in done.filter(~Exists(told)).select_related("case").order_by("pk").iterator():
        yield f"{task.case}: {task} is {task.result}, but of no category it says so"


def notices(at: datetime) -> Iterator[str]:
    """Whoever is to be told of a change is chased until something is noted (Art. 19)."""
    rows = RecipientNotice.objects.filter(settled_at__isnull=True).select_related("case")
    for row in rows.order_by("pk").iterator():
        if row.case.state in OVER:
            yield f"{row.case}: is closed, but {row} was never settled (Art. 19)"
        elif row.next_chase_on is None:
            yield f"{row.case}: {row} waits, but nobody will be reminded of it"


def told_recipients(at: datetime) -> Iterator[str]:
    """Whoever counts as told was told by an event of that day (Art. 19)."""
    told = Event.objects.filter(kind__in=["recipient.told", "recipient.not_told"])
    days: dict[int, str] = {}
    for facts in told.order_by("pk").values_list("facts", flat=True).iterator():
        days[facts["notice"]] = facts.get("told_on", "")
    rows = RecipientNotice.objects.filter(settled_at__isnull=False).select_related("case")
    for row in rows.order_by("pk").iterator():
        if days.get(row.pk) != str(row.told_on or ""):
            yield f"{row.case}: {row} counts as settled, but no event says so of that day"


def follow_ups(at: datetime) -> Iterator[str]:
    """What a closed case keeps for a time is owed its erasure, and asked for (Art. 5(1)(e))."""
    owed = FollowUpErasure.objects.filter(answer=OuterRef("pk"))
    kept = CategoryAnswer.objects.filter(
        ~Q(until__isnull=True, until_words=""),
        did=CategoryAnswer.Did.KEPT,
        task__case__state__in=OVER,
    )
    for line in kept.filter(~Exists(owed)).select_related("task__case").order_by("pk").iterator():
        yield f"{line.task.case}: {line} is kept for a time, but nobody will erase it"
    idle = FollowUpErasure.objects.filter(settled_at__isnull=True, next_chase_on__isnull=True)
    for row in idle.select_related("case").order_by("pk").iterator():
        yield f"{row.case}: {row} waits, but nobody will be asked"


def packages(at: datetime) -> Iterator[str]:
    """A package that counts as built has the file that its event names."""
    built = Event.objects.filter(kind="package.built").values_list("facts", flat=True)
    digests = {facts["package"]: facts["sha256"] for facts in built.iterator()}
    rows: Any = Package.objects.filter(done_at__isnull=False)
    for row in rows.select_related("case", "file").order_by("pk").iterator():
        if row.file is None:
            yield f"{row.case}: {row} counts as built, but there is no file"
        elif row.file.sha256 != digests.get(row.pk):
            yield f"{row.case}: {row} is not the file that its event names"


def redactions(at: datetime) -> Iterator[str]:
    """What is left out is left out on a ground of the catalogue (Art. 12(4))."""
    strange = Redaction.objects.exclude(ground__in=list(GROUNDS))
    for row in strange.select_related("entry__task__case").order_by("pk").iterator():
        yield f"{row.entry.task.case}: {row} rests on the unknown ground {row.ground}"
