"""The data map to read: what each system holds, what is missing by Art. 15, and what is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dsar.interfaces.staff import datamap_words, due
from dsar.interfaces.staff.screens import draw, only, screen, staff_of, today
from dsar.interfaces.staff.timeline import name_of
from dsar.interfaces.staff.words import language
from dsar.law.article15 import ARTICLES, MAY_BE_NONE, OF_A_CATEGORY, Part, missing
from dsar.law.explain import long_date
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.datamap import editing, exchange
from dsar.organisation.datamap.content import Content
from dsar.organisation.datamap.models import DataCategory, MapVersion, System
from dsar.procedure import review_map

READERS: Final = (Permission.ADMINISTER, Permission.VIEW_CASES, Permission.VIEW_ARCHIVE)
# Owners answer by mail, and it is officers who read it.
REVIEWERS: Final = (Permission.ADMINISTER, Permission.HANDLE_CASES)


@screen(*READERS)
def overview(request: HttpRequest) -> HttpResponse:
    """Every system in use: who answers for it, when it was looked over, and what is missing."""
    only(request, ())
    by, on = staff_of(request), today()
    rows = System.objects.select_related("owner__deputy", "deputy__deputy", "reviewed_by")
    active = list(rows.filter(is_active=True).prefetch_related("categories__recipients"))
    asked_on = _asked_on(active, on)
    systems = [_system(row, on, by, asked_on.get(row.pk, "")) for row in active]
    context = {
        "title": _("Data map"),
        "systems": systems,
        "parts": [(datamap_words.part_name(part), ARTICLES[part]) for part in Part],
        "takeaway": _takeaway(systems),
        "incomplete": [row for row in systems if row["gaps"]],
        "retired": rows.filter(is_active=False),
        "may_edit": by.may(Permission.ADMINISTER),
        "may_review": any(by.may(permission) for permission in REVIEWERS),
        "version": MapVersion.objects.first(),
    }
    return draw(request, "datamap.html", context)


@screen(*READERS)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The map as it stands, as a file."""
    only(request, ())
    return as_file(exchange.as_content(), form, name="data-map")


def reviewed(request: HttpRequest, pk: int) -> HttpResponse:
    """One button: what the map says of a system is right."""
    by = staff_of(request)
    if not any(by.may(permission) for permission in REVIEWERS):
        raise PermissionDenied
    system = get_object_or_404(System, pk=pk)
    if request.method == "POST":
        due_on = review_map.confirm(system, at=timezone.now(), by=by)
        said = {"system": system.called(language()), "on": long_date(due_on, language())}
        messages.success(request, _("%(system)s: noted. It is asked about next on %(on)s.") % said)
    return HttpResponseRedirect(f"{reverse('admin:datamap')}#{system.key}")


@screen(*READERS, writes=Permission.ADMINISTER)
def mark_none(request: HttpRequest, pk: int) -> HttpResponse:
    """One button: of a part of a category there is nothing to tell, or there is after all."""
    category = get_object_or_404(DataCategory.objects.select_related("system"), pk=pk)
    if request.method == "POST":
        part, is_none = _part(request.POST.get("part", "")), request.POST.get("none") == "1"
        by, at = staff_of(request), timezone.now()
        try:
            editing.mark_none(category, part, is_none=is_none, at=at, by=by)
        except editing.CannotBeNone:
            messages.error(request, _("Something is told here already, or data always has it."))
    return HttpResponseRedirect(f"{reverse('admin:datamap')}#{category.system.key}")


def as_file(content: Content, form: str, *, name: str) -> HttpResponse:
    """A map to be saved, never shown by the browser itself."""
    if form not in exchange.FORMATS:
        raise Http404
    header = content_disposition_header(as_attachment=True, filename=f"{name}.{form}")
    media_type = f"{exchange.FORMATS[form]}; charset=utf-8"
    text = "".join(exchange.written(content, form))
    return HttpResponse(
        text, content_type=media_type, headers={"Content-Disposition": header or ""}
    )


def _part(name: str) -> Part:
    if name not in MAY_BE_NONE:
        raise Http404
    return Part(name)


def _asked_on(rows: Iterable[System], on: date) -> dict[int, str]:
    """The day on which somebody was asked about each system that is due, where one was."""
    asked_of = {row.pk: review_map.asked_of(row, on) for row in rows if _is_due(row, on)}
    asked_at = review_map.last_asked(user for user in asked_of.values() if user)
    return {
        pk: due.day_of(asked_at[user.pk])
        for pk, user in asked_of.items()
        if user and user.pk in asked_at
    }


def _is_due(row: System, on: date) -> bool:
    return bool(row.review_due_on and row.review_due_on <= on)


def _system(row: System, on: date, by: User, asked_on: str) -> dict[str, Any]:
    categories = [_category(entry, by) for entry in row.categories.all() if entry.is_active]
    return {
        "row": row,
        "name": row.called(language()),
        "owner": name_of(row.owner) if row.owner else "",
        "deputy": name_of(row.deputy) if row.deputy else "",
        "reviewed_on": long_date(row.reviewed_on, language()) if row.reviewed_on else "",
        "reviewed_by": name_of(row.reviewed_by) if row.reviewed_by else "",
        "review_due": due.day_words(row.review_due_on, on) if row.review_due_on else "",
        "is_due": _is_due(row, on),
        "asked_on": asked_on,
        "categories": categories,
        "gaps": [(entry["name"], part) for entry in categories for part in entry["missing"]],
        "cells": [_cell(part, categories) for part in Part],
        "edit": reverse("admin:dsar_system_change", args=[row.pk]),
        "add": f"{reverse('admin:dsar_datacategory_add')}?system={row.pk}",
    }


def _category(row: DataCategory, by: User) -> dict[str, Any]:
    told: dict[str, Any] = {part.value: _told(row, part) for part in OF_A_CATEGORY}
    lacking = missing(told, set(row.none))
    marked = [part for part in OF_A_CATEGORY if part in MAY_BE_NONE and part.value in row.none]
    return {
        "row": row,
        "name": row.called(language()),
        "data": row.data.get(language(), ""),
        "retention": row.retention.get(language(), ""),
        "on_erasure": datamap_words.ON_ERASURE[row.on_erasure],
        "recipients": [recipient.called(language()) for recipient in row.recipients.all()],
        "missing": [_gap(part, row, by) for part in lacking],
        "none": [_gap(part, row, by) for part in marked if part not in lacking],
        "edit": reverse("admin:dsar_datacategory_change", args=[row.pk]),
    }


def _told(row: DataCategory, part: Part) -> Any:
    if part == Part.RECIPIENTS:
        return [recipient.name for recipient in row.recipients.all()]
    return getattr(row, part.value)


def _gap(part: Part, row: DataCategory, by: User) -> dict[str, Any]:
    may_be_none = part in MAY_BE_NONE
    return {
        "part": part.value,
        "name": datamap_words.part_name(part),
        "words": datamap_words.none_words(part) if may_be_none else "",
        "may_mark": may_be_none and by.may(Permission.ADMINISTER),
        "action": reverse("admin:datamap-none", args=[row.pk]),
    }


def _cell(part: Part, categories: Iterable[dict[str, Any]]) -> dict[str, str]:
    """One part of one system, in words; what the letter itself tells needs no data map."""
    if part not in OF_A_CATEGORY:
        return {"text": _("letter"), "tone": "quiet"}
    rows = list(categories)
    lacking = sum(gap["part"] == part for row in rows for gap in row["missing"])
    if lacking or not rows:
        return {"text": _("%(n)s missing") % {"n": lacking or 1}, "tone": "missing"}
    marked = sum(gap["part"] == part for row in rows for gap in row["none"])
    return {"text": _("none") if marked == len(rows) else _("told"), "tone": "told"}


def _takeaway(systems: list[dict[str, Any]]) -> str:
    gaps = sum(len(row["gaps"]) for row in systems)
    empty = [row["name"] for row in systems if not row["categories"]]
    if not systems:
        return _("The map is empty: add the first system, or take in a file.")
    if gaps:
        said = ngettext(
            "%(n)s part is missing. No answer to a request for access leaves before it is told.",
            "%(n)s parts are missing. No answer to a request for access leaves before they are "
            "told.",
            gaps,
        )
        return said % {"n": gaps}
    if empty:
        return _("These systems say nothing of their data yet: %(names)s.") % {
            "names": ", ".join(empty)
        }
    said = ngettext(
        "The %(n)s system tells every part of Article 15.",
        "All %(n)s systems tell every part of Article 15.",
        len(systems),
    )
    return said % {"n": len(systems)}
