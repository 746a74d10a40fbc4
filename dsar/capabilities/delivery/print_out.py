"""Several letters as one print."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf


def one_pdf(letters: Sequence[bytes]) -> bytes:
    """The pages of all letters in their order; one letter alone stays as it was fixed."""
    if len(letters) == 1:
        return letters[0]
    told = BytesIO()
    with pikepdf.new() as whole:
        for content in letters:
            with pikepdf.open(BytesIO(content)) as letter:
                whole.pages.extend(letter.pages)
        whole.save(told)
    return told.getvalue()
