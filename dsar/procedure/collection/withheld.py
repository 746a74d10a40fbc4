"""What is not given or not done by what the systems said, with its grounds (Art. 12(4), 15(4))."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from dsar.capabilities.fulfilment.models import CategoryAnswer, Result
from dsar.cases.models import CaseItem
from dsar.procedure.collection import redact

# More names than these make a sentence unreadable; the table above it has them all.
MOST_NAMES: Final = 4
ROWS_OF: Final = {
    "fi": "taulukon rivit {code}",
    "sv": "raderna {code} i tabellen",
    "en": "the rows {code} in the table",
}
DAY_OF: Final = {
    "fi": "taulukossa mainittuun päivään",
    "sv": "den dag som står i tabellen",
    "en": "the day given in the table",
}


class Withheld(NamedTuple):
    """One ground with all that rests on it, as a decision states it."""

    code: str
    facts: str
    details: dict[str, str]


def of(item: CaseItem) -> list[Withheld]:
    """The grounds that follow from what was left out of the files and what systems kept."""
    return [*_left_out(item), *_kept(item)]


def results_of(item: CaseItem) -> set[str]:
    """What the systems said, by category where they named one; both where one did both."""
    results: set[str] = set()
    for task in item.tasks.prefetch_related("lines"):
        lines = task.lines.all() if task.result != Result.NOTHING_FOUND else ()
        results |= {str(line.did) for line in lines} or {task.result}
    return results


def left_out(item: CaseItem) -> set[str]:
    """The grounds on which something of the handed-in files is left out (Art. 15(4), 20(4))."""
    return {row.code for row in _left_out(item)}


def _left_out(item: CaseItem) -> list[Withheld]:
    facts: dict[str, list[str]] = {}
    for row in redact.left_out(item):
        facts.setdefault(row["ground"], []).append(row["facts"])
    return [Withheld(code, _together(texts), {}) for code, texts in facts.items()]


def _kept(item: CaseItem) -> list[Withheld]:
    kept = CategoryAnswer.objects.filter(task__item=item, did=CategoryAnswer.Did.KEPT)
    by_ground: dict[str, list[CategoryAnswer]] = {}
    for line in kept.select_related("category").order_by("task__system__position", "pk"):
        if line.ground:
            by_ground.setdefault(line.ground, []).append(line)
    language = item.case.language
    return [_resting_on(code, lines, language) for code, lines in by_ground.items()]


def _resting_on(code: str, lines: list[CategoryAnswer], language: str) -> Withheld:
    names = list(dict.fromkeys(line.category.called(language) for line in lines))
    days = {line.until.isoformat() if line.until else line.until_words for line in lines} - {""}
    data = ", ".join(names)
    if len(names) > MOST_NAMES:
        data = ROWS_OF[language].format(code=code.upper())
    details = {"data": data}
    if days:
        details["until"] = days.pop() if len(days) == 1 else DAY_OF[language]
    return Withheld(code, _together(line.why for line in lines), details)


def _together(texts: Iterable[str]) -> str:
    """Facts said once each, as sentences after each other."""
    said = dict.fromkeys(text.strip() for text in texts if text.strip())
    first = [text if text.endswith((".", "!", "?")) else f"{text}." for text in [*said][:-1]]
    return " ".join([*first, *[*said][-1:]])
