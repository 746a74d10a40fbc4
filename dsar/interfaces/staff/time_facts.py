"""How the time of a case stands beside its due date: our aim, the post, new counts, inquiries."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case, Contest
from dsar.cases.time_limits import Inquiry, Recomputation
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.timeline import name_of
from dsar.law.deadlines import Step, post_by
from dsar.law.explain import long_date, on_day, sentence
from dsar.organisation.controller.models import Controller


def time_facts(case: Case, on: date) -> dict[str, Any]:
    """Every date beside the due date; the day to post by only while there is something to post."""
    tongue = words.language()
    leaves_by = post_day(case) if case.is_open else None
    return {
        "target": long_date(case.target_on, tongue) if case.target_on else "",
        "post_by": long_date(leaves_by, tongue) if leaves_by else "",
        "contests": [_contest(row) for row in case.contests.order_by("pk")],
        "recounts": [_recount(row) for row in case.recomputations.select_related("counted_by")],
        "inquiries": [_inquiry(row, on) for row in case.inquiries.all()],
    }


def post_day(case: Case) -> date | None:
    """The day by which an answer that goes by post has to leave; None where none is posted."""
    to = addressee_of(case, at=timezone.now())
    if to.email or to.is_protected:
        return None
    controller = Controller.current()
    return post_by(case.due_on, controller.calendar, controller.paper_working_days)


def in_sentences(steps: list[dict[str, str]]) -> list[str]:
    """Stored steps as the colleague reads them."""
    return [sentence(Step.from_dict(step), words.language()) for step in steps]


def _contest(row: Contest) -> dict[str, Any]:
    return {"at": due.day_of(row.contested_at)} | _before(row)


def _before(row: Contest | Recomputation) -> dict[str, Any]:
    return {
        "before": long_date(row.earlier_due_on, words.language()),
        "steps": in_sentences(row.earlier_due_steps),
    }


def _recount(row: Recomputation) -> dict[str, Any]:
    return {
        "is_merge": row.cause == Recomputation.Cause.MERGE,
        "at": due.day_of(row.counted_at),
        "who": name_of(row.counted_by),
    } | _before(row)


def _inquiry(row: Inquiry, on: date) -> dict[str, Any]:
    tongue = words.language()
    return {
        "reference": row.authority_reference,
        "text": row.text,
        "received_on": on_day(row.received_on, tongue),
        "answer_by": due.day_words(row.answer_by, on),
        "tone": due.tone_of(row.answer_by, on),
        "answered_on": long_date(row.answered_on, tongue) if row.answered_on else "",
    }
