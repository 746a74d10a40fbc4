"""A copy of an identity document that came by e-mail: its bytes are destroyed, the record stays."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import Q

from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.mail.models import InboundMail, MailAttachment, SortedAs
from dsar.cases.contests import Contest
from dsar.cases.models import Case
from dsar.cases.moves import claim, hold
from dsar.cases.states import State
from dsar.eventlog.append import INSTALLATION, append
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.organisation.accounts.models import User
from dsar.procedure import correspondence

SEALED: Final = "the words of an archived case can no longer be changed"


class CannotDestroy(ValueError):
    """The message cannot be destroyed now; the message says why."""


@transaction.atomic
def destroy(mail: InboundMail, *, at: datetime, by: User, with_words: bool = False) -> None:
    """Destroy a message's bytes and files, for they hold an identity document (Art. 5(1)(c), 32).

    Digests stay. With `with_words` its text, subject and file names go as well, here and in the
    case they opened. The person is asked not to send copies by e-mail. Raises CannotDestroy.
    """
    mail = InboundMail.objects.select_related("file", "case").get(pk=mail.pk)
    if mail.done_at is None:
        raise CannotDestroy("the message is still being read; try again in a moment")
    opened = _opened_by(mail) if with_words else []
    contests = Contest.objects.filter(mail=mail).exclude(text="")
    if with_words and contests.filter(case__state=State.ARCHIVED).exists():
        raise CannotDestroy(SEALED)
    cases = _held(mail.case, opened)
    # Of two colleagues who press the button, one destroys.
    whole = StoredFile.objects.filter(pk=mail.file_id, wiped_at__isnull=True)
    if not whole.exists():
        raise CannotDestroy("the copy was destroyed already")
    entries = list(mail.attachments.select_related("file"))
    _note(mail, entries, cases, at=at, by=by)
    _ask_for_no_more(mail, cases, at=at, with_words=with_words)
    if not whole.update(wiped_at=at):
        raise CannotDestroy("the copy was destroyed already")
    for file in (mail.file, *(entry.file for entry in entries)):
        store.wipe(file, at=at)
    for case in opened:
        claim(case, text="")
    if with_words:
        contests.update(text="")
        _blank(mail, entries)


def _opened_by(mail: InboundMail) -> list[Case]:
    """The cases that the message opened, by itself or at the mail desk: they hold its words too.

    One that was taken back since is found by its record, among those of the same arrival.
    """
    mine = Q(idempotency_key=f"mail:{mail.pk}")
    if mail.sorted_as == SortedAs.NEW_CASE:
        mine |= Q(pk=mail.case_id)
    same_arrival = Case.objects.filter(received_at=mail.received_at).values("reference")
    put_there = {"facts__mail": mail.pk, "facts__sorted_as": SortedAs.NEW_CASE.value}
    sorted_ = Event.objects.filter(stream__in=same_arrival, kind="mail.sorted", **put_there)
    mine |= Q(reference__in=list(sorted_.values_list("stream", flat=True)))
    cases = list(Case.objects.filter(mine).exclude(text=""))
    if any(case.state == State.ARCHIVED for case in cases):
        raise CannotDestroy(SEALED)
    return cases


def _held(own: Case | None, opened: list[Case]) -> list[Case]:
    """The cases it is written into, locked in one order always; a sealed one gets no event."""
    cases = {case.pk: case for case in opened}
    if own is not None and own.state != State.ARCHIVED:
        cases.setdefault(own.pk, own)
    held = [cases[pk] for pk in sorted(cases)]
    for case in held:
        hold(case)
    return held


def _note(
    mail: InboundMail,
    entries: list[MailAttachment],
    cases: list[Case],
    *,
    at: datetime,
    by: User,
) -> None:
    """Write it into each case's record and into ours: a message may be put into another case."""
    facts = {"mail": mail.pk, "sha256": mail.sha256}
    told = facts | {"files": [entry.file.sha256 for entry in entries]}
    for case in cases:
        append(case.reference, "mail.proof_destroyed", at=at, by=by.actor, facts=told)
    append(INSTALLATION, "mail.proof_destroyed", at=at, by=by.actor, facts=told)


def _ask_for_no_more(
    mail: InboundMail, cases: list[Case], *, at: datetime, with_words: bool
) -> None:
    for case in cases:
        if case.pk == mail.case_id:
            is_asked = ProofRequest.objects.open().filter(case=case).exists()
            said = {"is_asked": is_asked, "with_words": with_words}
            correspondence.mail(
                case, "do_not_mail_proof", at=at, context=said, once=f"mail{mail.pk}"
            )


def _blank(mail: InboundMail, entries: list[MailAttachment]) -> None:
    mail.text = mail.subject_line = ""
    if mail.recognised:
        # The reasons quote the letter.
        mail.recognised = mail.recognised | {"reasons": []}
        mail.reason = ""
    mail.save(update_fields=["text", "subject_line", "recognised", "reason"])
    for entry in entries:
        entry.name = entry.file.original_name = ""
        entry.save(update_fields=["name"])
        entry.file.save(update_fields=["original_name"])
