"""Killed at any file, the export leaves no package; the next one is as if nothing had happened."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from dsar.oversight.archive.verifier import problems_of
from tests.oversight.archive.packages import Files, unpacked

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="a process of its own, with a database of its own"
)


def manage(folder: Path, *arguments: str, dies_at: str = "") -> int:
    environment = os.environ | {"VAR_DIR": str(folder / "var"), "DSAR_FAIL": dies_at}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, check=False
    )
    return done.returncode


def payload(package: Path) -> Files:
    return {path: body for path, body in unpacked(package).items() if "/TP-" in path}


def test_a_killed_export_leaves_no_package(tmp_path: Path) -> None:
    assert manage(tmp_path, "migrate") == manage(tmp_path, "seed_demo") == 0
    target = tmp_path / "archive.zip"
    export = ("export_archive", "--output", str(target))
    for place in ("export_entry:1", "export_entry:9", "export_entry:50", "export_noted"):
        assert manage(tmp_path, *export, dies_at=place) == -9
        assert not target.exists()
    assert manage(tmp_path, *export) == 0
    first = payload(target)
    assert manage(tmp_path, *export, dies_at="export_entry:30") == -9
    assert problems_of(target)[0] == []
    assert manage(tmp_path, *export) == 0
    assert (payload(target), problems_of(target)[0]) == (first, [])
    assert [path.name for path in tmp_path.glob("*.zip*")] == ["archive.zip"]
