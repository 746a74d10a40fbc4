"""Somebody acts for the person: who, in what capacity, and whether the mandate was accepted.

Nothing about the person leaves between the record and the acceptance (EDPB 01/2022, 80-81).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.disclosure import is_known_who_asks, is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.moves import claim, move
from dsar.cases.representatives import Representative, representative_of
from dsar.cases.states import OPEN, CannotMove, State, find_move
from dsar.cases.time_limits import SuspensionCause
from dsar.eventlog.actors import SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.law.identity import MANDATE, Mandate
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import answer_link, correspondence, handle, readdress, standing, suspend
from dsar.procedure.collection import collect
from dsar.procedure.identity import change_contact, no_proof
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.proofs import proof

# After an answer somebody may still contest it for the person.
REPRESENTED: Final = OPEN | {State.ANSWERED, State.CLOSED}
# Stands for the last day that was written down when somebody was recorded.
AS_RECORDED: Final = date.min


class CannotRepresent(ValueError):
    """The step does not fit the case or the mandate; the message says why."""


@dataclass(frozen=True)
class ActsFor:
    """Who says to act for the person, and where the answer is to go."""

    kind: str
    name: str
    email: str = ""
    phone: str = ""
    address: str = ""
    scope: str = ""
    valid_until: date | None = None
    answer_to: str = Representative.AnswerTo.REPRESENTATIVE.value


@transaction.atomic
def record(case: Case, given: ActsFor, *, at: datetime, by: User) -> Representative:
    """Write down who acts for the person; an answer that has not left stops (Art. 5(1)(f), 32).

    Raises CannotRepresent when it does not fit the case, or who and where is not said.
    """
    insist_on_recordable(case)
    _insist_on_contact(case, given)
    written = (given.name, given.scope, given.email, given.address, given.phone)
    insist_on_no_code(CannotRepresent, *written)
    claim(case)
    row: Representative = Representative.objects.create(
        case=case, recorded_by=by, recorded_at=at, **asdict(given)
    )
    facts = {"representative": row.pk, "kind": row.kind, "answer_to": row.answer_to}
    append(case.reference, "representative.recorded", at=at, by=by.actor, facts=facts)
    change_contact.cancel(case, at=at)
    _stop_answer(case, at=at)
    readdress.turn(case, at=at)
    return row


@transaction.atomic
def accept(
    case: Case, *, reason: str, valid_until: date | None = AS_RECORDED, at: datetime, by: User
) -> Representative:
    """Record that the mandate was seen and is enough, by whom and why (EDPB 01/2022, 81).

    One that ran out is accepted anew, with another last day or none. Raises CannotRepresent
    without a reason, for a mandate or a case that is over, and for an estate.
    """
    row = insist_on_acceptable(case, at=at)
    last_day = row.valid_until if valid_until == AS_RECORDED else valid_until
    if last_day and last_day < Controller.current().day_of(at):
        raise CannotRepresent("the mandate is over: ask for a new one, or give its new last day")
    _insist_on_reason(reason)
    claim(case)
    row.accepted_by, row.accepted_at, row.accept_reason = by, at, reason
    row.valid_until, row.ran_out_at = last_day, None
    row.save()
    until = row.valid_until.isoformat() if row.valid_until else None
    facts = {"representative": row.pk, "valid_until": until}
    append(case.reference, "representative.accepted", at=at, by=by.actor, facts=facts)
    _settle_question(case, at=at)
    readdress.turn(case, at=at)
    answer_link.tell_again(case, at=at)
    _go_on(case, at=at, by=by)
    return row


@transaction.atomic
def reject(case: Case, *, reason: str, at: datetime, by: User) -> None:
    """Record that the mandate was not shown; only a refusal can follow (Art. 12(4)).

    An answer that has not left stops. The mandate may still come later. Raises CannotRepresent
    without a reason, or while a document waits that nobody has looked at.
    """
    insist_on_rejectable(case, at=at)
    _insist_on_reason(reason)
    if standing.has_unopened_mandate(case):
        raise CannotRepresent(standing.LOOK_FIRST)
    no_proof.give_up(case, cause=standing.NO_RIGHT, at=at, by=by.actor)
    proof.destroy_unaccepted(case, why="rejected", at=at, by=by.actor)
    handle.keep_reason(case, text=reason, at=at, by=by)


@transaction.atomic
def end(case: Case, *, reason: str, at: datetime, by: User) -> None:
    """Record that nobody acts for the person any more, or never did (Art. 5(1)(f), 32).

    An answer that has not left stops, and links that went to another address open nothing. Who is
    written to from now on gets a link to an answer that has left.
    """
    if case.state == State.ARCHIVED:
        raise CannotRepresent("an archived case can only be read")
    row = _acting(case)
    _insist_on_reason(reason)
    claim(case)
    handle.keep_reason(case, text=reason, at=at, by=by)
    end_now(row, case, at=at, by=by.actor)
    _go_on(case, at=at, by=by)


def end_now(row: Representative, case: Case, *, at: datetime, by: Actor) -> None:
    """Write to the person from now on, who may open what has left (Art. 12(3), 32)."""
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    facts = {"representative": row.pk}
    append(case.reference, "representative.ended", at=at, by=by, facts=facts)
    proof.destroy_unaccepted(case, why="rejected", at=at, by=by)
    _settle_question(case, at=at)
    _stop_answer(case, at=at)
    readdress.turn(case, at=at)
    answer_link.tell_again(case, at=at)


def _go_on(case: Case, *, at: datetime, by: User) -> None:
    """Begin what nobody could look for while it was not clear for whom somebody acts."""
    is_unfinished = case.state == State.REVIEWING and not standing.is_collected(case)
    if is_unfinished and is_known_who_asks(case, at=at):
        move(case, "identity.established", by=by.actor, at=at)
    if case.state == State.COLLECTING:
        collect.start(case, at=at)


def insist_on_recordable(case: Case) -> None:
    """Raise CannotRepresent where nobody can be recorded who acts for the person."""
    if case.state not in REPRESENTED:
        raise CannotRepresent("nobody can be recorded for a case that has ended")
    if case.only_stops_marketing:
        raise CannotRepresent("stopping marketing needs no mandate (Art. 21(3))")
    if representative_of(case) is not None:
        raise CannotRepresent("somebody acts for the person already; end that first")


def insist_on_acceptable(case: Case, *, at: datetime) -> Representative:
    """Return who waits for a mandate to be accepted, or raise CannotRepresent (recital 27)."""
    row = _waiting(case, at=at)
    if case.state not in REPRESENTED:
        raise CannotRepresent("no mandate is accepted for a case that has ended")
    if row.kind == Mandate.ESTATE:
        raise CannotRepresent(
            "the regulation does not cover a person who has died, so nothing is disclosed to an "
            "estate here (recital 27)"
        )
    return row


def insist_on_rejectable(case: Case, *, at: datetime) -> None:
    """Raise CannotRepresent or CannotMove where no mandate can be found missing (Art. 12(4))."""
    _waiting(case, at=at)
    find_move(case.state, "identity.not_established", SYSTEM)
    if standing.is_mandate_given_up(case):
        raise CannotRepresent("the mandate was rejected already; decide the case")


def fits(insist: Callable[[Case], object], case: Case) -> bool:
    """Whether one of these checks lets its step happen now."""
    try:
        insist(case)
    except (CannotRepresent, CannotMove):
        return False
    return True


def _acting(case: Case) -> Representative:
    row = representative_of(case)
    if row is None:
        raise CannotRepresent("nobody acts for the person in this case")
    return row


def _waiting(case: Case, *, at: datetime) -> Representative:
    row = _acting(case)
    if is_mandate_clear(case, at=at):
        raise CannotRepresent("the mandate was accepted already")
    return row


def _settle_question(case: Case, *, at: datetime) -> None:
    """Wait no longer for the mandate; a question who somebody is goes on waiting."""
    asked = ProofRequest.objects.open().filter(case=case, method=MANDATE)
    if asked.exists():
        suspend.end(case, at=at, cause=SuspensionCause.IDENTITY)
        asked.update(lapsed_at=at)


def _stop_answer(case: Case, *, at: datetime) -> None:
    if case.state == State.DECIDED:
        correspondence.cancel_answer(case, at=at)


def _insist_on_contact(case: Case, given: ActsFor) -> None:
    if given.kind not in set(Mandate):
        raise CannotRepresent("choose in what capacity they act")
    if given.answer_to not in Representative.AnswerTo.values:
        raise CannotRepresent("choose who gets the answer")
    if is_blank(given.name):
        raise CannotRepresent("write the name of who acts for the person")
    if case.data_subject.protected_at and given.address.strip():
        raise CannotRepresent("the address is protected, so no postal address is written here")
    is_theirs = given.answer_to == Representative.AnswerTo.REPRESENTATIVE
    if is_theirs and not (given.email or given.address.strip() or case.data_subject.protected_at):
        raise CannotRepresent("give an e-mail or postal address to which the answer can go")


def _insist_on_reason(reason: str) -> None:
    if is_blank(reason):
        raise CannotRepresent("write what the paper says, or why")
    insist_on_no_code(CannotRepresent, reason)
