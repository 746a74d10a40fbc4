"""An answer is taken back before anybody opened it, so that it can be decided anew (Art. 5(1)(d)).

Its link opens nothing from that moment on. The clock stays: the person was promised a day.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from dsar.capabilities.delivery.models import Dispatch, Purpose, SecretLink
from dsar.cases.models import Case
from dsar.cases.moves import claim, move
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, download, download_code, handle, undecide


class CannotRecall(ValueError):
    """The answer cannot be taken back; the message says why."""


@transaction.atomic
def recall(case: Case, *, reason: str, at: datetime, by: User) -> None:
    """Take back an answer that left by link and that nobody opened (Art. 5(1)(d), 12(3)).

    Its decisions stay on record and new ones are made; the person is told. Raises CannotRecall.
    """
    note = handle.keep_reason(case, text=reason, at=at, by=by)
    # Locks the case: whoever opens the answer at this moment comes before it or after it.
    move(case, "case.recalled", by=by.actor, at=at, facts={"note": note.pk})
    if why := why_not(case):
        raise CannotRecall(why)
    rows = _of_today(case)
    items = list(case.items.filter(pk__in=rows.values("files__item")))
    correspondence.cancel_answer(case, at=at)
    for row in rows:
        append(case.reference, "answer.recalled", at=at, by=by.actor, facts={"dispatch": row.pk})
    _close(case, rows, at=at)
    undecide.undecide(case, at=at, items=items)
    # Reminders of the time limit begin again, for the case is open once more.
    claim(case, answered_at=None, next_move_at=None, next_watch_on=case.received_on)
    is_late = case.due_on < Controller.current().day_of(at)
    correspondence.mail(case, "answer_recalled", at=at, context={"is_late": is_late})


def _close(case: Case, rows: QuerySet[Dispatch], *, at: datetime) -> None:
    keys = list(rows.values_list("pk", flat=True))
    case.dispatches.filter(pk__in=keys).update(cancelled_at=at)
    live = case.links.filter(purpose=Purpose.ANSWER, revoked_at__isnull=True)
    live.update(revoked_at=at)
    download_code.revoke(case, at=at)


def took_back(link: SecretLink) -> bool:
    """Whether a closed link led to an answer that was taken back before anybody opened it."""
    rows = link.case.dispatches.filter(dispatched_at__isnull=False, cancelled_at=link.revoked_at)
    return link.purpose == Purpose.ANSWER and link.revoked_at is not None and rows.exists()


def may_recall(case: Case) -> bool:
    """Whether an answer waits behind its link, unopened."""
    return case.state == State.ANSWERED and not why_not(case)


def why_not(case: Case) -> str:
    """Why an answer cannot be taken back; empty when it can."""
    rows = _of_today(case)
    if not rows.exists():
        return "no answer left by a link that could be taken back"
    if case.dispatches.filter(left_by__isnull=False, pk__gte=rows[0].pk).exists():
        return "a letter that was posted or handed over cannot be taken back"
    return "somebody has opened the answer already" if download.was_opened(case, rows) else ""


def _of_today(case: Case) -> QuerySet[Dispatch]:
    """The answer that left by link last; one before it, which was contested since, stays out."""
    rows = download_code.left(case)
    last = rows.last()
    return rows.filter(pk=last.pk) if last else rows.none()
