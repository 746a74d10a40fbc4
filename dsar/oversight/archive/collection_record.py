"""What was collected for a case, and what followed from it, as plain values for the archive.

What is empty is left out: records sealed before there were such rows keep their digest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Prefetch

from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.fulfilment.afterwards import FollowUpErasure, RecipientNotice
from dsar.capabilities.fulfilment.models import (
    AccessStatement,
    CategoryAnswer,
    CollectionTask,
    Redaction,
    TaskFile,
)
from dsar.cases.models import Case
from dsar.files.models import StoredFile
from dsar.oversight.archive.values import Words, by, moment, shown


def tasks_of(case: Case, say: Words = shown) -> list[dict[str, Any]]:
    """What each system was asked, what it said, and the files it handed in."""
    rows = CollectionTask.objects.filter(case=case).order_by("pk")
    # Joined: Django asks SQLite for rows by foreign key in one condition that grows with them.
    files = TaskFile.objects.select_related("file")
    lines = CategoryAnswer.objects.select_related("category")
    rows = rows.select_related("item", "system")
    rows = rows.prefetch_related(Prefetch("files", files), Prefetch("lines", lines))
    return [_task(row, say) for row in rows]


def what_we_hold(case: Case, say: Words = shown) -> dict[str, Any]:
    """What left, what was left out of it, and who was told of a change; sealed with the case."""
    marks = Redaction.objects.filter(entry__task__case=case).select_related("entry", "replacement")
    packages = Package.objects.filter(case=case).select_related("item", "file")
    packed = Prefetch("files", PackageFile.objects.select_related("entry"))
    told = {
        "statements": [_statement(row, say) for row in _statements(case)],
        "redactions": [_redaction(row, say) for row in marks.order_by("pk")],
        "packages": [_package(row, say) for row in packages.prefetch_related(packed)],
        "notices": [_notice(row, say) for row in _notices(case)],
    }
    return _filled(told)


def recipients_in_words(case: Case) -> dict[str, Any]:
    """Who is behind the numbers of the recipients, as the data map names them today."""
    return _filled(
        {"recipients": {str(row.recipient_id): row.recipient.name for row in _notices(case)}}
    )


def later_of(case: Case, say: Words = shown) -> dict[str, Any]:
    """What is done with kept data years after the case ended, so that no seal can hold it."""
    rows = FollowUpErasure.objects.filter(case=case).order_by("pk")
    rows = rows.select_related("answer__category__system")
    return _filled({"follow_ups": [_follow_up(row, say) for row in rows]})


def handed_in(case: Case) -> Iterator[StoredFile]:
    """The files of systems as they came, what took the place of some, and evidence of telling."""
    for entry in TaskFile.objects.filter(task__case=case).select_related("file"):
        yield entry.file
    marks = Redaction.objects.filter(entry__task__case=case).select_related("replacement")
    notices = RecipientNotice.objects.filter(case=case).select_related("evidence")
    others = [mark.replacement for mark in marks] + [notice.evidence for notice in notices]
    yield from filter(None, others)


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value}


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _task(row: CollectionTask, say: Words) -> dict[str, Any]:
    entries = sorted(row.files.all(), key=lambda entry: entry.file_id)
    days = {"made_on": _day(row.made_on), "due_on": _day(row.due_on)} if row.due_on else {}
    more = {
        **days,
        "assigned_to": by(row.assigned_to_id),
        "asked_at": moment(row.asked_at),
        "lines": [_line(line, say) for line in sorted(row.lines.all(), key=_pk)],
    }
    return {
        "id": row.pk,
        "right": row.item.right,
        "system": row.system.key,
        "result": row.result,
        "summary": say(row.summary),
        "details": {key: say(str(value)) for key, value in row.details.items()},
        "answered_by": by(row.answered_by_id),
        "answered_at": moment(row.answered_at),
        "files": [_task_file(entry, say) for entry in entries],
    } | _filled(more)


def _pk(row: CategoryAnswer) -> int:
    return int(row.pk)


def _line(row: CategoryAnswer, say: Words) -> dict[str, Any]:
    words = {name: say(getattr(row, name)) for name in ("data", "old", "new", "why", "until_words")}
    days = {"event_on": _day(row.event_on), "until": _day(row.until)}
    said = _filled(words | days | {"ground": row.ground})
    return {"id": row.pk, "category": row.category.key, "did": row.did} | said


def _task_file(entry: TaskFile, say: Words) -> dict[str, Any]:
    is_plain = entry.shape == TaskFile.Shape.FILE
    shape = {} if is_plain else {"shape": entry.shape}
    return _file(entry.file, say) | shape


def _file(file: StoredFile, say: Words) -> dict[str, Any]:
    told = {"id": file.pk, "sha256": file.sha256, "size": file.size}
    return told | {"media_type": file.media_type, "original_name": say(file.original_name)}


def _statements(case: Case) -> Iterable[AccessStatement]:
    rows = AccessStatement.objects.filter(item__case=case).order_by("pk")
    return rows.select_related("item", "map_version")


def _statement(row: AccessStatement, say: Words) -> dict[str, Any]:
    """The words of the map hold no person's data, but a colleague may have written others."""
    parts = [
        entry
        | {
            "parts": {
                part: told | {"words": say(told["words"]) if told["by"] else told["words"]}
                for part, told in entry["parts"].items()
            }
        }
        for entry in row.parts
    ]
    version = {"map_version": row.map_version.number, "map_digest": row.map_version.digest}
    return {
        "id": row.pk,
        "right": row.item.right,
        **version,
        "language": row.language,
        "parts": parts,
        "filled_at": moment(row.filled_at),
        "complete_at": moment(row.complete_at),
    }


def _redaction(row: Redaction, say: Words) -> dict[str, Any]:
    """Where something was left out and why; never what it was."""
    new = {"replacement": _file(row.replacement, say)} if row.replacement else {}
    return new | {
        "id": row.pk,
        "file": row.entry.file_id,
        "what": row.what,
        "at": row.at,
        "ground": row.ground,
        "facts": say(row.facts),
        "made_by": by(row.made_by_id),
        "made_at": moment(row.made_at),
        "undone_at": moment(row.undone_at),
    }


def _package(row: Package, say: Words) -> dict[str, Any]:
    """What left as one file: its digest, and what was in it."""
    contents = sorted(row.files.all(), key=lambda entry: int(entry.pk))
    return {
        "id": row.pk,
        "right": row.item.right,
        "made_at": moment(row.made_at),
        "built_at": moment(row.done_at),
        "superseded_at": moment(row.superseded_at),
        "file": row.file_id,
        "sha256": row.file.sha256 if row.file else None,
        "size": row.file.size if row.file else None,
        "contents": [
            {"file": entry.entry.file_id, "path": say(entry.path)}
            | {"size": entry.size, "sha256": entry.sha256}
            for entry in contents
        ],
    }


def _notices(case: Case) -> Iterable[RecipientNotice]:
    rows = RecipientNotice.objects.filter(case=case).order_by("pk")
    return rows.select_related("recipient", "evidence")


def _notice(row: RecipientNotice, say: Words) -> dict[str, Any]:
    more = _filled({"letter": row.letter_id, "evidence": row.evidence and _file(row.evidence, say)})
    return more | {
        "id": row.pk,
        "task": row.task_id,
        "recipient": row.recipient_id,
        "change": row.change,
        "due_on": _day(row.due_on),
        "told_on": _day(row.told_on),
        "how": say(row.how),
        "why_not": say(row.why_not),
        "settled_by": by(row.settled_by_id),
        "settled_at": moment(row.settled_at),
    }


def _follow_up(row: FollowUpErasure, say: Words) -> dict[str, Any]:
    category = row.answer.category
    return {
        "id": row.pk,
        "line": row.answer_id,
        "system": category.system.key,
        "category": category.key,
        "due_on": _day(row.due_on),
        "asked_at": moment(row.asked_at),
        "did": row.did,
        "note": say(row.note),
        "settled_by": by(row.settled_by_id),
        "settled_at": moment(row.settled_at),
    }
