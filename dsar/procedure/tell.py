"""What colleagues must know goes out in one mail each, most urgent first (Art. 12(3), 24(1))."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.mail import outbox
from dsar.capabilities.reminders.models import Reminder, ReminderKind
from dsar.cases.models import Case
from dsar.cases.time_limits import Inquiry
from dsar.law import explain
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.controller.models import Controller

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


def tell_next(*, at: datetime) -> Reminder | None:
    """Mail the next colleague, or the company's contact, everything they were not told yet."""
    controller = Controller.current()
    untold = Reminder.objects.filter(mail__isnull=True)
    user = _next_user()
    address = user.email if user else controller.escalation_email or controller.email
    rows = list(untold.filter(user=user).select_related("case").order_by("pk")[:MOST_ROWS])
    if not rows or not address:
        return None
    # Another sweep may tell the same just now; once is enough.
    with suppress(IntegrityError, _ToldMeanwhile):
        _tell(rows, user, address, controller, at=at)
    return rows[0]


def without_address() -> list[User]:
    """Colleagues who miss a reminder, because no address of theirs is known."""
    return list(_with_untold().filter(email="").order_by("pk"))


def case_url(reference: str) -> str:
    """Where a colleague who may see it opens a case."""
    return f"{settings.SITE_URL}{reverse('admin:case', args=[reference])}"


def _next_user() -> User | None:
    return _with_untold().exclude(email="").order_by("pk").first()


def _with_untold() -> QuerySet[User]:
    """Asked of the few users, not of the reminders that may have piled up for one of them."""
    waiting = Reminder.objects.filter(user=OuterRef("pk"), mail__isnull=True)
    return User.objects.filter(Exists(waiting), is_active=True)


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
        context=_context(lines, user, controller, today),
        at=at,
        dedupe_key=f"{KIND}:{rows[0].pk}",
    )
    if mine.update(mail=mail) != len(rows):
        raise _ToldMeanwhile


def _context(
    lines: list[Line], user: User | None, controller: Controller, today: date
) -> dict[str, Any]:
    return {
        "controller": controller.as_printed(),
        "lines": lines[:MOST_LINES],
        "total": len(lines),
        "more": max(len(lines) - MOST_LINES, 0),
        "late": sum(line.due_on < today for line in lines),
        "list_link": f"{settings.SITE_URL}{reverse('admin:cases')}",
        "may_open": user is None or user.may(Permission.VIEW_CASES),
        "is_contact": user is None,
    }


def _lines(rows: list[Reminder], language: str, today: date) -> list[Line]:
    """What still waits, once each with its latest reminder, most urgent first."""
    systems, inquiries = _open_tasks(rows), _open_inquiries(rows)
    latest: dict[tuple[int, str, int], Reminder] = {}
    for row in rows:
        key = _thing(row)
        still_waits = {
            ReminderKind.TASK: key in systems,
            ReminderKind.INQUIRY: key in inquiries,
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
    waiting = CollectionTask.objects.filter(pk__in=keys, result="")
    return dict(waiting.values_list("pk", "system__name"))


def _open_inquiries(rows: list[Reminder]) -> set[int]:
    keys = {_thing(row) for row in rows if row.kind == ReminderKind.INQUIRY}
    waiting = Inquiry.objects.filter(pk__in=keys, answered_on__isnull=True)
    return set(waiting.values_list("pk", flat=True))
