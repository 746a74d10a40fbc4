"""Cases whose answer is contested, reached by the steps of the procedure."""

from __future__ import annotations

from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import answers, walk
from dsar.management.demo.walk import Walk
from dsar.procedure import contest, decide
from dsar.procedure.collection import collection_answer
from dsar.procedure.collection.collection_answer import Answer
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.identity import identify
from tests.factories import a_walk

GROUND = "scope-not-personal"
FACTS = "The invoice of 12.4.2024 must be kept."
LOOKED = "Everything you wrote, and the calls of last spring."


def refused(*rights: Right, **changes: object) -> Walk:
    """A request that was refused, and the answer has left."""
    road = a_walk(*(rights or (Right.ACCESS,)), **changes)
    walk.establish(road)
    _gather(road)
    walk.review(road)
    walk.refuse(road, GROUND, FACTS)
    walk.answer(road)
    return road


def _gather(road: Walk) -> None:
    """Every system has something to show, and nothing to erase."""
    for task in list(road.case.tasks.select_related("item", "system")):
        task.case, at = road.case, road.step()
        if task.item.right == Right.ERASURE:
            said = Answer("nothing_found")
        else:
            answers.hand_in_for(task, at=at, by=road.officer)
            said = answers.sample(task)
        collection_answer.answer(task, said, at=at, by=road.officer)


def refused_unknown() -> Walk:
    """A request of somebody who did not show who they are."""
    road = a_walk()
    walk.verify(road)
    said = {"method": "known_fact", "reason": "The number was wrong."}
    identify.reject(road.case, **said, at=road.step(), by=road.officer)
    walk.refuse(road, "ident-not-est", "No answer came.")
    walk.answer(road)
    return road


def taken_up(road: Walk) -> Walk:
    """The person disagrees, and the reviewer looks again."""
    walk.contest_it(road)
    contest.review_again(road.case, at=road.step(), by=road.reviewer)
    return road


def looked_at_again(road: Walk, outcome: Outcome, *grounds: Given) -> Walk:
    """The new decision, by the reviewer."""
    taken_up(road)
    rule(road, outcome, *grounds)
    return road


def rule(road: Walk, outcome: Outcome, *grounds: Given, words: str = LOOKED) -> None:
    stated = grounds or ((Given(GROUND, FACTS),) if outcome == Outcome.REFUSED else ())
    items = road.case.items.filter(outcome=Outcome.PENDING)
    rulings = [Ruling(item, outcome, stated, vouches_for_unseen=True) for item in items]
    at = road.step()
    decide.decide(road.case, rulings, at=at, by=road.reviewer, reconsidered=words)
    road.settle()
