"""The person disagrees: another officer looks again, on a clock of its own (law: N4)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.identity.proofs import NotAProof, cleaned
from dsar.capabilities.mail.models import InboundMail
from dsar.cases import clock
from dsar.cases.contests import Contest, ContestedItem
from dsar.cases.models import Case, CaseItem, Channel
from dsar.cases.moves import claim, hold, move
from dsar.cases.states import find_move
from dsar.eventlog.actors import PERSON, Actor
from dsar.eventlog.append import append
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.files.scanner import Scan, scan
from dsar.law.remedies import authority
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, questions, second_look, undecide
from dsar.procedure.plain_words import insist_on_no_code


class CannotContest(ValueError):
    """The case cannot be contested or reviewed like this; the message says why."""


@dataclass(frozen=True)
class Came:
    """How a contest reached us and on which day; today by the page, unless told otherwise."""

    channel: str = Channel.FORM
    on: date | None = None
    mail: InboundMail | None = None


@dataclass(frozen=True)
class _Kept:
    """The bytes of a file that were put away already, and what they are."""

    bytes: store.PutAway
    media_type: str


def contest(
    case: Case,
    *,
    text: str,
    at: datetime,
    by: Actor,
    items: Sequence[CaseItem] | None = None,
    came: Came | None = None,
    upload: bytes = b"",
) -> Contest:
    """Take a contest and start its own month; the outside remedies stay open (Art. 77, 79).

    It is about every part, unless `items` names some. Raises CannotContest, and NotAProof with
    the reason for a file that cannot be taken.
    """
    # Before the transaction: encrypting and writing would hold everybody up (SQLite has one lock).
    file = _put_away(upload) if upload else None
    chosen = second_look.contestable(case) if items is None else list(items)
    return _contest(case, chosen, came or Came(), text=text, file=file, at=at, by=by)


@transaction.atomic
def _contest(
    case: Case,
    items: list[CaseItem],
    came: Came,
    *,
    text: str,
    file: _Kept | None,
    at: datetime,
    by: Actor,
) -> Contest:
    controller = Controller.current()
    on = came.on or controller.day_of(at)
    if case.only_stops_marketing:
        raise CannotContest("a marketing objection was honoured; there is nothing to contest")
    if by != PERSON and came.mail is None:
        insist_on_no_code(CannotContest, text)
    find_move(case.state, "case.contested", by)
    _insist_on_time(case, on, told=came.on, today=controller.day_of(at))
    if not items or not {item.pk for item in items} <= _keys(second_look.contestable(case)):
        raise CannotContest("choose what is to be looked at again")
    hold(case)
    row = _note(case, items, came, text=text, on=on, at=at)
    due = clock.contest_due(on, controller.calendar)
    facts: dict[str, Any] = {"due_on": due.due_on.isoformat(), "contest": row.pk}
    facts |= {"rights": [item.right for item in items], "channel": row.channel}
    facts |= {"received_on": on.isoformat(), "mail": row.mail_id}
    move(case, "case.contested", by=by, at=at, facts=facts)
    if file:
        _enter(row, file, at=at, by=by)
    questions.put_aside(case, at=at)
    dates = clock.dates_of(due, target_on=on + clock.CONTEST_TARGET)
    claim(case, **dates, **clock.NOT_ADJUSTED, next_move_at=None, closed_at=None)
    told = {"authority": authority(case.language, controller.country).to}
    correspondence.mail(case, "contest_received", at=at, context=told)
    return row


def last_day(case: Case) -> date | None:
    """The last day on which an answer can be contested with us; None before it left (law: N4)."""
    if case.answered_at is None:
        return None
    controller = Controller.current()
    return controller.day_of(case.answered_at) + timedelta(days=controller.contest_days)


@transaction.atomic
def review_again(case: Case, *, at: datetime, by: User) -> None:
    """Reopen what is contested for a new decision by someone else; the old decision stays.

    Raises CannotContest for the officer who decided first, where there is another.
    """
    row = case.contests.filter(reviewed_at__isnull=True).first()
    items = second_look.parts_of(row) if row else []
    if second_look.is_for_another(case, by=by):
        raise CannotContest("another officer must look again at this case")
    move(case, "case.reviewed_again", by=by.actor, at=at)
    case.contests.filter(reviewed_at__isnull=True).update(reviewed_at=at, reviewed_by=by)
    undecide.undecide(case, at=at, items=items)
    # A paper copy of the first answer must not stand for the new one, nor keep it back.
    correspondence.stop_unsent(case, at=at)


def _insist_on_time(case: Case, on: date, *, told: date | None, today: date) -> None:
    """A day that somebody typed lies between the answer and today; no day after the window."""
    until = last_day(case)
    if on > today:
        raise CannotContest("the day it reached us is still to come: check the day")
    if until is None or case.answered_at is None:
        raise CannotContest("no answer has left yet, so there is nothing to contest")
    if told and told < Controller.current().day_of(case.answered_at):
        raise CannotContest("it cannot have reached us before our answer left: check the day")
    if on > until:
        raise CannotContest("the time in which we look again is over; the authority is still open")


def _keys(items: Sequence[CaseItem]) -> set[int]:
    return {item.pk for item in items}


def _note(
    case: Case, items: list[CaseItem], came: Came, *, text: str, on: date, at: datetime
) -> Contest:
    row: Contest = Contest.objects.create(
        case=case,
        text=text,
        contested_at=at,
        received_on=on,
        channel=came.channel,
        mail=came.mail,
        earlier_due_on=case.due_on,
        earlier_due_steps=case.due_steps,
    )
    live = Decision.objects.filter(item__in=items, superseded_at__isnull=True)
    decided = {decision.item_id: decision for decision in live}
    ContestedItem.objects.bulk_create(
        ContestedItem(contest=row, item=item, earlier=decided.get(item.pk)) for item in items
    )
    return row


def _put_away(raw: bytes) -> _Kept:
    """The file as it is kept: what is seen and nothing else, after the scanner saw all of it."""
    picture = cleaned(raw)
    if scan(raw) == Scan.INFECTED:
        raise NotAProof("infected")
    return _Kept(store.put_away(picture.content), picture.media_type)


def _enter(row: Contest, kept: _Kept, *, at: datetime, by: Actor) -> StoredFile:
    case = row.case
    file = store.enter(kept.bytes, reference=case.reference, media_type=kept.media_type, at=at)
    told = {"contest": row.pk, "file": file.pk, "sha256": file.sha256}
    append(case.reference, "contest.file_received", at=at, by=by, facts=told)
    row.file = file
    row.save(update_fields=["file"])
    return file


def digest_of(upload: bytes) -> str:
    """The digest under which a file would be kept, so that the same one sent twice is known."""
    return hashlib.sha256(cleaned(upload).content).hexdigest() if upload else ""
