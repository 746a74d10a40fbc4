"""Putting bytes away, reading them back and wiping them."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.fernet import MultiFernet
from django.conf import settings
from django.db import connection, transaction

from dsar.files import crypt
from dsar.files.models import Room, StoredFile
from dsar.work.failpoints import fail

ORPHAN_AFTER = timedelta(hours=1)
# Milliseconds in which the log is emptied, or left to the next sweep: writers wait meanwhile.
LOG_PATIENCE = 500


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


@dataclass(frozen=True)
class PutAway:
    """Encrypted bytes that no row knows yet; without one they are noise, and are swept."""

    name: str
    room: Room
    wrapped_key: str
    size: int
    sha256: str


def put_away(content: bytes | Iterable[bytes], *, room: Room = Room.FILES) -> PutAway:
    """Encrypt bytes under a random name (Art. 32); slow, so that it may go before a transaction."""
    chunks = [content] if isinstance(content, bytes) else content
    key, wrapped = crypt.new_key(_keyring(room))
    name, tally = secrets.token_hex(24), _Tally()
    _write(path_of(name, room), crypt.encrypt(tally.passing(chunks), key))
    fail("after_file")
    return PutAway(name, room, wrapped, tally.size, tally.digest.hexdigest())


def enter(
    kept: PutAway, *, reference: str, media_type: str, at: datetime, original_name: str = ""
) -> StoredFile:
    """The row of bytes that were put away, with their plain digest."""
    return StoredFile.objects.create(
        reference=reference,
        room=kept.room,
        storage_name=kept.name,
        original_name=original_name[:255],
        media_type=media_type,
        size=kept.size,
        sha256=kept.sha256,
        wrapped_key=kept.wrapped_key,
        stored_at=at,
    )


def store(
    content: bytes | Iterable[bytes],
    *,
    reference: str,
    media_type: str,
    at: datetime,
    original_name: str = "",
    room: Room = Room.FILES,
) -> StoredFile:
    """Put bytes away and give their row."""
    facts = {"reference": reference, "media_type": media_type, "original_name": original_name}
    return enter(put_away(content, room=room), **facts, at=at)


def chunks_of(file: StoredFile) -> Iterator[bytes]:
    """The plain bytes piece by piece; raises Gone when wiped and crypt.Unreadable when altered."""
    if file.wiped_at:
        raise Gone(f"{file} was wiped")
    key = crypt.unwrap(_keyring(file.room), file.wrapped_key)
    try:
        with where(file).open("rb") as source:
            yield from crypt.decrypt(source, key)
    except FileNotFoundError as error:
        raise Gone(f"{file} has no bytes in the store") from error


def read(file: StoredFile) -> bytes:
    return b"".join(chunks_of(file))


def wipe(file: StoredFile, *, at: datetime) -> None:
    """Destroy the key first and the bytes next, so that a crash between the two leaves nothing."""
    file.wrapped_key, file.wiped_at = "", at
    file.save(update_fields=["wrapped_key", "wiped_at"])
    transaction.on_commit(lambda: _unlink(where(file)))


def where(file: StoredFile) -> Path:
    """The path of a file's encrypted bytes."""
    return path_of(file.storage_name, file.room)


def path_of(storage_name: str, room: str = Room.FILES) -> Path:
    return folder_of(room) / storage_name[:2] / storage_name


def folder_of(room: str) -> Path:
    """The folder of a room; that of the proofs is left out of backups."""
    return Path(settings.PROOFS_DIR if room == Room.PROOFS else settings.FILES_DIR)


def sweep_orphans(*, at: datetime) -> int:
    """Remove bytes whose row is wiped, and those that no row knows an hour after they were written.

    Returns how many. The first are left by a crash right after the wiping was committed.
    """
    folders = [folder for room in Room for folder in folder_of(room).glob("??")]
    removed = sum(_swept(folder, at) for folder in sorted(folders))
    _empty_log()
    return removed


def _empty_log() -> None:
    """Cut SQLite's write-ahead log: keys and words that were destroyed stand there until then."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        usual = int(cursor.fetchone()[0])
        cursor.execute(f"PRAGMA busy_timeout = {LOG_PATIENCE}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.fetchall()
        cursor.execute(f"PRAGMA busy_timeout = {usual}")


def _swept(folder: Path, at: datetime) -> int:
    listed = [path for path in folder.iterdir() if path.is_file()]
    rows = StoredFile.objects.filter(storage_name__startswith=folder.name)
    wiped_at = dict(rows.values_list("storage_name", "wiped_at")) if listed else {}
    removed = 0
    for path in listed:
        name = path.name.removesuffix(".part")
        if wiped_at[name] is not None if name in wiped_at else _is_old(path, at):
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def _is_old(path: Path, at: datetime) -> bool:
    # A file may get its final name between the listing and this look.
    with suppress(FileNotFoundError):
        return at.timestamp() - path.stat().st_mtime > ORPHAN_AFTER.total_seconds()
    return False


def _keyring(room: str) -> MultiFernet:
    label = "" if room == Room.FILES else f"{room}:"
    return crypt.keyring(settings.FILES_KEYS, label)


def _unlink(path: Path) -> None:
    fail("after_wipe")
    path.unlink(missing_ok=True)


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
