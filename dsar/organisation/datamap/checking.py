"""What is wrong in a map that somebody wrote: everything at once, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from dsar.law.retention import Rule
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap import values
from dsar.organisation.datamap.content import Content, overlay
from dsar.organisation.datamap.models import OnErasure
from dsar.organisation.datamap.values import CATEGORY, RECIPIENT, SYSTEM, UNKEEPABLE, Check


@dataclass(frozen=True)
class Problem:
    """One thing to mend, and where it is: the names are those that the file itself uses."""

    text: str
    system: str = ""
    category: str = ""
    recipient: str = ""
    field: str = ""
    row: int = 0

    def __str__(self) -> str:
        places = (
            _("row %(row)s") % {"row": self.row} if self.row else "",
            _("recipient %(name)s") % {"name": self.recipient[:60]} if self.recipient else "",
            _("system %(name)s") % {"name": self.system[:60]} if self.system else "",
            _("category %(name)s") % {"name": self.category[:60]} if self.category else "",
            self.field[:60],
        )
        place = ", ".join(part for part in places if part)
        said = f"{place[:1].upper()}{place[1:]}: {self.text}" if place else self.text
        return UNKEEPABLE.sub("�", said)


class NotAMap(ValueError):
    """A file that cannot be taken in; `problems` lists all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def problems(given: Any, before: Content) -> list[Problem]:
    """All that keeps this map from being laid over the one before; empty when nothing does."""
    found = [*_shape(given)]
    if found:
        return found
    found = [*_rows(given, before)]
    return found or [*_together(given, before)]


def _shape(given: Any) -> Iterator[Problem]:
    """Whether it is a map at all: lists of objects where lists of objects belong."""
    if not isinstance(given, dict) or not set(given) <= {"recipients", "systems"} or not given:
        yield Problem(_("The file is no data map: it needs “systems”, “recipients” or both."))
        return
    for name, rows in given.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            yield Problem(_("Write a list of objects."), field=name)
            continue
        for row in rows:
            inner = row.get("categories", [])
            if not isinstance(inner, list) or not all(isinstance(entry, dict) for entry in inner):
                where = str(row.get("key", ""))
                yield Problem(_("Write a list of objects."), system=where, field="categories")


def _rows(given: Content, before: Content) -> Iterator[Problem]:
    """Each field by itself, and keys that are there twice."""
    active = User.objects.filter(is_active=True).values_list("username", flat=True)
    # Who left is still named where the map names them already.
    named = (row[role] for row in before["systems"] for role in ("owner", "deputy"))
    owner = partial(values.owner, frozenset({*active, *named}))
    recipients = given.get("recipients", ())
    names = [_english(row) for row in recipients]
    yield from (
        Problem(problem.text, recipient=name, field=problem.field)
        for row, name in zip(recipients, names, strict=True)
        for problem in _fields(row, RECIPIENT, needs=("name",))
    )
    yield from (Problem(_twice(), recipient=name) for name in _repeated(names))
    known = frozenset(names) | {row["name"]["en"] for row in before["recipients"]}
    category = CATEGORY | {
        "recipients": partial(values.recipients, known),
        "keep_ground": partial(values.one_of, frozenset(values.erasure_grounds() | {""})),
    }
    systems = given.get("systems", ())
    for row in systems:
        yield from _system(row, SYSTEM | {"owner": owner, "deputy": owner}, category, before)
    yield from (
        Problem(_twice(), system=key) for key in _repeated(row.get("key") for row in systems)
    )


def _system(
    row: Content, checks: Mapping[str, Check], category: Mapping[str, Check], before: Content
) -> Iterator[Problem]:
    own = {name: value for name, value in row.items() if name != "categories"}
    key, entries = str(row.get("key", "")), row.get("categories", ())
    known = {old["key"]: {e["key"] for e in old["categories"]} for old in before["systems"]}
    needs = ("key",) if key in known else ("key", "name")
    for problem in _fields(own, checks, needs=needs):
        yield Problem(problem.text, system=key, field=problem.field)
    for entry in entries:
        name = str(entry.get("key", ""))
        needs = ("key",) if name in known.get(key, ()) else ("key", "name")
        for problem in _fields(entry, category, needs=needs):
            yield Problem(problem.text, system=key, category=name, field=problem.field)
    for name in _repeated(entry.get("key") for entry in entries):
        yield Problem(_twice(), system=key, category=name)


def _fields(
    row: Mapping[str, Any], checks: Mapping[str, Check], *, needs: tuple[str, ...]
) -> Iterator[Problem]:
    for name in needs:
        if name not in row:
            yield Problem(_("This is missing."), field=name)
    for name, value in row.items():
        if check := checks.get(name):
            yield from (Problem(fault, field=name) for fault in check(value))
        else:
            known = ", ".join(checks)
            yield Problem(
                _("Nothing is called so; there are: %(known)s.") % {"known": known}, field=name
            )


def _together(given: Content, before: Content) -> Iterator[Problem]:
    """What is right by itself and wrong together, once laid over what is there already."""
    touched = {
        (row["key"], entry["key"])
        for row in given.get("systems", ())
        for entry in row.get("categories", ())
    }
    for row in overlay(before, given)["systems"]:
        for entry in row["categories"]:
            if (row["key"], entry["key"]) in touched:
                for field, fault in at_odds(entry):
                    yield Problem(fault, system=row["key"], category=entry["key"], field=field)


def at_odds(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields of one category that contradict one another, and how."""
    if entry["on_erasure"] == OnErasure.KEEP and not entry["keep_ground"]:
        yield "keep_ground", _("What erasure keeps needs the ground that is stated for it.")
    if entry["on_erasure"] != OnErasure.KEEP and entry["keep_ground"]:
        yield "keep_ground", _("A ground is stated only for what erasure keeps.")
    if entry["retention_rule"] == Rule.YEARS and not entry["retention_years"]:
        yield "retention_years", _("Say how many years it is kept.")
    for name in entry["none"]:
        if entry[name]:
            yield name, _("It is marked as nothing to tell, yet something is told; take one away.")


def _english(row: Content) -> str:
    name = row.get("name")
    return str(name.get("en", "")) if isinstance(name, dict) else ""


def _repeated(keys: Any) -> list[str]:
    texts = [str(key) for key in keys]
    return sorted({key for key in texts if key and texts.count(key) > 1})


def _twice() -> str:
    return _("It is in the file twice.")
