"""The answer on paper: its address is looked at, and the day it was posted or handed over."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from dsar.capabilities.delivery import window
from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.letters import address
from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case
from dsar.cases.moves import claim
from dsar.cases.states import ANSWERED, State
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import answer_files, answer_link, correspondence, download_code, handle, respond
from dsar.procedure import channel as channels
from dsar.procedure.plain_words import insist_on_no_code

Channel = Dispatch.Channel
LONGEST: Final = 200
NOON: Final = time(12)


class CannotPost(ValueError):
    """The answer cannot be noted as posted or handed over; the message says why."""


def queue() -> QuerySet[Dispatch]:
    """The answers that wait to leave on paper, the first to be answered on top.

    A copy for who was answered already comes after those who still wait.
    """
    paper = Q(channel__in=[Channel.POST, Channel.COLLECT]) | Q(mail__failed_at__isnull=False)
    rows = Dispatch.objects.filter(paper, dispatched_at__isnull=True, cancelled_at__isnull=True)
    waits = Q(case__state=State.DECIDED)
    return rows.annotate(waits=ExpressionWrapper(waits, BooleanField())).order_by(
        "-waits", "case__due_on", "pk"
    )


def rows_in_window(case: Case, *, at: datetime) -> list[str]:
    """What shows in the window of the envelope, as printed; nothing of a protected address."""
    if addressee_of(case, at=at).is_protected:
        return []
    return address.rows(correspondence.addressee_lines(case, at=at, is_automatic=False))


def faults(case: Case, *, at: datetime) -> list[window.Fault]:
    """What is wrong with the address that the letter would go to, however many rows it has."""
    to = addressee_of(case, at=at)
    shown = rows_in_window(case, at=at)
    too_many = len(to.postal) > address.MOST_ROWS - 1 - bool(to.acts_for)
    return [*([window.Fault.TOO_MANY] if too_many else []), *window.faults(shown)]


def mark_posted(case: Case, *, posted_on: date, seen: str, at: datetime, by: User) -> None:
    """Record the day a paper answer was posted, which answers the case (Art. 12(3)).

    `seen` is the mark of the rows that somebody looked at in the window. Raises CannotPost.
    """
    row = _waiting(case, at=at)
    if row.channel == Channel.COLLECT:
        raise CannotPost("this answer waits to be collected: note that it was handed over")
    if addressee_of(case, at=at).is_protected:
        raise CannotPost(channels.PROTECTED)
    rows = rows_in_window(case, at=at)
    if faults(case, at=at):
        raise CannotPost("the address in the window is not whole, so the letter would not arrive")
    if seen != window.mark_of(rows):
        raise CannotPost("look at the address in the window and confirm it first")
    _leave(row, "answer.posted", posted_on, at=at, by=by, posted_on=posted_on)


def hand_over(
    case: Case, *, handed_on: date, to: str, seen_how: str, at: datetime, by: User
) -> None:
    """Record to whom an answer was handed, and how it was seen who that is (Art. 12(3), 32).

    Raises CannotPost.
    """
    row = _waiting(case, at=at)
    if is_blank(to) or is_blank(seen_how):
        raise CannotPost("say to whom the answer was given, and how it was seen who that is")
    if max(len(to), len(seen_how)) > LONGEST:
        raise CannotPost("say it in at most 200 characters")
    insist_on_no_code(CannotPost, to, seen_how)
    told = {"handed_to": to.strip(), "seen_how": seen_how.strip()}
    _leave(row, "answer.handed_over", handed_on, at=at, by=by, **told)


def _waiting(case: Case, *, at: datetime) -> Dispatch:
    """The answer that waits to leave on paper, with what may leave today only."""
    row = respond.on_its_way(case)
    if row is None or not (row.channel != Channel.PORTAL or row.has_failed):
        raise CannotPost("no paper answer waits to be posted")
    if respond.holds_letter_for_another(row, at=at):
        raise CannotPost(correspondence.FOR_ANOTHER)
    for entry in answer_files.one_an_item(row.files.select_related("item__case")):
        answer_files.insist(entry, at=at)
    return row


@transaction.atomic
def _leave(row: Dispatch, kind: str, on: date, *, at: datetime, by: User, **told: object) -> None:
    day_of = Controller.current().day_of
    if on > day_of(at):
        raise CannotPost("that day is still to come")
    if on < day_of(row.queued_at):
        raise CannotPost("that day is before the answer was put on its way")
    there = ZoneInfo(Controller.current().time_zone)
    at_noon = datetime.combine(on, NOON, tzinfo=there)
    left_at = at if on == day_of(at) else max(row.queued_at, at_noon)
    respond.leave(row, at=at, by=by.actor, left_at=left_at, left_by=by, **told)
    facts = {"dispatch": row.pk, "on": on.isoformat()}
    append(row.case.reference, kind, at=at, by=by.actor, facts=facts)


@transaction.atomic
def send_otherwise(case: Case, *, channel: str, why: str, at: datetime, by: User) -> None:
    """Let an answer leave by post or over the counter in place of its link (Art. 12(3)).

    The link opens nothing any more. Raises CannotPost, or CannotChoose.
    """
    channels.insist(case, channel, at=at)
    if channel == Channel.PORTAL:
        raise CannotPost("choose the post or the counter; a new link is sent by its own button")
    waiting, left = respond.on_its_way(case), download_code.left(case).last()
    before = waiting or (left if case.state in ANSWERED else None)
    if before is None:
        raise CannotPost("no answer is on its way that could leave in another way")
    claim(case)
    handle.keep_reason(case, text=why, at=at, by=by)
    channels.note(case, channel, "", at=at, by=by)
    correspondence.cancel_answer(case, at=at)
    download_code.revoke(case, at=at)
    if case.state == State.DECIDED:
        respond.send(case, at=at, by=by)
    else:
        _once_more(case, before, channel, at=at, by=by)
        # Nobody is reminded of it, nor gets a code or a new link for it, any more.
        case.dispatches.filter(pk=before.pk, channel=Channel.PORTAL).update(expires_at=at)


def _once_more(case: Case, before: Dispatch, channel: str, *, at: datetime, by: User) -> None:
    """The same files once more, under the checks of today."""
    entries = list(before.files.select_related("item__case", "file"))
    row = Dispatch.objects.create(
        case=case, channel=channel, queued_at=at, expires_at=before.expires_at
    )
    letters = case.letters.filter(file__in=[entry.file for entry in entries]).count()
    facts = {"dispatch": row.pk, "channel": channel, "letters": letters}
    facts["files"] = len(entries) - letters
    append(case.reference, "answer.queued", at=at, by=by.actor, facts=facts)
    if channel == Channel.COLLECT:
        answer_link.ask_to_collect(case, at=at)
    for entry in entries:
        check = respond.check_of(entry, at=at)
        AnswerFile.objects.create(
            dispatch=row,
            file=entry.file,
            item=entry.item,
            discloses=check is not None,
            identity_check=check,
            title=entry.title,
        )
