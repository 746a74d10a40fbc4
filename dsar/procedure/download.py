"""The person opens the answer: behind its link and a code, for a time, and every time is noted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.delivery.models import AnswerFile, Dispatch, Download
from dsar.capabilities.mail import outbox
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.models import Case
from dsar.cases.moves import hold_as_it_is
from dsar.eventlog.actors import PERSON
from dsar.eventlog.append import append
from dsar.files.models import StoredFile
from dsar.procedure import answer_files, answer_link, download_code


class LinkExpired(Exception):
    """The download period is over, or the answer was taken back."""


@transaction.atomic
def open_file(entry: AnswerFile, *, code_id: int | None, at: datetime) -> StoredFile:
    """Hand a file of the answer to the person, and note it (Art. 15(3)).

    Raises LinkExpired after the period, NotDisclosable when no identity check covers it, and
    CodeMissing for a session that typed no code.
    """
    # Whoever takes the answer back at the same moment comes before or after, never between.
    hold_as_it_is(entry.dispatch.case)
    rows = AnswerFile.objects.select_related("dispatch__case", "file", "item__case")
    entry = rows.get(pk=entry.pk)
    dispatch = entry.dispatch
    if dispatch.dispatched_at is None or dispatch.cancelled_at or dispatch.expires_at <= at:
        raise LinkExpired("the answer can no longer be downloaded")
    if not answer_files.of(dispatch.case).have(entry):
        raise NotDisclosable(f"{entry} is no file of this answer")
    answer_files.insist(entry, at=at)
    code = download_code.insist(entry, code_id, at=at)
    facts = {"file": entry.file_id, "sha256": entry.file.sha256}
    append(dispatch.case.reference, "answer.downloaded", at=at, by=PERSON, facts=facts)
    Download.objects.create(entry=entry, code=code, opened_at=at)
    return entry.file


def files_for(case: Case, *, at: datetime) -> Iterator[AnswerFile]:
    """The files the person may open now, newest answer first; a name alone may tell too much."""
    ready = AnswerFile.objects.filter(
        dispatch__case=case,
        dispatch__dispatched_at__isnull=False,
        dispatch__cancelled_at__isnull=True,
        dispatch__expires_at__gt=at,
    )
    found = ready.select_related("file", "item__case", "dispatch").order_by("-dispatch_id", "pk")
    held = answer_files.of(case)
    yield from answer_files.open_now([entry for entry in found if held.have(entry)], at=at)


def is_opened_by(dispatch: Dispatch, link_id: int) -> bool:
    """Whether a link was mailed for this answer, or since to another addressee of the case."""
    mark = outbox.link_mark(link_id)
    if dispatch.mail is not None and mark in dispatch.mail.body:
        return True
    since = dispatch.case.outgoing_mails.filter(queued_at__gte=dispatch.queued_at)
    others = dispatch.case.dispatches.filter(mail__isnull=False).values("mail")
    return bool(
        since.filter(kind__in=answer_link.ANEW, body__contains=mark).exclude(pk__in=others).exists()
    )


def was_opened(case: Case, rows: QuerySet[Dispatch]) -> bool:
    """Whether anybody opened a file of these answers, or typed the code and saw their names.

    The link alone shows nothing of an answer, so to press its button opens nothing.
    """
    first = rows.first()
    if first is None:
        return False
    typed = case.codes.filter(purpose=download_code.DOWNLOAD, used_at__gte=first.queued_at)
    return typed.exists() or Download.objects.filter(entry__dispatch__in=rows).exists()
