"""The grounds on which a request may be refused, and the words that tell it (Article 12(4)-(5)).

The catalogue itself is data, in grounds.toml beside this module.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from dsar.law.explain import short_date
from dsar.law.rights import RIGHTS, Right
from dsar.law.until import fitting, in_sentence

CATALOGUE = Path(__file__).with_name("grounds.toml")
LANGUAGES = ("fi", "sv", "en")
GDPR_APPLIES_FROM = date(2018, 5, 25)
PLACEHOLDER = re.compile(r"\{(\w+)\}(\.?)")
SENTENCE_ENDS = (".", "!", "?")
DATED_DETAILS = frozenset({"until", "date"})
NEVER_REFUSED = "an objection to direct marketing can never be refused (Art. 21(3))"
LEGAL_NOTE = (
    "write what legal counsel said: an unfounded or excessive request needs it (Art. 12(5))"
)
# Unicode calls these letters although nothing is seen.
INVISIBLE_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
DAY_FORMS = ("%Y-%m-%d", "%d.%m.%Y")
GONE_BY = "the day until which the data are kept has gone by: check the day, or erase them"
# "No" or a row of x tells nobody why.
FEWEST_SIGNS = 3


class Precondition(StrEnum):
    """What must be on record of the case before a ground may be stated (Art. 12(5)-(6), 15(3)-(4)).

    Each is looked up, and told where it is missing, by procedure/preconditions.py.
    """

    ASKED_IN_VAIN = "asked_in_vain"
    MANDATE_MISSING = "mandate_missing"
    ANSWERED_BEFORE = "answered_before"
    FEE_NOT_ACCEPTED = "fee_not_accepted"
    LEFT_OUT = "left_out"
    OBJECTED = "objected"
    FOUND = "found"


class GroundRefused(ValueError):
    """A ground that cannot be used as asked; the reason is a sentence for staff."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Ground:
    """One entry of the catalogue: where it may be used and what it must be told with."""

    code: str
    rights: frozenset[Right]
    basis: str
    words: Mapping[str, str]
    placeholders: frozenset[str]
    needs: tuple[str, ...]
    facts_required: bool = True
    needs_second_officer: bool = False
    is_refusal: bool = True
    only_in_part: bool = False
    requires: Precondition | None = None
    valid_from: date = GDPR_APPLIES_FROM
    valid_until: date | None = None

    def basis_for(self, right: Right) -> str:
        """The references without the article of another right that the ground is for, too."""
        others = {RIGHTS[one].article.partition("(")[0] for one in self.rights - {right}}
        others -= {RIGHTS[right].article.partition("(")[0]}
        parts = [part for part in self.basis.split(", ") if part.partition("(")[0] not in others]
        return ", ".join(parts) or self.basis

    def is_valid(self, on: date) -> bool:
        """Say whether the ground is in force on this day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


def _ground(code: str, entry: dict[str, Any]) -> Ground:
    texts = {language: entry.pop(language) for language in LANGUAGES}
    return Ground(
        code=code,
        rights=frozenset(Right(right) for right in entry.pop("rights")),
        words=texts,
        placeholders=frozenset(match[1] for match in PLACEHOLDER.finditer(texts["fi"])),
        needs=tuple(entry.pop("needs")),
        requires=Precondition(entry.pop("requires")) if "requires" in entry else None,
        **entry,
    )


GROUNDS: dict[str, Ground] = {
    code: _ground(code, entry)
    for code, entry in tomllib.loads(CATALOGUE.read_text(encoding="utf-8")).items()
}


def is_blank(text: str) -> bool:
    """Say whether a text holds no letter or digit that can be seen."""
    return not any(
        unicodedata.category(character)[0] in "LN" and character not in INVISIBLE_LETTERS
        for character in text
    )


def says_nothing(text: str) -> bool:
    """Say whether a text has so few different signs that it can tell nobody why."""
    seen = {sign.casefold() for sign in text if unicodedata.category(sign)[0] in "LN"}
    return len(seen - INVISIBLE_LETTERS) < FEWEST_SIGNS


def grounds_for(right: Right, on: date) -> tuple[Ground, ...]:
    """List the refusal grounds open for a right on a day; none for marketing (Art. 21(3))."""
    if not RIGHTS[right].may_be_refused:
        return ()
    return tuple(
        ground
        for ground in GROUNDS.values()
        if ground.is_refusal and right in ground.rights and ground.is_valid(on)
    )


def _faults(
    ground: Ground, right: Right, facts: str, details: Mapping[str, str], on: date
) -> Iterator[str]:
    if not ground.is_refusal:
        yield f"{ground.code} is an answer, not a ground for refusing."
    if right not in ground.rights:
        yield f"{ground.code} is not a ground for refusing {right.value}."
    if not ground.is_valid(on):
        yield f"{ground.code} is not in force on {on.isoformat()}."
    if ground.facts_required and is_blank(facts):
        yield f"{ground.code} needs the facts of this case."
    for need in ground.needs:
        if is_blank(details.get(need, "")):
            yield (
                LEGAL_NOTE if need == "legal_note" else f"{ground.code} needs the detail {need!r}."
            )
    if "until" in ground.needs and _has_passed(details.get("until", ""), on):
        yield GONE_BY


def _has_passed(until: str, on: date) -> bool:
    for form in DAY_FORMS:
        with suppress(ValueError):
            return datetime.strptime(until.strip(), form).date() < on  # noqa: DTZ007
    return False


def check_ground(
    code: str, right: Right, *, facts: str, details: Mapping[str, str], on: date
) -> Ground:
    """Give the ground if it may refuse this right with these facts (Art. 12(4))."""
    if not RIGHTS[right].may_be_refused:
        raise GroundRefused(NEVER_REFUSED)
    ground = GROUNDS.get(code)
    if ground is None:
        raise GroundRefused(f"There is no ground {code!r} in the catalogue.")
    for fault in _faults(ground, right, facts, details, on):
        raise GroundRefused(fault)
    return ground


def _readable(key: str, value: str, language: str) -> str:
    if key in DATED_DETAILS:
        with suppress(ValueError):
            return short_date(date.fromisoformat(value), language)
    return in_sentence(value, language) if key == "until" else value


def words(code: str, language: str, *, facts: str, details: Mapping[str, str]) -> str:
    """Tell a ground in fi, sv or en with the facts and details word for word (Art. 12(4))."""
    ground = GROUNDS[code]
    values = {
        key: _readable(key, text.strip(), language)
        for key, text in {**details, "facts": facts}.items()
    }
    if lacking := sorted(ground.placeholders - values.keys()):
        raise GroundRefused(f"{code} needs the detail {lacking[0]!r}.")

    def fill(match: re.Match[str]) -> str:
        value = values[match[1]]
        return _sentence(value) if match[2] else value

    sentence = fitting(ground.words[language], values.get("until", ""), language)
    told = PLACEHOLDER.sub(fill, sentence).rstrip()
    if "facts" in ground.placeholders or is_blank(facts):
        return told
    return f"{told} {_sentence(values['facts'])}"


def _sentence(text: str) -> str:
    return text if text.endswith(SENTENCE_ENDS) else f"{text}."
