"""Keeps a few programs running on one machine: starts, restarts and stops them."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

LOG_LIMIT = 10 * 1024 * 1024
SHORTEST_WAIT = 0.5
LONGEST_WAIT = 10.0
PATIENCE = 12.0
TICK = 0.2
PR_SET_PDEATHSIG = 1


def libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None) if sys.platform == "linux" else None


def trim(log: Path) -> None:
    """Keep one older log; the children append, so an emptied file goes on where it is."""
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        shutil.copyfile(log, log.with_suffix(".log.1"))
        os.truncate(log, 0)


@dataclass
class Child:
    name: str
    command: list[str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    wait: float = 0.0

    def start(self, die_with_us: Callable[[], None]) -> None:
        trim(self.log)
        descriptor = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            self.process = subprocess.Popen(  # noqa: S603 -- the commands are our own
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=descriptor,
                stderr=descriptor,
                start_new_session=True,
                preexec_fn=die_with_us,
            )
        finally:
            os.close(descriptor)
        self.started = time.monotonic()

    def ended(self) -> int | None:
        return self.process.poll() if self.process else None

    def signal(self, number: int) -> None:
        """Only the main process: a worker whose pool gets the signal too may hang."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)

    def clear(self) -> None:
        """Kill what a dead main process left behind, which would hold the port or the queue."""
        if self.process:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                return


class Supervisor:
    def __init__(self, children: Iterable[Child], say: Callable[[str], None]) -> None:
        self.children = list(children)
        self.say = say
        self.stopping = False
        self.hurry = False
        self.libc = libc()

    def die_with_us(self) -> None:
        """In the child: end when the supervisor is gone, however it went."""
        if self.libc:
            self.libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        self.hurry = self.stopping
        self.stopping = True

    def run(self, on_tick: Callable[[], None]) -> None:
        """Run until a signal comes; `on_tick` is called several times a second."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.on_signal)
        try:
            while not self.stopping:
                for child in self.children:
                    self.tend(child)
                on_tick()
                time.sleep(TICK)
        finally:
            self.stop()

    def tend(self, child: Child) -> None:
        now = time.monotonic()
        if child.process is None:
            if now >= child.started + child.wait:
                child.start(self.die_with_us)
            return
        code = child.ended()
        if code is None:
            trim(child.log)
            return
        child.clear()
        lasted = now - child.started > LONGEST_WAIT
        child.wait = (
            SHORTEST_WAIT if lasted else min(max(child.wait * 2, SHORTEST_WAIT), LONGEST_WAIT)
        )
        child.process, child.started = None, now
        self.say(f"{child.name} ended (exit {code}); starting it again. Its log: {child.log}")

    def stop(self) -> None:
        for child in self.children:
            child.signal(signal.SIGTERM)
        limit = time.monotonic() + PATIENCE
        while any(child.process and child.ended() is None for child in self.children):
            if self.hurry or time.monotonic() > limit:
                break
            time.sleep(TICK / 2)
        for child in self.children:
            child.clear()
            if child.process:
                child.process.wait()
