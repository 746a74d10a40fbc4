"""AES-256-GCM in frames, so that a file of any size passes through in constant memory."""

from __future__ import annotations

import base64
import hashlib
import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FRAME = 64 * 1024
TAG = 16
MAGIC = b"DSF1"


class Unreadable(Exception):
    """The bytes were altered or cut, or the key that wrapped theirs is gone."""


def keyring(secrets: Iterable[str], label: str = "") -> MultiFernet:
    """The first secret wraps new keys; all of them unwrap, so that keys can be rotated.

    A label makes other keys of the same secrets, which open nothing of each other's.
    """
    derived = (hashlib.sha256(f"{label}{secret}".encode()).digest() for secret in secrets)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in derived])


def new_key(ring: MultiFernet) -> tuple[bytes, str]:
    key = AESGCM.generate_key(256)
    return key, ring.encrypt(key).decode()


def unwrap(ring: MultiFernet, wrapped: str) -> bytes:
    try:
        return ring.decrypt(wrapped.encode())
    except InvalidToken as error:
        raise Unreadable("no key in FILES_KEY opens this file") from error


def encrypt(chunks: Iterable[bytes], key: bytes) -> Iterator[bytes]:
    yield MAGIC
    cipher = AESGCM(key)
    held: bytes | None = None
    count = 0
    for frame in _frames(chunks):
        if held is not None:
            yield _sealed(cipher, count, held, b"more")
            count += 1
        held = frame
    yield _sealed(cipher, count, held or b"", b"last")


def decrypt(source: BinaryIO, key: bytes) -> Iterator[bytes]:
    if source.read(4) != MAGIC:
        raise Unreadable("not a file of this store")
    cipher = AESGCM(key)
    count = 0
    while True:
        header = source.read(5)
        if len(header) != 5:
            raise Unreadable("the file was cut short")
        size, last = struct.unpack(">I?", header)
        body = source.read(size) if size <= FRAME + TAG else b""
        if len(body) != size or (last and source.read(1)):
            raise Unreadable("the file was altered")
        try:
            yield cipher.decrypt(_nonce(count), body, b"last" if last else b"more")
        except InvalidTag as error:
            raise Unreadable("the file was altered") from error
        if last:
            return
        count += 1


def _frames(chunks: Iterable[bytes]) -> Iterator[bytes]:
    buffer = bytearray()
    for chunk in chunks:
        buffer += chunk
        while len(buffer) >= FRAME:
            yield bytes(buffer[:FRAME])
            del buffer[:FRAME]
    if buffer:
        yield bytes(buffer)


def _sealed(cipher: AESGCM, count: int, frame: bytes, mark: bytes) -> bytes:
    body = cipher.encrypt(_nonce(count), frame, mark)
    return struct.pack(">I?", len(body), mark == b"last") + body


def _nonce(count: int) -> bytes:
    # A counter is safe: every file has a key of its own.
    return count.to_bytes(12, "big")
