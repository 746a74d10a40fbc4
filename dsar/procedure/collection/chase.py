"""A system that has not answered is asked again every third working day (Art. 12(3), 21(3))."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.capabilities.fulfilment.waiting import takes_answers
from dsar.capabilities.reminders.models import Reminder, ReminderKind
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, hold
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import on_duty, tell
from dsar.procedure.collection import collect
from dsar.procedure.collection.collection_tasks import asked_of
from dsar.work import passing

# Chased so often in vain, a system is a matter for those who handle the case as well.
ALONE: Final = 2


def chase_next(*, at: datetime) -> CollectionTask | None:
    """Ask for all systems that the case of the next task waits for (Art. 12(3)).

    Reads what is due alone. A task that another sweep took first is passed over.
    """
    controller = Controller.current()
    return passing.first(
        _due(controller.day_of(at)).select_related("case__handler"),
        lambda task: _chase(task.case, controller, at=at),
        lost=(ChangedMeanwhile,),
    )


def _due(today: date) -> QuerySet[CollectionTask]:
    due: QuerySet[CollectionTask] = CollectionTask.objects.filter(next_chase_on__lte=today)
    return due.order_by("next_chase_on", "pk")


@transaction.atomic
def _chase(case: Case, controller: Controller, *, at: datetime) -> None:
    hold(case)
    today, told = controller.day_of(at), dict[int, list[int]]()
    again_on = collect.next_chase(today, controller.calendar)
    people = ("item", "assigned_to", "system__owner", "system__deputy")
    for task in _due(today).filter(case=case).select_related(*people):
        task.case = case
        waits = takes_answers(task) and not task.is_done
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
    to, due_on = _to_be_told(case, task, today), task.due_on or case.due_on
    tell.owe(case, ReminderKind.TASK, about=about, due_on=due_on, to=to, contact=False, at=at)
    return [user.pk for user in to]


def _to_be_told(case: Case, task: CollectionTask, today: date) -> list[User]:
    """Who was asked; those who handle the case too when that is in vain, or nobody else can."""
    asked = None if task.result == Result.CANNOT else asked_of(task, today)
    if asked is not None and _times_chased(task) < ALONE:
        return [asked]
    handling = on_duty.on_duty(case, today)
    return [asked, *(user for user in handling if user != asked)] if asked else handling


def _times_chased(task: CollectionTask) -> int:
    """How often it was asked for an answer since the colleague was first asked for it."""
    rows = Reminder.objects.filter(case=task.case_id, kind=ReminderKind.TASK)
    rows = rows.filter(about__startswith=f"{task.pk}:")
    if task.asked_at is not None:
        rows = rows.filter(made_at__gte=task.asked_at)
    return rows.values("about").distinct().count()
