"""The data map as a file: out, and in again."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from dsar.organisation.datamap import exchange
from dsar.organisation.datamap.content import Change
from dsar.organisation.datamap.exchange import FORMATS, Changes, NotAMap

SIGNS: Final = {"added": "+", "changed": "~"}


class Command(BaseCommand):
    help = "Write the data map as CSV or JSON, or take one in: all of it, or a list of errors."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        out = acts.add_parser("export", help="write the map")
        out.add_argument("--format", choices=sorted(FORMATS), default="json")
        out.add_argument("--output", metavar="FILE", help="standard output by default")
        taken = acts.add_parser("import", help="take a map in; what it leaves out stays")
        taken.add_argument("file", metavar="FILE", help="a .csv or .json file")
        taken.add_argument("--dry-run", action="store_true", help="only say what would change")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override("en"):
            if options["act"] == "export":
                self._export(options["format"], options["output"])
            else:
                self._import(Path(options["file"]), is_dry=options["dry_run"])

    def _export(self, form: str, output: str | None) -> None:
        text = "".join(exchange.written(exchange.as_content(), form))
        if output is None:
            self.stdout.write(text, ending="")
            return
        with Path(output).open("w", encoding="utf-8", newline="") as file:
            file.write(text)

    def _import(self, path: Path, *, is_dry: bool) -> None:
        form = path.suffix.lower().removeprefix(".")
        if form not in FORMATS:
            raise CommandError("Name a file that ends in .csv or .json.")
        try:
            # As it is: universal newlines would change what stands inside a cell.
            content = exchange.read(path.read_bytes().decode("utf-8"), form)
            self._tell(exchange.changes(content))
            if not is_dry:
                version = exchange.apply(content, at=timezone.now(), by=None)
                self.stdout.write(f"The data map is version {version.number}.")
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{path} is not written in UTF-8.") from error
        except NotAMap as error:
            raise CommandError(f"Nothing was taken in.\n{error}") from error

    def _tell(self, seen: Changes) -> None:
        for row in [*seen.added, *seen.changed]:
            self.stdout.write(_line(row))
        counts = (len(seen.added), len(seen.changed), len(seen.same), len(seen.stays))
        self.stdout.write("{} added, {} changed, {} the same, {} not in the file".format(*counts))


def _line(row: Change) -> str:
    names = ", ".join(field.name for field in row.fields)
    return f"{SIGNS[row.kind]} {row.what} {row.key}{f': {names}' if names else ''}"
