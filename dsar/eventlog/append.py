"""The one way to write an event."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from dsar.eventlog import chain, kinds
from dsar.eventlog.actors import Actor
from dsar.eventlog.models import Event, Stream
from dsar.work.failpoints import fail

INSTALLATION = "installation"


@transaction.atomic
def append(stream: str, kind: str, *, at: datetime, by: Actor, facts: dict[str, Any]) -> Event:
    """Add one event to the end of a stream (Art. 5(2)); raises UnknownEvent for a stray fact."""
    kinds.check(kind, facts)
    head = _lock_head(stream)
    body = {
        "stream": stream,
        "seq": head.seq,
        "kind": kind,
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": by.code,
        "facts": facts,
    }
    digest = chain.digest_of(head.head, body)
    event = Event.objects.create(**(body | {"at": at}), prev=head.head, digest=digest)
    Stream.objects.filter(name=stream).update(head=digest)
    fail("after_event")
    return event


def _lock_head(stream: str) -> Stream:
    # Counting up first takes the row's lock on both databases, so two writers queue here.
    if not Stream.objects.filter(name=stream).update(seq=F("seq") + 1):
        Stream.objects.bulk_create([Stream(name=stream)], ignore_conflicts=True)
        Stream.objects.filter(name=stream).update(seq=F("seq") + 1)
    return Stream.objects.get(name=stream)
