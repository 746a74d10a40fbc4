"""Putting bytes away, reading them back and wiping them."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from dsar.files import crypt
from dsar.files.models import StoredFile
from dsar.work.failpoints import fail

ORPHAN_AFTER = timedelta(hours=1)


class Gone(Exception):
    """The file was wiped, or its bytes are missing from the store."""


class _Tally:
    """Counts and digests the plain bytes on their way into the store."""

    def __init__(self) -> None:
        self.size, self.digest = 0, hashlib.sha256()

    def passing(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.size += len(chunk)
            self.digest.update(chunk)
            yield chunk


def store(
    content: bytes | Iterable[bytes],
    *,
    reference: str,
    media_type: str,
    at: datetime,
    original_name: str = "",
) -> StoredFile:
    """Encrypt bytes under a random name (Art. 32) and return their row, with the plain digest."""
    chunks = [content] if isinstance(content, bytes) else content
    key, wrapped = crypt.new_key(crypt.keyring(settings.FILES_KEYS))
    name, tally = secrets.token_hex(24), _Tally()
    _write(path_of(name), crypt.encrypt(tally.passing(chunks), key))
    fail("after_file")
    return StoredFile.objects.create(
        reference=reference,
        storage_name=name,
        original_name=original_name[:255],
        media_type=media_type,
        size=tally.size,
        sha256=tally.digest.hexdigest(),
        wrapped_key=wrapped,
        stored_at=at,
    )


def chunks_of(file: StoredFile) -> Iterator[bytes]:
    """The plain bytes piece by piece; raises Gone when wiped and crypt.Unreadable when altered."""
    if file.wiped_at:
        raise Gone(f"{file} was wiped")
    key = crypt.unwrap(crypt.keyring(settings.FILES_KEYS), file.wrapped_key)
    try:
        with path_of(file.storage_name).open("rb") as source:
            yield from crypt.decrypt(source, key)
    except FileNotFoundError as error:
        raise Gone(f"{file} has no bytes in the store") from error


def read(file: StoredFile) -> bytes:
    return b"".join(chunks_of(file))


def wipe(file: StoredFile, *, at: datetime) -> None:
    """Destroy the key first and the bytes next, so that a crash between the two leaves nothing."""
    file.wrapped_key, file.wiped_at = "", at
    file.save(update_fields=["wrapped_key", "wiped_at"])
    path = path_of(file.storage_name)
    transaction.on_commit(lambda: path.unlink(missing_ok=True))


def path_of(storage_name: str) -> Path:
    return Path(settings.FILES_DIR) / storage_name[:2] / storage_name


def sweep_orphans(*, at: datetime) -> int:
    """Remove bytes that no row knows an hour after they were written; returns how many."""
    removed = 0
    for folder in sorted(Path(settings.FILES_DIR).glob("??")):
        old = list(_older_than(folder, at))
        known = StoredFile.objects.filter(storage_name__startswith=folder.name)
        kept = set(known.values_list("storage_name", flat=True)) if old else set()
        for path in old:
            if path.name.removesuffix(".part") not in kept:
                path.unlink(missing_ok=True)
                removed += 1
    return removed


def _older_than(folder: Path, at: datetime) -> Iterator[Path]:
    for path in folder.iterdir():
        # A file may get its final name between the listing and this look.
        with suppress(FileNotFoundError):
            if at.timestamp() - path.stat().st_mtime > ORPHAN_AFTER.total_seconds():
                yield path


def _write(path: Path, frames: Iterable[bytes]) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as target:
        target.writelines(frames)
        target.flush()
        os.fsync(target.fileno())
    partial.rename(path)
    # Without this a power cut may keep the row and lose the name.
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
