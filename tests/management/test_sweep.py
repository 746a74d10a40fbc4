"""`manage.py sweep` does by hand what the schedule does."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from config.celery import BEAT_SCHEDULE
from dsar.management.commands.sweep import SWEEPS
from tests.factories import a_case

pytestmark = pytest.mark.django_db


def swept(*names: str) -> str:
    out = StringIO()
    call_command("sweep", *names, stdout=out)
    return out.getvalue()


def test_named_sweeps_run_in_the_order_given() -> None:
    a_case()
    assert swept("render_letters", "send_mail") == "render_letters: 1\nsend_mail: 1\n"


def test_without_names_all_sweeps_run() -> None:
    assert [line.partition(":")[0] for line in swept().splitlines()] == list(SWEEPS)


def test_every_scheduled_task_is_a_sweep() -> None:
    scheduled = {str(entry["task"]).rpartition(".")[2] for entry in BEAT_SCHEDULE.values()}
    assert scheduled == set(SWEEPS)


def test_an_unknown_sweep_is_a_sentence() -> None:
    with pytest.raises(CommandError, match="There is no sweep floors"):
        swept("floors")
