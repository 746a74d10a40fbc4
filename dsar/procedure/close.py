"""The ways a case ends: closed, withdrawn, dismissed, merged; and its way to the archive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases import clock
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, claim, hold, move
from dsar.cases.representatives import representative_of
from dsar.cases.states import State
from dsar.cases.time_limits import Recomputation
from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, fee, handle, lift_restriction, questions
from dsar.procedure.collection import follow_up, suppression_tasks
from dsar.procedure.letters import closure_letter
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.proofs import proof
from dsar.work import passing

ARCHIVABLE = (State.CLOSED, State.WITHDRAWN, State.DISMISSED)


class NotSettled(Exception):
    """The case is answered, but not all whom the law names were told."""


class CannotMerge(Exception):
    """The two cases may not become one."""


class CannotDismiss(Exception):
    """The case is a request whatever anybody thinks of it."""


class ReasonMissing(ValueError):
    """A case cannot be dismissed without a reason that may be kept."""


@transaction.atomic
def close(case: Case, *, at: datetime) -> None:
    """Close an answered case; it stays contestable until it is archived (Art. 12(4)).

    What is kept for a time is owed its erasure. Raises NotSettled while a recipient of what
    changed was neither told nor is it written why not (Art. 19).
    """
    if untold(case):
        raise NotSettled(case.reference)
    move(case, "case.closed", by=SYSTEM, at=at)
    follow_up.schedule(case, at=at)
    proof.destroy_all(case, why="closed", at=at, by=SYSTEM)
    closure_letter.of_silence(case, at=at)
    _end(case, at=at)


def untold(case: Case) -> QuerySet[RecipientNotice]:
    """The recipients who keep an answered case from closing: nothing is noted of them yet."""
    rows: QuerySet[RecipientNotice] = case.notices.filter(settled_at__isnull=True)
    return rows


def close_next(*, at: datetime) -> Case | None:
    """Close the next answered case whose bounce window is over and whose mail did not bounce.

    One whose recipients are not all settled waits until they are.
    """
    return _each_due(State.ANSWERED, at=at, do=lambda case: close(case, at=at))


def archive_next(*, at: datetime, bundle: Callable[[Case], dict[str, Any]]) -> Case | None:
    """Archive the next ended case whose contest window is over, with its bundle's digest.

    One whose recipients are not settled, or with a ban that a system did not take, waits.
    """
    for state in ARCHIVABLE:
        case = _each_due(state, at=at, do=lambda due: _archive(due, at=at, bundle=bundle))
        if case:
            return case
    return None


@transaction.atomic
def withdraw(case: Case, *, at: datetime) -> None:
    """End a case because the person takes it back; what was done stays done."""
    is_answered = case.answered_at is not None
    move(case, "case.withdrawn", by=PERSON, at=at)
    proof.destroy_all(case, why="withdrawn", at=at, by=PERSON)
    case.items.filter(outcome=Outcome.PENDING).update(outcome=Outcome.WITHDRAWN, settled_at=at)
    questions.put_aside(case, at=at)
    correspondence.stop_unsent(case, at=at)
    fee.put_aside(case, at=at)
    told = {"is_answered": is_answered}
    carrier = correspondence.mail(case, "withdrawn", at=at, context=told, held=True)
    closure_letter.of_withdrawal(case, carrier, is_answered=is_answered, at=at)
    _end(case, at=at)


@transaction.atomic
def dismiss(case: Case, *, reason: str, at: datetime, by: User) -> None:
    """Put aside what is no request; reversible. Raises CannotDismiss and ReasonMissing."""
    if case.only_stops_marketing:
        raise CannotDismiss("a marketing objection is honoured, never put aside")
    if is_blank(reason):
        raise ReasonMissing("say why this is not a request")
    insist_on_no_code(ReasonMissing, reason)
    handle.keep_reason(case, text=reason, at=at, by=by)
    move(case, "case.dismissed", by=by.actor, at=at, facts={"reason": "noted"})
    proof.destroy_all(case, why="dismissed", at=at, by=by.actor)
    questions.put_aside(case, at=at)
    _end(case, at=at)


@transaction.atomic
def restore(case: Case, *, at: datetime, by: User) -> None:
    """Take a dismissed case, or one whose survivor is known no more, back; the clock never stopped.

    Raises CannotMerge while the check stands on which the survivor took it in.
    """
    into, since = case.merged_into, case.closed_at
    if into is not None:
        for one in sorted((case, into), key=lambda held: held.pk):
            hold(one)
        if not may_part(case):
            raise CannotMerge("it is known who asks in the case that took this one in")
    move(case, "case.restored", by=by.actor, at=at)
    claim(case, closed_at=None, next_move_at=None, next_watch_on=case.received_on, merged_into=None)
    if into is not None:
        mine = case.items.filter(outcome=Outcome.WITHDRAWN, settled_at=since)
        mine.update(outcome=Outcome.PENDING, settled_at=None)
        facts = {"reference": case.reference}
        append(into.reference, "case.let_go", at=at, by=by.actor, facts=facts)


def may_part(case: Case) -> bool:
    """Whether a merged case may go on by itself: nobody may be blocked by a case of nobody known.

    A check that only grew too old or too light was of the same person all the same.
    """
    return case.state == State.MERGED and not case.survivor.identity_checks.standing().exists()


@transaction.atomic
def merge(case: Case, *, into: Case, at: datetime, by: User) -> None:
    """Join a case to a verified one of the same person; the earlier receipt governs (Art. 12(3)).

    Nothing but a colleague's button merges. Raises CannotMerge when the firewall does not know the
    survivor's person, somebody acts for either, or the two ask for different things.
    """
    # In one order always, and before any stream: two merges never wait for each other.
    for one in sorted((case, into), key=lambda held: held.pk):
        hold(one)
    _insist_on_fit(case, into, at=at)
    _insist_on_same(case, into, at=at)
    takes_over = _promise(case) < _promise(into)
    if takes_over:
        _take_over_time(case, into, at=at, by=by)
    claim(into)
    facts: dict[str, Any] = {"reference": case.reference, "takes_over": takes_over}
    facts["due_on"] = into.due_on.isoformat()
    append(into.reference, "case.absorbed", at=at, by=by.actor, facts=facts)
    move(case, "case.merged", by=by.actor, at=at, facts={"into": into.reference})
    proof.destroy_all(case, why="merged", at=at, by=by.actor)
    case.items.filter(outcome=Outcome.PENDING).update(outcome=Outcome.WITHDRAWN, settled_at=at)
    questions.put_aside(case, at=at)
    claim(case, merged_into=into, closed_at=at)


def _promise(case: Case) -> tuple[date, date]:
    """What the person may count on first: the last day, and the receipt it is counted from."""
    return case.due_on, clock.began_on(case)


def _take_over_time(case: Case, into: Case, *, at: datetime, by: User) -> None:
    """Give the survivor the due date that was promised first, beside the one it had."""
    Recomputation.objects.create(
        case=into,
        cause=Recomputation.Cause.MERGE,
        earlier_due_on=into.due_on,
        earlier_due_steps=into.due_steps,
        due_on=case.due_on,
        counted_at=at,
        counted_by=by,
    )
    names = ("due_on", "due_steps", "target_on", "next_watch_on")
    # The survivor waited on a later clock; the one it takes over never stood still.
    claim(into, **{name: getattr(case, name) for name in names}, **clock.NOT_ADJUSTED)


def _insist_on_fit(case: Case, into: Case, *, at: datetime) -> None:
    """Two open cases that ask alike, of which one is of a known person, and neither is special."""
    asked = {item.right for item in case.items.all()}
    # What was answered already would leave the newer wish without an answer.
    free = Q(right=Right.MARKETING_OBJECTION)
    kept = set(into.items.filter(Q(outcome=Outcome.PENDING) | free).values_list("right", flat=True))
    if case.pk == into.pk or not into.is_open:
        raise CannotMerge("the surviving case must be another one that is open")
    if not is_known_who_asks(into, at=at):
        raise CannotMerge("only a case whose person is known may take another one in")
    if not asked <= kept:
        raise CannotMerge("the surviving case must ask for everything that the other one does")
    if case.contests.exists() or into.contests.exists():
        raise CannotMerge("the answer to this case was contested, so it is answered by itself")
    anew = Recomputation.objects.filter(cause=Recomputation.Cause.REOPENED)
    if anew.filter(case__in=[case, into]).exists():
        raise CannotMerge("one of them was taken up again, so each is answered by itself")
    if case.due_on < into.received_on:
        raise CannotMerge("this case was due before the other one came: join them the other way")


def _insist_on_same(case: Case, into: Case, *, at: datetime) -> None:
    one, other = case.data_subject, into.data_subject
    if representative_of(case) or representative_of(into):
        raise CannotMerge("somebody acts for the person, so each case is answered by itself")
    is_protected = {person.protected_at is not None for person in (one, other)}
    if len(is_protected) > 1 and not is_known_who_asks(case, at=at):
        raise CannotMerge("only one of the cases has a protected address: check both first")
    if not one.email or one.email.casefold() != other.email.casefold():
        raise CannotMerge("the cases come from different addresses, so from different persons")


def _end(case: Case, *, at: datetime) -> None:
    window = timedelta(days=Controller.current().contest_days)
    claim(case, closed_at=at, next_move_at=at + window)


@transaction.atomic
def _archive(case: Case, *, at: datetime, bundle: Callable[[Case], dict[str, Any]]) -> None:
    move(case, "case.archived", by=SYSTEM, at=at, facts=bundle(case))
    claim(case, archived_at=at, next_move_at=None)


def _each_due(state: State, *, at: datetime, do: Callable[[Case], None]) -> Case | None:
    back = OutgoingMail.objects.filter(
        case=OuterRef("pk"), bounced_at__isnull=False, bounce_settled_at__isnull=True
    )
    untold = RecipientNotice.objects.filter(case=OuterRef("pk"), settled_at__isnull=True)
    due = Case.objects.filter(~Exists(back), ~Exists(untold), state=state, next_move_at__lte=at)
    if state in ARCHIVABLE:
        # Only a case that is not archived yet takes the answer of a system.
        due = due.filter(~suppression_tasks.waiting_in(OuterRef("pk")))
        due = due.filter(~lift_restriction.waiting_in(OuterRef("pk")))
        # What nobody has read yet may contest the answer, and came in time.
        due = due.filter(~Exists(InboundMail.objects.filter(case=OuterRef("pk"), waits=True)))
    # Another worker or a person may be first; the next sweep sees what is left.
    return passing.first(
        due.order_by("next_move_at", "pk"), do, lost=(ChangedMeanwhile, NotSettled)
    )
