"""A picture of an identity card that nobody ever had, with everything covered but the name's place.

Drawn pixel by pixel, so that the demo holds no real document and needs no drawing library.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

WIDTH, HEIGHT = 480, 300
PAPER, EDGE, COVER, INK = b"\xdf\xe8\xec", b"\x5a\x75\x80", b"\x10\x10\x10", b"\x2b\x3a\x40"
# Left, top, right, bottom: later ones lie on top.
AREAS: Final = (
    (0, 0, WIDTH, HEIGHT, EDGE),
    (4, 4, WIDTH - 4, HEIGHT - 4, PAPER),
    (20, 20, 250, 34, EDGE),
    (20, 60, 150, 230, COVER),
    (170, 70, 230, 76, EDGE),
    (170, 84, 400, 98, INK),
    (170, 124, 230, 130, EDGE),
    (170, 138, 440, 160, COVER),
    (170, 184, 230, 190, EDGE),
    (170, 198, 440, 220, COVER),
    (20, 252, 460, 280, COVER),
)


def masked_card() -> bytes:
    """The card as a PNG."""
    rows = b"".join(b"\0" + _row(y) for y in range(HEIGHT))
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, body) for name, body in parts)


def _row(y: int) -> bytes:
    row = bytearray(PAPER * WIDTH)
    for left, top, right, bottom, colour in AREAS:
        if top <= y < bottom:
            row[left * 3 : right * 3] = colour * (right - left)
    return bytes(row)


def _part(name: bytes, body: bytes) -> bytes:
    checked = name + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))
