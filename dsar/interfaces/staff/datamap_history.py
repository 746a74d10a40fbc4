"""The map as it was: its versions, what changed between two of them, and each as a file."""

from __future__ import annotations

import json
from typing import Any, Final

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from dsar.interfaces.staff import datamap_words, due
from dsar.interfaces.staff.datamap import READERS, as_file
from dsar.interfaces.staff.screens import draw, only, screen
from dsar.interfaces.staff.timeline import name_of
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.content import Change
from dsar.organisation.datamap.models import MapVersion
from dsar.organisation.words import LANGUAGES

MOST_LISTED: Final = 50
KINDS: Final = {
    "added": lambda: _("Added"),
    "changed": lambda: _("Changed"),
    "gone": lambda: _("Taken away"),
}


@screen(*READERS)
def history(request: HttpRequest) -> HttpResponse:
    """The versions, newest first; older ones follow on further pages."""
    only(request, ("before",))
    rows = MapVersion.objects.defer("content").select_related("made_by")
    if before := request.GET.get("before", ""):
        rows = rows.filter(number__lt=_number(before))
    found = list(rows[: MOST_LISTED + 1])
    shown = found[:MOST_LISTED]
    context = {
        "title": _("Versions of the data map"),
        "rows": [_row(row) for row in shown],
        "before": shown[-1].number if len(found) > MOST_LISTED else "",
    }
    return draw(request, "datamap_history.html", context)


@screen(*READERS)
def version(request: HttpRequest, number: int) -> HttpResponse:
    """What changed from another version, the one before it by default."""
    only(request, ("since",))
    newer = get_object_or_404(MapVersion.objects.select_related("made_by"), number=number)
    since = request.GET.get("since", "")
    asked = _number(since) if since else number - 1
    older = MapVersion.objects.filter(number=asked).first()
    if since and older is None:
        raise BadRequest("no such version")
    numbers = MapVersion.objects.filter(number__lt=number).values_list("number", flat=True)
    context = {
        "title": _("Data map, version %(number)s") % {"number": number},
        "version": _row(newer),
        "older": older,
        "numbers": list(numbers[:MOST_LISTED]),
        "changes": [change_row(row) for row in versions.differences(older, newer)] if older else [],
    }
    return draw(request, "datamap_version.html", context)


@screen(*READERS)
def download(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """One version as a file."""
    only(request, ())
    row = get_object_or_404(MapVersion, number=number)
    return as_file(row.content, form, name=f"data-map-{number}")


def change_row(change: Change) -> dict[str, Any]:
    """A change as the pages show it: what, and each field before and after."""
    return {
        "kind": KINDS[change.kind](),
        "what": datamap_words.WHAT[change.what],
        "key": change.key,
        "fields": [
            {
                "name": datamap_words.LABELS.get(field.name, field.name),
                "before": _shown(field.before),
                "after": _shown(field.after),
            }
            for field in change.fields
        ],
    }


def _shown(value: Any) -> list[str]:
    """A value of a field, a line for each language or entry."""
    if isinstance(value, bool):
        return [_("yes") if value else _("no")]
    if isinstance(value, dict) and set(value) <= set(LANGUAGES):
        return [f"{tongue}: {value.get(tongue, '')}" for tongue in LANGUAGES if value]
    if isinstance(value, list):
        return [entry if isinstance(entry, str) else _compact(entry) for entry in value]
    return [str(value)] if value not in ("", None) else []


def _compact(entry: Any) -> str:
    if isinstance(entry, dict) and set(entry) == {"key", "name"}:
        return " | ".join([entry["key"], *(entry["name"].get(tongue, "") for tongue in LANGUAGES)])
    return json.dumps(entry, ensure_ascii=False)


def _row(row: MapVersion) -> dict[str, Any]:
    return {
        "number": row.number,
        "at": due.moment(row.made_at),
        "by": name_of(row.made_by) if row.made_by else _("Automatic"),
        "digest": row.digest,
    }


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise BadRequest("a version is a number")
    return int(text)
