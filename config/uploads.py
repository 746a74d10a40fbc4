"""Takes what browsers send into files without filling the memory or the disk."""

from django.conf import settings
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class Bounded(TemporaryFileUploadHandler):
    """Writes files to the folder of uploads, and of a request no more than a step may take.

    What is beyond is read and forgotten; the size still tells, so that the step refuses the file.
    """

    taken = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        is_over = start + len(raw_data) > settings.HAND_IN_FILE_BYTES
        self.taken += len(raw_data)
        if not is_over and self.taken <= settings.HAND_IN_TASK_BYTES:
            super().receive_data_chunk(raw_data, start)
