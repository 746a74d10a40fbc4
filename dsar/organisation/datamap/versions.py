"""The map as it was: a new version whenever it differs from the last one (Art. 5(2), 30)."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from typing import Final

from django.db import IntegrityError, transaction

from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import INSTALLATION, append
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.content import Change, Content, as_content, compare
from dsar.organisation.datamap.models import MapVersion

# How often two people may change the map in the same moment before that is a fault.
MOST_RACES: Final = 5


def current(*, at: datetime, by: User | None, why: str = "noticed") -> MapVersion:
    """The version of the map as it stands; a new one, with its event, when it differs (Art. 30)."""
    for _ in range(MOST_RACES):
        content = as_content()
        digest = digest_of(content)
        last = MapVersion.objects.first()
        if last is not None and last.digest == digest:
            return last
        # Another may take the number just now; then the map is looked at again.
        with suppress(IntegrityError):
            return _add(last.number + 1 if last else 1, content, digest, at=at, by=by, why=why)
    raise RuntimeError("The data map is changed by too many at once.")


def digest_of(content: Content) -> str:
    """SHA-256 of the map in one spelling: sorted names, no spaces."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def differences(older: MapVersion, newer: MapVersion) -> list[Change]:
    """What was added, changed or taken away between two versions."""
    return [change for change in compare(older.content, newer.content) if change.kind != "same"]


@transaction.atomic
def _add(
    number: int, content: Content, digest: str, *, at: datetime, by: User | None, why: str
) -> MapVersion:
    row = MapVersion.objects.create(
        number=number, digest=digest, content=content, made_at=at, made_by=by
    )
    facts = {"version": number, "digest": digest, "why": why}
    append(INSTALLATION, "map.changed", at=at, by=by.actor if by else SYSTEM, facts=facts)
    return row
