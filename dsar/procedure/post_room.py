"""Every message in custody is read once and finds its place: a case, triage or a quiet file."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import DatabaseError, transaction

from dsar.capabilities.mail.mime import Unreadable
from dsar.capabilities.mail.models import InboundMail, Mailbox, MailOutcome, OutgoingMail
from dsar.capabilities.mail.recognition import Recognition, is_machine, recognise
from dsar.capabilities.mail.sandbox import parse_safely
from dsar.cases.models import Case, Channel
from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.eventlog.append import INSTALLATION, append
from dsar.files.store import read
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import receive
from dsar.procedure.receive import NotReady, Submission
from dsar.procedure.stop_marketing import Blocked
from dsar.work.failpoints import fail

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
OURS = ("fi", "sv", "en")
MOST_BLOCKED = 5


def read_next(*, at: datetime) -> InboundMail | None:
    """Read the next stored message; one that breaks is quarantined, never lost (Art. 12(2))."""
    row: InboundMail | None = InboundMail.objects.claim_next(at)
    return read_one(row, at=at) if row else None


def read_one(row: InboundMail, *, at: datetime) -> InboundMail:
    """Find out what a stored message is and put it where it belongs."""
    fail("mail_read_claimed")
    try:
        return _read(row, at=at)
    except (DatabaseError, NotReady):
        raise
    except Exception as error:  # noqa: BLE001 -- whatever one message does, the next must flow
        return _settle(row, MailOutcome.QUARANTINED, f"not read: {type(error).__name__}", at=at)


def _read(row: InboundMail, *, at: datetime) -> InboundMail:
    try:
        parsed = parse_safely(read(row.file))
        validate_email(parsed["from_address"])
    except Unreadable as error:
        return _settle(row, MailOutcome.QUARANTINED, str(error), at=at)
    except ValidationError:
        return _settle(row, MailOutcome.QUARANTINED, "no usable sender", at=at)
    row.sender_name = storable(parsed["from_name"])[:200]
    row.sender_address = parsed["from_address"]
    row.subject_line = storable(parsed["subject"])[:400]
    row.text = storable(parsed["fresh_text"] or parsed["text"])
    with transaction.atomic():
        return _place(row, parsed, at=at)


def storable(text: str) -> str:
    """Text that both databases take: no NUL, no half of a character pair."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _place(row: InboundMail, parsed: dict[str, Any], *, at: datetime) -> InboundMail:
    if is_machine(parsed):
        return _settle(row, MailOutcome.AUTOMATIC, ", ".join(parsed["machine"]), at=at)
    seen = recognise(row.subject_line, row.text)
    row.recognised = {
        "rights": [right.value for right in seen.rights],
        "language": seen.language,
        "confidence": seen.confidence,
        "reasons": list(seen.reasons),
    }
    if case := _answered_by(parsed):
        return _thread(row, case, seen, at=at)
    if seen.rights and (seen.confidence == "likely" or row.mailbox == Mailbox.DEDICATED):
        return _open(row, seen, seen.rights, at=at)
    return _settle(row, MailOutcome.TRIAGE, "; ".join(seen.reasons), at=at)


def _thread(row: InboundMail, case: Case, seen: Recognition, *, at: datetime) -> InboundMail:
    """A reply joins its case, but a marketing objection in it is honoured at once all the same."""
    if Right.MARKETING_OBJECTION in seen.rights and seen.confidence == "likely":
        return _open(row, seen, (Right.MARKETING_OBJECTION,), at=at)
    row.case = case
    return _settle(row, MailOutcome.THREADED, "answers a message of ours", at=at)


def _open(
    row: InboundMail, seen: Recognition, rights: tuple[Right, ...], *, at: datetime
) -> InboundMail:
    given = _submission(row, seen.language, rights)
    key = f"mail:{row.pk}"
    row.case = receive.receive(given, at=row.received_at, by=PERSON, idempotency_key=key).case
    return _settle(row, MailOutcome.OPENED, "; ".join(seen.reasons), at=at)


def _answered_by(parsed: dict[str, Any]) -> Case | None:
    """The case whose own message this one answers; our message ids cannot be guessed."""
    answered = [parsed["in_reply_to"], *parsed["references"]]
    ours = OutgoingMail.objects.filter(message_id__in=[name for name in answered if name][:50])
    row = ours.select_related("case").exclude(case=None).last()
    return row.case if row else None


def _submission(row: InboundMail, language: str, rights: tuple[Right, ...]) -> Submission:
    return Submission(
        rights=rights,
        language=language if language in OURS else "en",
        channel=Channel.EMAIL,
        name=row.sender_name,
        email=row.sender_address,
        text=row.text,
        blocked=_blocked(row) if Right.MARKETING_OBJECTION in rights else (),
        mail_id=row.pk,
    )


def _blocked(row: InboundMail) -> tuple[Blocked, ...]:
    """The sender's address, and any other address named in the message that is not ours."""
    own = Controller.current().email.rpartition("@")[2].casefold()
    named = [row.sender_address, *ADDRESS.findall(row.text)]
    others = (word for word in named if word.casefold().rpartition("@")[2] != own)
    unique = list(dict.fromkeys(word.casefold().rstrip(".") for word in others))
    unique = unique or [row.sender_address.casefold()]
    return tuple(Blocked("email", address) for address in unique[:MOST_BLOCKED])


def _settle(row: InboundMail, outcome: MailOutcome, reason: str, *, at: datetime) -> InboundMail:
    row.outcome, row.reason = outcome, reason[:200]
    row.done_at, row.lease_until = at, None
    with transaction.atomic():
        # The command and the sweep may read one message at once; the first of them places it.
        if not InboundMail.objects.filter(pk=row.pk, done_at__isnull=True).update(done_at=at):
            return InboundMail.objects.get(pk=row.pk)
        row.save()
        stream = row.case.reference if row.case else INSTALLATION
        facts = {"mail": row.pk, "sha256": row.sha256, "outcome": outcome.value}
        append(stream, "mail.received", at=at, by=SYSTEM, facts=facts)
    return row
