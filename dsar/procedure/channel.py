"""How the answer is to leave: by link, by post or over the counter, and how its code is given.

An electronic request is answered electronically, unless the person wishes otherwise (Art. 12(3)).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from dsar.capabilities.delivery.models import DeliveryChoice, Dispatch
from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case
from dsar.cases.moves import hold
from dsar.cases.states import OPEN
from dsar.eventlog.append import append
from dsar.organisation.accounts.models import User
from dsar.procedure import download_code, handle

Channel = Dispatch.Channel
Way = Dispatch.CodeWay
NO_MAIL: Final = "there is no e-mail address to which a link could go"
NO_ADDRESS: Final = "there is no postal address, so the answer cannot be posted"
PROTECTED: Final = "the address is protected, so nothing goes by post"


class CannotChoose(ValueError):
    """The answer cannot leave like that; the message says why."""


@dataclass(frozen=True)
class Settled:
    """The channel of an answer, and the way of its code."""

    channel: Channel
    code_way: str


def suggested(case: Case, *, at: datetime) -> Channel:
    """By link where there is an e-mail address, else by post, else over the counter."""
    to = addressee_of(case, at=at)
    if to.email:
        return Channel.PORTAL
    return Channel.POST if to.postal and not to.is_protected else Channel.COLLECT


def settled(case: Case, *, at: datetime) -> Settled:
    """What was chosen last, as long as it can be done for the addressee of today."""
    row = case.delivery_choices.last()
    if row is None or why_not(case, Channel(row.channel), at=at):
        return Settled(suggested(case, at=at), "")
    return Settled(Channel(row.channel), row.code_way)


def why_not(case: Case, channel: Channel, *, at: datetime) -> str:
    """Why an answer cannot leave that way; empty when it can."""
    to = addressee_of(case, at=at)
    if channel == Channel.PORTAL:
        return "" if to.email else NO_MAIL
    if channel == Channel.COLLECT:
        return ""
    if to.is_protected:
        return PROTECTED
    return "" if to.postal else NO_ADDRESS


@transaction.atomic
def choose(
    case: Case, *, channel: str, code_way: str = "", why: str = "", at: datetime, by: User
) -> None:
    """Settle how the answer is to leave (Art. 12(3), 32).

    A reason is owed where it is not the usual way. Raises CannotChoose.
    """
    hold(case)
    if case.state not in OPEN:
        raise CannotChoose("the answer has left already")
    insist(case, channel, at=at)
    if why_no_code := download_code.why_not(case, code_way):
        raise CannotChoose(why_no_code)
    if _is_unusual(case, channel, code_way, at=at):
        handle.keep_reason(case, text=why, at=at, by=by)
    note(case, channel, code_way, at=at, by=by)


def insist(case: Case, channel: str, *, at: datetime) -> None:
    """Raise CannotChoose for a way that does not reach the addressee of today (Art. 32)."""
    if channel not in Channel.values:
        raise CannotChoose("choose how the answer is to leave")
    if why := why_not(case, Channel(channel), at=at):
        raise CannotChoose(why)


def note(case: Case, channel: str, code_way: str, *, at: datetime, by: User) -> None:
    """Write what was chosen, and by whom (Art. 5(2))."""
    way = code_way if channel == Channel.PORTAL else ""
    facts = {"channel": channel, "code_way": way}
    append(case.reference, "delivery.chosen", at=at, by=by.actor, facts=facts)
    DeliveryChoice.objects.create(
        case=case, channel=channel, code_way=way, chosen_at=at, chosen_by=by
    )


def _is_unusual(case: Case, channel: str, code_way: str, *, at: datetime) -> bool:
    if channel != suggested(case, at=at):
        return True
    usual = download_code.suggested(case, at=at)
    return channel == Channel.PORTAL and code_way not in ("", usual)
