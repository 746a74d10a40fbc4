"""A child for tests: it does what it is told, good or bad."""

from __future__ import annotations

import os
import sys
import time

from dsar.work.child import HEAD, SIZE, LastAnswer, serve

MEMORY = 2**29
WORN = 2**27


def answer(parts: list[bytes]) -> list[bytes]:
    word, rest = parts[0].decode(), parts[1:]
    if word == "echo":
        return rest
    if word == "pid":
        return [str(os.getpid()).encode()]
    if word == "last":
        raise LastAnswer([b"bye"])
    if word == "environment":
        return [repr(dict(os.environ)).encode()]
    return _misbehaved(word)


def _misbehaved(word: str) -> list[bytes]:
    if word == "sleep":
        time.sleep(600)
    elif word == "crash":
        os.abort()
    elif word == "boast":
        sys.stdout.buffer.write(HEAD.pack(0, 1) + SIZE.pack(2**60))
        sys.stdout.buffer.flush()
        time.sleep(600)
    elif word == "grow":
        bytearray(os.urandom(1) * WORN)
        return [b"grown"]
    elif word == "fill":
        try:
            bytearray(MEMORY)
        except MemoryError:
            return [b"no memory"]
    while True:
        pass


if __name__ == "__main__":
    serve(answer, memory=MEMORY, worn=WORN)
