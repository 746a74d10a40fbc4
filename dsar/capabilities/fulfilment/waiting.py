"""Which answers of systems are still awaited, and which of them hold up the review."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right

# A system stops marketing whatever becomes of the rest; only an archived case is past it.
STOPS_MARKETING = Q(item__right=Right.MARKETING_OBJECTION)
OPEN_TO_ANSWERS = Q(case__state=State.COLLECTING) | STOPS_MARKETING & ~Q(case__state=State.ARCHIVED)


def takes_answers(task: CollectionTask) -> bool:
    """Whether a system may still answer, or answer anew."""
    if task.item.right == Right.MARKETING_OBJECTION:
        return task.case.state != State.ARCHIVED
    return task.case.state == State.COLLECTING


def marketing_goes_on(case: Case) -> bool:
    """Whether a system has not stopped marketing yet, and can still say that it did."""
    rows = CollectionTask.objects.unanswered().filter(STOPS_MARKETING, case=case)
    return case.state != State.ARCHIVED and bool(rows.exists())


def cannot_be_answered(case: Case) -> bool:
    """Whether a system says that it cannot answer, so that somebody has to help."""
    rows = CollectionTask.objects.filter(OPEN_TO_ANSWERS, case=case, result=Result.CANNOT)
    return bool(rows.exists())


def waited_for(case: Case) -> QuerySet[CollectionTask]:
    """The tasks that review waits for; stopping marketing goes its own way."""
    rows: QuerySet[CollectionTask] = CollectionTask.objects.unanswered()
    return rows.filter(case=case).exclude(STOPS_MARKETING)
