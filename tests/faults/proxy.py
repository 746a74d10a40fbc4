"""A TCP proxy before a real server that cuts the line where a test wants, or makes it slow."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import time
from typing import Self


class Proxy:
    """Counts the server's reply lines over all connections, and cuts once after the n-th.

    `stall` stops answering there instead; `delay` lets every line wait a little.
    """

    def __init__(
        self, port: int, *, cut_after: int = 0, stall: bool = False, delay: float = 0
    ) -> None:
        self.target, self.cut_after, self.stall, self.delay = port, cut_after, stall, delay
        self.lines = 0
        self.lock = threading.Lock()
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.door.getsockname()[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.door.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.door.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.target))
            for link in (client, server):
                link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for work in (self._up, self._down):
                threading.Thread(target=work, args=(client, server), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError), client.makefile("rb") as commands:
            for line in commands:
                answer = self._answer(line)
                if answer is None:
                    server.sendall(line)
                elif answer:
                    client.sendall(answer)
                else:
                    break
        _close(client, server)

    def _answer(self, command: bytes) -> bytes | None:
        """What is said instead of the server; None lets it speak, nothing hangs up."""
        return None

    def _down(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError), server.makefile("rb") as replies:
            for line in replies:
                if self.delay:
                    time.sleep(self.delay)
                client.sendall(line)
                if self._is_last():
                    if self.stall:
                        return
                    break
        _close(client, server)

    def _is_last(self) -> bool:
        with self.lock:
            self.lines += 1
            return self.lines == self.cut_after


class Poison(Proxy):
    """A server that cannot give the bytes of some messages, each in the way that is asked for."""

    ASKED = re.compile(rb"(\S+) UID FETCH (\S+) \(UID BODY")
    WAYS = {
        "bad": b"%s BAD Internal error\r\n",
        "no": b"%s NO [UNAVAILABLE] Try later\r\n",
        "nil": b"* 1 FETCH (UID 0 BODY[] NIL)\r\n%s OK done\r\n",
    }

    def __init__(self, port: int, *uids: int, way: str) -> None:
        super().__init__(port)
        self.uids, self.way = {str(uid).encode() for uid in uids}, way

    def _answer(self, command: bytes) -> bytes | None:
        asked = self.ASKED.match(command)
        if not asked or not self.uids & set(asked[2].split(b",")):
            return None
        return self.WAYS[self.way] % asked[1] if self.way in self.WAYS else b""


def _close(*links: socket.socket) -> None:
    for link in links:
        with contextlib.suppress(OSError):
            link.shutdown(socket.SHUT_RDWR)
        link.close()
