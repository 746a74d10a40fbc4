"""Figures, never verdicts: a package of 2,000 files and 1 GB, looked at from outside."""

from __future__ import annotations

import hashlib
import json
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.installation import Installation, Mould

FILES, SIZE = 2_000, 512 * 1024
PROGRAM = "from pathlib import Path; from tests.faults import packing; "
LOAD = PROGRAM + f"packing.load({FILES}, {SIZE})"
BUILD = PROGRAM + 'packing.build(Path("{path}"))'
PROGRESS = "SELECT files_done, files_total, bytes_done FROM dsar_package"


@pytest.fixture
def house(mould: Mould, tmp_path: Path) -> Iterator[Installation]:
    with mould.cast(tmp_path) as site:
        yield site


def digests_match(path: Path) -> int:
    """Compare every file with the list of contents, and tell how many there are."""
    with zipfile.ZipFile(path) as archive:
        listed = json.loads(archive.read("contents.json"))["files"]
        for row in listed:
            with archive.open(row["path"]) as source:
                assert hashlib.file_digest(source, "sha256").hexdigest() == row["sha256"]
        assert len(archive.namelist()) == len(listed) + 2
        return len(listed)


def test_a_large_package(house: Installation, tmp_path: Path) -> None:
    made = house.manage("shell", "-c", LOAD)
    assert made.returncode == 0, made.stderr
    path = tmp_path / "package.zip"
    builder = house.start("manage.py", "shell", "-c", BUILD.format(path=path))
    seen = set[tuple[int, ...]]()
    while builder.poll() is None:
        seen.update(house.query(PROGRESS))
        time.sleep(0.2)
    assert builder.returncode == 0, (house.var / "test.log").read_text()
    figures = json.loads(path.with_suffix(".json").read_text())
    files = digests_match(path)
    speed = figures["size"] / figures["seconds"] / 1e6
    told = f"{figures['size'] / 1e9:.2f} GB, {files} files, {speed:.0f} MB/s"
    memory = f"peak {figures['peak'] / 1e6:.0f} MB (+{figures['more'] / 1e6:.0f})"
    print(f"\n{'a package':<28} {told}, {memory}, {len(seen)} counts seen", end="")  # noqa: T201
    assert len(seen) > 1
