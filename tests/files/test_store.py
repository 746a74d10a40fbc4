"""The file store: what is put away comes back, and what was altered, cut or wiped does not."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from dsar.files import crypt, store
from dsar.files.crypt import FRAME
from dsar.files.models import Room, StoredFile
from tests.factories import NOW

pytestmark = pytest.mark.django_db
SIZES = [0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME + 7]


def kept(content: bytes = b"a secret of Maija", room: Room = Room.FILES) -> StoredFile:
    facts = {"reference": "TP-26-AAAAA", "media_type": "text/plain"}
    return store.store(content, **facts, at=NOW, room=room)


def raw(file: StoredFile) -> bytes:
    return store.path_of(file.storage_name).read_bytes()


def overwrite(file: StoredFile, content: bytes) -> None:
    store.path_of(file.storage_name).write_bytes(content)


@pytest.mark.parametrize("size", SIZES)
def test_bytes_of_any_size_come_back(size: int) -> None:
    content = os.urandom(size)
    file = kept(content)
    assert store.read(file) == content
    assert (file.size, file.sha256) == (size, hashlib.sha256(content).hexdigest())


def test_bytes_may_come_in_pieces() -> None:
    pieces = [b"ab", b"", b"c" * FRAME, b"d"]
    file = store.store(iter(pieces), reference="TP-26-AAAAA", media_type="text/plain", at=NOW)
    assert store.read(file) == b"".join(pieces)


def test_nothing_readable_lies_on_the_disk() -> None:
    file = kept()
    assert b"Maija" not in raw(file)
    path = store.path_of(file.storage_name)
    assert path.stat().st_mode & 0o077 == 0
    assert "TP-26" not in str(path)


def test_the_same_content_is_never_stored_alike() -> None:
    assert raw(kept())[9:] != raw(kept())[9:]


@given(place=st.integers(0, 4 + 5 + 17 + 15), bit=st.integers(0, 7))
def test_one_altered_bit_never_gives_other_content(place: int, bit: int) -> None:
    key, _ = crypt.new_key(crypt.keyring(["k"]))
    sealed = bytearray(b"".join(crypt.encrypt([b"a secret of Maija"], key)))
    sealed[place] ^= 1 << bit
    with suppress(crypt.Unreadable):
        assert b"".join(crypt.decrypt(io.BytesIO(sealed), key)) == b"a secret of Maija"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lost", [1, 16, 22])
def test_a_cut_file_is_noticed(size: int, lost: int) -> None:
    file = kept(b"x" * size)
    overwrite(file, raw(file)[:-lost])
    with pytest.raises(crypt.Unreadable):
        store.read(file)


def test_a_file_cut_between_two_frames_is_noticed() -> None:
    file = kept(b"x" * (2 * FRAME))
    overwrite(file, raw(file)[: 4 + 5 + FRAME + 16])
    with pytest.raises(crypt.Unreadable, match="cut short"):
        store.read(file)


def test_two_frames_in_each_others_place_are_noticed() -> None:
    file = kept(b"x" * FRAME + b"y" * FRAME + b"z")
    body, frame = raw(file), 5 + FRAME + 16
    first, second = body[4 : 4 + frame], body[4 + frame : 4 + 2 * frame]
    overwrite(file, body[:4] + second + first + body[4 + 2 * frame :])
    with pytest.raises(crypt.Unreadable, match="altered"):
        store.read(file)


def test_the_bytes_of_another_file_do_not_open() -> None:
    one, other = kept(b"one"), kept(b"two")
    overwrite(one, raw(other))
    with pytest.raises(crypt.Unreadable):
        store.read(one)


def test_a_lost_key_is_a_sentence() -> None:
    file = kept()
    with override_settings(FILES_KEYS=["another"]), pytest.raises(crypt.Unreadable, match="no key"):
        store.read(file)


def test_a_new_key_in_front_opens_what_the_old_one_locked() -> None:
    with override_settings(FILES_KEYS=["old"]):
        file = kept()
    with override_settings(FILES_KEYS=["new", "old"]):
        assert store.read(file) == b"a secret of Maija"


def test_a_wiped_file_keeps_its_row_and_neither_key_nor_bytes(
    django_capture_on_commit_callbacks: Any,
) -> None:
    file = kept()
    with django_capture_on_commit_callbacks(execute=True):
        store.wipe(file, at=NOW)
    file.refresh_from_db()
    assert (file.wrapped_key, file.wiped_at) == ("", NOW)
    assert not store.path_of(file.storage_name).exists()
    with pytest.raises(store.Gone, match="was wiped"):
        store.read(file)


def test_bytes_that_are_missing_are_a_sentence() -> None:
    file = kept()
    store.path_of(file.storage_name).unlink()
    with pytest.raises(store.Gone, match="no bytes in the store"):
        store.read(file)


def test_old_bytes_without_a_row_are_swept_and_others_stay() -> None:
    file, orphan = kept(), kept()
    StoredFile.objects.filter(pk=orphan.pk).delete()
    part = store.path_of(orphan.storage_name).with_suffix(".part")
    part.write_bytes(b"")
    written = max(store.path_of(row.storage_name).stat().st_mtime for row in (file, orphan))
    fresh = NOW + timedelta(seconds=written - NOW.timestamp() + 60)
    store.sweep_orphans(at=fresh)
    assert store.path_of(orphan.storage_name).exists()
    store.sweep_orphans(at=fresh + timedelta(hours=2))
    assert not store.path_of(orphan.storage_name).exists()
    assert not part.exists()
    assert store.read(file)


def test_each_room_has_a_folder_of_its_own(settings: Any) -> None:
    proof, file = kept(room=Room.PROOFS), kept()
    assert store.where(proof).is_relative_to(settings.PROOFS_DIR)
    assert store.where(file).is_relative_to(settings.FILES_DIR)
    assert store.read(proof) == store.read(file) == b"a secret of Maija"


@pytest.mark.parametrize(("room", "other"), [("proofs", "files"), ("files", "proofs")])
def test_a_key_of_one_room_opens_nothing_of_the_other(room: str, other: str) -> None:
    file = kept(room=Room(room))
    moved = store.path_of(file.storage_name, other)
    moved.parent.mkdir(parents=True, exist_ok=True)
    store.where(file).rename(moved)
    file.room = other
    with pytest.raises(crypt.Unreadable, match="no key"):
        store.read(file)


@pytest.mark.parametrize("room", list(Room))
def test_bytes_left_by_a_crash_after_wiping_are_swept_at_once(room: Room) -> None:
    file = kept(room=room)
    StoredFile.objects.filter(pk=file.pk).update(wiped_at=NOW, wrapped_key="")
    assert store.sweep_orphans(at=NOW) >= 1
    assert not store.where(file).exists()
