"""What is owed leaves the house here: letters are rendered and frozen, mails are sent."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import AnswerFile, SecretLink
from dsar.capabilities.identity.words import WHAT_ABOUT
from dsar.capabilities.letters import desk, logo, signing
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.letters.render import pdf_for
from dsar.capabilities.mail import outbox, relay
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import NotDisclosable, is_known_who_asks, is_mandate_clear
from dsar.cases.models import Case
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.files.store import store
from dsar.law.letters import LetterKind
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import (
    answer_link,
    code,
    correspondence,
    download_code,
    owner_access,
    questions,
    tell,
)
from dsar.procedure.package import package
from dsar.procedure.replies import came_back, reply_address
from dsar.work.failpoints import fail
from dsar.work.lease import MOST_ATTEMPTS

PDF = "application/pdf"
# Letters in which a colleague's words may tell about the person, where it is known who asks.
FREE_WORDS: Final = (
    *(LetterKind.EXTENSION, LetterKind.CLARIFICATION),
    *(LetterKind.FEE_NOTICE, LetterKind.RESTRICTION_LIFTING),
)


class NothingFailed(ValueError):
    """There is no failed letter or mail to try again."""


class _NotWanted(Exception):
    """Nobody waits for what the mail brings."""


class _WrongAddressee(NotDisclosable):
    """The mail is for somebody who is written to no more; only a colleague can change that."""


class _Overtaken(Exception):
    """Another wrote the letter first, or what it says is another now."""


def render_next(*, at: datetime) -> Letter | None:
    """Render the next letter that is due, freeze it and let go of the mail that carries it."""
    row: Letter | None = Letter.objects.claim_next(at)
    if row is None:
        return None
    fail("render_claimed")
    try:
        pdf = pdf_for(row.content, assets=logo.brought(row.content))
        pdf = signing.signed(pdf, at=at)
    except signing.LetterNotSignedError as error:
        desk.put_off(row, at=at, error=str(error))
        return row
    except Exception as error:  # noqa: BLE001 -- one letter that breaks must not stop the others
        row.put_back(at, error=type(error).__name__)
        return row
    with suppress(_Overtaken):
        _freeze(row, pdf, at=at)
    return row


@transaction.atomic
def _freeze(row: Letter, pdf: bytes, *, at: datetime) -> None:
    reference = row.case.reference
    name = f"{row.number.replace('/', '-')}.pdf"
    file = store(pdf, reference=reference, media_type=PDF, at=at, original_name=name)
    fail("before_freeze")
    facts = {"letter": row.pk, "letter_kind": row.kind, "number": row.number}
    # The stream is locked before the letter's row, as in a change of address.
    append(reference, "letter.frozen", at=at, by=SYSTEM, facts=facts | {"sha256": file.sha256})
    if not desk.freeze(row, file, at=at):
        raise _Overtaken
    if row.carried_by_id:
        OutgoingMail.objects.filter(pk=row.carried_by_id, due_at__isnull=True).update(
            attachment=file, attachment_name=name, due_at=at
        )


def send_next(*, at: datetime) -> OutgoingMail | None:
    """Send the next mail that is due; the lease makes a crash here repeat it, never lose it."""
    row: OutgoingMail | None = OutgoingMail.objects.claim_next(at)
    if row is None:
        return None
    fail("after_claim")
    try:
        _insist_it_may_leave(row, at=at)
        sender = settings.MAIL_FROM or Controller.current().email
        outbox.send(row, sender=sender, reply_to=reply_address(row), secrets=_secrets(row, at=at))
    except _NotWanted:
        mine = OutgoingMail.objects.filter(pk=row.pk)
        mine.update(failed_at=at, last_error=correspondence.CANCELLED, lease_until=None)
        return row
    except Exception as error:  # noqa: BLE001 -- one address that breaks must not stop the others
        _not_sent(row, error, at=at)
        return row
    fail("after_send")
    with transaction.atomic():
        # The stream is locked before the mail's row, as in a withdrawal that cancels the mail.
        _note(row, "mail.sent", at=at)
        row.mark_done(at)
        fail("before_mark")
    return row


@transaction.atomic
def try_again(case: Case, *, at: datetime, by: User) -> None:
    """Give failed letters, packages and mails, and those that came back, a fresh start.

    Raises NothingFailed without any.
    """
    mine = case.outgoing_mails.exclude(last_error=correspondence.CANCELLED)
    letters, mails, back = case.letters.failed(), mine.failed(), came_back(case)
    packages = package.live(case).failed()
    facts = {"letters": letters.count(), "mails": mails.count() + back.count()}
    facts["packages"] = packages.count()
    if not any(facts.values()):
        raise NothingFailed("nothing of this case has failed")
    append(case.reference, "work.retried", at=at, by=by.actor, facts=facts)
    letters.start_anew(at)
    packages.start_anew(at)
    mails.start_anew(at)
    for mail in back:
        outbox.send_anew(mail, at=at)


def _insist_it_may_leave(row: OutgoingMail, *, at: datetime) -> None:
    """Hold back what was written while another was known, or written to (Art. 12(6), 32)."""
    if row.case is None:
        return
    if not questions.is_wanted(row):
        raise _NotWanted
    is_answer = row.kind in answer_link.OPENS
    tells = any(_tells(letter.content) for letter in row.letters.filter(kind__in=FREE_WORDS))
    if tells and not is_known_who_asks(row.case, at=at):
        raise NotDisclosable("it is no longer known who asks, so our own words do not leave")
    if is_answer and _discloses(row) and not is_mandate_clear(row.case, at=at):
        raise _WrongAddressee("the mandate no longer holds, so the answer does not leave")
    to = addressee_of(row.case, at=at).email
    if (tells or is_answer) and row.addressee.casefold() != to.casefold():
        raise _WrongAddressee("somebody else is written to by now")


def _discloses(row: OutgoingMail) -> bool:
    """Whether the mail opens an answer that tells of data; a refusal of no mandate must leave."""
    mine = AnswerFile.objects.filter(dispatch__mail=row)
    return not mine.exists() or mine.filter(discloses=True).exists()


def _tells(content: dict[str, Any]) -> bool:
    asked = content.get("question", "")
    told = any(content.get(name) for name in ("facts", "costs", "systems_named", "own"))
    return told or asked not in ("", WHAT_ABOUT[content["language"]])


def _not_sent(row: OutgoingMail, error: Exception, *, at: datetime) -> None:
    words = f"{type(error).__name__} {relay.answer_in(error)}".strip()
    if isinstance(error, ValidationError | _WrongAddressee) or relay.is_final(error):
        # Staff must hear today, not after a day of tries, that nobody can be reached there.
        row.attempts = MOST_ATTEMPTS
    with transaction.atomic():
        if row.is_last_try:
            _note(row, "mail.failed", at=at, error=words)
        row.put_back(at, error=words)


def _note(row: OutgoingMail, kind: str, *, at: datetime, **more: str) -> None:
    facts = {"mail": row.pk, "mail_kind": row.kind, **more}
    if row.case is not None:
        append(row.case.reference, kind, at=at, by=SYSTEM, facts=facts)


def _secrets(row: OutgoingMail, *, at: datetime) -> dict[str, Callable[[int], str]]:
    """What stands in no database and is derived when the mail leaves, by the name of its mark."""
    return {
        "link": partial(_url, row),
        "code": partial(_code, row, at=at),
        "owner-link": partial(_owner_link, row, at=at),
        "owner-code": partial(_owner_code, row, at=at),
    }


def _url(row: OutgoingMail, link_id: int) -> str:
    """The address of a link of the mail's own case; a mark that somebody typed opens no other."""
    link = SecretLink.objects.select_related("case").filter(pk=link_id, case=row.case_id).first()
    return links.url(link, link.case.language) if link else outbox.link_mark(link_id)


def _code(row: OutgoingMail, code_id: int, *, at: datetime) -> str:
    opens = download_code if row.kind == download_code.KIND else code
    digits = opens.to_mail(row, code_id, at=at)
    if digits is None and row.kind in (code.KIND, download_code.KIND):
        raise _NotWanted
    return digits or outbox.code_mark(code_id)


def _owner_link(row: OutgoingMail, link_id: int, *, at: datetime) -> str:
    url = owner_access.url_to_mail(row, link_id, at=at)
    if url is None and row.kind in owner_access.KINDS:
        raise _NotWanted
    if url is None and row.kind == tell.KIND:
        # What is late must be heard of, whoever answers for the system by now.
        return owner_access.door_url(row.language)
    return url or outbox.owner_link_mark(link_id)


def _owner_code(row: OutgoingMail, code_id: int, *, at: datetime) -> str:
    digits = owner_access.code_to_mail(row, code_id, at=at)
    if digits is None and row.kind in owner_access.KINDS:
        raise _NotWanted
    return digits or outbox.owner_code_mark(code_id)
