"""Has letters drawn in a child process, so that one that breaks costs seconds and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, Final

from dsar.capabilities.letters.compose import compose, title_of
from dsar.capabilities.letters.enclosed import enclosed_in
from dsar.capabilities.letters.hints import hinted
from dsar.capabilities.letters.sheet import Files, LetterNotRenderedError, Sheet
from dsar.capabilities.letters.whole import keep_whole
from dsar.organisation.controller.paper import Layout, layout_of
from dsar.work.child import Busy, Child, ChildDied, TookTooLong

__all__ = ["LetterNotRenderedError", "pdf_for", "render", "warm"]

# What is absurdly long is refused before any work; what is merely slow meets the limit of time.
MAX_CHARACTERS: Final = 1_000_000
MAX_TAGS: Final = 20_000
# Seconds of a processor; a machine that is busy with other things gets three times as long.
BUSY: Final = 15
PATIENCE: Final = 3
MANY: Final = "Too many letters are being drawn."
BROKE: Final = "The letter broke the program that renders it."
FINNISH: Final = Layout()

_child = Child("dsar.capabilities.letters.press")


def render(
    html: str,
    *,
    title: str,
    language: str,
    created: datetime,
    layout: Layout = FINNISH,
    assets: Files | None = None,
    attachments: Files | None = None,
    busy: int = BUSY,
    queue: float = -1,
) -> bytes:
    """Turn a composed letter into a tagged PDF/A-3b; the same input gives the same bytes.

    The HTML names an asset as `asset:name`; attachments are enclosed in the file.
    Raises LetterNotRenderedError, with a sentence, when it asks too much, or when others are drawn
    for longer than `queue` seconds.
    """
    if len(html) > MAX_CHARACTERS or html.count("<") > MAX_TAGS:
        raise LetterNotRenderedError("The letter is too long to render.")
    if created.tzinfo is None:
        raise ValueError("The moment of a letter needs its time zone.")
    sheet = Sheet(html, title, language, created, layout, assets or {}, attachments or {})
    try:
        refusal, pdf = _child.ask(sheet.to_parts(), seconds=busy * PATIENCE, busy=busy, queue=queue)
    except Busy:
        raise LetterNotRenderedError(MANY) from None
    except TookTooLong:
        raise LetterNotRenderedError("The letter took too long to render.") from None
    except ChildDied:
        raise LetterNotRenderedError(BROKE) from None
    if refusal:
        raise LetterNotRenderedError(refusal.decode())
    return pdf


def warm() -> None:
    """Start the child before the first letter, so that a preview comes within a blink."""
    _child.warm()


def pdf_for(content: dict[str, Any], *, assets: Files | None = None, queue: float = -1) -> bytes:
    """Compose and render one letter; its date is the only clock it knows (Art. 12(1))."""
    if _length(content) > MAX_CHARACTERS:
        raise LetterNotRenderedError("The letter is too long to render.")
    created = datetime.combine(date.fromisoformat(content["date"]), time(12), UTC)
    return render(
        keep_whole(hinted(compose(content))),
        title=title_of(content),
        language=content["language"],
        created=created,
        layout=layout_of(content),
        assets=assets,
        attachments=enclosed_in(content),
        queue=queue,
    )


def _length(value: Any) -> int:
    """How many characters a content holds, before anything is made of them."""
    if isinstance(value, dict):
        return sum(_length(inner) for inner in value.values())
    if isinstance(value, list | tuple):
        return sum(_length(inner) for inner in value)
    return len(value) if isinstance(value, str) else 0
