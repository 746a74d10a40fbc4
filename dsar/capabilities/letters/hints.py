"""What a style sheet cannot see by itself: how long a heading is, and how tall a row will be."""

from __future__ import annotations

import re
from typing import Final

SECTION: Final = re.compile(r"<section( [^>]*)?>(\s*<h2>([^<]*)</h2>)")
ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
TAG: Final = re.compile(r"<[^>]*>")
# Letters in a line of the column of headings.
LINE: Final = 17
# From here on a row may go on across a page; a shorter one is kept together.
TALL: Final = 900
LINES: Final = 20


def hinted(html: str) -> str:
    """The letter with its long headings and its tall rows marked for the style."""
    return ROW.sub(_row, SECTION.sub(_section, html))


def _section(found: re.Match[str]) -> str:
    named, heading, words = found[1] or "", found[2], found[3]
    if len(words) <= LINE:
        return found[0]
    if 'class="' in named:
        more = named.replace('class="', 'class="headed ', 1)
        return f"<section{more}>{heading}"
    return f'<section class="headed"{named}>{heading}'


def _row(found: re.Match[str]) -> str:
    words = TAG.sub("", found[1])
    is_tall = len(words) > TALL or words.count("\n") > LINES
    return f'<tr class="tall">{found[1]}</tr>' if is_tall else found[0]
