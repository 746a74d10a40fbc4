"""A code goes to the address on file and comes back by the page of the case (Art. 12(6)).

Whoever types it holds both; neither the page nor the mail says anything of the other address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from django.db import transaction

from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import NotAsked, OneTimeCode, ProofRequest
from dsar.capabilities.mail import outbox
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.moves import claim, hold, hold_as_it_is
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.eventlog.append import append
from dsar.law.identity import MANDATE, Method
from dsar.procedure import correspondence

KIND: Final = "code"
IDENTITY: Final = OneTimeCode.Purpose.IDENTITY
# The most codes that one case gets in a stretch of time.
LIMITS: Final = ((timedelta(hours=1), 5), (timedelta(days=1), 10))
# A button pressed twice is one wish.
PRESSED_TWICE: Final = timedelta(seconds=30)


class TooManyCodes(Exception):
    """The case had all the codes that it may have for now; `until` says when there is another."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__(f"no code before {until}")


class Result(StrEnum):
    """What became of a typed code."""

    ACCEPTED = "accepted"
    WRONG = "wrong"
    SPENT = "spent"
    EXPIRED = "expired"
    NONE = "none"


@dataclass(frozen=True)
class Entered:
    """What became of a typed code; `code_id` is the one that was accepted."""

    result: Result
    tries_left: int = 0
    code_id: int = 0


def asked(case: Case) -> ProofRequest | None:
    """The open question that a code to the address on file answers (Art. 12(6))."""
    if case.state != State.VERIFYING:
        return None
    row: ProofRequest | None = case.proof_requests.open().filter(method=Method.FILE_CONTACT).first()
    return row


def accepted_at(case: Case) -> datetime | None:
    """When the person typed the code that the last question who is asking called for (Art. 12(6)).

    A question for a mandate is about another matter.
    """
    last = case.proof_requests.exclude(method=MANDATE).order_by("asked_at", "pk").last()
    return typed_at(last) if last else None


def has_typed(case: Case) -> bool:
    """Whether the code was typed as we asked, which a colleague has yet to record."""
    row = asked(case)
    return row is not None and typed_at(row) is not None


def typed_at(row: ProofRequest) -> datetime | None:
    """When the code was typed that a question asked for (Art. 12(6))."""
    used = row.codes.filter(purpose=IDENTITY, used_at__isnull=False)
    at: datetime | None = used.values_list("used_at", flat=True).last()
    return at


def live(row: ProofRequest) -> OneTimeCode | None:
    """The one code that may still be typed, unless its time or its tries are over."""
    code: OneTimeCode | None = row.codes.filter(
        used_at__isnull=True, revoked_at__isnull=True
    ).last()
    return code


@transaction.atomic
def send(case: Case, *, at: datetime) -> OneTimeCode:
    """Owe a code to the address on file, and end the one before it (Art. 12(6)).

    Nothing here depends on what became of an earlier mail, or it would tell of that address.
    Raises NotAsked, or TooManyCodes.
    """
    hold(case)
    row = asked(case)
    if row is None or typed_at(row):
        raise NotAsked
    old = live(row)
    if old and old.tries < codes.MOST_TRIES and at - old.made_at < PRESSED_TWICE:
        return old
    code = make(case, IDENTITY, proof_request_id=row.pk, at=at)
    _mail(case, code, to=row.contact, at=at)
    return code


def make(
    case: Case, purpose: str, *, at: datetime, proof_request_id: int | None = None
) -> OneTimeCode:
    """A new code for one use, of which a case has one live one (Art. 32); raises TooManyCodes."""
    _insist_on_few(case, purpose, at=at)
    # Of an earlier question, too, for one case has one live code.
    open_ones = case.codes.filter(purpose=purpose, used_at__isnull=True, revoked_at__isnull=True)
    open_ones.update(revoked_at=at)
    return codes.make(case.pk, purpose, proof_request_id=proof_request_id, at=at)


def _mail(case: Case, code: OneTimeCode, *, to: str, at: datetime) -> None:
    """Nothing of the request but its reference: the reader may never have heard of it."""
    facts = {"code": code.pk, "purpose": code.purpose}
    append(case.reference, "code.sent", at=at, by=PERSON, facts=facts)
    words = {
        "code": outbox.code_mark(code.pk),
        "minutes": int(codes.VALID.total_seconds()) // 60,
    }
    correspondence.mail_to(case, KIND, to=to, context=words, at=at, once=str(code.pk))


@transaction.atomic
def enter(case: Case, typed: str, *, at: datetime) -> Entered:
    """Take a typed code: the try is counted first, then it is compared (Art. 12(6), 32)."""
    hold_as_it_is(case)
    row = asked(case)
    if row is None:
        return Entered(Result.NONE)
    if typed_at(row):
        return Entered(Result.ACCEPTED)
    code = live(row)
    if code is None:
        return Entered(Result.NONE)
    return compare(case, code, typed, at=at)


def compare(case: Case, code: OneTimeCode, typed: str, *, at: datetime) -> Entered:
    """Count the try, then compare, and note what came of it (Art. 12(6), 32)."""
    if not codes.take_a_try(code):
        return Entered(Result.SPENT)
    facts = {"code": code.pk, "purpose": code.purpose}
    is_right = codes.is_right(code, typed)
    # Only who holds the digits hears that their time is over: it tells when the mail left.
    if is_right and code.expires_at <= at:
        return Entered(Result.EXPIRED)
    if is_right:
        # Whoever took this person for silent, and has the case as it was, comes too late.
        claim(case)
        code.used_at = at
        code.save(update_fields=["used_at"])
        append(case.reference, "code.accepted", at=at, by=PERSON, facts=facts)
        return Entered(Result.ACCEPTED, code_id=code.pk)
    told = facts | {"tries": code.tries}
    append(case.reference, "code.refused", at=at, by=PERSON, facts=told)
    left = codes.MOST_TRIES - code.tries
    return Entered(Result.WRONG if left else Result.SPENT, left)


def to_mail(mail: OutgoingMail, code_id: int, *, at: datetime) -> str | None:
    """The digits for the one mail that was made for them; None when nobody waits for them."""
    row = OneTimeCode.objects.select_related("case", "proof_request").filter(pk=code_id).first()
    if row is None or mail.dedupe_key != correspondence.mail_key(row.case, KIND, str(row.pk)):
        return None
    question = asked(row.case)
    if row.used_at or row.revoked_at or question is None or question != row.proof_request:
        return None
    if mail.addressee != question.contact:
        return None
    codes.leaves(row.pk, at=at)
    return codes.digits(row.nonce)


def _insist_on_few(case: Case, purpose: str, *, at: datetime) -> None:
    for stretch, most in LIMITS:
        made = case.codes.filter(purpose=purpose, made_at__gt=at - stretch).order_by("-made_at")
        times = list(made.values_list("made_at", flat=True)[:most])
        if len(times) == most:
            raise TooManyCodes(times[-1] + stretch)
