"""The person disagrees: another officer looks again, on a clock of its own (law: N4)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from dsar.capabilities.decisions.models import Decision
from dsar.cases import clock
from dsar.cases.models import Case, Contest
from dsar.cases.moves import claim, move
from dsar.eventlog.actors import PERSON, Actor
from dsar.law.remedies import authority
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, decide, questions
from dsar.procedure.plain_words import insist_on_no_code


class CannotContest(ValueError):
    """The case cannot be contested or reviewed like this; the message says why."""


@transaction.atomic
def contest(case: Case, *, text: str, at: datetime, by: Actor) -> None:
    """Take a contest and start its own month; the outside remedies stay open (Art. 77, 79)."""
    if case.only_stops_marketing:
        raise CannotContest("a marketing objection was honoured; there is nothing to contest")
    if by != PERSON:
        insist_on_no_code(CannotContest, text)
    controller = Controller.current()
    today = controller.day_of(at)
    due = clock.contest_due(today, controller.calendar)
    facts = {"due_on": due.due_on.isoformat()}
    move(case, "case.contested", by=by, at=at, facts=facts)
    questions.put_aside(case, at=at)
    Contest.objects.create(
        case=case,
        text=text,
        contested_at=at,
        earlier_due_on=case.due_on,
        earlier_due_steps=case.due_steps,
    )
    dates = clock.dates_of(due, target_on=today + clock.CONTEST_TARGET)
    claim(case, **dates, **clock.NOT_ADJUSTED, next_move_at=None, closed_at=None)
    told = {"authority": authority(case.language, controller.country).to}
    correspondence.mail(case, "contest_received", at=at, context=told)


@transaction.atomic
def review_again(case: Case, *, at: datetime, by: User) -> None:
    """Reopen the decided items for a new decision by someone else; the old decision stays.

    Raises CannotContest for the officer who decided first, where there is another.
    """
    live = Decision.objects.filter(item__case=case, superseded_at__isnull=True)
    if live.filter(decided_by=by).exists() and by.has_peers():
        raise CannotContest("another officer must look again at this case")
    move(case, "case.reviewed_again", by=by.actor, at=at)
    case.contests.filter(reviewed_at__isnull=True).update(reviewed_at=at, reviewed_by=by)
    decide.undecide(case, at=at)
