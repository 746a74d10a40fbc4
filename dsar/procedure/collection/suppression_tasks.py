"""Each system that sends marketing is told of a ban, so that it sends none (Art. 21(3))."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.cases.models import Case, CaseItem
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.deadlines import working_days_later
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure.collection.collect import next_chase

# Working days in which a system takes a ban; what leaves by itself is stopped by our own list.
TAKEN_WITHIN: Final = 1


def ask(item: CaseItem, *, at: datetime) -> None:
    """Ask every system that sends marketing to stop it for what was just blocked (Art. 21(3)).

    Nobody waits for them: the objection is fulfilled, and the case ends, without their answers.
    """
    systems = System.objects.filter(is_active=True, sends_marketing=True)
    for system in systems:
        task = CollectionTask.objects.create(
            case=item.case, item=item, system=system, **_dates(at=at)
        )
        facts = {"task": task.pk, "system": system.key, "right": item.right}
        append(item.case.reference, "collection.task_made", at=at, by=SYSTEM, facts=facts)


def blocked(case: Case) -> list[tuple[str, str]]:
    """The addresses and numbers that a case bans from marketing, each with its channel.

    Read from the confirmation, for the list itself holds only digests.
    """
    rows = case.letters.filter(kind=LetterKind.MARKETING_CONFIRMATION).order_by("pk")
    said = [entry for row in rows for entry in row.content["channels"]]
    return list(dict.fromkeys((entry["channel"], entry["address"]) for entry in said))


def not_taken(on: date) -> QuerySet[CollectionTask]:
    """The bans that a system cannot take, or did not take in time: what staff look at."""
    late = Q(due_on__lt=on) | Q(result=Result.CANNOT)
    # What waits is chased, so that an index finds it among a million that were taken.
    rows: QuerySet[CollectionTask] = unanswered().filter(late, next_chase_on__isnull=False)
    return rows.order_by("due_on", "pk")


def unanswered() -> QuerySet[CollectionTask]:
    """The bans that wait for their systems."""
    rows: QuerySet[CollectionTask] = CollectionTask.objects.unanswered().filter(
        item__right=Right.MARKETING_OBJECTION
    )
    return rows


def waiting_in(case: OuterRef) -> Exists:
    """The condition that a case has a ban which a system did not take yet."""
    return Exists(unanswered().filter(case=case))


def _dates(*, at: datetime) -> dict[str, date]:
    controller = Controller.current()
    today, calendar = controller.day_of(at), controller.calendar
    due_on = working_days_later(today, calendar, TAKEN_WITHIN)
    return {"made_on": today, "due_on": due_on, "next_chase_on": next_chase(today, calendar)}
