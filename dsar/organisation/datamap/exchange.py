"""The map as a file, out and in: JSON and CSV, all errors at once, all of it or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from dsar.files.tables import NotATable, parse_csv, write_csv
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap import checking, editing, sheet, versions
from dsar.organisation.datamap.checking import NotAMap, Problem
from dsar.organisation.datamap.content import Change, Content, as_content, compare, overlay
from dsar.organisation.datamap.models import MapVersion

__all__ = ["FORMATS", "Changes", "NotAMap", "apply", "as_content", "changes", "read", "written"]

FORMATS: Final = {"csv": "text/csv", "json": "application/json"}
# It travels once more, in the form that confirms it.
LONGEST: Final = 1_000_000
# Of one number; a map has none of more than a few digits.
MOST_DIGITS: Final = 100


@dataclass(frozen=True)
class Changes:
    """What taking a file in would do; what stays is not in the file and is not touched."""

    added: list[Change]
    changed: list[Change]
    same: list[Change]
    stays: list[Change]


def written(content: Content, form: str) -> Iterator[str]:
    """The map as the text of a file, `csv` or `json`."""
    if form == "csv":
        return write_csv(sheet.COLUMNS, sheet.rows(content))
    return iter([json.dumps(content, ensure_ascii=False, indent=2) + "\n"])


def read(text: str, form: str) -> Content:
    """The map that a file tells, checked against the one that stands.

    Raises NotAMap with everything that is wrong.
    """
    if len(text) > LONGEST:
        raise NotAMap([Problem(_("The file is longer than a million characters."))])
    return _from_csv(text) if form == "csv" else _from_json(text)


def changes(content: Content) -> Changes:
    """What `apply` would add and change, by name of each field (Art. 30)."""
    before = as_content()
    named = set(_named(content))
    rows = compare(before, overlay(before, content))
    mine = [row for row in rows if (row.what, row.key) in named]
    return Changes(
        added=[row for row in mine if row.kind == "added"],
        changed=[row for row in mine if row.kind == "changed"],
        same=[row for row in mine if row.kind == "same"],
        stays=[row for row in rows if (row.what, row.key) not in named],
    )


@transaction.atomic
def apply(content: Content, *, at: datetime, by: User | None) -> MapVersion:
    """Take a map in, all of it or nothing; nothing that it leaves out is taken away (Art. 30)."""
    before = as_content()
    if found := checking.problems(content, before):
        raise NotAMap(found)
    touched = set(_named(content))
    after, known = overlay(before, content), editing.recipients()
    for row in after["recipients"]:
        if ("recipient", row["name"]["en"]) in touched:
            editing.put_recipient(row, known)
    for row in after["systems"]:
        if ("system", row["key"]) in touched:
            mine = [
                entry
                for entry in row["categories"]
                if ("category", f"{row['key']} / {entry['key']}") in touched
            ]
            editing.put_system(row | {"categories": mine}, known, at=at)
    return versions.current(at=at, by=by, why="imported")


def _from_csv(text: str) -> Content:
    try:
        table = parse_csv(text)
    except NotATable as error:
        raise NotAMap([Problem(_(error.sentence) % error.told)]) from error
    content, found, places = sheet.read(table)
    if not found:
        found = checking.problems(content, as_content())
    if found:
        raise NotAMap([_with_row(problem, places) for problem in found])
    return content


def _from_json(text: str) -> Content:
    try:
        content = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_int=_whole)
    except json.JSONDecodeError as error:
        said = _("The file is no JSON: line %(line)s cannot be read.") % {"line": error.lineno}
        raise NotAMap([Problem(said)]) from error
    except RecursionError as error:
        raise NotAMap([Problem(_("The file is nested too deeply."))]) from error
    if found := checking.problems(content, as_content()):
        raise NotAMap(found)
    return dict(content)


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise NotAMap([Problem(_("The file holds a number that is too long."))])
    return int(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    given = dict(pairs)
    if len(given) != len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        said = _("“%(name)s” is there twice in one object.") % {"name": twice}
        raise NotAMap([Problem(said)])
    return given


def _with_row(problem: Problem, places: dict[tuple[str, str], int]) -> Problem:
    if problem.row or not problem.system:
        return problem
    rows = [row for (system, _category), row in places.items() if system == problem.system]
    row = places.get((problem.system, problem.category), min(rows, default=0))
    return replace(problem, row=row)


def _named(content: Content) -> Iterator[tuple[str, str]]:
    for row in content.get("recipients", ()):
        yield "recipient", row["name"]["en"]
    for row in content.get("systems", ()):
        yield "system", row["key"]
        for entry in row.get("categories", ()):
            yield "category", f"{row['key']} / {entry['key']}"
