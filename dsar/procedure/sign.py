"""A decision is signed, by two where two must sign, and its answer leaves a minute later."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from dsar.capabilities.letters.drafts import Draft
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile, hold, move
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.law.grounds import is_blank
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import composing, handle, respond, second, second_look, undecide
from dsar.procedure.composing import UNDO, CannotCompose, Step
from dsar.procedure.package import package
from dsar.work.lease import MOST_ATTEMPTS

DECISION: Final = "decide"
# Until an answer is looked at again that is still being written.
A_MOMENT: Final = timedelta(seconds=10)
# What stands in a rehearsal for the reason that one officer alone must give.
ALONE: Final = "rehearsal"


class CannotUndo(ValueError):
    """The decision cannot be taken back any more; the message says why."""


@transaction.atomic
def sign(draft: Draft, step: Step, *, at: datetime, by: User) -> None:
    """Do what was shown; the answer to a decision leaves when the time to undo is over.

    Raises what the step raises, and ChangedSinceSeen where a letter would be another (Art. 12(4)).
    """
    is_decision = draft.act == DECISION
    if by.pk != draft.made_by_id and draft.proposed_at is None:
        raise CannotCompose("a colleague wrote this letter: update the preview before you send it")
    if not draft.made_by.may(Permission.HANDLE_CASES) or (
        is_decision and not draft.made_by.may(Permission.DECIDE)
    ):
        raise CannotCompose("who wrote this may no longer decide: update the preview yourself")
    _hold(draft)
    # Of two who press at once the second finds nothing more to sign.
    mine = Draft.objects.filter(pk=draft.pk, made_at=draft.made_at, signed_at__isnull=True)
    signed_now = {"signed_at": at, "signed_by": by, "due_at": at + UNDO}
    if not (mine.update(**signed_now) if is_decision else mine.delete()[0]):
        raise ChangedMeanwhile(draft.case.reference)
    composing.perform(draft, step, at=at, leaves_at=at + UNDO if is_decision else at)


@transaction.atomic
def propose(draft: Draft, *, why: str, at: datetime, by: User) -> None:
    """Ask another officer to sign what was shown (Art. 5(2)).

    Raises CannotCompose for a draft of somebody else, ChangedMeanwhile on a changed case.
    """
    _hold_as_shown(draft)
    if draft.made_by_id != by.pk:
        raise CannotCompose("look at the letter yourself before you ask for a signature")
    append(draft.case.reference, "decision.proposed", at=at, by=by.actor, facts={"why": why})
    draft.proposed_at = at
    draft.save(update_fields=["proposed_at"])


@transaction.atomic
def give_back(draft: Draft, *, note: str, at: datetime, by: User) -> None:
    """Do not sign, and tell the colleague why; what was written stays (Art. 5(2))."""
    _hold_as_shown(draft)
    if draft.proposed_at is None:
        raise CannotCompose("nobody asks for a second signature here any more")
    if is_blank(note):
        raise CannotCompose("write the reason")
    handle.note(draft.case, text=note, at=at, by=by)
    append(draft.case.reference, "decision.given_back", at=at, by=by.actor, facts={})
    draft.proposed_at, draft.case_version = None, draft.case.version
    draft.save(update_fields=["proposed_at", "case_version"])


@transaction.atomic
def undo(case: Case, *, at: datetime, by: User) -> None:
    """Take a decision back before any of its letters is fixed; what was written stays.

    Raises CannotUndo when the time is over.
    """
    draft = signed(case)
    letters = respond.answer_letters_of(case)
    is_over = draft is None or draft.due_at is None or draft.due_at <= at
    if draft is None or is_over or any(row.is_frozen for row in letters):
        raise CannotUndo("the time to undo is over: the answer is on its way")
    move(case, "case.decision_undone", by=by.actor, at=at)
    undecide.undecide(case, at=at, items=undecide.unsent(case))
    case.letters.filter(pk__in=[row.pk for row in letters]).update(due_at=None, lease_until=None)
    draft.signed_at = draft.signed_by = draft.due_at = draft.proposed_at = None
    draft.lease_until = None
    draft.case_version = case.version
    draft.save()


def signed(case: Case) -> Draft | None:
    """The decision whose answer is about to leave by itself."""
    row: Draft | None = case.drafts.filter(signed_at__isnull=False, failed_at__isnull=True).first()
    return row if case.state == State.DECIDED else None


def proposed(case: Case, *, by: User | None = None) -> Draft | None:
    """What waits for a second signature, asked for by anybody or by this officer.

    None where the case changed since.
    """
    rows = case.drafts.filter(proposed_at__isnull=False, signed_at__isnull=True).order_by("pk")
    rows = rows.filter(made_by=by) if by else rows
    return next((row for row in rows if composing.is_proposed(row, case)), None)


def leave_next(*, at: datetime) -> Draft | None:
    """Put the next signed answer on its way; what cannot leave waits for a colleague (Art. 12)."""
    row: Draft | None = Draft.objects.claim_next(at)
    if row is None:
        return None
    case = row.case
    # One that was undone meanwhile is somebody's own again, and is left alone.
    mine = Draft.objects.filter(pk=row.pk, signed_at__isnull=False, signed_at=row.signed_at)
    later = {"due_at": at + A_MOMENT, "lease_until": None, "attempts": 0}
    if case.state != State.DECIDED or row.signed_by is None or respond.on_its_way(case):
        mine.delete()
        return row
    if _is_being_made(case):
        mine.update(**later)
        return row
    try:
        respond.send(case, at=at, by=row.signed_by)
    except ChangedMeanwhile:
        mine.update(**later)
    except (respond.CannotSend, NotDisclosable) as error:
        row.attempts = MOST_ATTEMPTS
        row.put_back(at, error=type(error).__name__)
    else:
        mine.delete()
    return row


def stand_in(case: Case, why: str | None, *, by: User) -> dict[str, Any]:
    """Who or what stands for the second signature, that `why` asks for, in a rehearsal."""
    if why is None:
        return {}
    if second.is_alone(by):
        return {"alone_reason": ALONE}
    first = second_look.contested_decisions(case)
    fit = (one for one in by.peers() if second_look.may_look(first, one, beside=by))
    return {"seconded_by": next(fit, by.peers().first())}


def _is_being_made(case: Case) -> bool:
    """Whether a letter or a package is still on its way to be a file."""
    letters = respond.answer_letters_of(case)
    packages = package.live(case).filter(item__outcome__in=package.GRANTED)
    waits = [row.failed_at is None for row in letters if row.file is None]
    return any([*waits, *(row.failed_at is None for row in packages if row.file is None)])


def _hold_as_shown(draft: Draft) -> None:
    """Lock the case, and raise ChangedMeanwhile where a colleague wrote something else since."""
    _hold(draft)
    shown = Draft.objects.filter(pk=draft.pk, made_at=draft.made_at, signed_at__isnull=True)
    if not shown.exists():
        raise ChangedMeanwhile(draft.case.reference)


def _hold(draft: Draft) -> None:
    """Lock the case as it was when the draft was made."""
    draft.case.version = draft.case_version
    hold(draft.case)
