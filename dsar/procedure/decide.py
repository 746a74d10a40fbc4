"""What each right gets, and why: no refusal without a ground and the facts (Art. 12(4)-(5))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import Redaction, Result, TaskFile
from dsar.capabilities.letters.compose import IncompleteLetterError
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import move
from dsar.eventlog.append import append
from dsar.law.grounds import GroundRefused, check_ground, is_blank
from dsar.law.outcomes import NEEDS_GROUND, Outcome, allowed_outcomes
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import questions, second, second_look, statement
from dsar.procedure.collection import redact, withheld
from dsar.procedure.letters import answer_letters
from dsar.procedure.package import package
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.proofs import proof
from dsar.procedure.ruling import Given as Given
from dsar.procedure.ruling import Ruling as Ruling
from dsar.procedure.standing import (
    LOOK_FIRST,
    NO_MANDATE,
    NOT_OURS,
    NOT_SHOWN,
    has_unopened_mandate,
    open_grounds,
    open_outcomes,
)
from dsar.procedure.statement import Gap


class Signed(NamedTuple):
    """Who decides, who signs as well, or why nobody else does."""

    by: User
    seconded_by: User | None
    alone_reason: str


CHANGED = frozenset({Result.CORRECTED, Result.ERASED, Result.ANONYMISED})


class CannotDecide(ValueError):
    """The decision may not be made like this; the message names the rule.

    `gaps` are what an answer to a request for access would not tell.
    """

    def __init__(self, rule: str, gaps: Sequence[Gap] = ()) -> None:
        super().__init__(rule)
        self.gaps = gaps


def decide(
    case: Case,
    rulings: Sequence[Ruling],
    *,
    at: datetime,
    by: User,
    seconded_by: User | None = None,
    alone_reason: str = "",
    reconsidered: str = "",
) -> list[Decision]:
    """Decide every open item, fix its letter and move the case on (Art. 12(3)-(5)).

    Another officer signs as well where `second.why_second` says so; who works alone writes why.
    After a contest `reconsidered` says what was looked at again, and a letter of its own tells it.

    Raises CannotDecide when an item lacks an outcome, a ground, facts or a second signature,
    when its letter would not say all that it must, or when a file cannot leave or was not seen.
    """
    insist_on_files(rulings)
    return settle(
        case,
        rulings,
        at=at,
        by=by,
        seconded_by=seconded_by,
        alone_reason=alone_reason,
        reconsidered=reconsidered,
    )


def insist_on_files(rulings: Sequence[Ruling]) -> None:
    """Raise CannotDecide where a file cannot leave as it is (Art. 15(3)).

    Before the transaction: reading whole files and PDFs would hold everybody up. Whatever is left
    out or taken out of them since then changes the case, so the move finds it.
    """
    try:
        for ruling in rulings:
            package.insist_it_can_be_made(ruling.item, ruling.outcome)
    except package.CannotPack as error:
        raise CannotDecide(str(error)) from error


def settle(
    case: Case,
    rulings: Sequence[Ruling],
    *,
    at: datetime,
    by: User,
    seconded_by: User | None = None,
    alone_reason: str = "",
    reconsidered: str = "",
) -> list[Decision]:
    """Decide as `decide` does, the files looked at already (Art. 12(3)-(5))."""
    signed = Signed(by, seconded_by, alone_reason.strip())
    try:
        with transaction.atomic():
            contested = second_look.taken_up(case, reconsidered, by=by, seconded_by=seconded_by)
            decisions = _decide(case, rulings, signed, at=at)
            second_look.settle(contested, decisions, words=reconsidered, at=at, by=by)
    except second_look.CannotSettle as error:
        raise CannotDecide(str(error)) from error.__cause__
    return decisions


def _decide(
    case: Case, rulings: Sequence[Ruling], signed: Signed, *, at: datetime
) -> list[Decision]:
    by, seconded_by, alone_reason = signed
    questions.put_aside(case, at=at)
    open_items = {item.pk for item in case.items.filter(outcome=Outcome.PENDING)}
    if {ruling.item.pk for ruling in rulings} != open_items:
        raise CannotDecide("every open item needs an outcome")
    for ruling in rulings:
        _check(case, ruling, at=at, by=by)
    _check_signed(case, rulings, by=by, seconded_by=seconded_by, alone_reason=alone_reason)
    today = Controller.current().day_of(at)
    if needs_late_note(case, on=today) and all(is_blank(one.internal_note) for one in rulings):
        raise CannotDecide("write a note why the answer comes after the strict date")
    told = {ruling.item.right: ruling.outcome.value for ruling in rulings}
    move(case, "case.decided", by=by.actor, at=at, facts={"outcomes": told})
    proof.destroy_all(case, why="decided", at=at, by=by.actor)
    return [_settle(case, ruling, signed, at=at) for ruling in rulings]


def needs_late_note(case: Case, *, on: date) -> bool:
    """Whether only the adjusted date still runs and nobody has written why (law: C12)."""
    if case.adjusted_due_on is None or not case.due_on < on <= case.adjusted_due_on:
        return False
    day_of = Controller.current().day_of
    return all(day_of(row.written_at) <= case.due_on for row in case.notes.all())


def _check(case: Case, ruling: Ruling, *, at: datetime, by: User) -> None:
    insist_on_no_code(CannotDecide, *_written(ruling))
    right, today = Right(ruling.item.right), Controller.current().day_of(at)
    if ruling.outcome not in allowed_outcomes(right) - NOT_OURS:
        raise CannotDecide(f"{ruling.outcome} is no outcome of {right}")
    if ruling.outcome in NEEDS_GROUND and not ruling.grounds:
        raise CannotDecide("a refusal needs a ground and the facts of the case (Art. 12(4))")
    if ruling.grounds and ruling.outcome not in NEEDS_GROUND:
        raise CannotDecide("grounds are stated only where something is refused")
    try:
        for given in ruling.grounds:
            check_ground(given.code, right, facts=given.facts, details=given.details, on=today)
    except GroundRefused as error:
        raise CannotDecide(error.reason) from error
    _check_standing(ruling, at=at, on=today)
    _check_findings(case, ruling, at=at)
    _check_left_out(ruling)
    _check_told(ruling, at=at, by=by)
    _check_seen(ruling)


def _written(ruling: Ruling) -> Iterator[str]:
    yield ruling.internal_note
    for given in ruling.grounds:
        yield from (given.facts, *map(str, given.details.values()))


def _check_standing(ruling: Ruling, *, at: datetime, on: date) -> None:
    item, codes = ruling.item, {given.code for given in ruling.grounds}
    lacking = codes - open_grounds(item, at=at, on=on)
    known = accepted_check(item, at=at) is not None
    if known and NOT_SHOWN in lacking:
        raise CannotDecide("identity was established, so it cannot be the ground of a refusal")
    if NOT_SHOWN in lacking:
        raise CannotDecide("ask for proof first: only what was asked in vain can be the ground")
    if NO_MANDATE in lacking:
        raise CannotDecide("no mandate is missing here, so it cannot be the ground of a refusal")
    if NO_MANDATE in codes and has_unopened_mandate(item.case):
        raise CannotDecide(LOOK_FIRST)
    if lacking or ruling.outcome not in open_outcomes(item, at=at):
        raise CannotDecide(
            "identity is not established: the only outcome is a refusal on that ground, "
            "and nothing may be said about the data"
        )


def _check_findings(case: Case, ruling: Ruling, *, at: datetime) -> None:
    """What the systems said, unless it is not known who asks: then nothing is said of it."""
    if ruling.item.needs_identity and accepted_check(ruling.item, at=at) is None:
        return
    results = withheld.results_of(ruling.item)
    if ruling.outcome is Outcome.REFUSED and results & CHANGED:
        raise CannotDecide("a system already changed data, so the item is not refused as a whole")
    if ruling.outcome is Outcome.NOTHING_HELD and results - {Result.NOTHING_FOUND}:
        raise CannotDecide("a system reported data, so the answer cannot be that nothing is held")
    if ruling.outcome is Outcome.FULFILLED and Result.KEPT in results:
        raise CannotDecide("a system kept data, so the item is fulfilled only in part: say why")
    if ruling.outcome is Outcome.FULFILLED and results == {Result.NOTHING_FOUND}:
        raise CannotDecide("no system holds anything, so the outcome is that nothing is held")


def _check_left_out(ruling: Ruling) -> None:
    """What was left out of the files makes an answer partial, and is told (Art. 12(4), 15(4))."""
    if ruling.outcome not in package.GRANTED:
        return
    left_out = withheld.left_out(ruling.item)
    if left_out and ruling.outcome is Outcome.FULFILLED:
        raise CannotDecide("something is left out of the files, so only a part is given: say why")
    if left_out - {given.code for given in ruling.grounds}:
        raise CannotDecide("state every ground on which something is left out of the files")


def _check_told(ruling: Ruling, *, at: datetime, by: User) -> None:
    """No answer to a request for access leaves before it tells all of Art. 15(1)-(3)."""
    if ruling.item.right != Right.ACCESS or ruling.outcome not in package.GRANTED:
        return
    told = statement.fill(ruling.item, at=at, by=by)
    if gaps := statement.gaps(ruling.item):
        raise CannotDecide("the answer would leave out what Art. 15 asks for", gaps)
    if told.complete_at is None:
        raise CannotDecide("no system found anything, so there is nothing to tell of")


def unseen(item: CaseItem) -> list[TaskFile]:
    """The files that would leave though nobody opened them (Art. 15(4), 20(4))."""
    if item.right not in package.COPIED:
        return []
    replaced = Redaction.objects.filter(what=Redaction.What.REPLACED, undone_at__isnull=True)
    leaving = package.entries_of(item).exclude(redactions__in=replaced)
    return [entry for entry in redact.unlooked(item) if entry in leaving]


def _check_seen(ruling: Ruling) -> None:
    """What may tell of others leaves only when somebody looked or vouches for it (Art. 15(4))."""
    if ruling.outcome in package.GRANTED and not ruling.vouches_for_unseen and unseen(ruling.item):
        raise CannotDecide(
            "nobody has opened some of the files: look through them, "
            "or tick that nobody else's data is in them"
        )


def _check_signed(
    case: Case, rulings: Sequence[Ruling], *, by: User, seconded_by: User | None, alone_reason: str
) -> None:
    insist_on_no_code(CannotDecide, alone_reason)
    why = second.why_second(case, rulings)
    wrong = second.fault(why, by=by, seconded_by=seconded_by, alone_reason=alone_reason)
    if wrong is not None:
        raise CannotDecide(wrong)


def _settle(case: Case, ruling: Ruling, signed: Signed, *, at: datetime) -> Decision:
    main, *further = ruling.grounds or (Given(""),)
    decision: Decision = Decision.objects.create(
        item=ruling.item,
        right=ruling.item.right,
        outcome=ruling.outcome,
        ground=main.code,
        facts=main.facts,
        details=main.details,
        further_grounds=[given.as_row() for given in further],
        internal_note=ruling.internal_note,
        decided_by=signed.by,
        decided_at=at,
        seconded_by=signed.seconded_by,
        alone_reason=signed.alone_reason,
    )
    CaseItem.objects.filter(pk=ruling.item.pk).update(outcome=ruling.outcome, settled_at=at)
    facts = {"decision": decision.pk, "right": decision.right, "outcome": decision.outcome}
    facts["grounds"] = [given.code for given in ruling.grounds]
    facts["second"] = signed.seconded_by.pk if signed.seconded_by else None
    if signed.alone_reason:
        facts["alone"] = True
    if ruling.vouches_for_unseen and ruling.outcome in package.GRANTED:
        facts["unseen"] = len(unseen(ruling.item))
    append(case.reference, "decision.made", at=at, by=signed.by.actor, facts=facts)
    # Before the letter, which tells what the package holds.
    package.ask_for(decision.item, at=at)
    try:
        answer_letters.write(case, decision, at=at)
    except IncompleteLetterError as error:
        raise CannotDecide("the letter would lack something that the law asks for") from error
    return decision
