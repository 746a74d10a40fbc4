"""Run the tasks by hand, as the schedule would."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from celery import Task
from django.core.management.base import BaseCommand, CommandError

from dsar import tasks

# In the order of the file, which is the order that work flows in.
SWEEPS = {name: task for name, task in vars(tasks).items() if isinstance(task, Task)}


class Command(BaseCommand):
    help = "Work off what is due now; all sweeps unless some are named."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SWEEPS))

    def handle(self, *args: Any, **options: Any) -> None:
        unknown = sorted(set(options["names"]) - set(SWEEPS))
        if unknown:
            known = ", ".join(SWEEPS)
            raise CommandError(f"There is no sweep {', '.join(unknown)}; there are {known}.")
        for name in options["names"] or SWEEPS:
            self.stdout.write(f"{name}: {SWEEPS[name]()}")
