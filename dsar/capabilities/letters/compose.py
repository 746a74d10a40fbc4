from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, SupportsIndex

from django.template import Context, Engine

from dsar.law import letters, rights
from dsar.law.explain import long_date, short_date
from dsar.law.remedies import remedies

LANGUAGES = ("fi", "sv", "en")
DAYS = ("date", "received_on", "due_on", "reply_by", "effective_on", "on", "until")
TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
COMMON = frozenset(
    "kind language reference number date received_on due_on rights controller addressee"
    " country".split()
)
DECIDED = frozenset({"outcome", "grounds"})
KEYS: dict[str, frozenset[str]] = {
    "acknowledgement": frozenset({"identity", "due_steps"}),
    "identity_request": frozenset({"doubt", "asked", "reply_by"}),
    "access_answer": DECIDED
    | {"confirmation", "categories", "systems_searched", "findings", "files"},
    "nothing_held": frozenset({"systems_searched", "identifiers", "facts"}),
    "rectification_confirmation": DECIDED | {"changes", "recipients_told"},
    "erasure_confirmation": DECIDED | {"erased", "kept", "recipients_told"},
    "refusal": frozenset({"refused_rights", "grounds"}),
    "refusal_identity": frozenset({"asked", "grounds"}),
    "marketing_confirmation": frozenset({"channels", "effective_on"}),
}
ROWS: dict[str, frozenset[str]] = {
    "categories": frozenset(
        "system name data purposes legal_basis source recipients retention transfers"
        " automated_decisions".split()
    ),
    "findings": frozenset({"system", "summary"}),
    "files": frozenset({"name", "size"}),
    "grounds": frozenset({"code", "basis", "text"}),
    "changes": frozenset({"system", "what", "old", "new", "on"}),
    "erased": frozenset({"system", "data", "on"}),
    "kept": frozenset({"system", "data", "until", "text", "code"}),
    "channels": frozenset({"channel", "address"}),
}
# Control and direction marks could hide or reorder what a person reads.
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


class LetterIncomplete(ValueError):
    """The content lacks something its letter must say."""


class NoBlanks(str):
    """Makes a template name that has no value an error instead of a hole in a letter."""

    __slots__ = ()

    def __mod__(self, name: Any) -> NoReturn:
        raise LetterIncomplete(f"The letter has no value for {name}.")

    def __rmod__(self, name: SupportsIndex) -> NoReturn:
        raise LetterIncomplete(f"The letter has no value for {name}.")


# An engine of its own: no context processors, no tag libraries, no settings within reach.
ENGINE = Engine(dirs=[str(TEMPLATES)], string_if_invalid=NoBlanks("%s"))


def compose(content: dict[str, Any]) -> str:
    """Write the letter as HTML in the person's language, every value escaped (Art. 12(1))."""
    kind, language = content["kind"], content["language"]
    if kind not in KEYS or language not in LANGUAGES:
        raise LetterIncomplete(f"There is no {kind} letter in {language}.")
    _check(content, COMMON | KEYS[kind])
    template = ENGINE.get_template(f"letters/{kind}/{language}.html")
    return str(template.render(Context(_context(content))))


def title_of(content: dict[str, Any]) -> str:
    """Give the letter's heading; it names no person, so it may be the file's title too."""
    return letters.title(letters.LetterKind(content["kind"]), content["language"])


def _check(content: dict[str, Any], needed: frozenset[str]) -> None:
    missing = sorted(needed - content.keys())
    for name, keys in ROWS.items():
        rows = content.get(name, []) if name in needed else []
        missing += [f"{name}.{key}" for row in rows for key in sorted(keys - row.keys())]
    if missing:
        raise LetterIncomplete("The letter lacks " + ", ".join(missing) + ".")


def _context(content: dict[str, Any]) -> dict[str, Any]:
    language = content["language"]
    words = _worded(content, language)
    long = {
        day: long_date(date.fromisoformat(content[day]), language)
        for day in DAYS[:5]
        if content.get(day)
    }
    return {
        "what_now": "",
        **words,
        "long": long,
        "title": title_of(content),
        "addressee": words["addressee"][:6],
        "right_names": [rights.name(rights.Right(code), language) for code in content["rights"]],
        "refused_names": [
            rights.name(rights.Right(code), language) for code in content.get("refused_rights", [])
        ],
        "remedies": remedies(
            language, country=content["country"], on=date.fromisoformat(content["date"])
        ),
    }


def _worded(value: Any, language: str, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _worded(inner, language, key) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_worded(inner, language, name) for inner in value]
    if isinstance(value, str):
        return _day(value, language) if name in DAYS else HIDDEN.sub("", value)
    return "" if value is None else value


def _day(text: str, language: str) -> str:
    # "until" may also be words, such as the lifetime of a machine.
    try:
        return short_date(date.fromisoformat(text), language)
    except ValueError:
        return HIDDEN.sub("", text)
