"""Queueing letters and mails: what every one of them says about us and the case."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Q

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.capabilities.letters import desk
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.clock import steps_of
from dsar.cases.models import Case, CaseItem
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law import rights as law_of_rights
from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import code

CANCELLED = "cancelled"
MAILED: Final = (Purpose.STATUS, Purpose.ANSWER, Purpose.REPLY)
# They go out by themselves, so they repeat nothing that somebody typed.
AUTOMATIC: Final = frozenset({LetterKind.ACKNOWLEDGEMENT, LetterKind.MARKETING_CONFIRMATION})


def mail(
    case: Case,
    kind: str,
    *,
    at: datetime,
    context: dict[str, Any] | None = None,
    held: bool = False,
    once: str = "",
) -> OutgoingMail | None:
    """Owe the person, or who acts for them, one mail (Art. 12(3)).

    None when they gave no address, or when it got too many automatic mails today.
    """
    addressee = addressee_of(case, at=at).email
    if not addressee:
        return None
    if kind in outbox.AUTOMATIC and outbox.has_had_enough(addressee, at=at):
        append(case.reference, "mail.withheld", at=at, by=SYSTEM, facts={"mail_kind": kind})
        return None
    said = _said(case, at=at) | (context or {})
    key = f"{case.reference}:{kind}:{once or case.version}"
    to = {"addressee": addressee, "language": case.language}
    row = outbox.queue(kind, **to, context=said, at=at, dedupe_key=key, case_id=case.pk, held=held)
    facts = {"mail": row.pk, "mail_kind": kind}
    append(case.reference, "mail.queued", at=at, by=SYSTEM, facts=facts)
    return row


def _said(case: Case, *, at: datetime) -> dict[str, Any]:
    """What every mail may say of its case."""
    return {
        "reference": case.reference,
        "controller": Controller.current().as_printed(),
        "received_on": explain.on_day(case.received_on, case.language),
        "due_on": explain.on_day(case.due_on, case.language),
        "rights": right_names(case),
        "status_link": outbox.link_mark(status_link(case, at=at).pk),
    }


def letter(
    case: Case,
    kind: LetterKind,
    *,
    at: datetime,
    extra: dict[str, Any] | None = None,
    item: CaseItem | None = None,
    carried_by: OutgoingMail | None = None,
    is_automatic: bool = False,
) -> Letter:
    """Fix a letter's content and owe its PDF; an automatic one repeats nothing the person typed."""
    content = _content(case, kind, at=at, is_automatic=is_automatic)
    row = desk.queue(
        case.pk,
        case.reference,
        content=content | (extra or {}),
        at=at,
        item_id=item.pk if item else None,
        carried_by_id=carried_by.pk if carried_by else None,
    )
    facts = {"letter": row.pk, "letter_kind": row.kind, "number": row.number}
    append(case.reference, "letter.queued", at=at, by=SYSTEM, facts=facts)
    return row


def _content(case: Case, kind: LetterKind, *, at: datetime, is_automatic: bool) -> dict[str, Any]:
    """What every letter says of us and its case, as it is today."""
    controller = Controller.current()
    return {
        "kind": kind.value,
        "language": case.language,
        "reference": case.reference,
        "date": controller.day_of(at).isoformat(),
        "received_on": case.received_on.isoformat(),
        "due_on": case.due_on.isoformat(),
        "rights": [entry.right for entry in case.items.all()],
        "controller": controller.as_printed(),
        "country": controller.country,
        "addressee": addressee_lines(case, at=at, is_automatic=is_automatic),
    }


def cancel_answer(case: Case, *, at: datetime) -> None:
    """Stop an answer that has not left: its mail, its link and its dispatch."""
    unsent = case.dispatches.filter(dispatched_at__isnull=True, cancelled_at__isnull=True)
    for row in unsent.select_related("mail"):
        if row.mail and not row.mail.done_at:
            OutgoingMail.objects.filter(pk=row.mail.pk, done_at__isnull=True).update(
                failed_at=at, last_error=CANCELLED
            )
        append(case.reference, "answer.cancelled", at=at, by=SYSTEM, facts={"dispatch": row.pk})
    unsent.update(cancelled_at=at)
    case.links.filter(purpose=Purpose.ANSWER, revoked_at__isnull=True).update(revoked_at=at)


def close_links(case: Case, *, at: datetime) -> None:
    """Let no link open the case that another than the addressee of today may hold (Art. 32).

    The next mail has a new one. A link that no kept mail shows may be anybody's.
    """
    to = addressee_of(case, at=at).email.casefold()
    mails = list(case.outgoing_mails.exclude(kind=code.KIND))
    ours = {mail.addressee.casefold() for mail in mails} <= {to}
    for row in case.links.filter(purpose__in=MAILED, revoked_at__isnull=True):
        mark = outbox.link_mark(row.pk)
        held_by = {mail.addressee.casefold() for mail in mails if mark in mail.body}
        # Every mail of the case has the address for answers, which its body does not show.
        if not (ours if row.purpose == Purpose.REPLY else held_by == {to}):
            case.links.filter(pk=row.pk).update(revoked_at=at)


def send_on(case: Case, before: str, *, at: datetime) -> None:
    """Let what waits for another mailbox go to the addressee of today (Art. 5(1)(f)).

    Without one it does not leave. A code belongs to the address on file only, and a change of
    address to its two sides.
    """
    to = addressee_of(case, at=at).email
    rows = case.outgoing_mails.filter(done_at__isnull=True, addressee__iexact=before)
    rows = rows.exclude(Q(last_error=CANCELLED) | Q(kind=code.KIND))
    for row in rows.exclude(kind__startswith="contact_"):
        if to:
            row.addressee, row.body = to, _with_live_links(case, row.body, at=at)
        else:
            row.failed_at, row.last_error = at, CANCELLED
            facts = {"mail_kind": row.kind}
            append(case.reference, "mail.withheld", at=at, by=SYSTEM, facts=facts)
        row.save(update_fields=["addressee", "body", "failed_at", "last_error"])
    readdress(case, at=at)


def _with_live_links(case: Case, body: str, *, at: datetime) -> str:
    """Each dead link of the case gives way to a live one of its own purpose, if there is any."""
    status_link(case, at=at)
    mine = list(case.links.order_by("pk"))
    live = {row.purpose: row for row in mine if _is_live(row, at=at)}
    dead = {row.pk: row.purpose for row in mine if not _is_live(row, at=at)}

    def renewed(mark: re.Match[str]) -> str:
        link = live.get(dead.get(int(mark[1]), ""))
        return outbox.link_mark(link.pk) if link else mark[0]

    return outbox.LINK.sub(renewed, body)


def _is_live(link: SecretLink, *, at: datetime) -> bool:
    return link.revoked_at is None and link.expires_at > at


def readdress(case: Case, *, at: datetime) -> None:
    """Give the letters that are no PDFs yet the addressee of today (Art. 5(1)(f))."""
    for row in case.letters.filter(file__isnull=True):
        lines = addressee_lines(case, at=at, is_automatic=row.kind in AUTOMATIC)
        row.content = row.content | {"addressee": lines}
        row.save(update_fields=["content"])


def addressee_lines(case: Case, *, at: datetime, is_automatic: bool) -> list[str]:
    """The rows for the window of the envelope."""
    to = addressee_of(case, at=at)
    if is_automatic:
        return [to.email or ("" if to.acts_for else case.data_subject.phone)]
    return to.lines(case.language)


def right_names(case: Case) -> list[str]:
    return [law_of_rights.name(Right(item.right), case.language) for item in case.items.all()]


def steps_in_words(case: Case, language: str = "") -> list[str]:
    """How the due date was counted, a sentence a step (Art. 12(3), Regulation 1182/71)."""
    return [explain.sentence(step, language or case.language) for step in steps_of(case)]


def status_link(case: Case, *, at: datetime) -> SecretLink:
    live = case.links.filter(purpose=Purpose.STATUS, revoked_at__isnull=True, expires_at__gt=at)
    link: SecretLink | None = live.first()
    return link or links.issue(case.pk, Purpose.STATUS, at=at, days=links.STATUS_DAYS)


def day_in_words(day: date, language: str) -> str:
    return explain.up_to_or_from(day, language)
