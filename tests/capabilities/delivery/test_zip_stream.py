"""A ZIP file piece by piece: what other programs open, and the same bytes each time."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from dsar.capabilities.delivery.zip_stream import LONG, Member, stream

PLAIN = Member("data/a.csv", [b"a,b\n", b"1,2\n"], 8, is_compressible=True)


def packed(*members: Member) -> bytes:
    return b"".join(stream(members))


def test_another_program_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(packed(PLAIN, Member("files/ä.bin", [b"\0" * 70_000], 70_000, False)))
    tested = subprocess.run(["unzip", "-t", path], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stdout
    assert zipfile.ZipFile(path).read("data/a.csv") == b"a,b\n1,2\n"


def test_the_same_members_are_the_same_bytes() -> None:
    assert packed(PLAIN) == packed(PLAIN)


def test_what_is_packed_already_is_stored_as_it_is() -> None:
    archive = zipfile.ZipFile(BytesIO(packed(Member("a.pdf", [b"x" * 5000], 5000, False), PLAIN)))
    kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds == {"a.pdf": zipfile.ZIP_STORED, "data/a.csv": zipfile.ZIP_DEFLATED}


@pytest.mark.parametrize("size", [0, LONG, LONG + 1])
def test_a_long_member_is_opened_as_well(size: int) -> None:
    archive = zipfile.ZipFile(BytesIO(packed(Member("a.bin", [b"abc"], size, False), PLAIN)))
    assert archive.testzip() is None
    assert archive.read("a.bin") == b"abc"


def test_an_empty_file_and_an_empty_package_are_whole() -> None:
    assert zipfile.ZipFile(BytesIO(packed())).namelist() == []
    assert zipfile.ZipFile(BytesIO(packed(Member("a", [], 0, True)))).read("a") == b""


def test_nothing_is_read_before_its_turn() -> None:
    asked: list[str] = []

    def content(name: str) -> Iterator[bytes]:
        asked.append(name)
        yield b"x" * 10

    pieces = stream(Member(name, content(name), 10, False) for name in "ab")
    next(pieces)
    assert asked == ["a"]
