"""The systems stop what rests on consent, while it is not known who asks."""

from __future__ import annotations

from dsar.cases.models import Case
from dsar.law.rights import Right
from dsar.procedure.collection import collect, collection_answer
from dsar.procedure.collection.collection_answer import Answer
from tests.factories import NOW, a_user
from tests.procedure.asking import fresh


def sent_back(case: Case) -> Case:
    collect.send_back(case, note="Stop it first.", at=NOW, by=a_user(username="anna"))
    return fresh(case)


def answered(case: Case, *results: str) -> Case:
    """Each system says what it did about consent: the last of these words for all that follow."""
    for number, task in enumerate(case.tasks.filter(item__right=Right.CONSENT_WITHDRAWAL)):
        task.case = case
        said = results[min(number, len(results) - 1)] if results else "found"
        given = Answer(said, "" if said == "nothing_found" else "The list")
        collection_answer.answer(task, given, at=NOW, by=a_user(username="anna"))
    return fresh(case)


def stopped(case: Case, *results: str) -> Case:
    """A case that was sent back from review, and is in review again."""
    case = answered(sent_back(case), *results)
    collect.complete(case, at=NOW, by=a_user(username="anna"))
    return fresh(case)
