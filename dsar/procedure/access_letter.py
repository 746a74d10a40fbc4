"""What an answer with a copy tells: where we looked, what it holds, and all of Art. 15(1)-(2)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, Final

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.packages import PackageFile
from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.models import CollectionTask, Result, TaskFile
from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case
from dsar.law.article15 import OF_A_CATEGORY, Part
from dsar.procedure import collection_tasks, package_names

# Above this the letter counts the files of each system; the package lists them all.
MOST_FILES: Final = 20
COUNTED: Final = {
    "fi": "{system}: {n} tiedostoa",
    "sv": "{system}: {n} filer",
    "en": "{system}: {n} files",
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


def access(case: Case, decision: Decision) -> dict[str, Any]:
    """All of Art. 15(1)-(3), as the statement has it and not as the map is today."""
    statement = decision.item.access_statement
    return {
        "map_version": statement.map_version.number,
        "categories": [_category(entry) for entry in statement.parts],
        "systems_searched": [_system(task, case) for task in tasks_of(decision)],
        "findings": findings(case, tasks_of(decision, Result.FOUND)),
        **copy(case, decision),
    }


def nothing(case: Case, decision: Decision) -> dict[str, Any]:
    """Where we looked and by what, when nothing was found (Art. 15(1))."""
    tasks = tasks_of(decision)
    looked_for = collection_tasks.looked_for(tasks[0]) if tasks else []
    kinds = dict.fromkeys(kind for kind, _ in looked_for)
    return {
        "systems_searched": [_system(task, case) for task in tasks],
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


def tasks_of(decision: Decision, *results: Result) -> list[CollectionTask]:
    """The tasks of an item, of all systems or of those with one of these answers."""
    tasks = CollectionTask.objects.filter(item=decision.item)
    tasks = tasks.select_related("system", "case__data_subject", "item")
    return list(tasks.filter(result__in=results) if results else tasks)


def copy(case: Case, decision: Decision) -> dict[str, Any]:
    """The files that leave with the answer, by name or, if many, by system; on paper unpacked."""
    rows = PackageFile.objects.filter(
        package__item=decision.item, package__superseded_at__isnull=True
    )
    rows = rows.select_related("entry__file", "entry__category", "entry__task__system")
    entries = [row.entry for row in rows]
    if len(entries) <= MOST_FILES:
        files = [_file(case, entry) for entry in entries]
    else:
        files = _by_system(case, entries)
    is_mailed = bool(addressee_of(case, at=decision.decided_at).email)
    return {"files": files, "has_package": bool(files) and is_mailed}


def _file(case: Case, entry: TaskFile) -> dict[str, Any]:
    if entry.shape != TaskFile.Shape.TABLE:
        # A name may tell what was redacted, so it leaves as the package has it.
        name = redaction.released_name(entry)
        size = None if redaction.live(entry) else entry.file.size
        return {"name": name, "size": size, "format": _format(entry, name)}
    system = entry.task.system.name[case.language]
    name = f"{system}: {entry.category.name[case.language]}" if entry.category else system
    return {"name": name, "size": None, "format": "CSV, JSON"}


def _by_system(case: Case, entries: list[TaskFile]) -> list[dict[str, Any]]:
    systems: dict[str, list[TaskFile]] = {}
    for entry in entries:
        systems.setdefault(entry.task.system.name[case.language], []).append(entry)
    return [
        {
            "name": COUNTED[case.language].format(system=system, n=len(mine)),
            "size": sum(entry.file.size for entry in mine),
            "format": ", ".join(sorted({_format_of(entry) for entry in mine})),
        }
        for system, mine in systems.items()
    ]


def _format_of(entry: TaskFile) -> str:
    is_table = entry.shape == TaskFile.Shape.TABLE
    return "CSV, JSON" if is_table else _format(entry, entry.file.original_name)


def _format(entry: TaskFile, name: str) -> str:
    suffix = PurePath(package_names.safe_name(name)).suffix
    return suffix.removeprefix(".").upper() or entry.file.media_type


def _system(task: CollectionTask, case: Case) -> str:
    return str(task.system.name[case.language])


def _category(entry: dict[str, Any]) -> dict[str, Any]:
    told = {part.value: entry["parts"][part]["words"] for part in OF_A_CATEGORY}
    named = {name: entry[name] for name in ("system", "name", "legal_basis")}
    return named | told | {"recipients": told[Part.RECIPIENTS].splitlines()}
