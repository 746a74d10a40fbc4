"""One-time codes: eight digits derived from a nonce, of which only a keyed digest is kept.

Without the installation's secret key neither the digits nor a way to try them can be had from the
database.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import unicodedata
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db.models import F

from dsar.capabilities.identity.models import OneTimeCode

LENGTH: Final = 8
MOST_TRIES: Final = 5
# Counted from the moment the mail leaves, so that no code is dead on arrival.
VALID: Final = timedelta(minutes=15)
TYPED: Final = re.compile(rf"[0-9]{{{LENGTH}}}")
GAPS: Final = re.compile(r"[\s.\-\u2010-\u2015]+")


def make(case_id: int, purpose: str, *, proof_request_id: int | None, at: datetime) -> OneTimeCode:
    row = OneTimeCode(
        case_id=case_id,
        purpose=purpose,
        proof_request_id=proof_request_id,
        nonce=secrets.token_hex(32),
        made_at=at,
        expires_at=at + VALID,
    )
    row.digest = _digest(row, digits(row.nonce))
    row.save()
    return row


def digits(nonce: str) -> str:
    """What is mailed; derived anew, so that it is stored nowhere."""
    mac = hmac.new(_key(b"one-time-code:"), nonce.encode(), hashlib.sha256)
    number = int.from_bytes(mac.digest(), "big") % 10**LENGTH
    return f"{number:0{LENGTH}d}"


def clean(typed: str) -> str:
    """The digits without what people put between them; empty when they cannot be a code."""
    bare = GAPS.sub("", unicodedata.normalize("NFKC", typed))
    return bare if TYPED.fullmatch(bare) else ""


def leaves(code_id: int, *, at: datetime) -> None:
    """Let the time of a code that nobody used or replaced begin anew: its mail leaves now."""
    rows = OneTimeCode.objects.filter(pk=code_id, used_at__isnull=True, revoked_at__isnull=True)
    rows.update(expires_at=at + VALID)


def take_a_try(row: OneTimeCode) -> bool:
    """Count one try before anything is compared; False when none is left."""
    rows = OneTimeCode.objects.filter(
        pk=row.pk,
        tries__lt=MOST_TRIES,
        used_at__isnull=True,
        revoked_at__isnull=True,
    )
    taken = rows.update(tries=F("tries") + 1) == 1
    row.refresh_from_db()
    return taken


def is_right(row: OneTimeCode, typed: str) -> bool:
    """Compare in constant time; a code of another case or for another use never fits."""
    return hmac.compare_digest(_digest(row, typed), row.digest)


def digest_of(told: str) -> str:
    """What is kept of a code and all that it is for."""
    return hmac.new(_key(b"code-digest:"), told.encode(), hashlib.sha256).hexdigest()


def _digest(row: OneTimeCode, typed: str) -> str:
    return digest_of(f"{row.case_id}:{row.purpose}:{row.nonce}:{typed}")


def _key(use: bytes) -> bytes:
    return hashlib.sha256(use + settings.SECRET_KEY.encode()).digest()
