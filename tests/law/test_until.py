"""Until when something is kept reads well with a day and with the words of a system's owner."""

from __future__ import annotations

import pytest

from dsar.law.grounds import words
from dsar.law.until import until


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("2032-12-31", "fi", "31.12.2032 saakka"),
        ("2032-12-31", "sv", "till och med 31.12.2032"),
        ("2032-12-31", "en", "until 31 December 2032"),
        ("takuun päättymiseen", "fi", "takuun päättymiseen saakka"),
        ("takuun päättymiseen asti.", "fi", "takuun päättymiseen saakka"),
        ("Kunnes takuu päättyy", "fi", "kunnes takuu päättyy"),
        ("till garantins slut", "sv", "till garantins slut"),
        ("tills vidare", "sv", "tills vidare"),
        ("until the warranty ends", "en", "until the warranty ends"),
        ("the end of the warranty", "en", "until the end of the warranty"),
        ("", "fi", ""),
    ],
)
def test_until_is_said_once(text: str, language: str, told: str) -> None:
    assert until(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "end"),
    [
        ("takuun päättymiseen", "fi", "rajoitetusti takuun päättymiseen saakka."),
        ("kunnes takuu päättyy", "fi", "rajoitetusti, kunnes takuu päättyy."),
        ("slutet av garantin", "sv", "omfattning till slutet av garantin."),
        ("tills garantin går ut", "sv", "omfattning tills garantin går ut."),
        ("the end of the warranty", "en", "form until the end of the warranty."),
        ("until the warranty ends", "en", "form until the warranty ends."),
        ("2032-12-31", "en", "form until 31 December 2032."),
    ],
)
def test_a_ground_says_until_once(text: str, language: str, end: str) -> None:
    told = words("er-claims", language, facts="so it is", details={"data": "x", "until": text})
    assert told.endswith(end)
