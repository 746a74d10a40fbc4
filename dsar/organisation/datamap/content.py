"""The whole map as plain data, in one order, and what differs between two of them (Art. 30)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from dsar.law.retention import Rule
from dsar.organisation.datamap.models import DataCategory, OnErasure, Recipient, System, said
from dsar.organisation.words import LANGUAGES

Content = dict[str, Any]
Kind = Literal["added", "changed", "same", "gone"]

PARTS: Final = (
    *("data", "purposes", "legal_basis", "source", "retention", "transfers"),
    "automated_decisions",
)
# What a new row has where a file says nothing.
NEW_SYSTEM: Final[Content] = {
    "name": {},
    "owner": "",
    "deputy": "",
    "sends_marketing": False,
    "is_active": True,
    "position": 0,
}
NEW_CATEGORY: Final[Content] = {
    "name": {},
    **{part: {} for part in PARTS},
    "recipients": [],
    "none": [],
    "fields": [],
    "bases": [],
    "retention_rule": Rule.WORDS.value,
    "retention_years": 0,
    "on_erasure": OnErasure.ERASE.value,
    "keep_ground": "",
    "is_active": True,
}
# Their order says nothing.
SETS: Final = ("recipients", "none", "bases")
NEW_RECIPIENT: Final[Content] = {"contact": ""}


@dataclass(frozen=True)
class FieldChange:
    """One field that differs, with what it was and what it is."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Change:
    """What became of one system, category or recipient; `key` says which."""

    kind: Kind
    what: Literal["system", "category", "recipient"]
    key: str
    fields: tuple[FieldChange, ...] = ()


def as_content() -> Content:
    """The map as it stands: recipients by their English name, systems and their categories.

    A review changes nothing of what the map tells, so its dates are no part of it.
    """
    rows = System.objects.select_related("owner", "deputy")
    systems = [_system(row) for row in rows.prefetch_related("categories__recipients")]
    recipients = {key_of(row): _recipient(row) for row in Recipient.objects.order_by("-pk")}
    return _ordered(systems, recipients.values())


def overlay(before: Content, given: Content) -> Content:
    """The map when a file was taken in: what the file leaves out stays as it is."""
    recipients = {row["name"]["en"]: row for row in before["recipients"]}
    for row in given.get("recipients", ()):
        key = row["name"]["en"]
        recipients[key] = NEW_RECIPIENT | recipients.get(key, {}) | row
    systems = {row["key"]: row for row in before["systems"]}
    for row in given.get("systems", ()):
        known = systems.get(row["key"], NEW_SYSTEM | {"categories": []})
        categories = {entry["key"]: entry for entry in known["categories"]}
        for entry in row.get("categories", ()):
            laid = NEW_CATEGORY | categories.get(entry["key"], {}) | entry
            categories[entry["key"]] = laid | {name: sorted({*laid[name]}) for name in SETS}
        systems[row["key"]] = known | row | {"categories": list(categories.values())}
    return _ordered(systems.values(), recipients.values())


def compare(before: Content, after: Content) -> list[Change]:
    """What was added, changed or taken away between two maps, and what is the same in both."""
    old, new = dict(_entries(before)), dict(_entries(after))
    keys = [*new, *(key for key in old if key not in new)]
    return [_change(what, key, old.get((what, key)), new.get((what, key))) for what, key in keys]


def key_of(row: Recipient) -> str:
    """What a recipient is known by in a map; nothing while its English name is missing."""
    return said(row.name, "en")


def _change(what: Any, key: str, before: Content | None, after: Content | None) -> Change:
    if after is None:
        return Change("gone", what, key)
    if before is None:
        return Change("added", what, key)
    names = [*before, *(name for name in after if name not in before)]
    differ = [name for name in names if before.get(name) != after.get(name)]
    fields = tuple(FieldChange(name, before.get(name), after.get(name)) for name in differ)
    return Change("changed" if fields else "same", what, key, fields)


def _entries(content: Content) -> Iterator[tuple[tuple[str, str], Content]]:
    for row in content["recipients"]:
        yield ("recipient", row["name"]["en"]), row
    for row in content["systems"]:
        own = {name: value for name, value in row.items() if name != "categories"}
        yield ("system", row["key"]), own
        for entry in row["categories"]:
            yield ("category", f"{row['key']} / {entry['key']}"), entry


def _ordered(systems: Any, recipients: Any) -> Content:
    # Sorted here, because databases sort letters each in their own way.
    return {
        "recipients": sorted(recipients, key=lambda row: row["name"]["en"]),
        "systems": sorted(systems, key=lambda row: (row["position"], row["key"])),
    }


def _recipient(row: Recipient) -> Content:
    return {"name": _by_tongue(row.name), "contact": row.contact}


def _system(row: System) -> Content:
    return {
        "key": row.key,
        "name": _by_tongue(row.name),
        "owner": row.owner.username if row.owner else "",
        "deputy": row.deputy.username if row.deputy else "",
        "sends_marketing": row.sends_marketing,
        "is_active": row.is_active,
        "position": row.position,
        "categories": [_category(entry) for entry in sorted(row.categories.all(), key=_pk)],
    }


def _by_tongue(words: Any) -> dict[str, str]:
    """A text in every language, however it is kept: a missing one is empty, as in a sheet."""
    return {tongue: said(words, tongue) for tongue in LANGUAGES} if words else {}


def _pk(row: DataCategory) -> int:
    return row.pk


def _category(row: DataCategory) -> Content:
    spoken, plain = ("name", *PARTS), (name for name in NEW_CATEGORY if name not in SETS)
    told: Mapping[str, Any] = {
        name: _by_tongue(getattr(row, name)) if name in spoken else getattr(row, name)
        for name in plain
    }
    return {
        "key": row.key,
        **told,
        "recipients": sorted({key_of(recipient) for recipient in row.recipients.all()}),
        "none": sorted(row.none),
        "bases": sorted(row.bases),
    }
