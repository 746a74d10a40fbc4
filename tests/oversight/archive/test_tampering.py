"""Whatever one thing is changed in a package, the verifier finds and names it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.oversight.archive.packages import Files, edited, found, rehashed, relisted

Events = list[dict[str, Any]]


def any_path(files: Files, draw: random.Random, end: str = "") -> str:
    return draw.choice(sorted(path for path in files if path.endswith(end)))


def names(problems: list[str], *words: str) -> bool:
    return any(all(word in problem for word in words) for problem in problems)


@pytest.mark.parametrize("seed", range(30))
def test_one_changed_byte_in_any_file_is_named(files: Files, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    path = any_path(files, draw)
    place = draw.randrange(len(files[path]))
    body = bytearray(files[path])
    body[place] ^= draw.randrange(1, 256)
    assert names(found(files | {path: bytes(body)}, tmp_path), path)


@pytest.mark.parametrize("seed", range(8))
def test_a_lost_or_added_file_is_named(files: Files, tmp_path: Path, seed: int) -> None:
    path = any_path(files, random.Random(seed))
    assert names(found({p: b for p, b in files.items() if p != path}, tmp_path), path)
    assert names(found(files | {f"{path}.more": b"more"}, tmp_path), f"{path}.more")


@pytest.mark.parametrize("seed", range(8))
def test_a_file_lost_with_its_listing_is_named(files: Files, tmp_path: Path, seed: int) -> None:
    path = any_path({p: b for p, b in files.items() if p.startswith("data/")}, random.Random(seed))
    changed = relisted({p: b for p, b in files.items() if p != path})
    assert names(found(changed, tmp_path), path)


def edit(events: Events, draw: random.Random) -> int:
    event = draw.choice(events)
    field = draw.choice(["kind", "at", "actor", "facts"])
    event[field] = {"mail": 9} if field == "facts" else event[field] + "0"
    return int(event["seq"])


def remove(events: Events, draw: random.Random) -> int:
    return int(events.pop(draw.randrange(len(events)))["seq"])


def swap(events: Events, draw: random.Random) -> int:
    place = draw.randrange(len(events) - 1)
    events[place : place + 2] = reversed(events[place : place + 2])
    return place + 1


def insert(events: Events, draw: random.Random) -> int:
    place = draw.randrange(len(events))
    events.insert(place, dict(events[place]) | {"kind": "case.viewed", "facts": {"screen": "x"}})
    return place + 2 if place + 2 <= len(events) else place + 1


def forge(events: Events, draw: random.Random) -> int:
    """The best a forger can do in one file: a new event, and all digests after it made anew."""
    insert(events, draw)
    rehashed(events)
    return len(events) - 1


CHANGES = [edit, remove, swap, insert, forge]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_history_is_named_though_the_manifests_agree(
    files: Files, tmp_path: Path, change: Callable[[Events, random.Random], int], seed: int
) -> None:
    draw = random.Random(seed)
    path = any_path(files, draw, "events.json")
    events = json.loads(files[path])
    seq = change(events, draw)
    changed = relisted(files | {path: json.dumps(events).encode()})
    problems = found(changed, tmp_path)
    near = {f"#{number}" for number in (seq - 1, seq, seq + 1)}
    assert any(near & set(problem.replace(":", " ").split()) for problem in problems), problems


@pytest.mark.parametrize("folder", ["letters", "messages", "files"])
def test_a_swapped_document_is_named(files: Files, tmp_path: Path, folder: str) -> None:
    path = next(path for path in sorted(files) if f"/{folder}/" in path)
    changed = relisted(files | {path: b"%PDF-1.7 another"})
    assert names(found(changed, tmp_path), path)


def test_two_letters_exchanged_are_both_named(files: Files, tmp_path: Path) -> None:
    first, second = [path for path in sorted(files) if "/letters/" in path][:2]
    changed = relisted(files | {first: files[second], second: files[first]})
    problems = found(changed, tmp_path)
    assert names(problems, first)
    assert names(problems, second)


def test_a_case_that_vanished_is_named(files: Files, tmp_path: Path) -> None:
    reference = next(path.split("/")[1] for path in sorted(files) if "/case.json" in path)
    kept = {path: body for path, body in files.items() if f"/{reference}/" not in path}
    assert names(found(relisted(kept), tmp_path), f"data/{reference}: the case is missing")


def last_seal_removed(seals: Events) -> None:
    seals.pop()


def seal_edited(seals: Events) -> None:
    seals[0]["at"] = "2020-01-01T00:00:00.000000+00:00"


def seal_forged(seals: Events) -> None:
    seals[0]["heads"] = []


@pytest.mark.parametrize("change", [last_seal_removed, seal_edited, seal_forged])
def test_a_changed_seal_is_named(
    files: Files, tmp_path: Path, change: Callable[[Events], None]
) -> None:
    assert names(found(edited(files, "data/seals.json", change), tmp_path), "seal #")


def archived(files: Files) -> str:
    return next(p for p in files if p.endswith("case.json") and b'"state": "archived"' in files[p])


@pytest.mark.parametrize(
    ("field", "value"),
    [("due_on", "2027-01-01"), ("language", "sv"), ("text", "x"), ("letters", []), ("notes", [1])],
)
def test_a_changed_record_of_an_archived_case_is_named(
    files: Files, tmp_path: Path, field: str, value: object
) -> None:
    path = archived(files)
    changed = edited(files, path, lambda case: case["record"].update({field: value}))
    assert names(found(changed, tmp_path), path.split("/")[1])


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("items", "outcome", "fulfilled"),
        ("decisions", "outcome", "fulfilled"),
        ("decisions", "grounds", ["er-claims"]),
        ("identity_checks", "method", "strong_eid"),
        ("tasks", "result", "erased"),
    ],
)
def test_a_record_that_contradicts_its_events_is_named(
    files: Files, tmp_path: Path, table: str, field: str, value: object
) -> None:
    path = next(p for p in files if p.endswith("case.json") and b'"refused"' in files[p])
    changed = edited(files, path, lambda case: case["record"][table][-1].update({field: value}))
    assert names(found(changed, tmp_path), path)


@pytest.mark.parametrize("key", ["state", "head"])
def test_a_false_standing_is_named(files: Files, tmp_path: Path, key: str) -> None:
    path = archived(files)
    changed = edited(files, path, lambda case: case["standing"].update({key: "closed"}))
    assert names(found(changed, tmp_path), path)


def test_a_case_under_another_name_is_named(files: Files, tmp_path: Path) -> None:
    path = archived(files)
    changed = edited(files, path, lambda case: case.update(reference="TP-26-ZZZZZ"))
    assert f"{path}: holds the case TP-26-ZZZZZ" in found(changed, tmp_path)


def test_a_history_that_jumps_is_named(files: Files, tmp_path: Path) -> None:
    path = archived(files)
    events_path = path.replace("case.json", "events.json")
    events = json.loads(files[events_path])
    events[0]["kind"] = "case.viewed"
    next(event for event in events if event["kind"] == "case.closed")["facts"]["from"] = "received"
    body = json.dumps(rehashed(events)).encode()
    problems = found(relisted(files | {events_path: body}), tmp_path)
    assert names(problems, path, "#1 is not its receipt")
    assert names(problems, path, "moves from received, not answered")


def test_events_of_another_case_are_named(files: Files, tmp_path: Path) -> None:
    mine, other = [path for path in sorted(files) if path.endswith("/events.json")][:2]
    problems = found(relisted(files | {mine: files[other]}), tmp_path)
    assert names(problems, mine, other.split("/")[1], "belongs to another stream")


def test_letters_in_a_masked_package_are_named(files: Files, tmp_path: Path) -> None:
    info = files["bag-info.txt"].replace(b"Masked: no", b"Masked: yes")
    problems = found(relisted(files | {"bag-info.txt": info}), tmp_path)
    assert names(problems, "/letters/", "nothing in the case says that it exists")


def test_another_right_than_was_asked_is_named(files: Files, tmp_path: Path) -> None:
    path = archived(files)
    changed = edited(files, path, lambda case: case["record"]["items"][0].update(right="erasure"))
    assert f"{path}: the rights are not those of the receipt" in found(changed, tmp_path)
