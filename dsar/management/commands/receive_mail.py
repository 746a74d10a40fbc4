"""Take message files in through the same door as a mailbox."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, Mailbox
from dsar.procedure import post_room


class Command(BaseCommand):
    help = "Receive message files, folders of them, or standard input (-); one JSON line each."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or -")
        parser.add_argument("--mailbox", choices=Mailbox.values, default=Mailbox.GENERAL)

    def handle(self, *args: Any, **options: Any) -> None:
        missing = [name for name in options["paths"] if name != "-" and not Path(name).exists()]
        if missing:
            raise CommandError(f"There is no file or folder {missing[0]}; nothing was received.")
        for path, raw in _messages(options["paths"]):
            row, is_new = custody.take(raw, mailbox=options["mailbox"], at=timezone.now())
            if not row.done_at:
                row = post_room.read_one(row, at=timezone.now())
            line = _described(path, row, is_new=is_new)
            self.stdout.write(json.dumps(line, ensure_ascii=False))


def _messages(paths: list[str]) -> Iterator[tuple[str, bytes]]:
    for name in paths:
        if name == "-":
            yield name, sys.stdin.buffer.read()
            continue
        path = Path(name)
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            yield str(file), file.read_bytes()


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
