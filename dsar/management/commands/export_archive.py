"""Write the archive, or part of it, as one package that an auditor checks offline."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dsar.eventlog.actors import SYSTEM
from dsar.oversight.archive.export import CannotExport, Choice, export


class Command(BaseCommand):
    help = "Export cases as a BagIt package in a ZIP, with its own verifier; all cases by default."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--output", required=True, metavar="FILE.zip")
        parser.add_argument("--case", action="append", default=[], metavar="REF", nargs="+")
        parser.add_argument("--closed-from", metavar="DATE", help="first day, YYYY-MM-DD")
        parser.add_argument("--closed-to", metavar="DATE", help="last day, YYYY-MM-DD")
        parser.add_argument("--sample", type=int, metavar="N", help="draw this many of them")
        parser.add_argument("--seed", default="", help="the same seed draws the same cases")
        parser.add_argument("--masked", action="store_true", help="without names and free text")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["sample"] is not None and options["sample"] < 1:
            raise CommandError("A sample needs at least one case.")
        target = Path(options["output"])
        choice = Choice(
            references=tuple(ref.upper() for refs in options["case"] for ref in refs),
            closed_from=_day(options["closed_from"]),
            closed_to=_day(options["closed_to"]),
            sample=options["sample"],
            seed=str(options["seed"]),
        )
        now, is_masked = timezone.now(), options["masked"]
        try:
            done = export(target, choice, is_masked=is_masked, at=now, by=SYSTEM)
        except CannotExport as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{target}: {done.cases} cases, {done.files} files, {done.size} bytes, "
            f"{'masked' if is_masked else 'full'}, sha256 {done.sha256}"
        )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise CommandError(f"{text!r} is not a date; write it as YYYY-MM-DD.") from error
