"""A large upload passes the web server in little memory, and only its limit reaches the disk."""

import tracemalloc
from io import RawIOBase

from django.core.handlers.wsgi import WSGIRequest

SIZE = 200 * 2**20
HEAD = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\n'
TAIL = b"\r\n--x--\r\n"


class Slow(RawIOBase):
    """A browser that sends a long film and then the end of the form."""

    def __init__(self) -> None:
        self.left = [HEAD, SIZE, TAIL]

    def read(self, size: int = -1) -> bytes:
        part = self.left[0]
        if not isinstance(part, int):
            self.left.pop(0)
            return part
        told = min(size, part, 2**16)
        self.left[0] = part - told
        if part == told:
            self.left.pop(0)
        return b"\1" * told


def posted() -> WSGIRequest:
    length = len(HEAD) + SIZE + len(TAIL)
    kind = "multipart/form-data; boundary=x"
    facts = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": kind, "CONTENT_LENGTH": str(length)}
    return WSGIRequest(facts | {"wsgi.input": Slow()})


def test_two_hundred_megabytes_arrive_in_little_memory() -> None:
    tracemalloc.start()
    try:
        file = posted().FILES["files"]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert file.size == SIZE
    assert peak < 10 * 2**20
    file.close()
