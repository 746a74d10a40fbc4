"""Writing a letter as HTML from its fixed content, and refusing one that says too little."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from django.template import Context, Engine

from dsar.capabilities.letters import address, earlier
from dsar.capabilities.letters.blocks import Block, blocks_of, with_own
from dsar.capabilities.letters.elements import elements_of
from dsar.capabilities.letters.shapes import (
    CHOICES,
    COMMON,
    DAYS,
    EXPLAINED,
    KEYS,
    LANGUAGES,
    LONG_DAYS,
    REFUSALS,
    REFUSED,
    ROWS,
    SHAREABLE,
)
from dsar.capabilities.letters.styles import rows_of
from dsar.law import article15, letters, outcomes, rights
from dsar.law.citations import cite
from dsar.law.explain import long_date, money, short_date, size
from dsar.law.outcomes import Outcome
from dsar.law.remedies import authority, remedies
from dsar.law.until import until
from dsar.law.would_change import would_change
from dsar.organisation.controller.paper import layout_of

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
# Control, direction and invisible marks could hide or reorder what a person reads, and many
# invisible ones in a word stall the renderer.
NO_CHARACTERS = "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
    f"\u00ad\u200b\u2060-\u2064\ufdd0-\ufdef{NO_CHARACTERS}]"
)


class IncompleteLetterError(ValueError):
    """The content lacks something its letter must say."""


class NoBlanks(str):
    """Makes a template name that has no value an error instead of a hole in a letter."""

    __slots__ = ()

    def __mod__(self, name: Any) -> NoReturn:
        raise IncompleteLetterError(f"The letter has no value for {name}.")


# An engine of its own: no context processors, no tag libraries, no settings within reach.
ENGINE = Engine(dirs=[str(TEMPLATES)], string_if_invalid=NoBlanks("%s"))


def compose(content: dict[str, Any]) -> str:
    """Write the letter as HTML in the person's language, every value escaped (Art. 12(1)).

    Raises IncompleteLetterError when it would not say all that its kind must (Arts 12, 15-21).
    """
    kind, language = content["kind"], content["language"]
    if kind not in KEYS or language not in LANGUAGES:
        raise IncompleteLetterError(f"There is no {kind} letter in {language}.")
    content = earlier.as_now(content)
    _check(content, COMMON | KEYS[kind])
    html = with_own(_by_template(content), _worded(content.get("own", {}), language))
    _require(needed(content) - elements_of(html))
    return html


def blocks(content: dict[str, Any]) -> list[Block]:
    """The parts of a letter as its template has them, without an officer's own words."""
    return list(blocks_of(_by_template(earlier.as_now(content)), needed(content)))


def needed(content: dict[str, Any]) -> frozenset[str]:
    """The elements that a letter must have (Arts 12, 15-21)."""
    outcome = Outcome(content["outcome"]) if "outcome" in content else None
    right = rights.Right(content["right"]) if "right" in content else None
    return letters.needed_elements(letters.LetterKind(content["kind"]), outcome, right)


def _by_template(content: dict[str, Any]) -> str:
    template = ENGINE.get_template(f"letters/{content['kind']}/{content['language']}.html")
    return str(template.render(Context(_context(content))))


def title_of(content: dict[str, Any], *, language: str = "") -> str:
    """Give the letter's heading, in its own language or a reader's.

    It names no person, so it may be the file's title too.
    """
    kind, asks_mandate = letters.LetterKind(content["kind"]), content.get("asks_mandate", False)
    told = {"asks_mandate": asks_mandate, "is_part": is_part(content)}
    return letters.title(kind, language or content["language"], **told)


def is_part(content: dict[str, Any]) -> bool:
    """Whether the letter answers one part of a request that has others."""
    return "right" in content and len(content["rights"]) > 1


def _check(content: dict[str, Any], needed: frozenset[str]) -> None:
    missing = list(needed - content.keys())
    for name, keys in ROWS.items():
        rows = content.get(name, []) if name in needed else []
        missing += [f"{name}.{key}" for row in rows for key in keys - row.keys()]
    choices = CHOICES.get(content["kind"], {})
    missing += [name for name, known in choices.items() if content.get(name) not in known]
    is_refused = content["kind"] in REFUSALS or content.get("outcome") in REFUSED
    if is_refused and not content.get("grounds"):
        missing.append("grounds")
    # Of earlier letters the map itself was the statement, with no word where nobody got the data.
    if content.get("map_version"):
        told = content.get("categories", [])
        missing += [f"categories.{part}" for row in told for part in article15.missing(row, set())]
    _require(missing)


def _require(missing: Iterable[str]) -> None:
    if names := ", ".join(sorted(missing)):
        raise IncompleteLetterError(f"The letter lacks {names}.")


def _context(content: dict[str, Any]) -> dict[str, Any]:
    language = content["language"]
    words = _worded(content, language)
    addressee, layout = address.rows(words["addressee"]), layout_of(content)
    long = {
        day: long_date(date.fromisoformat(content[day]), language)
        for day in LONG_DAYS
        if content.get(day)
    }
    return {
        "has_package": False,
        "map_version": "",
        "unchanged": [],
        "kept_until": "",
        "earlier_on": "",
        "not_done": False,
        "nothing_found": [],
        "has_sizes": any(row["size"] is not None for row in content.get("files", [])),
        "formats": sorted(_formats(content)),
        "did": {row["did"] for row in content.get("outcomes", [])},
        **words,
        **(_grouped(words["categories"]) if "categories" in words else {}),
        "long": long,
        "title": title_of(content),
        "is_part": is_part(content),
        "addressee": addressee,
        "rows_size": address.size(addressee, rows_of(layout)),
        "is_mailed": any("@" in line for line in addressee),
        "logo": layout.logo,
        "right_names": _names(content["rights"], language),
        "results": [_result(row, language) for row in content.get("results", [])],
        "would_change": would_change((row["code"] for row in content.get("grounds", [])), language),
        "refused_names": _names(content.get("refused_rights", []), language),
        "right_name": ", ".join(_names([content["right"]] if "right" in content else [], language)),
        "is_finland": content["country"].partition("-")[0] == "FI",
        # Called only by a letter that says it: no authority need be known for the others.
        "remedies": partial(_remedies, content),
        "authority": _authority(content),
    }


def _formats(content: dict[str, Any]) -> set[str]:
    """The forms of the files that not everybody knows, so that the letter says what they are."""
    told = {form.strip() for row in content.get("files", []) for form in _format(row).split(",")}
    return told & EXPLAINED


def _format(row: dict[str, Any]) -> str:
    return str(row.get("format") or "")


def _grouped(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """What is the same for all data is said once, the rest by system (Art. 12(1))."""
    shared = {
        part: rows[0][part]
        for part in SHAREABLE
        if len(rows) > 1 and rows[0][part] and all(row[part] == rows[0][part] for row in rows)
    }
    systems: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        own = {part: words for part, words in row.items() if part not in shared}
        systems.setdefault(row["system"], []).append(own)
    return {"shared": shared, "systems": list(systems.items())}


def _authority(content: dict[str, Any]) -> str:
    """How to reach the authority (Art. 15(1)(f)); empty where we do not know it."""
    day = date.fromisoformat(content["date"])
    with suppress(ValueError):
        return authority(content["language"], content["country"], on=day).contact
    return ""


def _remedies(content: dict[str, Any]) -> str:
    day = date.fromisoformat(content["date"])
    try:
        return remedies(content["language"], content["country"], on=day)
    except ValueError as unknown:
        raise IncompleteLetterError(str(unknown)) from unknown


def _result(row: dict[str, str], language: str) -> dict[str, str]:
    """What was decided of a right first, and now (law: N4)."""
    then, now = (outcomes.name(Outcome(row[key]), language) for key in ("earlier", "now"))
    return {"name": rights.name(rights.Right(row["right"]), language), "then": then, "now": now}


def _names(codes: list[str], language: str) -> list[str]:
    return [rights.name(rights.Right(code), language) for code in codes]


def _worded(value: Any, language: str, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _worded(inner, language, key) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_worded(inner, language, name) for inner in value]
    if isinstance(value, str):
        value = HIDDEN.sub("", value)
        return WRITTEN[name](value, language) if name in WRITTEN else value
    if name == "size":
        return size(value, language) if value is not None else ""
    return "" if value is None else value


def _day(text: str, language: str) -> str:
    try:
        return short_date(date.fromisoformat(text), language)
    except ValueError:
        return text


WRITTEN: dict[str, Callable[[str, str], str]] = {
    **dict.fromkeys(DAYS, _day),
    "until": until,
    "basis": cite,
    "amount": money,
}
