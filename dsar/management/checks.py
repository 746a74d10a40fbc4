"""What `manage.py check` looks at besides the code: whether letters can be signed as asked."""

from __future__ import annotations

from typing import Any, Final

from django.core.checks import CheckMessage
from django.core.checks import Warning as Warned
from django.utils import timezone

from dsar.capabilities.letters import signing

FAULTS: Final = {
    "missing": "SIGNING_CERTIFICATE names a file that cannot be read.",
    "password": "SIGNING_PASSWORD does not open the file that SIGNING_CERTIFICATE names.",
    "empty": "The file that SIGNING_CERTIFICATE names holds no key with its certificate.",
    "early": "The certificate that SIGNING_CERTIFICATE names is not valid yet.",
    "expired": "The certificate that SIGNING_CERTIFICATE names has expired.",
}


def letters_can_be_signed(**_: Any) -> list[CheckMessage]:
    """Warn where letters would wait because nothing can sign them."""
    if not signing.is_wanted():
        return []
    try:
        signing.certificate(at=timezone.now())
    except signing.LetterNotSignedError as fault:
        hint = "Letters wait until it is put right; see docs/operations.md."
        return [Warned(FAULTS[fault.reason], hint=hint, id="dsar.W001")]
    return []
