"""Draw the diagram of states in the README from the table of moves."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dsar.cases.states import MOVES

BLOCK = re.compile(r"(<!-- states -->\n).*?(\n<!-- /states -->)", re.DOTALL)


class Command(BaseCommand):
    help = "Write the diagram of states into README.md, or check that it is fresh."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="fail when it is stale")

    def handle(self, *args: Any, **options: Any) -> None:
        readme = Path(settings.BASE_DIR) / "README.md"
        text = readme.read_text(encoding="utf-8")
        if not BLOCK.search(text):
            raise CommandError("README.md has no place for the diagram between its two marks.")
        fresh = BLOCK.sub(lambda block: block[1] + diagram() + block[2], text)
        if options["check"] and fresh != text:
            raise CommandError("The diagram in README.md is stale: run manage.py draw_states.")
        if not options["check"]:
            readme.write_text(fresh, encoding="utf-8")


def diagram() -> str:
    """The moves as a Mermaid state diagram, one arrow per row of the table, none twice."""
    drawn = (f"    {row.source} --> {row.target}: {' or '.join(row.who)}" for row in MOVES)
    arrows = dict.fromkeys(drawn)
    lines = ["```mermaid", "stateDiagram-v2", "    [*] --> received", *arrows, "```"]
    return "\n".join(lines)
