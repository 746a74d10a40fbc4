"""Where a Finnish word may be broken, told to Pyphen as patterns: it has no Finnish of its own.

A syllable begins at the last consonant before a vowel, and between two vowels that are not said
in one. In a compound the second word begins anew, which its letters alone do not always show.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pyphen

DICTIONARY: Final = Path(__file__).parent / "assets" / "finnish.dic"
VOWELS: Final = "aeiouyäöåéèáàüøæ"
CONSONANTS: Final = "bcdfghjklmnpqrstvwxzšžçñðßł"
# Two vowels of one syllable; also those that are so only at the beginning of a word.
TOGETHER: Final = frozenset(
    (
        *("aa", "ee", "ii", "oo", "uu", "yy", "ää", "öö", "ai", "ei", "oi", "ui", "yi", "äi", "öi"),
        *("au", "eu", "iu", "ou", "äy", "öy", "ey", "iy", "ie", "uo", "yö"),
    )
)
# Two letters for one sound.
ONE_SOUND: Final = ("ch", "ph", "th", "qu", "qv")
# What a Finnish word may end in, and so the first one of a compound.
ENDINGS: Final = "nsrtl"
# Beginnings of words that often come second in a compound and have a vowel first.
SECOND: Final = (
    *("aineist", "alue", "arkist", "artikl", "asema", "asetu", "asiakas", "asiakka", "asiakki"),
    *("asiakir", "asiamie", "asunto", "edustaj", "enimmäis", "ennakko", "ensisij", "erikois"),
    *("erityis", "esimerk", "esitte", "eväst", "ilmoit", "ohjei", "ohjel", "oikai", "oikeu"),
    *("omaisuu", "omistaj", "organis", "osakeyh", "osapuol", "osasto", "osoit", "ulkoist"),
    *("urakoi", "yhdist", "yhteis", "yhteys", "yhtiö", "yksikkö", "yksikö", "ylläpi", "yrity"),
)
# Borrowed words, whose consonants before the first vowel stay together.
BORROWED: Final = (
    *("klinik", "kredi", "kriteer", "planeet", "profiil", "program", "projekt", "promoot"),
    *("prosent", "prosess", "protokol", "skann", "sponsor", "standard", "statist", "status"),
    *("stipend", "strategi", "trafiik", "transak", "trendi"),
)


def patterns() -> list[str]:
    """The rules as patterns: an odd figure allows a break, a higher one of either kind overrules.

    A letter's own limit on the letters before and behind a break is kept by who sets it.
    """
    pairs = [(one, two) for one in VOWELS for two in VOWELS if one != two]
    sounds = [(sound[0], sound[1]) for sound in ONE_SOUND]
    return sorted(
        {f"1{consonant}{vowel}" for consonant in CONSONANTS for vowel in VOWELS}
        | {f"{one}1{two}" for one, two in pairs if one + two not in TOGETHER}
        | {f"{one}{one}1{two}" for one, two in pairs}
        | {f"1{one}2{two}{vowel}" for one, two in sounds for vowel in VOWELS}
        | {f"2{ending}3{_whole(word, 1)}" for word in SECOND for ending in ENDINGS}
        | {f"{vowel}3{_whole(word, 1)}" for word in SECOND for vowel in VOWELS}
        | {f"3{_whole(word, _first_vowel(word))}" for word in BORROWED}
    )


def _whole(word: str, letters: int) -> str:
    """A word whose first letters, and the next one, are not parted."""
    return "2".join([*word[:letters], word[letters:]])


def _first_vowel(word: str) -> int:
    return next(place for place, letter in enumerate(word) if letter in VOWELS) - 1


def dictionary() -> str:
    """The file that Pyphen reads."""
    return "\n".join(["UTF-8", *patterns(), ""])


def know_finnish() -> None:
    """Let Pyphen, and so WeasyPrint, find the dictionary by its language."""
    pyphen.LANGUAGES["fi"] = DICTIONARY
    pyphen.LANGUAGES_LOWERCASE["fi"] = "fi"
