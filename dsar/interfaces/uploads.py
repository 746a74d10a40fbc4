"""A file that a browser sent, as the steps take it in."""

from __future__ import annotations

from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile

from dsar.procedure.collection.incoming import Upload

ANY_TYPE: Final = "application/octet-stream"


def upload_of(file: UploadedFile[Any]) -> Upload:
    """Read piece by piece; what the file really is, the step finds out."""
    return Upload(str(file.name or ""), file.content_type or ANY_TYPE, file.chunks(), file.size)
