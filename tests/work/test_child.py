"""A child process keeps its limits, and nothing of it is left when its parent is gone."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dsar.work.child import Child, ChildDied, TookTooLong

ROOT = Path(__file__).resolve().parents[2]
MODULE = "tests.work.answering"


@pytest.fixture
def child() -> Iterator[Child]:
    mine = Child(MODULE)
    yield mine
    mine.stop()


def asked(child: Child, *words: str, seconds: float = 30) -> list[bytes]:
    return child.ask([word.encode() for word in words], seconds=seconds)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_parts_cross_the_pipe_and_come_back(child: Child) -> None:
    assert asked(child, "echo", "", "ä" * 300_000) == [b"", "ä".encode() * 300_000]


def test_one_child_answers_until_it_says_it_is_its_last_answer(child: Child) -> None:
    first = asked(child, "pid")
    assert asked(child, "pid") == first
    assert asked(child, "last") == [b"bye"]
    assert asked(child, "pid") != first


def test_a_child_that_takes_too_long_is_ended_and_followed(child: Child) -> None:
    pid = int(asked(child, "pid")[0])
    with pytest.raises(TookTooLong):
        asked(child, "sleep", seconds=0.3)
    assert not is_running(pid)
    assert asked(child, "echo", "x") == [b"x"]


def test_a_child_that_loops_is_ended_by_its_own_processor_time(child: Child) -> None:
    with pytest.raises(TookTooLong):
        child.ask([b"loop"], seconds=60, busy=1)
    assert asked(child, "echo", "x") == [b"x"]


def test_memory_beyond_the_limit_is_not_given(child: Child) -> None:
    assert asked(child, "fill") == [b"no memory"]


def test_a_child_that_has_grown_is_followed_by_a_small_one(child: Child) -> None:
    first = asked(child, "pid")
    assert asked(child, "grow") == [b"grown"]
    assert asked(child, "pid") != first


def test_a_child_that_crashes_each_time_says_so_and_the_next_question_is_answered(
    child: Child,
) -> None:
    with pytest.raises(ChildDied):
        asked(child, "crash")
    assert asked(child, "echo", "x") == [b"x"]


def test_an_answer_of_absurd_size_is_not_waited_for(child: Child) -> None:
    with pytest.raises(ChildDied):
        asked(child, "boast")


def test_no_secret_of_ours_reaches_the_child(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "zebra-4711")
    assert b"zebra-4711" not in asked(child, "environment")[0]


def test_no_child_outlives_a_parent_that_was_killed() -> None:
    program = (
        "import sys, time\n"
        "from dsar.work.child import Child\n"
        f"child = Child({MODULE!r})\n"
        "print(child.ask([b'pid'], seconds=30)[0].decode(), flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        ended = os.pidfd_open(pid)
        os.kill(parent.pid, signal.SIGKILL)
    assert select.select([ended], [], [], 20)[0]
    os.close(ended)
