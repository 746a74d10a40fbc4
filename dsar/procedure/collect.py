"""Every relevant system is asked, and says what it holds or what it did (Art. 15-17)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django.db import transaction

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.cases.moves import move
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.deadlines import working_days_later
from dsar.law.grounds import is_blank
from dsar.law.holidays import Calendar
from dsar.law.outcomes import Outcome
from dsar.law.rights import RIGHTS, Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import handle, questions, statement
from dsar.procedure.plain_words import insist_on_no_code

RESULTS: Final[dict[Right, tuple[Result, ...]]] = {
    Right.ACCESS: (Result.FOUND, Result.NOTHING_FOUND),
    Right.PORTABILITY: (Result.FOUND, Result.NOTHING_FOUND),
    Right.RECTIFICATION: (Result.CORRECTED, Result.KEPT, Result.NOTHING_FOUND),
    Right.ERASURE: (Result.ERASED, Result.ANONYMISED, Result.KEPT, Result.NOTHING_FOUND),
}
OTHERWISE: Final = (Result.FOUND, Result.KEPT, Result.NOTHING_FOUND)
# Working days that a system has before it is asked again.
CHASE_AFTER: Final = 3


class CannotCollect(ValueError):
    """The step does not fit the case or the task; the message says why."""


@transaction.atomic
def begin(case: Case, *, at: datetime, by: User) -> None:
    """Start collecting where the law asks nobody for proof (Art. 7(3)).

    Raises CannotCollect where it has to be recorded first who is asking.
    """
    if case.only_stops_marketing or case.needs_identity:
        raise CannotCollect("record who is asking first")
    move(case, "collection.started", by=by.actor, at=at)
    start(case, at=at)


def start(case: Case, *, at: datetime) -> None:
    """Make a task for each system and item that needs collecting; repeating it adds nothing.

    None where it is not known who asks: nobody looks for a person's data before (Art. 12(6)).
    """
    systems = list(System.objects.filter(is_active=True))
    controller = Controller.current()
    today = controller.day_of(at)
    dates = {"made_on": today, "next_chase_on": next_chase(today, controller.calendar)}
    for item in case.items.filter(outcome=Outcome.PENDING):
        if not RIGHTS[Right(item.right)].needs_collection:
            continue
        if item.needs_identity and accepted_check(item, at=at) is None:
            continue
        for system in systems:
            task, is_new = CollectionTask.objects.get_or_create(
                case=case, item=item, system=system, defaults=dates
            )
            if is_new:
                facts = {"task": task.pk, "system": system.key, "right": item.right}
                append(case.reference, "collection.task_made", at=at, by=SYSTEM, facts=facts)


def next_chase(on: date, calendar: Calendar) -> date:
    """The day on which a system that has not answered is asked again."""
    return working_days_later(on, calendar, CHASE_AFTER)


def results_for(right: Right) -> tuple[Result, ...]:
    """The answers a system may give for a right."""
    return RESULTS.get(right, OTHERWISE)


@transaction.atomic
def complete(case: Case, *, at: datetime, by: User) -> None:
    """Hand the case to review once every system has answered; raises CannotCollect before."""
    waiting = case.tasks.filter(result="").count()
    if waiting:
        raise CannotCollect(f"{waiting} systems have not answered yet")
    questions.put_aside(case, at=at)
    facts = {"tasks": case.tasks.count()}
    move(case, "collection.completed", by=by.actor, at=at, facts=facts)
    for item in case.items.filter(right=Right.ACCESS, outcome=Outcome.PENDING):
        statement.fill(item, at=at, by=by)


@transaction.atomic
def send_back(case: Case, *, note: str, at: datetime, by: User) -> None:
    """Return a case from review to collecting with a note to colleagues."""
    if is_blank(note):
        raise CannotCollect("say what is missing")
    insist_on_no_code(CannotCollect, note)
    pending = case.items.filter(outcome=Outcome.PENDING)
    if all(accepted_check(item, at=at) is None for item in pending):
        raise CannotCollect("nothing may be collected before it is known who is asking")
    handle.keep_reason(case, text=note, at=at, by=by)
    move(case, "case.sent_back", by=by.actor, at=at)
    start(case, at=at)
