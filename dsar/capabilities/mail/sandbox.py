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
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from dsar.capabilities.mail.mime import MAX_BYTES, Unreadable, files_of, page_of, parse

ROOT = Path(__file__).resolve().parents[3]
COMMAND = [sys.executable, "-m", "dsar.capabilities.mail.sandbox"]
MEMORY = 2**30
QUESTION = struct.Struct(">cQQ")
ANSWER = struct.Struct(">QQ")

Answer = tuple[dict[str, Any], bytes]


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
    return _asked_of_child(b"p", raw, seconds)[0]


def files_safely(raw: bytes, *, seconds: float = 10) -> list[bytes]:
    """The bytes of each attachment, in the order in which the facts list them."""
    facts, data = _asked_of_child(b"f", raw, seconds)
    ends = facts["ends"]
    return [data[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def page_safely(raw: bytes, *, seconds: float = 10) -> str:
    """The message's HTML with everything taken out that could act or fetch; empty without any."""
    return _asked_of_child(b"h", raw, seconds)[1].decode()


def _asked_of_child(task: bytes, raw: bytes, seconds: float) -> Answer:
    if len(raw) > MAX_BYTES:
        raise Unreadable("too_large")
    with _child.lock:
        # A child that died between messages says nothing about this one: try once more.
        answer = _exchange(task, raw, seconds) or _exchange(task, raw, seconds)
    if answer is None:
        raise Unreadable("crashed")
    if "unreadable" in answer[0]:
        raise Unreadable(answer[0]["unreadable"])
    return answer


def _exchange(task: bytes, raw: bytes, seconds: float) -> Answer | None:
    process = _child.started()
    is_late = threading.Event()

    def end() -> None:
        is_late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        return _asked(process, task, raw, seconds)
    except (OSError, EOFError, ValueError):
        _child.stop()
        return ({"unreadable": "timeout"}, b"") if is_late.is_set() else None
    finally:
        timer.cancel()


def _asked(process: subprocess.Popen[bytes], task: bytes, raw: bytes, seconds: float) -> Answer:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    unsent = memoryview(QUESTION.pack(task, len(raw), int(seconds) + 1) + raw)
    while unsent:
        unsent = unsent[process.stdin.write(unsent) :]
    size, more = ANSWER.unpack(_read(process.stdout, ANSWER.size))
    return json.loads(_read(process.stdout, size)), _read(process.stdout, more)


def _read(stream: IO[bytes], size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        piece = stream.read(size - len(data))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """The child's loop: a task and a message in, JSON and perhaps bytes out."""
    parent = os.getppid()
    _limit(resource.RLIMIT_AS, MEMORY)
    while _is_waiting(source, parent):
        head = source.read(QUESTION.size)
        if len(head) < QUESTION.size:
            return
        task, size, seconds = QUESTION.unpack(head)
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)
        facts, data = _done(task, source.read(size))
        answer = json.dumps(facts).encode("ascii")
        sink.write(ANSWER.pack(len(answer), len(data)) + answer + data)
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


def _done(task: bytes, raw: bytes) -> Answer:
    try:
        return TASKS[task](raw)
    except Unreadable as error:
        return {"unreadable": error.reason}, b""
    except Exception:  # noqa: BLE001 -- the child must live on for the next message
        return {"unreadable": "parser_failed"}, b""


def _files(raw: bytes) -> Answer:
    data, ends = bytearray(), []
    for content in files_of(raw):
        data += content
        ends.append(len(data))
    return {"ends": ends}, bytes(data)


TASKS: dict[bytes, Callable[[bytes], Answer]] = {
    b"p": lambda raw: (parse(raw), b""),
    b"f": _files,
    b"h": lambda raw: ({}, page_of(raw).encode("utf-8", "replace")),
}


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
