"""Check every event, every stream's head and every seal."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dsar.eventlog import verify
from dsar.eventlog.models import Event, Stream


class Command(BaseCommand):
    help = "Verify the event log; exit 1 and a list that names the first bad event of each stream."

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for problem in verify.problems():
            self.stdout.write(problem)
            count += 1
        if count:
            raise CommandError(f"The event log is not intact: {count} problems.")
        for note in verify.set_back():
            self.stdout.write(f"{note}; the clock was put back")
        events, streams = Event.objects.count(), Stream.objects.filter(seq__gt=0).count()
        self.stdout.write(f"{events} events in {streams} streams: intact")
