"""A system that changed data of a person, and whoever got these data from us."""

from __future__ import annotations

from datetime import date
from typing import Any

from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.cases.models import Case
from dsar.organisation.datamap.models import DataCategory, Recipient
from tests.factories import NOW, a_user, words


def a_recipient(name: str, *systems: str) -> Recipient:
    """Somebody who gets the data of these systems."""
    row = Recipient.objects.create(name=words(name), contact=f"{name.lower()}@example.com")
    for category in DataCategory.objects.filter(system__key__in=systems or ["crm"]):
        category.recipients.add(row)
    return row


def changed(case: Case, did: str, system: str = "crm", **line: Any) -> CollectionTask:
    """What stands once a system answered for its one category, as the owner's answer leaves it."""
    task: CollectionTask = case.tasks.select_related("item", "system").get(system__key=system)
    task.lines.all().delete()
    category = DataCategory.objects.get(system=task.system)
    if did != Result.NOTHING_FOUND:
        given = {"data": "Name and address", **line}
        CategoryAnswer.objects.create(task=task, category=category, did=did, **given)
    task.result, task.answered_at = did, NOW
    task.answered_by = a_user(username="anna")
    task.save()
    task.case = case
    return task


def kept_until(day: date) -> dict[str, Any]:
    """The rest of a line about data that are kept to a day."""
    return {"ground": "er-legal", "why": "Accounting Act.", "until": day}
