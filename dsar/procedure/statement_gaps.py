"""What an answer to a request for access would leave out, and how that is said (Art. 15)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.law import article15
from dsar.law.article15 import Part
from dsar.law.grounds import is_blank
from dsar.organisation.datamap.models import DataCategory, Recipient, System, said
from dsar.organisation.words import LANGUAGES

# What is told of one part: its words, whether there is nothing to tell, and who wrote it.
Told = dict[str, Any]


@dataclass(frozen=True)
class Gap:
    """Something that the answer would not tell; without a category it is a whole system's.

    `unnamed` says what has no name in the `tongue` of the answer.
    """

    system: System
    category: DataCategory | None = None
    part: Part | None = None
    unnamed: Literal["", "system", "category", "recipient"] = ""
    tongue: str = ""
    recipients: tuple[Recipient, ...] = ()

    @property
    def key(self) -> int | None:
        """The category whose part a colleague may write."""
        return self.category.pk if self.category and self.part else None

    def sentence(self, language: str) -> str:
        """Name the system, the category and the part, for the colleague who mends it."""
        named = [self.system.called(language)]
        named += [self.category.called(language)] if self.category else []
        named += [", ".join(row.called(language) for row in self.recipients)]
        return ": ".join(name for name in [*named, self._what(language)] if name)

    def _what(self, language: str) -> str:
        if self.unnamed:
            tongue = article15.TONGUES[self.tongue][language]
            return article15.NO_NAME[self.unnamed][language].format(tongue=tongue)
        return (article15.MISSING[self.part] if self.part else article15.NO_CATEGORY)[language]


def gaps_in_names(systems: Iterable[System], language: str) -> Iterator[Gap]:
    """The systems without a name: the letter names all where we looked, found or not."""
    for system in dict.fromkeys(systems):
        if not said(system.name, language):
            yield Gap(system, unnamed="system", tongue=language)


def gaps_in(row: DataCategory, parts: Mapping[str, Told], language: str) -> Iterator[Gap]:
    """The parts of one category that are not told; with a language also its missing names."""
    if language and not said(row.name, language):
        yield Gap(row.system, row, unnamed="category", tongue=language)
    nameless = _nameless(row, parts, language)
    if nameless:
        part = Part.RECIPIENTS
        yield Gap(row.system, row, part, unnamed="recipient", tongue=language, recipients=nameless)
    words = {part: told["words"] for part, told in parts.items()}
    none = {part for part, told in parts.items() if told["none"]}
    for part in article15.missing(words, none):
        if part is not Part.RECIPIENTS or not nameless:
            yield Gap(row.system, row, part)


def _nameless(row: DataCategory, parts: Mapping[str, Told], language: str) -> tuple[Recipient, ...]:
    """The recipients that the map would leave out of the answer, unless a colleague wrote them."""
    if not language or parts[Part.RECIPIENTS]["by"] is not None:
        return ()
    return tuple(one for one in row.recipients.all() if not said(one.name, language))


def gaps_in_copy(
    task: CollectionTask, held: Collection[DataCategory], by_hand: Collection[int]
) -> Iterator[Gap]:
    """The categories of which the person would get no copy (Art. 15(3)).

    A file without a category may hold any of them; one left out for others is told as a ground.
    `by_hand` are those of which a colleague wrote how the copy is given.
    """
    handed_in = {entry.category_id for entry in task.files.all() if entry.removed_at is None}
    if None in handed_in or _has_own_words(task):
        return
    if not held and not handed_in:
        yield Gap(task.system, part=Part.COPY)
    in_words = {
        line.category_id
        for line in task.lines.all()
        if line.did == Result.FOUND and not is_blank(line.data)
    }
    for row in held:
        if row.pk not in {*handed_in, *in_words, *by_hand}:
            yield Gap(row.system, row, Part.COPY)


def _has_own_words(task: CollectionTask) -> bool:
    """Whether a person told of the data; the names of categories, listed, are no data."""
    rest = task.summary
    names = {name for row in task.system.categories.all() for name in _names(row)}
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return any(sign.isalnum() for sign in rest)


def _names(row: DataCategory) -> list[str]:
    return [row.key, *filter(None, (said(row.name, language) for language in LANGUAGES))]
