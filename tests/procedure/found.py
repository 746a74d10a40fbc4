"""A request whose systems answered category by category, ready to be decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dsar.capabilities.letters.models import Letter
from dsar.cases.models import Case
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.management.demo.walk import Walk
from dsar.organisation.datamap.models import DataCategory, System
from dsar.procedure.collection import collection_answer
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.decide import Given, Ruling, decide
from tests.factories import TOLD, a_walk, words


def a_category(key: str, system: str = "crm") -> DataCategory:
    told = {field: words(f"{key} {field}") for field in TOLD}
    kept = System.objects.get(key=system)
    return DataCategory.objects.create(system=kept, key=key, none=["recipients"], **told)


def answered(way: Walk, result: str, lines: Sequence[Line], **more: Any) -> Walk:
    """Only the customer register has something; the case goes to review."""
    walk.establish(way)
    for task in list(way.case.tasks.select_related("system", "item")):
        task.case = way.case
        here = Answer(result, lines=lines, **more)
        given = here if task.system.key == "crm" else Answer("nothing_found")
        collection_answer.answer(task, given, at=way.step(), by=way.officer)
    walk.review(way)
    way.case.refresh_from_db()
    return way


def an_erasure(*lines: Line, **changes: Any) -> Walk:
    return answered(a_walk(Right.ERASURE, **changes), "erased", lines)


def decided(way: Walk, outcome: Outcome, *grounds: Given) -> Letter:
    case = Case.objects.get(pk=way.case.pk)
    rulings = [Ruling(item, outcome, grounds, vouches_for_unseen=True) for item in case.items.all()]
    decide(case, rulings, at=way.step(), by=way.officer)
    letter: Letter = case.letters.latest("pk")
    return letter
