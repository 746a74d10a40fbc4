"""The checks of the time limits; holidays are taken as they were when a date was counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.waiting import OPEN_TO_ANSWERS
from dsar.capabilities.identity.models import ProofRequest, ScopeQuestion
from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Reminder
from dsar.cases import clock
from dsar.cases.contests import Contest
from dsar.cases.models import Case
from dsar.cases.states import OPEN
from dsar.cases.time_limits import (
    Extension,
    Inquiry,
    Recomputation,
    Suspension,
    SuspensionCause,
)
from dsar.eventlog.kinds import KINDS
from dsar.eventlog.models import Event
from dsar.law.deadlines import MONTHS_WITH_EXTENSION, Step, StepCode, due_date
from dsar.law.holidays import Calendar
from dsar.organisation.controller.models import Controller
from dsar.oversight.archive.time_agreement import time_problems
from dsar.oversight.archive.time_record import clock_of

LATE: Final = timedelta(hours=1)
MOVING: Final = ("case.extended", "case.absorbed", "case.contested", "clock.", "inquiry.")
MOVERS: Final[tuple[Any, ...]] = (Contest, Extension, Inquiry, Recomputation, Suspension)
ASKED: Final[dict[str, Any]] = {
    SuspensionCause.IDENTITY: ProofRequest,
    SuspensionCause.SCOPE: ScopeQuestion,
}


@dataclass(frozen=True)
class AsItWas(Calendar):
    """The holidays that a stored computation met; today's table is not asked."""

    met: Mapping[date, str] = field(default_factory=dict)

    def holiday_key(self, day: date) -> str | None:
        return self.met.get(day)


def due_dates(at: datetime) -> Iterator[str]:
    """An open case's due date follows by the law's rule from its steps, and from its events."""
    told = Event.objects.filter(stream=OuterRef("reference"), facts__has_key="due_on")
    last = told.order_by("-seq").values("facts__due_on")[:1]
    cases: Any = Case.objects.open().annotate(told_on=last).order_by("pk")
    cases = cases.select_related("extension")
    for case in cases.prefetch_related("contests", "recomputations").iterator(chunk_size=500):
        if not case.due_steps:
            yield f"{case}: has no steps that explain its due date"
        elif not _is_explained(case):
            yield f"{case}: its due date {case.due_on} is not what its steps give"
        elif case.told_on != case.due_on.isoformat():
            yield f"{case}: its due date {case.due_on} is not the one its events name"


def moved_dates(at: datetime) -> Iterator[str]:
    """Whatever moved a time limit, or let it stand still, has its row and its event."""
    events = Event.objects.filter(kind__in=[kind for kind in KINDS if kind.startswith(MOVING)])
    moved = set(events.values_list("stream", flat=True).iterator())
    for table in MOVERS:
        moved |= set(table.objects.values_list("case__reference", flat=True).iterator())
    for reference in sorted(moved):
        told = Event.objects.filter(stream=reference).order_by("seq")
        for case in Case.objects.filter(reference=reference):
            for problem in time_problems(clock_of(case), [row.as_dict() for row in told]):
                yield f"{case}: {problem}"


def adjusted_dates(at: datetime) -> Iterator[str]:
    """The days we waited for a person, and no others, are in the adjusted date."""
    waited = Q(adjusted_due_on__isnull=False) | Q(suspensions__ended_on__isnull=False)
    cases = Case.objects.open().filter(waited).distinct().order_by("pk")
    for case in cases.iterator():
        steps = [*clock.steps_of(case), *clock.adjusted_steps_of(case)]
        given = clock.adjusted_dates(case, _as_it_was(steps))
        if case.adjusted_due_on != given["adjusted_due_on"]:
            day = given["adjusted_due_on"]
            yield f"{case}: its adjusted date is {case.adjusted_due_on}, but its pauses give {day}"


def watched_cases(at: datetime) -> Iterator[str]:
    for case in Case.objects.open().filter(next_watch_on__isnull=True).order_by("pk"):
        yield f"{case}: is open, but nobody will be reminded of it"


def chased_tasks(at: datetime) -> Iterator[str]:
    waiting = CollectionTask.objects.unanswered().filter(OPEN_TO_ANSWERS)
    idle = waiting.filter(next_chase_on__isnull=True)
    for task in idle.select_related("case").order_by("pk").iterator():
        yield f"{task.case}: {task} is unanswered, but nobody will ask again"


def notices(at: datetime) -> Iterator[str]:
    """A case still to be answered got more time only if the person was told in the first month."""
    day_of = Controller.current().day_of
    rows = Extension.objects.filter(case__state__in=OPEN, case__contests__isnull=True)
    over = rows.filter(earlier_due_on__lt=day_of(at)).select_related("case")
    for row in over.order_by("pk").iterator():
        if not any(day_of(left) <= row.earlier_due_on for left in _notices_of(row.case)):
            yield f"{row.case}: was extended, but not told so by {row.earlier_due_on} (Art. 12(3))"


def _notices_of(case: Case) -> Iterator[datetime]:
    """The moments at which a notice of more time left, by mail or in the post."""
    posted = Event.objects.filter(stream=case.reference, kind="extension.posted")
    yield from posted.values_list("at", flat=True)
    gone = OutgoingMail.objects.filter(case=case, kind="extension", done_at__isnull=False)
    yield from filter(None, gone.filter(bounced_at__isnull=True).values_list("done_at", flat=True))


def pauses(at: datetime) -> Iterator[str]:
    """The clock waits only for a person who was asked and has not answered."""
    for cause, kind in ASKED.items():
        rows = kind.objects.filter(case=OuterRef("case"))
        asked = rows.open().filter(sent_at__isnull=False)
        waiting = Suspension.objects.filter(cause=cause, ended_on__isnull=True)
        idle = waiting.filter(~Exists(asked) | ~Q(case__state__in=OPEN))
        for row in idle.select_related("case").order_by("pk"):
            yield f"{row.case}: its clock stands still, but nothing is asked of the person"


def questions(at: datetime) -> Iterator[str]:
    """A question counts as sent when its mail has left, and only then."""
    open_mail = Q(sent_at__isnull=False, mail__isnull=False, mail__done_at__isnull=True)
    unnoted = Q(sent_at__isnull=True, lapsed_at__isnull=True, mail__bounced_at__isnull=True)
    unnoted &= Q(mail__done_at__lte=at - LATE)
    for kind in ASKED.values():
        rows = kind.objects.filter(open_mail | unnoted).select_related("case").order_by("pk")
        for row in rows:
            yield f"{row.case}: {row} and its mail do not agree whether it was sent"


def reminders(at: datetime) -> Iterator[str]:
    """A colleague who can be reached was told what was due."""
    untold = Reminder.objects.filter(mail__isnull=True, made_at__lte=at - LATE)
    for row in untold.filter(_reachable()).select_related("case").order_by("pk").iterator():
        yield f"{row.case}: {row} waits since {row.made_at:%Y-%m-%d %H:%M} untold"


def _reachable() -> Q:
    users = Q(user__is_active=True) & ~Q(user__email="")
    controller = Controller.current()
    contact = Q(user__isnull=True)
    return users | contact if controller.escalation_email or controller.email else users


def _as_it_was(steps: list[Step]) -> AsItWas:
    return AsItWas(met={step.on: step.detail for step in steps if step.code == StepCode.HOLIDAY})


def _is_explained(case: Case) -> bool:
    try:
        steps = clock.steps_of(case)
        began, months = steps[0], int(steps[1].detail)
        counted = due_date(began.on, _as_it_was(steps), months)
    except (ValueError, LookupError, TypeError):
        return False
    same = list(counted.steps[1:]) == steps[1:] and counted.due_on == case.due_on
    return same and (began.on, months) in _starts(case, began)


def _starts(case: Case, began: Step) -> set[tuple[date, int]]:
    """The days a case's time may be counted from, each with the months that it may have."""
    day_of = Controller.current().day_of
    if began.code == StepCode.CONTEST:
        return {(row.came_on(day_of), 1) for row in case.contests.all()}
    if began.code == StepCode.REOPENED:
        rows = case.recomputations.filter(cause=Recomputation.Cause.REOPENED)
        return {(day_of(row.counted_at), 1) for row in rows}
    causes = [row.cause for row in case.recomputations.all()]
    if Recomputation.Cause.MERGE in causes:
        return {(on, months) for on in _receipts(case) for months in (1, MONTHS_WITH_EXTENSION)}
    return {(case.received_on, MONTHS_WITH_EXTENSION if hasattr(case, "extension") else 1)}


def _receipts(case: Case) -> set[date]:
    """The days of receipt of every case that became part of this one, if only for a while."""
    told = Event.objects.filter(stream=case.reference, kind="case.absorbed")
    once = [facts["reference"] for facts in told.values_list("facts", flat=True)]
    left = Case.objects.filter(reference__in=once)
    joined = [one for row in left for one in (row, *row.absorbed)]
    return {row.received_on for row in (*case.absorbed, *joined)}
