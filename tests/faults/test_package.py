"""P25 for packages: a killed builder leaves nothing that is seen, and the rerun the same bytes."""

from __future__ import annotations

import os
from pathlib import Path

from tests.faults.installation import Installation

LOAD = "from tests.faults.packing import load; load({files}, {size})"
LEASE_RUNS_OUT = "UPDATE dsar_package SET lease_until = NULL"
ONCE_MORE = "from tests.faults.packing import ask_again; ask_again()"
DIGEST = """SELECT sha256 FROM dsar_storedfile
    JOIN dsar_package ON dsar_package.file_id = dsar_storedfile.id
    WHERE dsar_package.superseded_at IS NULL"""


def a_long_time_ago(folder: Path) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))


def stored(site: Installation) -> set[str]:
    return {path.name for path in (site.var / "files").rglob("*") if path.is_file()}


def known(site: Installation) -> set[str]:
    return {row[0] for row in site.query("SELECT storage_name FROM dsar_storedfile")}


POINTS = (
    *("package_claimed", "after_packed_file:1", "after_packed_file:4"),
    *("after_file", "after_event", "before_package_row"),
)


def built(site: Installation) -> str:
    assert site.manage("sweep", "build_packages").returncode == 0
    [[digest]] = site.query(DIGEST)
    return str(digest)


def test_a_killed_builder_leaves_nothing_and_the_rerun_the_same_bytes(site: Installation) -> None:
    made = site.manage("shell", "-c", LOAD.format(files=5, size=100_000))
    assert made.returncode == 0, made.stderr
    for point in POINTS:
        assert site.manage("sweep", "build_packages", DSAR_FAIL=point).returncode == -9, point
        assert site.query(DIGEST) == []
        assert site.count("dsar_event", "kind = 'package.built'") == 0
        site.query(LEASE_RUNS_OUT)
    rebuilt = built(site)
    undisturbed = site.manage("shell", "-c", ONCE_MORE)
    assert undisturbed.returncode == 0, undisturbed.stderr
    assert built(site) == rebuilt
    a_long_time_ago(site.var / "files")
    site.manage("sweep", "sweep_orphans")
    assert stored(site) == known(site)
    checked = site.manage("fsck")
    assert checked.returncode == 0, checked.stdout
