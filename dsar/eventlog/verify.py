"""Walking the whole log: what was changed, removed, added or left unguarded, named one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any, Final

from django.db import connection
from django.db.models import Exists, F, OuterRef, Subquery

from dsar.eventlog import chain
from dsar.eventlog.models import Event, Seal, Stream

BATCH = 500
A_MOMENT: Final = timedelta(minutes=5)
GUARDED: Final = ("dsar_event", "dsar_seal")
GUARDS: Final = {
    "sqlite": ("no_update", "no_delete", "no_replace"),
    "postgresql": ("no_update", "no_delete", "no_truncate"),
}
INSTALLED: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    # 'D' is a trigger switched off, 'R' one that sleeps except on a replica.
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')",
}


def problems() -> Iterator[str]:
    """Everything that is wrong with events and seals (Art. 5(2)); nothing when all is intact."""
    yield from _guard_problems()
    yield from _chain_problems()
    yield from _head_problems()
    yield from _seal_problems()


def set_back() -> Iterator[str]:
    """Events dated before the one they follow: the clock was put back, the order stands by number.

    No problem of the log, so told apart; processes may differ by moments.
    """
    before = Event.objects.filter(stream=OuterRef("stream"), seq=OuterRef("seq") - 1)
    rows = Event.objects.annotate(before=Subquery(before.values("at")[:1]))
    for event in rows.filter(at__lt=F("before") - A_MOMENT).order_by("stream", "seq").iterator():
        yield f"{_name(event.stream, event.seq)} is dated before the one it follows"


def _guard_problems() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor])
        installed = {name for (name,) in cursor.fetchall()}
    for table in GUARDED:
        for guard in GUARDS[connection.vendor]:
            if f"{table}_{guard}" not in installed:
                yield f"the trigger {table}_{guard} is missing or switched off"


def _chain_problems() -> Iterator[str]:
    rows = Event.objects.order_by("stream", "seq").iterator(chunk_size=BATCH)
    for _, events in groupby(rows, key=lambda event: event.stream):
        broken = chain.first_break(event.as_dict() for event in events)
        if broken:
            yield broken


def _head_problems() -> Iterator[str]:
    last = Event.objects.filter(stream=OuterRef("name"), seq=OuterRef("seq"))
    wrong = Stream.objects.filter(~Exists(last.filter(digest=OuterRef("head"))), seq__gt=0)
    for stream in wrong.order_by("name").iterator():
        yield f"event {stream.name} #{stream.seq} is missing or is not the one the head names"
    covered = Stream.objects.filter(name=OuterRef("stream"), seq__gte=OuterRef("seq"))
    for event in Event.objects.filter(~Exists(covered)).order_by("stream", "seq").iterator():
        yield f"{_name(event.stream, event.seq)} stands beyond the head of its stream"


def _seal_problems() -> Iterator[str]:
    broken = chain.first_seal_break(seal.as_dict() for seal in _seals())
    if broken:
        yield broken
    newest = Seal.objects.order_by("-seq").values_list("seq", flat=True).first()
    latest = 0
    for seal in _seals():
        for start in range(0, len(seal.heads), BATCH):
            heads = seal.heads[start : start + BATCH]
            yield from _held_problems(seal, heads)
            latest += _latest_among(heads)
    sealed = Stream.objects.filter(sealed_seq__gt=0)
    if newest == Seal.objects.order_by("-seq").values_list("seq", flat=True).first():
        missing = sealed.count() - latest
        if missing:
            yield f"{missing} streams were sealed last by a seal that is gone"


def _seals() -> Iterator[Seal]:
    return Seal.objects.order_by("seq").iterator(chunk_size=20)


def _held_problems(seal: Seal, heads: Sequence[Sequence[Any]]) -> Iterator[str]:
    digests = [digest for _, _, digest in heads]
    rows = Event.objects.filter(digest__in=digests).values_list("stream", "seq", "digest")
    held = set(rows)
    for stream, seq, digest in heads:
        if (stream, seq, digest) not in held:
            yield f"{_name(stream, seq)} is gone or is not the one that seal #{seal.seq} holds"


def _latest_among(heads: Sequence[Sequence[Any]]) -> int:
    """How many of these heads are the last that was sealed of their stream."""
    sealed = {stream: seq for stream, seq, _ in heads}
    rows = Stream.objects.filter(name__in=list(sealed)).values_list("name", "sealed_seq")
    return sum(sealed[name] == seq for name, seq in rows)


def _name(stream: str, seq: int) -> str:
    return f"event {stream} #{seq}"
