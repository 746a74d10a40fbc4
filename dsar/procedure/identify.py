"""Who is asking: a doubt is written before proof is asked, and the answer is recorded by name."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.identity.words import NO_ANSWER
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, hold, move
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law.grounds import is_blank
from dsar.law.identity import LEVELS, MANDATE, Method
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import (
    answer_link,
    ask,
    collect,
    proof,
    questions,
    reassess,
    shown,
    silence,
    standing,
)
from dsar.procedure.ask import CannotIdentify, insist_on_level
from dsar.procedure.plain_words import insist_on_no_code
from dsar.work import passing

# Where a check that is complete takes the case on.
WAITS: Final = frozenset({State.RECEIVED, State.VERIFYING, State.REVIEWING})


@transaction.atomic
def accept(
    case: Case,
    *,
    method: str,
    reason: str,
    at: datetime,
    by: User,
    found_in: System | None = None,
    on_paper: bool = False,
) -> IdentityCheck:
    """Record that the person is who they say, by whom and how, and start collecting (Art. 12(6)).

    Where a second officer is needed, the case waits for `confirm` first. Raises CannotIdentify
    when the method is too light for an item, nothing bears it out or nothing was written down.
    """
    # The case is locked before its stream, here as in every step, or two steps could deadlock.
    claim(case)
    if waiting_check(case):
        raise CannotIdentify("a check of who is asking already waits for a second officer")
    goes_on = standing.goes_on(case, at=at)
    more = _said(method, found_in=found_in, on_paper=on_paper)
    check = _record(case, method=method, reason=reason, accepted=True, at=at, by=by, **more)
    insist_on_level(case, check.method)
    shown.insist(check, by=by)
    # The time waited for the person, not for our second officer.
    ask.end_question(case, at=at, keeps_mandate=True)
    if not check.needs_second:
        _establish(case, check, at=at, by=by, goes_on=goes_on)
    return check


@transaction.atomic
def begin(case: Case, *, at: datetime, by: User) -> None:
    """Start collecting where the law asks nobody for proof (Art. 7(3)).

    Raises CannotIdentify where it has to be recorded first who is asking.
    """
    if case.only_stops_marketing or case.needs_identity:
        raise CannotIdentify("record who is asking first")
    move(case, "collection.started", by=by.actor, at=at)
    collect.start(case, at=at)


def _said(method: str, *, found_in: System | None, on_paper: bool) -> dict[str, Any]:
    """What is kept beside a way of checking; nothing for the others."""
    return {
        "found_in": found_in if method == Method.CONFIRMED_ADDRESS else None,
        "on_paper": on_paper and method == Method.MASKED_DOCUMENT,
    }


def may_confirm(case: Case, *, at: datetime) -> bool:
    """Whether a second officer can confirm a check where the case stands now (Art. 32)."""
    waits = case.state in WAITS or standing.needs_new_check(case, at=at)
    return waits and waiting_check(case) is not None


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
    shown.insist_again(check, by=by)
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
    _give_up(case, at=at, by=by.actor, cause="rejected", why="rejected")
    return check


def lapse_next(*, at: datetime) -> ProofRequest | None:
    """Let the next proof request lapse whose day is over in silence, in spite of a reminder."""
    asked = Q(case__state=State.VERIFYING) | Q(case__state__in=ask.AT_WORK, method=MANDATE)
    silent = silence.in_silence(ProofRequest, at=at).filter(asked)
    row: ProofRequest | None = passing.first(
        silent, partial(_lapse, at=at), lost=(ChangedMeanwhile,)
    )
    return row


@transaction.atomic
def _lapse(row: ProofRequest, *, at: datetime) -> None:
    hold(row.case)
    silence.insist(row, at=at)
    cause, on = "mandate" if row.method == MANDATE else "lapsed", silence.over_on(row)
    if row.case.state in ask.AT_WORK:
        ask.end_question(row.case, at=at, on=on)
    else:
        _give_up(row.case, at=at, by=SYSTEM, cause=cause, why="lapsed", on=on)


@transaction.atomic
def _give_up(
    case: Case, *, at: datetime, by: Actor, cause: str, why: str, on: date | None = None
) -> None:
    """Whatever else the person was asked waits no longer either: only a refusal can follow."""
    move(case, "identity.not_established", by=by, at=at, facts={"cause": cause})
    proof.destroy_all(case, why=why, at=at, by=by)
    questions.put_aside(case, at=at, on=on)


def drafted_refusal(case: Case, *, at: datetime) -> dict[str, str]:
    """The ground and words of the refusal that an estate, no mandate or silence leads to.

    Empty where nothing is drafted (Art. 12(4)).
    """
    if standing.is_for_estate(case):
        return {"ground": standing.DECEASED}
    if not is_mandate_clear(case, at=at):
        return {"ground": standing.NO_MANDATE, "who": case.data_subject.name}
    facts = drafted_facts(case) if standing.was_asked_in_vain(case) else None
    return {"ground": standing.NOT_SHOWN, "facts": facts} if facts else {}


def drafted_facts(case: Case) -> str | None:
    """The facts of the refusal that silence leads to, by their real dates (Art. 12(4), 12(6)).

    None where anything came that may be an answer, somebody checked it, or the case is contested.
    """
    asked = ProofRequest.objects.filter(case=case).exclude(method=MANDATE)
    row = asked.order_by("asked_at", "pk").last()
    if row is None or row.lapsed_at is None or case.state != State.REVIEWING:
        return None
    # A check that was taken back before we asked again answers nothing.
    judged = Q(accepted=False) | Q(checked_at__gte=row.asked_at)
    if case.identity_checks.filter(judged).exists() or case.contests.exists():
        return None
    if not silence.unanswered(ProofRequest).filter(pk=row.pk).exists():
        return None
    day_of, tongue = Controller.current().day_of, case.language
    days = {
        "asked": explain.short_date(day_of(row.sent_at or row.asked_at), tongue),
        "reply_by": explain.short_date(row.reply_by, tongue),
    }
    reminder = row.reminder
    reminded_at = reminder.done_at if reminder and not reminder.bounced_at else None
    if reminded_at is None:
        return NO_ANSWER["asked"][tongue].format(**days)
    days["reminded"] = explain.short_date(day_of(reminded_at), tongue)
    return NO_ANSWER["reminded"][tongue].format(**days)


def _record(
    case: Case,
    *,
    method: str,
    reason: str,
    accepted: bool,
    at: datetime,
    by: User,
    found_in: System | None = None,
    on_paper: bool = False,
) -> IdentityCheck:
    # Who takes consent back is asked nothing, but an answer about data needs it said who they are.
    if case.only_stops_marketing or method != Method.NO_DOUBT:
        ask.insist_on_need(case)
    if method not in LEVELS:
        raise CannotIdentify("choose how it was checked who is asking")
    if is_blank(reason):
        raise CannotIdentify("write what was compared, or why there is no doubt")
    insist_on_no_code(CannotIdentify, reason)
    items = [item for item in case.items.all() if item.needs_identity]
    policy = IdentityPolicy.current()
    check: IdentityCheck = IdentityCheck.objects.create(
        case=case,
        method=method,
        level=LEVELS[Method(method)],
        accepted=accepted,
        reason=reason,
        found_in=found_in,
        on_paper=on_paper,
        checked_by=by,
        checked_at=at,
        valid_until=Controller.current().day_of(at) + timedelta(days=policy.check_days),
        needs_second=accepted and policy.needs_second(Method(method)),
    )
    check.items.set(items)
    _note(check, [item.right for item in items], at=at, by=by)
    return check


def _note(check: IdentityCheck, rights: list[str], *, at: datetime, by: User) -> None:
    facts = {"check": check.pk, "method": check.method, "level": check.level}
    facts |= {"accepted": check.accepted, "items": rights}
    facts |= {"system": check.found_in.key} if check.found_in else {}
    facts |= {"on_paper": True} if check.on_paper else {}
    append(check.case.reference, "identity.checked", at=at, by=by.actor, facts=facts)
