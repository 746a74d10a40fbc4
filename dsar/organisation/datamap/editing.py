"""Changes to the map: rows of an import, what a person marked as none, who looked it over."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from dsar.law.article15 import MAY_BE_NONE, Part
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.content import Content, key_of
from dsar.organisation.datamap.models import DataCategory, MapVersion, Recipient, System


class CannotBeNone(ValueError):
    """Data always has this part, or something is told of it; the message says which."""


def next_review(on: date) -> date:
    """The day on which the owner of a system looked over on this day is asked again."""
    months = on.year * 12 + on.month - 1 + Controller.current().map_review_months
    year, month = divmod(months, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


@transaction.atomic
def mark_none(
    category: DataCategory, part: Part, *, is_none: bool, at: datetime, by: User
) -> MapVersion:
    """Say that of one part there is nothing to tell, or take it back (Art. 15(1)-(2)).

    Raises CannotBeNone where data always has it, or where words or recipients are told.
    """
    row = DataCategory.objects.get(pk=category.pk)
    if part not in MAY_BE_NONE:
        raise CannotBeNone("Data always has this; write what it is.")
    if is_none and (row.recipients.exists() if part == Part.RECIPIENTS else getattr(row, part)):
        raise CannotBeNone("Something is told here; take that away first.")
    row.none = sorted({*row.none, part.value} if is_none else {*row.none} - {part.value})
    row.save(update_fields=["none"])
    return versions.current(at=at, by=by, why="edited")


def recipients() -> dict[str, Recipient]:
    """The recipients of the map by English name; of two with the same, the older one."""
    return {key_of(row): row for row in Recipient.objects.order_by("-pk")}


def put_recipient(row: Content, known: dict[str, Recipient]) -> None:
    """Write one recipient of a map, known by its English name."""
    recipient = known.setdefault(row["name"]["en"], Recipient())
    recipient.name, recipient.contact = row["name"], row["contact"]
    recipient.save()


def put_system(row: Content, known: Mapping[str, Recipient], *, at: datetime) -> None:
    """Write one system of a map with all its categories; a new one is reviewed in due time."""
    people = {user.username: user for user in User.objects.filter(username__in=_people(row))}
    own = {name: row[name] for name in ("name", "sends_marketing", "is_active", "position")}
    roles = {role: people.get(row[role]) for role in ("owner", "deputy")}
    due_on = next_review(Controller.current().day_of(at))
    system, is_new = System.objects.get_or_create(
        key=row["key"], defaults={**own, **roles, "review_due_on": due_on}
    )
    if not is_new:
        System.objects.filter(pk=system.pk).update(**own, **roles)
    for entry in row["categories"]:
        _put_category(system, entry, known)


def _people(row: Content) -> list[str]:
    return [row["owner"], row["deputy"]]


def _put_category(system: System, entry: Content, known: Mapping[str, Recipient]) -> None:
    plain = {name: value for name, value in entry.items() if name not in ("key", "recipients")}
    category, _is_new = DataCategory.objects.update_or_create(
        system=system, key=entry["key"], defaults=plain
    )
    category.recipients.set([known[name] for name in entry["recipients"]])
