"""The record of each sweep's last run, and asking for one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from dsar import tasks
from dsar.eventlog import seals
from dsar.work import sweeps
from dsar.work.sweeps import IDLE, Sweep
from tests.factories import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


def ran(at: object = NOW, found: int = 0) -> Sweep:
    sweeps.ran("purge", at=at, seconds=0.3, found=found)  # type: ignore[arg-type]
    return Sweep.objects.get()


def test_a_run_is_noted_with_what_it_found() -> None:
    row = ran(found=4)
    assert (row.started_at, row.seconds, row.found) == (NOW, 0.3, 4)
    assert (row.last_found_at, row.last_found) == (NOW, 4)


def test_an_idle_run_keeps_what_was_found_before() -> None:
    ran(found=4)
    row = ran(LATER)
    assert (row.started_at, row.found) == (LATER, 0)
    assert (row.last_found_at, row.last_found) == (NOW, 4)


def test_of_two_idle_runs_close_together_one_is_noted() -> None:
    ran()
    with CaptureQueriesContext(connection) as seen:
        row = ran(NOW + IDLE - timedelta(seconds=1))
    assert row.started_at == NOW
    assert all(query["sql"].startswith("SELECT") for query in seen)
    assert ran(NOW + IDLE).started_at == NOW + IDLE


def test_a_row_from_the_future_does_not_hide_a_run() -> None:
    ran(NOW + timedelta(days=365))
    assert ran().started_at == NOW


def test_a_failure_remembers_since_when_and_ends_with_the_next_good_run() -> None:
    for at in (NOW, LATER):
        sweeps.failed("purge", at=at, seconds=1, error="OperationalError")
    row = Sweep.objects.get()
    assert (row.started_at, row.failing_since) == (LATER, NOW)
    assert row.last_error == "OperationalError"
    row = ran(LATER + timedelta(seconds=5))
    assert (row.failing_since, row.last_error) == (None, "")


def test_a_run_asked_for_twice_is_asked_for_once() -> None:
    assert sweeps.ask("purge", at=NOW)
    assert not sweeps.ask("purge", at=LATER)
    assert not Sweep.objects.get().has_run
    assert [sweeps.take_asked(), sweeps.take_asked()] == ["purge", None]


def test_who_asked_first_is_served_first() -> None:
    sweeps.ask("seal_events", at=LATER)
    sweeps.ask("purge", at=NOW)
    assert [sweeps.take_asked(), sweeps.take_asked()] == ["purge", "seal_events"]


def test_a_run_does_not_forget_that_another_was_asked_for() -> None:
    ran()
    sweeps.ask("purge", at=NOW)
    assert ran(LATER, found=1).asked_at == NOW


def locked(*args: object, **facts: object) -> None:
    raise OperationalError("database is locked")


def test_a_sweep_that_raises_fails_and_then_recovers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seals, "seal", locked)
    with pytest.raises(OperationalError):
        tasks.seal_events()
    assert Sweep.objects.get().last_error == "OperationalError"
    monkeypatch.undo()
    assert tasks.seal_events() == 0
    assert Sweep.objects.get().failing_since is None


def test_a_record_that_cannot_be_written_stops_no_sweep(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sweeps, "ran", locked)
    assert tasks.purge() == 0
    assert caplog.messages == ["sweep purge: its run was not noted: OperationalError"]


def test_a_sweep_without_a_name_that_still_exists_is_passed_over() -> None:
    sweeps.ask("retired", at=NOW)
    assert tasks.run_asked() == 0


def together(act: Callable[[], object], workers: int = 2) -> None:
    start = threading.Barrier(workers)

    def work() -> None:
        start.wait()
        try:
            act()
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
def test_what_is_asked_for_runs_once_with_two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[str] = []
    monkeypatch.setitem(tasks.SWEEPS, "purge", lambda: runs.append("purge"))
    for _ in range(5):
        sweeps.ask("purge", at=NOW)
        together(tasks.run_asked)
    assert runs == ["purge"] * 5


@pytest.mark.django_db(transaction=True)
def test_two_workers_may_note_the_first_run_at_once() -> None:
    together(lambda: sweeps.ran("purge", at=NOW, seconds=0, found=1), workers=4)
    assert Sweep.objects.get().found == 1
