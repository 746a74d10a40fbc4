"""Places where a test may kill the process, to prove that nothing accepted is lost there."""

from __future__ import annotations

import os
import signal
from collections import Counter

_seen: Counter[str] = Counter()


def fail(name: str) -> None:
    """Die at once if the environment says `DSAR_FAIL=name` or `name:nth`; otherwise do nothing."""
    wanted = os.environ.get("DSAR_FAIL", "")
    if not wanted or wanted.partition(":")[0] != name:
        return
    _seen[name] += 1
    if _seen[name] == int(wanted.partition(":")[2] or 1):
        os.kill(os.getpid(), signal.SIGKILL)
