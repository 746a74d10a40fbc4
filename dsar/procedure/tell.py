"""What colleagues must know goes out in one mail each, most urgent first (Art. 12(3), 24(1))."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.waiting import OPEN_TO_ANSWERS
from dsar.capabilities.mail import outbox
from dsar.capabilities.reminders.models import Reminder, ReminderKind
from dsar.cases.models import Case
from dsar.cases.time_limits import Inquiry, Suspension
from dsar.law import explain
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import HANDLING, Permission, Role
from dsar.organisation.controller.models import Controller
from dsar.procedure import on_duty, owner_access
from dsar.work import passing

KIND: Final = "reminder"
MOST_LINES: Final = 50
# More than this waits for a second mail, so that no run ever holds too much.
MOST_ROWS: Final = 2000


class _ToldMeanwhile(Exception):
    """Another sweep mailed some of these reminders first."""


@dataclass(frozen=True)
class Line:
    """One thing that is due, as a mail says it: references, dates and links only."""

    reference: str
    kind: str
    due_on: date
    when: str
    detail: str
    link: str


def owe(
    case: Case,
    kind: ReminderKind,
    *,
    about: str,
    due_on: date,
    to: Sequence[User],
    contact: bool,
    at: datetime,
) -> dict[str, object] | None:
    """Owe these colleagues one reminder, or the company's contact when there is no colleague.

    None when the same was owed before. The caller holds the row that the reminder is about.
    """
    if Reminder.objects.filter(case=case, kind=kind, about=about).exists():
        return None
    is_for_contact = contact or not to
    addressees: list[User | None] = [*to, None] if is_for_contact else [*to]
    Reminder.objects.bulk_create(
        Reminder(case=case, kind=kind, about=about, due_on=due_on, user=user, made_at=at)
        for user in addressees
    )
    return {"to": [user.pk for user in to], "contact": is_for_contact}


def hand_on_next(*, at: datetime) -> Reminder | None:
    """Owe what nobody can tell its colleague any more to those on duty now (Art. 24(1))."""
    gone = _with_untold().filter(Q(is_active=False) | Q(email=""))
    stranded = Reminder.objects.filter(mail__isnull=True, user__in=gone)
    today = Controller.current().day_of(at)
    return passing.first(
        stranded.select_related("case__handler").order_by("pk"),
        lambda row: _hand_on(row, today, at=at),
    )


def tell_next(*, at: datetime) -> User | Controller | None:
    """Mail the next colleague, or the company's contact, everything they were not told yet."""
    controller = Controller.current()
    reached = _with_untold().filter(is_active=True).exclude(email="").order_by("pk")
    user = passing.first(reached, lambda user: _tell_all(user, user.email, controller, at=at))
    address = controller.escalation_email or controller.email
    if user is not None or not address:
        return user
    return controller if _tell_all(None, address, controller, at=at) else None


def without_address() -> list[User]:
    """Colleagues who miss what they should be told, because no address of theirs is known."""
    told = (*HANDLING, Role.SYSTEM_OWNER)
    return list(User.objects.filter(is_active=True, email="", role__in=told).order_by("pk"))


def case_url(reference: str) -> str:
    """Where a colleague who may see it opens a case."""
    return f"{settings.SITE_URL}{reverse('admin:case', args=[reference])}"


def _with_untold() -> QuerySet[User]:
    """Asked of the few users, not of the reminders that may have piled up for one of them."""
    waiting = Reminder.objects.filter(user=OuterRef("pk"), mail__isnull=True)
    return User.objects.filter(Exists(waiting))


@transaction.atomic
def _hand_on(row: Reminder, today: date, *, at: datetime) -> None:
    # Of two sweeps, the one that takes the row away hands it on.
    if not Reminder.objects.filter(pk=row.pk, mail__isnull=True).delete()[0]:
        return
    heirs: list[User | None] = [*on_duty.on_duty(row.case, today)]
    same = {"case": row.case, "kind": row.kind, "about": row.about, "due_on": row.due_on}
    Reminder.objects.bulk_create(
        [Reminder(**same, user=user, made_at=at) for user in heirs or [None]],
        ignore_conflicts=True,
    )


def _tell_all(user: User | None, address: str, controller: Controller, *, at: datetime) -> bool:
    untold = Reminder.objects.filter(user=user, mail__isnull=True)
    rows = list(untold.select_related("case").order_by("pk")[:MOST_ROWS])
    # Another sweep may tell the same just now; once is enough.
    with suppress(IntegrityError, _ToldMeanwhile):
        if rows:
            _tell(rows, user, address, controller, at=at)
    return bool(rows)


@transaction.atomic
def _tell(
    rows: list[Reminder], user: User | None, address: str, controller: Controller, *, at: datetime
) -> None:
    language = user.language if user else settings.LANGUAGE_CODE
    today = controller.day_of(at)
    lines = _lines(rows, language, today)
    mine = Reminder.objects.filter(user=user, mail__isnull=True, pk__lte=rows[-1].pk)
    if not lines:
        # All of it was settled before anybody could be told.
        mine.delete()
        return
    mail = outbox.queue(
        KIND,
        addressee=address,
        language=language,
        context=_context(lines, user, controller, today, at=at),
        at=at,
        dedupe_key=f"{KIND}:{rows[0].pk}",
    )
    if mine.update(mail=mail) != len(rows):
        raise _ToldMeanwhile


def _context(
    lines: list[Line], user: User | None, controller: Controller, today: date, *, at: datetime
) -> dict[str, Any]:
    may_open = user is None or user.may(Permission.VIEW_CASES)
    return {
        "controller": controller.as_printed(),
        "lines": lines[:MOST_LINES],
        "total": len(lines),
        "more": max(len(lines) - MOST_LINES, 0),
        "late": sum(line.due_on < today for line in lines),
        "list_link": f"{settings.SITE_URL}{reverse('admin:cases')}",
        "may_open": may_open,
        "owner_link": "" if user is None or may_open else owner_access.mark_for(user, at=at),
        "is_contact": user is None,
    }


def _lines(rows: list[Reminder], language: str, today: date) -> list[Line]:
    """What still waits, once each with its latest reminder, most urgent first."""
    systems, inquiries, pauses = _open_tasks(rows), _open_inquiries(rows), _open_pauses(rows)
    latest: dict[tuple[int, str, int], Reminder] = {}
    for row in rows:
        key = _thing(row)
        still_waits = {
            ReminderKind.TASK: key in systems,
            ReminderKind.INQUIRY: key in inquiries,
            ReminderKind.SILENCE: key in pauses and row.case.is_open,
        }.get(ReminderKind(row.kind), row.case.is_open)
        if still_waits:
            latest[row.case_id, row.kind, key] = row
    # A set: a system asked about two rights is still one system to answer.
    lines = set()
    for (_case, kind, key), row in latest.items():
        detail = str(systems[key][language]) if kind == ReminderKind.TASK else ""
        if kind == ReminderKind.SILENCE:
            detail = row.about.rpartition(":")[2]
        when = explain.short_day_and_distance(row.due_on, today, language)
        reference = row.case.reference
        lines.add(Line(reference, kind, row.due_on, when, detail, case_url(reference)))
    return sorted(lines, key=lambda line: (line.due_on, line.reference, line.kind, line.detail))


def _thing(row: Reminder) -> int:
    """What of a case a reminder is about: a task, an inquiry, a pause; 0 for the case itself."""
    return 0 if row.kind == ReminderKind.DEADLINE else int(row.about.partition(":")[0])


def _open_tasks(rows: list[Reminder]) -> dict[int, dict[str, str]]:
    keys = {_thing(row) for row in rows if row.kind == ReminderKind.TASK}
    waiting = CollectionTask.objects.unanswered().filter(OPEN_TO_ANSWERS, pk__in=keys)
    return dict(waiting.values_list("pk", "system__name"))


def _open_inquiries(rows: list[Reminder]) -> set[int]:
    keys = {_thing(row) for row in rows if row.kind == ReminderKind.INQUIRY}
    waiting = Inquiry.objects.filter(pk__in=keys, answered_on__isnull=True)
    return set(waiting.values_list("pk", flat=True))


def _open_pauses(rows: list[Reminder]) -> set[int]:
    keys = {_thing(row) for row in rows if row.kind == ReminderKind.SILENCE}
    waiting = Suspension.objects.filter(pk__in=keys, ended_on__isnull=True)
    return set(waiting.values_list("pk", flat=True))
