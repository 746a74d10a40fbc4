"""When each sweep of the schedule ran last, when it is due, and whether it is late or fails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from celery import current_app
from celery.schedules import crontab, maybe_schedule
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Max, Min

from dsar.cases.models import Case
from dsar.work.sweeps import Sweep

FAILING_TOO_LONG: Final = timedelta(minutes=15)
# How long after its due moment a sweep is late; the rarer it is, the longer.
GRACES: Final = (
    (timedelta(hours=1), timedelta(minutes=15)),
    (timedelta(days=1), timedelta(hours=1)),
)
LONGEST_GRACE: Final = timedelta(hours=2)


@dataclass(frozen=True)
class SweepState:
    """A sweep of the schedule as it stands now; `row` is empty until its first run."""

    name: str
    every: timedelta
    row: Sweep | None
    asked_at: datetime | None
    next_at: datetime | None
    is_late: bool

    @property
    def failing_since(self) -> datetime | None:
        return self.row.failing_since if self.row else None

    def is_alarming(self, at: datetime) -> bool:
        """Whether it has not run, or has only failed, for longer than it may."""
        since = self.failing_since
        return self.is_late or (since is not None and at - since > FAILING_TOO_LONG)

    def age(self, at: datetime) -> timedelta | None:
        return at - self.row.started_at if self.row else None


def sweeps(*, at: datetime) -> list[SweepState]:
    """Every sweep of the schedule, in its order."""
    rows = {row.name: row for row in Sweep.objects.all()}
    schedules = {_name(entry): entry["schedule"] for entry in _entries()}
    has_new = any(name not in rows or not rows[name].has_run for name in schedules)
    expected_since = _work_since() if has_new else None
    return [
        _state(name, maybe_schedule(schedule), rows.get(name), expected_since, at=at)
        for name, schedule in schedules.items()
    ]


def names() -> list[str]:
    return [_name(entry) for entry in _entries()]


def _entries() -> list[dict[str, Any]]:
    return list(current_app.conf.beat_schedule.values())


def _name(entry: dict[str, Any]) -> str:
    return str(entry["task"]).rpartition(".")[2]


def _state(
    name: str, schedule: Any, row: Sweep | None, expected_since: datetime | None, *, at: datetime
) -> SweepState:
    asked_at = row.asked_at if row else None
    ran = row if row and row.has_run else None
    last = ran.started_at if ran else expected_since
    following = next_run(schedule, at)
    every = next_run(schedule, following) - following
    due_at = next_run(schedule, last) if last else None
    is_late = due_at is not None and at > due_at + _grace(every)
    return SweepState(name, every, ran, asked_at, due_at if ran else following, is_late)


def next_run(schedule: Any, after: datetime) -> datetime:
    """The moment a schedule rings next after another."""
    if isinstance(schedule, crontab):
        last, delta, _ = schedule.remaining_delta(after)
        moment: datetime = last + delta
        return moment
    ringing: datetime = after + schedule.run_every
    return ringing


def _grace(every: timedelta) -> timedelta:
    return next((grace for below, grace in GRACES if every < below), LONGEST_GRACE)


def _work_since() -> datetime | None:
    """Since when a sweep that never ran could have: there was work, and it was installed."""
    first: datetime | None = Case.objects.aggregate(first=Min("received_at"))["first"]
    installed = MigrationRecorder.Migration.objects.aggregate(last=Max("applied"))["last"]
    return max(first, installed) if first and installed else None
