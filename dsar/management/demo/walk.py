"""Taking a sample case to a state, by the steps that real people would take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from dsar.capabilities.fulfilment.models import CategoryAnswer
from dsar.cases.models import Case, CaseItem
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.outcomes import Outcome
from dsar.management.demo import answers
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.oversight.archive.bag import bundle_facts
from dsar.procedure import close, contest, decide, dispatch, questions, receive, respond
from dsar.procedure.collection import collect, collection_answer, recipients
from dsar.procedure.collection.collection_answer import Answer
from dsar.procedure.collection.collection_tasks import asked_of
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.identity import ask, identify
from dsar.procedure.package import package

# What the systems say so far, while others have yet to answer.
SAID_SO_FAR: Final = {
    "crm": "",
    "machine_telemetry": "The key to the archive is with the supplier, who is asked for it.",
}
BY_MAIL: Final = {"fi": "sähköpostilla", "sv": "per e-post", "en": "by e-mail"}


@dataclass
class Walk:
    """One case on its way; every step happens `pace` after the one before.

    With `keeps_house` the sweeps run between the steps, as they would in life.
    """

    case: Case
    officer: User
    reviewer: User
    now: datetime
    pace: timedelta = timedelta(hours=3)
    keeps_house: bool = True

    def step(self) -> datetime:
        if self.keeps_house:
            self.settle()
        self.now += self.pace
        self.case.refresh_from_db()
        return self.now

    def settle(self) -> None:
        """Let the sweeps render and send what is due by now."""
        while dispatch.render_next(at=self.now):
            continue
        while package.build_next(at=self.now):
            continue
        while dispatch.send_next(at=self.now):
            continue
        while questions.note_sent_next(at=self.now):
            continue
        while respond.answered_next(at=self.now):
            continue
        self.case.refresh_from_db()


def start(
    submission: receive.Submission,
    *,
    key: str,
    officer: User,
    reviewer: User,
    at: datetime,
    keeps_house: bool = True,
) -> Walk:
    case = receive.receive(submission, at=at, by=PERSON, idempotency_key=key).case
    return Walk(case, officer, reviewer, at, keeps_house=keeps_house)


def verify(walk: Walk) -> None:
    at = walk.step()
    ask.ask_for_proof(
        walk.case,
        method="known_fact",
        doubt="Two customers have the same name.",
        why_more="Both customers use the same e-mail address.",
        reply_by=(at + timedelta(days=14)).date(),
        at=at,
        by=walk.officer,
    )


def establish(walk: Walk) -> None:
    if not walk.case.needs_identity:
        collect.begin(walk.case, at=walk.step(), by=walk.officer)
        return
    identify.accept(
        walk.case,
        method="known_fact",
        reason="Gave the number of an order on file.",
        at=walk.step(),
        by=walk.officer,
    )


def gather(walk: Walk) -> None:
    """Every system answers, by whoever is asked there."""
    for task in list(walk.case.tasks.select_related("item", "system")):
        at = walk.step()
        task.case = walk.case
        by = asked_of(task, at.date()) or walk.officer
        answers.hand_in_for(task, at=at, by=by)
        collection_answer.answer(task, answers.sample(task), at=at, by=by)


def gather_some(walk: Walk) -> None:
    """The customer register has answered, and one system cannot."""
    for task in list(walk.case.tasks.select_related("item", "system")):
        task.case, said = walk.case, SAID_SO_FAR.get(task.system.key)
        if said is None:
            continue
        at = walk.step()
        by = asked_of(task, at.date()) or walk.officer
        answers.hand_in_for(task, at=at, by=by)
        given = Answer("cannot", said) if said else answers.sample(task)
        collection_answer.answer(task, given, at=at, by=by)


def find_nothing(walk: Walk) -> None:
    for task in list(walk.case.tasks.select_related("item", "system")):
        task.case = walk.case
        collection_answer.answer(task, Answer("nothing_found"), at=walk.step(), by=walk.officer)


def review(walk: Walk) -> None:
    collect.complete(walk.case, at=walk.step(), by=walk.officer)


def settle_items(walk: Walk) -> None:
    rulings = [_ruling(item) for item in walk.case.items.filter(outcome=Outcome.PENDING)]
    decide.decide(walk.case, rulings, at=walk.step(), by=walk.officer)
    walk.settle()


def _ruling(item: CaseItem) -> Ruling:
    """In full, or in part where a system keeps something and says on what ground."""
    kept = CategoryAnswer.objects.filter(task__item=item, did=CategoryAnswer.Did.KEPT)
    given = [
        Given(row.ground, row.why, {"data": row.data, "until": str(row.until or row.until_words)})
        for row in kept
    ]
    outcome = Outcome.PARTLY_FULFILLED if given else Outcome.FULFILLED
    return Ruling(item, outcome, tuple(given), vouches_for_unseen=True)


def refuse(walk: Walk, code: str, facts: str) -> None:
    items = walk.case.items.filter(outcome=Outcome.PENDING)
    rulings = [Ruling(item, Outcome.REFUSED, (Given(code, facts),)) for item in items]
    decide.decide(walk.case, rulings, at=walk.step(), by=walk.officer)
    walk.settle()


def answer(walk: Walk) -> None:
    respond.send(walk.case, at=walk.step(), by=walk.officer)
    walk.settle()


def tell_recipients(walk: Walk) -> None:
    """Whoever got data that changed is told of it, before the case closes."""
    for notice in walk.case.notices.filter(settled_at__isnull=True):
        at = walk.step()
        on = Controller.current().day_of(at)
        recipients.told(notice, on=on, how=BY_MAIL[walk.case.language], at=at, by=walk.officer)


def close_it(walk: Walk) -> None:
    tell_recipients(walk)
    walk.now += timedelta(days=8)
    walk.case.refresh_from_db()
    close.close(walk.case, at=walk.now)


def archive(walk: Walk) -> None:
    walk.now += timedelta(days=61)
    close.archive_next(at=walk.now, bundle=bundle_facts)
    walk.case.refresh_from_db()


def contest_it(walk: Walk) -> None:
    contest.contest(walk.case, text="Something is missing.", at=walk.step(), by=PERSON)


def withdraw(walk: Walk) -> None:
    close.withdraw(walk.case, at=walk.step())


def dismiss(walk: Walk) -> None:
    close.dismiss(walk.case, reason="An order, not a request.", at=walk.step(), by=walk.officer)


ROADS: Final[dict[State, tuple[Callable[[Walk], None], ...]]] = {
    State.RECEIVED: (),
    State.VERIFYING: (verify,),
    State.COLLECTING: (establish,),
    State.REVIEWING: (establish, gather, review),
    State.DECIDED: (establish, gather, review, settle_items),
    State.ANSWERED: (establish, gather, review, settle_items, answer),
    State.CLOSED: (establish, gather, review, settle_items, answer, close_it),
    State.CONTESTED: (establish, gather, review, settle_items, answer, contest_it),
    State.ARCHIVED: (establish, gather, review, settle_items, answer, close_it, archive),
    State.WITHDRAWN: (withdraw,),
    State.DISMISSED: (dismiss,),
}


def to(state: State, walk: Walk) -> Case:
    """Take the case to a state; merging needs two cases and is walked by its caller."""
    for stage in ROADS[state]:
        stage(walk)
    if walk.keeps_house:
        walk.settle()
    walk.case.refresh_from_db()
    return walk.case
