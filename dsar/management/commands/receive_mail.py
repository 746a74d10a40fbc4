"""Take message files in through the same door as a mailbox."""

from __future__ import annotations

import json
import os
import stat
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.mailboxes import files
from dsar.capabilities.mail.mailboxes.files import Extent
from dsar.capabilities.mail.models import InboundMail, Mailbox
from dsar.procedure import post_room


class Command(BaseCommand):
    help = "Receive message files, mbox files, folders of them, or standard input (-)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or -")
        parser.add_argument("--mailbox", choices=Mailbox.values, default=Mailbox.GENERAL)

    def handle(self, *args: Any, **options: Any) -> None:
        missing = [name for name in options["paths"] if name != "-" and not os.path.lexists(name)]
        if missing:
            raise CommandError(f"There is no file or folder {missing[0]}; nothing was received.")
        self.mailbox, self.refused = options["mailbox"], 0
        for name in options["paths"]:
            for path in _paths(name):
                self._receive(path)
        if self.refused:
            raise CommandError(f"{self.refused} could not be received; the lines above name them.")

    def _receive(self, path: Path | None) -> None:
        """All messages of one file, or of standard input; an error stops none but its own."""
        name = _printable(str(path) if path else "-")
        try:
            with _opened(path) as file:
                extents = files.messages(file)
                for number, extent in enumerate(extents, 1):
                    self._one(f"{name}:{number}" if len(extents) > 1 else name, file, extent)
        except OSError as error:
            self._refuse(name, error)

    def _one(self, name: str, file: BinaryIO, extent: Extent) -> None:
        try:
            row = self._taken(file, extent)
            was_read = row.done_at is not None
            if not was_read:
                row = post_room.read_one(row, at=timezone.now())
        except Exception as error:  # noqa: BLE001 -- the next message must be received all the same
            self._refuse(name, error)
            return
        self._write(_described(name, row, is_new=not was_read))

    def _taken(self, file: BinaryIO, extent: Extent) -> InboundMail:
        given = {"mailbox": self.mailbox, "at": timezone.now()}
        pieces = extent.read(file)
        if extent.is_small:
            return custody.take(b"".join(pieces), **given)[0]
        return custody.take_stream(pieces, **given)[0]

    def _refuse(self, name: str, error: Exception) -> None:
        self.refused += 1
        self.stderr.write(f"{name}: not received ({type(error).__name__})")

    def _write(self, line: dict[str, Any]) -> None:
        text = json.dumps(line, ensure_ascii=False)
        try:
            text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
        except UnicodeEncodeError:
            text = json.dumps(line)
        self.stdout.write(text)


def _paths(name: str) -> Iterator[Path | None]:
    path = Path(name)
    if name == "-":
        yield None
    elif path.is_dir():
        yield from filter(files.is_message, files.walk(path))
    elif files.is_message(path) or stat.S_ISFIFO(path.stat().st_mode):
        yield path


def _opened(path: Path | None) -> BinaryIO:
    if path is None:
        return files.seekable(sys.stdin.buffer)
    file = path.open("rb")
    return file if file.seekable() else files.seekable(file)


def _printable(name: str) -> str:
    """A file's name may be any bytes; a line of JSON may not."""
    return os.fsencode(name).decode("utf-8", "replace")


def _described(path: str, row: InboundMail, *, is_new: bool) -> dict[str, Any]:
    return {
        "path": path,
        "sha256": row.sha256,
        "outcome": row.outcome if is_new else "duplicate",
        "case": row.case.reference if row.case else None,
        "rights": row.recognised.get("rights", []),
        "language": row.recognised.get("language", ""),
        "reason": row.reason,
    }
