"""Lists that people write in one line or cell: parts between bars, and fields a line each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from dsar.organisation.words import LANGUAGES

BAR: Final = " | "
ESCAPES: Final = {"\\": "\\\\", "|": "\\p", "\n": "\\n", "\r": "\\r"}
MEANT: Final = {"\\": "\\", "p": "|", "n": "\n", "r": "\r", "s": " "}
TABLE: Final = str.maketrans(ESCAPES)
LINE: Final = re.compile(r"\r\n|\n|\r")


class NotALine(ValueError):
    """A line of fields without its four parts; `number` says which one."""

    def __init__(self, number: int) -> None:
        super().__init__(f"line {number} needs a key and three names between bars")
        self.number = number


def joined(parts: Iterable[str]) -> str:
    """Parts between bars; bars, line breaks and spaces at an end are spelt \\p, \\n and \\s."""
    return BAR.join(_escaped(part) for part in parts)


def split(text: str) -> list[str]:
    """The parts that `joined` put together, or that somebody wrote by hand."""
    parts = (part.strip(" ") for part in text.split("|")) if text.strip(" ") else ()
    return [re.sub(r"\\(.)", lambda sign: MEANT.get(sign[1], sign[0]), part) for part in parts]


def fields_as_lines(fields: Sequence[dict[str, Any]]) -> str:
    """`key | suomi | svenska | English`, a line a field."""
    return "\n".join(
        joined([entry["key"], *(entry["name"].get(tongue) or "" for tongue in LANGUAGES)])
        for entry in fields
    )


def fields_from_lines(text: str) -> list[dict[str, Any]]:
    """The fields that these lines name; raises NotALine for one that lacks a part."""
    fields = []
    for number, line in enumerate(LINE.split(text), 1):
        if not line.strip():
            continue
        parts = split(line)
        if len(parts) != 1 + len(LANGUAGES):
            raise NotALine(number)
        fields.append({"key": parts[0], "name": dict(zip(LANGUAGES, parts[1:], strict=True))})
    return fields


def _escaped(part: str) -> str:
    spelt = part.translate(TABLE)
    if spelt.startswith(" "):
        spelt = f"\\s{spelt[1:]}"
    return f"{spelt[:-1]}\\s" if spelt.endswith(" ") else spelt
