"""A case is taken up again: by who took it back, or by us where we find a mistake of our own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from dsar.cases import clock
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import claim, move
from dsar.cases.states import State
from dsar.cases.time_limits import Recomputation
from dsar.eventlog.actors import PERSON, Actor
from dsar.eventlog.append import append
from dsar.law.outcomes import Outcome
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, download_code, handle, second_look, undecide

WITHIN: Final = timedelta(days=30)


class CannotReopen(ValueError):
    """The case cannot be taken up again; the message says why."""


def may_take_up(case: Case, *, at: datetime) -> bool:
    """Whether a request that was taken back can still be taken up again (Art. 12(2))."""
    ended = case.closed_at
    return case.state == State.WITHDRAWN and ended is not None and at <= ended + WITHIN


@transaction.atomic
def take_up(case: Case, *, at: datetime, by: User | None = None) -> None:
    """Take up what the person took back; by themselves, or by a colleague they asked (Art. 12(2)).

    A contest that was under way goes on, all else begins with who is asking. A month is counted
    from today. Raises CannotReopen after thirty days.
    """
    if not may_take_up(case, at=at):
        raise CannotReopen("what was taken back can be taken up again for 30 days")
    actor = by.actor if by else PERSON
    if case.contests.filter(reviewed_at__isnull=True).exists():
        move(case, "contest.reopened", by=actor, at=at)
    else:
        _reopen(case, at=at, by=actor)
    _count_anew(case, at=at, by=by)
    correspondence.mail(case, "reopened", at=at, context={"is_ours": False})


@transaction.atomic
def correct(
    case: Case, *, reason: str, items: Sequence[CaseItem] | None = None, at: datetime, by: User
) -> None:
    """Decide an answer anew because we found it wrong; nobody had to contest it (Art. 5(1)(d)).

    The person is told, the first answer stays on record. Our mistake gives us no more time: the
    day that was promised stands unless it has passed. Raises CannotReopen, and asks for words.
    """
    chosen = second_look.contestable(case) if items is None else list(items)
    known = {item.pk for item in second_look.contestable(case)}
    if not chosen or not {item.pk for item in chosen} <= known:
        raise CannotReopen("choose what is to be decided anew")
    facts = {"rights": [item.right for item in chosen]}
    handle.keep_reason(case, text=reason, at=at, by=by)
    move(case, "case.corrected", by=by.actor, at=at, facts=facts)
    undecide.undecide(case, at=at, items=chosen)
    # What we found wrong, perhaps somebody else's data, is handed out no longer.
    correspondence.cancel_answer(case, at=at)
    download_code.revoke(case, at=at)
    case.dispatches.filter(dispatched_at__isnull=False, expires_at__gt=at).update(expires_at=at)
    claim(case, answered_at=None, next_move_at=None, closed_at=None)
    _go_on(case, at=at, by=by)
    correspondence.mail(case, "reopened", at=at, context={"is_ours": True})


def _go_on(case: Case, *, at: datetime, by: User) -> None:
    """Watch the day that was promised once more; a new one only where it has passed."""
    if case.due_on < Controller.current().day_of(at):
        _count_anew(case, at=at, by=by)
    else:
        claim(case, next_watch_on=case.received_on)


def _reopen(case: Case, *, at: datetime, by: Actor) -> None:
    """What was still open is open again, and what was decided but never left is decided anew."""
    unsent = undecide.unsent(case)
    taken_back = case.items.filter(outcome=Outcome.WITHDRAWN, settled_at=case.closed_at)
    rights = {item.right for item in [*unsent, *taken_back]}
    move(case, "case.reopened", by=by, at=at, facts={"rights": sorted(rights)})
    undecide.undecide(case, at=at, items=unsent)
    taken_back.update(outcome=Outcome.PENDING, settled_at=None)


def _count_anew(case: Case, *, at: datetime, by: User | None) -> None:
    """A month from today, beside the day that was promised before (Art. 12(3))."""
    controller = Controller.current()
    today = controller.day_of(at)
    due = clock.reopened_due(today, controller.calendar)
    earlier_due_on = case.due_on
    row = Recomputation.objects.create(
        case=case,
        cause=Recomputation.Cause.REOPENED,
        earlier_due_on=earlier_due_on,
        earlier_due_steps=case.due_steps,
        due_on=due.due_on,
        counted_at=at,
        counted_by=by,
    )
    dates = clock.dates_of(due, target_on=today + clock.CONTEST_TARGET)
    claim(case, **dates, **clock.NOT_ADJUSTED, next_move_at=None, closed_at=None)
    facts = {"cause": row.cause, "due_on": due.due_on.isoformat()}
    facts["earlier_due_on"] = earlier_due_on.isoformat()
    actor = by.actor if by else PERSON
    append(case.reference, "clock.recomputed", at=at, by=actor, facts=facts)
