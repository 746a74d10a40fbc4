"""Run the tasks by hand, as the schedule would."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dsar.tasks import SWEEPS

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Work off what is due now; all sweeps unless some are named. Exit 1 when one broke off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SWEEPS))

    def handle(self, *args: Any, **options: Any) -> None:
        unknown = sorted(set(options["names"]) - set(SWEEPS))
        if unknown:
            known = ", ".join(SWEEPS)
            raise CommandError(f"There is no sweep {', '.join(unknown)}; there are {known}.")
        broken = [name for name in options["names"] or SWEEPS if not self._run(name)]
        if broken:
            raise CommandError(f"Broke off: {', '.join(broken)}.")

    def _run(self, name: str) -> bool:
        try:
            self.stdout.write(f"{name}: {SWEEPS[name]()}")
        except Exception as error:
            log.exception("sweep %s", name)
            self.stdout.write(f"{name}: {type(error).__name__}")
            return False
        return True
