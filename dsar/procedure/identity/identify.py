"""Who is asking: what was shown is accepted, confirmed or rejected by name, or never came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, hold, move
from dsar.cases.states import State, find_move
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.law.identity import LEVELS, MANDATE, Method
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import answer_link, silence, standing
from dsar.procedure.collection import collect
from dsar.procedure.identity import ask, evidence, no_proof, reassess
from dsar.procedure.identity.ask import CannotIdentify, insist_on_level
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.proofs import proof
from dsar.work import passing

# Where a check that is complete takes the case on.
WAITS: Final = frozenset({State.RECEIVED, State.VERIFYING, State.REVIEWING})
# What is kept beside a way of checking; nothing for the others.
BORNE_OUT_BY: Final[dict[str, tuple[str, ...]]] = {
    Method.CONFIRMED_ADDRESS: ("found_in",),
    Method.CALL_BACK: ("found_in", "met_at"),
    Method.IN_PERSON: ("met_at",),
    Method.MASKED_DOCUMENT: ("on_paper",),
}


@transaction.atomic
def accept(
    case: Case,
    *,
    method: str,
    reason: str,
    at: datetime,
    by: User,
    found_in: System | None = None,
    met_at: datetime | None = None,
    on_paper: bool = False,
    keeps_contact: bool = False,
) -> IdentityCheck:
    """Record that the person is who they say, by whom and how, and start collecting (Art. 12(6)).

    Where a second officer is needed, the case waits for `confirm` first. Raises CannotIdentify
    when the method is too light for an item, or for contact data that change, nothing bears it
    out or nothing was written down, CannotMove where nothing waits for a check.
    """
    goes_on = standing.goes_on(case, at=at)
    # Also where a second officer is needed, so that the move would come later.
    if not goes_on:
        find_move(case.state, "identity.established", by.actor)
    # The case is locked before its stream, here as in every step, or two steps could deadlock.
    claim(case)
    if waiting_check(case):
        raise CannotIdentify("a check of who is asking already waits for a second officer")
    met = {"found_in": found_in, "met_at": met_at, "on_paper": on_paper}
    borne_out = {name: met[name] for name in BORNE_OUT_BY.get(method, ())}
    check = _record(case, method=method, reason=reason, accepted=True, at=at, by=by, **borne_out)
    if method == Method.CONFIRMED_ADDRESS:
        evidence.insist_on_kept_contact(case, keeps_contact=keeps_contact)
    # The time waited for the person, not for our second officer.
    ask.end_question(case, at=at, keeps_mandate=True)
    if not check.needs_second:
        _establish(case, check, at=at, by=by, goes_on=goes_on)
    return check


def may_confirm(case: Case, *, at: datetime) -> bool:
    """Whether a second officer can confirm a check where the case stands now (Art. 32)."""
    return _is_awaited(case, at=at) and why_overtaken(case, at=at) is None


def is_overtaken(case: Case, *, at: datetime) -> bool:
    """Whether a case waits for a check that no second officer can confirm any more (Art. 32)."""
    return _is_awaited(case, at=at) and why_overtaken(case, at=at) is not None


def _is_awaited(case: Case, *, at: datetime) -> bool:
    waits = case.state in WAITS or standing.needs_new_check(case, at=at)
    return waits and waiting_check(case) is not None


def why_overtaken(case: Case, *, at: datetime) -> CannotIdentify | None:
    """Why nobody can confirm the check that waits, so that only taking it back helps (Art. 32)."""
    check = waiting_check(case)
    try:
        if check is not None:
            _insist_still(check, at=at)
    except CannotIdentify as reason:
        return reason
    return None


def waiting_check(case: Case) -> IdentityCheck | None:
    """The accepted check that a second officer has yet to confirm."""
    row: IdentityCheck | None = case.identity_checks.waiting().last()
    return row


@transaction.atomic
def confirm(case: Case, *, reason: str, at: datetime, by: User) -> IdentityCheck:
    """Confirm with a second pair of eyes who is asking, and start collecting (Art. 32).

    Raises CannotIdentify when nothing waits, nothing was written, or it is one's own check while
    somebody else could look.
    """
    claim(case)
    check = waiting_check(case)
    if check is None:
        raise CannotIdentify("no check of who is asking waits for a second officer")
    if check.checked_by_id == by.pk and by.has_peers():
        raise CannotIdentify("another officer must confirm who is asking")
    if is_blank(reason):
        raise CannotIdentify("write what was compared, or why there is no doubt")
    insist_on_no_code(CannotIdentify, reason)
    check.case = case
    _insist_still(check, at=at)
    evidence.insist_again(check, by=by)
    goes_on = standing.goes_on(case, at=at)
    check.confirmed_by, check.confirmed_at, check.confirm_reason = by, at, reason
    # A check made before the company asked for a second officer needed one all the same.
    check.needs_second = True
    told = ["confirmed_by", "confirmed_at", "confirm_reason", "needs_second"]
    check.save(update_fields=told)
    facts = {"check": check.pk, "alone": check.checked_by_id == by.pk}
    append(case.reference, "identity.confirmed", at=at, by=by.actor, facts=facts)
    _establish(case, check, at=at, by=by, goes_on=goes_on)
    return check


def _insist_still(check: IdentityCheck, *, at: datetime) -> None:
    """What is asked may have risen, or the days of the check run out, while it waited."""
    if check.level < ask.level_of(check.case):
        raise CannotIdentify(
            "this check is too light by now: take it back, then ask for more or record a new one"
        )
    if check.valid_until is None or check.valid_until < Controller.current().day_of(at):
        raise CannotIdentify("this check is too old by now: take it back, then record a new one")
    evidence.insist_still_here(check)


def _establish(case: Case, check: IdentityCheck, *, at: datetime, by: User, goes_on: bool) -> None:
    """Start collecting; work that had begun before `goes_on` from where it stands."""
    if not goes_on:
        facts = {"check": check.pk, "method": check.method, "level": check.level}
        move(case, "identity.established", by=by.actor, at=at, facts=facts)
    proof.destroy_all(case, why="checked", at=at, by=by.actor)
    if check.on_paper:
        append(
            case.reference, "proof.paper_given_up", at=at, by=by.actor, facts={"check": check.pk}
        )
    collect.start(case, at=at)
    if goes_on and case.state in standing.HANDED_OUT:
        answer_link.tell_again(case, at=at)


@transaction.atomic
def reject(case: Case, *, method: str, reason: str, at: datetime, by: User) -> IdentityCheck:
    """Record that the proof was not enough; only a refusal that reveals nothing can follow.

    A check that still waits for a second officer is taken back with it.
    """
    claim(case)
    if waiting := waiting_check(case):
        waiting.case = case
        reassess.revoke(waiting, reason=reason, at=at, by=by)
    check = _record(case, method=method, reason=reason, accepted=False, at=at, by=by)
    no_proof.give_up(case, cause="rejected", at=at, by=by.actor)
    proof.destroy_all(case, why="rejected", at=at, by=by.actor)
    return check


def lapse_next(*, at: datetime) -> ProofRequest | None:
    """Let the next proof request lapse whose day is over in silence, in spite of a reminder."""
    asked = Q(case__state=State.VERIFYING) | Q(case__state__in=standing.BEGUN, method=MANDATE)
    silent = silence.in_silence(ProofRequest, at=at).filter(asked)
    row: ProofRequest | None = passing.first(
        silent, partial(_lapse, at=at), lost=(ChangedMeanwhile,)
    )
    return row


@transaction.atomic
def _lapse(row: ProofRequest, *, at: datetime) -> None:
    hold(row.case)
    silence.insist(row, at=at)
    cause = standing.NO_RIGHT if row.method == MANDATE else "lapsed"
    on = silence.over_on(row)
    no_proof.give_up(row.case, cause=cause, at=at, by=SYSTEM, on=on)
    proof.destroy_all(row.case, why="lapsed", at=at, by=SYSTEM)


def _record(
    case: Case,
    *,
    method: str,
    reason: str,
    accepted: bool,
    at: datetime,
    by: User,
    **borne_out: Any,
) -> IdentityCheck:
    _insist_on_words(case, method, reason)
    policy = IdentityPolicy.current()
    check = IdentityCheck(
        case=case,
        method=method,
        level=LEVELS[Method(method)],
        accepted=accepted,
        reason=reason,
        checked_by=by,
        checked_at=at,
        valid_until=Controller.current().day_of(at) + timedelta(days=policy.check_days),
        needs_second=accepted and policy.needs_second(Method(method)),
        **borne_out,
    )
    if accepted:
        insist_on_level(case, method)
        evidence.insist(check, by=by)
    check.save()
    items = [item for item in case.items.all() if item.needs_identity]
    check.items.set(items)
    _note(check, [item.right for item in items], at=at, by=by)
    return check


def _insist_on_words(case: Case, method: str, reason: str) -> None:
    # Who takes consent back is asked nothing, but an answer about data needs it said who they are.
    if case.only_stops_marketing or method != Method.NO_DOUBT:
        ask.insist_on_need(case)
    if method not in LEVELS:
        raise CannotIdentify("choose how it was checked who is asking")
    if is_blank(reason):
        raise CannotIdentify("write what was compared, or why there is no doubt")
    insist_on_no_code(CannotIdentify, reason)


def _note(check: IdentityCheck, rights: list[str], *, at: datetime, by: User) -> None:
    facts = {"check": check.pk, "method": check.method, "level": check.level}
    facts |= {"accepted": check.accepted, "items": rights}
    facts |= {"system": check.found_in.key} if check.found_in else {}
    facts |= {"met_at": check.met_at.astimezone(UTC).isoformat()} if check.met_at else {}
    facts |= {"on_paper": True} if check.on_paper else {}
    if check.accepted and check.method == Method.CONFIRMED_ADDRESS:
        facts["keeps_contact"] = True
    append(check.case.reference, "identity.checked", at=at, by=by.actor, facts=facts)
