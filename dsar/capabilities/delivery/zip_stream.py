"""A ZIP file piece by piece: of any size in the same memory, and the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# The first moment that a ZIP file can name: the day of the building would change its digest.
NO_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
READABLE_FILE: Final = 0o100644 << 16
UNIX: Final = 3
# Above this the long form is used; short members keep the old one, which every program opens.
LONG: Final = 1 << 30


@dataclass(frozen=True)
class Member:
    """One file: its path, its bytes, and about how many they are."""

    path: str
    content: Iterable[bytes]
    size: int
    is_compressible: bool


class _Outlet:
    """Takes what the writer writes, and hands it on; it cannot go back."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._held.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is kept back."""

    def taken(self) -> bytes:
        piece = b"".join(self._held)
        self._held.clear()
        return piece


def stream(members: Iterable[Member]) -> Iterator[bytes]:
    """The bytes of the ZIP file with these members, read one after another."""
    outlet = _Outlet()
    # Only `write` and `flush` are asked of a target that cannot be sought.
    with ZipFile(cast("str", outlet), "w", allowZip64=True) as archive:
        for member in members:
            is_long = member.size > LONG
            with archive.open(_info(member), "w", force_zip64=is_long) as target:
                for chunk in member.content:
                    target.write(chunk)
                    yield outlet.taken()
            yield outlet.taken()
    yield outlet.taken()


def _info(member: Member) -> ZipInfo:
    info = ZipInfo(member.path, NO_MOMENT)
    info.compress_type = ZIP_DEFLATED if member.is_compressible else ZIP_STORED
    info.external_attr, info.create_system = READABLE_FILE, UNIX
    return info
