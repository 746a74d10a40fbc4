"""Secret links: 256-bit tokens of which only the digest is kept."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet

from dsar.capabilities.delivery.models import Purpose, SecretLink

STATUS_DAYS = 400
# It stands before the @ of an address, which holds 64 characters and may lose its capitals.
REPLY_LENGTH = 40
REPLY_DAYS = 3650


def issue(case_id: int, purpose: str, *, at: datetime, days: int) -> SecretLink:
    nonce = secrets.token_hex(32)
    return SecretLink.objects.create(
        case_id=case_id,
        purpose=purpose,
        nonce=nonce,
        token_digest=_digest(_token(nonce, purpose)),
        expires_at=at + timedelta(days=days),
    )


def url(link: SecretLink, language: str) -> str:
    """The address to mail; derived anew, so that the token itself is stored nowhere."""
    return f"{settings.SITE_URL}/{language}/{link.purpose}/{_token(link.nonce, link.purpose)}/"


def reply_token(link: SecretLink) -> str:
    """What makes a case's own reply address; it opens nothing, it only files a mail."""
    return _token(link.nonce, link.purpose)


def find(token: str, purpose: str, *, at: datetime) -> SecretLink | None:
    """The live link a token opens for this purpose; mail clients' trailing marks are forgiven."""
    return _standing(token, purpose).filter(expires_at__gt=at).first()


def expired(token: str, purpose: str, *, at: datetime) -> SecretLink | None:
    """The link whose time is over and which nobody closed; it opens nothing any more."""
    return _standing(token, purpose).filter(expires_at__lte=at).first()


def closed(token: str, purpose: str) -> SecretLink | None:
    """The link that somebody closed before its time; it opens nothing any more."""
    return _held(token, purpose).filter(revoked_at__isnull=False).first()


def _standing(token: str, purpose: str) -> QuerySet[SecretLink]:
    return _held(token, purpose).filter(revoked_at__isnull=True)


def _held(token: str, purpose: str) -> QuerySet[SecretLink]:
    clean = token.rstrip(".>,;)")
    rows = SecretLink.objects.select_related("case")
    return rows.filter(token_digest=_digest(clean), purpose=purpose)


def _token(nonce: str, purpose: str) -> str:
    key = hashlib.sha256(b"secret-link:" + settings.SECRET_KEY.encode()).digest()
    mac = hmac.new(key, nonce.encode(), hashlib.sha256)
    if purpose == Purpose.REPLY:
        return mac.hexdigest()[:REPLY_LENGTH]
    return base64.urlsafe_b64encode(mac.digest()).decode().rstrip("=")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
