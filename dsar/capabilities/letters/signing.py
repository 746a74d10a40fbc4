"""Whether letters are signed, by which certificate, and what keeps one from being signed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from django.conf import settings

from dsar.work.child import Child, ChildDied, TookTooLong

SECONDS: Final = 20
NAMES: Final = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
# Reasons that do not lie in the file with the certificate.
OF_THE_SIGNING: Final = frozenset({"timestamp", "broken"})

_child = Child("dsar.capabilities.letters.signer")


class LetterNotSignedError(Exception):
    """The letter cannot be signed; the reason is a code: nothing else may be told of the key."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{type(self).__name__} {reason}")
        self.reason = reason


@dataclass(frozen=True)
class Certificate:
    """Whose signature our letters carry, and from when until when it holds."""

    subject: str
    since: datetime
    until: datetime


def is_wanted() -> bool:
    """Whether the installation signs its letters."""
    return bool(settings.SIGNING_CERTIFICATE)


def certificate(*, at: datetime) -> Certificate:
    """The certificate that signs at this moment; LetterNotSignedError without a valid one."""
    found = _opened(_key())
    if at < found.since:
        raise LetterNotSignedError("early")
    if at > found.until:
        raise LetterNotSignedError("expired")
    return found


def signed(pdf: bytes, *, at: datetime) -> bytes:
    """The letter with the company's signature; as it was where letters are not signed."""
    if not is_wanted():
        return pdf
    certificate(at=at)
    told = {
        "password": settings.SIGNING_PASSWORD,
        "timestamps": settings.SIGNING_TSA_URL,
        "at": at.isoformat(),
    }
    try:
        reason, letter = _child.ask([json.dumps(told).encode(), _key(), pdf], seconds=SECONDS)
    except TookTooLong:
        raise LetterNotSignedError("timestamp" if told["timestamps"] else "broken") from None
    except ChildDied:
        raise LetterNotSignedError("broken") from None
    if reason:
        raise LetterNotSignedError(reason.decode())
    return letter


def _key() -> bytes:
    try:
        return Path(settings.SIGNING_CERTIFICATE).read_bytes()
    except OSError:
        raise LetterNotSignedError("missing") from None


def _opened(key: bytes) -> Certificate:
    password = settings.SIGNING_PASSWORD.encode() or None
    try:
        private, found, _ = pkcs12.load_key_and_certificates(key, password)
    except ValueError:
        raise LetterNotSignedError("password") from None
    if private is None or found is None:
        raise LetterNotSignedError("empty")
    return Certificate(_name(found), found.not_valid_before_utc, found.not_valid_after_utc)


def _name(found: x509.Certificate) -> str:
    for oid in NAMES:
        for attribute in found.subject.get_attributes_for_oid(oid):
            return str(attribute.value)
    return found.subject.rfc4514_string()
