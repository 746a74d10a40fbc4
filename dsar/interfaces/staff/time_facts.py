"""How the time of a case stands beside its due date: our aim, the post, new counts, inquiries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from dsar.cases.addressee import addressee_of
from dsar.cases.contests import Contest, ContestedItem
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Inquiry, Recomputation
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.contest_words import RESULTS
from dsar.interfaces.staff.timeline import name_of
from dsar.law.deadlines import Step, post_by
from dsar.law.explain import long_date, on_day, sentence
from dsar.organisation.controller.models import Controller
from dsar.procedure import second_look


def time_facts(case: Case, on: date) -> dict[str, Any]:
    """Every date beside the due date; the day to post by only while there is something to post."""
    tongue = words.language()
    leaves_by = post_day(case) if case.is_open else None
    return {
        "target": long_date(case.target_on, tongue) if case.target_on else "",
        "post_by": long_date(leaves_by, tongue) if leaves_by else "",
        "contests": list(_contests(case)),
        "recounts": [_recount(row) for row in case.recomputations.select_related("counted_by")],
        "inquiries": [_inquiry(row, on) for row in case.inquiries.all()],
    }


def post_day(case: Case, *, is_chosen: bool = False) -> date | None:
    """The day by which an answer that goes by post has to leave; None where none is posted.

    `is_chosen` where the post was chosen for it, though there is an e-mail address.
    """
    to = addressee_of(case, at=timezone.now())
    if (to.email and not is_chosen) or to.is_protected:
        return None
    controller = Controller.current()
    return post_by(case.due_on, controller.calendar, controller.paper_working_days)


def in_sentences(steps: list[dict[str, str]]) -> list[str]:
    """Stored steps as the colleague reads them."""
    return [sentence(Step.from_dict(step), words.language()) for step in steps]


def _contests(case: Case) -> Iterator[dict[str, Any]]:
    """Each with its result; one that was undone and is decided anew has none yet."""
    anew = second_look.under_review(case) if case.state == State.REVIEWING else None
    for row in case.contests.select_related("reviewed_by").order_by("pk"):
        yield _contest(row, RESULTS if row != anew else {})


def _contest(row: Contest, results: Mapping[str, Any]) -> dict[str, Any]:
    """How it came and what came of it, without what the person wrote."""
    on = row.came_on(Controller.current().day_of)
    by = words.CHANNELS.get(row.channel, "")
    parts = [(words.KINDS[part.item.right], results.get(part.result, "")) for part in _parts(row)]
    return {
        "at": long_date(on, words.language()),
        "by": by,
        "file": row.file_id and row.pk,
        "parts": parts,
        "result": results.get(row.result, ""),
        "who": name_of(row.reviewed_by) if row.reviewed_by else "",
    } | _before(row)


def _parts(row: Contest) -> list[ContestedItem]:
    return list(row.parts.select_related("item"))


def _before(row: Contest | Recomputation) -> dict[str, Any]:
    return {
        "before": long_date(row.earlier_due_on, words.language()),
        "steps": in_sentences(row.earlier_due_steps),
    }


def _recount(row: Recomputation) -> dict[str, Any]:
    return {
        "is_merge": row.cause == Recomputation.Cause.MERGE,
        "is_reopened": row.cause == Recomputation.Cause.REOPENED,
        "at": due.day_of(row.counted_at),
        "who": name_of(row.counted_by) if row.counted_by else gettext("the person"),
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
