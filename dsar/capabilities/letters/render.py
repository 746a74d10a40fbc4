from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, Final

from dsar.capabilities.letters.compose import compose, title_of
from dsar.capabilities.letters.press import draw
from dsar.capabilities.letters.sheet import Files, LetterNotRenderedError, Sheet
from dsar.capabilities.letters.whole import keep_whole
from dsar.organisation.controller.paper import Layout, layout_of

# 3,000 rows cost six seconds and deep nesting a RecursionError, so both are capped before work.
MAX_CHARACTERS: Final = 1_000_000
MAX_TAGS: Final = 20_000
FINNISH: Final = Layout()


def render(
    html: str,
    *,
    title: str,
    language: str,
    created: datetime,
    layout: Layout = FINNISH,
    assets: Files | None = None,
    attachments: Files | None = None,
) -> bytes:
    """Turn a composed letter into a tagged PDF/A-3b; the same input gives the same bytes.

    The HTML names an asset as `asset:name`; attachments are enclosed in the file.
    """
    if len(html) > MAX_CHARACTERS or html.count("<") > MAX_TAGS:
        raise LetterNotRenderedError("The letter is too long to render.")
    if created.tzinfo is None:
        raise ValueError("The moment of a letter needs its time zone.")
    return draw(Sheet(html, title, language, created, layout, assets or {}, attachments or {}))


def pdf_for(content: dict[str, Any], *, assets: Files | None = None) -> bytes:
    """Compose and render one letter; its date is the only clock it knows (Art. 12(1))."""
    created = datetime.combine(date.fromisoformat(content["date"]), time(12), UTC)
    return render(
        keep_whole(compose(content)),
        title=title_of(content),
        language=content["language"],
        created=created,
        layout=layout_of(content),
        assets=assets,
    )
