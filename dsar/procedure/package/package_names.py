"""The names inside a package: plain, short and safe on every machine that may unpack it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.files.vetting import DEVICE

LONGEST: Final = 100
LONGEST_SUFFIX: Final = 12
UNSAFE: Final = re.compile(r"[^A-Za-z0-9._()-]+")
# The last is a CSV under a name that no spreadsheet opens by itself.
MACHINE_READABLE: Final = (".csv", ".json", ".xml", ".csv.txt")


def safe_name(original: str, otherwise: str = "file") -> str:
    """One name without path, hidden sign, reserved word or foreign letter, of at most LONGEST."""
    last = original.replace("\\", "/").rpartition("/")[2]
    # Letters lose their marks rather than themselves: "määrä" stays readable as "maara".
    plain = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode()
    stem, dot, ending = (UNSAFE.sub("_", part) for part in plain.rpartition("."))
    if not dot:
        stem, ending = ending, ""
    suffix = f".{ending[:LONGEST_SUFFIX]}" if ending.strip("_") else ""
    name = (stem.strip("._")[: LONGEST - LONGEST_SUFFIX - 9].rstrip("._") or otherwise) + suffix
    return f"_{name}" if DEVICE.match(name) else name


def is_machine_readable(entry: TaskFile, name: str) -> bool:
    """Whether a program can read it, as portability asks (Art. 20(1))."""
    is_table = entry.shape == TaskFile.Shape.TABLE
    return is_table or safe_name(name).lower().endswith(MACHINE_READABLE)


def is_table(path: str) -> bool:
    """Whether the file of this path is a table, which is packed as CSV and as JSON."""
    return path.startswith("data/")


def twin(path: str) -> str:
    """The JSON file beside the CSV file of a table."""
    return path.removesuffix(".csv") + ".json"


def name_in_form(original: str, path: str) -> str:
    """The name of a table with the ending of one of its two forms: it is kept as neither."""
    return PurePosixPath(original).stem + PurePosixPath(path).suffix


def paths(entries: Iterable[tuple[TaskFile, str]]) -> Iterator[tuple[TaskFile, str]]:
    """A path for each file and its own name; no two differ by the case of letters only."""
    taken, counts = set[str](), dict[str, int]()
    for entry, name in entries:
        system = safe_name(entry.task.system.key, "system")
        if entry.shape == TaskFile.Shape.TABLE:
            kind = entry.category.key if entry.category else PurePosixPath(name).stem
            key = safe_name(kind, "table")
            path = _free(f"data/{system}/{key}", taken) + ".csv"
        else:
            number = counts[system.lower()] = counts.get(system.lower(), 0) + 1
            path = f"files/{system}/{number:03}-{safe_name(name)}"
        yield entry, path


def _free(stem: str, taken: set[str]) -> str:
    number, free = 1, stem
    while free.lower() in taken:
        number += 1
        free = f"{stem}-{number}"
    taken.add(free.lower())
    return free
