"""Messages in files: one to a file, or several in an mbox; folders in a stable order."""

from __future__ import annotations

import io
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from dsar.capabilities.mail.custody import LARGEST

PIECE = 64 * 1024
# `From somebody Thu Aug 22 12:36:23 2002`, and after it a header field.
SEPARATOR = re.compile(rb"From .*\d{1,2}:\d{2}.*\d{4}|From .*\d{4}.*\d{1,2}:\d{2}")
FIELD = re.compile(rb"(?:[\x21-\x39\x3b-\x7e]+[ \t]*:|>From )")
LONGEST_SEPARATOR = 1000


@dataclass(frozen=True)
class Extent:
    """Where in a file one message lies."""

    start: int
    end: int

    @property
    def is_small(self) -> bool:
        return self.end - self.start <= LARGEST

    def read(self, file: BinaryIO) -> Iterator[bytes]:
        file.seek(self.start)
        left = self.end - self.start
        while left and (piece := file.read(min(PIECE, left))):
            left -= len(piece)
            yield piece


def walk(folder: Path) -> Iterator[Path]:
    """Every file below, by name; links only where they lead to a file in the same folder."""
    home = folder.resolve()
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(place) / name
            if not path.is_symlink() or home in path.resolve().parents:
                yield path


def is_message(path: Path) -> bool:
    """True for a plain file, or a broken one that must be reported; not for a device or socket."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def seekable(stream: BinaryIO) -> BinaryIO:
    """The whole of a pipe; a large one rests on disk, without a name, while it is looked at."""
    begin = stream.read(LARGEST + 1)
    if len(begin) <= LARGEST:
        return io.BytesIO(begin)
    spool = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 -- returned
    spool.write(begin)
    while piece := stream.read(PIECE):
        spool.write(piece)
    return spool


def messages(file: BinaryIO) -> list[Extent]:
    """Where the messages lie: an mbox is taken apart, anything else is one message."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    starts = list(_separators(file)) if file.read(5) == b"From " else []
    if len(starts) < 2:
        return [Extent(0, size)]
    ends = [line_start - blank for line_start, _, blank in starts[1:]]
    return [
        Extent(after, max(after, end))
        for (_, after, _), end in zip(starts, [*ends, size], strict=True)
    ]


def _separators(file: BinaryIO) -> Iterator[tuple[int, int, int]]:
    """Of each separator its place, the place after it, and the length of the blank line before."""
    file.seek(0)
    place, blank = 0, 0
    held: tuple[int, int, int] | None = None
    is_new_line, is_first = True, True
    while line := file.readline(PIECE):
        if held is not None and (is_first or FIELD.match(line)):
            yield held
        is_first, held = False, None
        is_ours = is_new_line and (place == 0 or blank) and len(line) < LONGEST_SEPARATOR
        if is_ours and (place == 0 or SEPARATOR.match(line)):
            held = place, place + len(line), blank
            is_first = place == 0
        blank = len(line) if is_new_line and line in {b"\n", b"\r\n"} else 0
        place += len(line)
        is_new_line = line.endswith(b"\n")
