"""A form, a mail or a clerk's note becomes a case; the clock starts on the day of receipt."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from django.db import IntegrityError, transaction

from dsar.cases import clock
from dsar.cases.models import Case, CaseItem, Channel, DataSubject
from dsar.cases.references import new_reference
from dsar.eventlog.actors import Actor
from dsar.eventlog.append import append
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, stop_marketing
from dsar.procedure.stop_marketing import Blocked
from dsar.work.failpoints import fail


@dataclass(frozen=True)
class Submission:
    """What a person asked, as it came; wishes hold their words per right.

    A mail reached us before we read it, and paper has a day only: both may be earlier than now.
    """

    rights: tuple[Right, ...]
    language: str
    channel: str = Channel.FORM.value
    name: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    hint: str = ""
    text: str = ""
    wishes: dict[Right, str] = field(default_factory=dict)
    blocked: tuple[Blocked, ...] = ()
    received_on: date | None = None
    received_at: datetime | None = None
    mail_id: int | None = None

    @property
    def digest(self) -> str:
        text = json.dumps(asdict(self), sort_keys=True, default=str)
        return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True)
class Receipt:
    """The case a submission became, and whether it had been received before."""

    case: Case
    is_repeated: bool = False


class KeyReused(Exception):
    """The same idempotency key came with another content; carries the case it belongs to."""

    def __init__(self, case: Case) -> None:
        self.case = case
        super().__init__(f"this form was already sent as {case.reference}")


class NotReady(Exception):
    """The company's details are not filled in, so no letter could be written yet."""


class NothingAsked(ValueError):
    """A submission names no right, or a marketing objection names nothing to block."""


def receive(
    submission: Submission, *, at: datetime, by: Actor, idempotency_key: str | None = None
) -> Receipt:
    """Open a case with its due date and acknowledgement, or return the one this key opened.

    Art. 12(2)-(3), 21(3). A repeated key opens nothing. Raises KeyReused, NothingAsked, NotReady.
    """
    if not Controller.current().email:
        raise NotReady("fill in the company's details before taking requests")
    if not submission.rights:
        raise NothingAsked("a case needs at least one right")
    if Right.MARKETING_OBJECTION in submission.rights and not submission.blocked:
        raise NothingAsked("say which address or number marketing must stop for")
    if earlier := _earlier(submission, idempotency_key):
        return earlier
    try:
        case = _open(submission, at=at, by=by, key=idempotency_key)
    except IntegrityError:
        # Two clicks at once: the other one's case is there now.
        if earlier := _earlier(submission, idempotency_key):
            return earlier
        raise
    fail("after_commit")
    return Receipt(case)


def _earlier(submission: Submission, key: str | None) -> Receipt | None:
    case = Case.objects.filter(idempotency_key=key).first() if key else None
    if case is None:
        return None
    if case.submission_digest != submission.digest:
        raise KeyReused(case)
    return Receipt(case, is_repeated=True)


@transaction.atomic
def _open(submission: Submission, *, at: datetime, by: Actor, key: str | None) -> Case:
    controller = Controller.current()
    received_at = submission.received_at or at
    received_on = submission.received_on or controller.day_of(received_at)
    due = clock.first_due(received_on, controller.calendar)
    case = Case.objects.create(
        reference=_free_reference(received_on),
        channel=submission.channel,
        language=submission.language,
        data_subject=_person(submission),
        text=submission.text,
        received_at=received_at,
        received_on=received_on,
        **clock.dates_of(due, target_on=controller.target(received_on)),
        idempotency_key=key,
        submission_digest=submission.digest,
    )
    _note_receipt(case, submission, at=at, by=by)
    for right in submission.rights:
        _exercise(case, right, submission, at=at, by=by)
    if not case.only_stops_marketing:
        acknowledge(case, at=at)
    fail("before_commit")
    return case


def _person(submission: Submission) -> DataSubject:
    return DataSubject.objects.create(
        name=submission.name,
        email=submission.email,
        phone=submission.phone,
        address=submission.address,
        hint=submission.hint,
    )


def _note_receipt(case: Case, submission: Submission, *, at: datetime, by: Actor) -> None:
    facts = {
        "channel": case.channel,
        "rights": [right.value for right in submission.rights],
        "language": case.language,
        "received_on": case.received_on.isoformat(),
        "due_on": case.due_on.isoformat(),
        "mail": submission.mail_id,
    }
    append(case.reference, "case.received", at=at, by=by, facts=facts)


def _exercise(case: Case, right: Right, submission: Submission, *, at: datetime, by: Actor) -> None:
    if right is Right.MARKETING_OBJECTION:
        stop_marketing.honour(case, submission.blocked, at=at, by=by)
        return
    wish = submission.wishes.get(right, "")
    CaseItem.objects.create(case=case, right=right, outcome=Outcome.PENDING, wish=wish)


def acknowledge(case: Case, *, at: datetime) -> None:
    """Owe the person a letter that says what we understood and by when we answer (Art. 12(3))."""
    identity = "maybe" if case.needs_identity else "none"
    carrier = correspondence.mail(
        case, "acknowledgement", at=at, context={"identity": identity}, held=True
    )
    extra = {"identity": identity, "due_steps": correspondence.steps_in_words(case)}
    correspondence.letter(
        case,
        LetterKind.ACKNOWLEDGEMENT,
        at=at,
        extra=extra,
        carried_by=carrier,
        is_automatic=True,
    )


def _free_reference(on: date) -> str:
    while Case.objects.filter(reference=(reference := new_reference(on))).exists():
        continue
    return reference
