"""Files and data of a system come in, and go out again, while a case is collected (Art. 15(3))."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet, Sum

from dsar.capabilities.fulfilment.models import CollectionTask, Redaction, TaskFile
from dsar.cases.disclosure import require_disclosable
from dsar.cases.moves import hold_as_it_is
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.files import store
from dsar.files.tables import Table, as_json, kept
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection.collection_tasks import may_answer
from dsar.procedure.collection.incoming import MB, Received, pasted, receive, written
from dsar.procedure.collection.incoming import CannotHandIn as CannotHandIn
from dsar.procedure.collection.incoming import Upload as Upload
from dsar.procedure.collection.redact import carry_over

Shape = TaskFile.Shape


def hand_in(
    task: CollectionTask,
    upload: Upload,
    *,
    category: DataCategory | None = None,
    at: datetime,
    by: User,
) -> TaskFile:
    """Take a file of a system in; the same bytes of a category are one entry (Art. 15(3), 32).

    Raises CannotHandIn with what is wrong, NotDisclosable when it is not known who is asking.
    """
    _insist_on_open(task, category, at=at, by=by)
    # Before the transaction: reading and encrypting would hold everybody up (SQLite has one lock).
    return enter(task, receive(upload, is_readable=True), category=category, at=at, by=by)


def paste(
    task: CollectionTask,
    text: str,
    form: str,
    *,
    category: DataCategory | None,
    at: datetime,
    by: User,
) -> TaskFile:
    """Keep what was pasted: a `text` as it is, `csv` and `json` as a table (Art. 15(3))."""
    _insist_on_open(task, category, at=at, by=by)
    received = written(pasted(text, form), category.key if category else task.system.key)
    return enter(task, received, category=category, at=at, by=by)


def fill(
    task: CollectionTask,
    category: DataCategory,
    values: Mapping[str, str],
    *,
    at: datetime,
    by: User,
) -> TaskFile:
    """Keep the fields of a category as a row of its table, which grows by filling in again.

    A row that stands there already is not added; a table that was redacted is left as it is.
    """
    _insist_on_open(task, category, at=at, by=by)
    columns, row = _row_of(task, category, values)
    seen = list(_tables(task, category))
    before, table = _with_columns(seen, columns)
    if before and row in table.rows:
        return before
    whole = pasted(as_json(Table(columns, (*table.rows, row))), "json")
    # Before the transaction, as in hand_in; who was overtaken by a colleague adds to their table.
    received = written(whole, category.key)
    with transaction.atomic():
        hold_as_it_is(task.case)
        if list(_tables(task, category)) == seen:
            entry = enter(task, received, category=category, at=at, by=by)
            if before:
                take_out(before, at=at, by=by)
            return entry
    return fill(task, category, values, at=at, by=by)


@transaction.atomic
def take_out(entry: TaskFile, *, at: datetime, by: User) -> None:
    """Take a handed-in file out again before review begins; doing it twice does it once."""
    task = entry.task
    hold_as_it_is(task.case)
    _insist_on_open(task, entry.category, at=at, by=by)
    entry.refresh_from_db()
    if entry.removed_at is not None:
        return
    entry.removed_at = at
    entry.save(update_fields=["removed_at"])
    facts = {"task": task.pk, "file": entry.file_id}
    append(task.case.reference, "collection.file_removed", at=at, by=by.actor, facts=facts)


def live(task: CollectionTask) -> QuerySet[TaskFile]:
    """The files of a task that were not taken out again."""
    rows: QuerySet[TaskFile] = task.files.filter(removed_at__isnull=True)
    return rows.select_related("file", "category")


@transaction.atomic
def enter(
    task: CollectionTask,
    received: Received,
    *,
    category: DataCategory | None = None,
    at: datetime,
    by: User,
) -> TaskFile:
    """Note what was put away already among the files of a system (Art. 15(3), 32).

    Raises as hand_in does.
    """
    case, away = task.case, received.kept
    # Several colleagues hand in at once, and none of them makes the others' pages stale.
    hold_as_it_is(case)
    _insist_on_open(task, category, at=at, by=by)
    alike = live(task).filter(category=category, file__sha256=away.sha256, file__size=away.size)
    if same := alike.first():
        return same
    _insist_on_room(task, away.size)
    facts = {"media_type": received.media_type, "original_name": received.name}
    file = store.enter(away, reference=case.reference, at=at, **facts)
    entry = TaskFile.objects.create(task=task, category=category, file=file, shape=received.shape)
    told = {"task": task.pk, "file": file.pk, "sha256": away.sha256, "scan": received.scan.value}
    append(case.reference, "collection.file_handed_in", at=at, by=by.actor, facts=told)
    carry_over(entry, at=at, by=by)
    return entry


def _insist_on_open(
    task: CollectionTask, category: DataCategory | None, *, at: datetime, by: User
) -> None:
    if task.case.state != State.COLLECTING:
        raise CannotHandIn("files come and go only while the case is being collected")
    if task.item.needs_identity:
        require_disclosable(task.item, at=at)
    if not may_answer(task, by, Controller.current().day_of(at)):
        raise CannotHandIn("only who is asked, or handles the case, hands in files")
    if category is not None and category.system_id != task.system_id:
        raise CannotHandIn("this system keeps no such kind of data")


def _insist_on_room(task: CollectionTask, size: int) -> None:
    held = live(task).aggregate(size=Sum("file__size"))["size"] or 0
    if live(task).count() >= settings.HAND_IN_FILES:
        raise CannotHandIn(
            "a system hands in at most %(most)d files: put what belongs together in one file",
            most=settings.HAND_IN_FILES,
        )
    if held + size > settings.HAND_IN_TASK_BYTES:
        raise CannotHandIn(
            "a system hands in at most %(most)d MB in all: take out what is not needed",
            most=settings.HAND_IN_TASK_BYTES // MB,
        )


def _row_of(
    task: CollectionTask, category: DataCategory, values: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The heading in the case's language, and the row, of what was filled in."""
    fields: list[dict[str, Any]] = category.fields
    if not set(values) <= {field["key"] for field in fields}:
        raise CannotHandIn("this kind of data has no such field")
    if all(is_blank(value) for value in values.values()):
        raise CannotHandIn("fill in at least one field")
    columns = tuple(str(field["name"][task.case.language]) for field in fields)
    return columns, tuple(values.get(field["key"], "").strip() for field in fields)


def _tables(task: CollectionTask, category: DataCategory) -> QuerySet[TaskFile]:
    """The tables of a category that nothing is left out of, the newest first."""
    rows = live(task).filter(category=category, shape=Shape.TABLE).order_by("-pk")
    return rows.exclude(redactions__in=Redaction.objects.filter(undone_at__isnull=True))


def _with_columns(
    tables: Iterable[TaskFile], columns: tuple[str, ...]
) -> tuple[TaskFile | None, Table]:
    """The table of these columns, which can grow; else an empty one."""
    for entry in tables:
        table = kept(store.read(entry.file))
        if table.columns == columns:
            return entry, table
    return None, Table(columns, ())
