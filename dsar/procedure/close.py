"""The ways a case ends: closed, withdrawn, dismissed, merged; and its way to the archive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, move
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.law.outcomes import Outcome
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence

ARCHIVABLE = (State.CLOSED, State.WITHDRAWN, State.DISMISSED)


class CannotMerge(Exception):
    """The two cases may not become one."""


class ReasonMissing(ValueError):
    """A case cannot be dismissed without saying why."""


@transaction.atomic
def close(case: Case, *, at: datetime) -> None:
    """Close an answered case; it stays contestable until it is archived (Art. 12(4))."""
    move(case, State.CLOSED, by=SYSTEM, at=at)
    _end(case, at=at)


def close_next(*, at: datetime) -> Case | None:
    """Close the next answered case whose bounce window is over."""
    return _each_due(State.ANSWERED, at=at, do=lambda case: close(case, at=at))


def archive_next(*, at: datetime, bundle: Callable[[Case], dict[str, Any]]) -> Case | None:
    """Archive the next ended case whose contest window is over, with its bundle's digest."""
    for state in ARCHIVABLE:
        case = _each_due(state, at=at, do=lambda due: _archive(due, at=at, bundle=bundle))
        if case:
            return case
    return None


@transaction.atomic
def withdraw(case: Case, *, at: datetime) -> None:
    """End a case because the person takes it back; what was done stays done."""
    move(case, State.WITHDRAWN, by=PERSON, at=at)
    case.items.filter(outcome=Outcome.PENDING).update(outcome=Outcome.WITHDRAWN, settled_at=at)
    correspondence.mail(case, "withdrawn", at=at)
    _end(case, at=at)


@transaction.atomic
def dismiss(case: Case, *, reason: str, at: datetime, by: User) -> None:
    """Put aside what is no request; reversible, and its mail stays. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing("say why this is not a request")
    case.notes.create(text=reason, written_by=by, written_at=at)
    move(case, State.DISMISSED, by=by.actor, at=at, facts={"reason": "noted"})
    _end(case, at=at)


@transaction.atomic
def restore(case: Case, *, at: datetime, by: User) -> None:
    """Take a dismissed case back to where it was; the clock never stopped."""
    move(case, State.RECEIVED, by=by.actor, at=at)
    claim(case, closed_at=None, next_move_at=None)


@transaction.atomic
def merge(case: Case, *, into: Case, at: datetime, by: User) -> None:
    """Join a later case to an earlier one of the same person; raises CannotMerge."""
    rights = set(case.items.values_list("right", flat=True))
    if case.pk == into.pk or not into.is_open:
        raise CannotMerge("the surviving case must be another one that is open")
    if (into.received_at, into.pk) > (case.received_at, case.pk):
        raise CannotMerge("the earlier case governs the time limit, so it must survive")
    if not rights & set(into.items.values_list("right", flat=True)):
        raise CannotMerge("the cases ask for different things")
    unverified = {State.RECEIVED, State.VERIFYING}
    if {case.state, into.state} & unverified and case.state != into.state:
        raise CannotMerge("a case without identity can neither absorb nor join one with it")
    move(case, State.MERGED, by=by.actor, at=at, facts={"into": into.reference})
    case.items.filter(outcome=Outcome.PENDING).update(outcome=Outcome.WITHDRAWN, settled_at=at)
    claim(case, merged_into=into, closed_at=at)


def _end(case: Case, *, at: datetime) -> None:
    window = timedelta(days=Controller.current().contest_days)
    claim(case, closed_at=at, next_move_at=at + window)


@transaction.atomic
def _archive(case: Case, *, at: datetime, bundle: Callable[[Case], dict[str, Any]]) -> None:
    move(case, State.ARCHIVED, by=SYSTEM, at=at, facts=bundle(case))
    claim(case, archived_at=at, next_move_at=None)


def _each_due(state: State, *, at: datetime, do: Callable[[Case], None]) -> Case | None:
    due = Case.objects.filter(state=state, next_move_at__lte=at).order_by("next_move_at")
    case: Case | None = due.first()
    if case is None:
        return None
    try:
        do(case)
    except ChangedMeanwhile:
        # Another worker or a person was first; the next sweep sees what is left.
        return None
    return case
