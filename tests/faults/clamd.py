"""A real ClamAV daemon of its own for a test, which knows one harmless test virus and no other."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.installation import free_port, until

# The EICAR test string, backwards, so that no scanner takes this file for the virus.
VIRUS = r"*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\4[PA@%P!O5X"[::-1].encode()
CONFIG = """
Foreground yes
DatabaseDirectory {home}/signatures
LocalSocket {home}/clamd.sock
TCPAddr 127.0.0.1
TCPSocket {port}
TemporaryDirectory {home}
LogFile {home}/log
StreamMaxLength {most}M
"""


class Clamd:
    """Listens on a socket in its folder and on a port of this machine."""

    def __init__(self, home: Path, *, most: int = 30) -> None:
        self.home, self.port = home, free_port()
        self.config = home / "clamd.conf"
        self.config.write_text(CONFIG.format(home=home, port=self.port, most=most))
        signatures = home / "signatures"
        signatures.mkdir()
        (signatures / "test.ndb").write_text(f"Test.Virus:0:0:{VIRUS.hex()}\n")
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"unix://{self.home}/clamd.sock"

    @property
    def tcp_url(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def answers(self) -> bool:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), timeout=2).close()
            return (self.home / "clamd.sock").exists()
        return False

    def start(self, program: str) -> None:
        self.process = subprocess.Popen(
            [program, "-c", str(self.config)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until(self.answers, seconds=20, what="clamd's start")

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()


@contextlib.contextmanager
def running_clamd(*, most: int = 30) -> Iterator[Clamd]:
    """A daemon for as long as the block lasts, or a skip where none is installed."""
    program = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")
    if program is None:
        pytest.skip("needs clamd")
    # A socket's path may hold a hundred letters only, and a test's own folder is deeper.
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        daemon = Clamd(Path(folder), most=most)
        daemon.start(program)
        try:
            yield daemon
        finally:
            daemon.stop()
