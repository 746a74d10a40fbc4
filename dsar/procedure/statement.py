"""What an answer to a request for access tells beside the copy, filled from the map (Art. 15)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from dsar.capabilities.fulfilment.models import AccessStatement, CollectionTask, Result
from dsar.cases.disclosure import require_disclosable
from dsar.cases.models import CaseItem
from dsar.cases.moves import claim, hold
from dsar.cases.states import State
from dsar.eventlog.append import append
from dsar.law.article15 import MAY_BE_NONE, NONE_WORDS, OF_A_CATEGORY, Part
from dsar.law.grounds import is_blank
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap import versions
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.plain_words import insist_on_no_code
from dsar.procedure.statement_gaps import Gap, Told, gaps_in, gaps_in_copy, gaps_in_names

__all__ = ["Account", "CannotState", "Entry", "Gap", "account", "draft", "edit", "fill"]
__all__ += ["gaps", "in_words", "missing"]

# One category of an answer: its names, and what is told of each part.
Entry = dict[str, Any]
# What a colleague may write of a category: its parts, and how the copy of it is given.
WRITTEN: Final = (*OF_A_CATEGORY, Part.COPY)
Edits = dict[int, dict[str, Told]]
FOUND: Final = Result.FOUND.value


class CannotState(ValueError):
    """The words may not be changed like this; the message names the rule."""


@dataclass(frozen=True)
class Account:
    """What an answer tells, what it would not tell, and how many parts it has to tell.

    `whole` counts seven parts of each category, its copy, and each name that is missing.
    """

    entries: list[Entry]
    gaps: list[Gap]
    whole: int


@transaction.atomic
def fill(item: CaseItem, *, at: datetime, by: User) -> AccessStatement:
    """Take what Art. 15(1)-(2) asks for from the data map as it is now.

    What a colleague wrote or marked stays; filling it again with nothing new writes nothing.
    """
    if item.right != Right.ACCESS or item.outcome != Outcome.PENDING:
        raise CannotState("what an answer told is not written anew")
    hold(item.case)
    row = AccessStatement.objects.filter(item=item).first() or AccessStatement(item=item)
    told, lacking = _now(item, _edits(row, item.case.language), at=at, by=by)
    is_as_it_was = row.pk and all(getattr(row, name) == value for name, value in told.items())
    if is_as_it_was and bool(row.complete_at) is _is_complete(told, lacking):
        return row
    row.filled_at = at
    _write(row, told, lacking=lacking, at=at)
    version = told["map_version"]
    facts = {"right": item.right, "map_version": version.number, "missing": lacking}
    append(item.case.reference, "statement.filled", at=at, by=by.actor, facts=facts)
    return row


@transaction.atomic
def edit(
    statement: AccessStatement,
    category: int,
    part: str,
    *,
    words: str = "",
    none: bool = False,
    at: datetime,
    by: User,
) -> None:
    """Say a part of one category in other words, or that there is nothing to tell (Art. 15(1)).

    It holds for this answer alone. Without words the part is told as the map tells it; of the copy
    they say how it is given where neither a file nor the system's own words do (Art. 15(3)).
    Raises CannotState once it is decided, NotDisclosable when it is not known who is asking.
    """
    item, case = statement.item, statement.item.case
    _insist(item, part, words, none=none, at=at)
    claim(case)
    edits = _edits(statement, case.language)
    edits.setdefault(category, {})[part] = {"words": words.strip(), "none": none, "by": by.pk}
    told, lacking = _now(item, edits, at=at, by=by)
    entry = next((row for row in told["parts"] if row["category"] == category), None)
    if entry is None:
        raise CannotState("nothing was found in this category")
    _write(statement, told, lacking=lacking, at=at)
    facts = {"category": entry["key"], "part": part, "none": none}
    append(case.reference, "statement.edited", at=at, by=by.actor, facts=facts)


def missing(item: CaseItem, language: str = "") -> list[str]:
    """What the answer would not tell, a sentence each, in the reader's language (Art. 15)."""
    return [gap.sentence(language or item.case.language) for gap in gaps(item)]


def gaps(item: CaseItem) -> list[Gap]:
    """What the answer would not tell as the map and a colleague's words are now (Art. 15)."""
    return account(item).gaps


def draft(item: CaseItem) -> list[Entry]:
    """What the answer tells by the map and a colleague's words; once decided, what it told."""
    return account(item).entries


def account(item: CaseItem) -> Account:
    """All that the answer tells and would not tell, loaded once whatever found something."""
    row = AccessStatement.objects.filter(item=item).first()
    if row is not None and item.outcome != Outcome.PENDING:
        return _account(_tasks_of(item), list(row.parts))
    return _as_now(item, _edits(row, item.case.language))


def in_words(task: CollectionTask, entries: Iterable[Entry]) -> str:
    """What a system said, and where a colleague wrote it, how the copy is given (Art. 15(3))."""
    by_hand = (
        f"{entry['name']}: {entry['parts'][Part.COPY]['words']}"
        for entry in entries
        if entry["key"].startswith(f"{task.system.key}.") and Part.COPY in entry["parts"]
    )
    return "\n".join((task.summary, *by_hand))


def _insist(item: CaseItem, part: str, words: str, *, none: bool, at: datetime) -> None:
    if item.case.state != State.REVIEWING or item.outcome != Outcome.PENDING:
        raise CannotState("the words of an answer are changed only while it is being decided")
    require_disclosable(item, at=at)
    insist_on_no_code(CannotState, words)
    if part not in WRITTEN:
        raise CannotState("this part is the same for every answer")
    if none and part not in MAY_BE_NONE:
        raise CannotState("about this part there is always something to tell")


def _tasks_of(item: CaseItem) -> list[CollectionTask]:
    """The tasks of all systems where we looked, with all they need."""
    rows = CollectionTask.objects.filter(item=item).select_related("system")
    return list(rows.prefetch_related("lines", "files", "system__categories__recipients"))


def _found_in(tasks: Iterable[CollectionTask]) -> list[CollectionTask]:
    return [task for task in tasks if task.result == FOUND]


def _held(task: CollectionTask) -> list[DataCategory]:
    """The categories where something was found; all of them where nobody said in which."""
    named = {line.category_id for line in task.lines.all() if line.did == FOUND}
    handed_in = {entry.category_id for entry in task.files.all() if entry.removed_at is None}
    is_said = bool(named) or (bool(handed_in) and None not in handed_in)
    return [
        row
        for row in task.system.categories.all()
        if row.pk in named | handed_in or (not is_said and row.is_active)
    ]


def _as_now(item: CaseItem, edits: Edits) -> Account:
    tasks, language = _tasks_of(item), item.case.language
    return _account(tasks, _entries(_found_in(tasks), edits, language), language)


def _account(tasks: list[CollectionTask], entries: list[Entry], language: str = "") -> Account:
    """What was decided is told by the names it had then; `language` asks for those of today."""
    told = {entry["category"]: entry for entry in entries}
    found = _found_in(tasks)
    lacking = [*gaps_in_names((task.system for task in tasks), language)] if language else []
    lacking += [gap for task in found for gap in _gaps_of(task, told, language)]
    names = sum(bool(gap.unnamed) or gap.category is None for gap in lacking)
    return Account(entries, lacking, len(entries) * len(WRITTEN) + names)


def _entries(found: list[CollectionTask], edits: Edits, language: str) -> list[Entry]:
    held = [category for task in found for category in _held(task)]
    return [_entry(row, language, edits.get(row.pk, {})) for row in held]


def _entry(category: DataCategory, language: str, edited: Mapping[str, Told]) -> Entry:
    of_map = category.in_words(language)
    of_map[Part.RECIPIENTS] = "\n".join(of_map[Part.RECIPIENTS])
    parts = {
        part.value: _told(part, language, edited.get(part))
        or _of_map(part, language, of_map[part], category.none)
        for part in OF_A_CATEGORY
    }
    if copy := _told(Part.COPY, language, edited.get(Part.COPY)):
        parts[Part.COPY.value] = copy
    named = {name: of_map[name] for name in ("system", "name", "legal_basis")}
    key = f"{category.system.key}.{category.key}"
    return {"category": category.pk, "key": key, **named, "parts": parts}


def _told(part: Part, language: str, edited: Told | None) -> Told | None:
    """What a colleague wrote or marked; nothing where neither, so that the map speaks."""
    if edited is None or (not edited["none"] and is_blank(edited["words"])):
        return None
    return edited | ({"words": NONE_WORDS[part][language]} if edited["none"] else {})


def _of_map(part: Part, language: str, words: str, none: Collection[str]) -> Told:
    is_none = is_blank(words) and part in MAY_BE_NONE and part.value in none
    return {"words": NONE_WORDS[part][language] if is_none else words, "none": is_none, "by": None}


def _edits(row: AccessStatement | None, language: str) -> Edits:
    """What colleagues wrote or marked; words in a language that is not the case's any more go."""
    if row is None:
        return {}
    return {
        entry["category"]: {
            part: told
            for part, told in entry["parts"].items()
            if told["by"] is not None and (told["none"] or row.language == language)
        }
        for entry in row.parts
    }


def _gaps_of(task: CollectionTask, told: Mapping[int, Entry], language: str) -> Iterator[Gap]:
    held = [row for row in _held(task) if row.pk in told]
    for row in held:
        yield from gaps_in(row, told[row.pk]["parts"], language)
    if not held:
        yield Gap(task.system)
    by_hand = {row.pk for row in held if Part.COPY in told[row.pk]["parts"]}
    yield from gaps_in_copy(task, held, by_hand)


def _now(item: CaseItem, edits: Edits, *, at: datetime, by: User) -> tuple[dict[str, Any], int]:
    now = _as_now(item, edits)
    version = versions.current(at=at, by=by)
    told = {"map_version": version, "language": item.case.language, "parts": now.entries}
    return told, len(now.gaps)


def _write(row: AccessStatement, told: Mapping[str, Any], *, lacking: int, at: datetime) -> None:
    for name, value in told.items():
        setattr(row, name, value)
    row.complete_at = (row.complete_at or at) if _is_complete(told, lacking) else None
    row.save()


def _is_complete(told: Mapping[str, Any], lacking: int) -> bool:
    return bool(told["parts"]) and not lacking
