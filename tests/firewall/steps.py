"""What a random walk may try: every step of the procedure, with plausible and absurd arguments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final, Protocol

from dsar.capabilities.delivery.models import AnswerFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.extensions import ExtensionReason
from dsar.law.grounds import GROUNDS
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory
from dsar.oversight.archive.bag import bundle_facts
from dsar.procedure import (
    answer_period,
    clarify,
    close,
    contest,
    decide,
    dispatch,
    extend,
    handle,
    questions,
    reopen,
    respond,
    stop_marketing,
    understand,
)
from dsar.procedure.collection import collect, collection_answer
from dsar.procedure.collection.collection_answer import Line
from dsar.procedure.collection.hand_in import Upload
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.identity import identify
from dsar.procedure.package import package
from dsar.procedure.proofs import proof
from tests.factories import a_case
from tests.firewall import delivery_steps, oracle, person_steps
from tests.procedure.opening import opened

SWEEPS: Final[tuple[Callable[..., Any], ...]] = (
    *(dispatch.render_next, package.build_next, dispatch.send_next, questions.note_sent_next),
    *(respond.answered_next, answer_period.tell_next, answer_period.remind_next),
    *(stop_marketing.finish_next, close.close_next, proof.destroy_next),
)
PATIENCE: Final = (questions.remind_next, clarify.settle_next, identify.lapse_next)


class Walker(Protocol):
    """Who walks: a case, its clock, dice, and what got out."""

    case: Case
    now: datetime
    dice: Random
    otso: Any
    leaks: list[str]

    @property
    def by(self) -> dict[str, Any]: ...

    def guard(self) -> None: ...


def _answer(way: Walker) -> None:
    for task in way.case.tasks.select_related("item", "system"):
        task.case = way.case
        *known, cannot = collect.results_for(Right(task.item.right))
        result = cannot if way.dice.random() < 0.1 else way.dice.choice(known)
        changed = ("zqcanarywhat", "zqcanaryold", "zqcanarynew")
        mine = DataCategory.objects.filter(system=task.system) if result == "corrected" else ()
        lines = [Line(one, result, *changed) for one in mine]
        file = Upload("zqcanary.csv", "text/csv", b"zqcanaryfile\n")
        uploads = [file] if result == "found" else []
        given = collection_answer.Answer(result, "zqcanarysummary", uploads, lines)
        collection_answer.answer(task, given, **way.by)


def _complete(way: Walker) -> None:
    collect.complete(way.case, **way.by)


def _send_back(way: Walker) -> None:
    collect.send_back(way.case, note="zqcanarynote", **way.by)


def _decide(way: Walker) -> None:
    rulings = [_ruling(way, item) for item in way.case.items.filter(outcome=Outcome.PENDING)]
    seconded = way.dice.choice([None, way.otso])
    told = way.dice.choice(["", *["zqcanaryreconsidered"] * 4])
    decide.decide(way.case, rulings, seconded_by=seconded, reconsidered=told, **way.by)


def _ruling(way: Walker, item: Any) -> Ruling:
    known = oracle.known(item, at=way.now)
    outcome = way.dice.choice(list(Outcome))
    if not known and way.dice.random() < 0.8:
        return Ruling(item, Outcome.REFUSED, (Given("ident-not-est", "Ei vastausta."),), "n")
    if way.dice.random() < 0.8:
        outcome = way.dice.choice([Outcome.FULFILLED, Outcome.NOTHING_HELD])
    code = way.dice.choice(list(GROUNDS))
    given = (Given(code, "zqcanaryfacts", dict.fromkeys(GROUNDS[code].needs, "zqcanaryneed")),)
    grounds = given if outcome is Outcome.REFUSED else ()
    return Ruling(item, outcome, grounds, "zqcanarynote", vouches_for_unseen=True)


def _send(way: Walker) -> None:
    respond.send(way.case, **way.by)


def _contest(way: Walker) -> None:
    contest.contest(way.case, text="Jotain puuttuu.", at=way.now, by=PERSON)


def _look_again(way: Walker) -> None:
    contest.review_again(way.case, **way.by)


def _correct(way: Walker) -> None:
    reopen.correct(way.case, reason="zqcanaryreason", **way.by)


def _take_up(way: Walker) -> None:
    """By the person, or by a colleague whom they asked."""
    reopen.take_up(way.case, at=way.now, by=way.dice.choice([None, way.by["by"]]))


def _withdraw(way: Walker) -> None:
    close.withdraw(way.case, at=way.now)


def _dismiss(way: Walker) -> None:
    close.dismiss(way.case, reason="zqcanaryreason", **way.by)


def _restore(way: Walker) -> None:
    close.restore(way.case, **way.by)


def _merge(way: Walker) -> None:
    """With a second request of the same person."""
    states = (State.RECEIVED, State.COLLECTING)
    since = way.now - timedelta(days=1)
    rights = (Right.ACCESS, Right.RECTIFICATION, Right.ERASURE)
    other = a_case(*rights, state=way.dice.choice(states), at=since)
    way.guard()
    pair = [way.case, other]
    way.dice.shuffle(pair)
    into_known = oracle.is_known(pair[1], at=way.now)
    close.merge(pair[0], into=pair[1], **way.by)
    if not into_known:
        way.leaks.append("an unknown person's case took another one in")


def _extend(way: Walker) -> None:
    reason = way.dice.choice(list(ExtensionReason))
    extend.extend(way.case, reason=reason, facts="zqcanaryfacts", **way.by)


def _ask_scope(way: Walker) -> None:
    until = (way.now + timedelta(days=10)).date()
    clarify.ask_scope(way.case, text="zqcanaryquestion", reply_by=until, **way.by)


def _scope_answered(way: Walker) -> None:
    clarify.answered(way.case, answer="Kaikki.", **way.by)


def _understand(way: Walker) -> None:
    rights = way.dice.sample(list(Right), way.dice.randint(1, 3))
    understand.understand(way.case, rights, **way.by)


def _note(way: Walker) -> None:
    handle.note(way.case, text="zqcanarynote", **way.by)


def _confirm_address(way: Walker) -> None:
    handle.confirm_address(way.case, link_id=1, at=way.now)


def _open_files(way: Walker) -> None:
    for entry in AnswerFile.objects.select_related("dispatch__case", "file", "item__case"):
        known = entry.item and oracle.known(entry.item, at=way.now)
        opened(entry, at=way.now)
        if entry.discloses and not known:
            way.leaks.append(f"{entry} was opened")


def _sweep(way: Walker) -> None:
    for step in SWEEPS:
        while step(at=way.now):
            continue
    while close.archive_next(at=way.now, bundle=bundle_facts):
        continue


def _lose_patience(way: Walker) -> None:
    for step in PATIENCE:
        while step(at=way.now):
            continue


def _days_pass(way: Walker) -> None:
    way.now += timedelta(days=way.dice.choice([1, 8, 30, 70, 400]))


STEPS: Final[dict[str, Callable[[Any], None]]] = {
    step.__name__.strip("_"): step
    for step in (
        *person_steps.STEPS,
        *(_answer, _complete, _send_back, _decide, _send, _contest, _look_again, _scope_answered),
        *(_correct, _take_up, _withdraw, _dismiss, _restore, _merge, _extend, _ask_scope),
        *delivery_steps.STEPS,
        *(_understand, _note, _confirm_address, _open_files, _sweep, _days_pass, _lose_patience),
    )
}
# What the state asks for; a walk that mostly does this comes to its end.
USUAL: Final[dict[State, tuple[str, ...]]] = {
    State.RECEIVED: ("accept", "accept", "accept", "begin", "ask", "sweep"),
    State.VERIFYING: (
        *("accept", "accept", "reject", "confirm", "send_code", "type_code", "upload"),
        *("upload", "look_at_proof", "destroy", "sweep"),
    ),
    State.COLLECTING: ("answer", "answer", "complete", "complete", "merge"),
    State.REVIEWING: ("decide", "decide", "decide", "accept", "send_back"),
    State.DECIDED: ("sweep", "send", "send", "posted"),
    State.ANSWERED: ("open_files", "contest", "sweep", "recall"),
    State.CLOSED: ("open_files", "contest", "correct"),
    State.CONTESTED: ("look_again",),
    State.DISMISSED: ("restore",),
    State.WITHDRAWN: ("take_up",),
}
# What waits in a case asks for a step of its own; without it these would be very rare.
WAITING: Final[dict[str, Callable[[Walker], object]]] = {
    **person_steps.WAITING,
    "posted": lambda way: respond.on_its_way(way.case),
    "handed_over": lambda way: respond.on_its_way(way.case),
    "restore": lambda way: way.case.state == State.DISMISSED,
    "look_again": lambda way: way.case.state == State.CONTESTED,
    "take_up": lambda way: way.case.state == State.WITHDRAWN,
}
# How far along the plain road a walk may begin, where a step is only possible late.
BEGINS: Final[dict[str, State]] = {
    "send": State.DECIDED,
    "posted": State.DECIDED,
    "handed_over": State.DECIDED,
    "send_otherwise": State.ANSWERED,
    "send_anew": State.ANSWERED,
    "recall": State.ANSWERED,
    "open_files": State.ANSWERED,
    "contest": State.ANSWERED,
    "correct": State.ANSWERED,
    "look_again": State.CONTESTED,
    "decide": State.REVIEWING,
    "merge": State.COLLECTING,
}
# What makes a step possible that is aimed at.
LEADS: Final[dict[str, tuple[str, ...]]] = {
    "confirm": ("accept",),
    "send_code": ("ask",),
    "type_code": ("ask", "send_code"),
    "upload": ("ask",),
    "look_at_proof": ("ask", "upload"),
    "destroy": ("ask", "upload"),
    "mail_proof": ("sweep",),
    "answer_change": ("change_address",),
    "deny_change": ("change_address",),
    "unprotect_address": ("protect_address",),
    "accept_mandate": ("represented",),
    "reject_mandate": ("represented", "ask"),
    "end_mandate": ("represented",),
    "reject": ("ask",),
    "restore": ("dismiss",),
    "take_up": ("withdraw",),
    "send": ("answer", "complete", "decide"),
    "posted": ("send",),
    "handed_over": ("choose", "send"),
    "scope_answered": ("ask_scope",),
}
