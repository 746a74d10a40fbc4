"""Whoever got data that changed is told of the change, or it is written why not (Art. 19)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.cases.models import CaseItem
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.deadlines import working_days_later
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory, Recipient

RESTRICTED: Final = "restricted"
# What was done to a recipient's data; where several things were, the weightiest, last here.
CHANGES: Final = (RESTRICTED, "corrected", "anonymised", "erased")


@transaction.atomic
def notices_for(task: CollectionTask, *, at: datetime) -> None:
    """Owe each recipient of what a system changed one notice of it (Art. 19).

    Called when the system has answered, also anew: what nobody need be told any more is taken
    back, what was settled stays. The caller holds the case.
    """
    wanted, reference = _changed(task), task.case.reference
    for row in task.notices.filter(settled_at__isnull=True):
        if row.recipient_id in wanted:
            task.notices.filter(pk=row.pk).update(change=wanted[row.recipient_id])
            continue
        facts = {"notice": row.pk, "recipient": row.recipient_id}
        append(reference, "recipient.not_needed", at=at, by=SYSTEM, facts=facts)
        row.delete()
    known = set(task.notices.values_list("recipient", flat=True))
    due_on = _due_on(at)
    for key in sorted(set(wanted) - known):
        row = RecipientNotice.objects.create(
            case=task.case,
            task=task,
            recipient_id=key,
            change=wanted[key],
            due_on=due_on,
            next_chase_on=due_on,
        )
        owed = {"notice": row.pk, "recipient": key, "task": task.pk, "due_on": str(due_on)}
        append(reference, "recipient.to_be_told", at=at, by=SYSTEM, facts=owed)


def in_letter(item: CaseItem, language: str) -> dict[str, list[dict[str, str]]]:
    """The recipients of what changed by name, and whether each was told (Art. 19).

    Days are ISO dates. Whoever still waits for one notice counts as not told yet.
    """
    told, pending, not_told = dict[str, date](), dict[str, date](), dict[str, str]()
    rows = RecipientNotice.objects.filter(task__item=item).select_related("recipient")
    for row in rows:
        name = str(row.recipient.name[language])
        if row.settled_at is None:
            pending[name] = max(pending.get(name, row.due_on), row.due_on)
        elif row.told_on is None:
            not_told[name] = row.why_not
        else:
            told[name] = max(told.get(name, row.told_on), row.told_on)
    return {
        "told": [
            {"name": name, "on": on.isoformat()} for name, on in told.items() if name not in pending
        ],
        "pending": [{"name": name, "due_on": on.isoformat()} for name, on in pending.items()],
        "not_told": [{"name": name, "why": why} for name, why in not_told.items()],
    }


def _due_on(at: datetime) -> date:
    controller = Controller.current()
    return working_days_later(controller.day_of(at), controller.calendar, controller.recipient_days)


def _changed(task: CollectionTask) -> dict[int, str]:
    """What happened to the data that each recipient has, by the recipient's key."""
    wanted: dict[int, str] = {}
    for categories, change in _changes(task):
        keys = Recipient.objects.filter(datacategory__in=categories).distinct()
        for key in keys.values_list("pk", flat=True):
            wanted[key] = max(change, wanted.get(key, change), key=CHANGES.index)
    return wanted


def _changes(task: CollectionTask) -> list[tuple[QuerySet[DataCategory], str]]:
    """The categories that changed; all of the system's where the answer names none."""
    is_restriction = task.item.right == Right.RESTRICTION and task.result == Result.FOUND
    changes = {change: change for change in CHANGES[1:]}
    if is_restriction:
        changes[CategoryAnswer.Did.FOUND] = RESTRICTED
    if not task.lines.exists():
        whole = changes.get(task.result)
        of_system = DataCategory.objects.filter(system=task.system_id, is_active=True)
        return [(of_system, whole)] if whole else []
    return [
        (DataCategory.objects.filter(pk=line.category_id), changes[line.did])
        for line in task.lines.all()
        if line.did in changes
    ]
