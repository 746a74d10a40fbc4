"""One task: what to do, whom to look for, what the map says is there, and what was answered."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Sum
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.capabilities.fulfilment.waiting import takes_answers
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Note
from dsar.eventlog.models import Event
from dsar.interfaces.collection_forms import categories_of
from dsar.interfaces.owners.door import (
    Visit,
    inside,
    language,
    languages_of,
    note_look,
    page,
    task_of,
)
from dsar.interfaces.owners.words import DONE, RESULTS, SEARCHED, TITLES, TO_DO, by_day, named
from dsar.interfaces.scans import unscanned
from dsar.law.explain import on_day, up_to_or_from
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import collection_tasks, hand_in
from dsar.procedure.package.package import COPIED

MOST_FILES_SHOWN: Final = 100


@inside("GET", "HEAD")
def task_page(visit: Visit, task_id: int) -> HttpResponse:
    """The page of a task, as it stands."""
    return draw(visit, task_of(visit, task_id))


def draw(
    visit: Visit, task: CollectionTask, *, problems: list[str] | None = None, status: int = 200
) -> HttpResponse:
    """The page, and what became of files that did not arrive."""
    said = head_of(visit, task) | {"notices": _notices(visit, task)}
    if stands := stands_still(visit, task):
        return page(visit.request, "task.html", said | {"stands": stands}, status=status)
    note_look(visit, task)
    said |= {
        "looked_for": _looked_for(task),
        "wish": task.item.wish,
        "asked_again": _asked_again(task),
        "categories": [_category(row) for row in categories_of(task)],
        "files": _files(task) if task.item.right in COPIED else None,
        "answer": answer_of(task),
        "problems": problems or [],
        # The address of a form that was sent shows nothing in another language.
        "languages": languages_of(reverse("owners:task", args=[task.pk])),
    }
    return page(visit.request, "task.html", said, status=status)


def stands_still(visit: Visit, task: CollectionTask) -> str:
    """Why nothing of the person is shown: the task is over, or it is not known who asks."""
    if not takes_answers(task):
        return "answered" if task.result else "over"
    needs = task.item.needs_identity
    return "paused" if needs and accepted_check(task.item, at=visit.at) is None else ""


def head_of(visit: Visit, task: CollectionTask) -> dict[str, Any]:
    """What every page of a task says at its top."""
    return {
        "task": task,
        "reference": task.case.reference,
        "title": TITLES[task.item.right],
        "to_do": TO_DO[task.item.right],
        "system": named(task.system.name, task.system.key),
        "due": by_day(task.due_on, visit.today),
    }


def _looked_for(task: CollectionTask) -> list[tuple[object, str]]:
    return [(SEARCHED[kind], value) for kind, value in collection_tasks.looked_for(task)]


def _asked_again(task: CollectionTask) -> str:
    """What a colleague missed in an earlier answer."""
    rows = Event.objects.filter(stream=task.case.reference, kind="collection.asked_again")
    keys = [row.facts["note"] for row in rows if row.facts["task"] == task.pk]
    note = Note.objects.filter(pk__in=keys[-1:], case=task.case).first()
    return note.text if note else ""


def _category(row: DataCategory) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "name": named(row.name, row.key),
        "data": named(row.data),
        "retention": named(row.retention),
        "has_fields": bool(row.fields),
    }


def _files(task: CollectionTask) -> dict[str, Any]:
    """What arrived so far, newest first, and how much it is in all."""
    rows, risky = hand_in.live(task), unscanned(task.case)
    return {
        "count": (count := rows.count()),
        "more": max(count - MOST_FILES_SHOWN, 0),
        "size": rows.aggregate(size=Sum("file__size"))["size"] or 0,
        "rows": [
            {
                "pk": row.pk,
                "name": row.file.original_name or _("file"),
                "size": row.file.size,
                "is_unscanned": row.file_id in risky,
                "category": named(row.category.name) if row.category else "",
            }
            for row in rows.order_by("-pk")[:MOST_FILES_SHOWN]
        ],
    }


def answer_of(task: CollectionTask) -> dict[str, Any] | None:
    """What was answered, in the reader's words."""
    if not task.result:
        return None
    lines = task.lines.select_related("category")
    return {
        "result": RESULTS[task.result],
        "summary": task.summary,
        "lines": [_told(row) for row in lines if row.did != CategoryAnswer.Did.FOUND],
    }


def _told(row: CategoryAnswer) -> dict[str, Any]:
    return {
        "category": named(row.category.name, row.category.key),
        "did": DONE[row.did],
        "data": row.data,
        "change": f"{row.old} → {row.new}" if row.new else "",
        "why": row.why,
        "until": up_to_or_from(row.until, language()) if row.until else "",
        "until_words": row.until_words,
    }


def _notices(visit: Visit, task: CollectionTask) -> list[dict[str, Any]]:
    return [_notice(visit, row) for row in task.notices.select_related("recipient")]


def _notice(visit: Visit, row: RecipientNotice) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "name": named(row.recipient.name),
        "is_settled": row.settled_at is not None,
        "told_on": on_day(row.told_on, language()) if row.told_on else "",
        "how": row.how,
        "why_not": row.why_not,
        "due": by_day(row.due_on, visit.today),
    }
