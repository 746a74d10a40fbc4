"""Does work that strange content could break in a child process, so that it costs only itself.

One child per process and kind of work: started at need, kept, started again after a crash or a
time-out, left behind by a fork. It is told everything and sees no environment of ours.
"""

from __future__ import annotations

import atexit
import math
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import IO, Final

ROOT: Final = Path(__file__).resolve().parents[2]
HEAD: Final = struct.Struct(">II")
SIZE: Final = struct.Struct(">Q")
# No child may make us hold more than this, whatever it announces.
LONGEST_PART: Final = 2**28
MOST_PARTS: Final = 1_000
# Where programs, fonts and trusted certificates lie; no secret of ours is among them.
KEPT: Final = (
    *("PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR"),
)

Parts = Sequence[bytes]


class ChildDied(Exception):
    """The child ended without an answer, also when it was asked again."""


class LastAnswer(Exception):
    """A child's answer after which it ends, for what it did may have left traces."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts


class Busy(Exception):
    """Others are being served, and the wait for one's turn was over."""


class TookTooLong(Exception):
    """The child had no answer when its time was over."""


class Child:
    """The running child of this process and the lock that serialises its use."""

    def __init__(self, module: str) -> None:
        self.command = [sys.executable, "-m", module]
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        atexit.register(self.stop)
        os.register_at_fork(after_in_child=self.forget)

    def ask(self, parts: Parts, *, seconds: float, busy: int = 0, queue: float = -1) -> list[bytes]:
        """The child's answer; raises TookTooLong, or ChildDied when it cannot be had.

        It may be `busy` for so many seconds of a processor, by default as long as it is waited for.
        Raises Busy where others are served for longer than `queue` seconds.
        """
        most = busy or int(seconds) + 2
        if not self.lock.acquire(timeout=queue):
            raise Busy
        try:
            # A child that died between two questions says nothing about this one: try once more.
            answer = self._exchange(parts, seconds, most) or self._exchange(parts, seconds, most)
        finally:
            self.lock.release()
        if answer is None:
            raise ChildDied
        return answer

    def warm(self) -> None:
        """Start the child before it is asked, so that its first answer comes soon."""
        if self.lock.acquire(blocking=False):
            try:
                self.started()
            finally:
                self.lock.release()

    def started(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            self.process = subprocess.Popen(  # noqa: S603 - our own fixed command
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,  # no buffer lock that a fork could leave held
                cwd=ROOT,
                env={name: os.environ[name] for name in KEPT if name in os.environ}
                | {"PYTHONPATH": str(ROOT)},
            )
        return self.process

    def stop(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            _close(process)

    def forget(self) -> None:
        """A forked process must not use, and cannot wait for, its parent's child."""
        process, self.process = self.process, None
        self.lock = threading.Lock()
        if process is not None:
            process.returncode = 0
            _close(process)

    def _exchange(self, parts: Parts, seconds: float, busy: int) -> list[bytes] | None:
        process = self.started()
        is_late = threading.Event()

        def end() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            return _asked(process, parts, busy)
        except (OSError, EOFError, ValueError):
            self.stop()
            if is_late.is_set() or process.returncode == -signal.SIGXCPU:
                raise TookTooLong from None
            return None
        finally:
            timer.cancel()


def _close(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _asked(process: subprocess.Popen[bytes], parts: Parts, busy: int) -> list[bytes]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    for piece in _packed(parts, busy):
        unsent = memoryview(piece)
        while unsent:
            unsent = unsent[process.stdin.write(unsent) :]
    answer = _unpacked(process.stdout)
    if answer is None:
        raise EOFError
    return answer[1]


def _packed(parts: Parts, number: int) -> Iterable[bytes]:
    yield HEAD.pack(number, len(parts)) + b"".join(SIZE.pack(len(part)) for part in parts)
    yield from parts


def _unpacked(stream: IO[bytes]) -> tuple[int, list[bytes]] | None:
    """The next number and its parts; None when the other side has ended."""
    head = stream.read(1)
    if not head:
        return None
    number, count = HEAD.unpack(head + _read(stream, HEAD.size - 1))
    if count > MOST_PARTS:
        raise ValueError("too many parts")
    sizes = [SIZE.unpack(_read(stream, SIZE.size))[0] for _ in range(count)]
    if any(size > LONGEST_PART for size in sizes):
        raise ValueError("too long a part")
    return number, [_read(stream, size) for size in sizes]


def _read(stream: IO[bytes], size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        piece = stream.read(size - len(data))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)


def serve(answer: Callable[[list[bytes]], list[bytes]], *, memory: int, worn: int = 0) -> None:
    """The child's loop: a question in, an answer out, within memory and time.

    A child that has held more than `worn` bytes ends after its answer, and the next one is small.
    """
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    parent = os.getppid()
    _limit(resource.RLIMIT_AS, memory)
    # What a crash leaves behind would hold what people wrote.
    _limit(resource.RLIMIT_CORE, 0)
    while _is_waiting(source, parent) and (question := _unpacked(source)):
        busy, parts = question
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime) + busy)
        said, is_last = _answered(answer, parts)
        for piece in _packed(said, 0):
            sink.write(piece)
        sink.flush()
        if is_last or (worn and _most_held() > worn):
            return


def _most_held() -> int:
    """The most bytes that this program held; the usual count begins with its parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak.split()[1]) * 1024


def _answered(
    answer: Callable[[list[bytes]], list[bytes]], parts: list[bytes]
) -> tuple[Parts, bool]:
    try:
        return answer(parts), False
    except LastAnswer as last:
        return last.parts, True


def _limit(kind: int, amount: int) -> None:
    """Set the soft limit only: the processor's is raised again for every question."""
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(
        kind, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard)
    )


def _is_waiting(source: IO[bytes], parent: int) -> bool:
    """Wait for the next question; end when the parent is gone though a fork holds the pipe."""
    while not select.select([source], [], [], 5)[0]:
        if os.getppid() != parent:
            return False
    return True
