"""Legal references as each language writes them; the catalogue keeps them in the English form."""

from __future__ import annotations

import re
from typing import Final

# Article, paragraph and points: 17(3)(b), 17(3)(c)-(d), 6(1)(c)/(f), 12(6), 32.
ARTICLE: Final = re.compile(r"(\d+)(?:\((\d+)\))?(?:\(([a-z])\)(?:([-/])\(([a-z])\))?)?")
CHAPTER: Final = re.compile(r"(\d+/\d{4}) ch (\d+) s (\d+)")
SECTION: Final = re.compile(r"(\d+/\d{4}) s (\d+)\((\d+)\)\((\d+)\)")
RECITAL: Final = re.compile(r"rec\. (\d+)")
ACTS: Final[dict[str, dict[re.Pattern[str], str]]] = {
    "fi": {
        CHAPTER: r"\1, \2 luvun \3 §",
        SECTION: r"\1, \2 §:n \3 momentin \4 kohta",
        RECITAL: r"johdanto-osan \1 kappale",
    },
    "sv": {
        CHAPTER: r"\1, \2 kap. \3 §",
        SECTION: r"\1, \2 § \3 mom. \4 punkten",
        RECITAL: r"skäl \1",
    },
    "en": {
        CHAPTER: r"\1, chapter \2, section \3",
        SECTION: r"\1, section \2(\3)(\4)",
        RECITAL: r"recital \1",
    },
}
OR: Final = {"fi": "tai", "sv": "eller"}


def cite(basis: str, language: str) -> str:
    """Write the references of a ground as fi, sv or en law does, such as 17.3 b in Swedish."""
    return re.sub(r"[^,;]+", lambda match: _part(match[0], language), basis)


def _part(part: str, language: str) -> str:
    text = part.strip()
    for form, words in ACTS[language].items():
        if form.fullmatch(text):
            return part.replace(text, form.sub(words, text))
    found = ARTICLE.fullmatch(text)
    if found is None or language == "en":
        return part
    return part.replace(text, WRITTEN[language](*found.groups()))


def _finnish(
    article: str, paragraph: str | None, point: str | None, mark: str | None, other: str | None
) -> str:
    if paragraph is None:
        return f"{article} artikla"
    if point is None:
        return f"{article} artiklan {paragraph} kohta"
    return f"{article} artiklan {paragraph} kohdan {_points(point, mark, other, 'fi')} alakohta"


def _swedish(
    article: str, paragraph: str | None, point: str | None, mark: str | None, other: str | None
) -> str:
    text = f"{article}.{paragraph}" if paragraph else article
    return f"{text} {_points(point, mark, other, 'sv')}" if point else text


def _points(point: str, mark: str | None, other: str | None, language: str) -> str:
    if other is None:
        return point
    return f"{point}–{other}" if mark == "-" else f"{point} {OR[language]} {other}"


WRITTEN: Final = {"fi": _finnish, "sv": _swedish}
