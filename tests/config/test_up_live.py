"""The embedded installation as a whole, while its parts are killed."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

pytestmark = [
    pytest.mark.live,
    pytest.mark.skipif(sys.platform != "linux", reason="only on Linux"),
]


def until(true: Callable[[], object], seconds: int = 60) -> None:
    limit = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < limit, "it never happened"
        time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children(parent: int) -> dict[str, int]:
    """Which part of the installation runs under which process id."""
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    lines = {int(pid): Path(f"/proc/{pid}/cmdline").read_text() for pid in found}
    names = {"web": "gunicorn", "worker-1": "w1@", "worker-2": "w2@", "beat": "beat"}
    return {
        name: pid for name, word in names.items() for pid, line in lines.items() if word in line
    }


def answers(port: int) -> bool:
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        link.request("GET", "/")
        return link.getresponse().status == http.client.FOUND
    except OSError:
        return False
    finally:
        link.close()


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def up(port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[bytes]]:
    folder = tmp_path_factory.mktemp("up")
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    place = {"VAR_DIR": str(folder / "var"), "PORT": str(port)}
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "manage.py", "up", "--no-demo"]
        process = subprocess.Popen(command, cwd=ROOT, env=keep | place, stdout=log, stderr=log)
        until(lambda: answers(port))
        yield process
        process.terminate()
        assert process.wait(timeout=30) == 0


@pytest.mark.parametrize("part", ["web", "worker-1", "worker-2", "beat"])
def test_a_killed_part_comes_back(part: str, up: subprocess.Popen[bytes], port: int) -> None:
    until(lambda: len(children(up.pid)) == 4)
    before = children(up.pid)[part]
    os.kill(before, signal.SIGKILL)
    until(lambda: children(up.pid).get(part, before) != before)
    until(lambda: answers(port))


def test_only_the_given_port_is_opened(up: subprocess.Popen[bytes], port: int) -> None:
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", port), timeout=5)
