"""The time limits of a case as plain values for the archive, and their sums in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from dsar.capabilities.identity.models import ScopeQuestion
from dsar.capabilities.reminders.models import Reminder
from dsar.cases.models import Case
from dsar.cases.time_limits import Extension, Inquiry, Question, Recomputation, Suspension
from dsar.law.deadlines import Step
from dsar.law.explain import sentence
from dsar.law.extensions import reason_words
from dsar.oversight.archive.values import Words, by, moment, shown

LANGUAGES = ("fi", "sv", "en")


def time_of(case: Case, say: Words = shown) -> dict[str, Any]:
    """What of a case's time is sealed with it.

    What is empty is left out: records sealed before there were such rows keep their digest.
    """
    extension = _extension_of(case)
    told = {
        "target_on": _day(case.target_on),
        "adjusted_due_on": _day(case.adjusted_due_on),
        "adjusted_steps": case.adjusted_steps,
        "suspensions": [_suspension(row) for row in case.suspensions.all()],
        "extension": _extension(extension, say) if extension else None,
        "recomputations": [_recomputation(row) for row in case.recomputations.all()],
        "scope_questions": [_scope(row, say) for row in case.scope_questions.order_by("pk")],
    }
    return _filled(told)


def watch_of(case: Case, say: Words = shown) -> dict[str, Any]:
    """What may still come to an archived case, so that no seal can hold it."""
    reminders = case.reminders.order_by("pk")
    return {
        "inquiries": [_inquiry(row, say) for row in case.inquiries.order_by("pk")],
        "reminders": [_reminder(row) for row in reminders],
    }


def clock_of(case: Case) -> dict[str, Any]:
    """As much of a case as the checks of its time need."""
    contests = [
        {"earlier_due_on": row.earlier_due_on.isoformat()}
        | {"earlier_due_steps": row.earlier_due_steps}
        for row in case.contests.order_by("pk")
    ]
    days = {"received_on": case.received_on.isoformat(), "due_on": case.due_on.isoformat()}
    return {"record": days | {"contests": contests} | time_of(case)} | watch_of(case)


def time_in_words(case: Case, say: Words = shown) -> dict[str, Any]:
    """The sums behind the adjusted date and each earlier one, and why there was more time."""
    extension = _extension_of(case)
    earlier: list[Any] = [*case.contests.order_by("pk"), *case.recomputations.all()]
    earlier += [extension] if extension else []
    told = {
        "adjusted": in_words(case.adjusted_steps) if case.adjusted_steps else None,
        "earlier": [
            {"due_on": row.earlier_due_on.isoformat()} | in_words(row.earlier_due_steps)
            for row in sorted(earlier, key=lambda row: row.earlier_due_on)
        ],
        "extension": _reasons(extension, say) if extension else None,
    }
    return _filled(told)


def in_words(steps: list[dict[str, str]]) -> dict[str, list[str]]:
    known = [Step.from_dict(step) for step in steps]
    return {lang: [sentence(step, lang) for step in known] for lang in LANGUAGES}


def question(row: Question) -> dict[str, Any]:
    """When something was asked of the person, how it went out, and how it ended."""
    told = {
        "asked_by": by(row.asked_by_id),
        "asked_at": moment(row.asked_at),
        "reply_by": row.reply_by.isoformat(),
        "lapsed_at": moment(row.lapsed_at),
    }
    sent = {"sent_at": moment(row.sent_at), "remind_on": _day(row.remind_on)}
    return told | _filled(sent | {"mail": row.mail_id, "reminder": row.reminder_id})


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value}


def _extension_of(case: Case) -> Extension | None:
    return Extension.objects.filter(case=case).first()


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _suspension(row: Suspension) -> dict[str, Any]:
    days = {"asked_on": row.asked_on.isoformat(), "ended_on": _day(row.ended_on)}
    return {"id": row.pk, "cause": row.cause} | days


def _extension(row: Extension, say: Words) -> dict[str, Any]:
    return {
        "reason": row.reason,
        "facts": say(row.facts),
        "extended_on": row.extended_on.isoformat(),
        "extended_at": moment(row.extended_at),
        "extended_by": by(row.extended_by_id),
        "earlier_due_on": row.earlier_due_on.isoformat(),
        "earlier_due_steps": row.earlier_due_steps,
        "due_on": row.due_on.isoformat(),
    }


def _reasons(row: Extension, say: Words) -> dict[str, str]:
    return {lang: f"{reason_words(row.reason, lang)} {say(row.facts)}" for lang in LANGUAGES}


def _recomputation(row: Recomputation) -> dict[str, Any]:
    return {
        "cause": row.cause,
        "earlier_due_on": row.earlier_due_on.isoformat(),
        "earlier_due_steps": row.earlier_due_steps,
        "due_on": row.due_on.isoformat(),
        "counted_at": moment(row.counted_at),
        "counted_by": by(row.counted_by_id),
    }


def _scope(row: ScopeQuestion, say: Words) -> dict[str, Any]:
    return {"id": row.pk, "text": say(row.text), "answer": say(row.answer)} | question(row)


def _inquiry(row: Inquiry, say: Words) -> dict[str, Any]:
    return {
        "id": row.pk,
        "authority_reference": say(row.authority_reference),
        "text": say(row.text),
        "received_on": row.received_on.isoformat(),
        "answer_by": row.answer_by.isoformat(),
        "recorded_at": moment(row.recorded_at),
        "recorded_by": by(row.recorded_by_id),
        "answered_on": _day(row.answered_on),
        "answered_by": by(row.answered_by_id),
    }


def _reminder(row: Reminder) -> dict[str, Any]:
    told = {"kind": row.kind, "about": row.about, "due_on": row.due_on.isoformat()}
    return told | {"to": by(row.user_id) or "contact", "made_at": moment(row.made_at)}
