"""Whether what is noted of answers that left, were opened or taken back agrees with the events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from dsar.capabilities.delivery.models import Dispatch, Download, Purpose, SecretLink
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.eventlog.verify import INSTALLED

STANDS_BEFORE: Final = """
download_insert download_code_insert download_kept_update download_kept_delete
dispatch_recalled_update dispatch_posted_update dispatch_back_update dispatch_kept_update
dispatch_gone_delete
"""
FIXED: Final = ("dsar_fixed_letter_kept", "dsar_fixed_letter_gone", "dsar_fixed_note_kept")
GUARDS: Final = (*(f"dsar_sent_{name}" for name in STANDS_BEFORE.split()), *FIXED)


def guards(at: datetime) -> Iterator[str]:
    """Every trigger that keeps what left on record stands (Art. 5(2))."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor])
        installed = {name for (name,) in cursor.fetchall()}
    for name in GUARDS:
        if name not in installed:
            yield f"the trigger {name} is missing or switched off"


def downloads(at: datetime) -> Iterator[str]:
    """Each download has its event, of an answer that had left and was not taken back."""
    events = Event.objects.filter(kind="answer.downloaded")
    told = {(stream, facts["file"], moment) for stream, facts, moment in _of(events)}
    rows = Download.objects.select_related("entry__dispatch__case").order_by("pk")
    for row in rows.iterator():
        case = row.entry.dispatch.case
        if (case.reference, row.entry.file_id, row.opened_at) not in told:
            yield f"{row} of {case}: has no event"
    gone = Q(entry__dispatch__cancelled_at__isnull=False)
    early = Q(opened_at__lt=F("entry__dispatch__dispatched_at"))
    for row in rows.filter(gone | early).iterator():
        yield f"{row} of {row.entry.dispatch.case}: the answer was not out then"


def left(at: datetime) -> Iterator[str]:
    """What was posted, handed over or taken back has its event, and no link opens it any more."""
    for kinds, rows in _expected():
        events = Event.objects.filter(kind__in=kinds)
        told = {(stream, facts["dispatch"]) for stream, facts, _ in _of(events)}
        for row in rows.select_related("case").order_by("pk").iterator():
            if (row.case.reference, row.pk) not in told:
                yield f"{row} of {row.case}: has no event that says how it ended"
    answered = Dispatch.objects.filter(
        case=OuterRef("case"), dispatched_at__isnull=False, cancelled_at__isnull=True
    )
    alive = SecretLink.objects.filter(
        purpose=Purpose.ANSWER, revoked_at__isnull=True, expires_at__gt=at
    )
    alive = alive.filter(~Exists(answered)).exclude(case__state=State.DECIDED)
    for link in alive.select_related("case").order_by("pk").iterator():
        yield f"{link} of {link.case}: is open, though no answer is out"


def _expected() -> Iterator[tuple[tuple[str, ...], QuerySet[Dispatch]]]:
    paper = Dispatch.objects.filter(left_by__isnull=False)
    yield ("answer.posted", "answer.handed_over"), paper
    back = Dispatch.objects.filter(dispatched_at__isnull=False, cancelled_at__isnull=False)
    yield ("answer.recalled",), back


def _of(events: QuerySet[Event]) -> Iterator[tuple[str, dict[str, Any], datetime]]:
    yield from events.values_list("stream", "facts", "at").iterator()
