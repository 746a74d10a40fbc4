"""Small acts of the desk: taking a case, noting something, and the trace of having looked."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import Case, Note
from dsar.cases.moves import claim
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.append import INSTALLATION, append
from dsar.files.models import StoredFile
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.models import User
from dsar.procedure.plain_words import insist_on_no_code


class CannotHandle(ValueError):
    """The act does not fit the case; the message says why."""


@transaction.atomic
def take(case: Case, *, at: datetime, by: User) -> None:
    """Make an officer the one who handles a case."""
    _insist_on_live(case)
    claim(case, handler=by)
    append(case.reference, "case.assigned", at=at, by=by.actor, facts={"to": by.pk})


@transaction.atomic
def note(case: Case, *, text: str, at: datetime, by: User) -> Note:
    """Write a line for colleagues; raises CannotHandle for an empty one or an identity code."""
    if is_blank(text):
        raise CannotHandle("a note needs some text")
    row = keep_reason(case, text=text, at=at, by=by)
    append(case.reference, "note.added", at=at, by=by.actor, facts={"note": row.pk})
    return row


def keep_reason(case: Case, *, text: str, at: datetime, by: User) -> Note:
    """Keep why a colleague acts as a note; the act's own event tells of it, so there is no other.

    Raises CannotHandle for no text, an identity code, and an archived case.
    """
    if is_blank(text):
        raise CannotHandle("write the reason")
    insist_on_no_code(CannotHandle, text)
    _insist_on_live(case)
    row: Note = case.notes.create(text=text, written_by=by, written_at=at)
    return row


def _insist_on_live(case: Case) -> None:
    if case.state == State.ARCHIVED:
        raise CannotHandle("an archived case can only be read")


def looked_at(case: Case, *, screen: str, at: datetime, by: User) -> None:
    """Leave the trace that protected data was seen, by whom and where (Art. 5(2), 32)."""
    append(case.reference, "case.viewed", at=at, by=by.actor, facts={"screen": screen})


def looked_at_mail(mail: InboundMail, *, at: datetime, by: User) -> None:
    """Leave the trace that a message was read, by whom (Art. 5(2), 32)."""
    append(_record_of(mail), "mail.viewed", at=at, by=by.actor, facts={"mails": [mail.pk]})


def downloaded_mail(
    mail: InboundMail, number: int, file: StoredFile, *, at: datetime, by: User
) -> None:
    """Leave the trace that a message (0) or one of its files was taken out (Art. 5(2), 32)."""
    facts = {"mail": mail.pk, "attachment": number, "sha256": file.sha256}
    append(_record_of(mail), "mail.downloaded", at=at, by=by.actor, facts=facts)


def _record_of(mail: InboundMail) -> str:
    """The record of the message's case, if it has one that may still be written to."""
    case = mail.case
    return case.reference if case and case.state != State.ARCHIVED else INSTALLATION


def confirm_address(case: Case, *, link_id: int, at: datetime) -> None:
    """Note that whoever reads the person's mailbox opened the link; repeating is harmless.

    A link that went to another mailbox, as to who acts for the person, confirms nothing.
    """
    if _is_held_by_another(case, link_id):
        return
    first = Case.objects.filter(pk=case.pk, address_confirmed_at__isnull=True)
    first = first.exclude(state=State.ARCHIVED)
    with transaction.atomic():
        # Whoever took this person for silent, and has the case as it was, comes too late.
        if first.update(address_confirmed_at=at, version=F("version") + 1):
            case.address_confirmed_at, case.version = at, case.version + 1
            append(case.reference, "address.confirmed", at=at, by=PERSON, facts={"link": link_id})


def _is_held_by_another(case: Case, link_id: int) -> bool:
    email = case.data_subject.email
    mails = case.outgoing_mails.filter(body__contains=outbox.link_mark(link_id))
    is_theirs = bool(email) and case.representatives.filter(email__iexact=email).exists()
    return is_theirs or mails.exclude(addressee__iexact=email).exists()
