"""What the answer to a request for access tells, part by part, as the page shows it (Art. 15)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from dsar.capabilities.fulfilment.models import AccessStatement
from dsar.cases.models import CaseItem
from dsar.interfaces.staff import words
from dsar.interfaces.staff.timeline import name_of
from dsar.law.article15 import MAY_BE_NONE, NAMES, Part
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import statement
from dsar.procedure.statement import Entry, Gap


def progress(item: CaseItem) -> dict[str, Any]:
    """How much is still missing, with a sentence for each gap, and where it is mended."""
    account = statement.account(item)
    return {
        "missing": [gap.sentence(words.language()) for gap in account.gaps],
        "told": _told(len(account.gaps), account.whole),
        "is_complete": not account.gaps,
        "address": reverse("admin:statement", args=[item.case.reference]),
    }


def page_of(item: CaseItem) -> dict[str, Any]:
    """All that the page shows of one request for access."""
    account = statement.account(item)
    gaps = account.gaps
    row = AccessStatement.objects.select_related("map_version").filter(item=item).first()
    return {
        "told": _told(len(gaps), account.whole),
        "is_complete": not gaps,
        "gaps": [_gap(gap) for gap in gaps],
        "systems": _systems(account.entries, {(gap.key, gap.part) for gap in gaps}),
        "map_version": row.map_version.number if row else None,
    }


def _told(missing: int, whole: int) -> str:
    if not whole:
        return _("No system found anything, so there is nothing to tell of.")
    if not missing:
        return _("Nothing is missing: all %(all)s parts are told.") % {"all": whole}
    return _("%(missing)s of %(all)s parts missing") % {"missing": missing, "all": whole}


def _gap(gap: Gap) -> dict[str, Any]:
    tongue = words.language()
    return {
        "sentence": gap.sentence(tongue),
        "category": gap.key,
        "part": gap.part,
        "is_name": gap.unnamed in ("system", "category"),
        "label": capfirst(NAMES[gap.part][tongue]) if gap.part else "",
        "may_be_none": gap.part in MAY_BE_NONE,
        "is_copy": gap.part is Part.COPY,
    }


def _systems(
    entries: list[Entry], gaps: set[tuple[int | None, Part | None]]
) -> list[dict[str, Any]]:
    tongue = words.language()
    rows = DataCategory.objects.select_related("system")
    held = rows.in_bulk([entry["category"] for entry in entries])
    editors = _editors(entries)
    systems: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        row = held.get(entry["category"])
        # A category that left the map is shown by the name that the answer has.
        system = row.system.called(tongue) if row else entry["system"]
        card = {
            "key": entry["category"],
            "name": row.called(tongue) if row else entry["name"],
            "parts": [_part(part, entry, gaps, editors) for part in _parts(entry, gaps)],
        }
        systems.setdefault(system, []).append(card)
    return [{"name": name, "cards": cards} for name, cards in systems.items()]


def _parts(entry: Entry, gaps: set[tuple[int | None, Part | None]]) -> list[Part]:
    """The copy has a row where it is missing, or where a colleague wrote how it is given."""
    is_missing = (entry["category"], Part.COPY) in gaps
    told = [part for part in statement.WRITTEN if part.value in entry["parts"]]
    return [*told, Part.COPY] if is_missing else told


def _part(
    part: Part, entry: Entry, gaps: set[tuple[int | None, Part | None]], editors: dict[int, str]
) -> dict[str, Any]:
    said = entry["parts"].get(part.value) or {"words": "", "none": False, "by": None}
    return {
        "part": part.value,
        "label": capfirst(NAMES[part][words.language()]),
        "words": said["words"],
        "is_none": said["none"],
        "is_missing": (entry["category"], part) in gaps,
        "is_edited": said["by"] is not None,
        "may_be_none": part in MAY_BE_NONE,
        "origin": _origin(said, editors),
    }


def _origin(said: dict[str, Any], editors: dict[int, str]) -> str:
    who = editors.get(said["by"], "") if said["by"] is not None else ""
    if said["by"] is None:
        return _("nothing to tell, by the data map") if said["none"] else _("from the data map")
    text = _("nothing to tell, by %(who)s") if said["none"] else _("written by %(who)s")
    return text % {"who": who}


def _editors(entries: Iterable[Entry]) -> dict[int, str]:
    keys = {part["by"] for entry in entries for part in entry["parts"].values()} - {None}
    return {user.pk: name_of(user) for user in User.objects.filter(pk__in=keys)}
