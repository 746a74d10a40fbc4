"""What a system's owner says it holds or what was done there (Art. 15-17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from dsar.capabilities.fulfilment.models import CollectionTask, Result, TaskFile
from dsar.cases.disclosure import require_disclosable
from dsar.cases.moves import claim
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.files.store import store
from dsar.law.grounds import is_blank
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import Recipient
from dsar.procedure.collect import CannotCollect, results_for
from dsar.procedure.plain_words import insist_on_no_code


@dataclass(frozen=True)
class Upload:
    """A file handed in by a system's owner."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Answer:
    """What one system found or did, in words for the letter."""

    result: str
    summary: str = ""
    details: dict[str, Any] = field(default_factory=dict)
    uploads: Sequence[Upload] = ()


@transaction.atomic
def answer(task: CollectionTask, given: Answer, *, at: datetime, by: User) -> None:
    """Write down what a system holds or did; an answer can be given anew until review begins.

    Raises CannotCollect when the case is elsewhere, or the answer is not one this right knows,
    NotDisclosable when it is no longer known who is asking.
    """
    case = task.case
    if case.state != State.COLLECTING:
        raise CannotCollect("answers are collected only while the case is being collected")
    if task.item.needs_identity:
        require_disclosable(task.item, at=at)
    if given.result not in results_for(Right(task.item.right)):
        raise CannotCollect("choose what the system holds or what was done there")
    if given.result != Result.NOTHING_FOUND and is_blank(given.summary):
        raise CannotCollect("describe what was found or done, in words for the letter")
    if _must_tell(task, given) and is_blank(given.details.get("told", "")):
        raise CannotCollect("name the recipients who were told of the change (Art. 19)")
    insist_on_no_code(CannotCollect, given.summary, *map(str, given.details.values()))
    claim(case)
    task.result, task.summary, task.details = given.result, given.summary, given.details
    task.answered_by, task.answered_at, task.next_chase_on = by, at, None
    task.save()
    for upload in given.uploads:
        _keep(task, upload, at=at)
    facts = {"task": task.pk, "system": task.system.key, "result": task.result}
    facts["files"] = task.files.filter(removed_at__isnull=True).count()
    append(case.reference, "collection.task_answered", at=at, by=by.actor, facts=facts)


@transaction.atomic
def remove_file(entry: TaskFile, *, at: datetime, by: User) -> None:
    """Take a handed-in file out again before review begins; raises CannotCollect after."""
    case = entry.task.case
    if case.state != State.COLLECTING:
        raise CannotCollect("files are taken out only while the case is being collected")
    claim(case)
    entry.removed_at = at
    entry.save(update_fields=["removed_at"])
    facts = {"task": entry.task.pk, "file": entry.file_id}
    append(case.reference, "collection.file_removed", at=at, by=by.actor, facts=facts)


def _must_tell(task: CollectionTask, given: Answer) -> bool:
    changed = given.result in (Result.CORRECTED, Result.ERASED, Result.ANONYMISED)
    return changed and Recipient.objects.filter(datacategory__system=task.system).exists()


def _keep(task: CollectionTask, upload: Upload, *, at: datetime) -> None:
    file = store(
        upload.content,
        reference=task.case.reference,
        media_type=upload.media_type,
        at=at,
        original_name=upload.name,
    )
    TaskFile.objects.create(task=task, file=file)
