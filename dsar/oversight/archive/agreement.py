"""Whether records, events and seals agree; standard library only, shipped in verify.py."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from dsar.eventlog.chain import GENESIS, SEAL_FIELDS, canonical, first_seal_break
from dsar.oversight.archive.contest_agreement import contest_problems
from dsar.oversight.archive.held_agreement import held_problems, part_digests
from dsar.oversight.archive.time_agreement import time_problems

DECIDED_STATES = {"decided", "answered", "closed", "archived"}
# What may happen to an archived case without touching what its bundle holds.
HARMLESS = {"case.viewed", "answer.downloaded", "archive.exported", "archive.viewed"}
HARMLESS |= {"inquiry.recorded", "inquiry.answered", "inquiry.reminded"}
HARMLESS |= {"follow_up.made", "follow_up.asked", "follow_up.settled"}
SEALED_FOLDERS = ("files", "letters", "mails", "messages")
# Rows of the record, the event each was born with, and the facts that must be the row's fields.
BORN = (
    ("decisions", "decision.made", "decision", ("right", "outcome", "grounds")),
    ("identity_checks", "identity.checked", "check", ("method", "level", "accepted")),
    ("tasks", "collection.task_made", "task", ("system", "right")),
    ("letters", "letter.queued", "letter", ("letter_kind", "number")),
    ("dispatches", "answer.queued", "dispatch", ("channel",)),
    ("scope_questions", "scope.asked", "question", ()),
    ("representatives", "representative.recorded", "representative", ("kind", "answer_to")),
)


class CaseFolder:
    """One case of a package: its parsed record and events, and the digests of its files."""

    def __init__(
        self,
        reference: str,
        case: dict[str, Any],
        events: list[dict[str, Any]],
        files: dict[str, str],
        *,
        masked: bool,
    ) -> None:
        self.reference, self.case, self.events = reference, case, events
        self.files, self.masked = files, masked
        self.record: dict[str, Any] = case["record"]

    def facts(self, *kinds: str) -> list[dict[str, Any]]:
        return [event["facts"] for event in self.events if event["kind"] in kinds]

    @property
    def wiped(self) -> set[str]:
        return {facts["sha256"] for facts in self.facts("file.wiped")}


def case_problems(folder: CaseFolder, elsewhere: list[dict[str, Any]]) -> Iterator[str]:
    """Everything in which the record, the files and the events of one case disagree."""
    where = f"data/{folder.reference}"
    if folder.case["reference"] != folder.reference:
        yield f"{where}/case.json: holds the case {folder.case['reference']}"
    rows = (*_standing(folder), *_receipt(folder), *_rows(folder), *_outcomes(folder))
    rows = (*rows, *held_problems(folder.case, folder.events))
    rows = (*rows, *contest_problems(folder.record, folder.events))
    for sentence in (*rows, *time_problems(folder.case, folder.events)):
        yield f"{where}/case.json: {sentence}"
    expected = dict(_expected_files(folder, elsewhere))
    for path, digest in sorted(folder.files.items()):
        if path not in expected:
            yield f"{where}/{path}: nothing in the case says that it exists"
        elif expected[path] not in ("", digest):
            yield f"{where}/{path}: is not the one its event names"
    for path in sorted(set(expected) - set(folder.files)):
        yield f"{where}/{path}: missing"
    if not folder.masked:
        yield from _bundle(folder, elsewhere)


def _standing(folder: CaseFolder) -> Iterator[str]:
    standing, last = folder.case["standing"], folder.events[-1] if folder.events else None
    if last is None or standing["head"] != [last["seq"], last["digest"]]:
        seq = last["seq"] if last else 0
        head = standing["head"][0]
        yield f"event {folder.reference} #{head} should be the last, but #{seq} is"
    state = "received"
    for event in folder.events:
        facts, name = event["facts"], f"event {folder.reference} #{event['seq']}"
        if not {"from", "to"} <= set(facts):
            continue
        if facts["from"] != state:
            yield f"{name} moves from {facts['from']}, not {state}"
        state = facts["to"]
    if standing["state"] != state:
        yield f"the state is {standing['state']}, but the events end in {state}"


def _receipt(folder: CaseFolder) -> Iterator[str]:
    if not folder.events or folder.events[0]["kind"] != "case.received":
        yield f"event {folder.reference} #1 is not its receipt"
        return
    facts, record = folder.events[0]["facts"], folder.record
    for field in ("channel", "language", "received_on"):
        if record[field] != facts[field]:
            yield f"{field} is {record[field]}, but was {facts[field]} at receipt"
    due_on = [event["facts"]["due_on"] for event in folder.events if "due_on" in event["facts"]][-1]
    steps = record["due_steps"]
    if record["due_on"] != due_on or not steps or steps[-1]["on"] != due_on:
        yield f"the due date is {record['due_on']}, but {due_on} in the events"
    if sorted(item["right"] for item in record["items"]) != sorted(facts["rights"]):
        yield "the rights are not those of the receipt"


def _rows(folder: CaseFolder) -> Iterator[str]:
    for table, kind, key, fields in BORN:
        born = {facts[key]: facts for facts in folder.facts(kind)}
        rows = {row["id"]: row for row in folder.record.get(table, [])}
        for row_id in sorted(set(born) ^ set(rows)):
            yield f"{key} {row_id} stands only in the {'events' if row_id in born else 'record'}"
        for row_id in sorted(set(born) & set(rows)):
            for field in fields:
                if rows[row_id][field] != born[row_id][field]:
                    yield f"{key} {row_id}: {field} is not what {kind} says"


def _outcomes(folder: CaseFolder) -> Iterator[str]:
    told = {facts["right"]: facts["outcome"] for facts in folder.facts("decision.made")}
    told.update({facts["right"]: "fulfilled" for facts in folder.facts("item.fulfilled")})
    if folder.case["standing"]["state"] not in DECIDED_STATES:
        return
    for item in folder.record["items"]:
        if item["outcome"] != told.get(item["right"], item["outcome"]):
            yield f"{item['right']} is {item['outcome']}, but {told[item['right']]} in the events"


def _expected_files(
    folder: CaseFolder, elsewhere: list[dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Each file there should be, with the digest its event or record gives it."""
    yield "case.json", ""
    yield "events.json", ""
    for facts in folder.facts("mail.queued"):
        yield f"mails/{facts['mail']}.json", ""
    if folder.masked:
        return
    for path, digest in (*_letters(folder), *_messages(folder, elsewhere), *_files(folder)):
        if digest not in folder.wiped:
            yield path, digest


def _letters(folder: CaseFolder) -> Iterator[tuple[str, str]]:
    for facts in folder.facts("letter.frozen"):
        yield f"letters/{facts['number'].replace('/', '-')}.pdf", facts["sha256"]


def _messages(folder: CaseFolder, elsewhere: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    known = {message["id"] for message in folder.record["messages"]}
    received = [event["facts"] for event in elsewhere if event["kind"] == "mail.received"]
    destroyed = {facts["mail"] for _, facts in _destroyed(folder, elsewhere)}
    for facts in received + folder.facts("mail.received"):
        if facts["mail"] in known - destroyed:
            yield f"messages/{facts['mail']}.eml", facts["sha256"]


def _destroyed(
    folder: CaseFolder, elsewhere: list[dict[str, Any]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The messages that were destroyed, for they held an identity document: when, and the facts."""
    for event in folder.events + elsewhere:
        if event["kind"] == "mail.proof_destroyed":
            yield event["at"], event["facts"]


def _files(folder: CaseFolder) -> Iterator[tuple[str, str]]:
    for task in folder.record["tasks"]:
        for file in task["files"]:
            yield f"files/{file['id']}", file["sha256"]
    for row in folder.record["contests"]:
        if "file" in row:
            yield f"files/{row['file']['id']}", row["file"]["sha256"]
    for table, field in (("redactions", "replacement"), ("notices", "evidence")):
        for row in folder.record.get(table, []):
            if field in row:
                yield f"files/{row[field]['id']}", row[field]["sha256"]


def bundle_digest(record: dict[str, Any], files: dict[str, str]) -> str:
    """The digest over a case's record and its files, without events and what is derived."""
    lines = [f"{digest}  {path}\n" for path, digest in files.items() if _is_sealed(path)]
    lines.append(f"{hashlib.sha256(canonical(record).encode()).hexdigest()}  record\n")
    return hashlib.sha256("".join(sorted(lines, key=lambda line: line[66:])).encode()).hexdigest()


def _is_sealed(path: str) -> bool:
    return path.partition("/")[0] in SEALED_FOLDERS


def _bundle(folder: CaseFolder, elsewhere: list[dict[str, Any]]) -> Iterator[str]:
    kinds = [event["kind"] for event in folder.events]
    if "case.archived" not in kinds:
        return
    archived = kinds.index("case.archived")
    if set(kinds[archived + 1 :]) - HARMLESS:
        return
    yield from _parts(folder, archived)
    sealed = folder.events[archived]["facts"]["bundle"]
    since = folder.events[archived]["at"]
    files = {**folder.files, **_destroyed_since(since, folder, elsewhere)}
    if sealed and sealed != bundle_digest(folder.record, files):
        yield (
            f"data/{folder.reference}: the record or a file is not what "
            f"event {folder.reference} #{archived + 1} sealed when the case was archived"
        )


def _parts(folder: CaseFolder, archived: int) -> Iterator[str]:
    """The parts of the record that are not as they were sealed, by name."""
    sealed = folder.events[archived]["facts"].get("parts")
    found = part_digests(folder.record)
    for part in sorted({*sealed, *found} if sealed is not None else ()):
        if sealed.get(part) != found.get(part):
            yield (
                f"data/{folder.reference}/case.json: the {part} are not what "
                f"event {folder.reference} #{archived + 1} sealed when the case was archived"
            )


def _destroyed_since(
    moment: str, folder: CaseFolder, elsewhere: list[dict[str, Any]]
) -> dict[str, str]:
    """What was there when the case was sealed: its digest still counts."""
    known = {message["id"] for message in folder.record["messages"]}
    return {
        f"messages/{facts['mail']}.eml": facts["sha256"]
        for at, facts in _destroyed(folder, elsewhere)
        if facts["mail"] in known and at > moment
    }


def seal_problems(seals: Any, streams: dict[str, Any], heads: Any) -> Iterator[str]:
    """Everything in which the seals, the ends of the streams and the events disagree."""
    if any(set(seal) != {*SEAL_FIELDS, "prev", "digest"} for seal in seals):
        raise ValueError("strange keys")
    broken = first_seal_break(seals)
    if broken:
        yield f"data/seals.json: {broken}"
    for reference in sorted(set(heads["cases"]) ^ (set(streams) - {"installation"})):
        verb = "missing" if reference in heads["cases"] else "not one of those exported"
        yield f"data/{reference}: the case is {verb}"
    if heads["seals"] != _last(seals):
        yield f"data/seals.json: seal #{heads['seals'][0]} should be the last"
    if heads["installation"] != _last(streams["installation"]):
        head = heads["installation"][0]
        yield f"data/installation-events.json: event installation #{head} should be the last"
    yield from _held_problems(seals, streams)


def _held_problems(seals: Any, streams: dict[str, Any]) -> Iterator[str]:
    for seal in seals:
        held = ((head, streams[head[0]]) for head in seal["heads"] if head[0] in streams)
        for (stream, seq, digest), events in held:
            if len(events) < seq:
                yield f"event {stream} #{seq} is missing: seal #{seal['seq']} holds it"
            elif events[seq - 1]["digest"] != digest:
                yield f"event {stream} #{seq} is not the one that seal #{seal['seq']} holds"


def _last(entries: Any) -> list[Any]:
    return [entries[-1]["seq"], entries[-1]["digest"]] if entries else [0, GENESIS]
