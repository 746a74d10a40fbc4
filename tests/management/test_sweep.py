"""`manage.py sweep` does by hand what the schedule does."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from config.celery import BEAT_SCHEDULE
from dsar import tasks
from dsar.tasks import SWEEPS
from dsar.work.sweeps import Sweep
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


def test_a_sweep_that_breaks_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks() -> int:
        raise RuntimeError("of no use to anybody")

    monkeypatch.setitem(SWEEPS, "read_mail", breaks)
    out = StringIO()
    with pytest.raises(CommandError, match=r"^Broke off: read_mail\.$"):
        call_command("sweep", "read_mail", "purge", stdout=out)
    assert out.getvalue() == "read_mail: RuntimeError\npurge: 0\n"


def test_a_run_by_hand_is_noted_like_any_other() -> None:
    swept("purge")
    assert Sweep.objects.get().name == "purge"


def test_a_test_may_kill_a_sweep_before_its_first_step_and_after_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passed: list[str] = []
    monkeypatch.setattr(tasks, "fail", passed.append)
    a_case()
    swept("render_letters")
    assert passed == ["sweep.render_letters"] * 2
