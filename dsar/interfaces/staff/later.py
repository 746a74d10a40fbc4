"""Lists of what is owed long after an answer: kept data to erase, bans that were not taken."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure
from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.keyset import page
from dsar.interfaces.staff.screens import draw, only, screen, today
from dsar.organisation.accounts.roles import Permission
from dsar.procedure.collection import follow_up, suppression_tasks
from dsar.work import counts


@screen(Permission.VIEW_CASES)
def kept(request: HttpRequest) -> HttpResponse:
    """The kept data whose time is over, oldest first."""
    only(request, ("after",))
    on, after = today(), request.GET.get("after", "")
    found = page(follow_up.due(on), "due_on", after)
    context = {
        "title": _("Kept data whose time is over"),
        "rows": [_kept(row, on) for row in found.rows],
        "after": found.after,
        "is_first": not after,
    }
    return draw(request, "kept.html", context)


@screen(Permission.VIEW_CASES)
def bans(request: HttpRequest) -> HttpResponse:
    """The marketing bans that a system cannot take, or did not take in time."""
    only(request, ("after",))
    on, after = today(), request.GET.get("after", "")
    rows = suppression_tasks.not_taken(on).select_related("case", "system")
    found = page(rows, "due_on", after)
    context = {
        "title": _("Marketing bans that a system did not take"),
        "rows": [_ban(row, on) for row in found.rows],
        "after": found.after,
        "is_first": not after,
    }
    return draw(request, "bans.html", context)


def owed(on: date) -> list[dict[str, str]]:
    """What of it waits today, in words; nothing is the usual thing."""
    told = []
    if late := counts.count(suppression_tasks.not_taken(on)):
        words_for = ngettext(
            "%(n)s marketing ban that a system did not take",
            "%(n)s marketing bans that a system did not take",
            late,
        )
        told.append((words_for % {"n": counts.in_words(late)}, "admin:bans"))
    if over := counts.count(follow_up.due(on)):
        words_for = ngettext(
            "%(n)s kept category whose time is over",
            "%(n)s kept categories whose time is over",
            over,
        )
        told.append((words_for % {"n": counts.in_words(over)}, "admin:kept"))
    return [{"text": text, "address": reverse(name)} for text, name in told]


def _kept(row: FollowUpErasure, on: date) -> dict[str, Any]:
    tongue, category, system = words.language(), row.answer.category, row.answer.task.system
    return {
        "reference": row.answer.task.case.reference,
        "system": system.called(tongue),
        "category": category.called(tongue),
        "due": due.day_words(row.due_on, on),
        "asked": due.day_of(row.asked_at) if row.asked_at else "",
    }


def _ban(row: CollectionTask, on: date) -> dict[str, Any]:
    return {
        "reference": row.case.reference,
        "system": row.system.called(words.language()),
        "due": due.day_words(row.due_on, on) if row.due_on else "",
        "cannot": row.result == Result.CANNOT,
        "why": row.summary if row.result == Result.CANNOT else "",
    }
