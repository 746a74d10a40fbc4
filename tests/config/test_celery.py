from concurrent.futures import ThreadPoolExecutor

import pytest
from celery.schedules import crontab

from config.celery import BEAT_SCHEDULE, TIME_LIMIT, app, transport_options
from dsar import tasks
from dsar.oversight.workflow import schedule


@pytest.mark.parametrize("entry", BEAT_SCHEDULE.values(), ids=BEAT_SCHEDULE.keys())
def test_every_scheduled_sweep_exists(entry: dict[str, str]) -> None:
    assert getattr(tasks, entry["task"].removeprefix("dsar.tasks.")).name == entry["task"]


@pytest.mark.parametrize("entry", BEAT_SCHEDULE.values(), ids=BEAT_SCHEDULE.keys())
def test_a_message_goes_stale_before_the_next_is_sent(entry: dict[str, dict[str, int]]) -> None:
    schedule = entry["schedule"]
    apart = 3600 if isinstance(schedule, crontab) else schedule
    assert 0 < entry["options"]["expires"] <= apart


def test_schedule_counts_in_utc() -> None:
    assert app.conf.timezone == "UTC"
    assert app.conf.enable_utc


def test_only_json_is_understood() -> None:
    assert app.conf.accept_content == ["json"]
    assert app.conf.task_serializer == "json"


def test_a_task_lost_with_its_worker_is_given_back() -> None:
    assert app.conf.task_acks_late
    assert app.conf.task_reject_on_worker_lost
    assert app.conf.task_time_limit == TIME_LIMIT


def test_redis_that_hangs_is_noticed() -> None:
    options = transport_options("redis://localhost")
    assert options["socket_timeout"] <= 5
    assert options["socket_connect_timeout"] <= 5


def test_every_thread_of_the_web_server_finds_the_schedule() -> None:
    with ThreadPoolExecutor(1) as pool:
        assert set(pool.submit(schedule.names).result()) == set(tasks.SWEEPS)
