"""Uploads fill neither memory nor disk, and no part of one outlives its request."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from config.uploads import IN_MEMORY, Bounded


def uploaded(*contents: bytes) -> list[Any]:
    files = [SimpleUploadedFile(f"{number}.bin", one) for number, one in enumerate(contents)]
    return RequestFactory().post("/", {"files": files}).FILES.getlist("files")


@pytest.mark.parametrize("size", [0, 7, IN_MEMORY, 3 * IN_MEMORY + 1])
def test_a_file_arrives_whole_and_has_no_name_on_the_disk(size: int, settings: Any) -> None:
    first, second = uploaded(b"x" * size, b"y")
    assert (first.read(), first.size, first.name) == (b"x" * size, size, "0.bin")
    assert b"".join(first.chunks()) == b"x" * size
    assert second.read() == b"y"
    assert not list(Path(settings.FILE_UPLOAD_TEMP_DIR).iterdir())


def test_what_is_beyond_the_limit_of_a_file_is_not_kept_but_told(settings: Any) -> None:
    settings.HAND_IN_FILE_BYTES = 100_000
    (file,) = uploaded(b"x" * 1_000_000)
    assert file.size == 1_000_000
    assert len(file.read()) <= 100_000


def test_what_is_beyond_the_limit_of_a_request_is_not_kept_but_told(settings: Any) -> None:
    settings.HAND_IN_TASK_BYTES = 100_000
    first, second = uploaded(b"x" * 100_000, b"y" * 100_000)
    assert (len(first.read()), len(second.read()), second.size) == (100_000, 0, 100_000)


def test_an_upload_that_is_stopped_is_gone() -> None:
    handler = Bounded()
    handler.new_file("files", "a.bin", "text/plain", 9)
    handler.upload_interrupted()
    assert handler.file.closed
