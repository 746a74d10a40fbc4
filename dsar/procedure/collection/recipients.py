"""Whoever got data that changed is told of the change, or it is written why not (Art. 19)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import ChangedMeanwhile, hold, hold_as_it_is
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.files import store
from dsar.law.deadlines import working_days_later
from dsar.law.grounds import is_blank
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure.collection import remind_owners
from dsar.procedure.collection.collect import next_chase
from dsar.procedure.collection.collection_tasks import may_answer, may_see
from dsar.procedure.collection.incoming import Received, Upload, receive
from dsar.procedure.collection.remind_owners import Owed
from dsar.procedure.plain_words import insist_on_no_code
from dsar.work import passing

Did = CategoryAnswer.Did
RESTRICTED: Final = "restricted"
# What was done to a recipient's data; where several things were, the weightiest, last here.
CHANGES: Final = (RESTRICTED, Did.CORRECTED.value, Did.ANONYMISED.value, Did.ERASED.value)
LONGEST_HOW: Final = 200
KIND: Final = "recipients"


class CannotTell(ValueError):
    """What is noted of a recipient cannot be; the message says why."""


@transaction.atomic
def notices_for(task: CollectionTask, *, at: datetime) -> None:
    """Owe each recipient of what a system changed one notice of it (Art. 19).

    Called when the system has answered, also anew: what nobody need be told any more is taken
    back, what was settled stays. The caller holds the case.
    """
    wanted, reference = _changed(task), task.case.reference
    for row in task.notices.filter(settled_at__isnull=True):
        if row.recipient_id in wanted:
            task.notices.filter(pk=row.pk).update(change=wanted[row.recipient_id])
            continue
        facts = {"notice": row.pk, "recipient": row.recipient_id}
        append(reference, "recipient.not_needed", at=at, by=SYSTEM, facts=facts)
        row.delete()
    known = set(task.notices.values_list("recipient", flat=True))
    due_on = _due_on(at)
    for key in sorted(set(wanted) - known):
        row = RecipientNotice.objects.create(
            case=task.case,
            task=task,
            recipient_id=key,
            change=wanted[key],
            due_on=due_on,
            next_chase_on=due_on,
        )
        owed = {"notice": row.pk, "recipient": key, "task": task.pk, "tell_by": str(due_on)}
        append(reference, "recipient.to_be_told", at=at, by=SYSTEM, facts=owed)


def chase_next(*, at: datetime) -> RecipientNotice | None:
    """Remind who is asked for a system of the recipients that nothing is noted of (Art. 19).

    Every third working day from the day it was due; one mail a day, however many wait.
    """
    today = Controller.current().day_of(at)
    return passing.first(
        _waiting(today).select_related("case"),
        lambda row: _chase(row.case, today, at=at),
        lost=(ChangedMeanwhile,),
    )


def told(
    notice: RecipientNotice,
    *,
    on: date,
    how: str,
    evidence: Upload | None = None,
    at: datetime,
    by: User,
) -> None:
    """Note that a recipient was told of a change, when and how, with the evidence (Art. 19).

    Raises CannotTell, or CannotHandIn for evidence that is not taken in.
    """
    if is_blank(how):
        raise CannotTell("say how the recipient was told: by e-mail, by phone, in their system")
    if len(how) > LONGEST_HOW:
        raise CannotTell("say in at most 200 characters how the recipient was told")
    _insist_on_day(notice, on, today=Controller.current().day_of(at))
    # Before the transaction: reading and encrypting would hold everybody up.
    received = receive(evidence) if evidence else None
    _told(notice, received, {"told_on": on, "how": how.strip()}, at=at, by=by)


@transaction.atomic
def not_told(notice: RecipientNotice, *, why: str, at: datetime, by: User) -> None:
    """Note why a recipient is not told: it is impossible or out of proportion (Art. 19).

    The reason stands in the letter, if it is not written yet. Raises CannotTell without one.
    """
    if is_blank(why):
        raise CannotTell("say why the recipient cannot be told, or why it is out of proportion")
    _settle(notice, at=at, by=by, why_not=why.strip())
    facts = {"notice": notice.pk, "recipient": notice.recipient_id}
    append(notice.case.reference, "recipient.not_told", at=at, by=by.actor, facts=facts)


@transaction.atomic
def reopen(notice: RecipientNotice, *, at: datetime, by: User) -> None:
    """Take back what was noted of a recipient by mistake; raises CannotTell of a closed case."""
    case = notice.case
    hold_as_it_is(case)
    notice.refresh_from_db(fields=["evidence", "settled_at"])
    if case.state in (State.CLOSED, State.ARCHIVED):
        raise CannotTell("the case is closed; what was noted of its recipients stays")
    controller = Controller.current()
    empty: dict[str, Any] = {"told_on": None, "how": "", "why_not": "", "evidence": None}
    empty |= {"settled_at": None, "settled_by": None}
    empty["next_chase_on"] = next_chase(controller.day_of(at), controller.calendar)
    mine = RecipientNotice.objects.filter(pk=notice.pk, settled_at__isnull=False)
    if not mine.update(**empty):
        raise CannotTell("nothing was noted of this recipient yet")
    facts = {"notice": notice.pk, "recipient": notice.recipient_id}
    append(case.reference, "recipient.reopened", at=at, by=by.actor, facts=facts)
    if notice.evidence:
        gone = {"file": notice.evidence.pk, "sha256": notice.evidence.sha256}
        append(case.reference, "file.wiped", at=at, by=by.actor, facts=gone)
        store.wipe(notice.evidence, at=at)


def in_letter(item: CaseItem, language: str) -> dict[str, list[dict[str, str]]]:
    """The recipients of what changed by name, and whether each was told (Art. 19).

    Days are ISO dates. Whoever still waits for one notice counts as not told yet.
    """
    told, pending, not_told = dict[str, date](), dict[str, date](), dict[str, str]()
    rows = RecipientNotice.objects.filter(task__item=item).select_related("recipient")
    for row in rows:
        name = row.recipient.called(language)
        if row.settled_at is None:
            pending[name] = max(pending.get(name, row.due_on), row.due_on)
        elif row.told_on is None:
            not_told[name] = row.why_not
        else:
            told[name] = max(told.get(name, row.told_on), row.told_on)
    return {
        "told": [
            {"name": name, "on": on.isoformat()} for name, on in told.items() if name not in pending
        ],
        "pending": [{"name": name, "due_on": on.isoformat()} for name, on in pending.items()],
        "not_told": [{"name": name, "why": why} for name, why in not_told.items()],
    }


@transaction.atomic
def _chase(case: Case, today: date, *, at: datetime) -> None:
    hold(case)
    mine = list(_waiting(today).filter(case=case))
    asked = {user for row in mine for user in remind_owners.those_asked(row.task, today)}
    facts = {"notices": [row.pk for row in mine], "to": sorted(user.pk for user in asked)}
    append(case.reference, "recipients.chased", at=at, by=SYSTEM, facts=facts)
    for user in sorted(asked, key=lambda user: user.pk):
        remind_owners.tell_of(KIND, user, map(_owed, _waiting(today)), at=at)
    again_on = next_chase(today, Controller.current().calendar)
    RecipientNotice.objects.filter(pk__in=facts["notices"]).update(next_chase_on=again_on)


def _waiting(today: date) -> QuerySet[RecipientNotice]:
    rows = _named().filter(next_chase_on__lte=today, settled_at__isnull=True)
    return rows.order_by("next_chase_on", "pk")


def _named() -> QuerySet[RecipientNotice]:
    people = ("task__assigned_to", "task__system__owner", "task__system__deputy")
    return RecipientNotice.objects.select_related("recipient", "task__case__handler", *people)


def _owed(row: RecipientNotice) -> Owed:
    return Owed(row.task, row.due_on, row.recipient.called)


@transaction.atomic
def _told(
    notice: RecipientNotice,
    received: Received | None,
    said: dict[str, Any],
    *,
    at: datetime,
    by: User,
) -> None:
    hold_as_it_is(notice.case)
    reference = notice.case.reference
    if received:
        kind = {"media_type": received.media_type, "original_name": received.name}
        said["evidence"] = store.enter(received.kept, reference=reference, at=at, **kind)
    _settle(notice, at=at, by=by, **said)
    facts: dict[str, Any] = {"notice": notice.pk, "recipient": notice.recipient_id}
    facts["told_on"] = said["told_on"].isoformat()
    facts["evidence"] = received.kept.sha256 if received else None
    append(reference, "recipient.told", at=at, by=by.actor, facts=facts)


def _insist_on_day(notice: RecipientNotice, on: date, *, today: date) -> None:
    answered_at = notice.task.answered_at
    changed_on = Controller.current().day_of(answered_at) if answered_at else None
    if on > today:
        raise CannotTell("nobody can have been told later than today")
    if changed_on and on < changed_on:
        raise CannotTell("nobody can have been told before the data was changed")


def _settle(notice: RecipientNotice, *, at: datetime, by: User, **said: Any) -> None:
    """Write it once: of two who settle the same notice, the second is told so."""
    insist_on_no_code(CannotTell, said.get("how", ""), said.get("why_not", ""))
    if not may_answer(notice.task, by, Controller.current().day_of(at)):
        raise CannotTell("only who is asked about the system, or handles the case, notes this")
    hold_as_it_is(notice.case)
    if notice.case.state == State.ARCHIVED:
        raise CannotTell("the case is closed; what was noted of its recipients stays")
    waiting = RecipientNotice.objects.filter(pk=notice.pk, settled_at__isnull=True)
    if not waiting.update(settled_at=at, settled_by=by, next_chase_on=None, **said):
        raise CannotTell("somebody has noted this already; look at the page again")
    notice.refresh_from_db(fields=["settled_at", "settled_by", "next_chase_on", *said])


def waiting_for(user: User, *, on: date) -> list[RecipientNotice]:
    """The recipients that a colleague is to tell, for a system that they answer for (Art. 19)."""
    mine = remind_owners.asked_of_them(user, on, "task")
    rows = _named().filter(mine, settled_at__isnull=True).order_by("due_on", "pk")
    return [row for row in rows if may_see(row.task, user, on)]


def _due_on(at: datetime) -> date:
    controller = Controller.current()
    return working_days_later(controller.day_of(at), controller.calendar, controller.recipient_days)


def _changed(task: CollectionTask) -> dict[int, str]:
    """What happened to the data that each recipient has, by the recipient's key."""
    changes = {change: change for change in CHANGES[1:]}
    if task.item.right == Right.RESTRICTION and task.result == Result.FOUND:
        changes[Did.FOUND.value] = RESTRICTED
    wanted: dict[int, str] = {}
    lines = task.lines.filter(did__in=list(changes), category__recipients__isnull=False)
    for did, key in lines.values_list("did", "category__recipients"):
        wanted[key] = max(changes[did], wanted.get(key, changes[did]), key=CHANGES.index)
    return wanted
