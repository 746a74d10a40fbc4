"""The one function that moves a case, and the compare-and-swap under it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from dsar.cases.models import Case
from dsar.cases.states import find_move
from dsar.eventlog.actors import Actor
from dsar.eventlog.append import append
from dsar.eventlog.models import Event


class ChangedMeanwhile(Exception):
    """Somebody else changed the case first; carries who and when."""

    def __init__(self, reference: str) -> None:
        told = Event.objects.filter(stream=reference).exclude(kind="case.viewed")
        last = told.exclude(actor="system").last() or told.last()
        self.by = last.actor if last else ""
        self.at = last.at if last else None
        super().__init__(f"{reference} was changed by {self.by} at {self.at}")


@transaction.atomic
def move(
    case: Case, event: str, *, by: Actor, at: datetime, facts: dict[str, Any] | None = None
) -> None:
    """Take a case where this event leads and write it, or raise and change nothing (Art. 5(2)).

    Raises CannotMove when the table has no such move, ChangedMeanwhile when another was first.
    """
    row = find_move(case.state, event, by)
    claim(case, state=row.target)
    told = {"from": row.source.value, "to": row.target.value} | (facts or {})
    append(case.reference, row.event, at=at, by=by, facts=told)


def claim(case: Case, **changes: Any) -> None:
    """Write changes only if nobody changed the case since it was read (compare and swap)."""
    unchanged = Case.objects.filter(pk=case.pk, version=case.version)
    if not unchanged.update(version=F("version") + 1, **changes):
        raise ChangedMeanwhile(case.reference)
    case.version += 1
    for field, value in changes.items():
        setattr(case, field, value)


def hold_as_it_is(case: Case) -> None:
    """Lock a case and read it anew: for what a person does once more, which finds it done."""
    Case.objects.filter(pk=case.pk).update(version=F("version"))
    case.refresh_from_db()


def hold(case: Case) -> None:
    """Lock a case as it was read; nobody's open page becomes stale by it."""
    unchanged = Case.objects.filter(pk=case.pk, version=case.version)
    if not unchanged.update(version=F("version")):
        raise ChangedMeanwhile(case.reference)
