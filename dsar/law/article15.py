"""The ten parts of an answer to a request for access (Article 15(1)-(3))."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from dsar.law.grounds import is_blank


class Part(StrEnum):
    """What has to be told; those OF_A_CATEGORY are named like the fields of the data map."""

    PURPOSES = "purposes"
    CATEGORIES = "data"
    RECIPIENTS = "recipients"
    RETENTION = "retention"
    RIGHTS = "rights"
    COMPLAINT = "complaint"
    SOURCE = "source"
    AUTOMATED_DECISIONS = "automated_decisions"
    TRANSFERS = "transfers"
    COPY = "copy"


# Told of each category; the letter itself tells of rights and complaint, the files are the copy.
OF_A_CATEGORY: Final = (
    *(Part.PURPOSES, Part.CATEGORIES, Part.RECIPIENTS, Part.RETENTION),
    *(Part.SOURCE, Part.AUTOMATED_DECISIONS, Part.TRANSFERS),
)
# Of these there may be nothing to tell, when a person says so; data always has the others.
MAY_BE_NONE: Final = frozenset(
    {Part.RECIPIENTS, Part.SOURCE, Part.AUTOMATED_DECISIONS, Part.TRANSFERS}
)
ARTICLES: Final[dict[Part, str]] = {
    Part.PURPOSES: "15(1)(a)",
    Part.CATEGORIES: "15(1)(b)",
    Part.RECIPIENTS: "15(1)(c)",
    Part.RETENTION: "15(1)(d)",
    Part.RIGHTS: "15(1)(e)",
    Part.COMPLAINT: "15(1)(f)",
    Part.SOURCE: "15(1)(g)",
    Part.AUTOMATED_DECISIONS: "15(1)(h)",
    Part.TRANSFERS: "15(2)",
    Part.COPY: "15(3)",
}
NAMES: Final[dict[Part, dict[str, str]]] = {
    Part.PURPOSES: {"fi": "käyttötarkoitukset", "sv": "ändamål", "en": "purposes"},
    Part.CATEGORIES: {"fi": "tietoryhmät", "sv": "kategorier av uppgifter", "en": "data"},
    Part.RECIPIENTS: {"fi": "vastaanottajat", "sv": "mottagare", "en": "recipients"},
    Part.RETENTION: {"fi": "säilytysaika", "sv": "lagringstid", "en": "how long it is kept"},
    Part.RIGHTS: {"fi": "oikeutesi", "sv": "dina rättigheter", "en": "your rights"},
    Part.COMPLAINT: {"fi": "valitusoikeus", "sv": "rätt att klaga", "en": "right to complain"},
    Part.SOURCE: {
        "fi": "mistä tiedot on saatu",
        "sv": "varifrån uppgifterna kommer",
        "en": "source",
    },
    Part.AUTOMATED_DECISIONS: {
        "fi": "automaattiset päätökset",
        "sv": "automatiska beslut",
        "en": "automated decisions",
    },
    Part.TRANSFERS: {
        "fi": "siirrot EU:n ulkopuolelle",
        "sv": "överföringar utanför EU",
        "en": "transfers outside the EU",
    },
    Part.COPY: {"fi": "jäljennös", "sv": "kopia", "en": "copy"},
}
# What the letter says where a person marked that there is nothing to tell.
NONE_WORDS: Final[dict[Part, dict[str, str]]] = {
    Part.RECIPIENTS: {
        "fi": "Emme luovuta näitä tietoja kenellekään.",
        "sv": "Vi lämnar inte ut dessa uppgifter till någon.",
        "en": "We disclose these data to nobody.",
    },
    Part.SOURCE: {
        "fi": "Kaikki tiedot on saatu sinulta itseltäsi.",
        "sv": "Alla uppgifter kommer från dig själv.",
        "en": "All these data come from you.",
    },
    Part.AUTOMATED_DECISIONS: {
        "fi": "Emme tee sinusta automaattisia päätöksiä.",
        "sv": "Vi fattar inga automatiska beslut om dig.",
        "en": "We make no automated decisions about you.",
    },
    Part.TRANSFERS: {
        "fi": "Tietoja ei siirretä EU:n tai ETA-alueen ulkopuolelle.",
        "sv": "Uppgifterna överförs inte till länder utanför EU eller EES.",
        "en": "The data are not transferred outside the EU or EEA.",
    },
}
# What staff read where a part is missing, after the names of the system and the category.
MISSING: Final[dict[Part, dict[str, str]]] = {
    Part.PURPOSES: {
        "fi": "käyttötarkoitukset puuttuvat",
        "sv": "ändamålen saknas",
        "en": "the purposes are missing",
    },
    Part.CATEGORIES: {
        "fi": "kuvaus tiedoista puuttuu",
        "sv": "beskrivningen av uppgifterna saknas",
        "en": "the description of the data is missing",
    },
    Part.RECIPIENTS: {
        "fi": "vastaanottajat puuttuvat",
        "sv": "mottagarna saknas",
        "en": "the recipients are missing",
    },
    Part.RETENTION: {
        "fi": "säilytysaika puuttuu",
        "sv": "lagringstiden saknas",
        "en": "how long it is kept is missing",
    },
    Part.SOURCE: {
        "fi": "tietojen lähde puuttuu",
        "sv": "uppgifternas källa saknas",
        "en": "the source is missing",
    },
    Part.AUTOMATED_DECISIONS: {
        "fi": "tieto automaattisista päätöksistä puuttuu",
        "sv": "uppgiften om automatiska beslut saknas",
        "en": "what is said of automated decisions is missing",
    },
    Part.TRANSFERS: {
        "fi": "tieto siirroista EU:n ulkopuolelle puuttuu",
        "sv": "uppgiften om överföringar utanför EU saknas",
        "en": "what is said of transfers outside the EU is missing",
    },
    Part.COPY: {
        "fi": "jäljennös puuttuu: ei ole tiedostoa, eikä kukaan ole kertonut tietoja sanoin",
        "sv": "kopian saknas: det finns ingen fil, och ingen har skrivit uppgifterna i ord",
        "en": "the copy is missing: there is no file, and nobody wrote the data in words",
    },
}
# The same, where the data map has no category of a system in which something was found.
NO_CATEGORY: Final[dict[str, str]] = {
    "fi": "tietokartassa ei ole tietoryhmiä",
    "sv": "datakartan har inga kategorier",
    "en": "the data map has no categories",
}
# The same, where something has no name in the language of the answer.
NO_NAME: Final[dict[str, dict[str, str]]] = {
    "system": {
        "fi": "järjestelmältä puuttuu {tongue} nimi",
        "sv": "systemet saknar namn på {tongue}",
        "en": "the system has no name in {tongue}",
    },
    "category": {
        "fi": "tietoryhmältä puuttuu {tongue} nimi",
        "sv": "kategorin saknar namn på {tongue}",
        "en": "the category has no name in {tongue}",
    },
    "recipient": {
        "fi": "vastaanottajalta puuttuu {tongue} nimi",
        "sv": "mottagaren saknar namn på {tongue}",
        "en": "the recipient has no name in {tongue}",
    },
}
# A language as those sentences have it, by the reader's language.
TONGUES: Final[dict[str, dict[str, str]]] = {
    "fi": {"fi": "suomenkielinen", "sv": "finska", "en": "Finnish"},
    "sv": {"fi": "ruotsinkielinen", "sv": "svenska", "en": "Swedish"},
    "en": {"fi": "englanninkielinen", "sv": "engelska", "en": "English"},
}


def missing(told: Mapping[str, Any], none: frozenset[str] | set[str]) -> list[Part]:
    """The parts of one category that nothing is told of (Art. 15(1)-(2)), in the law's order.

    `told` maps a part to its words or its recipients; `none` names the parts that a person marked
    as having nothing to tell, which counts only where data can be without it.
    """
    marked = {Part(name) for name in none if name in MAY_BE_NONE}
    return [part for part in OF_A_CATEGORY if part not in marked and not _says(told.get(part))]


def _says(words: Any) -> bool:
    if isinstance(words, str):
        return not is_blank(words)
    if isinstance(words, Mapping):
        return bool(words) and all(_says(text) for text in words.values())
    return bool(words) and all(_says(text) for text in words)
