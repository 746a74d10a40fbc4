"""A legal reference is written as the language of the letter writes it."""

from __future__ import annotations

import re

import pytest

from dsar.law.citations import cite
from dsar.law.grounds import GROUNDS


@pytest.mark.parametrize(
    ("basis", "fi", "sv", "en"),
    [
        (
            "17(3)(b); 1336/1997 ch 2 s 10",
            "tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta; kirjanpitolaki 1336/1997,"
            " 2 luvun 10 §",
            "artikel 17.3 b i dataskyddsförordningen; bokföringslagen 1336/1997, 2 kap. 10 §",
            "Article 17(3)(b) of the GDPR; Accounting Act 1336/1997, chapter 2, section 10",
        ),
        (
            "23; 1050/2018 s 34(1)(2)",
            "tietosuoja-asetuksen 23 artikla; tietosuojalaki 1050/2018, 34 §:n 1 momentin 2 kohta",
            "artikel 23 i dataskyddsförordningen; dataskyddslagen 1050/2018, 34 § 1 mom. 2 punkten",
            "Article 23 of the GDPR; Data Protection Act 1050/2018, section 34(1)(2)",
        ),
        (
            "21(3), 6(1)(c)/(f)",
            "tietosuoja-asetuksen 21 artiklan 3 kohta ja 6 artiklan 1 kohdan c tai f alakohta",
            "artiklarna 21.3 och 6.1 c eller f i dataskyddsförordningen",
            "Articles 21(3) and 6(1)(c) or (f) of the GDPR",
        ),
        (
            "12(5)(b), C-526/24",
            "tietosuoja-asetuksen 12 artiklan 5 kohdan b alakohta;"
            " unionin tuomioistuimen asia C-526/24",
            "artikel 12.5 b i dataskyddsförordningen; EU-domstolens mål C-526/24",
            "Article 12(5)(b) of the GDPR; Case C-526/24 of the Court of Justice",
        ),
        (
            "4(1), rec. 14",
            "tietosuoja-asetuksen 4 artiklan 1 kohta ja johdanto-osan 14 kappale",
            "artikel 4.1 och skäl 14 i dataskyddsförordningen",
            "Article 4(1) and recital 14 of the GDPR",
        ),
        (
            "16; 1336/1997",
            "tietosuoja-asetuksen 16 artikla; kirjanpitolaki 1336/1997",
            "artikel 16 i dataskyddsförordningen; bokföringslagen 1336/1997",
            "Article 16 of the GDPR; Accounting Act 1336/1997",
        ),
    ],
)
def test_each_language_cites_in_its_own_way(basis: str, fi: str, sv: str, en: str) -> None:
    assert (cite(basis, "fi"), cite(basis, "sv"), cite(basis, "en")) == (fi, sv, en)


REGULATION = {"fi": "tietosuoja-asetuksen", "sv": "dataskyddsförordningen", "en": "of the GDPR"}
NAMED = re.compile(r".*(laki|lagen|Act) \d+/\d{4}|.*(asia|mål|Case) C-\d+/\d+")


@pytest.mark.parametrize("code", GROUNDS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_ground_names_each_law_that_it_cites(code: str, language: str) -> None:
    first, *others = cite(GROUNDS[code].basis, language).split("; ")
    assert REGULATION[language] in first
    assert [one for one in others if not NAMED.match(one)] == []


@pytest.mark.parametrize("code", GROUNDS)
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_ground_cites_in_english_elsewhere(code: str, language: str) -> None:
    told = cite(GROUNDS[code].basis, language)
    assert not re.search(r" ch | s |rec\.|\(| of | and | or |Article|Act|Case", told)
