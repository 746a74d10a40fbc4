"""Show when a request must be answered, and why, for any day of receipt (Article 12(3))."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from contextlib import suppress
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dsar.law.deadlines import DueDate, Pause, adjusted, due_date
from dsar.law.explain import WEEKDAYS, long_date, sentence
from dsar.law.holidays import Calendar

LANGUAGES = tuple(WEEKDAYS)


class Command(BaseCommand):
    help = "Compute the last day to answer requests received on the given days, step by step."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("dates", nargs="+", metavar="DATE", help="day of receipt, YYYY-MM-DD")
        parser.add_argument("--months", default="1", help="1, or 3 for an extended time limit")
        parser.add_argument("--country", default="FI", help="where the controller is, e.g. FI")
        parser.add_argument(
            "--paused",
            action="append",
            metavar="FROM:UNTIL",
            help="days on which proof was asked for and received; may be repeated",
        )
        parser.add_argument(
            "--extra",
            action="append",
            metavar="DATE",
            help="a further day on which no time limit ends; may be repeated",
        )
        parser.add_argument("--eves", action="store_true", help="eves count as public holidays")
        parser.add_argument("--language", default="en", help="language of the sentences")
        parser.add_argument("--json", action="store_true", help="one JSON line for each date")

    def handle(self, *args: Any, **options: Any) -> None:
        language = options["language"]
        if language not in LANGUAGES:
            raise CommandError(f"The language {language!r} is not one of {', '.join(LANGUAGES)}.")
        if str(options["months"]) not in {"1", "3"}:
            raise CommandError(f"The months must be 1 or 3, not {str(options['months'])!r}.")
        write = _as_json if options["json"] else _as_text
        pauses = [_pause(text) for text in options["paused"] or ()]
        days = [_day(text) for text in options["dates"]]
        extra = frozenset(_day(text) for text in options["extra"] or ())
        months = int(options["months"])
        try:
            country = options["country"].upper()
            calendar = Calendar(country, eves_count=options["eves"], extra=extra)
            results = [
                (
                    due_date(day, calendar, months),
                    adjusted(day, calendar, pauses, months) if pauses else None,
                )
                for day in days
            ]
        except (ValueError, OverflowError) as error:
            raise CommandError(str(error)) from error
        for strict, paused in results:
            self.stdout.write(write(strict, paused, language))


def _day(text: str) -> date:
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if day.isoformat() == text:
            return day
    raise CommandError(f"{text!r} is not a date; write it as YYYY-MM-DD.")


def _pause(text: str) -> Pause:
    start, colon, until = text.partition(":")
    if not colon:
        raise CommandError(f"{text!r} is not a pause; write it as YYYY-MM-DD:YYYY-MM-DD.")
    return _day(start), _day(until)


def _as_json(strict: DueDate, paused: DueDate | None, language: str) -> str:
    line = {
        "received_on": strict.received_on.isoformat(),
        "due_on": strict.due_on.isoformat(),
        "adjusted_due_on": paused.due_on.isoformat() if paused else None,
        "steps": [sentence(step, language) for step in (paused or strict).steps],
    }
    return json.dumps(line, ensure_ascii=False)


def _as_text(strict: DueDate, paused: DueDate | None, language: str) -> str:
    head = f"{strict.received_on.isoformat()}: {long_date(strict.due_on, language)}"
    if paused:
        head += f" ({long_date(paused.due_on, language)})"
    return "\n".join([head, *(f"  {sentence(s, language)}" for s in (paused or strict).steps)])
