"""Some weeks of work up to a Friday afternoon, on which everything was left for Monday's sweeps.

Runs in a process of its own inside an installation whose clock a test holds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from typing import Any

from django.contrib.sessions.models import Session
from django.utils import timezone

from dsar.capabilities.delivery.models import AnswerFile
from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.mail import custody
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import company, walk
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import clarify, composing, decide, download, download_code, respond, sign
from dsar.procedure.identity import ask, represent
from dsar.procedure.receive import Submission
from dsar.procedure.ruling import Given
from dsar.tasks import SWEEPS
from dsar.work import sweeps
from tests.faults.clock import Clock

# The last sweep before the silence.
FRIDAY = datetime(2026, 3, 13, 8, 0, tzinfo=UTC)
CONTEST_DAYS = 7
ASKS = "Haluan nähdä, mitä tietoja teillä on minusta."


def clock() -> Clock:
    return Clock(Path(os.environ["FAKETIME_TIMESTAMP_FILE"]))


def live() -> None:
    """Some weeks of work up to a Friday; then letters come in, and nobody sweeps any more."""
    company.load()
    Controller.objects.update(contest_days=CONTEST_DAYS)
    past = sorted(_days(), key=lambda entry: entry[0])
    for at, act in past:
        go_to(at)
        act()
        sweep_all()
    go_to(FRIDAY)
    sweep_all()
    _friday_afternoon()


def go_to(at: datetime) -> None:
    held = clock()
    held.forward((at - timezone.now()).total_seconds())


def _days() -> Iterator[tuple[datetime, Callable[[], Any]]]:
    """What happens when: a case received or walked to a state, then all sweeps."""
    stories = {
        "due": (datetime(2026, 2, 16, 9, tzinfo=UTC), State.RECEIVED),
        "late": (datetime(2026, 2, 9, 9, tzinfo=UTC), State.RECEIVED),
        "half": (datetime(2026, 2, 27, 9, tzinfo=UTC), State.REVIEWING),
        "collected": (datetime(2026, 3, 11, 9, tzinfo=UTC), State.COLLECTING),
        "signed": (datetime(2026, 3, 11, 9, tzinfo=UTC), State.REVIEWING),
        "packed": (datetime(2026, 3, 11, 9, tzinfo=UTC), State.REVIEWING),
        "silent": (datetime(2026, 2, 27, 9, tzinfo=UTC), State.VERIFYING),
        "asked": (datetime(2026, 3, 6, 9, tzinfo=UTC), State.VERIFYING),
        "answered": (datetime(2026, 3, 6, 9, tzinfo=UTC), State.ANSWERED),
        "closed": (datetime(2026, 2, 27, 9, tzinfo=UTC), State.ANSWERED),
        "decided": (datetime(2026, 3, 2, 9, tzinfo=UTC), State.DECIDED),
    }
    for name, (at, state) in stories.items():
        yield at, lambda name=name, state=state: a_case(name, state)
    yield datetime(2026, 2, 27, 10, tzinfo=UTC), an_unclear_case
    erased = datetime(2026, 3, 5, 9, tzinfo=UTC)
    yield erased, lambda: a_case("erased", State.REVIEWING, Right.ERASURE)
    for day in range(9, 33, 4):
        yield datetime(2026, 2, 8, 7, tzinfo=UTC) + timedelta(days=day), lambda: None


def a_case(name: str, state: State, right: Right = Right.ACCESS) -> Case:
    submission = Submission(rights=(right,), language="fi", name="M", email=f"{name}@example.com")
    anna, riitta = (User.objects.get(username=name) for name in ("anna", "riitta"))
    way = walk.start(
        submission, key=name, officer=anna, reviewer=riitta, at=timezone.now(), keeps_house=True
    )
    # Every step at once: the clock of this process is the only one there is.
    way.pace = timedelta(0)
    return walk.to(state, way)


def an_unclear_case() -> None:
    now, anna = timezone.now(), User.objects.get(username="anna")
    case, reply_by = a_case("unclear", State.RECEIVED), (now + timedelta(days=14)).date()
    clarify.ask_scope(case, text="Which years?", reply_by=reply_by, at=now, by=anna)


def _friday_afternoon() -> None:
    """Every sweep will find something on Monday."""
    a_case("opened", State.COLLECTING)
    now, anna = timezone.now(), User.objects.get(username="anna")
    respond.send(Case.objects.get(data_subject__email="decided@example.com"), at=now, by=anna)
    packed = Case.objects.get(data_subject__email="packed@example.com")
    granted = [
        decide.Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True)
        for item in packed.items.all()
    ]
    decide.decide(packed, granted, at=now, by=anna)
    for name, text in (("mailed", ASKS), ("unsure", "Hei, mitä kuuluu?")):
        message = EmailMessage()
        message["From"], message["Subject"] = f"{name}@example.com", "Hei"
        message.set_content(text)
        custody.take(message.as_bytes(), mailbox="general", at=now)
    untold = RecipientNotice.objects.filter(settled_at__isnull=True)
    assert untold.update(next_chase_on=now.date())
    System.objects.filter(key="quotes").update(review_due_on=now.date())
    Session.objects.create(session_key="old", session_data="", expire_date=now)
    sweeps.ask("watch_deadlines", at=now)
    late = Case.objects.get(data_subject__email="late@example.com")
    reply_by = (now + timedelta(days=14)).date()
    doubt = {"doubt": "Two have this name.", "why_more": "They share the address too."}
    ask.ask_for_proof(late, method="known_fact", **doubt, reply_by=reply_by, at=now, by=anna)
    acted, today = Case.objects.get(data_subject__email="unclear@example.com"), now.date()
    given = represent.ActsFor("lawyer", "L", "law@example.com", valid_until=today)
    represent.record(acted, given, at=now, by=anna)
    represent.accept(acted, reason="The paper is signed.", at=now, by=anna)
    _sign(Case.objects.get(data_subject__email="signed@example.com"), by=anna)
    _download(Case.objects.get(data_subject__email="answered@example.com"), by=anna)


def _sign(case: Case, *, by: User) -> None:
    """A refusal that leaves by itself when the minute to undo is over."""
    now, why = timezone.now(), Given("scope-not-personal", "It tells of somebody else.")
    refused = [decide.Ruling(item, Outcome.REFUSED, (why,)) for item in case.items.all()]
    step = partial(decide.settle, rulings=refused, at=now, by=by)
    draft = composing.look(case, sign.DECISION, step, said={}, own={}, at=now, by=by)
    sign.sign(draft, step, at=now, by=by)


def _download(case: Case, *, by: User) -> None:
    """The person fetches the answer, and is told of it later."""
    now = timezone.now()
    said = download_code.give(case, how="branch", found_in=None, at=now, by=by)
    code_id = download_code.enter(case, said, at=now).code_id
    entry = AnswerFile.objects.filter(dispatch__case=case).latest("pk")
    download.open_file(entry, code_id=code_id, at=now)


def sweep_all() -> None:
    for sweep in SWEEPS.values():
        sweep()
