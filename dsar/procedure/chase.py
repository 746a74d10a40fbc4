"""A system that has not answered is asked again every third working day (Art. 12(3))."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.reminders.models import ReminderKind
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, hold
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import collect, on_duty, tell
from dsar.work import passing


def chase_next(*, at: datetime) -> CollectionTask | None:
    """Ask the owners of all systems that the case of the next task waits for (Art. 12(3)).

    Reads what is due alone. A task that another sweep took first is passed over.
    """
    controller = Controller.current()
    return passing.first(
        _due(controller.day_of(at)).select_related("case__handler"),
        lambda task: _chase(task.case, controller, at=at),
        lost=(ChangedMeanwhile,),
    )


def _due(today: date) -> QuerySet[CollectionTask]:
    return CollectionTask.objects.filter(next_chase_on__lte=today).order_by("next_chase_on", "pk")


@transaction.atomic
def _chase(case: Case, controller: Controller, *, at: datetime) -> None:
    hold(case)
    today, told = controller.day_of(at), dict[int, list[int]]()
    again_on = collect.next_chase(today, controller.calendar)
    for task in _due(today).filter(case=case).select_related("system__owner"):
        waits = case.state == State.COLLECTING and not task.result
        mine = CollectionTask.objects.filter(
            pk=task.pk, next_chase_on=task.next_chase_on, result=task.result
        )
        if mine.update(next_chase_on=again_on if waits else None) and waits:
            told[task.pk] = _ask(case, task, today, at=at)
    if told:
        facts = {"tasks": list(told), "to": sorted({key for keys in told.values() for key in keys})}
        append(case.reference, "task.chased", at=at, by=SYSTEM, facts=facts)


def _ask(case: Case, task: CollectionTask, today: date, *, at: datetime) -> list[int]:
    about = f"{task.pk}:{today}"
    to, due_on = _owners(case, task, today), case.due_on
    tell.owe(case, ReminderKind.TASK, about=about, due_on=due_on, to=to, contact=False, at=at)
    return [user.pk for user in to]


def _owners(case: Case, task: CollectionTask, today: date) -> list[User]:
    """The system's owner or their deputy; those who handle the case when there is neither."""
    owner = on_duty.at_work_for(task.system.owner, today)
    return [owner] if owner else on_duty.on_duty(case, today)
