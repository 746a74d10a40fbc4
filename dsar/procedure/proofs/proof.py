"""A masked document: taken in safely, seen by its checker, and destroyed (Art. 5(1)(c) and (e))."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from dsar.capabilities.identity.models import NotAsked, ProofFile, ProofRequest
from dsar.capabilities.identity.proofs import NotAProof, cleaned
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, hold
from dsar.cases.representatives import Representative
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON, SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.files import store
from dsar.files.models import Room, StoredFile
from dsar.files.scanner import Scan, scan
from dsar.law.identity import MANDATE, Method
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.controller.models import Controller
from dsar.procedure.proofs import proof_gone
from dsar.work import passing

KINDS: Final[dict[str, ProofFile.Kind]] = {
    Method.MASKED_DOCUMENT: ProofFile.Kind.IDENTITY,
    MANDATE: ProofFile.Kind.MANDATE,
}
# A mandate is kept with its case, so it is in the backups; what shows identity never is.
ROOMS: Final = {ProofFile.Kind.IDENTITY: Room.PROOFS, ProofFile.Kind.MANDATE: Room.FILES}
MOST: Final = 2
# Why an officer destroys a document that is no use here: it shows too much, or it is another one.
BY_HAND: Final = ("unmasked", "wrong")


class NotTheChecker(Exception):
    """Somebody else checks this document, or its case is sealed."""


@dataclass(frozen=True)
class _Looked:
    """A file as it will be kept, and what the scanner said of it."""

    content: bytes
    media_type: str
    sha256: str
    scan: Scan


@dataclass(frozen=True)
class _New:
    """A file whose bytes are put away already, for a row of its own."""

    bytes: store.PutAway
    media_type: str
    scan: Scan


def asked_in(case: Case) -> ProofRequest | None:
    """The open question that a picture of a document answers (Art. 12(6))."""
    rows = ProofRequest.objects.open().filter(case=case, method__in=KINDS)
    return rows.first() if case.is_open else None


def standing(case: Case) -> QuerySet[ProofFile]:
    """The documents of a case whose bytes are still here."""
    rows: QuerySet[ProofFile] = ProofFile.objects.filter(case=case, destroyed_at__isnull=True)
    return rows.select_related("file", "checker")


def sent(row: ProofRequest) -> QuerySet[ProofFile]:
    """The documents that answer a question, as they stand now."""
    return standing(row.case).filter(**_answers(row))


def _answers(row: ProofRequest) -> dict[str, Any]:
    return {"kind": KINDS.get(row.method, ""), "received_at__gte": row.asked_at}


def is_gone(row: ProofRequest) -> bool:
    """Whether what answered an open question was destroyed before anybody recorded it."""
    came = ProofFile.objects.filter(case=row.case, **_answers(row))
    return came.exists() and not sent(row).exists()


def has_answered(case: Case) -> bool:
    """Whether a document came that answers the open question, which nobody has recorded yet."""
    row = asked_in(case)
    return row is not None and sent(row).exists()


def send(case: Case, contents: Sequence[bytes], *, at: datetime) -> int:
    """Take the files in place of those sent before; returns how many were here already (Art. 32).

    Raises NotAsked, or NotAProof with the reason; then nothing is kept and nothing replaced.
    """
    row = asked_in(case)
    if row is None:
        raise NotAsked
    looked = {one.sha256: one for one in map(_looked_at, contents)}
    # Before the transaction: encrypting and writing would hold everybody up (SQLite has one lock).
    room = ROOMS[KINDS[row.method]]
    put = [
        _New(store.put_away(one.content, room=room), one.media_type, one.scan)
        for one in looked.values()
    ]
    return _keep(row, put, len(contents), at=at)


def _looked_at(raw: bytes) -> _Looked:
    picture = cleaned(raw)
    # The scanner sees what was sent, for cleaning may hide what it knows.
    found = scan(raw)
    if found == Scan.INFECTED:
        raise NotAProof("infected")
    digest = hashlib.sha256(picture.content).hexdigest()
    return _Looked(picture.content, picture.media_type, digest, found)


@transaction.atomic
def _keep(asked: ProofRequest, put: list[_New], count: int, *, at: datetime) -> int:
    case = asked.case
    case.refresh_from_db()
    # An officer's open page becomes stale: nobody decides on what was just replaced.
    claim(case)
    row = asked_in(case)
    if row != asked:
        raise NotAsked
    before = {entry.file.sha256: entry for entry in sent(asked)}
    new = [one for one in put if one.bytes.sha256 not in before]
    for digest in before.keys() - {one.bytes.sha256 for one in put}:
        _destroy(before[digest], "replaced", at=at, by=PERSON)
    for one in new:
        _enter(case, KINDS[asked.method], one, at=at)
    return count - len(new)


def _enter(case: Case, kind: ProofFile.Kind, one: _New, *, at: datetime) -> None:
    file = store.enter(one.bytes, reference=case.reference, media_type=one.media_type, at=at)
    last = Controller.current().day_of(at) + timedelta(days=IdentityPolicy.current().proof_days)
    row = ProofFile.objects.create(
        case=case,
        kind=kind,
        file=file,
        scan=one.scan,
        received_at=at,
        destroy_on=last if kind == ProofFile.Kind.IDENTITY else None,
    )
    facts = {"proof": row.pk, "kind": row.kind, "sha256": file.sha256, "scan": row.scan}
    append(case.reference, "proof.received", at=at, by=PERSON, facts=facts)


@transaction.atomic
def take(row: ProofFile, *, at: datetime, by: User) -> None:
    """Make the first officer who opens a document its checker, and note it (Art. 5(2), 32).

    Raises NotTheChecker when another one is, and store.Gone when it is destroyed.
    """
    _insist_on_bytes(row)
    hold(row.case)
    free = ProofFile.objects.filter(pk=row.pk, checker__isnull=True, destroyed_at__isnull=True)
    if free.update(checker=by):
        _note_checker(row, at=at, by=by)
    row.refresh_from_db()
    _insist_on_bytes(row)
    if not may_look(row, by=by):
        raise NotTheChecker


def may_look(row: ProofFile, *, by: User) -> bool:
    """Whether this officer checks the document, or is the second one whose look is waited for."""
    return row.checker_id == by.pk or (row.checker_id is not None and _is_second(row.case, by))


def _is_second(case: Case, by: User) -> bool:
    return bool(case.identity_checks.waiting().exclude(checked_by=by).exists())


@transaction.atomic
def look(row: ProofFile, *, at: datetime, by: User) -> StoredFile:
    """Leave the trace of a look and give the file to read (Art. 5(2), 32).

    Raises NotTheChecker, and store.Gone when it is destroyed.
    """
    _insist_on_bytes(row)
    if not may_look(row, by=by):
        raise NotTheChecker
    append(row.case.reference, "proof.viewed", at=at, by=by.actor, facts={"proof": row.pk})
    return row.file


@transaction.atomic
def take_over(row: ProofFile, *, at: datetime, by: User) -> None:
    """Check a document instead of the colleague who began; raises store.Gone once destroyed."""
    _insist_on_bytes(row)
    if row.checker_id == by.pk:
        return
    hold(row.case)
    here = ProofFile.objects.filter(pk=row.pk, destroyed_at__isnull=True)
    if not here.update(checker=by):
        raise store.Gone(f"{row} was destroyed")
    _note_checker(row, at=at, by=by)


def _note_checker(row: ProofFile, *, at: datetime, by: User) -> None:
    facts = {"proof": row.pk, "to": by.pk}
    append(row.case.reference, "proof.handed_over", at=at, by=by.actor, facts=facts)


def _insist_on_bytes(row: ProofFile) -> None:
    if row.destroyed_at is not None:
        raise store.Gone(f"{row} was destroyed")


@transaction.atomic
def destroy(row: ProofFile, *, why: str, at: datetime, by: User) -> None:
    """Destroy a document that shows too much or is another one (Art. 5(1)(c)); it may come again.

    Raises NotTheChecker, ChangedMeanwhile, and store.Gone once destroyed.
    """
    _insist_on_bytes(row)
    if not may_destroy(row, by=by):
        raise NotTheChecker
    # An officer's open page becomes stale: nobody decides on what is gone.
    claim(row.case)
    _destroy_unread(row, why, at=at, by=by.actor)


def may_destroy(row: ProofFile, *, by: User) -> bool:
    """Whether this officer may look at the document, in a case that is not sealed yet."""
    return may_look(row, by=by) and row.case.state != State.ARCHIVED


def destroy_all(case: Case, *, why: str, at: datetime, by: Actor) -> None:
    """Destroy what showed identity in a case; the record of the check stays (EDPB 01/2022, 79).

    Once the case has ended, also what was sent for a mandate that nobody accepted.
    """
    for row in standing(case).filter(kind=ProofFile.Kind.IDENTITY):
        _destroy(row, why, at=at, by=by)
    if not case.is_open:
        destroy_unaccepted(case, why=why, at=at, by=by)


def destroy_unaccepted(case: Case, *, why: str, at: datetime, by: Actor) -> None:
    """Destroy what was sent for a mandate that nobody accepted (Art. 5(1)(c) and (e))."""
    theirs = Representative.objects.filter(
        Q(ended_at__isnull=True) | Q(ended_at__gte=OuterRef("received_at")),
        case=OuterRef("case"),
        accepted_at__isnull=False,
        recorded_at__lte=OuterRef("received_at"),
    )
    for row in standing(case).filter(~Exists(theirs), kind=ProofFile.Kind.MANDATE):
        _destroy(row, why, at=at, by=by)


def destroy_next(*, at: datetime) -> ProofFile | None:
    """Destroy the next proof whose last day has come, checked or not (Art. 5(1)(e))."""
    today = Controller.current().day_of(at)
    due = ProofFile.objects.filter(destroyed_at__isnull=True, destroy_on__lte=today)
    rows = due.select_related("case", "file").order_by("destroy_on", "pk")
    row: ProofFile | None = passing.first(
        rows, partial(_destroy_in_time, at=at), lost=(ChangedMeanwhile,)
    )
    return row


@transaction.atomic
def _destroy_in_time(row: ProofFile, *, at: datetime) -> None:
    hold(row.case)
    _destroy_unread(row, "time", at=at, by=SYSTEM)


def _destroy_unread(row: ProofFile, why: str, *, at: datetime, by: Actor) -> None:
    """What answered the open question is asked for again, once nothing of it is left."""
    asked = asked_in(row.case)
    was_here = asked is not None and sent(asked).filter(pk=row.pk).exists()
    _destroy(row, why, at=at, by=by)
    if asked is not None and was_here and is_gone(asked):
        proof_gone.ask_again(asked, why=why, at=at, once=f"proof{row.pk}")


def _destroy(row: ProofFile, why: str, *, at: datetime, by: Actor) -> None:
    mine = ProofFile.objects.filter(pk=row.pk, destroyed_at__isnull=True)
    if not mine.update(destroyed_at=at, destroyed_why=why):
        return
    store.wipe(row.file, at=at)
    facts = {"proof": row.pk, "sha256": row.file.sha256, "why": why}
    append(row.case.reference, "proof.destroyed", at=at, by=by, facts=facts)
