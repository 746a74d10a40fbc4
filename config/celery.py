"""The Celery application and the beat schedule. Every task is a sweep that asks what is due now.

A message only rings the bell: losing one, or all of Redis, loses no work.
"""

import os
import signal
from typing import Any

from celery import Celery
from celery.schedules import crontab
from celery.signals import task_postrun, task_prerun

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.conf import settings

from config import env

TIME_LIMIT = 300


def every(task: str, seconds: int) -> dict[str, Any]:
    """A sweep that is short and frequent; a message that waited a whole round is stale."""
    name = f"dsar.tasks.{task}"
    return {"task": name, "schedule": seconds, "options": {"expires": seconds}}


def hourly(task: str, minute: int) -> dict[str, Any]:
    """A sweep at a fixed minute (UTC), so that restarts of beat cannot put it off for ever."""
    name = f"dsar.tasks.{task}"
    return {"task": name, "schedule": crontab(minute=minute), "options": {"expires": 3000}}


BEAT_SCHEDULE = {
    "render letters": every("render_letters", 5),
    "build packages": every("build_packages", 5),
    "send answers": every("send_answers", 5),
    "send mail": every("send_mail", 5),
    "answer cases": every("answer_cases", 5),
    "tell downloads": every("tell_downloads", 30),
    "fetch mail": every("fetch_mail", 10),
    "read mail": every("read_mail", 10),
    "end mandates": every("end_mandates", 10),
    "close cases": every("close_cases", 10),
    "run asked": every("run_asked", 5),
    "note questions": every("note_questions", 30),
    "archive cases": every("archive_cases", 60),
    "send heartbeats": every("send_heartbeats", 60),
    "tell colleagues": every("tell_colleagues", 60),
    "send digests": every("send_digests", 60),
    "watch deadlines": every("watch_deadlines", 60),
    "ask systems": every("ask_systems", 30),
    "chase systems": every("chase_systems", 60),
    "review data map": every("review_data_map", 600),
    "follow up changes": every("follow_up_changes", 60),
    "remind people": every("remind_people", 60),
    "settle questions": every("settle_questions", 60),
    "lapse proofs": every("lapse_proofs", 60),
    "destroy proofs": every("destroy_proofs", 600),
    "seal events": hourly("seal_events", 15),
    "sweep orphans": hourly("sweep_orphans", 25),
    "purge": hourly("purge", 45),
}


def transport_options(url: str) -> dict[str, Any]:
    if url.startswith("filesystem:"):
        folders = {
            "data_folder_in": str(env.folder(settings.BROKER_DIR / "queue")),
            "data_folder_out": str(env.folder(settings.BROKER_DIR / "queue")),
            "control_folder": str(env.folder(settings.BROKER_DIR / "control")),
        }
        return folders | {"polling_interval": 0.2}
    return {
        "socket_connect_timeout": 3,
        "socket_timeout": 5,
        "socket_keepalive": True,
        "health_check_interval": 10,
        "retry_on_timeout": True,
        "visibility_timeout": 600,
        "unacked_restore_interval": 2,
        "unacked_restore_throttle": 1,
    }


@task_prerun.connect
def set_alarm(**kwargs: Any) -> None:
    """End the process if the task hangs: a worker of one process has no time limit of its own."""
    signal.alarm(TIME_LIMIT)


@task_postrun.connect
def clear_alarm(**kwargs: Any) -> None:
    signal.alarm(0)


app = Celery("dsar")
app.conf.update(
    broker_url=settings.CELERY_BROKER_URL,
    broker_transport_options=transport_options(settings.CELERY_BROKER_URL),
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_connection_timeout=3,
    accept_content=["json"],
    task_serializer="json",
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_soft_time_limit=TIME_LIMIT - 60,
    task_time_limit=TIME_LIMIT,
    worker_prefetch_multiplier=4,
    worker_cancel_long_running_tasks_on_connection_loss=True,
    worker_enable_remote_control=False,
    worker_hijack_root_logger=False,
    worker_redirect_stdouts=False,
    timezone="UTC",
    # No schedule file: nothing to go stale or corrupt when beat is killed.
    beat_scheduler="config.beat:SteadyScheduler",
    beat_schedule=BEAT_SCHEDULE,
)
app.autodiscover_tasks(["dsar"])
# Every thread of the web server finds the schedule, to tell when a sweep is late.
app.set_default()
