"""Words that a line may end in the middle of, but never with a hyphen: it would change them."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

# A hyphen set into one of these would be taken for a part of it.
FRAIL: Final = re.compile(r"[@/\\_\d]|\w\.\w|\w[A-ZÅÄÖ]")
# The style parts no word that is shorter.
SHORTEST: Final = 9
# So long a word is none of any language.
LONGEST: Final = 60
# And so long an address is none: laid out in one piece it would cost seconds.
ENDLESS: Final = 500
PART: Final = re.compile(r"(?:&[^;\s]+;|.){1,20}")
MAY_BREAK: Final = "\u200b"
PIECE: Final = re.compile(r"<[^>]*>|[^<\s]+")


def keep_whole(html: str) -> str:
    """The letter with addresses, references, file names and endless words marked as unbroken.

    A composed letter has every value escaped, so that each sign of a tag is one.
    """
    head, body, rest = html.partition("<body>")
    return head + body + PIECE.sub(_marked, rest)


def _marked(found: re.Match[str]) -> str:
    piece = found[0]
    if piece.startswith("<") or len(piece) < SHORTEST or not _is_frail(unescape(piece)):
        return piece
    word = MAY_BREAK.join(PART.findall(piece)) if len(piece) > ENDLESS else piece
    return f'<span class="whole">{word}</span>'


def _is_frail(word: str) -> bool:
    return len(word) > LONGEST or (len(word) >= SHORTEST and FRAIL.search(word) is not None)
