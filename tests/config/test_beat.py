"""A clock that is put back must not silence the sweeps."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from celery import Celery

from config.beat import SteadyScheduler

NOON = datetime(2026, 10, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def beat(clock: Any) -> Any:
    """A scheduler of one sweep every five seconds, which counts how often it `rung`."""
    app = Celery("test", broker="memory://", set_as_current=False)
    app.conf.update(beat_schedule={"sweep": {"task": "sweep", "schedule": 5}}, timezone="UTC")
    scheduler: Any = SteadyScheduler(app)
    scheduler.rung = 0

    def ring(*args: Any, **kwargs: Any) -> None:
        scheduler.rung += 1

    scheduler.apply_entry = ring
    return scheduler


def tick_for(beat: Any, clock: Any, seconds: int) -> int:
    """Let the clock run; returns how often the sweep was rung in that time."""
    before = beat.rung
    for _ in range(seconds):
        clock.shift(1)
        beat.tick()
    return int(beat.rung - before)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=1), timedelta(days=366)])
def test_a_clock_put_back_silences_no_sweep(beat: Any, clock: Any, jump: timedelta) -> None:
    assert tick_for(beat, clock, 30) >= 4
    clock.shift(-jump)
    assert tick_for(beat, clock, 30) >= 4


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=1)])
def test_a_clock_put_forward_rings_once_for_the_time_it_missed(
    beat: Any, clock: Any, jump: timedelta
) -> None:
    tick_for(beat, clock, 30)
    clock.shift(jump)
    assert tick_for(beat, clock, 4) == 1
