"""Beside the timeline: how sure we must be who asks and why, what was asked, what was found."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.identity.models import ProofRequest
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.representatives import Representative, representative_of
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.timeline import name_of
from dsar.law.explain import long_date, on_day
from dsar.law.identity import enough
from dsar.law.rights import Right
from dsar.organisation.accounts.models import DECIDING, User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure import suspend
from dsar.procedure.identity import ask
from dsar.procedure.identity.identify import waiting_check


def identity_facts(case: Case) -> dict[str, Any]:
    """The least that is enough, in words; what was asked and when; each check with its officers."""
    level = ask.level_of(case)
    return {
        "level": words.PROOF_LEVELS[level],
        "enough": [words.METHODS[method] for method in enough(level)] if level else [],
        "why": _why(case) if level else [],
        "asked": [_asked(row) for row in _requests(case)],
        "checks": [_check(row) for row in _checks(case)],
        "mandate": _mandate(case),
    }


def identity_acts(case: Case) -> tuple[str, ...]:
    """The second thoughts that are possible now."""
    can_rise = case.is_open and case.needs_identity
    stands = case.state != State.ARCHIVED and case.identity_checks.standing().exists()
    return (*(["raise_level"] if can_rise else []), *(["revoke"] if stands else []))


def who_confirms(case: Case) -> str:
    """Who checked, and who has to look at it now."""
    check = waiting_check(case)
    if check is None:
        return ""
    others = User.objects.filter(is_active=True, role__in=DECIDING).exclude(pk=check.checked_by_id)
    said = {"who": name_of(check.checked_by), "others": ", ".join(map(name_of, others))}
    if said["others"]:
        return _("%(who)s checked who is asking. One of these must confirm it: %(others)s.") % said
    return (
        _("%(who)s checked who is asking and works here alone, so may confirm it with a reason.")
        % said
    )


def _why(case: Case) -> list[str]:
    policy = IdentityPolicy.current()
    told = [
        f"{words.KINDS[item.right]}: {words.PROOF_LEVELS[policy.level_for(Right(item.right))]}"
        for item in case.items.all()
        if item.needs_identity
    ]
    if case.raised_level is None:
        return told
    events = Event.objects.filter(stream=case.reference, kind="identity.level_raised")
    last = events.order_by("seq").last()
    note = case.notes.filter(pk=last.facts.get("note")).first() if last else None
    risk = _("Raised in this case because of its risk.")
    return [*told, f"{risk} {note.text}" if note else risk]


def _requests(case: Case) -> Any:
    return case.proof_requests.select_related("asked_by", "found_in").order_by("-asked_at", "-pk")


def _asked(row: ProofRequest) -> dict[str, Any]:
    found_in = row.found_in
    return {
        "what": words.ASKED.get(row.method, row.method),
        "who": name_of(row.asked_by) if row.asked_by else "",
        "at": due.day_of(row.asked_at),
        "reply_by": long_date(row.reply_by, words.language()),
        "we_act": suspend.is_our_turn(row),
        "is_open": row.lapsed_at is None,
        "doubt": row.doubt,
        "why_more": row.why_more,
        "contact": row.contact,
        "found_in": found_in.called(words.language()) if found_in else "",
    }


def _checks(case: Case) -> Any:
    rows = case.identity_checks.select_related("checked_by", "confirmed_by", "found_in")
    return rows.order_by("-checked_at", "-pk")


def _check(row: IdentityCheck) -> dict[str, Any]:
    state, tone = _("Accepted"), "good"
    if not row.accepted:
        state, tone = _("Not accepted"), "late"
    elif row.revoked_at:
        state, tone = _("Taken back"), "late"
    elif row.needs_second and row.confirmed_by is None:
        state, tone = _("Waits for a second officer"), "waiting"
    confirmed_at, until, held_by = row.confirmed_at, row.valid_until, row.found_in
    return {
        "state": state,
        "tone": tone,
        "method": words.METHODS.get(row.method, row.method),
        "level": row.level,
        "reason": row.reason,
        "found_in": held_by.called(words.language()) if held_by else "",
        "met_at": due.moment(row.met_at) if row.met_at else "",
        "on_paper": row.on_paper,
        "who": name_of(row.checked_by),
        "at": due.day_of(row.checked_at),
        "valid_until": long_date(until, words.language()) if until and row.accepted else "",
        "confirmed": f"{name_of(row.confirmed_by)}, {due.day_of(confirmed_at)}"
        if row.confirmed_by and confirmed_at
        else "",
        "confirm_reason": row.confirm_reason,
        "revoked": due.day_of(row.revoked_at) if row.revoked_at else "",
    }


def _mandate(case: Case) -> str:
    row = representative_of(case)
    if row is None:
        return ""
    return f"{words.MANDATES[row.kind]}: {_state_of(row, case)}"


def _state_of(row: Representative, case: Case) -> str:
    if is_mandate_clear(case, at=timezone.now()):
        return _("the mandate is accepted")
    if row.accepted_at is None or row.valid_until is None:
        return _("the mandate is not accepted")
    day = on_day(row.valid_until, words.language())
    return _("the mandate ran out on %(day)s") % {"day": day}
