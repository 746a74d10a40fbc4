"""What the request is about, asked where we hold very much; "everything" is an answer (rec. 63)."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Any, Final

from django.db import transaction

from dsar.capabilities.identity.models import ScopeQuestion
from dsar.capabilities.identity.words import WHAT_ABOUT
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim
from dsar.cases.states import BEFORE_REVIEW
from dsar.cases.time_limits import SuspensionCause
from dsar.eventlog.actors import SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law.grounds import is_blank
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, questions, silence, suspend
from dsar.procedure.plain_words import insist_on_no_code
from dsar.work import passing

GIVES_DATA: Final = (Right.ACCESS, Right.PORTABILITY)


class CannotClarify(ValueError):
    """The scope cannot be asked or settled like this; the message says which rule stands there."""


def may_ask_scope(case: Case) -> bool:
    """Whether the person may be asked what the request is about (recital 63)."""
    asks_for_data = case.items.filter(right__in=GIVES_DATA, outcome=Outcome.PENDING).exists()
    return case.state in BEFORE_REVIEW and asks_for_data and open_question(case) is None


def open_question(case: Case) -> ScopeQuestion | None:
    """The scope question that still waits for its answer."""
    row: ScopeQuestion | None = case.scope_questions.open().first()
    return row


@transaction.atomic
def ask_scope(case: Case, *, text: str, reply_by: date, at: datetime, by: User) -> ScopeQuestion:
    """Ask the person to say what they look for, when we hold very much (recital 63).

    Until it is known who asks, the question is a fixed one that tells nothing (Art. 12(6)).
    Raises CannotClarify without words, without a day to reply by, or where nothing can be narrowed.
    """
    claim(case)
    if not may_ask_scope(case):
        raise CannotClarify("only an open wish to see or move data can be narrowed, once at a time")
    if not is_known_who_asks(case, at=at):
        text = WHAT_ABOUT[case.language]
    if is_blank(text):
        raise CannotClarify("write what the person is asked")
    insist_on_no_code(CannotClarify, text)
    today = Controller.current().day_of(at)
    questions.insist_on_reply_by(CannotClarify, reply_by, asked_on=today)
    row: ScopeQuestion = ScopeQuestion.objects.create(
        case=case,
        text=text,
        asked_by=by,
        asked_at=at,
        reply_by=reply_by,
        remind_on=questions.remind_on(today, reply_by),
    )
    facts = {"question": row.pk, "reply_by": reply_by.isoformat()}
    append(case.reference, "scope.asked", at=at, by=by.actor, facts=facts)
    _tell(case, row, at=at)
    return row


def _tell(case: Case, row: ScopeQuestion, *, at: datetime) -> None:
    words = {"question": row.text, "reply_by": explain.on_day(row.reply_by, case.language)}
    moves_due = suspend.in_time(case, Controller.current().day_of(at))
    row.mail = correspondence.mail(case, "clarification", at=at, context=words, held=True)
    row.save(update_fields=["mail"])
    extra: dict[str, Any] = {"question": row.text, "reply_by": row.reply_by.isoformat()}
    extra["moves_due"] = moves_due
    kind = LetterKind.CLARIFICATION
    correspondence.letter(case, kind, at=at, extra=extra, carried_by=row.mail)


@transaction.atomic
def answered(case: Case, *, answer: str, at: datetime, by: User) -> None:
    """Write down what the person said, "everything" included; raises CannotClarify without it."""
    claim(case)
    row = open_question(case)
    if row is None:
        raise CannotClarify("no question about the request waits for an answer")
    if is_blank(answer):
        raise CannotClarify("write what the person answered")
    insist_on_no_code(CannotClarify, answer)
    row.answer = answer
    row.save(update_fields=["answer"])
    suspend.end(case, at=at, cause=SuspensionCause.SCOPE)
    _settle(row, "answered", at=at, by=by.actor)


def settle_next(*, at: datetime) -> ScopeQuestion | None:
    """Let the next unanswered scope question rest: we search everything, and the case goes on."""
    rows = silence.in_silence(ScopeQuestion, at=at).filter(case__state__in=BEFORE_REVIEW)
    row: ScopeQuestion | None = passing.first(rows, partial(_rest, at=at), lost=(ChangedMeanwhile,))
    return row


@transaction.atomic
def _rest(row: ScopeQuestion, *, at: datetime) -> None:
    """Wait no longer for the answer; a request that was not narrowed covers everything."""
    claim(row.case)
    silence.insist(row, at=at)
    suspend.end(row.case, at=at, on=silence.over_on(row), cause=SuspensionCause.SCOPE)
    _settle(row, "silence", at=at, by=SYSTEM)


def _settle(row: ScopeQuestion, cause: str, *, at: datetime, by: Actor) -> None:
    row.lapsed_at = at
    row.save(update_fields=["lapsed_at"])
    facts = {"question": row.pk, "cause": cause}
    append(row.case.reference, "scope.settled", at=at, by=by, facts=facts)
