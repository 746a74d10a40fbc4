"""The supervisory authority asks about a case; its time limit never touches the person's."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from dsar.cases.clock import next_watch
from dsar.cases.models import Case
from dsar.cases.time_limits import Inquiry
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure.plain_words import insist_on_no_code

# Beyond this somebody mistyped the year.
LONGEST_TIME: Final = timedelta(days=731)


class CannotInquire(ValueError):
    """The inquiry cannot be recorded or answered like this; the message says why."""


@transaction.atomic
def record(
    case: Case,
    *,
    authority_reference: str,
    text: str,
    received_on: date,
    answer_by: date,
    at: datetime,
    by: User,
) -> Inquiry:
    """Note what the authority asks and by when, of a case in any state (Art. 58(1)).

    Raises CannotInquire for an empty text or days that cannot be.
    """
    if is_blank(text):
        raise CannotInquire("write what the authority asks")
    insist_on_no_code(CannotInquire, text, authority_reference)
    _insist_on_days(case, received_on, answer_by, today=Controller.current().day_of(at))
    row = Inquiry.objects.create(
        case=case,
        authority_reference=authority_reference.strip(),
        text=text,
        received_on=received_on,
        answer_by=answer_by,
        recorded_at=at,
        recorded_by=by,
        next_watch_on=next_watch(received_on, answer_by, after=received_on),
    )
    facts = {"inquiry": row.pk, "answer_by": answer_by.isoformat()}
    append(case.reference, "inquiry.recorded", at=at, by=by.actor, facts=facts)
    return row


@transaction.atomic
def answered(inquiry: Inquiry, *, at: datetime, by: User, on: date) -> None:
    """Note the day on which the authority got its answer (Art. 31); raises CannotInquire."""
    if not inquiry.received_on <= on <= Controller.current().day_of(at):
        raise CannotInquire("the answer left between the day the authority asked and today")
    still_open = Inquiry.objects.filter(pk=inquiry.pk, answered_on__isnull=True)
    if not still_open.update(answered_on=on, answered_by=by, next_watch_on=None):
        raise CannotInquire("this inquiry was answered already")
    inquiry.refresh_from_db()
    facts = {"inquiry": inquiry.pk, "answered_on": on.isoformat()}
    append(inquiry.case.reference, "inquiry.answered", at=at, by=by.actor, facts=facts)


def _insist_on_days(case: Case, received_on: date, answer_by: date, *, today: date) -> None:
    if received_on > today:
        raise CannotInquire("an inquiry cannot have come later than today")
    if received_on < case.received_on:
        raise CannotInquire("an inquiry cannot have come before the request itself")
    if answer_by > received_on + LONGEST_TIME:
        raise CannotInquire("the authority's time limit ends within two years; check the year")
    if answer_by < received_on:
        raise CannotInquire("the authority's time limit ends on the day it asked or later")
