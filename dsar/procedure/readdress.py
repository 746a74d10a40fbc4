"""Somebody else, or another address, is written to: what has not left goes there, or nowhere.

What has left stays as it is. A letter that is a PDF already stays on record, and a new one leaves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from django.db.models import Q

from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.models import Case
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law.letters import LetterKind
from dsar.organisation.controller.models import Controller
from dsar.procedure import (
    code,
    correspondence,
    download_code,
    extend,
    fee,
    lift_restriction,
    questions,
    respond,
)
from dsar.procedure.correspondence import CANCELLED, is_for_another
from dsar.procedure.suspend import ASKED

CODES: Final = (code.KIND, download_code.KIND)
# What goes by post where no mail carries it.
POSTED: Final[dict[LetterKind, Callable[[Case], bool]]] = {
    LetterKind.EXTENSION: extend.is_to_be_posted,
    LetterKind.FEE_NOTICE: fee.is_to_be_posted,
    LetterKind.RESTRICTION_LIFTING: lift_restriction.is_to_be_posted,
}
MAILED: Final = (Purpose.STATUS, Purpose.ANSWER, Purpose.REPLY)


def turn(case: Case, *, at: datetime) -> None:
    """Close what another mailbox may open, and send what waits to the addressee of today.

    A mandate may have run out before, so no comparison with the last addressee tells enough.
    """
    close_links(case, at=at)
    theirs = case.representatives.values_list("email", flat=True)
    for mailbox in sorted({case.data_subject.email, *theirs}):
        send_on(case, mailbox, at=at)


def close_links(case: Case, *, at: datetime) -> None:
    """Let no link open the case that another than the addressee of today may hold (Art. 32).

    The next mail has a new one. A link that no kept mail shows may be anybody's.
    """
    to, mails = addressee_of(case, at=at).email.casefold(), _mails(case)
    closed = set()
    for row in case.links.filter(purpose__in=MAILED, revoked_at__isnull=True):
        holders = _holders(row, mails)
        if not holders <= {to} or not (holders or row.purpose == Purpose.REPLY):
            case.links.filter(pk=row.pk).update(revoked_at=at)
            closed.add(row.purpose)
    if Purpose.ANSWER in closed:
        download_code.revoke(case, at=at)


def is_held_by_another(link: SecretLink, *, at: datetime) -> bool:
    """Whether a link went to another than the addressee of today, so that it opens nothing.

    That is so from the first day after a mandate, before any sweep; all else closes links at once.
    """
    case = link.case
    if link.purpose not in MAILED or not case.representatives.exists():
        return False
    return not _holders(link, _mails(case)) <= {addressee_of(case, at=at).email.casefold()}


def _mails(case: Case) -> list[OutgoingMail]:
    return list(case.outgoing_mails.exclude(kind__in=CODES))


def _holders(link: SecretLink, mails: list[OutgoingMail]) -> set[str]:
    """The mailboxes that a link went to, as far as kept mails show."""
    # Every mail of the case has the address for answers, which its body does not show.
    is_in_all, mark = link.purpose == Purpose.REPLY, outbox.link_mark(link.pk)
    return {mail.addressee.casefold() for mail in mails if is_in_all or mark in mail.body}


def send_on(case: Case, before: str, *, at: datetime) -> None:
    """Let what waits for another mailbox go to the addressee of today (Art. 5(1)(f)).

    Without one it does not leave. A code belongs to the address on file only, and a change of
    address to its two sides.
    """
    to = addressee_of(case, at=at).email
    waits = Q(done_at__isnull=True) | Q(bounced_at__isnull=False, bounce_settled_at__isnull=True)
    rows = case.outgoing_mails.filter(waits, addressee__iexact=before)
    rows = rows.exclude(Q(last_error=CANCELLED) | Q(kind__in=CODES))
    for row in rows.exclude(kind__startswith="contact_"):
        if to:
            row.addressee, row.body = to, _with_live_links(case, row.body, at=at)
        else:
            row.failed_at, row.last_error = at, CANCELLED
            facts = {"mail_kind": row.kind}
            append(case.reference, "mail.withheld", at=at, by=SYSTEM, facts=facts)
        row.save(update_fields=["addressee", "body", "failed_at", "last_error"])
    letters(case, at=at)


def _with_live_links(case: Case, body: str, *, at: datetime) -> str:
    """Each dead link of the case gives way to a live one of its own purpose, if there is any."""
    correspondence.status_link(case, at=at)
    mine = list(case.links.order_by("pk"))
    live = {row.purpose: row for row in mine if _is_live(row, at=at)}
    dead = {row.pk: row.purpose for row in mine if not _is_live(row, at=at)}

    def renewed(mark: re.Match[str]) -> str:
        link = live.get(dead.get(int(mark[1]), ""))
        return outbox.link_mark(link.pk) if link else mark[0]

    return outbox.LINK.sub(renewed, body)


def _is_live(link: SecretLink, *, at: datetime) -> bool:
    return link.revoked_at is None and link.expires_at > at


def letters(case: Case, *, at: datetime) -> None:
    """Give each letter that has not left the addressee of today (Art. 5(1)(f)).

    Of a PDF a new one is written, and an answer on its way with it stops.
    """
    # What notes an event comes first: the stream is locked before any letter's row.
    if _answer_is_stale(case, at=at):
        correspondence.cancel_answer(case, at=at)
    for row in _stale(case, at=at):
        _write_anew(case, row, at=at)
    mine = case.letters.exclude(kind=LetterKind.RECIPIENT_NOTICE)
    for row in mine.filter(file__isnull=True):
        lines = _lines(case, row, at=at)
        if row.content["addressee"] != lines:
            row.content = row.content | {"addressee": lines}
            row.save(update_fields=["content"])


def _answer_is_stale(case: Case, *, at: datetime) -> bool:
    """Whether an answer that has not left holds a letter for who is written to no more."""
    row = respond.on_its_way(case)
    if row is None or (row.mail and row.mail.done_at):
        return False
    return respond.holds_letter_for_another(row, at=at)


def _stale(case: Case, *, at: datetime) -> list[Letter]:
    """The PDFs that have not left, the newest of each, for who is written to no more."""
    found = {row.pk: row for row in _waiting(case) if row.is_frozen}
    return [row for row in found.values() if is_for_another(case, row, at=at)]


def _waiting(case: Case) -> Iterator[Letter]:
    """Letters that a mail has yet to carry, or a colleague to post, and answers yet to be sent."""
    rows = case.letters.select_related("carried_by").order_by("pk")
    carried = rows.filter(carried_by__isnull=False, carried_by__done_at__isnull=True)
    carried = carried.exclude(carried_by__last_error=CANCELLED)
    yield from {row.carried_by_id: row for row in carried}.values()
    yield from {row.kind: row for row in rows.filter(kind__in=_unsent_kinds(case))}.values()
    yield from respond.answer_letters_of(case)


def _unsent_kinds(case: Case) -> Iterator[LetterKind]:
    for cause, asked in ASKED.items():
        if asked.objects.open().filter(case=case, sent_at__isnull=True).exists():
            yield questions.LETTERS[cause]
    for kind, step in POSTED.items():
        if step(case):
            yield kind


def _lines(case: Case, row: Letter, *, at: datetime) -> list[str]:
    is_automatic = correspondence.is_automatic(row)
    return correspondence.addressee_lines(case, at=at, is_automatic=is_automatic)


def _write_anew(case: Case, row: Letter, *, at: datetime) -> None:
    """The mail that was to carry the earlier letter waits for the new one."""
    said = row.content | {"addressee": _lines(case, row, at=at)}
    said["date"] = Controller.current().day_of(at).isoformat()
    kind, mail = LetterKind(row.kind), row.carried_by
    correspondence.letter(case, kind, at=at, extra=said, item=row.item, carried_by=mail)
    if mail:
        held = {"attachment": None, "attachment_name": "", "due_at": None}
        OutgoingMail.objects.filter(pk=mail.pk).update(**held)
