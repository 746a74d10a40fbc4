"""Takes what browsers send without filling memory or disk, and leaves nothing in the clear."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

IN_MEMORY = 256 * 1024


class Bounded(FileUploadHandler):
    """Keeps each file in one without a name, which is gone with the request or its process.

    What is beyond the limits of a step is read and forgotten; the size tells of it all the same,
    so that the step refuses the file.
    """

    taken = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.file: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(  # noqa: SIM115 -- returned
            max_size=IN_MEMORY, dir=settings.FILE_UPLOAD_TEMP_DIR
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.taken += len(raw_data)
        is_over = start + len(raw_data) > settings.HAND_IN_FILE_BYTES
        if not is_over and self.taken <= settings.HAND_IN_TASK_BYTES:
            self.file.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[Any]:
        self.file.seek(0)
        told = (self.content_type, file_size, self.charset, self.content_type_extra)
        return UploadedFile(self.file, self.file_name, *told)

    def upload_interrupted(self) -> None:
        self.file.close()
