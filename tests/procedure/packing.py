"""Granted cases with files that systems handed in, and their packages opened again."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files import store
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import decide
from dsar.procedure.package import package
from tests.factories import NOW, a_case, a_user

GROUND = "third-party"
SOON = NOW + timedelta(days=1)
TABLE = {"columns": ["order", "note"], "rows": [["1", "=1+1"], ["2", "Maija Meikäläinen"]]}


def a_collected_case(right: Right = Right.ACCESS, **changes: Any) -> Case:
    """A case to be decided in which the CRM found something and handed in one small file."""
    if right is not Right.PORTABILITY:
        return a_case(right, state=State.REVIEWING, **changes)
    case = a_case(right, state=State.REVIEWING, **changes)
    task = case.tasks.get(system__key="crm")
    case.tasks.filter(pk=task.pk).update(result="found", summary="Two orders")
    return case


def hand_in(
    case: Case, name: str, content: bytes = b"x", *, shape: str = "file", key: str = ""
) -> TaskFile:
    """One more file of the CRM, as the door for files leaves it."""
    task = case.tasks.get(system__key="crm")
    file = store.store(
        content,
        reference=case.reference,
        media_type="application/octet-stream",
        at=NOW,
        original_name=name,
    )
    category = DataCategory.objects.get(system=task.system, key=key) if key else None
    entry: TaskFile = TaskFile.objects.create(task=task, file=file, shape=shape, category=category)
    return entry


def a_table(case: Case, told: dict[str, Any] | None = None) -> TaskFile:
    content = json.dumps(told or TABLE).encode()
    return hand_in(case, "orders.csv", content, shape=TaskFile.Shape.TABLE, key="crm")


def leave_out(entry: TaskFile, what: str, at: list[int] | None = None) -> Redaction:
    row: Redaction = Redaction.objects.create(
        entry=entry,
        what=what,
        at=at or [],
        ground=GROUND,
        facts="Names a neighbour.",
        made_by=a_user(username="anna"),
        made_at=NOW,
    )
    return row


def grant(case: Case, *, at: datetime = SOON) -> Package:
    """Decide that the person gets all that is not left out, and give the package that is owed."""
    left_out = Redaction.objects.filter(entry__task__case=case).exists()
    outcome = Outcome.PARTLY_FULFILLED if left_out else Outcome.FULFILLED
    grounds = (decide.Given(GROUND, "Names a neighbour."),) if left_out else ()
    rulings = [
        decide.Ruling(item, outcome, grounds, vouches_for_unseen=True) for item in case.items.all()
    ]
    decide.decide(case, rulings, at=at, by=a_user(username="anna"))
    row: Package = package.live(case).get()
    return row


def built(case: Case, *, at: datetime = SOON) -> Package:
    """The package of a case, decided and built."""
    row = grant(case, at=at)
    assert package.build_next(at=at) == row
    row.refresh_from_db()
    return row


def opened(row: Package) -> ZipFile:
    assert row.file is not None, row.last_error
    return ZipFile(BytesIO(store.read(row.file)))
