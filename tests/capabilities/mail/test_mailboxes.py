"""The addresses of mailboxes, servers' answers, notes in a message's stead, and encryption."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from config import mailbox_url
from config.mailbox_url import NotAMailbox
from dsar.capabilities.mail.mailboxes import answers, box, notes
from dsar.capabilities.mail.mailboxes.accounts import Account
from dsar.capabilities.mail.mailboxes.box import Box, NotSafe
from dsar.capabilities.mail.mailboxes.rounds import GROUP_BYTES, GROUP_MESSAGES, groups
from dsar.capabilities.mail.mime import parse
from tests.faults.dovecot import Dovecot, running
from tests.faults.installation import free_port


def an_account(url: str) -> Account:
    return Account(**mailbox_url.mailbox(url))


def test_an_address_is_read_with_its_defaults() -> None:
    account = an_account("imaps://info%40minikone.example:p%40ss@mail.example/")
    assert (account.user, account.password) == ("info@minikone.example", "p@ss")
    assert (account.port, account.folder, account.kind) == (993, "INBOX", "general")
    assert account.name == "info@minikone.example@mail.example/INBOX"
    assert account.address == "info@minikone.example"
    assert "p@ss" not in repr(account)


def test_an_address_is_read_with_its_options() -> None:
    account = an_account(
        "imap://u:p@h:1143/K%C3%A4sittely?kind=dedicated&done=Valmis&name=tiedot"
        "&address=a+b@example.com&since=2026-01-31"
    )
    assert (account.folder, account.done, account.name) == ("Käsittely", "Valmis", "tiedot")
    assert (account.address, account.since) == ("a+b@example.com", date(2026, 1, 31))


@pytest.mark.parametrize(
    "url",
    [
        "imaps://u:s3cr3t#x@h",
        "imaps://u:s3cr3t?x@h",
        "http://u:s3cr3t@h",
        "imaps://u:s3cr3t@h:99999",
        "imaps://u:s3cr3t@[h",
        "imaps://u:s3cr3t@h?kind=s3cr3t",
        "imaps://u:s3cr3t@h?s3cr3t=1",
        "imaps://u:s3cr3t%0d%0a@h",
        "imaps://u:s3cr3t@h?since=yesterday",
        "imaps://u:s3cr3t@h imaps://u:s3cr3t@h",
        "imaps://:s3cr3t@h",
        "imaps://u:s3cr3t@h?done=Inbox",
    ],
)
def test_a_wrong_address_is_one_sentence_without_the_password(url: str) -> None:
    with pytest.raises(NotAMailbox) as caught:
        mailbox_url.mailboxes(url)
    assert "s3cr3t" not in str(caught.value)


def test_the_items_of_an_answer_come_in_any_order() -> None:
    data = [
        (b"1 (UID 7 BODY[] {3}", b"abc"),
        b")",
        (b"2 (BODY[] {2}", b"de"),
        b" UID 8)",
        b"3 (UID 9 BODY[] NIL)",
        b"4 (FLAGS (\\Seen))",
        b'5 (UID 10 BODY[] "")',
        None,
    ]
    assert answers.bodies(data) == {7: b"abc", 8: b"de", 10: b""}


def test_an_arrival_is_read_in_any_zone_and_nonsense_is_none() -> None:
    line = b'1 (UID 7 RFC822.SIZE 10 INTERNALDATE " 1-Mar-2026 00:30:00 +0200")'
    wrong = b'2 (UID 8 RFC822.SIZE 11 INTERNALDATE "99-Foo-2026")'
    moment = datetime(2026, 2, 28, 22, 30, tzinfo=UTC)
    assert answers.facts([line, wrong]) == {7: (10, moment), 8: (11, None)}


def test_a_day_is_written_in_english_whatever_the_machine_speaks() -> None:
    assert answers.date_of(date(2026, 5, 3)) == "3-May-2026"


def test_a_note_keeps_the_header_and_says_what_is_missing() -> None:
    head = (
        b"From: a@example.com\r\nSubject: Pyynt\xc3\xb6\r\n x\r\nContent-Type: multipart/mixed\r\n"
    )
    note = notes.too_large(head, 90 * 2**20)
    facts = parse(note)
    assert facts["from_address"] == "a@example.com"
    assert "90 Mt" in facts["text"]
    assert notes.is_note(note)
    assert note == notes.too_large(head, 90 * 2**20)


@given(st.binary(max_size=300))
def test_a_note_is_made_of_any_header(head: bytes) -> None:
    assert notes.is_note(notes.too_large(head, 1))


@given(st.lists(st.integers(0, 2 * GROUP_BYTES), max_size=200))
def test_groups_keep_the_order_and_stay_small(sizes: list[int]) -> None:
    facts: Any = {uid: (size, None) for uid, size in enumerate(sizes)}
    made = list(groups(range(len(sizes)), facts))
    assert [uid for group in made for uid in group] == list(range(len(sizes)))
    for group in made:
        assert len(group) <= GROUP_MESSAGES
        assert len(group) == 1 or sum(sizes[uid] for uid in group) <= GROUP_BYTES


class Bare:
    capabilities = ("IMAP4REV1",)


def test_no_password_crosses_a_network_in_the_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotSafe):
        box._encrypt(Bare(), an_account("imap://u:p@mail.example/"))  # type: ignore[arg-type]
    for url in ("imap://u:p@mail.example/?plain=yes", "imap://u:p@127.0.0.1/"):
        box._encrypt(Bare(), an_account(url))  # type: ignore[arg-type]


def make_certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    (folder / "key").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    (folder / "cert").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Dovecot, int, Path]]:
    folder, port = tmp_path_factory.mktemp("tls"), free_port()
    make_certificate(folder)
    listener = f"service imap-login {{ inet_listener imaps {{ port = {port}\n ssl = yes\n }}\n }}"
    more = f"ssl = yes\nssl_cert = <{folder}/cert\nssl_key = <{folder}/key\n"
    with running(more + listener.replace("{ ", "{\n")) as server:
        yield server, port, folder


@pytest.mark.live
def test_a_stranger_with_a_certificate_of_his_own_is_told_no_password(
    encrypted: tuple[Dovecot, int, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, port, folder = encrypted
    account = an_account(f"imaps://info:pw@127.0.0.1:{port}/")
    with pytest.raises(ssl.SSLCertVerificationError):
        Box(account)
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "cert"))
    with Box(account) as opened:
        assert opened.uidvalidity


@pytest.mark.live
def test_encryption_is_used_where_the_server_offers_it(
    encrypted: tuple[Dovecot, int, Path],
) -> None:
    with Box(an_account(encrypted[0].url())) as opened:
        assert isinstance(opened.client.sock, ssl.SSLSocket)
