"""Writing events: numbered without gaps, chained, and without facts that the table forbids."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsar.eventlog import seals
from dsar.eventlog.actors import PERSON, SYSTEM, staff
from dsar.eventlog.append import append
from dsar.eventlog.chain import GENESIS, first_break, first_seal_break
from dsar.eventlog.kinds import UnknownEvent
from dsar.eventlog.models import Event, Seal, Stream
from tests.factories import NOW

pytestmark = pytest.mark.django_db


def look(stream: str = "TP-26-AAAAA") -> Event:
    return append(stream, "case.viewed", at=NOW, by=staff(3), facts={"screen": "case"})


def test_events_are_numbered_and_chained_per_stream() -> None:
    first, other, second = look(), look("TP-26-BBBBB"), look()
    assert (first.seq, second.seq, other.seq) == (1, 2, 1)
    assert (first.prev, second.prev, other.prev) == (GENESIS, first.digest, GENESIS)
    assert Stream.objects.get(name="TP-26-AAAAA").head == second.digest


def test_a_written_chain_is_intact_when_read_back() -> None:
    for _ in range(3):
        look()
    rows = Event.objects.filter(stream="TP-26-AAAAA").order_by("seq")
    assert first_break(row.as_dict() for row in rows) is None


@pytest.mark.parametrize(("kind", "facts"), [("case.sung", {}), ("case.viewed", {"name": "Maija"})])
def test_a_stray_kind_or_fact_is_refused(kind: str, facts: dict[str, object]) -> None:
    with pytest.raises(UnknownEvent):
        append("TP-26-AAAAA", kind, at=NOW, by=SYSTEM, facts=facts)
    assert not Event.objects.exists()


def test_an_actor_is_a_code_without_a_name() -> None:
    assert (staff(3).code, PERSON.code, SYSTEM.code) == ("staff:3", "person", "system")


def test_a_seal_holds_only_the_streams_that_moved() -> None:
    look()
    first = seals.seal(at=NOW)
    look("TP-26-BBBBB")
    second = seals.seal(at=NOW + timedelta(days=1))
    assert first
    assert second
    assert [head[0] for head in first.heads + second.heads] == ["TP-26-AAAAA", "TP-26-BBBBB"]
    assert second.prev == first.digest
    assert first_seal_break(seal.as_dict() for seal in Seal.objects.order_by("seq")) is None


def test_nothing_moved_means_no_seal() -> None:
    look()
    assert seals.seal(at=NOW)
    assert seals.seal(at=NOW) is None
