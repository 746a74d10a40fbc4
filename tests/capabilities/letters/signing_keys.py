"""Certificates that only tests know: a small authority, a company's key, a timestamp server's."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    NoEncryption,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSWORD: Final = "kolme kuusta"
YEAR: Final = timedelta(days=365)
KEY_USES: Final = (
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
    *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
)


class Authority:
    """Issues certificates that are valid for a year around a moment."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._issued("Testijuuri", self.key, {"key_cert_sign", "crl_sign"})

    def company(self, name: str = "Esimerkkikone Oy") -> tuple[Any, x509.Certificate]:
        key = ec.generate_private_key(ec.SECP256R1())
        return key, self._issued(name, key, {"digital_signature", "content_commitment"})

    def timestamps(self) -> tuple[Any, x509.Certificate]:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        return key, self._issued("Testikello", key, {"digital_signature"}, is_clock=True)

    def _issued(
        self, name: str, key: Any, uses: set[str], *, is_clock: bool = False
    ) -> x509.Certificate:
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Testijuuri")])
        is_root = "key_cert_sign" in uses
        built = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.at - YEAR / 2)
            .not_valid_after(self.at + YEAR / 2)
            .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
            .add_extension(x509.KeyUsage(**{use: use in uses for use in KEY_USES}), critical=True)
        )
        if is_clock:
            use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            built = built.add_extension(use, critical=True)
        return built.sign(self.key, hashes.SHA256())


def a_key_file(folder: Path, authority: Authority, password: str = PASSWORD) -> Path:
    key, certificate = authority.company()
    lock = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    path = folder / "company.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(b"x", key, certificate, [authority.certificate], lock)
    )
    return path
