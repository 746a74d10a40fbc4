"""A question to the person once it is asked: it leaves, comes back, is repeated, is put aside.

Also what each of them says alike, and how long it may wait for its answer (Art. 12(2), 12(6)).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from dsar.capabilities.identity.models import ProofRequest, ScopeQuestion
from dsar.capabilities.identity.words import ENOUGH
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, hold
from dsar.cases.states import BEFORE_REVIEW, OPEN, State
from dsar.cases.time_limits import SuspensionCause
from dsar.eventlog.actors import SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law.identity import MANDATE, Method
from dsar.law.letters import LetterKind
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, silence, suspend
from dsar.procedure.suspend import ASKED, Asked
from dsar.work import passing

LONGEST_WAIT: Final = timedelta(days=62)
# Nobody is reminded on the heels of the question.
AFTER_QUESTION: Final = timedelta(days=1)
REMINDERS: Final = {
    SuspensionCause.IDENTITY: "identity_reminder",
    SuspensionCause.SCOPE: "clarification_reminder",
}
LETTERS: Final[dict[str, LetterKind]] = {
    SuspensionCause.IDENTITY: LetterKind.IDENTITY_REQUEST,
    SuspensionCause.SCOPE: LetterKind.CLARIFICATION,
}
WAITING: Final = {
    # A mandate may be asked for while the work goes on.
    SuspensionCause.IDENTITY: frozenset(
        {State.VERIFYING, State.COLLECTING, State.REVIEWING, State.DECIDED}
    ),
    SuspensionCause.SCOPE: BEFORE_REVIEW,
}


class CannotNote(ValueError):
    """There is no question that could be noted as posted; the message says why."""


def insist_on_reply_by(refusal: type[ValueError], reply_by: date, *, asked_on: date) -> None:
    """Raise the refusal for a day that gives the person too little or too much time to reply."""
    if not asked_on < reply_by <= asked_on + LONGEST_WAIT:
        raise refusal("give the person from one day to two months to reply")


def remind_on(asked_on: date, reply_by: date) -> date:
    """The day to ask once more: when two thirds of the time to reply are over."""
    return asked_on + timedelta(days=max(1, (reply_by - asked_on).days * 2 // 3))


def note_sent_next(*, at: datetime) -> Asked | None:
    """Note that the next question has left; asked in time, it makes the clock wait (law: C12)."""
    for cause, kind in ASKED.items():
        gone = kind.objects.open().filter(
            sent_at__isnull=True,
            mail__done_at__isnull=False,
            mail__bounced_at__isnull=True,
        )
        gone = gone.select_related("case", "mail").order_by("mail__done_at", "pk")
        if row := _first(gone, partial(_note, cause=cause, at=at, by=SYSTEM)):
            return row
    return None


def note_returned_next(*, at: datetime) -> Asked | None:
    """A question that came back was never asked: no time stands, or stood, still for it."""
    for cause, kind in ASKED.items():
        back = kind.objects.filter(
            sent_at__isnull=False, mail__bounced_at__isnull=False, case__state__in=OPEN
        )
        back = back.select_related("case").order_by("pk")
        if row := _first(back, partial(_note_returned, cause=cause, at=at)):
            return row
    return None


def to_be_posted(case: Case) -> Asked | None:
    """The open question that no mail carries to the person, and that nobody has posted yet."""
    unsent = Q(mail__isnull=True, remind_on__isnull=False) | Q(mail__failed_at__isnull=False)
    unsent |= Q(mail__bounced_at__isnull=False)
    for kind in ASKED.values():
        rows = kind.objects.open().filter(unsent, case=case, sent_at__isnull=True)
        if row := rows.first():
            found: Asked = row
            return found
    return None


@transaction.atomic
def note_posted(case: Case, *, at: datetime, by: User) -> None:
    """Record that the question left on paper.

    Raises CannotNote when none waits to be posted, or its letter is for who is asked no more.
    """
    hold(case)
    row = to_be_posted(case)
    if row is None:
        raise CannotNote("no question waits to be posted")
    cause = next(cause for cause, kind in ASKED.items() if isinstance(row, kind))
    if correspondence.is_printed_for_another(case, LETTERS[cause], at=at):
        raise CannotNote(correspondence.FOR_ANOTHER)
    row.case, row.mail = case, None
    row.save(update_fields=["mail"])
    _note(row, cause=cause, at=at, by=by.actor)


@transaction.atomic
def _note(row: Asked, *, cause: str, at: datetime, by: Actor) -> None:
    """The person gets all the days to reply that we promised, whenever the question left."""
    hold(row.case)
    sent_at = (row.mail and row.mail.done_at) or at
    day_of = Controller.current().day_of
    sent_on = day_of(sent_at)
    reply_by = row.reply_by + _days_late(row, sent_at)
    open_rows = type(row).objects.open().filter(pk=row.pk, sent_at__isnull=True)
    changes = {"sent_at": sent_at, "reply_by": reply_by, "remind_on": remind_on(sent_on, reply_by)}
    if not open_rows.update(**changes):
        raise ChangedMeanwhile(row.case.reference)
    suspends = suspend.may_begin(row, sent_on)
    facts = {"cause": str(cause), "sent_on": sent_on.isoformat(), "suspends": suspends}
    append(row.case.reference, "question.sent", at=at, by=by, facts=facts)
    if suspends:
        suspend.begin(row.case, SuspensionCause(cause), on=sent_on, at=at)


def _days_late(row: Asked, sent_at: datetime) -> timedelta:
    day_of = Controller.current().day_of
    return max(day_of(sent_at) - day_of(row.asked_at), timedelta(0))


@transaction.atomic
def _note_returned(row: Asked, *, cause: str, at: datetime) -> None:
    """The days to reply are counted anew when it leaves once more, so they are taken back here."""
    case, sent_at = row.case, row.sent_at
    hold(case)
    mine = type(row).objects.filter(pk=row.pk, lapsed_at=row.lapsed_at, sent_at=sent_at)
    if sent_at is None or not mine.update(
        sent_at=None, reply_by=row.reply_by - _days_late(row, sent_at)
    ):
        raise ChangedMeanwhile(case.reference)
    suspend.annul(case, SuspensionCause(cause), on=Controller.current().day_of(sent_at), at=at)


def remind_next(*, at: datetime) -> Asked | None:
    """Ask the next silent person once more, once only (Art. 12(2)); nobody who has replied."""
    until = silence.read_until(at=at)
    if until is None:
        return None
    for cause, kind in ASKED.items():
        due = (
            silence.unanswered(kind)
            .open()
            .filter(
                remind_on__lte=Controller.current().day_of(until),
                reminder__isnull=True,
                sent_at__lte=until - AFTER_QUESTION,
                mail__done_at__isnull=False,
                mail__bounced_at__isnull=True,
                case__state__in=WAITING[SuspensionCause(cause)],
            )
        )
        due = due.order_by("remind_on", "pk")
        if row := _first(due, partial(_remind, cause=SuspensionCause(cause), at=at)):
            return row
    return None


@transaction.atomic
def _remind(row: Asked, *, cause: SuspensionCause, at: datetime) -> None:
    case, kind = row.case, type(row)
    hold(case)
    silent = kind.objects.open().filter(pk=row.pk, reminder__isnull=True)
    # Nothing is noted for who has no address any more; people decide there.
    if not silent.exists() or not addressee_of(case, at=at).email:
        raise ChangedMeanwhile(case.reference)
    reply_by = max(row.reply_by, Controller.current().day_of(at) + silence.AFTER_REMINDER)
    words = {"reply_by": explain.on_day(reply_by, case.language)} | _asked_again(row)
    mail = correspondence.mail(case, REMINDERS[cause], at=at, context=words, once=str(row.pk))
    silent.update(reminder=mail, reply_by=reply_by)
    append(case.reference, "question.reminded", at=at, by=SYSTEM, facts={"cause": cause.value})


def _asked_again(row: Asked) -> dict[str, Any]:
    if isinstance(row, ScopeQuestion):
        return {"question": row.text}
    return proof_words(row)


def proof_words(row: ProofRequest) -> dict[str, Any]:
    """What the question and its reminder say alike: what is enough and where (Art. 12(6))."""
    return {
        "asked": [ENOUGH[row.method][row.case.language]],
        "asks_mandate": row.method == MANDATE,
        "asks_document": row.method == Method.MASKED_DOCUMENT,
        "asks_code": row.method == Method.FILE_CONTACT,
        "asks_address": row.method == Method.CONFIRMED_ADDRESS,
        "we_act": suspend.is_our_turn(row),
        "proof_days": IdentityPolicy.current().proof_days,
    }


def is_wanted(mail: OutgoingMail) -> bool:
    """Whether a mail asks nothing, or asks what still waits for an answer (Art. 12(2)).

    Asked as it leaves, so that whatever ended the question, nobody is asked in vain.
    """
    asks = Q(mail=mail) | Q(reminder=mail)
    found = [row for kind in ASKED.values() for row in kind.objects.filter(asks)]
    return not found or any(row.lapsed_at is None for row in found)


def has_confirmed(case: Case) -> bool:
    """Whether the person opened the link as we asked, which a colleague has yet to record."""
    asked = case.proof_requests.open().filter(method=Method.CONFIRMED_ADDRESS)
    return case.address_confirmed_at is not None and asked.exists()


@transaction.atomic
def put_aside(case: Case, *, at: datetime, on: date | None = None) -> None:
    """Wait no longer for an answer, because the case ends or goes on without it."""
    hold(case)
    for kind in ASKED.values():
        kind.objects.open().filter(case=case).update(lapsed_at=at)
    suspend.end(case, at=at, on=on)


def _first(rows: Any, step: Callable[[Any], None]) -> Asked | None:
    row: Asked | None = passing.first(rows, step, lost=(ChangedMeanwhile,))
    return row
