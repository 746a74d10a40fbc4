"""What our own mail server found out about a sender; anybody can forge such a header (T5)."""

from __future__ import annotations

import re

from django.conf import settings

DMARC = re.compile(r"\bdmarc\s*=\s*(pass|fail)\b", re.IGNORECASE)


def sender_check(topmost: str) -> str:
    """`pass`, `fail` or, unless a server we trust wrote the topmost header, nothing."""
    server = topmost.partition(";")[0].split()
    if not server or server[0].casefold() not in settings.TRUSTED_AUTHSERV:
        return ""
    found = DMARC.search(topmost)
    return found[1].lower() if found else ""
