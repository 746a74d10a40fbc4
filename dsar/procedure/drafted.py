"""The refusal drafted for somebody unknown: an estate, no mandate, or silence (Art. 12(4))."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.capabilities.identity.words import NO_ANSWER
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law import explain
from dsar.law.identity import MANDATE
from dsar.organisation.controller.models import Controller
from dsar.procedure import silence, standing


def refusal(case: Case, *, at: datetime) -> dict[str, str]:
    """The ground and words of the refusal that an estate, no mandate or silence leads to.

    Empty where nothing is drafted (Art. 12(4)).
    """
    if standing.is_for_estate(case):
        return {"ground": standing.DECEASED}
    if not is_mandate_clear(case, at=at):
        return {"ground": standing.NO_MANDATE, "who": case.data_subject.name}
    facts = facts_of_silence(case) if standing.was_asked_in_vain(case) else None
    return {"ground": standing.NOT_SHOWN, "facts": facts} if facts else {}


def facts_of_silence(case: Case) -> str | None:
    """The facts of the refusal that silence leads to, by their real dates (Art. 12(4), 12(6)).

    None where anything came that may be an answer, somebody checked it, or the case is contested.
    """
    asked = ProofRequest.objects.filter(case=case).exclude(method=MANDATE)
    row = asked.order_by("asked_at", "pk").last()
    if row is None or row.lapsed_at is None or case.state != State.REVIEWING:
        return None
    if ProofFile.objects.filter(case=case, received_at__gt=row.asked_at).exists():
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
