"""A mail server that misbehaves as a test wishes."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

BANNER, GONE = b"220 peer", b""
ORDINARY = {
    "EHLO": b"250 peer",
    "MAIL": b"250 ok",
    "RCPT": b"250 ok",
    "DATA": b"354 go on",
    "body": b"250 taken",
    "QUIT": b"221 bye",
}
STEPS = ("connect", *ORDINARY)


class Cut(Exception):
    """The server ends the connection without a word."""


@dataclass
class Peer:
    """At the step `sick`, and for so many connections, it cuts, hangs, drips or says its words.

    `refusals` names addressees and the answer each of them gets.
    """

    sick: str = ""
    way: str = "cut"
    connections: int = 1
    refusals: dict[str, bytes] = field(default_factory=dict)
    taken: list[bytes] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    server: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def port(self) -> int:
        port: int = self.server.getsockname()[1]
        return port

    def serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                link, _ = self.server.accept()
                is_sick, self.connections = self.connections > 0, self.connections - 1
                threading.Thread(target=self._talk, args=(link, is_sick), daemon=True).start()

    def _talk(self, link: socket.socket, is_sick: bool) -> None:
        with contextlib.suppress(OSError, Cut), link, link.makefile("rb") as lines:
            self._say(link, "connect", BANNER, is_sick=is_sick)
            for line in lines:
                verb = line[:4].decode("ascii", "replace").upper()
                answer = ORDINARY.get(verb, b"250 ok")
                if verb == "RCPT":
                    address = line.decode().partition("<")[2].partition(">")[0]
                    answer = self.refusals.get(address, answer)
                self._say(link, verb, answer, is_sick=is_sick)
                if verb == "DATA":
                    self.taken.append(b"".join(iter(lambda: next(lines), b".\r\n")))
                    self._say(link, "body", ORDINARY["body"], is_sick=is_sick)

    def _say(self, link: socket.socket, step: str, words: bytes, *, is_sick: bool) -> None:
        if not is_sick or step != self.sick:
            link.sendall(words + b"\r\n")
        elif self.way == "cut":
            raise Cut
        elif self.way == "hang":
            self.over.wait(30)
            raise Cut
        elif self.way == "drip":
            while not self.over.wait(0.05):
                link.sendall(words[:1])
        else:
            link.sendall(self.way.encode() + b"\r\n")


@contextlib.contextmanager
def running_peer(peer: Peer) -> Iterator[Peer]:
    threading.Thread(target=peer.serve, daemon=True).start()
    try:
        yield peer
    finally:
        peer.over.set()
        # A closed socket does not wake the thread that waits on it; a shut one does.
        with contextlib.suppress(OSError):
            peer.server.shutdown(socket.SHUT_RDWR)
        peer.server.close()
