"""Seals: each digests the heads of all streams that moved since the last one, and that one."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction
from django.db.models import F

from dsar.eventlog import chain
from dsar.eventlog.models import Seal, Stream


@transaction.atomic
def seal(*, at: datetime) -> Seal | None:
    """Seal every stream that moved since the last seal (Art. 5(2)); None when nothing moved."""
    moved = Stream.objects.filter(seq__gt=F("sealed_seq")).order_by("name")
    heads = [[stream.name, stream.seq, stream.head] for stream in moved.iterator()]
    if not heads:
        return None
    last = Seal.objects.order_by("-seq").first()
    body = {
        "seq": (last.seq if last else 0) + 1,
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "heads": heads,
    }
    prev = last.digest if last else chain.GENESIS
    for name, seq, _ in heads:
        Stream.objects.filter(name=name).update(sealed_seq=seq)
    return Seal.objects.create(**(body | {"at": at}), prev=prev, digest=chain.digest_of(prev, body))
