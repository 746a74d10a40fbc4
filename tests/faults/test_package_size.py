"""A package of any size is built in the same memory; the big one is measured in tests/bench."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.faults.installation import Installation

FILES, SIZE = 200, 100_000
# Far below what the files weigh together.
ROOM = 8_000_000
BUILD = """
from pathlib import Path
from tests.faults.packing import build, load
load({files}, 1000)
build(Path("{folder}") / "small.zip")
load({files}, {size}, email="n@example.com")
build(Path("{folder}") / "large.zip")
"""


def test_a_package_is_built_in_constant_memory(site: Installation, tmp_path: Path) -> None:
    made = site.manage("shell", "-c", BUILD.format(files=FILES, size=SIZE, folder=tmp_path))
    assert made.returncode == 0, made.stderr
    figures = json.loads((tmp_path / "large.json").read_text())
    assert figures["size"] > FILES * SIZE
    assert figures["more"] < ROOM
    tested = subprocess.run(["unzip", "-tq", tmp_path / "large.zip"], check=False)
    assert tested.returncode == 0
