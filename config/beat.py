"""Celery's beat, made to bear a clock that is put back."""

from datetime import datetime, timedelta
from typing import Any

from celery.beat import Scheduler

# A clock that is corrected by less does no harm.
SLACK = timedelta(seconds=5)


class SteadyScheduler(Scheduler):
    """Celery's own would be silent until the time of its last run comes round again."""

    latest: datetime | None = None

    def tick(self, *args: Any, **kwargs: Any) -> Any:
        now = self.app.now()
        if self.latest and now < self.latest - SLACK:
            for entry in self.schedule.values():
                entry.last_run_at = min(entry.last_run_at, now)
            self._heap = None
        self.latest = now
        return super().tick(*args, **kwargs)
