"""What each right gets, and why: no refusal without a ground and the facts (Art. 12(4)-(5))."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters.compose import IncompleteLetterError
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import move
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.law.outcomes import Outcome
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import questions, second, second_look
from dsar.procedure.letters import answer_letters
from dsar.procedure.package import package
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.proofs import proof
from dsar.procedure.ruling import CannotDecide as CannotDecide
from dsar.procedure.ruling import Given as Given
from dsar.procedure.ruling import Ruling as Ruling
from dsar.procedure.ruling_checks import check, insist_on_right
from dsar.procedure.ruling_checks import unseen as unseen


class Signed(NamedTuple):
    """Who decides, who signs as well, or why nobody else does."""

    by: User
    seconded_by: User | None
    alone_reason: str


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
    for ruling in rulings:
        insist_on_right(ruling)
    signed = Signed(by, seconded_by, second.reason_of(alone_reason))
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
        check(case, ruling, at=at, by=by)
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
