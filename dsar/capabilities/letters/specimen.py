"""A letter to nobody, which shows how the letters look before one is written."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from dsar.law.letters import LetterKind
from dsar.law.rights import Right
from dsar.organisation.controller.paper import Layout

ADDRESSEE: Final = ("Maija Meikäläinen", "Esimerkkikatu 12 B 34", "00100 Helsinki")
SEARCHED: Final = {
    "fi": ("Asiakasrekisteri", "Laskutus", "Verkkokauppa"),
    "sv": ("Kundregistret", "Faktureringen", "Webbutiken"),
    "en": ("Customer register", "Invoicing", "Web shop"),
}
SOUGHT: Final = {
    "fi": ("nimi", "sähköpostiosoite", "puhelinnumero"),
    "sv": ("namn", "e-postadress", "telefonnummer"),
    "en": ("name", "e-mail address", "telephone number"),
}
REFERENCE: Final = "TP-00-TESTI"


def specimen(
    layout: Layout, language: str, controller: dict[str, Any], *, country: str, on: date
) -> dict[str, Any]:
    """The content of a sample answer in a layout."""
    rows = [{"system": name, "is_empty": False, "words": ""} for name in SEARCHED[language]]
    day = on.isoformat()
    return {
        "kind": LetterKind.NOTHING_HELD.value,
        "language": language,
        "reference": REFERENCE,
        "number": f"{REFERENCE}/1",
        "date": day,
        "received_on": day,
        "due_on": day,
        "rights": [Right.ACCESS.value],
        "controller": controller,
        "country": country,
        "addressee": list(ADDRESSEE),
        "layout": layout.as_content(),
        "systems_searched": rows,
        "identifiers": list(SOUGHT[language]),
        "facts": "",
    }
