"""A restriction ends: the person is told before, and it is lifted from that day on (Art. 18(3))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from dsar.capabilities.fulfilment.lifting import RestrictionLift
from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import hold
from dsar.cases.states import ANSWERED
from dsar.eventlog.append import append
from dsar.law import explain
from dsar.law.grounds import is_blank
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence
from dsar.procedure.plain_words import insist_on_no_code

KIND: Final = "restriction_lifting"
GRANTED: Final = (Outcome.FULFILLED, Outcome.PARTLY_FULFILLED)
# The person needs some days to say that they disagree; the law only says "before".
NOTICE_DAYS: Final = timedelta(days=7)
LONGEST: Final = timedelta(days=365)
TOO_LATE: Final = "the person was not told before that day, so announce another day"


class CannotLift(ValueError):
    """The restriction cannot be ended like this; the message says why."""


def restricted(case: Case) -> CaseItem | None:
    """The restriction that was granted in an answered case and stands."""
    if case.state not in ANSWERED:
        return None
    granted = case.items.filter(right=Right.RESTRICTION, outcome__in=GRANTED)
    row: CaseItem | None = granted.exclude(lifts__lifted_at__isnull=False).first()
    return row


def announced(case: Case) -> RestrictionLift | None:
    """The end of a restriction that the person was told of, and that has not come yet."""
    row: RestrictionLift | None = _waiting().filter(item__case=case).select_related("mail").first()
    return row


def _waiting() -> QuerySet[RestrictionLift]:
    rows: QuerySet[RestrictionLift] = RestrictionLift.objects.filter(
        lifted_at__isnull=True, replaced_at__isnull=True
    )
    return rows


def last(case: Case) -> RestrictionLift | None:
    """The end of a restriction of this case, whether it has come or not."""
    row: RestrictionLift | None = RestrictionLift.objects.filter(item__case=case).last()
    return row


def waiting_in(case: OuterRef) -> Exists:
    """The condition that a case waits for the announced end of its restriction."""
    return Exists(_waiting().filter(item__case=case))


def may_announce(case: Case, *, at: datetime) -> bool:
    """Whether the end of a restriction, or another day for it, may be announced (Art. 18(3))."""
    return restricted(case) is not None and is_known_who_asks(case, at=at)


@transaction.atomic
def announce(case: Case, *, why: str, lifts_on: date, at: datetime, by: User) -> RestrictionLift:
    """Tell the person, before it happens, when a restriction ends and why (Art. 18(3)).

    It takes the place of a day that was announced before. Raises CannotLift without a reason,
    too early, or where no restriction stands.
    """
    hold(case)
    item = restricted(case)
    if item is None:
        raise CannotLift("no restriction stands here whose end could be announced")
    if not is_known_who_asks(case, at=at):
        raise CannotLift("it is not known any more who asked, so nothing is said of their data")
    if is_blank(why):
        raise CannotLift("write why the restriction ends: the person reads it")
    insist_on_no_code(CannotLift, why)
    today = Controller.current().day_of(at)
    if not today + NOTICE_DAYS <= lifts_on <= today + LONGEST:
        raise CannotLift("the person is told at least a week before, and at most a year")
    earlier = announced(case)
    if earlier:
        _replace(earlier, at=at)
    row: RestrictionLift = RestrictionLift.objects.create(
        item=item, why=why.strip(), lifts_on=lifts_on, announced_by=by, announced_at=at
    )
    facts = {"lift": row.pk, "lifts_on": lifts_on.isoformat()}
    append(case.reference, "lift.announced", at=at, by=by.actor, facts=facts)
    _tell(case, row, earlier, at=at)
    return row


def fall(item: CaseItem, *, at: datetime) -> None:
    """Let an announced day fall, for the restriction itself is decided anew (Art. 18(3))."""
    for row in _waiting().filter(item=item).select_related("mail"):
        _replace(row, at=at)


def _replace(row: RestrictionLift, *, at: datetime) -> None:
    """Let the earlier day fall, and its notice stay here if it has not left."""
    RestrictionLift.objects.filter(pk=row.pk).update(replaced_at=at)
    if row.mail:
        unsent = OutgoingMail.objects.filter(pk=row.mail.pk, done_at__isnull=True)
        unsent.update(failed_at=at, last_error=correspondence.CANCELLED, lease_until=None)


def has_left(row: RestrictionLift) -> bool:
    """Whether the notice left, by mail or in the post; one that came back never did."""
    return _left_at(row) is not None


def _left_at(row: RestrictionLift) -> datetime | None:
    mailed = row.mail.done_at if row.mail and not row.mail.bounced_at else None
    return row.posted_at or mailed


def was_told_before(row: RestrictionLift) -> bool:
    """Whether the notice left before the day on which the restriction ends (Art. 18(3))."""
    left_at = _left_at(row)
    return left_at is not None and Controller.current().day_of(left_at) < row.lifts_on


def may_lift(case: Case, *, at: datetime) -> bool:
    """Whether the announced day has come, and the person was told before it."""
    row = announced(case) if case.state in ANSWERED else None
    if row is None or not was_told_before(row):
        return False
    return Controller.current().day_of(at) >= row.lifts_on


@transaction.atomic
def lift(case: Case, *, at: datetime, by: User) -> None:
    """Record that the restriction is lifted, from the announced day on (Art. 18(3)).

    Raises CannotLift before that day, and where the notice has not left before it.
    """
    hold(case)
    row = announced(case)
    if row is None:
        raise CannotLift("tell the person first: no end of a restriction was announced")
    if case.state not in ANSWERED:
        raise CannotLift("the answer is looked at again, so the restriction stands")
    if not has_left(row):
        raise CannotLift("the notice has not left yet, so the person does not know")
    if not was_told_before(row):
        raise CannotLift(TOO_LATE)
    if Controller.current().day_of(at) < row.lifts_on:
        raise CannotLift("the restriction stands until the announced day")
    waiting = RestrictionLift.objects.filter(pk=row.pk, lifted_at__isnull=True)
    waiting.update(lifted_at=at, lifted_by=by)
    append(case.reference, "lift.done", at=at, by=by.actor, facts={"lift": row.pk})


def is_to_be_posted(case: Case) -> bool:
    """Whether no mail carries the notice to the person, and nobody has posted it yet."""
    row = announced(case)
    if row is None or row.posted_at is not None:
        return False
    return row.mail is None or bool(row.mail.failed_at or row.mail.bounced_at)


@transaction.atomic
def note_posted(case: Case, *, at: datetime, by: User) -> None:
    """Record that the notice went on paper.

    Raises CannotLift when none waits, its day has come, or its letter is for who is told no more.
    """
    hold(case)
    row = announced(case)
    if row is None or not is_to_be_posted(case):
        raise CannotLift("no notice of the end of a restriction waits to be posted")
    if correspondence.is_printed_for_another(case, LetterKind.RESTRICTION_LIFTING, at=at):
        raise CannotLift(correspondence.FOR_ANOTHER)
    if Controller.current().day_of(at) >= row.lifts_on:
        raise CannotLift(TOO_LATE)
    RestrictionLift.objects.filter(pk=row.pk).update(posted_at=at)
    append(case.reference, "lift.posted", at=at, by=by.actor, facts={"lift": row.pk})


def _tell(
    case: Case, row: RestrictionLift, earlier: RestrictionLift | None, *, at: datetime
) -> None:
    words = {"lifts_on": explain.on_day(row.lifts_on, case.language)}
    mail = correspondence.mail(case, KIND, at=at, context=words, held=True, once=str(row.pk))
    RestrictionLift.objects.filter(pk=row.pk).update(mail=mail)
    extra = {"right": row.item.right, "systems_named": list(_systems(case, row.item))}
    extra |= {"lifts_on": row.lifts_on.isoformat(), "why": row.why}
    if earlier and has_left(earlier):
        extra["earlier_on"] = earlier.lifts_on.isoformat()
    kind = LetterKind.RESTRICTION_LIFTING
    correspondence.letter(case, kind, at=at, extra=extra, carried_by=mail)


def _systems(case: Case, item: CaseItem) -> Iterator[str]:
    """The systems in which the use was restricted, by name."""
    tasks = CollectionTask.objects.filter(item=item, result=Result.FOUND)
    for task in tasks.select_related("system"):
        yield task.system.called(case.language)
