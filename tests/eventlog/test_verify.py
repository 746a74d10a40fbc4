"""After any tampering in the database the first bad event of each stream is named."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import F

from dsar.eventlog import seals, verify
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.eventlog.chain import FIELDS, digest_of
from dsar.eventlog.models import Event, Seal, Stream
from tests.eventlog.tampering import GUARDED, unguarded
from tests.factories import NOW

pytestmark = pytest.mark.django_db
CASE = "TP-26-AAAAA"


@pytest.fixture(autouse=True)
def log() -> None:
    """Two streams of six events, sealed after the fifth of each."""
    for stream in (CASE, "TP-26-BBBBB"):
        for screen in "abcde":
            append(stream, "case.viewed", at=NOW, by=SYSTEM, facts={"screen": screen})
    seals.seal(at=NOW)
    for stream in (CASE, "TP-26-BBBBB"):
        append(stream, "case.viewed", at=NOW, by=SYSTEM, facts={"screen": "f"})


def rows(**given: Any) -> Any:
    return Event.objects.filter(stream=CASE, **given)


def rehash(first: int) -> None:
    """What the owner of the database can do: make every digest from one event on anew."""
    prev = rows(seq=first - 1).get().digest if first > 1 else "0" * 64
    for event in rows(seq__gte=first).order_by("seq"):
        body = {field: event.as_dict()[field] for field in FIELDS}
        digest = digest_of(prev, body)
        rows(seq=event.seq).update(prev=prev, digest=digest)
        prev = digest
    Stream.objects.filter(name=CASE).update(head=prev)


def renumber(by: int, first: int) -> None:
    for seq in sorted(rows(seq__gte=first).values_list("seq", flat=True), reverse=by > 0):
        rows(seq=seq).update(seq=F("seq") + by)


def forge(at_place: int) -> None:
    renumber(1, at_place)
    prev = rows(seq=at_place - 1).get().digest
    body = rows(seq=at_place - 1).get().as_dict() | {"seq": at_place}
    digest = digest_of(prev, {field: body[field] for field in FIELDS})
    Event.objects.create(**(body | {"at": NOW, "prev": prev, "digest": digest}))


def test_an_untouched_log_is_intact() -> None:
    out = StringIO()
    call_command("verify_eventlog", stdout=out)
    assert out.getvalue() == "12 events in 2 streams: intact\n"


def test_a_clock_put_back_is_told_but_breaks_nothing() -> None:
    append(CASE, "case.viewed", at=NOW - timedelta(hours=1), by=SYSTEM, facts={"screen": "g"})
    out = StringIO()
    call_command("verify_eventlog", stdout=out)
    assert f"event {CASE} #7 is dated before the one it follows" in out.getvalue()
    assert out.getvalue().endswith("13 events in 2 streams: intact\n")


@pytest.mark.parametrize(
    "change",
    [
        {"facts": {"screen": "z"}},
        {"at": NOW.replace(year=2025)},
        {"kind": "case.closed"},
        {"actor": "person"},
        {"prev": "1" * 64},
        {"digest": "2" * 64},
    ],
)
@pytest.mark.parametrize("seq", [1, 3, 6])
def test_an_edited_event_is_named(change: dict[str, Any], seq: int) -> None:
    with unguarded():
        rows(seq=seq).update(**change)
    found = list(verify.problems())
    assert found[0].startswith(f"event {CASE} #{seq} ")
    assert not [problem for problem in found if "BBBBB" in problem]


@pytest.mark.parametrize("seq", [1, 3, 6])
def test_a_deleted_event_is_named(seq: int) -> None:
    with unguarded():
        rows(seq=seq).delete()
    assert next(verify.problems()).startswith(f"event {CASE} #{seq} is missing")


def test_two_events_in_each_others_place_are_named() -> None:
    with unguarded():
        rows(seq=2).update(seq=99)
        rows(seq=3).update(seq=2)
        rows(seq=99).update(seq=3)
    assert next(verify.problems()).startswith(f"event {CASE} #2 ")


def test_a_forged_event_breaks_the_chain_after_it() -> None:
    with unguarded():
        forge(3)
    assert next(verify.problems()).startswith(f"event {CASE} #4 does not follow")


def test_a_forged_event_in_a_rehashed_chain_meets_the_seal() -> None:
    with unguarded():
        forge(3)
        rehash(4)
        Stream.objects.filter(name=CASE).update(seq=7)
    assert list(verify.problems()) == [
        f"event {CASE} #5 is gone or is not the one that seal #1 holds"
    ]


def test_a_tail_cut_off_after_a_seal_meets_the_seal() -> None:
    with unguarded():
        rows(seq__gte=4).delete()
        head = rows(seq=3).get().digest
        Stream.objects.filter(name=CASE).update(seq=3, head=head)
    assert f"event {CASE} #5 is gone or is not the one that seal #1 holds" in verify.problems()


def test_an_unsealed_tail_cut_off_meets_the_head() -> None:
    with unguarded():
        rows(seq=6).delete()
    assert next(verify.problems()).startswith(f"event {CASE} #6 is missing")


def test_a_case_that_vanished_whole_meets_the_seal() -> None:
    with unguarded():
        rows().delete()
    Stream.objects.filter(name=CASE).delete()
    assert f"event {CASE} #5 is gone or is not the one that seal #1 holds" in verify.problems()


def test_events_without_a_head_are_named() -> None:
    Stream.objects.filter(name=CASE).delete()
    assert f"event {CASE} #1 stands beyond the head of its stream" in verify.problems()


def test_a_seal_that_vanished_is_noticed() -> None:
    with unguarded():
        Seal.objects.all().delete()
    assert list(verify.problems()) == ["2 streams were sealed last by a seal that is gone"]


def test_an_edited_seal_is_named() -> None:
    with unguarded():
        Seal.objects.update(at=NOW.replace(year=2025))
    assert next(verify.problems()).startswith("seal #1 does not match its digest")


def test_the_command_lists_and_fails() -> None:
    with unguarded():
        rows(seq=2).update(actor="staff:9")
    out = StringIO()
    with pytest.raises(CommandError, match="1 problems"):
        call_command("verify_eventlog", stdout=out)
    assert out.getvalue().startswith(f"event {CASE} #2 does not match its digest")


@pytest.mark.parametrize("table", GUARDED)
def test_a_guard_that_was_taken_away_is_named(table: str) -> None:
    guard = f"{table}_no_update"
    sql = {
        "sqlite": f"DROP TRIGGER {guard}",
        "postgresql": f"ALTER TABLE {table} DISABLE TRIGGER {guard}",
    }
    with connection.cursor() as cursor:
        cursor.execute(sql[connection.vendor])
    assert list(verify.problems()) == [f"the trigger {guard} is missing or switched off"]
