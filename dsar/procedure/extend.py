"""More time for an answer: once, within the first month, with its reasons told (Art. 12(3))."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases import clock
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.moves import claim, hold
from dsar.cases.states import BEFORE_REVIEW, State
from dsar.cases.time_limits import Extension
from dsar.eventlog.append import append
from dsar.eventlog.models import Event
from dsar.law import explain
from dsar.law.deadlines import DueDate
from dsar.law.extensions import ExtensionRefused, check_reasons, check_time, reason_words
from dsar.law.identity import MANDATE
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.respond import on_its_way

EXTENDABLE: Final = BEFORE_REVIEW | {State.REVIEWING, State.DECIDED}
# The clocks of two processes may differ, but never by this much.
SKEW: Final = timedelta(hours=1)
# The database takes no last day that non-working days carry further.
LONGEST_ROLL: Final = timedelta(days=14)
NOTICE: Final = "extension"
ANEW: Final = ("case.corrected", "case.reopened", "contest.reopened")


class CannotExtend(ExtensionRefused):
    """The case gets no more time as it stands now; the message names the rule."""


@transaction.atomic
def extend(case: Case, *, reason: str, facts: str, at: datetime, by: User) -> Extension:
    """Extend the time once, to three months from receipt, and tell the person why (Art. 12(3)).

    Raises ExtensionRefused out of time or for a second time, Unexplained without reason or facts,
    CannotExtend where no first answer is awaited, ChangedMeanwhile when another was first.
    """
    insist_on_time(case, at=at)
    check_reasons(reason, facts)
    insist_on_no_code(CannotExtend, facts)
    claim(case)
    row = _record(case, new_due(case), reason=reason, facts=facts, at=at, by=by)
    told = {"due_on": row.due_on.isoformat(), "earlier_due_on": row.earlier_due_on.isoformat()}
    append(case.reference, "case.extended", at=at, by=by.actor, facts=told | {"reason": reason})
    _tell(case, row, at=at)
    return row


def new_due(case: Case) -> DueDate:
    """The last day that an extension would give, with its steps (Art. 12(3))."""
    return clock.extended_due(clock.began_on(case), Controller.current().calendar)


def insist_on_time(case: Case, *, at: datetime) -> None:
    """Raise ExtensionRefused or CannotExtend where the time cannot be extended now (Art. 12(3))."""
    if case.only_stops_marketing:
        raise CannotExtend("a marketing objection is honoured at once, so it needs no more time")
    if case.state not in EXTENDABLE or case.contests.exists() or _was_taken_up(case):
        raise CannotExtend("only the time for the first answer to an open case can be extended")
    if case.state == State.DECIDED and on_its_way(case):
        raise CannotExtend("the answer is already on its way")
    due, today = new_due(case), Controller.current().day_of(at)
    if due.due_on - due.steps[1].on > LONGEST_ROLL:
        raise CannotExtend("the last day would fall after two weeks without a working day")
    check_time(clock.began_on(case), case.due_on, today, earlier=_was_extended(case))
    if Event.objects.filter(stream=case.reference, at__gt=at + SKEW).exists():
        raise CannotExtend("an extension is dated today; it cannot be dated back")


def _was_taken_up(case: Case) -> bool:
    """Whether it was answered once, or taken back, and is decided anew."""
    anew = Event.objects.filter(stream=case.reference, kind__in=ANEW)
    return clock.was_taken_up(case) or anew.exists()


def notice_left(case: Case) -> datetime | None:
    """When the notice of more time left, by mail or in the post (Art. 12(3)).

    None while it has not; one that failed or came back never did.
    """
    posted = Event.objects.filter(stream=case.reference, kind="extension.posted").first()
    if posted is not None:
        return posted.at
    row = _carriers(case).filter(done_at__isnull=False).first()
    return row.done_at if row else None


def is_to_be_posted(case: Case) -> bool:
    """Whether no mail carries the notice of more time, and nobody has posted it yet."""
    if case.state not in EXTENDABLE or not Extension.objects.filter(case=case).exists():
        return False
    return not _carriers(case).exists() and notice_left(case) is None


@transaction.atomic
def note_posted(case: Case, *, at: datetime, by: User) -> None:
    """Record that the notice of more time went on paper (Art. 12(3)).

    Raises CannotExtend when none waits to be posted, or its letter is for who is told no more.
    """
    hold(case)
    if not is_to_be_posted(case):
        raise CannotExtend("no notice of more time waits to be posted")
    if correspondence.is_printed_for_another(case, LetterKind.EXTENSION, at=at):
        raise CannotExtend(correspondence.FOR_ANOTHER)
    append(case.reference, "extension.posted", at=at, by=by.actor, facts={})


def _carriers(case: Case) -> QuerySet[OutgoingMail]:
    """The mails that carry the notice, or may still do so."""
    mails: QuerySet[OutgoingMail] = case.outgoing_mails.filter(
        kind=NOTICE, failed_at__isnull=True, bounced_at__isnull=True
    )
    return mails


def _was_extended(case: Case) -> bool:
    """Whether the person was told once already, of this case or of one that became part of it."""
    return Extension.objects.filter(case__in=[case, *case.absorbed]).exists()


def _record(
    case: Case, due: DueDate, *, reason: str, facts: str, at: datetime, by: User
) -> Extension:
    controller = Controller.current()
    row: Extension = Extension.objects.create(
        case=case,
        reason=reason,
        facts=facts,
        extended_on=controller.day_of(at),
        extended_at=at,
        extended_by=by,
        earlier_due_on=case.due_on,
        earlier_due_steps=case.due_steps,
        due_on=due.due_on,
    )
    # "Without undue delay" still holds: we aim at the first days that the law adds.
    claim(case, **clock.dates_of(due, target_on=controller.target(row.earlier_due_on)))
    claim(case, **clock.adjusted_dates(case, controller.calendar))
    return row


def _tell(case: Case, row: Extension, *, at: datetime) -> None:
    known = is_known_who_asks(case, at=at)
    reasons = [reason_words(row.reason, case.language, tells_data=known)]
    earlier = explain.on_day(row.earlier_due_on, case.language)
    carrier = correspondence.mail(
        case, NOTICE, at=at, context={"reasons": reasons, "earlier": earlier}, held=True
    )
    facts = row.facts if known else ""
    extra = {"reasons": reasons, "facts": facts, **_done(case, known=known)}
    extra["earlier_due_on"] = row.earlier_due_on.isoformat()
    correspondence.letter(case, LetterKind.EXTENSION, at=at, extra=extra, carried_by=carrier)


def _done(case: Case, *, known: bool) -> dict[str, Any]:
    """What is already done; nothing of the search while it is not known who is asking."""
    items = list(case.items.all())
    tasks = list(case.tasks.all()) if known else []
    asked = {task.system_id for task in tasks}
    asked_who = case.proof_requests.exclude(method=MANDATE)
    answered = asked - {task.system_id for task in tasks if not task.is_done}
    return {
        "stops_marketing": any(item.right == Right.MARKETING_OBJECTION for item in items),
        "asked_identity": not known and asked_who.exists(),
        # In words, as a letter asks the settings for nothing, not even for the look of a number.
        "systems_asked": str(len(asked) or ""),
        "systems_answered": str(len(answered)),
    }
