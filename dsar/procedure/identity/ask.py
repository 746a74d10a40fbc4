"""Asking who somebody is: the doubt is written first, and no more is asked than is enough."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import is_mandate_clear, needed_level
from dsar.cases.models import Case
from dsar.cases.moves import claim, move
from dsar.cases.states import CannotMove, State
from dsar.cases.time_limits import SuspensionCause
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law.grounds import is_blank
from dsar.law.identity import ASKABLE, LEVELS, MANDATE, Method, asks_more, enough
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import correspondence, questions, standing, suspend, undecide
from dsar.procedure.plain_words import insist_on_no_code

# These end on a page that only a link in a mail opens.
ON_OUR_PAGE: Final = frozenset({Method.CONFIRMED_ADDRESS, Method.FILE_CONTACT})

CONTACT_CHANGES: Final = "contact data are to change here: a stronger way is needed"
# Plain signs that an address or a number is to change; a colleague looks for the others.
CONTACT: Final = re.compile(
    r"[^\s@]+@[^\s@]+\.\w|(?<![\w.])(?:\+|0)\d(?:[\s()-]{0,2}\d){5,}(?![\w.]\d)"
)


class CannotIdentify(ValueError):
    """The step does not fit the case; the message says which rule stands in the way."""


@transaction.atomic
def ask_for_proof(
    case: Case,
    *,
    method: str,
    doubt: str,
    reply_by: date,
    at: datetime,
    by: User,
    why_more: str = "",
    contact: str = "",
    found_in: System | None = None,
) -> ProofRequest:
    """Ask the person to show who they are, with the doubt that justifies it (Art. 12(6)).

    A question asked before waits no longer. Raises CannotIdentify where nothing needs proof,
    for a way that does not help, and without doubt or a reason why more is asked than is enough.
    """
    insist_on_need(case)
    _insist_on_doubt(case, method, at=at)
    _insist_on_way(case, method, at=at)
    _insist_on_reasons(case, method, doubt, why_more)
    said = _on_file(method, contact, found_in) | {"method": method, "reply_by": reply_by}
    said |= {"doubt": doubt, "why_more": why_more.strip(), "remind_on": _remind_on(reply_by, at)}
    _note(case, method, reply_by, at=at, by=by)
    end_question(case, at=at)
    row: ProofRequest = ProofRequest.objects.create(case=case, asked_by=by, asked_at=at, **said)
    _tell(case, row, at=at)
    return row


def end_question(
    case: Case, *, at: datetime, on: date | None = None, keeps_mandate: bool = False
) -> None:
    """Wait no longer for an answer who is asking; another question may pause the time anew."""
    rows = ProofRequest.objects.open().filter(case=case)
    if keeps_mandate and rows.filter(method=MANDATE).exists():
        return
    suspend.end(case, at=at, on=on, cause=SuspensionCause.IDENTITY)
    rows.update(lapsed_at=at)


def _note(case: Case, method: str, reply_by: date, *, at: datetime, by: User) -> None:
    """A mandate alone is asked for while the work goes on; all else begins with a doubt."""
    facts = {"reply_by": reply_by.isoformat()}
    was_decided = case.state == State.DECIDED
    goes_on = method == MANDATE and case.state in standing.BEGUN
    if goes_on:
        claim(case)
        append(case.reference, "representative.asked", at=at, by=by.actor, facts=facts)
    else:
        move(case, "identity.doubted", by=by.actor, at=at, facts=facts | {"method": method})
    if was_decided:
        correspondence.cancel_answer(case, at=at)
    if was_decided and not goes_on:
        undecide.undecide(case, at=at, items=undecide.unsent(case))


def _insist_on_doubt(case: Case, method: str, *, at: datetime) -> None:
    """Who is known is left in peace, once the work has begun (Art. 12(2), 12(6))."""
    if case.state not in standing.BEGUN or method == MANDATE:
        return
    if not standing.needs_new_check(case, at=at):
        raise CannotMove("it is known who asks, so nothing more is asked")


def _remind_on(reply_by: date, at: datetime) -> date:
    today = Controller.current().day_of(at)
    questions.insist_on_reply_by(CannotIdentify, reply_by, asked_on=today)
    return questions.remind_on(today, reply_by)


def insist_on_need(case: Case) -> None:
    """Raise CannotIdentify where the law asks nobody for proof (Art. 7(3), 21(3))."""
    if case.only_stops_marketing:
        raise CannotIdentify("a marketing objection never needs proof of identity (Art. 21(3))")
    if not case.needs_identity:
        raise CannotIdentify("what is asked here needs no proof of identity (Art. 7(3))")


def level_of(case: Case) -> int:
    """The level of proof that everything a case asks needs, from 0 to 3 (Art. 12(6))."""
    return max((needed_level(item) for item in case.items.all()), default=0)


def insist_on_level(case: Case, method: str) -> None:
    """Raise CannotIdentify for a way of checking that is too light for what a case asks."""
    if LEVELS[Method(method)] < level_of(case):
        raise CannotIdentify("this way is not enough for what is asked here")


def ways(case: Case) -> tuple[Method, ...]:
    """The ways that a case's person can be asked for and that are enough, lightest first."""
    closed = frozenset() if case.data_subject.email else ON_OUR_PAGE
    if case.address_confirmed_at or names_contact(case):
        closed |= {Method.CONFIRMED_ADDRESS}
    able = enough(level_of(case))
    return tuple(method for method in able if method in ASKABLE and method not in closed)


def names_contact(case: Case) -> bool:
    """Whether what is to be corrected plainly names an e-mail address or a phone number."""
    wishes = case.items.filter(right=Right.RECTIFICATION).values_list("wish", flat=True)
    return any(CONTACT.search(wish) for wish in wishes)


def asks_too_much(method: str, among: Iterable[Method]) -> bool:
    """Whether a way asks more than is enough, so that a reason must be written (Art. 12(6))."""
    return method != MANDATE and asks_more(Method(method), among)


def _insist_on_way(case: Case, method: str, *, at: datetime) -> None:
    if method == MANDATE:
        if is_mandate_clear(case, at=at):
            raise CannotIdentify("nobody is recorded here whose right to act is still to be shown")
        return
    if case.identity_checks.waiting().exists():
        raise CannotIdentify("a check of who is asking already waits for a second officer")
    if method not in ASKABLE:
        raise CannotIdentify("choose what is enough to show who is asking")
    if method == Method.CONFIRMED_ADDRESS:
        _insist_on_address(case)
    if method == Method.FILE_CONTACT and not case.data_subject.email:
        raise CannotIdentify("the person gave no e-mail address, so no page for the code can open")
    insist_on_level(case, method)


def _insist_on_address(case: Case) -> None:
    if not case.data_subject.email:
        raise CannotIdentify("the person gave no e-mail address that could be confirmed")
    if names_contact(case):
        raise CannotIdentify(CONTACT_CHANGES)
    if case.address_confirmed_at:
        raise CannotIdentify("the address is confirmed already: record it")


def _insist_on_reasons(case: Case, method: str, doubt: str, why_more: str) -> None:
    if is_blank(doubt):
        raise CannotIdentify("write why there is doubt about who is asking")
    if is_blank(why_more) and asks_too_much(method, ways(case)):
        raise CannotIdentify("this asks more than is enough: write why the lighter way will not do")
    insist_on_no_code(CannotIdentify, doubt, why_more)


def _on_file(method: str, contact: str, found_in: System | None) -> dict[str, Any]:
    """Where the code goes and where that was found; nothing for another way."""
    if method != Method.FILE_CONTACT:
        return {}
    try:
        validate_email(contact)
    except ValidationError:
        raise CannotIdentify("give the e-mail address on file that the code goes to") from None
    if found_in is None:
        raise CannotIdentify("say in which system the e-mail address was found")
    return {"contact": contact, "found_in": found_in}


def _tell(case: Case, row: ProofRequest, *, at: datetime) -> None:
    words = _words(case, row, at=at)
    reply_by = explain.on_day(row.reply_by, case.language)
    row.mail = correspondence.mail(
        case, "identity_request", at=at, context=words | {"reply_by": reply_by}, held=True
    )
    row.save(update_fields=["mail"])
    extra = words | {"reply_by": row.reply_by.isoformat()}
    kind = LetterKind.IDENTITY_REQUEST
    correspondence.letter(case, kind, at=at, extra=extra, carried_by=row.mail)


def _words(case: Case, row: ProofRequest, *, at: datetime) -> dict[str, Any]:
    """What letter and mail say alike; they promise a pause only where one can begin."""
    can_wait = suspend.in_time(case, Controller.current().day_of(at))
    return questions.proof_words(row) | {
        "doubt": row.doubt,
        "has_page": bool(addressee_of(case, at=at).email),
        "may_wait": can_wait and not suspend.is_our_turn(row),
    }
