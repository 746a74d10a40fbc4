"""Every Celery task is a sweep: read the clock, work off what is due now, note the run.

The schedule is in config/celery.py; `manage.py sweep NAME` runs the same by hand.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime
from functools import wraps
from time import monotonic
from typing import Any, Final

from celery import Task, shared_task
from django.db import Error
from django.utils import timezone

from dsar.eventlog import seals
from dsar.files import store
from dsar.oversight.archive.bag import bundle_facts
from dsar.oversight.retention.purge import purge_next
from dsar.procedure import (
    answer_period,
    clarify,
    close,
    digest,
    dispatch,
    fetch,
    heartbeat,
    post_room,
    questions,
    respond,
    review_map,
    sign,
    stop_marketing,
    tell,
    watch,
)
from dsar.procedure.collection import ask_owners, chase, follow_up, recipients
from dsar.procedure.identity import identify, mandate_ends
from dsar.procedure.package import package
from dsar.procedure.proofs import proof
from dsar.work import passing, sweeps
from dsar.work.failpoints import fail

log = logging.getLogger(__name__)

# Seconds, well below the task's time limit, so that a slow mail server never gets a sweep killed.
ONE_RUN: Final = 45.0


# In the order of this file, which is the order that work flows in.
SWEEPS: Final[dict[str, Task]] = {}
RUNNING: Final[ContextVar[str]] = ContextVar("RUNNING", default="none")


def sweep(run: Callable[[], int]) -> Task:
    """Make a task that notes its runs, for the workflow page and /health."""
    name = run.__name__

    @wraps(run)
    def noted() -> int:
        at, began, mark = _now(), monotonic(), RUNNING.set(name)
        try:
            fail(f"sweep.{name}")
            found = run()
        except Exception as error:
            _note(sweeps.failed, at=at, began=began, error=type(error).__name__)
            raise
        else:
            _note(sweeps.ran, at=at, began=began, found=found)
            return found
        finally:
            RUNNING.reset(mark)

    SWEEPS[name] = shared_task(noted)
    return SWEEPS[name]


def drain(*steps: Callable[..., Any], **given: Any) -> int:
    """Repeat each step, each time with the present moment, until nothing is due; returns how often.

    What raises is passed over; the first error is raised when all steps have had their turn.
    """
    count, errors = 0, list[Exception]()
    for step in steps:
        until = monotonic() + ONE_RUN
        with passing.over(errors):
            while monotonic() < until and step(at=_now(), **given) is not None:
                count += 1
                fail(f"sweep.{RUNNING.get()}")
    if errors:
        raise errors[0]
    return count


def _note(record: Callable[..., None], *, began: float, **facts: Any) -> None:
    """The record is for people to see; when it cannot be written, the work is done all the same."""
    name = RUNNING.get()
    try:
        record(name, seconds=monotonic() - began, **facts)
    except Error as error:
        log.warning("sweep %s: its run was not noted: %s", name, type(error).__name__)


def _now() -> datetime:
    return timezone.now()


@sweep
def fetch_mail() -> int:
    return drain(fetch.fetch_next)


@sweep
def read_mail() -> int:
    return drain(post_room.read_next)


@sweep
def end_mandates() -> int:
    return drain(mandate_ends.run_out_next)


@sweep
def render_letters() -> int:
    return drain(dispatch.render_next)


@sweep
def build_packages() -> int:
    return drain(package.build_next)


@sweep
def send_answers() -> int:
    return drain(sign.leave_next)


@sweep
def send_mail() -> int:
    return drain(dispatch.send_next)


@sweep
def send_heartbeats() -> int:
    return drain(heartbeat.send_next)


@sweep
def answer_cases() -> int:
    return drain(respond.answered_next)


@sweep
def tell_downloads() -> int:
    return drain(answer_period.tell_next, answer_period.remind_next)


@sweep
def close_cases() -> int:
    return drain(stop_marketing.finish_next, close.close_next)


@sweep
def archive_cases() -> int:
    return drain(close.archive_next, bundle=bundle_facts)


@sweep
def note_questions() -> int:
    return drain(questions.note_sent_next, questions.note_returned_next)


@sweep
def remind_people() -> int:
    return drain(questions.remind_next)


@sweep
def settle_questions() -> int:
    return drain(clarify.settle_next)


@sweep
def lapse_proofs() -> int:
    return drain(identify.lapse_next)


@sweep
def destroy_proofs() -> int:
    return drain(proof.destroy_next)


@sweep
def watch_deadlines() -> int:
    return drain(
        watch.look_again_next, watch.watch_next, watch.watch_inquiry_next, watch.watch_silence_next
    )


@sweep
def ask_systems() -> int:
    return drain(ask_owners.ask_next)


@sweep
def chase_systems() -> int:
    return drain(chase.chase_next)


@sweep
def follow_up_changes() -> int:
    return drain(recipients.chase_next, follow_up.ask_next)


@sweep
def review_data_map() -> int:
    return drain(review_map.date_next, review_map.ask_next)


@sweep
def tell_colleagues() -> int:
    return drain(tell.hand_on_next, tell.tell_next)


@sweep
def send_digests() -> int:
    return drain(digest.digest_next)


@sweep
def seal_events() -> int:
    return 1 if seals.seal(at=_now()) else 0


@sweep
def sweep_orphans() -> int:
    return store.sweep_orphans(at=_now())


@sweep
def purge() -> int:
    return drain(purge_next)


@sweep
def run_asked() -> int:
    """Runs what was asked for on the workflow page, each once."""
    count, until = 0, monotonic() + ONE_RUN
    while monotonic() < until and (name := sweeps.take_asked()) is not None:
        if name in SWEEPS:
            SWEEPS[name]()
            count += 1
    return count
