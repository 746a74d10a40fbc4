"""A legal reference is written as the language of the letter writes it."""

from __future__ import annotations

import pytest

from dsar.law.citations import cite
from dsar.law.grounds import GROUNDS


@pytest.mark.parametrize(
    ("basis", "fi", "sv", "en"),
    [
        (
            "17(3)(b); 1336/1997 ch 2 s 10",
            "17 artiklan 3 kohdan b alakohta; 1336/1997, 2 luvun 10 §",
            "17.3 b; 1336/1997, 2 kap. 10 §",
            "17(3)(b); 1336/1997, chapter 2, section 10",
        ),
        (
            "23; 1050/2018 s 34(1)(2)",
            "23 artikla; 1050/2018, 34 §:n 1 momentin 2 kohta",
            "23; 1050/2018, 34 § 1 mom. 2 punkten",
            "23; 1050/2018, section 34(1)(2)",
        ),
        (
            "21(3), 6(1)(c)/(f)",
            "21 artiklan 3 kohta, 6 artiklan 1 kohdan c tai f alakohta",
            "21.3, 6.1 c eller f",
            "21(3), 6(1)(c)/(f)",
        ),
        ("17(3)(c)-(d)", "17 artiklan 3 kohdan c–d alakohta", "17.3 c–d", "17(3)(c)-(d)"),
        (
            "4(1), rec. 14",
            "4 artiklan 1 kohta, johdanto-osan 14 kappale",
            "4.1, skäl 14",
            "4(1), recital 14",
        ),
        ("16; 1336/1997", "16 artikla; 1336/1997", "16; 1336/1997", "16; 1336/1997"),
    ],
)
def test_each_language_cites_in_its_own_way(basis: str, fi: str, sv: str, en: str) -> None:
    assert (cite(basis, "fi"), cite(basis, "sv"), cite(basis, "en")) == (fi, sv, en)


@pytest.mark.parametrize("code", GROUNDS)
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_ground_cites_in_english_elsewhere(code: str, language: str) -> None:
    told = cite(GROUNDS[code].basis, language)
    assert [mark for mark in (" ch ", " s ", "rec.", "(") if mark in told] == []
