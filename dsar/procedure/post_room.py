"""Every message in custody is read once and finds its place: a case, triage or a quiet file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import DatabaseError, transaction

from dsar.capabilities.mail import attachments
from dsar.capabilities.mail.authentication import sender_check
from dsar.capabilities.mail.custody import POST_ROOM
from dsar.capabilities.mail.machines import kind_of
from dsar.capabilities.mail.mailboxes.notes import MARK, is_note
from dsar.capabilities.mail.mime import MAX_BYTES, Unreadable, head_of
from dsar.capabilities.mail.models import InboundMail, Mailbox, MailOutcome
from dsar.capabilities.mail.recognition import Recognition, is_courtesy, recognise
from dsar.capabilities.mail.sandbox import parse_safely
from dsar.cases.addressee import is_other_sender
from dsar.cases.models import Case
from dsar.cases.references import PATTERN
from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.eventlog.append import INSTALLATION, append
from dsar.files.store import chunks_of, read
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import heartbeat, receive, replies
from dsar.procedure.from_mail import submission_of
from dsar.procedure.receive import NotReady
from dsar.procedure.replies import Answered
from dsar.work.failpoints import fail

# A dedicated mailbox makes a case of every letter; staff correct what is asked.
UNKNOWN = (Right.ACCESS,)
NOT_GIVEN = MARK + b": not_given"
NOTHING_FOUND = "no kind of request was recognised"


def read_next(*, at: datetime) -> InboundMail | None:
    """Read the next stored message; one that breaks is quarantined, never lost (Art. 12(2))."""
    row: InboundMail | None = InboundMail.objects.claim_next(at)
    if row is not None:
        return read_one(row, at=at)
    given_up: InboundMail | None = InboundMail.objects.failed().filter(outcome="").first()
    if given_up is not None:
        # It ended its reader each time it was tried; now people see it, and the alarm rings.
        return _settle(given_up, MailOutcome.QUARANTINED, "gave up", at=at)
    return None


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
        raw, is_whole = _opened(row)
        parsed = parse_safely(raw)
        _note_facts(row, parsed)
        row.machine = kind_of(parsed)
        if not row.machine:
            validate_email(parsed["from_address"])
        listed = parsed["attachments"] if is_whole and not row.machine else []
        files = attachments.taken_out(raw, listed)
        if len(listed) > len(files):
            row.defects = [*row.defects, "files_cut"]
    except Unreadable as error:
        return _settle(row, MailOutcome.QUARANTINED, str(error), at=at)
    except ValidationError:
        return _settle(row, MailOutcome.QUARANTINED, "no usable sender", at=at)
    if not is_whole:
        return _settle(row, MailOutcome.QUARANTINED, "too_large", at=at)
    with transaction.atomic():
        if not _is_mine(row):
            row.refresh_from_db()
            return row
        attachments.keep(row, files, reference=POST_ROOM, at=at)
        return _place(row, parsed, at=at)


def _is_mine(row: InboundMail) -> bool:
    """Lock the row: the command and the sweep may read one message at once, the first places it."""
    unread = InboundMail.objects.filter(pk=row.pk, done_at__isnull=True)
    return bool(unread.update(lease_until=row.lease_until))


def _opened(row: InboundMail) -> tuple[bytes, bool]:
    """The bytes to parse, and whether they are the whole message or its head alone."""
    if row.file.size > MAX_BYTES:
        return head_of(next(chunks_of(row.file))), False
    raw = read(row.file)
    if raw.startswith(NOT_GIVEN):
        raise Unreadable("not_given")
    return raw, not is_note(raw)


def _note_facts(row: InboundMail, parsed: dict[str, Any]) -> None:
    row.sender_name = storable(parsed["from_name"])[:200]
    row.sender_address = storable(parsed["from_address"])[:254]
    row.subject_line = storable(parsed["subject"])[:400]
    row.text = storable(parsed["fresh_text"] or parsed["text"])
    row.message_id = storable(parsed["message_id"])[:500]
    row.defects = parsed["defects"]
    row.sender_check = sender_check(parsed["authentication"])


def storable(text: str) -> str:
    """Text that both databases take: no NUL, no half of a character pair."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _place(row: InboundMail, parsed: dict[str, Any], *, at: datetime) -> InboundMail:
    answered = replies.answered_by(parsed, at=at)
    if row.machine and not _may_be_a_letter(row, parsed):
        return _file(row, parsed, answered, at=at)
    row.answers = answered.mail
    seen = recognise(row.subject_line, _own_words(row, parsed))
    row.recognised = {
        "rights": [right.value for right in seen.rights],
        "language": seen.language,
        "confidence": seen.confidence,
        "reasons": list(seen.reasons),
    }
    if row.machine:
        return _settle(row, MailOutcome.TRIAGE, _reasons(row), at=at)
    if answered.case and replies.is_live(answered.case):
        return _thread(row, answered, seen, at=at)
    if answered.case or _names_a_case(row) or _is_from_us(row, parsed):
        _stop_marketing(row, seen, at=at)
        return _settle(row, MailOutcome.TRIAGE, _reasons(row), at=at)
    if seen.confidence == "likely":
        return _open(row, seen.rights, at=at)
    if row.mailbox == Mailbox.DEDICATED and not is_courtesy(row.text):
        return _open(row, seen.rights or UNKNOWN, at=at)
    return _settle(row, MailOutcome.TRIAGE, _reasons(row), at=at)


def _may_be_a_letter(row: InboundMail, parsed: dict[str, Any]) -> bool:
    """Whether people must look at it, although it seems to be a program's.

    A dedicated address may be a group, which marks every letter as a list's; and without a
    standard sign a plain request may come from a person's helper.
    """
    if row.machine == "list":
        return row.mailbox == Mailbox.DEDICATED
    is_guess = row.machine == "automatic" and not parsed["machine"]
    return is_guess and recognise(row.subject_line, row.text).confidence == "likely"


def _names_a_case(row: InboundMail) -> bool:
    """A case number in the subject suggests where a message belongs, and no more."""
    named = PATTERN.search(row.subject_line)
    return bool(named and Case.objects.filter(reference=named[0].upper()).exists())


def _is_from_us(row: InboundMail, parsed: dict[str, Any]) -> bool:
    """Our own address, or a colleague who passes a letter on: the sender asks nothing."""
    own = Controller.current().email.casefold()
    is_colleague = row.sender_address.rpartition("@")[2] == own.rpartition("@")[2]
    return row.sender_address == own or (is_colleague and parsed["is_forward"])


def _own_words(row: InboundMail, parsed: dict[str, Any]) -> str:
    """What may be read for a request: never the armour of an encrypted letter."""
    return row.text if parsed["fresh_text"] or "open_original" not in row.defects else ""


def _file(
    row: InboundMail, parsed: dict[str, Any], answered: Answered, *, at: datetime
) -> InboundMail:
    """Put a machine's message away; one that came back raises the alarm on its case."""
    heartbeat.noticed([parsed["message_id"]], at=at)
    mail = answered.mail
    if row.machine == "bounce":
        mail = mail or replies.bounced(parsed, at=at)
        if mail is not None:
            replies.note_bounce(mail, code=replies.code_of(parsed), at=at)
    row.answers = mail
    case = mail.case.survivor if mail and mail.case else answered.case
    row.case = case if case and replies.is_live(case) else None
    reason = ", ".join([row.machine, *parsed["machine"]])
    return _settle(row, MailOutcome.AUTOMATIC, reason, at=at)


def _thread(
    row: InboundMail, answered: Answered, seen: Recognition, *, at: datetime
) -> InboundMail:
    """A reply joins its case; a marketing objection in it is honoured at once all the same."""
    _stop_marketing(row, seen, at=at)
    case = row.case = answered.case
    if case is not None:
        row.is_other_sender = is_other_sender(case, row.sender_address, at=at)
    return _settle(row, MailOutcome.THREADED, "answers a message of ours", at=at)


def _stop_marketing(row: InboundMail, seen: Recognition, *, at: datetime) -> None:
    """Honour a plain objection to marketing at once, wherever its message goes (Art. 21(3))."""
    if Right.MARKETING_OBJECTION in seen.rights and seen.confidence == "likely":
        given = submission_of(row, (Right.MARKETING_OBJECTION,))
        receive.receive(given, at=at, by=PERSON, idempotency_key=f"mail:{row.pk}")


def _open(row: InboundMail, rights: tuple[Right, ...], *, at: datetime) -> InboundMail:
    given = submission_of(row, rights)
    key = f"mail:{row.pk}"
    row.case = receive.receive(given, at=at, by=PERSON, idempotency_key=key).case
    return _settle(row, MailOutcome.OPENED, _reasons(row), at=at)


def _reasons(row: InboundMail) -> str:
    return "; ".join(row.recognised.get("reasons", ())) or NOTHING_FOUND


def _waits(row: InboundMail) -> bool:
    """Whether a colleague must look: thanks and machines' mail need nobody."""
    if row.outcome == MailOutcome.THREADED:
        has_more = row.is_other_sender or row.attachments.exists()
        return has_more or not is_courtesy(row.text)
    return row.outcome in (MailOutcome.TRIAGE, MailOutcome.QUARANTINED)


def _settle(row: InboundMail, outcome: MailOutcome, reason: str, *, at: datetime) -> InboundMail:
    row.outcome, row.reason = outcome, storable(reason)[:200]
    row.waits, row.placed_in = _waits(row), row.case
    row.done_at, row.lease_until = at, None
    with transaction.atomic():
        # The command and the sweep may read one message at once; the first of them places it.
        if not InboundMail.objects.filter(pk=row.pk, done_at__isnull=True).update(done_at=at):
            row.refresh_from_db()
            return row
        row.save()
        stream = row.case.reference if row.case else INSTALLATION
        facts = {"mail": row.pk, "sha256": row.sha256, "outcome": outcome.value}
        append(stream, "mail.received", at=at, by=SYSTEM, facts=facts)
    return row
