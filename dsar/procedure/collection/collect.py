"""Every relevant system is asked, and says what it holds or what it did (Art. 15-17)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef

from dsar.capabilities.fulfilment.models import CollectionTask, Result, TaskFile
from dsar.capabilities.fulfilment.waiting import waited_for
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import hold, move
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.deadlines import working_days_later
from dsar.law.grounds import is_blank
from dsar.law.holidays import Calendar
from dsar.law.outcomes import Outcome
from dsar.law.rights import RIGHTS, Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import Basis, System
from dsar.procedure import handle, questions, standing, statement
from dsar.procedure.plain_words import insist_on_no_code

RESULTS: Final[dict[Right, tuple[Result, ...]]] = {
    Right.ACCESS: (Result.FOUND, Result.NOTHING_FOUND),
    Right.PORTABILITY: (Result.FOUND, Result.NOTHING_FOUND),
    Right.RECTIFICATION: (Result.CORRECTED, Result.KEPT, Result.NOTHING_FOUND),
    Right.ERASURE: (Result.ERASED, Result.ANONYMISED, Result.KEPT, Result.NOTHING_FOUND),
    Right.MARKETING_OBJECTION: (Result.SUPPRESSED, Result.NOTHING_FOUND),
}
OTHERWISE: Final = (Result.FOUND, Result.KEPT, Result.NOTHING_FOUND)
# The legal bases that a right is about (Art. 7(3), 20(1)(a), 21(1)); the others are about all.
BASES: Final[dict[Right, frozenset[str]]] = {
    Right.PORTABILITY: frozenset({Basis.CONSENT, Basis.CONTRACT}),
    Right.OBJECTION: frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS}),
    Right.CONSENT_WITHDRAWAL: frozenset({Basis.CONSENT}),
}
NO_SYSTEMS: Final = (
    "the data map names no system to ask: add the systems that hold personal data, then try again"
)
STILL_MISSING: Final = (
    "answers that are still missing: %(count)s; ask those systems again, "
    "let somebody else answer, or answer for them"
)
CONTRADICTS_ITSELF: Final = (
    "nothing was found, but files stand there: %(count)s; ask again or take them out"
)
# Working days that a system has before it is asked again.
CHASE_AFTER: Final = 3


class CannotCollect(ValueError):
    """The step does not fit the case or the task; the message says why.

    `sentence` is the message before the figures and names of `told` were put in.
    """

    def __init__(self, sentence: str, **told: object) -> None:
        self.sentence, self.told = sentence, told
        super().__init__(sentence % told if told else sentence)


@transaction.atomic
def begin(case: Case, *, at: datetime, by: User) -> None:
    """Start collecting where the law asks nobody for proof (Art. 7(3)).

    Raises CannotCollect where it has to be recorded first who is asking.
    """
    if case.only_stops_marketing or case.needs_identity:
        raise CannotCollect("record who is asking first")
    move(case, "collection.started", by=by.actor, at=at)
    start(case, at=at)


def start(case: Case, *, at: datetime) -> None:
    """Make a task for each relevant system and item; repeating it adds only what is missing.

    None where it is not known who asks: nobody looks for a person's data before (Art. 12(6)).
    """
    systems = list(System.objects.filter(is_active=True).prefetch_related("categories"))
    dates = dates_of(case, at=at) | {"made_on": Controller.current().day_of(at)}
    for item in _searched(case, at=at):
        for system in relevant(Right(item.right), systems):
            task, is_new = CollectionTask.objects.get_or_create(
                case=case, item=item, system=system, defaults=dates
            )
            if is_new:
                facts = {"task": task.pk, "system": system.key, "right": item.right}
                append(case.reference, "collection.task_made", at=at, by=SYSTEM, facts=facts)


def relevant(right: Right, systems: Sequence[System]) -> list[System]:
    """The systems to ask about a right: by the legal bases of what is in them, else all.

    One whose bases nobody wrote down may hold anything, so it is asked.
    """
    wanted = BASES.get(right)
    asked = [one for one in systems if wanted is None or _may_rest_on(one, wanted)]
    return asked or list(systems)


def dates_of(case: Case, *, at: datetime) -> dict[str, date]:
    """By when a system that is asked now is to answer, and when it is asked again (Art. 12(3))."""
    controller = Controller.current()
    today, calendar = controller.day_of(at), controller.calendar
    due_on = working_days_later(today, calendar, controller.collection_days)
    return {"due_on": min(due_on, case.due_on), "next_chase_on": next_chase(today, calendar)}


def next_chase(on: date, calendar: Calendar) -> date:
    """The day on which a system that has not answered is asked again."""
    return working_days_later(on, calendar, CHASE_AFTER)


def results_for(right: Right) -> tuple[Result, ...]:
    """The answers a system may give for a right; whatever is asked, it may be unable to."""
    return (*RESULTS.get(right, OTHERWISE), Result.CANNOT)


def complete(case: Case, *, at: datetime, by: User) -> None:
    """Hand the case to review once every system has answered; raises CannotCollect before.

    A system that came to the data map meanwhile is asked now, so the case waits for it.
    """
    if case.state == State.COLLECTING and _owes_a_task(case, at=at):
        with transaction.atomic():
            # Nobody is asked any more for a case that was withdrawn meanwhile.
            hold(case)
            start(case, at=at)
    _complete(case, at=at, by=by)


@transaction.atomic
def _complete(case: Case, *, at: datetime, by: User) -> None:
    if _unasked(case, at=at):
        raise CannotCollect(NO_SYSTEMS)
    if waiting := len(awaited(case, at=at)):
        raise CannotCollect(STILL_MISSING, count=waiting)
    handed_in = TaskFile.objects.filter(task=OuterRef("pk"), removed_at__isnull=True)
    if odd := case.tasks.filter(Exists(handed_in), result=Result.NOTHING_FOUND).count():
        raise CannotCollect(CONTRADICTS_ITSELF, count=odd)
    questions.put_aside(case, at=at)
    facts = {"tasks": case.tasks.count()}
    move(case, "collection.completed", by=by.actor, at=at, facts=facts)
    for item in _searched(case, at=at):
        if item.right == Right.ACCESS:
            statement.fill(item, at=at, by=by)


def awaited(case: Case, *, at: datetime) -> list[CollectionTask]:
    """The answers that review waits for; none about who was asked for proof in vain.

    Nobody may give one there, so the part is decided without it (Art. 12(6)).
    """
    rows = list(waited_for(case).select_related("item__case"))
    if not rows or not standing.is_given_up(case, at=at):
        return rows
    return [row for row in rows if not _is_closed(row.item, at=at)]


@transaction.atomic
def send_back(case: Case, *, note: str, at: datetime, by: User) -> None:
    """Return a case from review to collecting with a note to colleagues.

    Where it is not known who asks, the systems are asked only for what needs no proof (Art. 7(3)).
    """
    if is_blank(note):
        raise CannotCollect("say what is missing")
    insist_on_no_code(CannotCollect, note)
    if not is_sought(case, at=at):
        raise CannotCollect("nothing may be collected before it is known who is asking")
    handle.keep_reason(case, text=note, at=at, by=by)
    move(case, "case.sent_back", by=by.actor, at=at)
    start(case, at=at)


def is_sought(case: Case, *, at: datetime) -> bool:
    """Whether the systems may be asked for any open part, by who is known to ask."""
    return bool(_searched(case, at=at))


def _searched(case: Case, *, at: datetime) -> list[CaseItem]:
    """The open parts that a search is made for: it is known who asks, or need not be."""
    return [
        item
        for item in case.items.filter(outcome=Outcome.PENDING)
        if RIGHTS[Right(item.right)].needs_collection and not _is_closed(item, at=at)
    ]


def _is_closed(item: CaseItem, *, at: datetime) -> bool:
    """Whether nobody may look for anything here, as it is not known who asks (Art. 12(6))."""
    return item.needs_identity and accepted_check(item, at=at) is None


def _owes_a_task(case: Case, *, at: datetime) -> bool:
    systems = list(System.objects.filter(is_active=True).prefetch_related("categories"))
    asked = set(case.tasks.values_list("item", "system"))
    return any(
        (item.pk, system.pk) not in asked
        for item in _searched(case, at=at)
        for system in relevant(Right(item.right), systems)
    )


def _unasked(case: Case, *, at: datetime) -> bool:
    asked = set(case.tasks.values_list("item", flat=True))
    return any(item.pk not in asked for item in _searched(case, at=at))


def _may_rest_on(system: System, bases: frozenset[str]) -> bool:
    rows = [row for row in system.categories.all() if row.is_active]
    return not rows or any(not row.bases or bases & set(row.bases) for row in rows)
