"""Where a word stands in a text, however its signs are coded and whatever hides between them."""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import Final
from urllib.parse import unquote_to_bytes

LONGEST_WORD: Final = 100
# Signs in code: of JSON, of XML and HTML, and of addresses, where UTF-8 takes several.
CODED: Final = (
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}"
    r"|&#\d{1,7};|&#[xX][\da-fA-F]{1,6};|&[A-Za-z][A-Za-z\d]{1,30};"
    r"|%[c-fC-F][\da-fA-F](?:%[89abAB][\da-fA-F]){1,3}|%[\da-fA-F]{2}"
)
RUN: Final = re.compile(rf"(?P<coded>{CODED})|[\x00-$'-\[\]-\x7f]+|[%&\\]|[^\x00-\x7f]", re.ASCII)
DASHES: Final = dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212], "-")
# Letters and accents that nobody sees, besides what is for layout only.
UNSEEN: Final = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f]")
# A word may go on in the next line.
BROKEN: Final = r"-[^\S\r\n]*[\r\n]\s*"
SOFT_END: Final = re.compile(r"\xad(?=[^\S\r\n]*[\r\n])")
GOES_ON: Final = re.compile(r"[-\xad\u2010-\u2015][^\S\r\n]*[\r\n]\s*(?=\w)")
NO_ACCENT: Final = "(?![\u0300-\u036f])"


def finder(wanted: str) -> Callable[[str], Iterator[tuple[int, int]]]:
    """A search for words in any case, over line ends, and through signs that nobody sees."""
    pattern = _pattern(wanted)

    def find(text: str) -> Iterator[tuple[int, int]]:
        folded, places, ends = _folded(text)
        for match in pattern.finditer(folded):
            yield places[match.start()], ends[match.end() - 1]

    return find


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole words around a place: an ending that stays behind may tell the name."""
    first, last = max(0, start - LONGEST_WORD), min(len(text), end + LONGEST_WORD)
    while start > first and _is_of_word(text[start]) and _is_of_word(text[start - 1]):
        start -= 1
    while end < last and _is_of_word(text[end - 1]):
        further = GOES_ON.match(text, end)
        if further is None and not _is_of_word(text[end]):
            break
        end = further.end() + 1 if further else end + 1
    return start, end


def _pattern(wanted: str) -> re.Pattern[str]:
    words = [
        f"(?:{BROKEN})?".join(
            r"-\s*" if sign == "-" else re.escape(sign) for sign in word
        ).removesuffix(r"\s*")
        for word in _folded(wanted)[0].split()
    ]
    return re.compile(r"\s+".join(words) + NO_ACCENT if words else "(?!)")


def _folded(text: str) -> tuple[str, array[int], array[int]]:
    """The text with one form for each letter, and where each of its signs begins and ends."""
    pieces, places, ends = list[str](), array("L"), array("L")
    for run in RUN.finditer(SOFT_END.sub("-", text)):
        start, end = run.span()
        if run["coded"] is None and run[0].isascii():
            pieces.append(run[0].lower())
            places.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            pieces.append("".join(map(_fold, _decoded(run[0]) if run["coded"] else run[0])))
            places.extend([start] * len(pieces[-1]))
            ends.extend([end] * len(pieces[-1]))
    return "".join(pieces), places, ends


def _decoded(code: str) -> str:
    if code.startswith("&"):
        return unescape(code)
    if code.startswith("%"):
        raw = unquote_to_bytes(code)
        try:
            return raw.decode()
        except UnicodeDecodeError:
            return raw.decode("latin-1")
    return str(json.loads(f'"{code}"'))


@cache
def _fold(sign: str) -> str:
    if unicodedata.category(sign) == "Cf" or UNSEEN.match(sign):
        return ""
    plain = unicodedata.normalize("NFKD", sign).casefold()
    return unicodedata.normalize("NFKD", plain).translate(DASHES)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in ("Cf", "Mn", "Mc", "Me")
