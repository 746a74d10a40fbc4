"""A company at work, played inside an installation whose clock a test holds.

Runs in a process of its own there: `manage.py shell -c "from tests.faults import world; ..."`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.db import connections

from dsar.capabilities.reminders.models import Reminder
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.tasks import SWEEPS
from tests.faults import portrait
from tests.faults.friday import a_case, clock, go_to, sweep_all

# Longer than any lease, so that what a killed process held is free again.
A_LEASE = 61
MOST_DEATHS = 60
WORKERS, RUNS, CASES = 8, 13, 30
# The Monday morning after the silence, and the day after it.
MONDAY = datetime(2026, 3, 16, 6, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 17, 6, 30, tzinfo=UTC)


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
    go_to(TUESDAY)
    return monday()


def astray() -> dict[str, Any]:
    """The same two days, while the clock is put back and forward by hours and by a day."""
    for hours in (0, -1, 1, 24, -24):
        clock().forward(hours * 3600)
        settle()
    go_to(TUESDAY)
    return monday()


def crowd() -> dict[str, Any]:
    """A hundred sweeps at once, by processes of their own, of many cases that are due."""
    go_to(datetime(2026, 2, 16, 9, tzinfo=UTC))
    for number in range(CASES):
        a_case(f"crowd{number}", State.RECEIVED)
    go_to(MONDAY)
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
    go_to(MONDAY)
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
