"""Personal identity codes in free text, so that nobody here writes one down (1050/2018, s 29)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

# Spaces, dots and the like may stand between the parts, and a year may be written whole.
FINNISH: Final = re.compile(
    r"(?<!\d)(\d{2})[\s./-]{0,2}(\d{2})[\s./-]{0,2}(?:18|19|20)?(\d{2})[\s./]{0,3}"
    r"([-+A-FU-Y])[\s./]{0,3}(\d{3})[\s./]{0,3}([0-9A-Y])(?![^\W_])",
    re.IGNORECASE,
)
# Without its sign a code has a letter or a stroke that no telephone or order number has.
UNSIGNED: Final = (
    re.compile(
        r"(?<!\d)(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})[\s./_,:]{0,3}(\d{3})\s?([A-Y])(?![^\W_])",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})\s?[/_]\s?(\d{3})(\d)(?![^\W_])"),
)
SWEDISH: Final = re.compile(
    r"(?<![^\W_])(?<!\+)(?:(?:18|19|20)(\d{6})[-+ ]?|(\d{6})[-+]|([1-9]\d{5}))(\d{4})(?![^\W_])"
)
ESTONIAN: Final = re.compile(r"(?<![^\W_])(?<!\+)([1-8])(\d{2})(\d{2})(\d{2})(\d{4})(?![^\W_])")
CENTURIES: Final = {"+": 1800} | dict.fromkeys("-UVWXY", 1900) | dict.fromkeys("ABCDEF", 2000)
CHECK_CHARACTERS: Final = "0123456789ABCDEFHJKLMNPRSTUVWXY"
# A number for somebody without a Swedish code has 60 added to its day.
COORDINATION: Final = 60
DASHES: Final = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}
UNSEEN: Final = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


def has_identity_code(text: str) -> bool:
    """Whether a text holds a Finnish, Swedish or Estonian identity code (1050/2018, s 29).

    Each has its check character verified, so that order and telephone numbers pass.
    """
    plain = unicodedata.normalize("NFKC", text).translate(DASHES | UNSEEN)
    return (
        any(_is_finnish(*found.groups()) for found in FINNISH.finditer(plain))
        or any(_is_unsigned(*found.groups()) for form in UNSIGNED for found in form.finditer(plain))
        or any(_is_swedish(*found.groups()) for found in SWEDISH.finditer(plain))
        or any(_is_estonian(*found.groups()) for found in ESTONIAN.finditer(plain))
    )


def _is_finnish(day: str, month: str, year: str, sign: str, serial: str, check: str) -> bool:
    born = _is_date(CENTURIES[sign.upper()] + int(year), int(month), int(day))
    character = CHECK_CHARACTERS[int(day + month + year + serial) % len(CHECK_CHARACTERS)]
    return born and int(serial) >= 2 and check.upper() == character


def _is_unsigned(day: str, month: str, year: str, serial: str, check: str) -> bool:
    """A leap day exists in one of the two centuries."""
    return any(_is_finnish(day, month, year, sign, serial, check) for sign in "-A")


def _is_swedish(long: str | None, signed: str | None, bare: str | None, serial: str) -> bool:
    six = long or signed or bare or ""
    day = int(six[4:])
    # The century is not always written; a leap day exists in one of the two.
    born = any(
        _is_date(century + int(six[:2]), int(six[2:4]), day % COORDINATION)
        for century in (1900, 2000)
    )
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(six + serial)]
    return born and sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _is_estonian(century: str, year: str, month: str, day: str, serial: str) -> bool:
    born = _is_date(1800 + (int(century) - 1) // 2 * 100 + int(year), int(month), int(day))
    digits = [int(digit) for digit in century + year + month + day + serial]
    return born and digits[-1] == _estonian_check(digits[:-1])


def _estonian_check(digits: list[int]) -> int:
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)):
        rest = sum(map(int.__mul__, digits, weights)) % 11
        if rest < 10:
            return rest
    return 0


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
