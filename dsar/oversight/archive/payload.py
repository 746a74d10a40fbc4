"""The files of one case in a package, each with its digest where it is known beforehand."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.eventlog.append import INSTALLATION
from dsar.eventlog.models import Event, Seal, Stream
from dsar.files.models import StoredFile
from dsar.files.store import chunks_of
from dsar.organisation.datamap.models import MapVersion
from dsar.oversight.archive.agreement import bundle_digest
from dsar.oversight.archive.collection_record import handed_in, later_of
from dsar.oversight.archive.contest_record import brought
from dsar.oversight.archive.delivery_record import downloads_of
from dsar.oversight.archive.held_agreement import part_digests
from dsar.oversight.archive.record import (
    in_words,
    mail_of,
    messages_of,
    people_of,
    record_of,
)
from dsar.oversight.archive.time_record import watch_of
from dsar.oversight.archive.values import by, masked, moment, shown

ATTEMPTS = 5


class KeepsChanging(Exception):
    """A case was changed again and again while it was being read."""


@dataclass(frozen=True)
class Entry:
    """One file of a package, by its path; the name comes from ids and references only."""

    path: str
    sha256: str
    chunks: Callable[[], Iterable[bytes]]
    is_compressed: bool = False


def as_entry(path: str, value: Any) -> Entry:
    """The same value gives the same bytes, so that digests repeat."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, indent=1) + "\n"
    content = text.encode("utf-8", "backslashreplace")
    return Entry(path, hashlib.sha256(content).hexdigest(), lambda: [content])


def compact(value: Any) -> bytes:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def case_entries(reference: str, *, is_masked: bool) -> list[Entry]:
    """All files of one case, in the order of their paths, from one moment of its life."""
    for _ in range(ATTEMPTS):
        case: Case = Case.objects.select_related("data_subject").get(reference=reference)
        head = _head(reference)
        entries = _entries(case, head, is_masked=is_masked)
        if _head(reference) == head:
            return sorted(entries, key=lambda entry: entry.path)
    raise KeepsChanging(f"{reference} keeps changing; export it again in a moment")


def bundle_of(case: Case) -> dict[str, Any]:
    """How many files a case's bundle holds, its record among them, and the digest over them.

    Beside it the digest of each part of the record that tells of data, to name one that differs.
    """
    files, record = {entry.path: entry.sha256 for entry in _sealed(case)}, record_of(case)
    told = {"files": len(files) + 1, "bundle": bundle_digest(record, files)}
    return told | {"parts": part_digests(record)}


def shared_seals() -> tuple[Iterator[dict[str, Any]], list[Any]]:
    """All seals there are now, and the last one's number and digest."""
    last = Seal.objects.order_by("-seq").values_list("seq", "digest").first() or (0, "0" * 64)
    rows = Seal.objects.filter(seq__lte=last[0]).order_by("seq")
    return (seal.as_dict() for seal in rows.iterator(chunk_size=50)), list(last)


def installation_events() -> tuple[Iterator[dict[str, Any]], list[Any]]:
    """The events of no particular case, and the last one's number and digest."""
    head = _head(INSTALLATION)
    rows = Event.objects.filter(stream=INSTALLATION, seq__lte=head[0]).order_by("seq")
    return (event.as_dict() for event in rows.iterator()), head


def map_versions() -> Iterator[dict[str, Any]]:
    """The data map as it was, version by version; no person's data is in it."""
    for row in MapVersion.objects.order_by("number").iterator(chunk_size=20):
        told = {"number": row.number, "digest": row.digest, "made_at": moment(row.made_at)}
        yield told | {"made_by": by(row.made_by_id), "content": row.content}


def _head(stream: str) -> list[Any]:
    row = Stream.objects.filter(name=stream).values_list("seq", "head").first()
    return list(row or (0, "0" * 64))


def _entries(case: Case, head: list[Any], *, is_masked: bool) -> Iterator[Entry]:
    say = masked if is_masked else shown
    rows = Event.objects.filter(stream=case.reference, seq__lte=head[0]).order_by("seq")
    events = [event.as_dict() for event in rows]
    told = {
        "reference": case.reference,
        "standing": _standing(case, head),
        "record": record_of(case, say),
        "in_words": in_words(case, say) | {"people": people_of((e["actor"] for e in events), say)},
    }
    told |= watch_of(case, say) | later_of(case, say) | downloads_of(case)
    yield as_entry("case.json", told)
    yield as_entry("events.json", events)
    if is_masked:
        for row in _mails(case):
            yield as_entry(f"mails/{row.pk}.json", mail_of(row, masked))
    else:
        yield from _sealed(case)


def _standing(case: Case, head: list[Any]) -> dict[str, Any]:
    ended = {"answered_at": case.answered_at, "closed_at": case.closed_at}
    ended["archived_at"] = case.archived_at
    moments = {key: moment.isoformat() if moment else None for key, moment in ended.items()}
    merged_into = case.merged_into.reference if case.merged_into else None
    return {"state": case.state, "head": head, "merged_into": merged_into} | moments


def _sealed(case: Case) -> Iterator[Entry]:
    for row in _mails(case):
        yield as_entry(f"mails/{row.pk}.json", mail_of(row))
    for letter in case.letters.select_related("file").filter(file__isnull=False):
        yield from _stored(f"letters/{letter.number.replace('/', '-')}.pdf", letter.file)
    for message in messages_of(case):
        yield from _stored(f"messages/{message.pk}.eml", message.file)
    for file in (*handed_in(case), *brought(case)):
        yield from _stored(f"files/{file.pk}", file)


def _mails(case: Case) -> Iterable[OutgoingMail]:
    return case.outgoing_mails.select_related("attachment").order_by("pk")


def _stored(path: str, file: StoredFile | None) -> Iterator[Entry]:
    if file and file.wiped_at is None:
        is_compressed = not path.endswith(".eml")
        yield Entry(path, file.sha256, lambda: chunks_of(file), is_compressed)
