"""Systems' owners are asked by mail: one mail each for all that waits for them (Art. 12(3)).

A mail names references, systems and days, and never the person.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, Final

from django.db import transaction
from django.db.models import Min, Q, QuerySet

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.waiting import OPEN_TO_ANSWERS
from dsar.capabilities.mail import outbox
from dsar.cases.disclosure import accepted_check
from dsar.cases.moves import ChangedMeanwhile, hold
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import owner_access
from dsar.procedure.collection import collect
from dsar.procedure.collection.collection_tasks import asked_of
from dsar.work import passing

KIND: Final = "collection_asked"
# Five cases at once shall not make five mails; the first goes at once.
BETWEEN: Final = timedelta(minutes=30)
MOST_LINES: Final = 30
# More than this waits for a second mail, so that no run ever holds too much.
MOST_TASKS: Final = 500


class _AskedMeanwhile(Exception):
    """Another sweep asked for some of these tasks first, or they were answered."""


def ask_next(*, at: datetime) -> User | None:
    """Mail the next colleague all that they were not asked yet (Art. 12(3)).

    Where nobody can be told, nothing is mailed: the chaser tells those who handle the case.
    """
    controller = Controller.current()
    today = controller.day_of(at)
    waiting = _by_colleague(today)
    ready = [user.pk for user in waiting if not _was_asked_just_now(user, at=at)]
    keys = {user.pk: rows for user, rows in waiting.items()}
    return passing.first(
        User.objects.filter(pk__in=ready).order_by("pk"),
        lambda user: _ask(user, keys[user.pk], controller, at=at),
        lost=(ChangedMeanwhile, _AskedMeanwhile),
    )


def unasked() -> QuerySet[CollectionTask]:
    """The tasks that nobody was asked to answer yet, while their systems may still answer."""
    rows: QuerySet[CollectionTask] = CollectionTask.objects.filter(
        OPEN_TO_ANSWERS, asked_at__isnull=True, result=""
    )
    return rows


def _by_colleague(today: date) -> dict[User, Q]:
    """Whom to ask, and for which tasks; it depends on system and assignment alone."""
    pairs = unasked().order_by().values_list("system", "assigned_to").annotate(one=Min("pk"))
    found = defaultdict[User, Q](Q)
    people = ("assigned_to", "system__owner", "system__deputy")
    for system, assigned, one in pairs:
        task = CollectionTask.objects.select_related(*people).get(pk=one)
        if (user := asked_of(task, today)) is not None:
            found[user] |= Q(system=system, assigned_to=assigned)
    return found


def _was_asked_just_now(user: User, *, at: datetime) -> bool:
    mails = outbox.sent_to(user.email).filter(kind=KIND, queued_at__gt=at - BETWEEN)
    return mails.exists()


@transaction.atomic
def _ask(user: User, mine: Q, controller: Controller, *, at: datetime) -> None:
    rows = unasked().filter(mine).select_related("case", "item__case", "system")
    tasks = [row for row in rows.order_by("case_id", "pk")[:MOST_TASKS] if _may_begin(row, at=at)]
    if not tasks:
        # Nobody looks for a person's data before it is known who asks; these wait.
        raise _AskedMeanwhile
    for _case, group in groupby(tasks, lambda task: task.case_id):
        _note(list(group), user, at=at)
    outbox.queue(
        KIND,
        addressee=user.email,
        language=user.language,
        context=_context(tasks, user, controller, at=at)
        | {"link": owner_access.mark_for(user, at=at)},
        at=at,
        dedupe_key=f"{KIND}:{tasks[0].pk}:{at.timestamp()}",
    )


def _may_begin(task: CollectionTask, *, at: datetime) -> bool:
    return not task.item.needs_identity or accepted_check(task.item, at=at) is not None


def _note(tasks: list[CollectionTask], user: User, *, at: datetime) -> None:
    case, keys = tasks[0].case, [task.pk for task in tasks]
    hold(case)
    if unasked().filter(pk__in=keys).update(asked_at=at) != len(keys):
        raise _AskedMeanwhile
    for task in tasks:
        if task.due_on is None:
            task.due_on = collect.dates_of(case, at=at)["due_on"]
            CollectionTask.objects.filter(pk=task.pk).update(due_on=task.due_on)
    facts = {"tasks": keys, "to": user.pk}
    append(case.reference, "collection.owner_asked", at=at, by=SYSTEM, facts=facts)


def _context(
    tasks: list[CollectionTask], user: User, controller: Controller, *, at: datetime
) -> dict[str, Any]:
    today, language = controller.day_of(at), user.language
    rows = sorted(tasks, key=lambda task: (task.due_on or today, task.case.reference, task.pk))
    lines = [
        {
            "reference": task.case.reference,
            "system": task.system.called(language),
            "when": explain.short_day_and_distance(task.due_on or today, today, language),
        }
        for task in rows[:MOST_LINES]
    ]
    return {
        "controller": controller.as_printed(),
        "lines": lines,
        "total": len(rows),
        "more": max(len(rows) - MOST_LINES, 0),
        "first_on": explain.long_date(rows[0].due_on or today, language),
    }
