"""The letter by which a recipient is told of a change, in their language (Art. 19).

It says whose data and what to do, with as few identifiers as will do, and never why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.moves import hold
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law.deadlines import working_days_later
from dsar.law.letters import LetterKind
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import Recipient
from dsar.organisation.words import LANGUAGES
from dsar.procedure import correspondence
from dsar.procedure.collection.collection_tasks import may_answer
from dsar.procedure.collection.recipients import RESTRICTED, CannotTell
from dsar.procedure.plain_words import insist_on_no_code

KIND: Final = "recipient_notice"
MOST_LINES: Final = 6


def unsettled(case: Case) -> Any:
    """The recipients of a case that nothing is noted of yet, who may get a letter."""
    return case.notices.filter(settled_at__isnull=True).select_related("recipient", "task__system")


def may_write(case: Case) -> bool:
    """Whether some recipient of a change is still to be told (Art. 19)."""
    return case.state != State.ARCHIVED and unsettled(case).exists()


def usual_language() -> str:
    """The language that a company of our country most likely reads."""
    return {"FI": "fi", "SE": "sv"}.get(Controller.current().country[:2], "en")


@transaction.atomic
def write(
    case: Case,
    *,
    notice: RecipientNotice,
    language: str,
    address: str,
    act_by: date,
    at: datetime,
    by: User,
) -> Letter:
    """Write the letter to one recipient, to print, or to be mailed to the address of the map.

    That they were told is noted apart, when it is known (Art. 19). Raises CannotTell.
    """
    hold(case)
    notice.refresh_from_db()
    _insist(case, notice, language, address, act_by, at=at, by=by)
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    mail = _mail(case, notice, language, act_by, at=at)
    extra = {
        "language": language,
        "rights": [],
        "addressee": [notice.recipient.called(language), *lines][:MOST_LINES],
        "record": list(_record(case)),
        "change": notice.change,
        "changed_on": _changed_on(notice),
        "lines": [_line(row, language) for row in _lines(notice)],
        "act_by": act_by.isoformat(),
    }
    letter = correspondence.letter(
        case, LetterKind.RECIPIENT_NOTICE, at=at, extra=extra, carried_by=mail
    )
    RecipientNotice.objects.filter(pk=notice.pk).update(letter=letter)
    facts = {"notice": notice.pk, "recipient": notice.recipient_id, "letter": letter.pk}
    append(case.reference, "recipient.written_to", at=at, by=by.actor, facts=facts)
    return letter


def not_delivered(notice: RecipientNotice) -> bool:
    """Whether the mail with the letter never left, or came back (Art. 19)."""
    mail = notice.letter.carried_by if notice.letter else None
    return mail is not None and bool(mail.failed_at or mail.bounced_at)


def first_act_by(*, at: datetime) -> date:
    """The day that a letter asks for unless somebody names another one."""
    controller = Controller.current()
    return working_days_later(controller.day_of(at), controller.calendar, controller.recipient_days)


def mailed_to(recipient: Recipient) -> str:
    """The recipient's own e-mail address, where the data map has one."""
    contact = recipient.contact.strip()
    try:
        validate_email(contact)
    except ValidationError:
        return ""
    return contact


def _insist(
    case: Case,
    notice: RecipientNotice,
    language: str,
    address: str,
    act_by: date,
    *,
    at: datetime,
    by: User,
) -> None:
    today = Controller.current().day_of(at)
    if notice.case_id != case.pk or notice.settled_at is not None:
        raise CannotTell("somebody has noted this already; look at the page again")
    if case.state == State.ARCHIVED:
        raise CannotTell("the case is closed; what was noted of its recipients stays")
    if not may_answer(notice.task, by, today):
        raise CannotTell("only who is asked about the system, or handles the case, notes this")
    if language not in LANGUAGES:
        raise CannotTell("there is no letter in that language")
    if act_by < today:
        raise CannotTell("give the recipient until today at least")
    if (
        len(address) > 400
        or len([row for row in address.splitlines() if row.strip()]) >= MOST_LINES
    ):
        raise CannotTell("the address has five lines at most")
    insist_on_no_code(CannotTell, address)


def _mail(
    case: Case, notice: RecipientNotice, language: str, act_by: date, *, at: datetime
) -> OutgoingMail | None:
    """The mail that carries the letter; of no case, for it is none of the person's mailbox."""
    to = mailed_to(notice.recipient)
    if not to:
        return None
    said_of_us = {"reference": case.reference, "controller": Controller.current().as_printed()}
    written = case.letters.filter(kind=LetterKind.RECIPIENT_NOTICE).count()
    row = outbox.queue(
        KIND,
        addressee=to,
        language=language,
        context=said_of_us | {"act_by": explain.on_day(act_by, language)},
        at=at,
        dedupe_key=correspondence.mail_key(case, KIND, f"{notice.pk}:{written}"),
        held=True,
    )
    facts = {"mail": row.pk, "mail_kind": row.kind}
    append(case.reference, "mail.queued", at=at, by=SYSTEM, facts=facts)
    return row


def _record(case: Case) -> Iterator[str]:
    """Whose data: the name, and the address by which the recipient finds the record."""
    person = case.data_subject
    found_by = person.email or person.phone
    yield from (line for line in (person.name, found_by) if line)


def _changed_on(notice: RecipientNotice) -> str:
    at = notice.task.answered_at
    return Controller.current().day_of(at).isoformat() if at else ""


def _lines(notice: RecipientNotice) -> list[CategoryAnswer]:
    """What changed of the data that this recipient has."""
    did = CategoryAnswer.Did.FOUND if notice.change == RESTRICTED else notice.change
    rows = notice.task.lines.filter(did=did, category__recipients=notice.recipient)
    return list(rows.select_related("category"))


def _line(row: CategoryAnswer, language: str) -> dict[str, str]:
    return {"what": row.category.called(language), "old": row.old, "new": row.new}
