"""Remedies: authority, court and review in each language."""

from __future__ import annotations

from datetime import date

import pytest

from dsar.law.remedies import authority, remedies


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fi", ["tietosuojavaltuutetulle", "PL 800, 00531 Helsinki", "tuomioistuimeen"]),
        ("sv", ["dataombudsmannen. ", "PB 800, 00531 Helsingfors", "domstol"]),
        ("en", ["the Data Protection Ombudsman. ", "00531 Helsinki", "court"]),
    ],
)
def test_paragraph_names_authority_court_and_review(language: str, told: list[str]) -> None:
    paragraph = remedies(language, on=date(2026, 11, 18))
    assert all(part in paragraph for part in told)
    assert "tietosuoja@om.fi" in paragraph
    assert "{" not in paragraph


def test_swedish_paragraph_never_names_the_companys_own_officer() -> None:
    assert "dataskyddsombud" not in remedies("sv")


def test_authority_gives_its_whole_address() -> None:
    office = authority("sv", "FI")
    assert office.visiting_address == "Fågelviksgränden 4, 00530 Helsingfors"
    assert office.phone == "029 566 6700"


def test_region_has_its_countrys_authority() -> None:
    assert authority("fi", "FI-01") == authority("fi", "FI")


def test_unknown_country_is_refused() -> None:
    with pytest.raises(ValueError, match="No supervisory authority"):
        authority("en", "XX")


def test_day_before_the_regulation_is_refused() -> None:
    with pytest.raises(ValueError, match="No supervisory authority"):
        remedies("en", on=date(2018, 5, 24))


@pytest.mark.parametrize("country", ["FI", "SE", "EE", "DE", "FR", "IE"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_country_we_count_in_has_its_authority(country: str, language: str) -> None:
    office = authority(language, country)
    assert office.to in remedies(language, country)
    assert ", ," not in office.contact
    assert all((office.name, office.postal_address, office.phone, office.website))


def test_only_finnish_letters_name_the_finnish_ombudsman() -> None:
    told = [remedies(language, "SE") for language in ("fi", "sv", "en")]
    assert not any("valtuutet" in text or "ombudsman" in text.lower() for text in told)
