"""Whether what was collected, left out, packed and told agrees with its events.

Standard library only, shipped in verify.py.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from dsar.eventlog.chain import canonical

# Parts of the record whose digests are sealed one by one, so that a changed one is named.
HELD_PARTS = ("tasks", "statements", "redactions", "packages", "notices", "decisions")
# Rows that an event made, the field of its facts that names the row, the fields that must be as
# the event says, and the event that took the row away again.
HELD = (
    ("redactions", "redaction.made", "redaction", ("file", "what", "ground"), ""),
    ("packages", "package.asked", "package", ("right",), ""),
    ("notices", "recipient.to_be_told", "notice", ("recipient", "task"), "recipient.not_needed"),
    ("follow_ups", "follow_up.made", "follow_up", ("system", "category"), "follow_up.not_needed"),
)


def part_digests(record: dict[str, Any]) -> dict[str, str]:
    """The digest of each part of a record that there is."""
    return {
        part: hashlib.sha256(canonical({part: record[part]}).encode()).hexdigest()
        for part in HELD_PARTS
        if record.get(part)
    }


def held_problems(case: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """Everything in which a case's rows of collection and their events disagree."""
    record = case["record"]
    tables = {**record, "follow_ups": case.get("follow_ups", [])}
    for table, made, key, fields, gone in HELD:
        yield from _held_rows(tables.get(table, []), events, made, key, fields, gone)
    for task in record["tasks"]:
        yield from _task_problems(task, events)
    for row in tables.get("redactions", []):
        undone = any(row["id"] == facts["redaction"] for facts in _told(events, "redaction.undone"))
        if undone != (row["undone_at"] is not None):
            yield f"redaction {row['id']}: is not undone as its events say"
    yield from _statement_problems(tables.get("statements", []), events)
    yield from _package_problems(tables.get("packages", []), events)
    for row in tables.get("notices", []):
        yield from _notice_problems(row, events)
    for row in tables["follow_ups"]:
        yield from _follow_up_problems(row, events)


def _told(events: list[dict[str, Any]], *kinds: str) -> list[dict[str, Any]]:
    return [event["facts"] for event in events if event["kind"] in kinds]


def _held_rows(
    rows: list[dict[str, Any]],
    events: list[dict[str, Any]],
    made: str,
    key: str,
    fields: tuple[str, ...],
    gone: str,
) -> Iterator[str]:
    born = {facts[key]: facts for facts in _told(events, made)}
    for facts in _told(events, gone):
        born.pop(facts[key], None)
    known = {row["id"]: row for row in rows}
    for row_id in sorted(set(born) ^ set(known)):
        where = "events" if row_id in born else "record"
        yield f"{key} {row_id} stands only in the {where}"
    for row_id in sorted(set(born) & set(known)):
        for field in fields:
            if known[row_id][field] != born[row_id][field]:
                yield f"{key} {row_id}: {field} is not what {made} says"


def _task_problems(task: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """A system's answer is the last one given, unless it was asked once more since."""
    name, result, said = f"task {task['id']}", "", {"lines": 0, "files": 0}
    mine = [event for event in events if event["facts"].get("task") == task["id"]]
    for event in mine:
        if event["kind"] == "collection.task_answered":
            result, said = event["facts"]["result"], {"lines": 0, **event["facts"]}
        elif event["kind"] in ("collection.asked_again", "collection.task_reassigned"):
            result = ""
    # Before files had events of their own, an answer told how many came with it.
    is_counted = any(event["kind"].startswith("collection.file_") for event in mine)
    same_files = is_counted or len(task["files"]) == said["files"]
    if task["result"] != result or not same_files:
        yield f"{name}: is not answered as its event says"
    if len(task.get("lines", [])) != said["lines"]:
        yield f"{name}: does not tell of as many categories as its event says"
    known = {file["id"]: file["sha256"] for file in task["files"]}
    for facts in _told(mine, "collection.file_handed_in"):
        if known.get(facts["file"]) != facts["sha256"]:
            yield f"{name}: file {facts['file']} is not the one handed in"


def _statement_problems(rows: list[dict[str, Any]], events: list[dict[str, Any]]) -> Iterator[str]:
    told = {facts["right"]: facts for facts in _told(events, "statement.filled")}
    known = {row["right"]: row for row in rows}
    for right in sorted(set(told) ^ set(known)):
        yield f"statement of {right} stands only in the {'events' if right in told else 'record'}"
    for right in sorted(set(told) & set(known)):
        if known[right]["map_version"] != told[right]["map_version"]:
            yield f"statement of {right}: rests on another data map than its event says"


def _package_problems(rows: list[dict[str, Any]], events: list[dict[str, Any]]) -> Iterator[str]:
    built = {facts["package"]: facts for facts in _told(events, "package.built")}
    for row in rows:
        facts = built.get(row["id"], {"sha256": None, "size": None})
        if any(row[field] != facts[field] for field in ("sha256", "size")):
            yield f"package {row['id']}: is not the one its event names"


def _notice_problems(row: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """Whether a recipient was told is what the last event about it says."""
    ended = ("recipient.told", "recipient.not_told", "recipient.reopened")
    last: dict[str, Any] = {"kind": "", "facts": {}}
    for event in events:
        if event["kind"] in ended and event["facts"]["notice"] == row["id"]:
            last = event
    facts = last["facts"]
    is_settled = last["kind"] in ended[:2]
    evidence = row["evidence"]["sha256"] if "evidence" in row else None
    if is_settled != (row["settled_at"] is not None):
        yield f"notice {row['id']}: is not settled as its event says"
    elif (row["told_on"], evidence) != (facts.get("told_on"), facts.get("evidence")):
        yield f"notice {row['id']}: was not told as its event says"


def _follow_up_problems(row: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """What became of kept data, or its new day, is what the last event about it says."""
    mine = [
        facts
        for facts in _told(events, "follow_up.made", "follow_up.settled")
        if facts["follow_up"] == row["id"]
    ]
    dues = [facts["erase_on"] for facts in mine if facts["erase_on"]]
    did = mine[-1].get("did", "") if mine else ""
    ended = "" if did == "kept" else did
    if mine and (row["due_on"], row["did"]) != (dues[-1], ended):
        yield f"follow-up {row['id']}: is not what its last event says"


def map_problems(record: dict[str, Any], versions: dict[int, dict[str, Any]]) -> Iterator[str]:
    """Whether the data map that a statement rests on is in the package, as it was."""
    for row in record.get("statements", []):
        version = versions.get(row["map_version"])
        if version is None:
            yield f"the data map {row['map_version']} of a statement is missing"
        elif version["digest"] != row["map_digest"]:
            yield f"the data map {row['map_version']} is not the one a statement rests on"


def version_problems(versions: list[dict[str, Any]], events: list[dict[str, Any]]) -> Iterator[str]:
    """Whether each version of the data map is what its digest and its event say."""
    told = {facts["version"]: facts["digest"] for facts in _told(events, "map.changed")}
    for version in versions:
        digest = hashlib.sha256(canonical(version["content"]).encode()).hexdigest()
        if not digest == version["digest"] == told.get(version["number"]):
            yield f"the data map {version['number']} is not what its event says"
