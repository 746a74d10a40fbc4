"""What an answer with a copy tells: where we looked, what it holds, and all of Art. 15(1)-(2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from django.db.models import Exists, OuterRef

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.packages import PackageFile
from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.models import CollectionTask, Redaction, Result, TaskFile
from dsar.cases.models import Case
from dsar.law.article15 import OF_A_CATEGORY, Part
from dsar.procedure import channel, statement
from dsar.procedure.collection import collection_tasks
from dsar.procedure.package import package_names

# Above this the letter counts the files of each system; the package lists them all.
MOST_FILES: Final = 20
# For one file, and for more.
COUNTED: Final = {
    "fi": ("{system}: {n} tiedosto", "{system}: {n} tiedostoa"),
    "sv": ("{system}: {n} fil", "{system}: {n} filer"),
    "en": ("{system}: {n} file", "{system}: {n} files"),
}
IDENTIFIERS: Final[dict[str, dict[str, str]]] = {
    "name": {"fi": "nimi", "sv": "namn", "en": "name"},
    "email": {"fi": "sähköpostiosoite", "sv": "e-postadress", "en": "e-mail address"},
    "phone": {"fi": "puhelinnumero", "sv": "telefonnummer", "en": "telephone number"},
    "address": {"fi": "postiosoite", "sv": "postadress", "en": "postal address"},
    "hint": {
        "fi": "antamasi lisätieto",
        "sv": "den extra uppgift du gav",
        "en": "the further detail you gave",
    },
}


@dataclass(frozen=True)
class _Leaving:
    """A file that leaves; of its names the first is taken that no other file has."""

    system: str
    names: tuple[str, ...]
    size: int | None
    format: str

    def called(self, name: str) -> dict[str, Any]:
        return {"name": name, "size": self.size, "format": self.format}


def access(case: Case, decision: Decision) -> dict[str, Any]:
    """All of Art. 15(1)-(3), as the statement has it and not as the map is today."""
    told = decision.item.access_statement
    found = tasks_of(decision, Result.FOUND)
    return {
        "map_version": told.map_version.number,
        "categories": [_category(entry) for entry in told.parts],
        "systems_searched": [_searched(task, case) for task in tasks_of(decision)],
        "findings": [
            {"system": _system(task, case), "summary": statement.in_words(task, told.parts)}
            for task in found
        ],
        **copy(case, decision),
    }


def nothing(case: Case, decision: Decision) -> dict[str, Any]:
    """Where we looked and by what, when nothing was found (Art. 15(1))."""
    tasks = tasks_of(decision)
    looked_for = collection_tasks.looked_for(tasks[0]) if tasks else []
    kinds = dict.fromkeys(kind for kind, _ in looked_for)
    return {
        "systems_searched": [_searched(task, case) for task in tasks],
        "identifiers": [IDENTIFIERS[kind][case.language] for kind in kinds],
        "facts": "",
    }


def portability(case: Case, decision: Decision) -> dict[str, Any]:
    """What the package holds and in which forms (Art. 20(1))."""
    found = tasks_of(decision, Result.FOUND)
    return {"findings": findings(case, found), **copy(case, decision)}


def findings(case: Case, tasks: Iterable[CollectionTask]) -> list[dict[str, str]]:
    """What the systems said, in their owners' words."""
    return [{"system": _system(task, case), "summary": task.summary} for task in tasks]


def nothing_found(case: Case, decision: Decision) -> list[dict[str, Any]]:
    """The systems that held nothing to act on, with what their owners said of the search."""
    return [_searched(task, case) for task in tasks_of(decision, Result.NOTHING_FOUND)]


def tasks_of(decision: Decision, *results: Result) -> list[CollectionTask]:
    """The tasks of an item, of all systems or of those with one of these answers."""
    tasks = CollectionTask.objects.filter(item=decision.item)
    tasks = tasks.select_related("system", "case__data_subject", "item")
    return list(tasks.filter(result__in=results) if results else tasks)


def copy(case: Case, decision: Decision) -> dict[str, Any]:
    """The files that leave with the answer, by name or, if many, by system; on paper unpacked."""
    redacted = Redaction.objects.filter(entry=OuterRef("entry"), undone_at__isnull=True)
    rows = PackageFile.objects.annotate(is_redacted=Exists(redacted)).filter(
        package__item=decision.item, package__superseded_at__isnull=True
    )
    rows = rows.select_related("entry__file", "entry__category", "entry__task__system")
    leaving = [_leaving(case, row, is_redacted=row.is_redacted) for row in rows]
    files = _by_name(leaving) if len(leaving) <= MOST_FILES else _by_system(case, leaving)
    by_link = channel.settled(case, at=decision.decided_at).channel == channel.Channel.PORTAL
    return {"files": files, "has_package": bool(files) and by_link}


def _leaving(case: Case, row: PackageFile, *, is_redacted: bool) -> _Leaving:
    entry = row.entry
    system = place = _system(entry.task, case)
    if entry.category:
        place = f"{system}: {entry.category.called(case.language)}"
    in_package = f"{place}: {PurePath(row.path).name}"
    if entry.shape == TaskFile.Shape.TABLE:
        came_as = "" if is_redacted else _came_as(entry)
        names = (f"{place}: {came_as}" if came_as else place, in_package)
        return _Leaving(system, names, None, "CSV, JSON")
    # A name may tell what was redacted, so it leaves as the package has it.
    name = redaction.released_name(entry) if is_redacted else entry.file.original_name
    size = None if is_redacted else entry.file.size
    suffix = PurePath(package_names.safe_name(name)).suffix.removeprefix(".").upper()
    known_by = (name, f"{place}: {name}", in_package)
    return _Leaving(system, known_by, size, suffix or entry.file.media_type)


def _came_as(entry: TaskFile) -> str:
    """What a handed-in table was called, without the form it is kept in; not a key of the map."""
    stem = PurePath(entry.file.original_name).stem
    keys = {entry.task.system.key, entry.category.key if entry.category else ""}
    return "" if stem in keys else stem


def _by_name(leaving: list[_Leaving]) -> list[dict[str, Any]]:
    """Each by a name of its own: system and category stand beside names that are equal."""
    taken = [0] * len(leaving)
    for _ in range(max((len(file.names) for file in leaving), default=1) - 1):
        names = [file.names[n].casefold() for file, n in zip(leaving, taken, strict=True)]
        taken = [
            min(n + 1, len(file.names) - 1) if names.count(name) > 1 else n
            for file, n, name in zip(leaving, taken, names, strict=True)
        ]
    return [file.called(file.names[n]) for file, n in zip(leaving, taken, strict=True)]


def _by_system(case: Case, leaving: list[_Leaving]) -> list[dict[str, Any]]:
    systems: dict[str, list[_Leaving]] = {}
    for file in leaving:
        systems.setdefault(file.system, []).append(file)
    one, more = COUNTED[case.language]
    return [
        {
            "name": (one if len(mine) == 1 else more).format(system=system, n=len(mine)),
            "size": _sum(file.size for file in mine),
            "format": ", ".join(sorted({file.format for file in mine})),
        }
        for system, mine in systems.items()
    ]


def _sum(sizes: Iterable[int | None]) -> int | None:
    """The size of all; none where that of one is not known before it is packed."""
    known = list(sizes)
    return None if None in known else sum(size or 0 for size in known)


def _system(task: CollectionTask, case: Case) -> str:
    return task.system.called(case.language)


def _searched(task: CollectionTask, case: Case) -> dict[str, Any]:
    is_empty = task.result == Result.NOTHING_FOUND
    words = task.summary if is_empty else ""
    return {"system": _system(task, case), "is_empty": is_empty, "words": words}


def _category(entry: dict[str, Any]) -> dict[str, Any]:
    told = {part.value: entry["parts"][part]["words"] for part in OF_A_CATEGORY}
    named = {name: entry[name] for name in ("system", "name", "legal_basis")}
    return named | told | {"recipients": told[Part.RECIPIENTS].splitlines()}
