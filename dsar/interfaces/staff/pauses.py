"""What the case page says of questions to the person and of the time that stood still for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dsar.cases import clock
from dsar.cases.models import Case
from dsar.interfaces.staff import due, words
from dsar.law.explain import long_date, sentence, short_date, up_to_or_from
from dsar.organisation.controller.models import Controller
from dsar.procedure import clarify, questions, suspend


def pause_facts(case: Case) -> dict[str, Any]:
    """The adjusted date with its steps, a pause that lasts, and questions that came too late."""
    tongue, waiting = words.language(), clock.open_suspension(case)
    until = case.adjusted_due_on
    return {
        "since": up_to_or_from(waiting.asked_on, tongue) if waiting else "",
        "adjusted_on": long_date(until, tongue) if until else "",
        "adjusted_steps": [sentence(step, tongue) for step in clock.adjusted_steps_of(case)],
        "too_late": list(_too_late(case)),
        "scope": [
            {"text": row.text, "answer": row.answer, "asked": due.day_of(row.asked_at)}
            for row in case.scope_questions.order_by("pk")
        ],
    }


def _too_late(case: Case) -> Iterator[str]:
    """The days of questions that left too late to make the time stand still."""
    if case.contests.exists():
        return
    for kind in suspend.ASKED.values():
        asked: Any = kind.objects.filter(case=case, sent_at__isnull=False)
        for row in asked:
            sent_on = Controller.current().day_of(row.sent_at)
            if not (suspend.is_our_turn(row) or suspend.in_time(case, sent_on)):
                yield short_date(sent_on, words.language())


def question_acts(case: Case) -> tuple[str, ...]:
    """What can be done about the person's questions now."""
    acts = ["question_posted"] if questions.to_be_posted(case) else []
    if clarify.open_question(case):
        acts.append("scope_answered")
    elif clarify.may_ask_scope(case):
        acts.append("ask_scope")
    return tuple(acts)
