"""The pages of a PDF, counted or left out by a child process: see pdf_rewrite."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[3]
# Bytes of anybody's making cost seconds and never the server.
CHILD: Final = [sys.executable, "-m", "dsar.capabilities.fulfilment.pdf_rewrite"]
PATIENCE: Final = 30.0
PIECE: Final = 2**16
LOCKED, NO_PAGE, NONE_LEFT, SAME_DRAWING = 3, 4, 5, 6
SENTENCES: Final = {
    LOCKED: "this PDF is locked, so no page can be taken out; put another file in its place",
    NO_PAGE: "this PDF has no such page",
    NONE_LEFT: "nothing would be left: leave out the whole file instead",
    SAME_DRAWING: (
        "another page holds some of what stands on this page, whether it shows it or not; "
        "put another file in its place"
    ),
}
CANNOT_REWRITE: Final = (
    "no page can be taken out of this PDF, for it is damaged or too large; "
    "put another file in its place"
)


class Unreleasable(ValueError):
    """What would be left of the file cannot be made; the message says what to do."""


def without(pdf: Iterable[bytes], left_out: Sequence[int]) -> Iterator[bytes]:
    """The PDF without these pages; raises Unreleasable before its first piece, or store.Gone."""
    told = _asked(pdf, map(str, left_out))
    # The child writes nothing before it is done with the whole.
    return chain([next(told)], told)


def count(pdf: Iterable[bytes]) -> int:
    """How many pages a PDF has; raises Unreleasable when it cannot be opened."""
    return int(b"".join(_asked(pdf, ())))


def _asked(pdf: Iterable[bytes], arguments: Iterable[str]) -> Iterator[bytes]:
    process = subprocess.Popen(  # noqa: S603 -- our own fixed command and numbers
        [*CHILD, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )
    timer = threading.Timer(PATIENCE, process.kill)
    timer.daemon = True
    timer.start()
    try:
        yield from _exchange(process, pdf)
        if process.wait():
            raise Unreleasable(SENTENCES.get(process.returncode, CANNOT_REWRITE))
    finally:
        timer.cancel()
        process.kill()
        with process:
            pass


def _exchange(process: subprocess.Popen[bytes], pdf: Iterable[bytes]) -> Iterator[bytes]:
    if process.stdin is None or process.stdout is None:
        raise Unreleasable(CANNOT_REWRITE)
    # A child that ended early says why by its exit.
    with suppress(BrokenPipeError), process.stdin as sink:
        for piece in pdf:
            unsent = memoryview(piece)
            while unsent:
                unsent = unsent[sink.write(unsent) :]
    while piece := process.stdout.read(PIECE):
        yield piece
