"""A fee is told before anything is charged; the person accepts, narrows or says no (Art. 12(5)).

Everything else is free of charge, the first copy whatever it is wanted for (Art. 15(3)).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django.db import transaction

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.moves import claim, hold
from dsar.cases.states import BEFORE_REVIEW, State
from dsar.eventlog.actors import PERSON, SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.eventlog.models import Event
from dsar.law import explain
from dsar.law.grounds import is_blank
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, questions, second, silence
from dsar.procedure.plain_words import insist_on_no_code

KIND: Final = "fee_notice"
UNTIL_DECIDED: Final = BEFORE_REVIEW | {State.REVIEWING}
HIGHEST: Final = Decimal("999999.99")
CENTS: Final = Decimal("0.01")
SILENCE: Final = "silence"
Why, Answer = FeeNotice.Why, FeeNotice.Answer


class CannotCharge(ValueError):
    """The fee cannot be announced or settled like this; the message says why."""


@dataclass(frozen=True)
class Fee:
    """What is to be charged: why, how much, what it was counted from, and the facts of the case."""

    why: str
    amount: Decimal
    costs: str
    facts: str = ""


def may_announce(case: Case, *, at: datetime) -> bool:
    """Whether a fee may be told now: to who is known, before the decision, one at a time."""
    is_open = case.state in UNTIL_DECIDED and not case.only_stops_marketing
    return is_open and is_known_who_asks(case, at=at) and open_notice(case, at=at) is None


def may_charge_copies(case: Case) -> bool:
    """Whether copies may be further ones: only a request for access asks for any (Art. 15(3))."""
    return bool(case.items.filter(right=Right.ACCESS, outcome=Outcome.PENDING).exists())


def open_notice(case: Case, *, at: datetime) -> FeeNotice | None:
    """The fee whose answer is awaited; past its day, or told too late, it is told anew."""
    row = _unanswered(case)
    if row is None or _is_over(row, at=at) or _left_too_late(row, at=at):
        return None
    return row


def answerable(case: Case) -> FeeNotice | None:
    """The fee that the person may still answer, also late: before the case is decided."""
    return _unanswered(case) if case.state in UNTIL_DECIDED else None


def was_fee_refused(case: Case, *, at: datetime) -> FeeNotice | None:
    """The newest fee if it was not accepted: refused, or its day passed without a word.

    It is the precondition of the ground fee-not-accepted, whose date is its `announced_at`.
    """
    row: FeeNotice | None = case.fee_notices.order_by("pk").last()
    if row is None or row.why != Why.FURTHER_COPIES:
        return None
    if row.answered_at is not None:
        return row if row.answer == Answer.REFUSED else None
    return row if _is_over(row, at=at) else None


def silent(case: Case) -> frozenset[int]:
    """The fees that nobody answered before another was announced."""
    told = Event.objects.filter(stream=case.reference, kind="fee.answered", facts__cause=SILENCE)
    return frozenset(facts["fee"] for facts in told.values_list("facts", flat=True))


def why_second(why: str) -> str | None:
    """The rule by which another officer signs a fee; None for a further copy (Art. 12(5))."""
    return None if why == Why.FURTHER_COPIES else second.GRAVE


@transaction.atomic
def announce(
    case: Case,
    fee: Fee,
    *,
    reply_by: date,
    at: datetime,
    by: User,
    seconded_by: User | None = None,
    alone_reason: str = "",
) -> FeeNotice:
    """Tell the person of a fee before anything is charged (Art. 12(5)(a), 15(3)).

    Raises CannotCharge without an amount, its costs or, of an unfounded or excessive request, the
    facts and a second officer.
    """
    claim(case)
    if case.only_stops_marketing:
        raise CannotCharge("a marketing objection is honoured free of charge")
    if not is_known_who_asks(case, at=at):
        raise CannotCharge("a fee is told only to somebody of whom it is known who they are")
    if not may_announce(case, at=at):
        raise CannotCharge("a fee is told before the decision, and one at a time")
    _insist_on_reason(case, fee)
    insist_on_no_code(CannotCharge, alone_reason)
    why = why_second(fee.why)
    signed = {"seconded_by": seconded_by, "alone_reason": second.reason_of(alone_reason)}
    if wrong := second.fault(why, by=by, seconded_by=seconded_by, alone_reason=alone_reason):
        raise CannotCharge(wrong)
    _insist_on_amount(fee)
    today = Controller.current().day_of(at)
    questions.insist_on_reply_by(CannotCharge, reply_by, asked_on=today)
    if silent := _unanswered(case):
        _settle(silent, Answer.REFUSED, "", at=at, by=None, cause=SILENCE)
    row: FeeNotice = FeeNotice.objects.create(
        case=case,
        why=fee.why,
        amount=fee.amount,
        costs=fee.costs.strip(),
        facts=fee.facts.strip(),
        reply_by=reply_by,
        announced_by=by,
        **signed,
        announced_at=at,
    )
    facts: dict[str, Any] = {"fee": row.pk, "why": row.why, "reply_by": reply_by.isoformat()}
    if seconded_by:
        facts["second"] = seconded_by.pk
    append(case.reference, "fee.announced", at=at, by=by.actor, facts=facts)
    _tell(case, row, at=at)
    return row


@transaction.atomic
def accept(case: Case, *, at: datetime, by: User | None = None) -> None:
    """The person pays: the work goes on (Art. 15(3)); without a colleague they said so themselves.

    Raises CannotCharge where no fee waits for an answer.
    """
    _answer(case, Answer.ACCEPTED, at=at, by=by)


@transaction.atomic
def narrow(case: Case, *, to: str, at: datetime, by: User | None = None) -> None:
    """The person asks for less, so this fee falls away; their words say what they want."""
    if is_blank(to):
        raise CannotCharge("write what the request is narrowed to")
    if by is not None:
        insist_on_no_code(CannotCharge, to)
    _answer(case, Answer.NARROWED, to.strip(), at=at, by=by)


@transaction.atomic
def refuse(case: Case, *, at: datetime, by: User | None = None) -> None:
    """The person does not accept the fee; what it was for may be refused on that ground."""
    _answer(case, Answer.REFUSED, at=at, by=by)


def put_aside(case: Case, *, at: datetime) -> None:
    """Wait for no answer any more, because the person took the request back; case is held."""
    row = _unanswered(case)
    if row is not None:
        _settle(row, Answer.WITHDRAWN, "", at=at, by=None)


def is_to_be_posted(case: Case) -> bool:
    """Whether no mail carries the notice to the person, and nobody has posted it yet."""
    row = answerable(case)
    return row is not None and not _is_carried(row) and row.posted_at is None


@transaction.atomic
def note_posted(case: Case, *, at: datetime, by: User) -> None:
    """Record that the notice went on paper.

    Raises CannotCharge when none waits, its day to reply has come, or its letter is for who is
    told no more.
    """
    hold(case)
    row = answerable(case)
    if row is None or not is_to_be_posted(case):
        raise CannotCharge("no notice of a fee waits to be posted")
    if correspondence.is_printed_for_another(case, LetterKind.FEE_NOTICE, at=at):
        raise CannotCharge(correspondence.FOR_ANOTHER)
    if row.reply_by <= Controller.current().day_of(at):
        raise CannotCharge("the day to reply has come already, so announce the fee anew")
    case.fee_notices.filter(pk=row.pk).update(posted_at=at)
    append(case.reference, "fee.posted", at=at, by=by.actor, facts={"fee": row.pk})


def _insist_on_reason(case: Case, fee: Fee) -> None:
    insist_on_no_code(CannotCharge, fee.costs, fee.facts)
    if fee.why not in Why.values:
        raise CannotCharge("the law knows a fee for further copies, or for an abuse, and no other")
    if fee.why == Why.FURTHER_COPIES:
        if not may_charge_copies(case):
            raise CannotCharge("only a request for access asks for copies; the first one is free")
        return
    if is_blank(fee.facts):
        raise CannotCharge("write the facts that show why the request is unfounded or excessive")


def _insist_on_amount(fee: Fee) -> None:
    is_amount = fee.amount.is_finite() and 0 < fee.amount <= HIGHEST
    if not is_amount or fee.amount != fee.amount.quantize(CENTS):
        raise CannotCharge("the fee is an amount in euros and cents, above zero")
    if is_blank(fee.costs):
        raise CannotCharge("write which costs the amount was counted from")


def _tell(case: Case, row: FeeNotice, *, at: datetime) -> None:
    amount = explain.money(f"{row.amount:.2f}", case.language)
    words = {"why": row.why, "amount": amount}
    words["reply_by"] = explain.on_day(row.reply_by, case.language)
    mail = correspondence.mail(case, KIND, at=at, context=words, held=True, once=str(row.pk))
    FeeNotice.objects.filter(pk=row.pk).update(mail=mail)
    extra: dict[str, Any] = {"why": row.why, "amount": f"{row.amount:.2f}", "costs": row.costs}
    extra |= {"facts": row.facts, "reply_by": row.reply_by.isoformat()}
    correspondence.letter(case, LetterKind.FEE_NOTICE, at=at, extra=extra, carried_by=mail)


def _answer(case: Case, answer: str, words: str = "", *, at: datetime, by: User | None) -> None:
    claim(case)
    row = answerable(case)
    if row is None:
        raise CannotCharge("no fee waits for the person's answer")
    _settle(row, answer, words, at=at, by=by)


def _settle(
    row: FeeNotice, answer: str, words: str, *, at: datetime, by: User | None, cause: str = ""
) -> None:
    """Let a fee wait no more; with a `cause` nobody answered it."""
    said = {"answer": answer, "person_words": words, "answered_at": at, "answered_by": by}
    FeeNotice.objects.filter(pk=row.pk, answered_at__isnull=True).update(**said)
    actor: Actor = by.actor if by else SYSTEM if cause else PERSON
    facts = {"fee": row.pk, "answer": str(answer)} | ({"cause": cause} if cause else {})
    append(row.case.reference, "fee.answered", at=at, by=actor, facts=facts)


def _unanswered(case: Case) -> FeeNotice | None:
    row: FeeNotice | None = case.fee_notices.filter(answered_at__isnull=True).first()
    return row


def _is_carried(row: FeeNotice) -> bool:
    return row.mail is not None and not (row.mail.failed_at or row.mail.bounced_at)


def _left_in_time(row: FeeNotice) -> bool:
    """Whether the notice left before its last day: later it gives no time to reply."""
    left_at = row.posted_at or (row.mail.done_at if row.mail and _is_carried(row) else None)
    return left_at is not None and Controller.current().day_of(left_at) < row.reply_by


def _left_too_late(row: FeeNotice, *, at: datetime) -> bool:
    return Controller.current().day_of(at) >= row.reply_by and not _left_in_time(row)


def _is_over(row: FeeNotice, *, at: datetime) -> bool:
    """Whether the day to reply passed without anything that may be the answer (Art. 12(2))."""
    until = silence.read_until(at=at)
    if not _left_in_time(row) or until is None:
        return False
    if row.reply_by >= Controller.current().day_of(until):
        return False
    since = silence.replies().filter(received_at__gt=row.announced_at)
    theirs = silence.written_for(row.case_id).filter(received_at__gt=row.announced_at)
    return not (since.filter(case=row.case_id).exists() or theirs.exists())
