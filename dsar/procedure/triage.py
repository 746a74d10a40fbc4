"""A colleague sorts a message by hand: a new case, a part of one, or no request; with an undo."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from dsar.capabilities.mail.models import InboundMail, MailOutcome, SortedAs
from dsar.cases.addressee import is_other_sender
from dsar.cases.models import Case, Channel
from dsar.cases.states import State
from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import close, contest, receive
from dsar.procedure.contest import Came
from dsar.procedure.receive import Submission


class CannotSort(ValueError):
    """The message cannot be put there; the message says why."""


class AlreadySorted(Exception):
    """A colleague was first; carries the row as it is now."""

    def __init__(self, mail: InboundMail) -> None:
        self.mail = mail
        super().__init__("a colleague has sorted this message already")


@transaction.atomic
def open_case(mail: InboundMail, given: Submission, *, at: datetime, by: User) -> Case:
    """Open a case from a message as a colleague reads it; its clock began at arrival (Art. 12(3)).

    Raises AlreadySorted, and what `receive` raises.
    """
    _claim(mail, SortedAs.NEW_CASE, at=at, by=by)
    case = receive.receive(given, at=at, by=by.actor).case
    _put(mail, case, at=at, by=by)
    return case


@transaction.atomic
def attach(mail: InboundMail, case: Case, *, at: datetime, by: User) -> None:
    """Make a message part of a case that is there; raises CannotSort for an archived one."""
    case = case.survivor
    if case.state == State.ARCHIVED:
        raise CannotSort("an archived case can only be read")
    _claim(mail, SortedAs.ATTACHED, at=at, by=by)
    _put(mail, case, at=at, by=by)


@transaction.atomic
def set_aside(mail: InboundMail, *, at: datetime, by: User) -> None:
    """Say that a message is no request; it is kept all the same."""
    _claim(mail, SortedAs.NOT_A_REQUEST, at=at, by=by)
    _put(mail, mail.case, at=at, by=by)


@transaction.atomic
def seen(mail: InboundMail, *, at: datetime, by: User) -> None:
    """Say that a reply was read and needs nothing more here."""
    if mail.case is None:
        raise CannotSort("only a message that belongs to a case can be marked as read")
    _claim(mail, SortedAs.SEEN, at=at, by=by)
    _put(mail, mail.case, at=at, by=by)


@transaction.atomic
def contests(mail: InboundMail, *, at: datetime, by: User) -> None:
    """Take a message as a contest of its case's answer, from the day it came (law: N4).

    Raises AlreadySorted, CannotSort where it belongs to no case, and what `contest` raises.
    """
    if mail.sorted_as:
        raise AlreadySorted(mail)
    case = mail.case
    if case is None:
        raise CannotSort("only a message that belongs to a case can contest its answer")
    came = Came(Channel.EMAIL, Controller.current().day_of(mail.received_at), mail)
    # The case is locked before the mail's row, as where a copy in it is destroyed.
    contest.contest(case, text=mail.text, at=at, by=by.actor, came=came)
    _claim(mail, SortedAs.CONTEST, at=at, by=by)
    _put(mail, case, at=at, by=by)


@transaction.atomic
def undo(mail: InboundMail, *, reason: str, at: datetime, by: User) -> None:
    """Take a sorting back: the message waits again, and the case it opened is put aside.

    Raises CannotSort when nothing was sorted or the case has moved on since.
    """
    case, sorted_as = mail.case, mail.sorted_as
    if not sorted_as:
        raise CannotSort("nobody has sorted this message yet")
    if case is not None and case.state == State.ARCHIVED:
        raise CannotSort("an archived case can only be read")
    if sorted_as == SortedAs.CONTEST:
        raise CannotSort("the case is looked at again, so this can no longer be taken back")
    if sorted_as == SortedAs.NEW_CASE and case is not None and case.state != State.DISMISSED:
        if case.state != State.RECEIVED:
            raise CannotSort("work on the case has begun, so it can no longer be taken back")
        close.dismiss(case, reason=reason, at=at, by=by)
    stream = case.reference if case else INSTALLATION
    facts = {"mail": mail.pk, "sorted_as": sorted_as, "reference": case.reference if case else None}
    append(stream, "mail.unsorted", at=at, by=by.actor, facts=facts)
    undone = InboundMail.objects.filter(pk=mail.pk, sorted_as=sorted_as).update(
        sorted_as="",
        sorted_at=None,
        sorted_by=None,
        case=mail.placed_in,
        is_other_sender=_is_other(mail, mail.placed_in, at=at),
        waits=True,
    )
    if not undone:
        raise AlreadySorted(InboundMail.objects.get(pk=mail.pk))
    mail.refresh_from_db()


def _claim(mail: InboundMail, sorted_as: SortedAs, *, at: datetime, by: User) -> None:
    """Sort it in one UPDATE, so that of two colleagues the second is told about the first."""
    mine = InboundMail.objects.filter(pk=mail.pk, sorted_as="", done_at__isnull=False)
    free = mine.exclude(outcome=MailOutcome.OPENED)
    if not free.update(sorted_as=sorted_as.value, sorted_at=at, sorted_by=by, waits=False):
        raise AlreadySorted(InboundMail.objects.get(pk=mail.pk))
    mail.refresh_from_db()


def _put(mail: InboundMail, case: Case | None, *, at: datetime, by: User) -> None:
    stream = case.reference if case else INSTALLATION
    facts = {"mail": mail.pk, "sorted_as": mail.sorted_as}
    if case is not None:
        facts["reference"] = case.reference
        mail.is_other_sender = _is_other(mail, case, at=at)
    append(stream, "mail.sorted", at=at, by=by.actor, facts=facts)
    mail.case = case
    mail.save(update_fields=["case", "is_other_sender"])


def _is_other(mail: InboundMail, case: Case | None, *, at: datetime) -> bool:
    return case is not None and is_other_sender(case, mail.sender_address, at=at)
