"""A system that changed data of a person, and whoever got these data from us."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.cases.models import Case
from dsar.organisation.datamap.models import DataCategory, Recipient
from tests.eventlog.tampering import unguarded
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
    task.case = case
    with before_its_decision(case):
        _says(task, did, **line)
    return task


@contextmanager
def before_its_decision(case: Case) -> Iterator[None]:
    """As if it had been said earlier: what a decision rests on stays while it stands."""
    standing = Decision.objects.filter(item__case=case, superseded_at__isnull=True)
    keys = list(standing.values_list("pk", flat=True))
    standing.update(superseded_at=NOW)
    yield
    with unguarded():
        Decision.objects.filter(pk__in=keys).update(superseded_at=None)


def _says(task: CollectionTask, did: str, **line: Any) -> None:
    task.lines.all().delete()
    category = DataCategory.objects.get(system=task.system)
    if did != Result.NOTHING_FOUND:
        given = {"data": "Name and address", **line}
        CategoryAnswer.objects.create(task=task, category=category, did=did, **given)
    task.result, task.answered_at = did, NOW
    task.answered_by = a_user(username="anna")
    task.save()


def kept_until(day: date) -> dict[str, Any]:
    """The rest of a line about data that are kept to a day."""
    return {"ground": "er-legal", "why": "Accounting Act.", "until": day}
