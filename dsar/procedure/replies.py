"""What an incoming message has to do with one of ours: its case, and news of its delivery."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.organisation.accounts.models import User
from dsar.procedure import handle

MOST_NAMES = 60
# A notice that quotes nothing of ours is trusted to be about a mail this young.
RECENT = timedelta(days=14)
STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


class NothingBounced(ValueError):
    """No mail of this case came back."""


class _Known(Exception):
    """Another notice of the same bounce was first."""


@dataclass(frozen=True)
class Answered:
    """The case a message belongs to and our own message it answers, as far as they are known."""

    case: Case | None = None
    mail: OutgoingMail | None = None


def answered_by(parsed: dict[str, Any], *, at: datetime) -> Answered:
    """Find the case by its secret reply address, else by our own message's id.

    Both cannot be guessed; a case number in the subject can, so it decides nothing.
    """
    report = parsed.get("report") or {}
    history = reversed(parsed["references"])
    names = [*report.get("original_ids", ()), parsed["in_reply_to"], *history]
    mail = _ours([name for name in names if name])
    case = _by_reply_address(parsed["addressed_to"], at=at) or (mail.case if mail else None)
    return Answered(case.survivor if case else None, mail)


def _ours(names: list[str]) -> OutgoingMail | None:
    """The message of ours that is named first: what a mail answers stands before its history."""
    found = OutgoingMail.objects.select_related("case").filter(message_id__in=names[:MOST_NAMES])
    by_id = {row.message_id: row for row in found}
    return next((by_id[name] for name in names if name in by_id), None)


def _by_reply_address(addresses: list[str], *, at: datetime) -> Case | None:
    if not settings.REPLY_ADDRESS:
        return None
    before, after = map(re.escape, settings.REPLY_ADDRESS.lower().split("{token}"))
    shape = re.compile(rf"{before}([0-9a-f]{{{links.REPLY_LENGTH}}}){after}")
    for match in filter(None, map(shape.fullmatch, addresses)):
        if link := links.find(match[1], Purpose.REPLY, at=at):
            case: Case = link.case
            return case
    return None


def reply_address(mail: OutgoingMail) -> str:
    """The case's own address for answers; empty where the mail server knows no such addresses."""
    if not settings.REPLY_ADDRESS or mail.case is None:
        return ""
    link = mail.case.links.filter(purpose=Purpose.REPLY, revoked_at__isnull=True).first()
    link = link or links.issue(
        mail.case.pk, Purpose.REPLY, at=mail.queued_at, days=links.REPLY_DAYS
    )
    return str(settings.REPLY_ADDRESS).replace("{token}", links.reply_token(link))


def bounced(parsed: dict[str, Any], *, at: datetime) -> OutgoingMail | None:
    """The latest mail to the address a notice names, when the notice quotes no id of ours."""
    address = (parsed.get("report") or {}).get("recipient", "")
    sent = outbox.sent_to(address).filter(queued_at__gt=at - RECENT, case__isnull=False)
    sent = sent.filter(done_at__isnull=False)
    row: OutgoingMail | None = sent.select_related("case").last() if address else None
    return row


def code_of(parsed: dict[str, Any]) -> str:
    """The delivery status a notice gives, such as 5.1.1."""
    status = str((parsed.get("report") or {}).get("status", ""))
    return status if STATUS.fullmatch(status) else ""


def note_bounce(mail: OutgoingMail, *, code: str, at: datetime) -> None:
    """Record once that a mail of ours came back, which raises the alarm on its case."""
    case = mail.case or _case_of_letter(mail)
    if case is None or not is_live(case):
        return
    facts = {"mail": mail.pk, "mail_kind": mail.kind, "code": code}
    fresh = OutgoingMail.objects.filter(pk=mail.pk, bounced_at__isnull=True)
    with suppress(_Known), transaction.atomic():
        # The stream is locked before the mail's row, as everywhere.
        append(case.reference, "mail.bounced", at=at, by=SYSTEM, facts=facts)
        if not fresh.update(bounced_at=at, bounce_code=code):
            raise _Known


def _case_of_letter(mail: OutgoingMail) -> Case | None:
    """The case that a mail to a recipient tells of; it is none of the person's own mails."""
    letter = mail.letters.select_related("case").first()
    return letter.case if letter else None


def came_back(case: Case) -> QuerySet[OutgoingMail]:
    """The mails of a case that came back and that nobody has dealt with."""
    rows: QuerySet[OutgoingMail] = OutgoingMail.objects.filter(
        case=case, bounced_at__isnull=False, bounce_settled_at__isnull=True
    )
    return rows


def has_bounced(case: Case) -> bool:
    """Whether a mail of the case came back and nobody has reached the person since."""
    return came_back(case).exists()


@transaction.atomic
def settle_bounces(case: Case, *, text: str, at: datetime, by: User) -> None:
    """Note how the person was reached after all; raises NothingBounced, or asks for the words."""
    rows = list(came_back(case))
    if not rows:
        raise NothingBounced("no mail of this case came back")
    handle.keep_reason(case, text=text, at=at, by=by)
    for mail in rows:
        facts = {"mail": mail.pk, "mail_kind": mail.kind}
        append(case.reference, "mail.bounce_settled", at=at, by=by.actor, facts=facts)
    came_back(case).update(bounce_settled_at=at)


def is_live(case: Case) -> bool:
    """Whether a message may still join the case: an archived one is sealed."""
    return case.state != State.ARCHIVED
