"""How it stands with the signature of our letters: the certificate, and which letters wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dsar.capabilities.letters import signing
from dsar.capabilities.letters.models import Letter
from dsar.work import counts


@dataclass(frozen=True)
class Signatures:
    """Whose signature letters carry, what is wrong, and how many letters wait for it."""

    is_wanted: bool
    certificate: signing.Certificate | None = None
    fault: str = ""
    waiting: int = 0


def standing(*, at: datetime) -> Signatures:
    """Look at the certificate, and at the letters that could not be signed."""
    if not signing.is_wanted():
        return Signatures(is_wanted=False)
    mark = f"{signing.LetterNotSignedError.__name__} "
    waits = Letter.objects.filter(done_at__isnull=True, last_error__startswith=mark)
    waiting = counts.count(waits)
    try:
        found = signing.certificate(at=at)
    except signing.LetterNotSignedError as wrong:
        return Signatures(is_wanted=True, fault=wrong.reason, waiting=waiting)
    last = waits.order_by("-pk").values_list("last_error", flat=True).first() or ""
    # What was wrong with the certificate then is put right by now; the rest may not be.
    reason = last.removeprefix(mark)
    fault = reason if reason in signing.OF_THE_SIGNING else ""
    return Signatures(is_wanted=True, certificate=found, fault=fault, waiting=waiting)
