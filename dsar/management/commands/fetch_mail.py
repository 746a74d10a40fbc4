"""Fetch from the mailboxes of MAILBOX_URL, once or for as long as it runs."""

from __future__ import annotations

import queue
import signal
import threading
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from dsar import tasks
from dsar.capabilities.mail.mailboxes import sources
from dsar.capabilities.mail.mailboxes.accounts import accounts, labels
from dsar.capabilities.mail.mailboxes.watch import Watcher
from dsar.capabilities.mail.models import MailSource
from dsar.procedure import fetch


class Command(BaseCommand):
    help = "Fetch new mail from every mailbox named by MAILBOX_URL; the post room reads it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        way = parser.add_mutually_exclusive_group()
        way.add_argument("--once", action="store_true", help="look once and end (the default)")
        way.add_argument("--watch", action="store_true", help="stay, and fetch as soon as it comes")

    def handle(self, *args: Any, watch: bool, **options: Any) -> None:
        if not accounts():
            raise CommandError("MAILBOX_URL names no mailbox.")
        if watch:
            self._watch()
            return
        self._once({account.name for account in accounts()})
        self._report()

    def _once(self, names: set[str]) -> None:
        """Look into each mailbox until nothing more waits there."""
        for name in names:
            sources.wake(name, at=timezone.now(), insist=True)
        while names and (source := fetch.fetch_next(at=(now := timezone.now()))):
            if source.due_at and source.due_at > now:
                names.discard(source.name)

    def _report(self) -> None:
        shown = labels()
        found = {row.name: row for row in MailSource.objects.filter(name__in=shown)}
        for name, label in shown.items():
            row = found.get(name)
            state = row.last_error if row and row.failing_since else "read"
            self.stdout.write(f"{label}: {state}")
        if any(row.failing_since for row in found.values()):
            raise CommandError("Not every mailbox could be read.")

    def _watch(self) -> None:
        bell: queue.SimpleQueue[str] = queue.SimpleQueue()
        ended = threading.Event()

        def end(number: int, frame: FrameType | None) -> None:
            ended.set()
            bell.put("")

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, end)
        for account in accounts():
            Watcher(account, bell.put).start()
        self.stdout.write("Watching.")
        self.stdout.flush()
        while not ended.is_set():
            close_old_connections()
            tasks.fetch_mail()
            _wait(bell)


def _wait(bell: queue.SimpleQueue[str]) -> None:
    """Until a mailbox rings, or for as long as between two regular looks."""
    try:
        names = {bell.get(timeout=settings.FETCH_EVERY)}
    except queue.Empty:
        return
    while not bell.empty():
        names.add(bell.get())
    for name in names:
        sources.wake(name, at=timezone.now())
