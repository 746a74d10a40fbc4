"""The map as one table: a row a category; what has none yet has a row of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, Final

from django.utils.translation import gettext as _

from dsar.files.tables import Table
from dsar.organisation.datamap.checking import Problem
from dsar.organisation.datamap.content import PARTS, Content
from dsar.organisation.datamap.lines import (
    NotALine,
    fields_as_lines,
    fields_from_lines,
    joined,
    split,
)
from dsar.organisation.words import LANGUAGES

Row = dict[str, str]
# How a column is called where a system and a category have a field of the same name.
OF_SYSTEM: Final = {
    "name": "system_name",
    "is_active": "system_is_active",
    **{name: name for name in ("owner", "deputy", "sends_marketing", "position")},
}
FLAGS: Final = frozenset({"sends_marketing", "is_active"})
NUMBERS: Final = frozenset({"position", "retention_years"})
LISTS: Final = frozenset({"none", "bases"})
# An empty cell of these says nothing, instead of saying that there is nothing.
SILENT: Final = FLAGS | NUMBERS | {"retention_rule", "on_erasure"}
OF_CATEGORY: Final = (
    *("name", *PARTS, "none", "fields", "bases", "retention_rule", "retention_years"),
    *("on_erasure", "keep_ground", "is_active"),
)
RECIPIENTS: Final = ("recipients", "recipients_fi", "recipients_sv", "recipients_contact")
# Programs for tables turn these words into those of their own language.
TRUE: Final = frozenset({"true", "1", "yes", "tosi", "kyllä", "sant", "ja"})
FALSE: Final = frozenset({"false", "0", "no", "epätosi", "ei", "falskt", "nej"})


def _columns(name: str, column: str) -> tuple[str, ...]:
    if name == "name" or name in PARTS:
        return tuple(f"{column}_{tongue}" for tongue in LANGUAGES)
    return (column,)


COLUMNS: Final[tuple[str, ...]] = (
    "system",
    *(column for name, called in OF_SYSTEM.items() for column in _columns(name, called)),
    "category",
    *(column for name in OF_CATEGORY for column in _columns(name, name)),
    *RECIPIENTS,
)


def rows(content: Content) -> Iterator[list[str]]:
    """The map's rows, in the order of COLUMNS."""
    known = {row["name"]["en"]: row for row in content["recipients"]}
    idle = dict(known)
    for system in content["systems"]:
        own = {"system": system["key"], **_cells(system, OF_SYSTEM)}
        for entry in system["categories"]:
            called = {name: name for name in OF_CATEGORY}
            told = {"category": entry["key"], **_cells(entry, called)}
            yield _line(own | told | _recipients([known[name] for name in entry["recipients"]]))
            for name in entry["recipients"]:
                idle.pop(name, None)
        if not system["categories"]:
            yield _line(own)
    if idle:
        yield _line(_recipients(idle.values()))


def read(table: Table) -> tuple[Content, list[Problem], dict[tuple[str, str], int]]:
    """The map that a table tells, what is wrong in its cells, and the row of each category."""
    reader = _Reader(table)
    for number, cells in enumerate(table.rows, 2):
        reader.take(number, dict(zip(table.columns, cells, strict=True)))
    content = {"recipients": list(reader.recipients.values()), "systems": reader.as_systems()}
    return content, reader.problems, reader.places


class _Reader:
    """Gathers the rows of a table: a system and a recipient stand in many of them."""

    def __init__(self, table: Table) -> None:
        known = ", ".join(COLUMNS)
        said = _("Nothing is called so; there are: %(known)s.") % {"known": known}
        strangers = [name for name in table.columns if name not in COLUMNS]
        self.problems = [Problem(said, field=name) for name in strangers]
        self.systems: dict[str, Content] = {}
        self.categories: dict[str, list[Content]] = {}
        self.recipients: dict[str, Content] = {}
        self.places: dict[tuple[str, str], int] = {}

    def take(self, number: int, cells: Row) -> None:
        system, category = cells.get("system", "").strip(), cells.get("category", "").strip()
        found = [Problem(fault, field=name) for name, fault in _faults(cells)]
        names, told = self._named(cells)
        for row in told:
            found += self._merge(self.recipients, row["name"]["en"], row)
        if system:
            found += self._merge(self.systems, system, _values(cells, OF_SYSTEM))
            self.places.setdefault((system, category), number)
        elif category:
            found.append(Problem(_("Name the system too."), field="system"))
        if system and category:
            own = {name: name for name in OF_CATEGORY}
            entry = {"key": category, **_values(cells, own)}
            listed = {"recipients": names} if "recipients" in cells else {}
            self.categories.setdefault(system, []).append(entry | listed)
        self.problems += [
            Problem(fault.text, system, category, fault.recipient, fault.field, number)
            for fault in found
        ]

    def as_systems(self) -> list[Content]:
        return [
            {"key": key, **row, "categories": self.categories.get(key, [])}
            for key, row in self.systems.items()
        ]

    def _merge(self, into: dict[str, Content], key: str, row: Content) -> list[Problem]:
        """What a second row says of the same thing is said once, or a problem."""
        known = into.setdefault(key, row)
        said = {name: value for name, value in row.items() if value not in ("", {})}
        differ = [
            name for name, value in said.items() if known.get(name, value) not in (value, "", {})
        ]
        into[key] = known | {name: value for name, value in said.items() if name not in differ}
        text = _("Another row says it otherwise: %(key)s.")
        return [Problem(text % {"key": key}, field=name) for name in differ]

    def _named(self, cells: Row) -> tuple[list[str], list[Content]]:
        """The recipients of a row by their English names, and those whose other names it tells."""
        columns = {name: split(cells.get(name, "")) for name in RECIPIENTS}
        names, finnish, swedish, contacts = (columns[name] for name in RECIPIENTS)
        if not (finnish or swedish):
            return names, []
        rows = zip_longest(names, finnish, swedish, contacts[: len(names)], fillvalue="")
        return names, [
            {"name": {"fi": fi, "sv": sv, "en": en}, "contact": contact}
            for en, fi, sv, contact in rows
        ]


def _line(cells: Row) -> list[str]:
    return [cells.get(name, "") for name in COLUMNS]


def _recipients(found: Iterable[Content]) -> Row:
    named = list(found)
    return {
        "recipients": joined(row["name"]["en"] for row in named),
        "recipients_fi": joined(row["name"]["fi"] for row in named),
        "recipients_sv": joined(row["name"]["sv"] for row in named),
        "recipients_contact": joined(row["contact"] for row in named),
    }


def _cells(row: Content, called: dict[str, str]) -> Row:
    cells: Row = {}
    for name, column in called.items():
        texts = _texts(name, row[name])
        cells |= dict(zip(_columns(name, column), texts, strict=True))
    return cells


def _texts(name: str, value: Any) -> list[str]:
    if name == "name" or name in PARTS:
        return [value.get(tongue, "") for tongue in LANGUAGES]
    if name == "fields":
        return [fields_as_lines(value)]
    if name in LISTS:
        return [joined(value)]
    return [str(value).lower() if name in FLAGS else str(value)]


def _values(cells: Row, called: dict[str, str]) -> Content:
    """The fields whose columns the table has, as far as they can be read."""
    found: Content = {}
    for name, column in called.items():
        columns = [one for one in _columns(name, column) if one in cells]
        texts = [cells[one] for one in columns]
        if not columns or (name in SILENT and not texts[0].strip()):
            continue
        if name == "name" or name in PARTS:
            by_tongue = {one[-2:]: cells[one] for one in columns}
            found[name] = by_tongue if any(texts) else {}
        else:
            found[name] = _value(name, texts[0])
    return found


def _value(name: str, text: str) -> Any:
    if name in FLAGS:
        return text.strip().lower() in TRUE
    if name in NUMBERS:
        return int(text) if _is_number(text) else 0
    if name in LISTS:
        return split(text)
    if name != "fields":
        return text.strip()
    try:
        return fields_from_lines(text)
    except NotALine:
        return []


def _is_number(text: str) -> bool:
    return text.strip().isascii() and text.strip().isdigit() and len(text.strip()) <= 9


def _faults(cells: Row) -> Iterator[tuple[str, str]]:
    """The cells that cannot be read, with the reason."""
    for name, text in cells.items():
        wanted = name.removeprefix("system_")
        if wanted in FLAGS and text.strip() and text.strip().lower() not in TRUE | FALSE:
            yield name, _("Write true or false.")
        if wanted in NUMBERS and text.strip() and not _is_number(text):
            yield name, _("Write a whole number.")
    try:
        fields_from_lines(cells.get("fields", ""))
    except NotALine as error:
        said = _(
            "Line %(number)s: write the key and the three names: key | suomi | svenska | English."
        )
        yield "fields", said % {"number": error.number}
    if cells.get("recipients_fi") or cells.get("recipients_sv"):
        counts = {len(split(cells.get(name, ""))) for name in RECIPIENTS[:3]}
        if len(counts) != 1:
            yield "recipients", _("The names of recipients are not as many in each language.")
