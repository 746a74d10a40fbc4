"""What must be on record before a ground may be stated, one table beside the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from django.db.models import Q, Value
from django.db.models.functions import Lower

from dsar.capabilities.fulfilment.models import CategoryAnswer, Redaction, Result, TaskFile
from dsar.capabilities.suppression import blocklist
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.disclosure import accepted_check, is_mandate_clear
from dsar.cases.models import Case, CaseItem
from dsar.law.grounds import GROUNDS, Precondition, grounds_for
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import fee
from dsar.procedure.collection import keeping, withheld
from dsar.procedure.standing import (
    DECEASED,
    NO_MANDATE,
    NOT_SHOWN,
    is_for_estate,
    was_asked_in_vain,
)

# Who asks again after a year is never excessive (EDPB 01/2022, 185).
A_YEAR: Final = timedelta(days=365)
GAVE_AN_ANSWER: Final = (Outcome.FULFILLED, Outcome.PARTLY_FULFILLED, Outcome.NOTHING_HELD)


class Rule(NamedTuple):
    """How a precondition is looked up, and what is said where it is missing."""

    is_met: Callable[[CaseItem, datetime], bool]
    missing: str


def _asked_in_vain(item: CaseItem, at: datetime) -> bool:
    return was_asked_in_vain(item.case)


def _mandate_missing(item: CaseItem, at: datetime) -> bool:
    return not is_mandate_clear(item.case, at=at)


def _answered_before(item: CaseItem, at: datetime) -> bool:
    return answered_before(item) is not None


def _fee_not_accepted(item: CaseItem, at: datetime) -> bool:
    return fee.was_fee_refused(item.case, at=at) is not None


def _left_out(item: CaseItem, at: datetime) -> bool:
    """Nothing can be marked where no file was handed in: then the words say what is not given.

    Where no system holds anything, nothing can be left out of it.
    """
    files = TaskFile.objects.filter(task__item=item, removed_at__isnull=True)
    marked = Redaction.objects.filter(entry__in=files, undone_at__isnull=True)
    return _found(item, at) and (marked.exists() or not files.exists())


def _objected(item: CaseItem, at: datetime) -> bool:
    """Marketing was objected to here, a system keeps an objection, or it stands on the list."""
    person, objects = item.case.data_subject, Right.MARKETING_OBJECTION
    kept = CategoryAnswer.objects.filter(task__item=item, ground=keeping.SUPPRESSION)
    if kept.exists() or item.case.items.filter(right=objects).exists():
        return True
    ways = {Suppression.Channel.EMAIL: person.email, Suppression.Channel.PHONE: person.phone}
    return any(value and blocklist.is_suppressed(way, value) for way, value in ways.items())


def _found(item: CaseItem, at: datetime) -> bool:
    """Some system has data, or none has said so far that it has none."""
    results = withheld.results_of(item)
    return not results or results != {Result.NOTHING_FOUND}


PRECONDITIONS: Final[dict[Precondition, Rule]] = {
    Precondition.ASKED_IN_VAIN: Rule(
        _asked_in_vain, "ask for proof first: only what was asked in vain can be the ground"
    ),
    Precondition.MANDATE_MISSING: Rule(
        _mandate_missing, "no mandate is missing here, so it cannot be the ground of a refusal"
    ),
    Precondition.ANSWERED_BEFORE: Rule(
        _answered_before,
        "no earlier request of the same person for the same was answered within a year, "
        "so this one is no repetition (Art. 12(5))",
    ),
    Precondition.FEE_NOT_ACCEPTED: Rule(
        _fee_not_accepted,
        "no fee was announced that the person did not accept, so it cannot be the ground "
        "(Art. 12(5), 15(3))",
    ),
    Precondition.LEFT_OUT: Rule(
        _left_out,
        "nothing is left out of the files: mark what the person may not get before it is the "
        "ground (Art. 15(4))",
    ),
    Precondition.OBJECTED: Rule(
        _objected,
        "the person objected to no marketing, so there is no record of an objection to keep",
    ),
    Precondition.FOUND: Rule(
        _found, "no system holds anything, so this ground would speak of data that we do not have"
    ),
}


class Day(NamedTuple):
    """Which day the letter tells of a ground, and what is said where another is written."""

    on_record: Callable[[CaseItem, datetime], date | None]
    another: str


def _asked_on(item: CaseItem, at: datetime) -> date | None:
    earlier = answered_before(item)
    return earlier.received_on if earlier else None


def _told_on(item: CaseItem, at: datetime) -> date | None:
    row = fee.was_fee_refused(item.case, at=at)
    return Controller.current().day_of(row.announced_at) if row else None


DAYS: Final[dict[Precondition, Day]] = {
    Precondition.ANSWERED_BEFORE: Day(
        _asked_on, "the letter tells when the earlier request came: write the day that is on record"
    ),
    Precondition.FEE_NOT_ACCEPTED: Day(
        _told_on, "the letter tells when the fee was announced: write the day that is on record"
    ),
}


def days_on_record(item: CaseItem, *, at: datetime) -> dict[str, date]:
    """The day that the letter would tell, by the ground that tells it (Art. 12(5))."""
    of_right = (row for row in GROUNDS.values() if Right(item.right) in row.rights)
    days = {
        row.code: DAYS[row.requires].on_record(item, at) for row in of_right if row.requires in DAYS
    }
    return {code: day for code, day in days.items() if day is not None}


def wrong_day(item: CaseItem, code: str, written: str, *, at: datetime) -> str | None:
    """The sentence against a day that is not the one on record; None where none is told."""
    requires = GROUNDS[code].requires
    rule = DAYS.get(requires) if requires else None
    on_record = rule.on_record(item, at) if rule else None
    if rule is None or on_record is None or written.strip() == on_record.isoformat():
        return None
    return rule.another


def missing(item: CaseItem, code: str, *, at: datetime) -> str | None:
    """What is not on record though the ground asks for it; None where nothing is missing."""
    ground = GROUNDS.get(code)
    rule = PRECONDITIONS[ground.requires] if ground and ground.requires else None
    return rule.missing if rule and not rule.is_met(item, at) else None


def open_grounds(item: CaseItem, *, at: datetime, on: date) -> frozenset[str]:
    """The grounds that may refuse an item now (Art. 12(4)-(6)).

    Each only with its precondition on record; while nobody is known, only those that tell nothing.
    """
    codes = {ground.code for ground in grounds_for(Right(item.right), on)}
    if accepted_check(item, at=at) is not None:
        codes -= {NOT_SHOWN, NO_MANDATE}
    else:
        possible = {"ident-art11", NOT_SHOWN} if item.needs_identity else set()
        codes &= possible | {NO_MANDATE} | ({DECEASED} if is_for_estate(item.case) else set())
    return frozenset(code for code in codes if missing(item, code, at=at) is None)


def answered_before(item: CaseItem) -> Case | None:
    """The newest case in which the same person asked the same within a year and got an answer.

    The same name and the same address or number; an officer still looks whether it is the same
    person. What was asked before the answer came is a reminder, not a repetition (EDPB 29).
    """
    case, person = item.case, item.case.data_subject
    ways = Q()
    if person.email:
        ways |= Q(address=Lower(Value(person.email)))
    if person.phone:
        ways |= Q(data_subject__phone=person.phone)
    if not ways or not person.name:
        return None
    earlier = Case.objects.exclude(pk=case.pk).alias(
        address=Lower("data_subject__email"), called=Lower("data_subject__name")
    )
    rows = earlier.filter(
        ways,
        called=Lower(Value(person.name)),
        items__in=CaseItem.objects.filter(right=item.right, outcome__in=GAVE_AN_ANSWER),
        answered_at__lt=case.received_at,
        received_on__gt=case.received_on - A_YEAR,
    )
    row: Case | None = rows.order_by("-received_at", "-pk").first()
    return row
