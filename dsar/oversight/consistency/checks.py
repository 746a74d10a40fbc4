"""The checks of `manage.py fsck`; each names what is wrong, in one sentence a finding."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.models import Case, CaseItem
from dsar.eventlog import verify
from dsar.eventlog.models import Event, Stream
from dsar.files import crypt, store
from dsar.files.models import Room, StoredFile
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.law.rights import Right
from dsar.oversight.consistency import (
    collection_checks,
    contest_checks,
    delivery_checks,
    held_checks,
    notice_checks,
    proof_checks,
    time_checks,
)

LATE: Final = timedelta(hours=1)
FIRST_MAILS = ("acknowledgement", "marketing_confirmation")


def event_log(at: datetime) -> Iterator[str]:
    yield from verify.problems()


def receipts(at: datetime) -> Iterator[str]:
    first = Event.objects.filter(stream=OuterRef("reference"), seq=1, kind="case.received")
    for case in Case.objects.filter(~Exists(first)).order_by("pk").iterator():
        yield f"{case}: has no event of its receipt"
    known = Case.objects.filter(reference=OuterRef("name"))
    cases = Stream.objects.filter(~Exists(known), name__startswith="TP-")
    for stream in cases.order_by("name").iterator():
        yield f"{stream.name}: has events but no case"


def states(at: datetime) -> Iterator[str]:
    """A case stands where its last move took it."""
    moves = Event.objects.filter(stream=OuterRef("reference"), facts__has_keys=["from", "to"])
    last = moves.order_by("-seq").values("facts__to")[:1]
    rows = Case.objects.annotate(moved_to=last).order_by("pk")
    for name, state, moved_to in rows.values_list("reference", "state", "moved_to").iterator():
        if state != (moved_to or "received"):
            yield f"{name}: is {state}, but its last move led to {moved_to}"


def first_mails(at: datetime) -> Iterator[str]:
    table: Any = OutgoingMail
    told = table.objects.filter(case=OuterRef("pk"), kind__in=FIRST_MAILS)
    withheld = Event.objects.filter(stream=OuterRef("reference"), kind="mail.withheld")
    reachable = Case.objects.exclude(data_subject__email="")
    for case in reachable.filter(~Exists(told), ~Exists(withheld)).order_by("pk").iterator():
        yield f"{case}: was never acknowledged, although there is an e-mail address"


def stored_files(at: datetime) -> Iterator[str]:
    """Every row's bytes are there and are the ones its digest names."""
    for file in StoredFile.objects.filter(wiped_at__isnull=True).order_by("pk").iterator():
        digest = hashlib.sha256()
        try:
            for chunk in store.chunks_of(file):
                digest.update(chunk)
        except (store.Gone, crypt.Unreadable) as error:
            yield f"{file} of {file.reference}: {error}"
            continue
        if digest.hexdigest() != file.sha256:
            yield f"{file} of {file.reference}: its content is not what its digest says"


def orphans(at: datetime) -> Iterator[str]:
    """No bytes lie about that no row knows, or that were to be wiped; fresh ones may be at work."""
    folders = [store.folder_of(room) for room in Room]
    for path in sorted(path for folder in folders for path in folder.glob("??/*")):
        if at.timestamp() - path.stat().st_mtime <= store.ORPHAN_AFTER.total_seconds():
            continue
        row = StoredFile.objects.filter(storage_name=path.name).first()
        if row is None:
            yield f"the stored file {path.name} belongs to no row"
        elif row.wiped_at:
            yield f"{row} of {row.reference}: was wiped, but its bytes are still there"


def letters(at: datetime) -> Iterator[str]:
    """A frozen letter's event names the digest of its file."""
    table: Any = Letter
    frozen = table.objects.filter(file__isnull=False).select_related("file", "case")
    for letter in frozen.order_by("pk").iterator():
        events = Event.objects.filter(
            stream=letter.case.reference, kind="letter.frozen", facts__letter=letter.pk
        )
        digests = [event.facts["sha256"] for event in events]
        if digests != [letter.file.sha256]:
            yield f"letter {letter}: its event and its file do not name the same digest"


def stuck_work(at: datetime) -> Iterator[str]:
    """Work that was due an hour ago has been done, has failed, or says what went wrong."""
    overdue = Q(due_at__lte=at - LATE, done_at__isnull=True, failed_at__isnull=True, last_error="")
    tables: tuple[Any, ...] = (OutgoingMail, Letter, InboundMail)
    for table in tables:
        for row in table.objects.filter(overdue).order_by("pk").iterator():
            yield f"{table.__name__} {row.pk} waits since {row.due_at:%Y-%m-%d %H:%M} untouched"


def placed_mail(at: datetime) -> Iterator[str]:
    """Every message that was read has its place, and its event says the same."""
    table: Any = InboundMail
    events = Event.objects.filter(kind="mail.received").values_list("facts__mail", flat=True)
    told = set(events.iterator())
    read = table.objects.filter(done_at__isnull=False).order_by("pk")
    homeless = Q(outcome="") | Q(outcome__in=("opened", "threaded"), case__isnull=True)
    for row in read.filter(homeless).iterator():
        yield f"{row}: was read but has no place"
    for key in read.values_list("pk", flat=True).iterator():
        if key not in told:
            yield f"inbound mail {key}: was placed without an event"


def refusals(at: datetime) -> Iterator[str]:
    live = Decision.objects.filter(item=OuterRef("pk"), superseded_at__isnull=True)
    grounded = live.filter(outcome=OuterRef("outcome")).exclude(ground="")
    refused = CaseItem.objects.filter(outcome__in=[outcome.value for outcome in NEEDS_GROUND])
    for item in refused.filter(~Exists(grounded)).select_related("case").iterator():
        yield f"{item.case}: {item.right} is refused without a decision that states a ground"


def outcomes(at: datetime) -> Iterator[str]:
    """What a part got is what its live decision says, and no letter that was written is gone."""
    live: Any = Decision.objects.filter(superseded_at__isnull=True)
    other = live.exclude(outcome=F("item__outcome")).select_related("item__case")
    for row in other.order_by("pk").iterator():
        yield f"{row.item.case}: {row.right} is {row.item.outcome}, but was decided {row.outcome}"
    queued = Event.objects.filter(kind="letter.queued").values_list("stream", "facts")
    table: Any = Letter
    there = {row.pk: (row.kind, row.number) for row in table.objects.only("kind", "number")}
    for stream, facts in queued.iterator():
        if there.get(facts["letter"]) != (facts["letter_kind"], facts["number"]):
            yield f"{stream}: the letter {facts['number']} is not there as it was written"


def opt_outs(at: datetime) -> Iterator[str]:
    """A fulfilled marketing objection stands on the suppression list."""
    blocked = Event.objects.filter(stream=OuterRef("case__reference"), kind="suppression.added")
    fulfilled = CaseItem.objects.filter(
        right=Right.MARKETING_OBJECTION, outcome=Outcome.FULFILLED
    ).select_related("case")
    for item in fulfilled.filter(~Exists(blocked)).iterator():
        yield f"{item.case}: the objection is fulfilled, but nothing was suppressed"
    for event in Event.objects.filter(kind="suppression.added").iterator():
        facts = event.facts
        if not Suppression.objects.filter(
            channel=facts["channel"], digest=facts["digest"]
        ).exists():
            yield f"{event.stream}: a suppression of its event #{event.seq} is not on the list"


CHECKS: Final[tuple[Callable[[datetime], Iterator[str]], ...]] = (
    event_log,
    time_checks.due_dates,
    time_checks.moved_dates,
    time_checks.adjusted_dates,
    time_checks.watched_cases,
    time_checks.chased_tasks,
    time_checks.notices,
    time_checks.pauses,
    time_checks.questions,
    time_checks.reminders,
    receipts,
    states,
    first_mails,
    stored_files,
    orphans,
    proof_checks.guards,
    proof_checks.proofs,
    contest_checks.guards,
    contest_checks.contests,
    held_checks.guards,
    held_checks.handed_in,
    held_checks.map_versions,
    collection_checks.category_answers,
    collection_checks.notices,
    collection_checks.told_recipients,
    collection_checks.follow_ups,
    collection_checks.packages,
    collection_checks.redactions,
    notice_checks.fees,
    notice_checks.lifts,
    notice_checks.recipient_letters,
    delivery_checks.guards,
    delivery_checks.downloads,
    delivery_checks.left,
    letters,
    stuck_work,
    placed_mail,
    refusals,
    outcomes,
    opt_outs,
)
