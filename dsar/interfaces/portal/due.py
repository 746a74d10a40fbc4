"""The due box: by when we answer, what moved that day, and how each day was counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.cases import clock
from dsar.cases.contests import Contest
from dsar.cases.models import Case
from dsar.cases.time_limits import Recomputation, SuspensionCause
from dsar.interfaces.portal.pages import language
from dsar.law.deadlines import Step
from dsar.law.explain import long_date, on_day, sentence, short_date
from dsar.law.extensions import reason_words
from dsar.law.identity import MANDATE
from dsar.organisation.controller.models import Controller

COUNTED: Final = _("How the date was counted")
COUNTED_FIRST: Final = _("How the first date was counted")
COUNTED_BEFORE: Final = _("How the earlier date was counted")
COUNTED_WITH_WAIT: Final = _("How the date with the days we waited was counted")
WAITS: Final = {
    SuspensionCause.IDENTITY: _(
        "We need a confirmation from you. We will count the time again when we get it."
    ),
    SuspensionCause.SCOPE: _(
        "We need an answer from you. We will count the time again when we get it."
    ),
}


WAITS_FOR_MANDATE: Final = _(
    "We need a document that shows your right to act for somebody else. "
    "We will count the time again when we get it."
)


@dataclass(frozen=True)
class Count:
    """One computation in plain words, and what opens it."""

    title: str | Promise
    steps: list[str]


def due_in_words(case: Case) -> dict[str, Any]:
    """The last day, the day of receipt, and how one gives the other."""
    said = language()
    return {
        "due": long_date(case.due_on, said),
        "received": short_date(case.received_on, said),
        "counts": [_count(COUNTED, clock.steps_of(case))],
    }


def due_box(case: Case, *, tells_facts: bool) -> dict[str, Any]:
    """The last day beside every other day that was ever said, each with its computation."""
    contest = case.contests.order_by("pk").last()
    contest = None if clock.was_taken_up(case) else contest
    told = [_contested(contest)] if contest else [_waiting(case), _adjusted(case)]
    told += [_recounted(case, contest), {} if contest else _extended(case, tells_facts=tells_facts)]
    box = due_in_words(case)
    for part in told:
        box["counts"] += part.pop("counts", [])
        box |= part
    return box


def _contested(contest: Contest) -> dict[str, Any]:
    """The day the time is counted from, once the person has asked us to look again."""
    on = contest.came_on(Controller.current().day_of)
    return {"contested": short_date(on, language())}


def _waiting(case: Case) -> dict[str, Any]:
    row = clock.open_suspension(case)
    if row is None:
        return {}
    is_mandate = case.proof_requests.open().filter(method=MANDATE).exists()
    if row.cause == SuspensionCause.IDENTITY and is_mandate:
        return {"waiting": WAITS_FOR_MANDATE}
    return {"waiting": WAITS[SuspensionCause(row.cause)]}


def _adjusted(case: Case) -> dict[str, Any]:
    if case.adjusted_due_on is None:
        return {}
    return {
        "adjusted": long_date(case.adjusted_due_on, language()),
        "counts": [_count(COUNTED_WITH_WAIT, clock.adjusted_steps_of(case))],
    }


def _extended(case: Case, *, tells_facts: bool) -> dict[str, Any]:
    row = getattr(case, "extension", None)
    if row is None:
        return {}
    said = language()
    return {
        "extended": {
            "first": on_day(row.earlier_due_on, said),
            "now": on_day(case.due_on, said),
            "reason": reason_words(row.reason, said, tells_data=tells_facts),
            "facts": row.facts if tells_facts else "",
        },
        "counts": [_count(COUNTED_FIRST, _steps(row.earlier_due_steps))],
    }


def _recounted(case: Case, contest: Contest | None) -> dict[str, Any]:
    """The new count that gave the day which holds now."""
    rows = case.recomputations.filter(due_on=case.due_on)
    if contest:
        rows = rows.filter(counted_at__gt=contest.contested_at)
    row = rows.last()
    if row is None:
        return {}
    said = language()
    return {
        "recounted": {
            "is_merge": row.cause == Recomputation.Cause.MERGE,
            "is_reopened": row.cause == Recomputation.Cause.REOPENED,
            "before": long_date(row.earlier_due_on, said),
            "now": long_date(case.due_on, said),
            "began": on_day(clock.began_on(case), said),
        },
        "counts": [_count(COUNTED_BEFORE, _steps(row.earlier_due_steps))],
    }


def _count(title: str | Promise, steps: list[Step]) -> Count:
    return Count(title, [sentence(step, language()) for step in steps])


def _steps(stored: list[dict[str, str]]) -> list[Step]:
    return [Step.from_dict(step) for step in stored]
