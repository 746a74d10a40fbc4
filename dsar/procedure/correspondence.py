"""Queueing letters and mails: what every one of them says about us and the case."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

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
from dsar.organisation.controller.letterhead import Letterhead
from dsar.organisation.controller.models import Controller

CANCELLED = "cancelled"
FOR_ANOTHER: Final = "the letter is addressed to somebody else by now; it is written anew"
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
    once = once or str(case.version)
    return mail_to(case, kind, to=addressee, context=said, at=at, once=once, held=held)


def mail_to(
    case: Case,
    kind: str,
    *,
    to: str,
    context: dict[str, Any],
    at: datetime,
    once: str,
    held: bool = False,
) -> OutgoingMail:
    """Owe an address one mail of a case; unless told more, it says who we are and the reference."""
    said = {"reference": case.reference, "controller": Controller.current().as_printed()} | context
    who: dict[str, Any] = {"addressee": to, "language": case.language, "case_id": case.pk}
    key = mail_key(case, kind, once)
    row = outbox.queue(kind, **who, context=said, at=at, dedupe_key=key, held=held)
    facts = {"mail": row.pk, "mail_kind": kind}
    append(case.reference, "mail.queued", at=at, by=SYSTEM, facts=facts)
    return row


def mail_key(case: Case, kind: str, once: str) -> str:
    """What makes a mail of a case one of its kind, so that none is owed twice."""
    return f"{case.reference}:{kind}:{once}"


def _said(case: Case, *, at: datetime) -> dict[str, Any]:
    """What the mails to the person may say of the case."""
    return {
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
        "layout": Letterhead.current().layout.as_content(),
        "addressee": addressee_lines(case, at=at, is_automatic=is_automatic),
    }


def cancel_answer(case: Case, *, at: datetime) -> None:
    """Stop an answer that has not left, and close every link to one that has (Art. 32)."""
    stop_unsent(case, at=at)
    _close_links(case, at=at)


def stop_unsent(case: Case, *, at: datetime) -> None:
    """Stop an answer that has not left: its mail, its dispatch, its link; what left stays open."""
    unsent = case.dispatches.filter(dispatched_at__isnull=True, cancelled_at__isnull=True)
    for row in unsent.select_related("mail"):
        append(case.reference, "answer.cancelled", at=at, by=SYSTEM, facts={"dispatch": row.pk})
        if row.mail and not row.mail.done_at:
            OutgoingMail.objects.filter(pk=row.mail.pk, done_at__isnull=True).update(
                failed_at=at, last_error=CANCELLED
            )
    unsent.update(cancelled_at=at)
    left = case.dispatches.filter(dispatched_at__isnull=False, cancelled_at__isnull=True)
    if not left.exists():
        _close_links(case, at=at)


def _close_links(case: Case, *, at: datetime) -> None:
    case.links.filter(purpose=Purpose.ANSWER, revoked_at__isnull=True).update(revoked_at=at)


def addressee_lines(case: Case, *, at: datetime, is_automatic: bool) -> list[str]:
    """The rows for the window of the envelope."""
    to = addressee_of(case, at=at)
    if is_automatic:
        return [to.email or ("" if to.acts_for else case.data_subject.phone)]
    return to.lines(case.language)


def is_for_another(case: Case, row: Letter, *, at: datetime) -> bool:
    """Whether the envelope's window shows who, or an address that, is written to no more."""
    if row.kind == LetterKind.RECIPIENT_NOTICE:
        return False
    now = addressee_lines(case, at=at, is_automatic=is_automatic(row))
    return bool(row.content["addressee"] != now)


def is_automatic(row: Letter) -> bool:
    """Whether a letter went out by itself: also that a whole case was closed."""
    closes = row.kind == LetterKind.CLOSURE and row.item_id is None
    return closes or row.kind in AUTOMATIC


def is_printed_for_another(case: Case, kind: LetterKind, *, at: datetime) -> bool:
    """Whether the PDF that a colleague could post now is for who is written to no more."""
    row = case.letters.filter(kind=kind, file__isnull=False).last()
    return row is not None and is_for_another(case, row, at=at)


def right_names(case: Case) -> list[str]:
    """What the case asks for, in the person's language (Art. 12(1))."""
    return [law_of_rights.name(Right(item.right), case.language) for item in case.items.all()]


def steps_in_words(case: Case, language: str = "") -> list[str]:
    """How the due date was counted, a sentence a step (Art. 12(3), Regulation 1182/71)."""
    return [explain.sentence(step, language or case.language) for step in steps_of(case)]


def status_link(case: Case, *, at: datetime) -> SecretLink:
    """The link to the case's own page: the one that is live, or else a new one."""
    live = case.links.filter(purpose=Purpose.STATUS, revoked_at__isnull=True, expires_at__gt=at)
    link: SecretLink | None = live.first()
    return link or links.issue(case.pk, Purpose.STATUS, at=at, days=links.STATUS_DAYS)


def day_in_words(day: date, language: str) -> str:
    """A day as a sentence has it, from which or up to which something holds."""
    return explain.up_to_or_from(day, language)
