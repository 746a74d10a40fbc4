"""Signs a finished letter by PAdES, in a child process that alone loads what signs."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from dsar.work.child import serve

MEMORY: Final = 2**30
FIELD: Final = "Signature"
TIMESTAMP_SECONDS: Final = 8
# Outside the page it is no part of what is read, as PDF/UA asks, and is printed, as PDF/A asks.
UNSEEN: Final = InvisSigSettings(box_out_of_bounds=True)


class PunctualSigner(PdfSigner):
    """Signs at the moment it is told."""

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at

    def init_signing_session(self, *args: Any, **more: Any) -> Any:
        """Begin a signature that states the moment given."""
        session = super().init_signing_session(*args, **more)
        session.system_time = self.at
        return session


def sign(pdf: bytes, pkcs12: bytes, *, password: str, timestamps: str, at: datetime) -> bytes:
    """Add a signature that nobody sees on paper; the letter's own bytes stay as they are."""
    key = SimpleSigner.load_pkcs12_data(
        pkcs12, other_certs=[], passphrase=password.encode() or None
    )
    meta = PdfSignatureMetadata(
        field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    field = SigFieldSpec(FIELD, readable_field_name=FIELD, invis_sig_settings=UNSEEN)
    clock = HTTPTimeStamper(timestamps, timeout=TIMESTAMP_SECONDS) if timestamps else None
    signer = PunctualSigner(meta, key, at=at, timestamper=clock, new_field_spec=field)
    signed: BytesIO = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    return signed.getvalue()


def answer(parts: list[bytes]) -> list[bytes]:
    """A letter, a key and what opens it; the reason why it is not signed, or the signed letter."""
    told, pkcs12, pdf = json.loads(parts[0]), parts[1], parts[2]
    at = datetime.fromisoformat(told["at"])
    try:
        signed = sign(pdf, pkcs12, password=told["password"], timestamps=told["timestamps"], at=at)
    except TimestampRequestError:
        return [b"timestamp", b""]
    except Exception:  # noqa: BLE001 -- the error may quote the key; its reason is enough
        return [b"broken", b""]
    return [b"", signed]


if __name__ == "__main__":
    serve(answer, memory=MEMORY)
