"""Until when something is kept, as each language says it inside a sentence (Article 5(1)(e))."""

from __future__ import annotations

from datetime import date
from typing import Final

from dsar.law.explain import short_date

# With these, words are a whole clause, and "until" is not said of them again.
CLAUSES: Final = {
    "fi": ("kunnes ", "niin kauan "),
    "sv": ("tills ", "så länge "),
    "en": ("until ", "as long as ", "for as long as "),
}
# Words that already say so are taken without it.
SAID_BEFORE: Final = {"fi": (), "sv": ("till och med ", "till "), "en": ("till ",)}
SAID_AFTER: Final = {"fi": (" saakka", " asti"), "sv": (), "en": ()}
# How a sentence of the catalogue says it, and what stands there where a clause follows.
IN_SENTENCES: Final = {
    "fi": (" {until} saakka", ", {until}"),
    "sv": ("till {until}", "{until}"),
    "en": ("until {until}", "{until}"),
}
OF_WORDS: Final = {"fi": "{} saakka", "sv": "till {}", "en": "until {}"}
OF_DAYS: Final = OF_WORDS | {"sv": "till och med {}"}


def until(text: str, language: str) -> str:
    """Say a day or words so that they follow "kept": "till och med 31.12.2032"."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        told = in_sentence(text, language)
        return told if is_clause(told, language) or not told else OF_WORDS[language].format(told)
    return OF_DAYS[language].format(short_date(day, language))


def fitting(sentence: str, text: str, language: str) -> str:
    """The sentence without its own "until", where the words bring theirs."""
    said, bare = IN_SENTENCES[language]
    return sentence.replace(said, bare) if is_clause(text.strip(), language) else sentence


def in_sentence(text: str, language: str) -> str:
    """The words without an "until" that stands beside them already."""
    told = text.strip().rstrip(".")
    for end in SAID_AFTER[language]:
        told = told.removesuffix(end)
    for start in SAID_BEFORE[language]:
        if told.casefold().startswith(start):
            return told[len(start) :]
    return told[:1].lower() + told[1:] if is_clause(told, language) else told


def is_clause(text: str, language: str) -> bool:
    """Whether the words say by themselves until when, such as "kunnes takuu päättyy"."""
    return text.casefold().startswith(CLAUSES[language])
