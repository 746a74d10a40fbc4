"""The collection checklist of the case page: each system, who is asked, and what it said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask, Result, TaskFile
from dsar.capabilities.fulfilment.waiting import takes_answers
from dsar.cases.models import Case
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.act import Act
from dsar.interfaces.staff.collect_form import SHORT_NUMBER, TaskForm, name_of
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.screens import staff_of, today
from dsar.law.explain import long_date
from dsar.law.rights import RIGHTS, Right
from dsar.organisation.datamap.models import System
from dsar.procedure.collection.collection_tasks import asked_of

PEOPLE = ("system__owner", "system__deputy", "assigned_to", "answered_by")
FORMS = ("answer", "ask_system", "reassign")


def checklist(
    request: HttpRequest, case: Case, acts: dict[str, Act], bound: ActForm | None
) -> dict[str, Any]:
    """The systems by part of the request; of one of them, the forms as well."""
    on = today()
    rows = [row for row in _tasks(case) if takes_answers(row)]
    chosen = _chosen(request, rows, bound)
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        entry = _entry(row, on)
        if row == chosen:
            entry["forms"] = _forms(request, case, row, acts, bound)
        groups.setdefault(row.item.right, []).append(entry)
    idle = _not_needed(case, rows)
    return {
        "progress": _progress(rows),
        "groups": [
            {"kind": words.KINDS[right], "rows": entries, "not_needed": idle.get(right, [])}
            for right, entries in groups.items()
        ],
    }


def _tasks(case: Case) -> Sequence[CollectionTask]:
    rows = case.tasks.select_related("item", *PEOPLE)
    # Joined: Django asks SQLite for rows by foreign key in one condition that grows with them.
    files = TaskFile.objects.select_related("file", "category")
    lines = CategoryAnswer.objects.select_related("category")
    rows = rows.prefetch_related(Prefetch("files", files), Prefetch("lines", lines))
    for row in rows:
        row.case = row.item.case = case
    return list(rows)


def _chosen(
    request: HttpRequest, rows: Sequence[CollectionTask], bound: ActForm | None
) -> CollectionTask | None:
    """The task whose forms are shown: that of the form sent, the one asked for, the first open."""
    key = request.GET.get("task", "")
    asked = int(key) if SHORT_NUMBER.fullmatch(key) else None
    wanted = bound.row.pk if isinstance(bound, TaskForm) else asked
    by_key = {row.pk: row for row in rows}
    return by_key.get(wanted) if wanted else next((row for row in rows if not row.is_done), None)


def _entry(row: CollectionTask, on: date) -> dict[str, Any]:
    asked = asked_of(row, on)
    files = [entry for entry in row.files.all() if entry.removed_at is None]
    return {
        "row": row,
        "system": row.system.called(words.language()),
        "status": _status(row),
        "tone": _tone(row, on),
        "who": name_of(asked) if asked else "",
        "due": due.day_words(row.due_on, on) if row.due_on and not row.is_done else "",
        "answered": _answered(row),
        "files": files,
        "lines": [_line(line) for line in row.lines.all() if row.is_done],
    }


def _status(row: CollectionTask) -> str:
    """In words, never by colour alone: not started, asked, answered, cannot."""
    if row.result:
        return str(words.RESULTS[row.result])
    if row.asked_at is None:
        return _("Not started")
    return _("Asked on %(day)s") % {"day": due.day_of(row.asked_at)}


def _tone(row: CollectionTask, on: date) -> str:
    if row.is_done:
        return "good"
    is_late = row.due_on is not None and row.due_on < on
    return "waiting" if is_late or row.result == Result.CANNOT else "calm"


def _answered(row: CollectionTask) -> str:
    if row.answered_at is None or row.answered_by is None:
        return ""
    said = {"who": name_of(row.answered_by), "when": due.moment(row.answered_at)}
    return _("%(who)s, %(when)s") % said


def _line(line: CategoryAnswer) -> dict[str, Any]:
    until = line.until_words
    if line.until is not None:
        until = long_date(line.until, words.language())
    return {
        "category": line.category.called(words.language()),
        "done": words.DONE[line.did],
        "data": line.data,
        "change": f"{line.old} → {line.new}" if line.new else "",
        "until": until,
        "why": line.why,
    }


def _forms(
    request: HttpRequest,
    case: Case,
    row: CollectionTask,
    acts: dict[str, Act],
    bound: ActForm | None,
) -> dict[str, ActForm]:
    by, on = staff_of(request), today()
    forms = dict[str, ActForm]()
    for name in FORMS:
        is_sent = bound is not None and bound.act == name
        given: Any = {"case": case, "by": by, "today": on, "act": name, "task": row}
        forms[name] = bound if is_sent and bound else acts[name].form(**given)
    return forms


def _progress(rows: Sequence[CollectionTask]) -> dict[str, Any] | None:
    """How many systems have answered all that they were asked; marketing goes its own way."""
    asked = [row for row in rows if row.item.right != Right.MARKETING_OBJECTION]
    systems = {row.system_id for row in asked}
    done = len(systems - {row.system_id for row in asked if not row.is_done})
    if not systems:
        return None
    said = ngettext(
        "%(done)d of %(all)d system has answered",
        "%(done)d of %(all)d systems have answered",
        len(systems),
    )
    return {
        "done": done,
        "all": len(systems),
        "words": said % {"done": done, "all": len(systems)},
    }


def _not_needed(case: Case, rows: Sequence[CollectionTask]) -> dict[str, list[str]]:
    """The systems of which nothing is asked, by right: nothing there rests on what it is about."""
    asked = {(row.item.right, row.system_id) for row in rows}
    systems = System.objects.filter(is_active=True)
    rights = {right for right, _system in asked if RIGHTS[Right(right)].needs_collection}
    return {
        right: [one.called(words.language()) for one in systems if (right, one.pk) not in asked]
        for right in rights
    }
