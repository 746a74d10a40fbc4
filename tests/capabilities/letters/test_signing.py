"""Letters carry the company's signature: it holds, shows tampering, and says what is wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from asn1crypto import tsp
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.keys import load_private_key_from_pemder_data
from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import load_certs_from_pemder_data
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from dsar.capabilities.letters import signing
from dsar.capabilities.letters.signing import LetterNotSignedError, signed
from tests.capabilities.letters.samples import sample
from tests.capabilities.letters.signing_keys import PASSWORD, YEAR, Authority, a_key_file

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority(NOON)


@pytest.fixture
def key(settings: Any, tmp_path: Path, authority: Authority) -> Path:
    path = a_key_file(tmp_path, authority)
    settings.SIGNING_CERTIFICATE, settings.SIGNING_PASSWORD = str(path), PASSWORD
    return path


def verified(pdf: bytes, authority: Authority) -> PdfSignatureStatus:
    roots = list(load_certs_from_pemder_data(authority.certificate.public_bytes(Encoding.PEM)))
    trusted = ValidationContext(trust_roots=roots, moment=NOON, allow_fetching=False)
    # It runs a loop of its own, which a thread that has driven a browser does not allow.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(
            validate_pdf_signature,
            PdfFileReader(BytesIO(pdf)).embedded_signatures[0],
            signer_validation_context=trusted,
            ts_validation_context=trusted,
        ).result()


def reason_of(pdf: bytes = b"%PDF", at: datetime = NOON) -> str:
    with pytest.raises(LetterNotSignedError) as wrong:
        signed(pdf, at=at)
    return wrong.value.reason


def test_a_letter_is_left_as_it_is_where_none_is_signed() -> None:
    assert signed(b"%PDF", at=NOON) == b"%PDF"


@pytest.mark.usefixtures("key")
def test_the_signature_is_the_companys_and_covers_the_whole_letter(authority: Authority) -> None:
    status = verified(signed(sample("refusal", "fi"), at=NOON), authority)
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    assert status.signing_cert.subject.native["common_name"] == "Esimerkkikone Oy"


@pytest.mark.usefixtures("key")
def test_the_letters_own_bytes_stay_in_front_of_the_signature() -> None:
    letter = sample("refusal", "fi")
    assert signed(letter, at=NOON).startswith(letter)


@pytest.mark.usefixtures("key")
def test_a_signed_letter_is_pades_unseen_and_dated_as_told() -> None:
    with pikepdf.open(BytesIO(signed(sample("refusal", "fi"), at=NOON))) as pdf:
        field = pdf.Root.AcroForm.Fields[0]
        assert str(field.V.SubFilter) == "/ETSI.CAdES.detached"
        assert str(field.V.M).startswith("D:20261204120000")
        assert list(field.Rect) == [-9999] * 4
        assert "/AP" not in field


@pytest.mark.usefixtures("key")
def test_a_signed_letter_is_still_pdf_a_and_ua_with_its_decision_enclosed() -> None:
    with pikepdf.open(BytesIO(signed(sample("refusal", "fi"), at=NOON))) as pdf:
        xmp = pdf.Root.Metadata.read_bytes()
        assert b'pdfaid:part="3"' in xmp
        assert b'pdfuaid:part="1"' in xmp
        assert [str(file.UF) for file in pdf.Root.AF] == ["decision.json"]


@pytest.mark.usefixtures("key")
def test_a_changed_byte_breaks_the_signature(authority: Authority) -> None:
    pdf = bytearray(signed(sample("refusal", "fi"), at=NOON))
    place = pdf.index(b"/Title")
    pdf[place + 1 : place + 6] = b"Titel"
    assert not verified(bytes(pdf), authority).intact


@pytest.mark.usefixtures("key")
def test_what_is_added_after_the_signature_shows(authority: Authority) -> None:
    later = IncrementalPdfFileWriter(BytesIO(signed(sample("refusal", "fi"), at=NOON)))
    later.root["/Lang"] = pdf_string("sv")
    later.update_root()
    added = BytesIO()
    later.write(added)
    status = verified(added.getvalue(), authority)
    assert status.coverage.name != "ENTIRE_FILE"
    assert not status.bottom_line


@pytest.mark.usefixtures("key")
def test_the_certificate_tells_whose_it_is_and_until_when() -> None:
    found = signing.certificate(at=NOON)
    assert found.subject == "Esimerkkikone Oy"
    assert found.until == NOON + YEAR / 2


def test_a_key_without_a_password_needs_none(
    settings: Any, tmp_path: Path, authority: Authority
) -> None:
    settings.SIGNING_CERTIFICATE = str(a_key_file(tmp_path, authority, password=""))
    assert verified(signed(sample("closure", "sv"), at=NOON), authority).bottom_line


def test_a_missing_file_is_said(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_CERTIFICATE = str(tmp_path / "nowhere.p12")
    assert reason_of() == "missing"


@pytest.mark.usefixtures("key")
def test_a_wrong_password_is_said(settings: Any) -> None:
    settings.SIGNING_PASSWORD = "another"
    assert reason_of() == "password"


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(
    ("later", "reason"), [(YEAR, "expired"), (-YEAR, "early"), (timedelta(0), "broken")]
)
def test_a_certificate_out_of_its_time_or_a_broken_pdf_is_said(
    later: timedelta, reason: str
) -> None:
    assert reason_of(at=NOON + later) == reason


class Clock(BaseHTTPRequestHandler):
    """A timestamp server on this machine."""

    stamper: DummyTimeStamper
    is_well = True

    def do_POST(self) -> None:
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        answer = self.stamper.request_tsa_response(tsp.TimeStampReq.load(asked)).dump()
        self.send_response(200 if self.is_well else 500)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.end_headers()
        self.wfile.write(answer if self.is_well else b"")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def clock(settings: Any, authority: Authority) -> Iterator[type[Clock]]:
    key, certificate = authority.timestamps()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    Clock.is_well = True
    Clock.stamper = DummyTimeStamper(
        tsa_cert=next(iter(load_certs_from_pemder_data(certificate.public_bytes(Encoding.PEM)))),
        tsa_key=load_private_key_from_pemder_data(pem, passphrase=None),
        fixed_dt=NOON,
    )
    with HTTPServer(("127.0.0.1", 0), Clock) as server:
        settings.SIGNING_TSA_URL = f"http://127.0.0.1:{server.server_port}/"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield Clock
        server.shutdown()
        thread.join()


@pytest.mark.usefixtures("key", "clock")
def test_a_timestamp_server_confirms_the_moment(authority: Authority) -> None:
    status = verified(signed(sample("refusal", "fi"), at=NOON), authority)
    assert status.bottom_line
    assert status.timestamp_validity.timestamp == NOON


@pytest.mark.usefixtures("key")
def test_a_timestamp_server_that_fails_leaves_the_letter_unsigned(clock: type[Clock]) -> None:
    clock.is_well = False
    assert reason_of(sample("refusal", "fi")) == "timestamp"


@pytest.mark.usefixtures("key")
def test_a_timestamp_server_that_is_not_there_is_said(settings: Any) -> None:
    settings.SIGNING_TSA_URL = "http://127.0.0.1:9/"
    assert reason_of(sample("refusal", "fi")) == "timestamp"
