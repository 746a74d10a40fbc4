"""Check that cases, events, letters, mails and files agree with one another."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar.oversight.consistency.checks import CHECKS


class Command(BaseCommand):
    help = "Check the whole system's consistency; exit 1 and a list where something is wrong."

    def handle(self, *args: Any, **options: Any) -> None:
        now, count = timezone.now(), 0
        for check in CHECKS:
            for problem in check(now):
                self.stdout.write(problem)
                count += 1
        if count:
            raise CommandError(f"{count} problems found by {len(CHECKS)} checks.")
        self.stdout.write(f"{len(CHECKS)} checks: nothing wrong")
