"""Who has not answered our question, as far as all that came to us has been read (Art. 12(6))."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower

from dsar.capabilities.identity.models import ProofFile, ProofRequest, ScopeQuestion
from dsar.capabilities.mail.mailboxes.accounts import labels
from dsar.capabilities.mail.models import (
    InboundMail,
    MailOutcome,
    MailSource,
    OutgoingMail,
    SortedAs,
)
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.representatives import Representative
from dsar.law.identity import OUR_TURN, Method
from dsar.organisation.controller.models import Controller

# Nobody is given up right after a reminder.
AFTER_REMINDER: Final = timedelta(days=2)


def replies() -> QuerySet[InboundMail]:
    """Messages that may hold a person's answer, read or not: no mere thanks, no machine's mail."""
    # Thanks are the one reply that never waits for a colleague.
    thanks = Q(outcome=MailOutcome.THREADED, waits=False, sorted_as="")
    machines = Q(outcome=MailOutcome.AUTOMATIC) & ~Q(sorted_as=SortedAs.ATTACHED)
    rows: QuerySet[InboundMail] = InboundMail.objects.exclude(thanks | machines)
    return rows


def written_for(case: Any) -> QuerySet[InboundMail]:
    """Messages from who can answer in a case (its key), that may be answers, wherever put."""
    sent = replies().exclude(sender_address="").alias(sender=Lower("sender_address"))
    rows: QuerySet[InboundMail] = sent.filter(_is_theirs("sender", case))
    return rows


def _is_theirs(address: str, case: Any) -> Q:
    """Whether an address is that of the person of a case, or of who acts for them now."""
    person = Case.objects.filter(pk=case).values(theirs=Lower("data_subject__email"))
    live = Representative.objects.filter(case=case, ended_at__isnull=True)
    acting = live.values(theirs=Lower("email"))
    return Q(**{address: Subquery(person)}) | Q(**{address: Subquery(acting)})


def has_written_apart(case: Case) -> bool:
    """Whether a message of theirs waits for somebody to say which case it belongs to."""
    if not case.is_open:
        return False
    mails = written_for(case.pk).filter(waits=True)
    return mails.filter(Q(case__isnull=True) | ~Q(case=case)).exists()


def unanswered(kind: type[ProofRequest] | type[ScopeQuestion]) -> Any:
    """Questions after which nothing came that may be the answer; else people decide by hand.

    A step that is ours to take is never left unanswered by the person.
    """
    since = {"received_at__gt": OuterRef("asked_at")}
    mine = OuterRef(OuterRef("case"))
    others = Case.objects.exclude(pk=OuterRef("case")).exclude(data_subject__email="")
    asked_again = others.alias(by=Lower("data_subject__email")).filter(_is_theirs("by", mine))
    rows: Any = kind.objects.filter(
        ~Exists(replies().filter(case=OuterRef("case"), **since)),
        ~Exists(written_for(mine).filter(**since)),
        ~Exists(asked_again.filter(**since)),
    )
    if kind is ProofRequest:
        # What was destroyed before anybody recorded it is asked for again.
        here = ProofFile.objects.filter(case=OuterRef("case"), destroyed_at__isnull=True, **since)
        rows = rows.filter(~Exists(here))
        rows = rows.exclude(
            method=Method.CONFIRMED_ADDRESS, case__address_confirmed_at__isnull=False
        )
        rows = rows.exclude(codes__used_at__isnull=False).exclude(method__in=OUR_TURN)
    return rows.select_related("case__data_subject")


def read_until(*, at: datetime) -> datetime | None:
    """The moment up to which all that came was read; None while a mailbox cannot be read."""
    boxes = labels()
    read = MailSource.objects.filter(name__in=boxes, failing_since__isnull=True)
    # A mailbox that is due again at once has more than one round could take in.
    checked = read.filter(due_at__gt=F("checked_at")).values_list("checked_at", flat=True)
    if len(checked) < len(boxes):
        return None
    unread = InboundMail.objects.filter(done_at__isnull=True, failed_at__isnull=True)
    oldest: datetime | None = unread.aggregate(oldest=Min("received_at"))["oldest"]
    return min([at, *filter(None, [oldest, *checked])])


def in_silence(kind: type[ProofRequest] | type[ScopeQuestion], *, at: datetime) -> Any:
    """Open questions whose time to reply is over without a word, reminder included."""
    until = read_until(at=at)
    if until is None:
        return kind.objects.none()
    over = (
        unanswered(kind)
        .open()
        .filter(_was_reminded(until), reply_by__lt=Controller.current().day_of(until))
    )
    return over.order_by("reply_by", "pk")


def insist(row: ProofRequest | ScopeQuestion, *, at: datetime) -> None:
    """Raise ChangedMeanwhile when an answer came before the case of a silent question was locked.

    Silence never beats an answer (Art. 12(2)).
    """
    if not in_silence(type(row), at=at).filter(pk=row.pk).exists():
        raise ChangedMeanwhile(row.case.reference)


def _was_reminded(until: datetime) -> Q:
    """Question and reminder arrived, and the reminder some days ago; paper is asked only once."""
    arrived = Q(sent_at__isnull=False, mail__bounced_at__isnull=True)
    reminded = Q(reminder__done_at__lte=until - AFTER_REMINDER, reminder__bounced_at__isnull=True)
    # A request older than reminders: the mail of its case had left.
    reached = OutgoingMail.objects.filter(
        case=OuterRef("case"),
        kind="identity_request",
        done_at__isnull=False,
        bounced_at__isnull=True,
    )
    asked_once = Q(Exists(reached), remind_on__isnull=True)
    return (arrived & (reminded | Q(mail__isnull=True))) | asked_once


def over_on(row: ProofRequest | ScopeQuestion) -> date:
    """The first day on which silence is no answer; a late sweep makes no pause longer."""
    days = [row.reply_by + timedelta(days=1)]
    if row.reminder and row.reminder.done_at:
        days.append(Controller.current().day_of(row.reminder.done_at + AFTER_REMINDER))
    return max(days)
