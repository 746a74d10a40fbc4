"""Parses mail in a child process of its own, so hostile bytes cost seconds and never a worker.

One child per process, started at need, restarted after a crash or a time-out (P15).
"""

import atexit
import json
import os
import resource
import select
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from dsar.capabilities.mail.mime import MAX_BYTES, Unreadable, parse

ROOT = Path(__file__).resolve().parents[3]
COMMAND = [sys.executable, "-m", "dsar.capabilities.mail.sandbox"]
MEMORY = 2**30
LENGTH = struct.Struct(">QQ")


class _Child:
    """The running parser of this process and the lock that serialises its use."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def started(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            self.process = subprocess.Popen(  # noqa: S603 - our own fixed command
                COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,  # no buffer lock that a fork could leave held
                cwd=ROOT,
                env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT)},
            )
        return self.process

    def stop(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def forget(self) -> None:
        """A forked process must not use, and cannot wait for, its parent's child."""
        process, self.process = self.process, None
        self.lock = threading.Lock()
        if process is not None:
            process.returncode = 0
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


_child = _Child()
atexit.register(_child.stop)
os.register_at_fork(after_in_child=_child.forget)


def parse_safely(raw: bytes, *, seconds: float = 10) -> dict[str, Any]:
    """The facts of a message, or Unreadable with the reason, within the time given."""
    if len(raw) > MAX_BYTES:
        raise Unreadable("too_large")
    with _child.lock:
        # A child that died between messages says nothing about this one: try once more.
        answer = _exchange(raw, seconds) or _exchange(raw, seconds)
    if answer is None:
        raise Unreadable("crashed")
    if "unreadable" in answer:
        raise Unreadable(answer["unreadable"])
    return answer


def _exchange(raw: bytes, seconds: float) -> dict[str, Any] | None:
    process = _child.started()
    is_late = threading.Event()

    def end() -> None:
        is_late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        return _asked(process, raw, seconds)
    except (OSError, EOFError, ValueError):
        _child.stop()
        return {"unreadable": "timeout"} if is_late.is_set() else None
    finally:
        timer.cancel()


def _asked(process: subprocess.Popen[bytes], raw: bytes, seconds: float) -> dict[str, Any]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    unsent = memoryview(LENGTH.pack(len(raw), int(seconds) + 1) + raw)
    while unsent:
        unsent = unsent[process.stdin.write(unsent) :]
    size, _ = LENGTH.unpack(_read(process.stdout, LENGTH.size))
    answer: dict[str, Any] = json.loads(_read(process.stdout, size))
    return answer


def _read(stream: IO[bytes], size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        piece = stream.read(size - len(data))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """The child's loop: a length and a message in, a length and JSON out."""
    parent = os.getppid()
    _limit(resource.RLIMIT_AS, MEMORY)
    while _is_waiting(source, parent):
        head = source.read(LENGTH.size)
        if len(head) < LENGTH.size:
            return
        size, seconds = LENGTH.unpack(head)
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)
        answer = json.dumps(_parsed(source.read(size))).encode("ascii")
        sink.write(LENGTH.pack(len(answer), 0) + answer)
        sink.flush()


def _limit(kind: int, amount: int) -> None:
    """Set the soft limit only: the processor's is raised again for every message."""
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(
        kind, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard)
    )


def _is_waiting(source: IO[bytes], parent: int) -> bool:
    """Wait for the next message; end when the parent is gone though a fork holds the pipe."""
    while not select.select([source], [], [], 5)[0]:
        if os.getppid() != parent:
            return False
    return True


def _parsed(raw: bytes) -> dict[str, Any]:
    try:
        return parse(raw)
    except Unreadable as error:
        return {"unreadable": error.reason}


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
