"""The same words as the plain text, set as a light page: no image, no colour, nothing to fetch."""

from __future__ import annotations

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

URL = re.compile(r"(https?://[^\s<>\"]+)")
PAGE = (
    '<!doctype html><html lang="{}"><head><meta charset="utf-8"></head>'
    '<body style="font: 16px/1.5 sans-serif; max-width: 38em; margin: 0 auto; padding: 1em">'
    "{}</body></html>"
)


def page_of(text: str, *, language: str) -> str:
    """A plain mail as HTML: paragraphs, lists of lines that begin with a dash, live links."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    return format_html(PAGE, language, mark_safe("".join(map(_block, blocks))))  # noqa: S308


def _block(block: str) -> SafeString:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    first = next((n for n, line in enumerate(lines) if line.startswith("- ")), len(lines))
    if not all(line.startswith("- ") for line in lines[first:]):
        first = len(lines)
    said = format_html_join(mark_safe("<br>"), "{}", ((_linked(line),) for line in lines[:first]))
    points = format_html_join("", "<li>{}</li>", ((_linked(line[2:]),) for line in lines[first:]))
    paragraph = format_html("<p>{}</p>", said) if said else SafeString("")
    return paragraph + (format_html("<ul>{}</ul>", points) if points else SafeString(""))


def _linked(line: str) -> SafeString:
    pieces = URL.split(line)
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<a href="{}">{}</a>', piece, piece) if number % 2 else piece,)
            for number, piece in enumerate(pieces)
        ),
    )
