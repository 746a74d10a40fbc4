"""No time limit runs out unnoticed: the sweep that reminds of the next one (Art. 12(3), 24(1))."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from django.db import transaction
from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat

from dsar.capabilities.reminders.models import Reminder, ReminderKind
from dsar.cases import clock
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, hold
from dsar.cases.states import OPEN
from dsar.cases.time_limits import Inquiry, Suspension
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.organisation.controller.models import Controller
from dsar.procedure import on_duty, tell
from dsar.work import passing

# Days of a person's silence after which a colleague thinks again, most telling first (law: C12).
SILENT_DAYS: Final = (30, 14)


def look_again_next(*, at: datetime) -> Case | None:
    """Look again at a case that a clock far ahead put off, past its last day and tomorrow."""
    today = Controller.current().day_of(at)
    off = Case.objects.filter(next_watch_on__gt=F("due_on")).order_by("pk")
    put_off: Case | None = off.filter(next_watch_on__gt=today + timedelta(days=1)).first()
    if put_off is not None:
        Case.objects.filter(pk=put_off.pk).update(next_watch_on=today)
    return put_off


def watch_next(*, at: datetime) -> Case | None:
    """Look at the next case whose time limit reached a point worth a reminder (Art. 12(3)).

    Reads what is due alone. A case that another sweep took first is passed over.
    """
    today = Controller.current().day_of(at)
    due = Case.objects.filter(next_watch_on__lte=today).order_by("next_watch_on", "pk")
    return passing.first(due.select_related("handler"), lambda case: _watch(case, today, at=at))


def watch_inquiry_next(*, at: datetime) -> Inquiry | None:
    """Look at the next question of the authority whose time limit reached a point (Art. 31)."""
    today = Controller.current().day_of(at)
    due = Inquiry.objects.filter(next_watch_on__lte=today).order_by("next_watch_on", "pk")
    return passing.first(
        due.select_related("case__handler"), lambda row: _watch_inquiry(row, today, at=at)
    )


def watch_silence_next(*, at: datetime) -> Suspension | None:
    """Remind of the next person who has not answered our question for weeks (law: C12)."""
    today = Controller.current().day_of(at)
    for days, until in zip(SILENT_DAYS, (None, SILENT_DAYS[0]), strict=True):
        due = _silent(today, days, until).select_related("case__handler")
        tell_of = partial(_break_silence, days=days, today=today, at=at)
        row = passing.first(due, tell_of, lost=(ChangedMeanwhile,))
        if row is not None:
            return row
    return None


@transaction.atomic
def _watch(case: Case, today: date, *, at: datetime) -> None:
    began = clock.began_on(case)
    following = clock.next_watch(began, case.due_on, after=today) if case.is_open else None
    # The version too: a date that moved since it was read is told as it stands now.
    mine = Case.objects.filter(pk=case.pk, version=case.version, next_watch_on=case.next_watch_on)
    if not mine.update(next_watch_on=following) or not case.is_open:
        return
    point = clock.point_reached(began, case.due_on, today)
    if point is not None:
        about = f"{case.due_on}:{point}"
        told = _owe(case, ReminderKind.DEADLINE, about, case.due_on, today, at=at)
        if told:
            append(case.reference, "deadline.reminded", at=at, by=SYSTEM, facts=told)


@transaction.atomic
def _watch_inquiry(row: Inquiry, today: date, *, at: datetime) -> None:
    is_open = row.answered_on is None
    following = clock.next_watch(row.received_on, row.answer_by, after=today) if is_open else None
    mine = Inquiry.objects.filter(
        pk=row.pk, next_watch_on=row.next_watch_on, answered_on=row.answered_on
    )
    if not mine.update(next_watch_on=following) or not is_open:
        return
    point = clock.point_reached(row.received_on, row.answer_by, today)
    if point is not None:
        about = f"{row.pk}:{row.answer_by}:{point}"
        told = _owe(row.case, ReminderKind.INQUIRY, about, row.answer_by, today, at=at)
        if told:
            facts = told | {"inquiry": row.pk}
            append(row.case.reference, "inquiry.reminded", at=at, by=SYSTEM, facts=facts)


def _owe(
    case: Case, kind: ReminderKind, about: str, due_on: date, today: date, *, at: datetime
) -> dict[str, object] | None:
    """Owe the reminder of a point; once late also to the deputy and the company's contact."""
    is_late = today > due_on
    to = on_duty.when_late(case, today) if is_late else on_duty.on_duty(case, today)
    told = tell.owe(case, kind, about=about, due_on=due_on, to=to, contact=is_late, at=at)
    return told and told | {"about": about, "days_left": (due_on - today).days}


def _silent(today: date, days: int, until: int | None) -> QuerySet[Suspension]:
    """Open pauses of so many days of which nobody was told yet."""
    about = Concat(Cast(OuterRef("pk"), CharField()), Value(f":{days}"))
    told = Reminder.objects.filter(case=OuterRef("case"), kind=ReminderKind.SILENCE, about=about)
    rows = Suspension.objects.filter(
        ~Exists(told),
        ended_on__isnull=True,
        asked_on__lte=today - timedelta(days=days),
        case__state__in=OPEN,
    )
    if until is not None:
        rows = rows.filter(asked_on__gt=today - timedelta(days=until))
    return rows.order_by("asked_on", "pk")


@transaction.atomic
def _break_silence(row: Suspension, *, days: int, today: date, at: datetime) -> None:
    case = row.case
    # Whoever comes second finds the reminder written.
    hold(case)
    about, to = f"{row.pk}:{days}", on_duty.on_duty(case, today)
    kind, due_on = ReminderKind.SILENCE, case.due_on
    if told := tell.owe(case, kind, about=about, due_on=due_on, to=to, contact=False, at=at):
        facts = told | {"about": f"silence:{days}", "days_left": (due_on - today).days}
        append(case.reference, "deadline.reminded", at=at, by=SYSTEM, facts=facts)
