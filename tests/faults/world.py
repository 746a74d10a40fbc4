"""A company at work, played inside an installation whose clock a test holds.

Runs in a process of its own there: `manage.py shell -c "from tests.faults import world; ..."`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connections
from django.utils import timezone

from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.mail import custody
from dsar.capabilities.reminders.models import Reminder
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import company, walk
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import clarify, decide, respond
from dsar.procedure.identity import ask, represent
from dsar.procedure.receive import Submission
from dsar.tasks import SWEEPS
from dsar.work import sweeps
from tests.faults import portrait
from tests.faults.clock import Clock

# Longer than any lease, so that what a killed process held is free again.
A_LEASE = 61
MOST_DEATHS = 60
WORKERS, RUNS, CASES = 8, 13, 30
# The last sweep before the silence, and the Monday morning after it.
FRIDAY = datetime(2026, 3, 13, 8, 0, tzinfo=UTC)
MONDAY = datetime(2026, 3, 16, 6, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 17, 6, 30, tzinfo=UTC)
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
        _go_to(at)
        act()
        sweep_all()
    _go_to(FRIDAY)
    sweep_all()
    _friday_afternoon()


def _go_to(at: datetime) -> None:
    held = clock()
    held.forward((at - timezone.now()).total_seconds())


def _days() -> Iterator[tuple[datetime, Callable[[], Any]]]:
    """What happens when: a case received or walked to a state, then all sweeps."""
    stories = {
        "due": (datetime(2026, 2, 16, 9, tzinfo=UTC), State.RECEIVED),
        "late": (datetime(2026, 2, 9, 9, tzinfo=UTC), State.RECEIVED),
        "half": (datetime(2026, 2, 27, 9, tzinfo=UTC), State.REVIEWING),
        "collected": (datetime(2026, 3, 11, 9, tzinfo=UTC), State.COLLECTING),
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


def sweep_all() -> None:
    for sweep in SWEEPS.values():
        sweep()


def settle() -> None:
    """Everything that is due on this day, whoever owed it to whom."""
    for _ in range(3):
        sweep_all()
        clock().forward(A_LEASE)


def mondays(databases: dict[str, str]) -> dict[str, Any]:
    """Play the same day once for each of these copies: undisturbed, then killing one sweep each."""
    played = {"": _on_copy("", databases[""], monday)}
    # Everything is loaded by now, so that each further day costs a fork only.
    for name in SWEEPS:
        played[name] = _apart(name, databases[name], monday_killing, name)
    for name, play in (("tuesday", tuesday), ("astray", astray), ("crowd", crowd)):
        played[name] = _apart(name, databases[name], play)
    return played


def monday() -> dict[str, Any]:
    settle()
    return portrait.portrait()


def monday_killing(name: str) -> dict[str, Any]:
    """One sweep is killed in the middle and at the end of its pieces of work."""
    for earlier in list(SWEEPS)[: list(SWEEPS).index(name)]:
        SWEEPS[earlier]()
    deaths = _deaths(name)
    seen = monday()
    return {"deaths": deaths, "repeats": portrait.repeats(), "portrait": seen}


def tuesday() -> dict[str, Any]:
    """An undisturbed Monday and the day after it."""
    settle()
    _go_to(TUESDAY)
    return monday()


def astray() -> dict[str, Any]:
    """The same two days, while the clock is put back and forward by hours and by a day."""
    for hours in (0, -1, 1, 24, -24):
        clock().forward(hours * 3600)
        settle()
    _go_to(TUESDAY)
    return monday()


def crowd() -> dict[str, Any]:
    """A hundred sweeps at once, by processes of their own, of many cases that are due."""
    _go_to(datetime(2026, 2, 16, 9, tzinfo=UTC))
    for number in range(CASES):
        a_case(f"crowd{number}", State.RECEIVED)
    _go_to(MONDAY)
    connections.close_all()
    gate, opened = os.pipe()
    children = [_waiting_at(gate, opened) for _ in range(WORKERS)]
    os.close(opened)
    failed = sum(os.waitpid(child, 0)[1] != 0 for child in children)
    mine = {"case__data_subject__email__startswith": "crowd", "about": "2026-03-16:0"}
    streams = Case.objects.filter(data_subject__email__startswith="crowd").values("reference")
    events = Event.objects.filter(kind="deadline.reminded", stream__in=streams)
    told = portrait.counted(Reminder.objects.filter(**mine), "user__username", "mail__kind")
    return {"failed": failed, "events": events.count(), "told": told}


def _waiting_at(gate: int, opened: int) -> int:
    child = os.fork()
    if child == 0:
        os.close(opened)
        # Ends for all of them in the same moment: when nobody holds the other end any more.
        os.read(gate, 1)
        _ends(lambda: [SWEEPS[name]() for name in ("watch_deadlines", "tell_colleagues") * RUNS])
    return child


def _apart(name: str, database: str, play: Callable[..., Any], *given: str) -> Any:
    connections.close_all()
    answer = Path(settings.VAR_DIR) / f"{name}.json"
    child = os.fork()
    if child == 0:
        _ends(lambda: answer.write_text(json.dumps(_on_copy(name, database, play, *given))))
    status = os.waitpid(child, 0)[1]
    assert status == 0, f"the Monday of {name} broke off"
    return json.loads(answer.read_text())


def _on_copy(name: str, database: str, play: Callable[..., Any], *given: str) -> Any:
    connections.close_all()
    connections["default"].settings_dict["NAME"] = database
    mail = Path(settings.EMAIL_FILE_PATH)
    settings.EMAIL_FILE_PATH = str(mail.with_name(f"mail-{name}"))
    shutil.copytree(mail, settings.EMAIL_FILE_PATH)
    _go_to(MONDAY)
    try:
        return play(*given)
    finally:
        settings.EMAIL_FILE_PATH = str(mail)


def _deaths(name: str) -> list[int]:
    """How often it died before its work, after a piece of it and within one.

    A sweep that writes no event cannot die within a piece, and ends the first time it should.
    """
    deaths = [int(_dies(name, f"sweep.{name}:{nth}")) for nth in (1, 2, 2)]
    while _dies(name, "after_event:1"):
        deaths.append(1)
        deaths.append(int(_dies(name, f"sweep.{name}:2")))
        assert len(deaths) < MOST_DEATHS, f"{name} never ends"
    return deaths


def _dies(name: str, point: str) -> bool:
    connections.close_all()
    child = os.fork()
    if child == 0:
        os.environ["DSAR_FAIL"] = point
        _ends(SWEEPS[name])
    status = os.waitpid(child, 0)[1]
    clock().forward(A_LEASE)
    assert status in (0, signal.SIGKILL), f"{name} failed at {point}"
    return status == signal.SIGKILL


def _ends(play: Callable[[], Any]) -> NoReturn:
    """Do this, then end at once; a forked process must never go on with its parent's work."""
    try:
        play()
    except BaseException:  # noqa: BLE001 -- whatever it was, the parent sees the exit code
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
