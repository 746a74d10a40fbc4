"""Files that a person sends: counted and held in memory, so that no temporary file is written."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

# What the form itself takes beside its files.
FORM_BYTES: Final = 64 * 1024
# A film by mistake is listened to and thrown away; what is longer gets a broken connection.
PATIENCE: Final = 200 * 2**20


class InMemory(FileUploadHandler):
    """Takes up to `most` files of `largest` bytes; what is over is skipped and remembered."""

    def __init__(self, request: HttpRequest, *, most: int, largest: int) -> None:
        super().__init__(request)
        self.most, self.largest = most, largest
        self.seen, self.is_too_large, self.buffer = 0, False, bytearray()

    @property
    def is_too_many(self) -> bool:
        return self.seen > self.most

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.seen, self.buffer = self.seen + 1, bytearray()
        if self.is_too_many:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if len(self.buffer) + len(raw_data) > self.largest:
            self.is_too_large, self.buffer = True, bytearray()
            raise SkipFile
        self.buffer += raw_data
        return None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        content, self.buffer = bytes(self.buffer), bytearray()
        return InMemoryUploadedFile(
            BytesIO(content),
            self.field_name,
            "file",
            self.content_type,
            len(content),
            self.charset,
        )


def held_in_memory(request: HttpRequest, *, most: int, largest: int) -> InMemory:
    """Set before anything reads the body; afterwards it is too late (see Django on handlers)."""
    handler = InMemory(request, most=most, largest=largest)
    request.upload_handlers = [handler]
    return handler


def is_over(request: HttpRequest, *, most: int, largest: int) -> bool:
    """Whether the body says that it is longer than all that could be taken of it."""
    told = request.META.get("CONTENT_LENGTH") or "0"
    return not told.isdigit() or int(told) > most * largest + FORM_BYTES


def thrown_away(request: HttpRequest, *, patience: int = PATIENCE) -> None:
    """Read a body that is not wanted, or the browser would show no page but a lost connection."""
    left = patience
    while left > 0 and (piece := request.read(FORM_BYTES)):
        left -= len(piece)
