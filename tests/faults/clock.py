"""A clock that a test may set while programs run: every process of an installation reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

# libfaketime spoils the sleep of a Python that may keep its true monotonic clock.
SLEEP = """
import select, time
time.sleep = lambda seconds: select.select((), (), (), seconds) and None
"""


@dataclass
class Clock:
    """A file that says how many seconds the time is off; libfaketime reads it each second."""

    file: Path

    def __post_init__(self) -> None:
        (self.file.parent / "sitecustomize.py").write_text(SLEEP)

    def set(self, moment: datetime) -> None:
        self._write((moment - datetime.now(UTC)).total_seconds())

    def forward(self, seconds: float) -> None:
        self._write(float(self.file.read_text()) + seconds)

    def _write(self, off: float) -> None:
        # A reader must never see half a number.
        fresh = self.file.with_suffix(".fresh")
        fresh.write_text(f"{off:+.3f}\n")
        fresh.replace(self.file)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_CACHE_DURATION": "1",
            # A wait for two seconds stays one, and gunicorn believes its workers to be alive.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
            "PYTHONPATH": str(self.file.parent),
        }


def library() -> str:
    """Where libfaketime is, or a skip by its name."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    if not found:
        pytest.skip("needs faketime")
    return str(found[0])
