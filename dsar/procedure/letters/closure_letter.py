"""The letter that a case has ended: taken back by the person, or after a question in vain."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.retention import case_kept_until
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, fee
from dsar.procedure.standing import NOT_SHOWN

WITHDRAWN: Final = "withdrawn"
NO_REPLY: Final = "no_reply"
NOT_PAID: Final = "fee-not-accepted"


def of_withdrawal(
    case: Case, carrier: OutgoingMail | None, *, is_answered: bool, at: datetime
) -> Letter:
    """Confirm what the person took back; nobody's words are repeated (Art. 12(1)).

    Where they were answered already it is the second look only, and the answer stands.
    """
    return _letter(case, {"why": WITHDRAWN, "is_answered": is_answered}, carrier, at=at)


def of_silence(case: Case, *, at: datetime) -> Letter | None:
    """Say by mail that the case is closed where the person never answered, with the remedies again.

    Without a mailbox nothing is written: the refusal itself told all of it on paper.
    """
    if not ended_in_silence(case, at=at):
        return None
    carrier = correspondence.mail(case, "closed", at=at, held=True)
    if carrier is None:
        return None
    return _letter(case, {"why": NO_REPLY, "not_done": True}, carrier, at=at)


def ended_in_silence(case: Case, *, at: datetime) -> bool:
    """Whether all was refused because a question of ours got no reply (Art. 12(4), 12(6))."""
    live = Decision.objects.filter(item__case=case, superseded_at__isnull=True)
    outcomes = {row.outcome for row in live}
    codes = {given["ground"] for row in live for given in row.grounds}
    if outcomes != {Outcome.REFUSED}:
        return False
    if codes == {NOT_PAID}:
        row = fee.was_fee_refused(case, at=at)
        return row is not None and row.answered_at is None
    return codes == {NOT_SHOWN} and _was_given_up(case)


def _was_given_up(case: Case) -> bool:
    ends = Event.objects.filter(stream=case.reference, kind="identity.not_established")
    last = ends.order_by("seq").last()
    return last is not None and last.facts.get("cause") == "lapsed"


def _letter(
    case: Case, said: dict[str, Any], carrier: OutgoingMail | None, *, at: datetime
) -> Letter:
    until = case_kept_until(Controller.current().day_of(at))
    extra = said | {"kept_until": until.isoformat()}
    kind = LetterKind.CLOSURE
    return correspondence.letter(
        case, kind, at=at, extra=extra, carried_by=carrier, is_automatic=True
    )
