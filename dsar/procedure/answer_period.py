"""The time in which an answer can be downloaded: told of, reminded of, and begun anew (Art. 15(3)).

An archived case is sealed: nothing of it is mailed any more.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from dsar.capabilities.delivery.models import Dispatch, Download, Purpose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, hold, hold_as_it_is
from dsar.cases.states import ANSWERED, State
from dsar.eventlog.actors import PERSON, Actor
from dsar.eventlog.append import append
from dsar.law.explain import short_date
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import answer_link, correspondence, download_code
from dsar.work import passing

TOLD: Final = "downloaded"
# Whoever downloads file after file hears of it in one mail.
TOGETHER: Final = timedelta(hours=1)
# How long before its end somebody who has not come is reminded, and how soon at the earliest.
LAST_DAYS: Final = timedelta(days=7)
AT_LEAST: Final = timedelta(days=1)
# A button pressed twice is one wish; and the most new links that one case gets in a day.
PRESSED_TWICE: Final = timedelta(minutes=1)
MOST_A_DAY: Final = 3
# While we look again the first answer stays, so a lost link to it is replaced.
STAYS_OPEN: Final = ANSWERED | {State.CONTESTED, State.REVIEWING}
WHEN: Final = {"fi": "{} klo {:%H.%M}", "sv": "{} kl. {:%H.%M}", "en": "{} at {:%H:%M}"}


class CannotSendAnew(ValueError):
    """No answer can leave once more; the message says why."""


def is_over(case: Case, *, at: datetime) -> bool:
    """Whether an answer left by link whose time is over, and which may have a new one."""
    row = _last(case)
    return row is not None and row.expires_at <= at


def _last(case: Case) -> Dispatch | None:
    """The answer that left by link last, while a new link may be mailed for it.

    What left in another way since has taken its place.
    """
    is_open = case.state in STAYS_OPEN and case.answered_at is not None
    row = download_code.left(case).last() if is_open else None
    later = case.dispatches.filter(cancelled_at__isnull=True).exclude(
        channel=Dispatch.Channel.PORTAL
    )
    return None if row and later.filter(pk__gt=row.pk).exists() else row


@transaction.atomic
def renew(case: Case, *, at: datetime) -> None:
    """Mail a new link to who is written to, and begin the time anew if it is over (Art. 15(3)).

    Whoever pressed the button hears nothing of what became of it.
    """
    hold_as_it_is(case)
    row = _last(case)
    since = at - timedelta(days=1)
    few = case.outgoing_mails.filter(kind=answer_link.READY, queued_at__gt=since)
    if row is None or not _is_reachable(case, at=at) or few.count() >= MOST_A_DAY:
        return
    if row.sent_anew_at is None or at - row.sent_anew_at >= PRESSED_TWICE:
        _send_anew(case, row, at=at, by=PERSON)


@transaction.atomic
def send_anew(case: Case, *, code_way: str = "", at: datetime, by: User) -> None:
    """Send an answer that has left once more: a new link, a new time, no older link (Art. 12(3)).

    Raises CannotSendAnew where none left by link, or nobody can be mailed.
    """
    row = _last(case)
    if row is None:
        raise CannotSendAnew("no answer left by a link that could be sent anew")
    if not _is_reachable(case, at=at):
        raise CannotSendAnew("there is no e-mail address that the answer may go to")
    if why := download_code.why_not(case, code_way):
        raise CannotSendAnew(why)
    row.expires_at, row.code_way = at, code_way or row.code_way
    download_code.revoke(case, at=at)
    _send_anew(case, row, at=at, by=by.actor)


def _is_reachable(case: Case, *, at: datetime) -> bool:
    return bool(addressee_of(case, at=at).email) and is_mandate_clear(case, at=at)


def _send_anew(case: Case, row: Dispatch, *, at: datetime, by: Actor) -> None:
    """A time that still runs keeps its links; one that begins anew has a new one only."""
    claim(case)
    is_new = row.expires_at <= at
    if is_new:
        row.expires_at = answer_link.open_until(at)
        case.links.filter(purpose=Purpose.ANSWER, revoked_at__isnull=True).update(revoked_at=at)
    until = Controller.current().day_of(row.expires_at)
    facts = {"dispatch": row.pk, "until": until.isoformat()}
    append(case.reference, "answer.sent_anew", at=at, by=by, facts=facts)
    answer_link.tell(case, until=row.expires_at, at=at)
    row.sent_anew_at, row.reminded_at = at, None
    row.save(update_fields=["expires_at", "code_way", "sent_anew_at", "reminded_at"])


def tell_next(*, at: datetime) -> Dispatch | None:
    """Tell the next person of the downloads of the last hour, in one mail (Art. 32)."""
    mine = Download.objects.filter(entry__dispatch=OuterRef("pk"))
    new = mine.filter(told_at__isnull=True, opened_at__lte=at)
    just = mine.filter(told_at__gt=at - TOGETHER)
    due = Dispatch.objects.filter(Exists(new), ~Exists(just)).select_related("case")
    return passing.first(due.order_by("pk"), partial(_tell, at=at), lost=(ChangedMeanwhile,))


@transaction.atomic
def _tell(row: Dispatch, *, at: datetime) -> None:
    case = row.case
    hold(case)
    new = Download.objects.filter(entry__dispatch=row, told_at__isnull=True, opened_at__lte=at)
    moments = list(new.order_by("opened_at").values_list("opened_at", flat=True))
    if moments and case.state != State.ARCHIVED:
        words = {
            "count": len(moments),
            "first": in_words(moments[0], case.language),
            "last": in_words(moments[-1], case.language),
        }
        once = f"{row.pk}:{moments[0].isoformat()}"
        correspondence.mail(case, TOLD, at=at, context=words, once=once)
    new.update(told_at=at)


def in_words(moment: datetime, language: str) -> str:
    """A moment on the company's wall clock: `3.12.2026 klo 14.02`."""
    there = moment.astimezone(ZoneInfo(Controller.current().time_zone))
    return WHEN[language].format(short_date(there.date(), language), there)


def undownloaded(*, at: datetime) -> QuerySet[Dispatch]:
    """The answers that nobody has downloaded for days, longest waiting first.

    One whose time is over stays: the person has nothing in hand.
    """
    since = at - timedelta(days=Controller.current().undownloaded_days)
    rows = _unopened().annotate(last_sent_at=Coalesce("sent_anew_at", "dispatched_at"))
    found: QuerySet[Dispatch] = rows.filter(last_sent_at__lte=since).order_by("last_sent_at")
    return found


def _unopened() -> QuerySet[Dispatch]:
    """The answers by link that nobody opened and no other answer took the place of."""
    opened = Download.objects.filter(entry__dispatch=OuterRef("pk"))
    later = Dispatch.objects.filter(case=OuterRef("case"), pk__gt=OuterRef("pk"))
    return Dispatch.objects.filter(
        ~Exists(opened),
        ~Exists(later.filter(cancelled_at__isnull=True)),
        channel=Dispatch.Channel.PORTAL,
        dispatched_at__isnull=False,
        cancelled_at__isnull=True,
        left_by__isnull=True,
        case__state__in=ANSWERED,
    )


def remind_next(*, at: datetime) -> Dispatch | None:
    """Remind the next person who has not fetched the answer, a week before its time is over."""
    back = OutgoingMail.objects.filter(
        case=OuterRef("case"), bounced_at__isnull=False, bounce_settled_at__isnull=True
    )
    due = _unopened().filter(~Exists(back), reminded_at__isnull=True, expires_at__gt=at)
    due = due.filter(expires_at__lte=at + LAST_DAYS, dispatched_at__lte=at - AT_LEAST)
    due = due.filter(Q(sent_anew_at__isnull=True) | Q(sent_anew_at__lte=at - AT_LEAST))
    rows = due.select_related("case").order_by(F("expires_at"), "pk")
    return passing.first(rows, partial(_remind, at=at), lost=(ChangedMeanwhile,))


@transaction.atomic
def _remind(row: Dispatch, *, at: datetime) -> None:
    case = row.case
    hold(case)
    if _is_reachable(case, at=at):
        answer_link.remind(case, until=row.expires_at, at=at, once=f"{row.pk}:{row.expires_at}")
    fresh = Dispatch.objects.filter(pk=row.pk, reminded_at__isnull=True)
    if not fresh.update(reminded_at=at):
        raise ChangedMeanwhile(case.reference)
