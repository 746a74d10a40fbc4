"""Where a person can turn when not satisfied: authority, court, our own review (Arts 77, 79)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PARAGRAPH: dict[str, str] = {
    "fi": (
        "Jos olet tyytymätön ratkaisuumme, voit tehdä valituksen {to} ({contact}) tai sen "
        "EU-maan valvontaviranomaiselle, jossa asut tai työskentelet taikka jossa väitetty "
        "rikkominen on tapahtunut. Voit myös viedä asian tuomioistuimeen. Voit lisäksi pyytää "
        "meitä käsittelemään asian uudelleen; se ei rajoita edellä mainittuja oikeuksiasi."
    ),
    "sv": (
        "Om du är missnöjd med vårt avgörande kan du lämna in ett klagomål till {to} ({contact}) "
        "eller till tillsynsmyndigheten i det EU-land där du bor eller arbetar eller där det "
        "påstådda intrånget har skett. Du kan också föra saken till domstol. Dessutom kan du be "
        "oss ompröva ärendet; det begränsar inte dina ovannämnda rättigheter."
    ),
    "en": (
        "If you disagree with our decision you may lodge a complaint with {to} ({contact}) or "
        "with the supervisory authority of the EU country where you live or work or where the "
        "alleged infringement took place. You may also bring the matter before a court. You may "
        "in addition ask us to review the decision; this does not limit those rights."
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
        return ", ".join((self.name, self.postal_address, self.phone, self.email, self.website))


@dataclass(frozen=True)
class AuthorityVersion:
    """What an authority's details are from a day on, in each language."""

    valid_from: date
    words: dict[str, Authority]


AUTHORITIES: dict[str, tuple[AuthorityVersion, ...]] = {
    "FI": (
        AuthorityVersion(
            date(2018, 5, 25),
            {
                "fi": Authority(
                    name="Tietosuojavaltuutetun toimisto",
                    to="tietosuojavaltuutetulle",
                    postal_address="PL 800, 00531 Helsinki",
                    visiting_address="Lintulahdenkuja 4, 00530 Helsinki",
                    phone="029 566 6700",
                    email="tietosuoja@om.fi",
                    website="tietosuoja.fi",
                ),
                "sv": Authority(
                    name="Dataombudsmannens byrå",
                    to="dataombudsmannen",
                    postal_address="PB 800, 00531 Helsingfors",
                    visiting_address="Fågelviksgränden 4, 00530 Helsingfors",
                    phone="029 566 6700",
                    email="tietosuoja@om.fi",
                    website="tietosuoja.fi/sv",
                ),
                "en": Authority(
                    name="Office of the Data Protection Ombudsman",
                    to="the Data Protection Ombudsman",
                    postal_address="P.O. Box 800, FI-00531 Helsinki, Finland",
                    visiting_address="Lintulahdenkuja 4, 00530 Helsinki",
                    phone="+358 29 566 6700",
                    email="tietosuoja@om.fi",
                    website="tietosuoja.fi/en",
                ),
            },
        ),
    ),
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
