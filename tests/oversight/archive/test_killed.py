"""Killed at any file, the export leaves no package; the next one is as if nothing had happened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from dsar.oversight.archive.verifier import problems_of
from tests.faults.installation import Installation, Mould
from tests.oversight.archive.packages import Files, unpacked

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="a process of its own, with a database of its own"
)


def payload(package: Path) -> Files:
    return {path: body for path, body in unpacked(package).items() if "/TP-" in path}


@pytest.fixture
def demo(mould: Mould, tmp_path: Path) -> Iterator[Installation]:
    folder = tmp_path / "var"
    folder.mkdir()
    with mould.cast(folder) as site:
        site.query("DELETE FROM dsar_controller")
        assert manage(site, "seed_demo") == 0
        yield site


def manage(site: Installation, *arguments: str, dies_at: str = "") -> int:
    return site.manage(*arguments, DSAR_FAIL=dies_at).returncode


def test_a_killed_export_leaves_no_package(demo: Installation, tmp_path: Path) -> None:
    target = tmp_path / "archive.zip"
    export = ("export_archive", "--output", str(target))
    for place in ("export_entry:1", "export_entry:9", "export_entry:50", "export_noted"):
        assert manage(demo, *export, dies_at=place) == -9
        assert not target.exists()
    assert manage(demo, *export) == 0
    first = payload(target)
    assert manage(demo, *export, dies_at="export_entry:30") == -9
    assert problems_of(target)[0] == []
    assert manage(demo, *export) == 0
    assert (payload(target), problems_of(target)[0]) == (first, [])
    assert [path.name for path in tmp_path.glob("*.zip*")] == ["archive.zip"]
