"""Legal references as each language writes them; the catalogue keeps them in the English form."""

from __future__ import annotations

import re
from typing import Final

# Article, paragraph and points: 17(3)(b), 17(3)(c)-(d), 6(1)(c)/(f), 12(6), 32.
ARTICLE: Final = re.compile(r"(\d+)(?:\((\d+)\))?(?:\(([a-z])\)(?:([-/])\(([a-z])\))?)?")
RECITAL: Final = re.compile(r"rec\. (\d+)")
COURT_CASE: Final = re.compile(r"C-\d+/\d+")
ACT: Final = re.compile(r"(\d+/\d{4})(?: (.+))?")
CHAPTER: Final = re.compile(r"ch (\d+) s (\d+)")
SECTION: Final = re.compile(r"s (\d+)\((\d+)\)\((\d+)\)")
ACTS: Final[dict[str, dict[str, str]]] = {
    "1050/2018": {"fi": "tietosuojalaki", "sv": "dataskyddslagen", "en": "Data Protection Act"},
    "1336/1997": {"fi": "kirjanpitolaki", "sv": "bokföringslagen", "en": "Accounting Act"},
}
PLACES: Final[dict[str, dict[re.Pattern[str], str]]] = {
    "fi": {CHAPTER: r"\1 luvun \2 §", SECTION: r"\1 §:n \2 momentin \3 kohta"},
    "sv": {CHAPTER: r"\1 kap. \2 §", SECTION: r"\1 § \2 mom. \3 punkten"},
    "en": {CHAPTER: r"chapter \1, section \2", SECTION: r"section \1(\2)(\3)"},
}
RECITALS: Final = {
    "fi": "johdanto-osan {} kappale",
    "sv": "skäl {}",
    "en": "recital {}",
}
COURT: Final = {
    "fi": "unionin tuomioistuimen asia {}",
    "sv": "EU-domstolens mål {}",
    "en": "Case {} of the Court of Justice",
}
# What one article, and what several, stand behind; Finnish says it of each.
HEADS: Final = {"fi": ("", ""), "sv": ("artikel ", "artiklarna "), "en": ("Article ", "Articles ")}
REGULATION: Final = {
    "fi": "tietosuoja-asetuksen {}",
    "sv": "{} i dataskyddsförordningen",
    "en": "{} of the GDPR",
}
AND: Final = {"fi": " ja ", "sv": " och ", "en": " and "}
OR: Final = {"fi": "tai", "sv": "eller"}


def cite(basis: str, language: str) -> str:
    """Write the references of a ground as fi, sv or en law does, with the name of each law."""
    parts = [part.strip() for part in re.split(r"[,;]", basis)]
    articles = [
        WRITTEN[language](*found.groups()) for part in parts if (found := ARTICLE.fullmatch(part))
    ]
    recitals = [found[1] for part in parts if (found := RECITAL.fullmatch(part))]
    others = [part for part in parts if not (ARTICLE.fullmatch(part) or RECITAL.fullmatch(part))]
    acts = [_act(part, language) for part in others]
    return "; ".join(filter(None, [_in_the_regulation(articles, recitals, language), *acts]))


def _in_the_regulation(articles: list[str], recitals: list[str], language: str) -> str:
    one, several = HEADS[language]
    rows = [*articles, *(RECITALS[language].format(number) for number in recitals)]
    if not rows:
        return ""
    if articles:
        rows[0] = (one if len(articles) == 1 else several) + rows[0]
    return REGULATION[language].format(_listed(rows, language))


def _listed(rows: list[str], language: str) -> str:
    *first, last = rows
    return f"{', '.join(first)}{AND[language]}{last}" if first else last


def _act(text: str, language: str) -> str:
    """A national law by its name, or a judgment; what is of neither form stays as it is."""
    if COURT_CASE.fullmatch(text):
        return COURT[language].format(text)
    found = ACT.fullmatch(text)
    if found is None or found[1] not in ACTS:
        return text
    named = f"{ACTS[found[1]][language]} {found[1]}"
    places = [form.sub(words, found[2] or "") for form, words in PLACES[language].items()]
    place = next((told for told in places if told != found[2]), found[2])
    return f"{named}, {place}" if place else named


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


def _english(
    article: str, paragraph: str | None, point: str | None, mark: str | None, other: str | None
) -> str:
    text = f"{article}({paragraph})" if paragraph else article
    if point is None:
        return text
    if other is None:
        return f"{text}({point})"
    return f"{text}({point}){'–' if mark == '-' else ' or '}({other})"


def _points(point: str, mark: str | None, other: str | None, language: str) -> str:
    if other is None:
        return point
    return f"{point}–{other}" if mark == "-" else f"{point} {OR[language]} {other}"


WRITTEN: Final = {"fi": _finnish, "sv": _swedish, "en": _english}
