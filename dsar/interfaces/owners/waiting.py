"""What waits for a colleague: tasks, recipients to tell, kept data to erase, maps to look over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.fulfilment.waiting import OPEN_TO_ANSWERS
from dsar.interfaces.collection_lines import words as text_field
from dsar.interfaces.owners.door import Visit, inside, language, page
from dsar.interfaces.owners.words import RESULTS, TITLES, by_day, named, sentence
from dsar.organisation.datamap.models import System
from dsar.procedure import owner_access, review_map
from dsar.procedure.collection import collection_tasks, follow_up, recipients
from dsar.procedure.map_told import CannotTellChange, tell_change

REMEMBERED: Final = timedelta(days=30)
MOST: Final = 200


class Changed(forms.Form):
    """What is different from what the data map says."""

    use_required_attribute = False
    text = text_field(_("What has changed?"), rows=5)
    text.required = True
    text.error_messages["required"] = _("Write what has changed")


@inside("GET", "HEAD")
def waiting(visit: Visit) -> HttpResponse:
    """All of it on one page, most urgent first."""
    open_tasks = _seen(visit, _mine(visit).filter(OPEN_TO_ANSWERS, result=""))
    asked = [row for row in open_tasks if collection_tasks.asked_of(row, visit.today) == visit.user]
    others = [row for row in open_tasks if row not in asked]
    since = visit.at - REMEMBERED
    done = _seen(visit, _mine(visit).filter(answered_at__gt=since).order_by("-answered_at"))
    notices = recipients.waiting_for(visit.user, on=visit.today)
    kept = follow_up.waiting_for(visit.user, on=visit.today)
    said = {
        "tasks": [_line(visit, row) for row in asked],
        "others": [_line(visit, row) for row in others],
        "notices": [_notice(visit, row) for row in notices[:MOST]],
        "later": [_later(visit, row) for row in kept[:MOST]],
        "reviews": [_review(visit, system) for system in _reviews(visit)],
        "done": [_line(visit, row) for row in done],
        "has_told": "told" in visit.request.GET,
    }
    return page(visit.request, "waiting.html", said)


@inside("GET", "HEAD", "POST")
def map_page(visit: Visit, system_id: int) -> HttpResponse:
    """What the data map says of a system: still right, or what has changed."""
    system = next((one for one in _reviews(visit) if one.pk == system_id), None)
    if system is None:
        raise Http404
    form = Changed(label_suffix="")
    if visit.request.method == "POST":
        if "right" in visit.request.POST:
            review_map.confirm(system, at=visit.at, by=visit.user)
            return HttpResponseRedirect(reverse("owners:waiting"))
        form = Changed(visit.request.POST, label_suffix="")
        if _told(visit, system, form):
            return HttpResponseRedirect(f"{reverse('owners:waiting')}?told=1")
    categories = [
        {"name": named(row.name, row.key), "words": row.in_words(language())}
        for row in system.categories.filter(is_active=True)
    ]
    said = {"system": named(system.name, system.key), "categories": categories, "form": form}
    return page(visit.request, "map.html", said, status=400 if form.errors else 200)


def _told(visit: Visit, system: System, form: Changed) -> bool:
    """Pass on what has changed; False when something is wrong with it."""
    if not form.is_valid():
        return False
    try:
        tell_change(system, form.cleaned_data["text"], at=visit.at, by=visit.user)
    except CannotTellChange as error:
        form.add_error("text", sentence(error))
    return not form.errors


def _mine(visit: Visit) -> QuerySet[CollectionTask]:
    keys = owner_access.works_for(visit.user, visit.today)
    people = ("system__owner", "system__deputy", "assigned_to")
    rows: QuerySet[CollectionTask] = CollectionTask.objects.select_related(
        "case", "item", *people
    ).filter(Q(assigned_to__in=keys) | Q(system__owner__in=keys) | Q(system__deputy__in=keys))
    return rows.order_by("due_on", "pk")


def _seen(visit: Visit, rows: QuerySet[CollectionTask]) -> list[CollectionTask]:
    return [row for row in rows[:MOST] if collection_tasks.may_see(row, visit.user, visit.today)]


def _reviews(visit: Visit) -> list[System]:
    due = review_map.due(visit.today)
    return [one for one in due if review_map.asked_of(one, visit.today) == visit.user]


def _line(visit: Visit, task: CollectionTask) -> dict[str, Any]:
    return {
        "pk": task.pk,
        "reference": task.case.reference,
        "title": TITLES[task.item.right],
        "system": named(task.system.name, task.system.key),
        "due": by_day(task.due_on, visit.today),
        "result": RESULTS.get(task.result, ""),
    }


def _notice(visit: Visit, row: RecipientNotice) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "task": row.task_id,
        "reference": row.task.case.reference,
        "system": named(row.task.system.name, row.task.system.key),
        "recipient": named(row.recipient.name),
        "due": by_day(row.due_on, visit.today),
    }


def _later(visit: Visit, row: FollowUpErasure) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "reference": row.answer.task.case.reference,
        "system": named(row.answer.task.system.name, row.answer.task.system.key),
        "category": named(row.answer.category.name, row.answer.category.key),
        "due": by_day(row.due_on, visit.today),
    }


def _review(visit: Visit, system: System) -> dict[str, Any]:
    due = by_day(system.review_due_on, visit.today)
    return {"pk": system.pk, "name": named(system.name, system.key), "due": due}
