"""Where a person can turn when not satisfied: authority, court, our own review (Arts 77, 79).

The authorities themselves are data, in authorities.toml beside this module.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

PARAGRAPH: dict[str, str] = {
    "fi": (
        "Jos olet tyytymätön ratkaisuumme, voit tehdä valituksen {to}. Yhteystiedot: {contact}. "
        "Voit valittaa myös toisen EU-maan valvontaviranomaiselle. Se voi olla maa, jossa asut tai "
        "työskentelet taikka jossa väitetty rikkominen on tapahtunut. Voit myös viedä asian "
        "tuomioistuimeen. Voit lisäksi pyytää meitä käsittelemään asian uudelleen. Se ei rajoita "
        "edellä mainittuja oikeuksiasi."
    ),
    "sv": (
        "Om du är missnöjd med vårt avgörande kan du lämna in ett klagomål till {to}. "
        "Kontaktuppgifter: {contact}. Du kan också klaga hos tillsynsmyndigheten i ett annat "
        "EU-land. Det kan vara landet där du bor eller arbetar eller där det påstådda intrånget "
        "har skett. Du kan också föra saken till domstol. Dessutom kan du be oss ompröva ärendet. "
        "Det begränsar inte dina ovannämnda rättigheter."
    ),
    "en": (
        "If you disagree with our decision, you may lodge a complaint with {to}. "
        "Contact: {contact}. You may also complain to the supervisory authority of another EU "
        "country. It may be where you live or work or where the alleged infringement took place. "
        "You may also bring the matter before a court. You may in addition ask us to review the "
        "decision. This does not limit those rights."
    ),
}


@dataclass(frozen=True)
class Authority:
    """A supervisory authority as a letter names it; `to` is the form that follows "complain to"."""

    name: str
    to: str
    postal_address: str
    visiting_address: str
    phone: str
    email: str
    website: str

    @property
    def contact(self) -> str:
        """Give the contact details on one line."""
        # No line ends within a number.
        address = self.postal_address.replace("Box ", "Box\N{NO-BREAK SPACE}")
        phone = self.phone.replace(" ", "\N{NO-BREAK SPACE}")
        told = (self.name, address, phone, self.email, self.website)
        return ", ".join(filter(None, told))


@dataclass(frozen=True)
class AuthorityVersion:
    """What an authority's details are from a day on, in each language."""

    valid_from: date
    words: dict[str, Authority]


def _versions(entries: list[dict[str, Any]]) -> tuple[AuthorityVersion, ...]:
    """What an entry says stands for each language that does not say otherwise."""
    return tuple(
        AuthorityVersion(
            entry["valid_from"],
            {
                language: Authority(**{field: (entry | entry[language])[field] for field in FIELDS})
                for language in PARAGRAPH
            },
        )
        for entry in entries
    )


FIELDS = tuple(field.name for field in fields(Authority))
AUTHORITIES: dict[str, tuple[AuthorityVersion, ...]] = {
    country: _versions(entries)
    for country, entries in tomllib.loads(
        Path(__file__).with_name("authorities.toml").read_text("utf-8")
    ).items()
}


def authority(language: str, country: str = "FI", *, on: date | None = None) -> Authority:
    """Give the supervisory authority's details on a day, or the newest known (Art. 77)."""
    versions = AUTHORITIES.get(country.partition("-")[0], ())
    valid = [version for version in versions if on is None or version.valid_from <= on]
    if not valid:
        raise ValueError(f"No supervisory authority is known for the country {country!r}.")
    return valid[-1].words[language]


def remedies(language: str, country: str = "FI", *, on: date | None = None) -> str:
    """Write the paragraph on remedies every refusal carries (Arts 12(4), 77 and 79)."""
    office = authority(language, country, on=on)
    return PARAGRAPH[language].format(to=office.to, contact=office.contact)
