"""What our own mail server found out about a sender; anybody can forge such a header (T5)."""

from __future__ import annotations

import re

from django.conf import settings

RESULT = re.compile(r"\s*dmarc(?:\s*/\s*\d+)?\s*=\s*([a-z]+)(?:\s|$)", re.IGNORECASE)
PIECE = re.compile(r'\\.|"|[()]|[^"()\\]+|\\')


def sender_check(topmost: str) -> str:
    """`pass`, `fail` or, unless a server we trust wrote the topmost header, nothing."""
    server, *results = _bare(topmost).split(";")
    if not server.split() or server.split()[0].casefold() not in settings.TRUSTED_AUTHSERV:
        return ""
    found = {match[1].lower() for match in map(RESULT.match, results) if match}
    if "fail" in found:
        return "fail"
    return "pass" if found == {"pass"} else ""


def _bare(value: str) -> str:
    """The header without comments and quoted words, in which a sender's own words may stand."""
    kept, depth, is_quoted = [], 0, False
    for piece in PIECE.findall(value):
        if piece == '"' and not depth:
            is_quoted = not is_quoted
        elif piece in {"(", ")"} and not is_quoted:
            depth += 1 if piece == "(" else -1
        elif not depth and not is_quoted:
            kept.append(piece)
    return "" if depth or is_quoted else "".join(kept)
