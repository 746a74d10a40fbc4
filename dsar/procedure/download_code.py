"""The code before a download: the link alone does not open what tells about the person (Art. 32).

It goes the way that the check of who is asking calls for. Where only an e-mail address is known, it
is a mail of its own, sent when the page is open: a link that was forwarded, logged or read by a
scanner opens nothing without the mailbox as it is today.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import NotAsked, OneTimeCode
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.addressee import addressee_of
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.moves import hold, hold_as_it_is
from dsar.cases.representatives import representative_of
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.append import append
from dsar.law.identity import Method
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import code, correspondence
from dsar.procedure.code import PRESSED_TWICE, Entered, Result

KIND: Final = "download_code"
DOWNLOAD: Final = OneTimeCode.Purpose.DOWNLOAD
# For so long a session that typed the code may open files.
LASTS: Final = timedelta(minutes=30)
Way = Dispatch.CodeWay
# A weaker check was of the mailbox itself, so the mailbox is as good for the code.
SPOKEN_FROM: Final = 2
MET: Final = frozenset({Method.CALL_BACK, Method.IN_PERSON})
NO_WAY: Final = "choose how the person gets the code"
NOT_ON_FILE: Final = "there is no e-mail address on file that the code could go to"


class CodeMissing(Exception):
    """This session has not typed the code that opens the file."""


class CannotGiveCode(ValueError):
    """No code can be said to the person now; the message says why."""


def is_needed(case: Case) -> bool:
    """Whether a code stands before the answer; the law asks nothing of some (Art. 7(3), 21(3))."""
    return case.needs_identity


def insist(entry: AnswerFile, code_id: int | None, *, at: datetime) -> OneTimeCode | None:
    """The code that lets this session open a file; none where the file tells nothing.

    Raises CodeMissing (Art. 32).
    """
    case = entry.dispatch.case
    if not (entry.discloses and is_needed(case)):
        return None
    row = proof(case, code_id, at=at)
    if row is None:
        raise CodeMissing(f"{entry} needs a code")
    return row


def proof(case: Case, code_id: int | None, *, at: datetime) -> OneTimeCode | None:
    """The code by which a session showed who it is, for as long as that lasts (Art. 32)."""
    typed = case.codes.filter(pk=code_id or 0, purpose=DOWNLOAD, revoked_at__isnull=True)
    row: OneTimeCode | None = typed.filter(used_at__gt=at - LASTS, used_at__lte=at).first()
    return row


def suggested(case: Case, *, at: datetime) -> Way:
    """The way that the strongest check of who is asking calls for (Art. 12(6), 32).

    Said on the phone or at a branch, where a number is known or somebody was met; to the address on
    file, where a code went there before; else by a mail of its own.
    """
    counting = IdentityCheck.objects.counting(on=Controller.current().day_of(at))
    check = counting.filter(case=case).order_by("-level", "-checked_at").first()
    if check is None or check.level < SPOKEN_FROM:
        return Way.MAIL
    if check.method == Method.FILE_CONTACT and _on_file(case):
        return Way.FILE
    acting = representative_of(case)
    phone = acting.phone if acting else case.data_subject.phone
    return Way.SPOKEN if phone or check.method in MET else Way.MAIL


def why_not(case: Case, way: str) -> str:
    """Why a code cannot go that way; empty when it can, or when the way is left open (Art. 32)."""
    if way not in ("", *Way.values):
        return NO_WAY
    is_nowhere = way == Way.FILE and not representative_of(case) and not _on_file(case)
    return NOT_ON_FILE if is_nowhere else ""


def way_of(case: Case, *, at: datetime) -> Way:
    """The way settled for the answer that left last, else the suggested one."""
    row = left(case).last()
    return Way(row.code_way) if row and row.code_way else suggested(case, at=at)


def left(case: Case) -> QuerySet[Dispatch]:
    """The answers that are behind a link and were not taken back, first to last."""
    rows = case.dispatches.filter(dispatched_at__isnull=False, cancelled_at__isnull=True)
    return rows.filter(channel=Dispatch.Channel.PORTAL).order_by("pk")


def mailbox(case: Case, *, at: datetime) -> str:
    """Where a mailed code goes today; empty where it is said instead, or nothing waits."""
    if case.state == State.ARCHIVED or not left(case).filter(expires_at__gt=at).exists():
        return ""
    way = way_of(case, at=at)
    if way == Way.FILE and not representative_of(case):
        return _on_file(case)
    return "" if way == Way.SPOKEN else addressee_of(case, at=at).email


def _on_file(case: Case) -> str:
    """The address on file by which it was found out who asks."""
    asked = case.proof_requests.filter(method=Method.FILE_CONTACT).exclude(contact="")
    typed = asked.filter(codes__used_at__isnull=False).order_by("pk").last()
    return typed.contact if typed else ""


def live(case: Case) -> OneTimeCode | None:
    """The one code that may still be typed, unless its time or its tries are over."""
    mine = case.codes.filter(purpose=DOWNLOAD, used_at__isnull=True, revoked_at__isnull=True)
    row: OneTimeCode | None = mine.last()
    return row


@transaction.atomic
def send(case: Case, *, at: datetime) -> OneTimeCode:
    """Owe a code to the mailbox that gets one, and end the one before it (Art. 32).

    Raises NotAsked where none is mailed, or TooManyCodes.
    """
    hold_as_it_is(case)
    to = mailbox(case, at=at)
    if not to:
        raise NotAsked
    old = live(case)
    if old and old.tries < codes.MOST_TRIES and at - old.made_at < PRESSED_TWICE:
        return old
    row = code.make(case, DOWNLOAD, at=at)
    facts = {"code": row.pk, "purpose": row.purpose}
    append(case.reference, "code.sent", at=at, by=PERSON, facts=facts)
    minutes = int(codes.VALID.total_seconds()) // 60
    words = {"code": outbox.code_mark(row.pk), "minutes": minutes}
    correspondence.mail_to(case, KIND, to=to, context=words, at=at, once=str(row.pk))
    return row


@transaction.atomic
def give(case: Case, *, how: str, found_in: System | None, at: datetime, by: User) -> str:
    """The digits for an officer to say, once: to a number on file, or at a branch (Art. 32).

    Raises CannotGiveCode, or TooManyCodes.
    """
    hold(case)
    if how not in ("phone", "branch"):
        raise CannotGiveCode("say whether you called the person or met them at a branch")
    if how == "phone" and found_in is None:
        raise CannotGiveCode(
            "say in which system the number stood that you called; "
            "a number we do not hold shows nothing"
        )
    if case.state == State.ARCHIVED or not left(case).filter(expires_at__gt=at).exists():
        raise CannotGiveCode("no answer waits behind a code here")
    row = code.make(case, DOWNLOAD, at=at)
    facts = {"code": row.pk, "purpose": row.purpose, "via": how}
    facts["system"] = found_in.key if found_in and how == "phone" else ""
    append(case.reference, "code.said", at=at, by=by.actor, facts=facts)
    return codes.digits(row.nonce)


@transaction.atomic
def enter(case: Case, typed: str, *, at: datetime) -> Entered:
    """Take a typed code: the try is counted first, then it is compared (Art. 32)."""
    hold_as_it_is(case)
    row = live(case)
    if row is None or not left(case).filter(expires_at__gt=at).exists():
        return Entered(Result.NONE)
    return code.compare(case, row, typed, at=at)


def revoke(case: Case, *, at: datetime) -> None:
    """Let no code open anything any more, typed or not: another is written to, or nothing is."""
    case.codes.filter(purpose=DOWNLOAD, revoked_at__isnull=True).update(revoked_at=at)


def to_mail(mail: OutgoingMail, code_id: int, *, at: datetime) -> str | None:
    """The digits for the one mail that was made for them; None when nobody waits for them."""
    row = OneTimeCode.objects.select_related("case").filter(pk=code_id, purpose=DOWNLOAD).first()
    if row is None or mail.dedupe_key != correspondence.mail_key(row.case, KIND, str(row.pk)):
        return None
    if row.used_at or row.revoked_at or mail.addressee != mailbox(row.case, at=at):
        return None
    codes.leaves(row.pk, at=at)
    return codes.digits(row.nonce)
