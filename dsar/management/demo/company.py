"""The demo company: its details, its people and its data map; rows that exist stay untouched."""

from __future__ import annotations

import tomllib
from functools import partial
from pathlib import Path
from typing import Any, Final

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import FIRST, Controller
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.editing import next_review
from dsar.organisation.datamap.models import DataCategory, Recipient, System

DATA_MAP = Path(__file__).with_name("datamap.toml")
# Printed at every start of the demo, so it is no secret.
DEMO_PASSWORD: Final = "minikone-demo-2026"  # noqa: S105

PEOPLE: Final[tuple[tuple[str, str, str, Role], ...]] = (
    ("anna", "Anna", "Virtanen", Role.OFFICER),
    ("mika", "Mika", "Korhonen", Role.OFFICER),
    ("riitta", "Riitta", "Mäkelä", Role.REVIEWER),
    ("olli", "Olli", "Lehtonen", Role.SYSTEM_OWNER),
    ("sanna", "Sanna", "Koskinen", Role.SYSTEM_OWNER),
    ("timo", "Timo", "Laine", Role.SYSTEM_OWNER),
    ("aino", "Aino", "Salminen", Role.AUDITOR),
    ("pekka", "Pekka", "Nieminen", Role.ADMINISTRATOR),
)
LOGINS: Final[list[tuple[str, str]]] = [(username, role.value) for username, *_, role in PEOPLE]

COMPANY: Final = {
    "name": "Minikone Oy (demo)",
    "business_id": "1234567-1",
    "street": "Esimerkkitie 1",
    "postcode": "00100",
    "town": "Helsinki",
    "email": "privacy@minikone.example",
    "phone": "+358 9 000 0000",
    "website": "https://minikone.example",
    "privacy_contact": "Tietosuoja / Dataskydd / Privacy",
    "country": "FI",
    "time_zone": "Europe/Helsinki",
}


@transaction.atomic
def load() -> None:
    """Make whatever the demo company lacks, in one transaction: all of it or nothing."""
    Controller.objects.get_or_create(pk=FIRST, defaults=COMPANY)
    for username, first_name, last_name, role in PEOPLE:
        _person(username, first_name, last_name, role)
    # Away colleagues need somebody who stands in; late cases are told to this person too.
    User.objects.filter(username="anna", deputy=None).update(
        deputy=User.objects.get(username="mika")
    )
    _data_map()
    versions.current(at=timezone.now(), by=None)


def _person(username: str, first_name: str, last_name: str, role: Role) -> None:
    defaults: dict[str, Any] = {
        "first_name": first_name,
        "last_name": last_name,
        "email": f"{username}@minikone.example",
        "role": role.value,
        "is_staff": role is not Role.SYSTEM_OWNER,
        # Hashing is slow on purpose: a callable is called only when the row is made.
        "password": partial(make_password, DEMO_PASSWORD),
    }
    User.objects.get_or_create(username=username, defaults=defaults)


def _data_map() -> None:
    told = tomllib.loads(DATA_MAP.read_text(encoding="utf-8"))
    people = {user.username: user for user in User.objects.all()}
    due_on = next_review(Controller.current().day_of(timezone.now()))
    for position, (key, entry) in enumerate(told["systems"].items(), start=1):
        categories = entry.pop("categories")
        roles = {role: people[entry.pop(role)] for role in ("owner", "deputy")}
        defaults = {**entry, **roles, "position": position, "review_due_on": due_on}
        system, is_new = System.objects.get_or_create(key=key, defaults=defaults)
        # A category taken out of a system that stays was an administrator's choice.
        if is_new:
            for name, words in categories.items():
                _category(system, name, told["unless_told"] | words, told["recipients"])


def _category(
    system: System, key: str, entry: dict[str, Any], recipients: dict[str, dict[str, str]]
) -> None:
    named = [_recipient(**recipients[name]) for name in entry.pop("recipients")]
    DataCategory.objects.create(system=system, key=key, **entry).recipients.set(named)


def _recipient(*, contact: str, **name: str) -> Recipient:
    known = Recipient.objects.filter(name__en=name["en"]).first()
    return known or Recipient.objects.create(name=name, contact=contact)
