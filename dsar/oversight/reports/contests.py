"""What becomes of contests and refusals, by year and in the last 12 months; never whose they are.

Every table is asked once, whatever its size. A decision that was undone, or taken back before
anybody read it, was no answer and counts nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import TruncMonth

from dsar.capabilities.decisions.models import Decision
from dsar.cases.contests import Contest, ContestedItem
from dsar.cases.states import OPEN
from dsar.eventlog.models import Event
from dsar.law.contests import ContestResult
from dsar.law.outcomes import NEEDS_GROUND
from dsar.organisation.controller.models import Controller

YEARS: Final = 5
MONTHS: Final = 12


@dataclass
class Figures:
    """What happened in one period; `year` is None for the last 12 months."""

    year: int | None
    received: int = 0
    open: int = 0
    results: Counter[str] = field(default_factory=Counter)
    days: list[int] = field(default_factory=list)
    grounds: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    contested: int = 0

    @property
    def settled(self) -> int:
        return sum(self.results.values())

    @property
    def median_days(self) -> float | None:
        """Half of the contests took at most so many days to their outcome."""
        return median(self.days) if self.days else None

    @property
    def share(self) -> int | None:
        """How many of a hundred refusals were contested; None without a refusal."""
        return round(100 * self.contested / self.refused) if self.refused else None


def figures(on: date) -> list[Figures]:
    """The last 12 months first, then each year from this one back (EDPB: figures of the work)."""
    first = _months_back(on, MONTHS - 1)
    periods = [Figures(None), *(Figures(on.year - back) for back in range(YEARS))]

    def covering(day: date) -> list[Figures]:
        return [
            one
            for one in periods
            if (first <= day <= on if one.year is None else one.year == day.year)
        ]

    _add_contests(covering)
    _add_refusals(covering)
    latest, *years = periods
    # A year of before there was anything is no year of work.
    while len(years) > 1 and not (years[-1].received or years[-1].refused or years[-1].settled):
        years.pop()
    return [latest, *years]


def _months_back(on: date, months: int) -> date:
    whole = on.year * 12 + on.month - 1 - months
    return date(whole // 12, whole % 12 + 1, 1)


def _add_contests(covering: Any) -> None:
    """Each contest counts where it came, and its result where it was settled."""
    day_of = Controller.current().day_of
    names = ("received_on", "contested_at", "settled_at", "result", "case__state")
    for came_on, at, settled_at, result, state in Contest.objects.values_list(*names).iterator():
        began = came_on or day_of(at)
        for one in covering(began):
            one.received += 1
            one.open += settled_at is None and state in OPEN
        if settled_at is None:
            continue
        ended = day_of(settled_at)
        for one in covering(ended):
            one.results[result] += 1
            one.days.append((ended - began).days)


def _add_refusals(covering: Any) -> None:
    """Refusals, whole or in part, by each ground they state; and how many were contested."""
    refused = Decision.objects.filter(_stood(), outcome__in=sorted(NEEDS_GROUND))
    for month, ground, number in _by_month(refused, "ground"):
        for one in covering(month):
            one.grounds[ground] += number
            one.refused += number
    further = refused.exclude(further_grounds=[])
    told = further.values_list("decided_at", "further_grounds")
    day_of = Controller.current().day_of
    for at, grounds in told.iterator():
        for one in covering(day_of(at).replace(day=1)):
            one.grounds.update({given["ground"] for given in grounds})
    for month, number in _by_month(refused.filter(_contested())):
        for one in covering(month):
            one.contested += number


def _by_month(rows: QuerySet[Decision], *names: str) -> Iterable[tuple[Any, ...]]:
    zone = ZoneInfo(Controller.current().time_zone)
    months = rows.annotate(month=TruncMonth("decided_at", tzinfo=zone)).order_by()
    counted = months.values("month", *names).annotate(number=Count("pk"))
    for row in counted.values_list("month", *names, "number"):
        yield row[0].date(), *row[1:]


def _stood() -> Q:
    """Stands still, or stood until a second look or a correction of our own took its place."""
    corrected = Event.objects.filter(
        stream=OuterRef("item__case__reference"),
        kind="case.corrected",
        at=OuterRef("superseded_at"),
    )
    return Q(superseded_at__isnull=True) | Q(Exists(_taken_up())) | Q(Exists(corrected))


def _contested() -> Q:
    """Named by a contest, or replaced when one of before they were named was taken up."""
    named = ContestedItem.objects.filter(earlier=OuterRef("pk"))
    return Q(Exists(named)) | Q(Exists(_taken_up()))


def _taken_up() -> QuerySet[Contest]:
    rows: QuerySet[Contest] = Contest.objects.filter(
        case=OuterRef("item__case"), reviewed_at=OuterRef("superseded_at")
    )
    return rows


RESULTS: Final = (ContestResult.UPHELD, ContestResult.PARTLY_CHANGED, ContestResult.CHANGED)
