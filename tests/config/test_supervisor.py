"""The supervisor is watched from outside: by starting and killing programs."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dsar.management.supervisor import LOG_LIMIT, Child, Supervisor, trim

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = """
import sys
from pathlib import Path
from dsar.management.supervisor import Child, Supervisor
folder = Path(sys.argv[1])
code = "import os,sys,time; open(sys.argv[1],'a').write(f'{os.getpid()}\\\\n'); time.sleep(60)"
child = Child("child", [sys.executable, "-c", code, str(folder / "pids")], folder / "child.log")
Supervisor([child], print).run(lambda: None)
"""


def until(true: Callable[[], object]) -> None:
    limit = time.monotonic() + 20
    while not true():
        assert time.monotonic() < limit, "it never happened"
        time.sleep(0.05)


def pids(folder: Path) -> list[int]:
    file = folder / "pids"
    return [int(line) for line in file.read_text().splitlines()] if file.exists() else []


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        until(lambda: pids(tmp_path))
        yield process
        process.kill()


def test_a_killed_child_is_started_again(
    supervisor: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    os.kill(pids(tmp_path)[0], signal.SIGKILL)
    until(lambda: len(pids(tmp_path)) == 2)
    assert is_alive(pids(tmp_path)[1])


def test_stopping_it_stops_the_children(
    supervisor: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    supervisor.terminate()
    assert supervisor.wait(timeout=20) == 0
    assert not is_alive(pids(tmp_path)[0])


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux")
def test_a_killed_supervisor_leaves_no_orphans(
    supervisor: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    supervisor.kill()
    supervisor.wait(timeout=20)
    until(lambda: not is_alive(pids(tmp_path)[0]))


def test_a_child_that_keeps_failing_is_given_time(tmp_path: Path) -> None:
    child = Child("child", ["/bin/false"], tmp_path / "log")
    supervisor = Supervisor([child], lambda line: None)
    waits = []
    while len(waits) < 7:
        child.started, child.process = time.monotonic(), None
        child.start(lambda: None)
        until(lambda: child.ended() is not None)
        supervisor.tend(child)
        waits.append(child.wait)
    assert waits == [0.5, 1, 2, 4, 8, 10, 10]


def test_a_long_log_is_set_aside(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    log.write_bytes(b"x" * (LOG_LIMIT + 1))
    trim(log)
    assert log.stat().st_size == 0
    assert (tmp_path / "web.log.1").stat().st_size == LOG_LIMIT + 1
