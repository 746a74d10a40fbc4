"""Every Celery task: read the clock, and work off what is due now.

The schedule is in config/celery.py; `manage.py sweep NAME` runs the same by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from celery import shared_task
from django.utils import timezone

from dsar.eventlog import seals
from dsar.files import store
from dsar.oversight.archive.bag import bundle_facts
from dsar.procedure import (
    close,
    dispatch,
    fetch,
    heartbeat,
    identify,
    post_room,
    respond,
    stop_marketing,
)

# Well below the task's time limit, so that a slow mail server never gets a sweep killed.
ONE_RUN = timedelta(seconds=45)


def drain(step: Callable[..., Any], **given: Any) -> int:
    """Repeat a step, each time with the present moment, until nothing is due; returns how often."""
    count, until = 0, _now() + ONE_RUN
    while (now := _now()) < until and step(at=now, **given) is not None:
        count += 1
    return count


def _now() -> datetime:
    return timezone.now()


@shared_task
def fetch_mail() -> int:
    return drain(fetch.fetch_next)


@shared_task
def read_mail() -> int:
    return drain(post_room.read_next)


@shared_task
def render_letters() -> int:
    return drain(dispatch.render_next)


@shared_task
def send_mail() -> int:
    return drain(dispatch.send_next)


@shared_task
def send_heartbeats() -> int:
    return drain(heartbeat.send_next)


@shared_task
def answer_cases() -> int:
    return drain(respond.answered_next)


@shared_task
def close_cases() -> int:
    return drain(stop_marketing.finish_next) + drain(close.close_next)


@shared_task
def archive_cases() -> int:
    return drain(close.archive_next, bundle=bundle_facts)


@shared_task
def lapse_proofs() -> int:
    return drain(identify.lapse_next)


@shared_task
def seal_events() -> int:
    return 1 if seals.seal(at=_now()) else 0


@shared_task
def sweep_orphans() -> int:
    return store.sweep_orphans(at=_now())
