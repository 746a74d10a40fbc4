"""Case references: easy to say on the phone, impossible to count through."""

from __future__ import annotations

import re
import secrets
from datetime import date

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
PATTERN = re.compile(rf"\bTP-\d\d-[{ALPHABET}]{{5}}\b", re.IGNORECASE)


def new_reference(on: date) -> str:
    """A reference such as TP-26-7K3QX: no sequence, and no 0, O, 1 or I."""
    return f"TP-{on:%y}-" + "".join(secrets.choice(ALPHABET) for _ in range(5))
