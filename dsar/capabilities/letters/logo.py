"""The logo that a letter was fixed with, from the store; a newer one changes no older letter."""

from __future__ import annotations

from typing import Any

from dsar.capabilities.letters.sheet import Files, LetterNotRenderedError
from dsar.eventlog.append import INSTALLATION
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.organisation.controller.paper import Layout, layout_of

NAME = "logo"


def brought(content: dict[str, Any]) -> Files:
    """The files that a letter's HTML names, by name; none for a letter without a logo."""
    return of_layout(layout_of(content))


def of_layout(layout: Layout) -> Files:
    """The files of a layout."""
    if not layout.logo:
        return {}
    rows = StoredFile.objects.filter(reference=INSTALLATION, sha256=layout.logo)
    file = rows.filter(wiped_at__isnull=True).first()
    if file is None:
        raise LetterNotRenderedError("The logo of the letter is gone.")
    return {NAME: (store.read(file), file.media_type)}
