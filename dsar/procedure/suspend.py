"""The clock waits while the person is asked something; the strict last day never moves (C10, C12).

Only a question that was sent, and asked in time, makes it wait (EDPB 01/2022, para 159).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from dsar.capabilities.identity.models import ProofFile, ProofRequest, ScopeQuestion
from dsar.cases import clock
from dsar.cases.models import Case
from dsar.cases.moves import claim
from dsar.cases.time_limits import Suspension, SuspensionCause
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.identity import OUR_TURN
from dsar.organisation.controller.models import Controller
from dsar.procedure import code, silence

Asked = ProofRequest | ScopeQuestion
ASKED: Final[dict[str, type[ProofRequest] | type[ScopeQuestion]]] = {
    SuspensionCause.IDENTITY: ProofRequest,
    SuspensionCause.SCOPE: ScopeQuestion,
}


def in_time(case: Case, sent_on: date) -> bool:
    """Whether a question that left on a day was asked without undue delay (EDPB, para 159)."""
    return sent_on <= clock.began_on(case) + timedelta(days=Controller.current().ask_within_days)


def may_begin(row: Asked, sent_on: date) -> bool:
    """Whether a question sent on a day makes the clock of its case wait (law: C12)."""
    case = row.case
    if is_our_turn(row) or clock.counts_anew(case) or clock.open_suspension(case):
        return False
    return in_time(case, sent_on)


def is_our_turn(row: Asked) -> bool:
    """Whether a question waits for us to act, so that no time can stand still for it."""
    return isinstance(row, ProofRequest) and row.method in OUR_TURN


def begin(case: Case, cause: SuspensionCause, *, on: date, at: datetime) -> Suspension:
    """Let the clock wait from the day the question left."""
    row: Suspension = Suspension.objects.create(case=case, cause=cause, asked_on=on)
    facts = {"suspension": row.pk, "cause": row.cause, "asked_on": on.isoformat()}
    append(case.reference, "clock.suspended", at=at, by=SYSTEM, facts=facts)
    return row


@transaction.atomic
def end(
    case: Case, *, at: datetime, on: date | None = None, cause: SuspensionCause | None = None
) -> Suspension | None:
    """End the pause on the day the information reached us, not on the day somebody looked (C12).

    `on` is an earlier day on which the wait was over; with `cause` another question's goes on.
    """
    row = clock.open_suspension(case)
    if row is None or cause not in (None, row.cause):
        return None
    days = [Controller.current().day_of(at), *_signs_of_an_answer(row), *([on] if on else [])]
    _end(row, case, on=max(row.asked_on, min(days)), at=at)
    return row


def annul(case: Case, cause: SuspensionCause, *, on: date, at: datetime) -> None:
    """Let a pause that began on a day count for nothing, because its question never arrived."""
    row = case.suspensions.filter(cause=cause, asked_on=on).exclude(ended_on=on).first()
    if row is not None:
        _end(row, case, on=on, at=at)


def _end(row: Suspension, case: Case, *, on: date, at: datetime) -> None:
    row.ended_on = on
    row.save(update_fields=["ended_on"])
    claim(case, **clock.adjusted_dates(case, Controller.current().calendar))
    until = case.adjusted_due_on
    facts = {"suspension": row.pk, "cause": row.cause, "ended_on": on.isoformat()}
    facts["adjusted_due_on"] = until.isoformat() if until else None
    append(case.reference, "clock.resumed", at=at, by=SYSTEM, facts=facts)


def _signs_of_an_answer(row: Suspension) -> Iterator[date]:
    """The days on which something came that may be the answer; in doubt the earliest counts."""
    case, day_of = row.case, Controller.current().day_of
    asked = ASKED[row.cause].objects.filter(case=case, sent_at__isnull=False)
    question: Asked | None = asked.order_by("sent_at").last()
    if question is None or question.sent_at is None:
        return
    for came in (
        silence.replies().filter(case=case),
        silence.written_for(case.pk),
    ):
        first = came.filter(received_at__gt=question.sent_at).order_by("received_at").first()
        if first is not None:
            yield day_of(first.received_at)
    if isinstance(question, ProofRequest):
        sent = ProofFile.objects.filter(case=case, received_at__gt=question.sent_at)
        if document := sent.order_by("received_at").first():
            yield day_of(document.received_at)
    confirmed = case.address_confirmed_at
    if row.cause == SuspensionCause.IDENTITY and confirmed and confirmed > question.sent_at:
        yield day_of(confirmed)
    if isinstance(question, ProofRequest) and (typed_at := code.typed_at(question)):
        yield day_of(typed_at)
