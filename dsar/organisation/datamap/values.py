"""What each field of the map may hold; a check yields a plain sentence for all that is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from django.utils.translation import gettext as _

from dsar.law.article15 import MAY_BE_NONE
from dsar.law.grounds import GROUNDS, is_blank
from dsar.law.retention import MOST_YEARS, Rule
from dsar.law.rights import Right
from dsar.organisation.datamap.content import PARTS
from dsar.organisation.datamap.models import Basis, OnErasure
from dsar.organisation.words import LANGUAGES

SLUG: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")
UNKEEPABLE: Final = re.compile("[\0\ufeff\ud800-\udfff]")
LONGEST_TEXT: Final = 1000
LONGEST_CONTACT: Final = 200
MOST_POSITION: Final = 32_767
Check = Callable[[Any], Iterator[str]]


def text(value: Any, most: int = LONGEST_TEXT) -> Iterator[str]:
    """Why a text cannot be kept."""
    if not isinstance(value, str):
        yield _("Write a text.")
    elif UNKEEPABLE.search(value):
        yield _("It holds a character that cannot be kept.")
    elif len(value) > most:
        yield _("It is longer than %(most)s characters.") % {"most": most}


def words(value: Any) -> Iterator[str]:
    """Why a text in three languages cannot be kept; the missing ones are named."""
    if not isinstance(value, dict) or set(value) - set(LANGUAGES):
        yield _("Write the text by language: fi, sv and en.")
        return
    for tongue in LANGUAGES:
        if isinstance(said := value.get(tongue, ""), str) and is_blank(said):
            yield MISSING[tongue]()
        else:
            yield from text(said)


def part(value: Any) -> Iterator[str]:
    """A part may be empty in all languages, never in some."""
    if value != {}:
        yield from words(value)


def fields(value: Any) -> Iterator[str]:
    """Why the names of the single data cannot be kept."""
    if not isinstance(value, list):
        yield _("Write a list.")
        return
    seen = set[str]()
    for entry in value:
        if not isinstance(entry, dict) or set(entry) != {"key", "name"}:
            yield _("Each field has a key and a name.")
            continue
        yield from key(entry["key"])
        if isinstance(entry["key"], str):
            if entry["key"] in seen:
                yield _("The key %(key)s is there twice.") % {"key": entry["key"]}
            seen.add(entry["key"])
        for fault in words(entry["name"]):
            yield f"{entry['key']}: {fault}"


def erasure_grounds() -> set[str]:
    """The grounds that may be stated for data that erasure leaves, today or on another day."""
    return {code for code, ground in GROUNDS.items() if Right.ERASURE in ground.rights}


MISSING: Final[dict[str, Callable[[], str]]] = {
    "fi": lambda: _("Finnish is missing."),
    "sv": lambda: _("Swedish is missing."),
    "en": lambda: _("English is missing."),
}


def key(value: Any) -> Iterator[str]:
    if not isinstance(value, str) or not SLUG.fullmatch(value):
        yield _("Write the key with at most 40 letters a–z, digits, - and _.")


def flag(value: Any) -> Iterator[str]:
    if not isinstance(value, bool):
        yield _("Write true or false.")


def number(most: int, value: Any) -> Iterator[str]:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        yield _("Write a whole number from 0 to %(most)s.") % {"most": most}


def one_of(known: frozenset[str], value: Any) -> Iterator[str]:
    if not isinstance(value, str) or value not in known:
        said = {"value": str(value)[:60], "known": ", ".join(sorted(known - {""}))}
        yield _("“%(value)s” is not known; it can be: %(known)s.") % said


def some_of(known: frozenset[str], value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield _("Write a list.")
        return
    for entry in value:
        yield from one_of(known, entry)
    texts = [entry for entry in value if isinstance(entry, str)]
    for entry in sorted({entry for entry in texts if texts.count(entry) > 1}):
        yield _("“%(value)s” is there twice.") % {"value": entry}


def owner(users: frozenset[str], value: Any) -> Iterator[str]:
    if value != "" and (not isinstance(value, str) or value not in users):
        said = {"name": str(value)[:60]}
        yield _("No active colleague has the user name “%(name)s”.") % said


def recipients(known: frozenset[str], value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield _("Write a list.")
        return
    for name in value:
        if not isinstance(name, str) or name not in known:
            yield _("No recipient has the English name “%(name)s”.") % {"name": str(name)[:60]}


CATEGORY: Final[dict[str, Check]] = {
    "key": key,
    "name": words,
    **dict.fromkeys(PARTS, part),
    "none": partial(some_of, frozenset(part.value for part in MAY_BE_NONE)),
    "fields": fields,
    "bases": partial(some_of, frozenset(Basis.values)),
    "retention_rule": partial(one_of, frozenset(rule.value for rule in Rule)),
    "retention_years": partial(number, MOST_YEARS),
    "on_erasure": partial(one_of, frozenset(OnErasure.values)),
    "is_active": flag,
}
SYSTEM: Final[dict[str, Check]] = {
    "key": key,
    "name": words,
    "sends_marketing": flag,
    "is_active": flag,
    "position": partial(number, MOST_POSITION),
}
RECIPIENT: Final[dict[str, Check]] = {
    "name": words,
    "contact": partial(text, most=LONGEST_CONTACT),
}
