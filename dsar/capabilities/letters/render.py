from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from dsar.capabilities.letters.compose import compose, title_of

ASSETS = Path(__file__).parent / "assets"
FONTS = frozenset({"SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"})
OPTIONS: dict[str, Any] = {"pdf_variant": "pdf/a-3b", "pdf_tags": True}

# 3,000 rows cost six seconds and deep nesting a RecursionError, so both are capped before work.
MAX_CHARACTERS = 1_000_000
MAX_TAGS = 20_000


class LetterNotRenderedError(Exception):
    """The HTML asked for something outside the letter, or was too large or too deep."""


class OnlyFonts(URLFetcher):
    """Serves the letter's two fonts by name; any other address stops the rendering."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Give a bundled font, and nothing from the network or the disk."""
        name = url.removeprefix("asset:")
        if url == name or name not in FONTS:
            self._refuse()
        body = (ASSETS / "fonts" / name).read_bytes()
        return URLFetcherResponse(url, body, {"Content-Type": "font/ttf"})

    @staticmethod
    def _refuse() -> NoReturn:
        raise FatalURLFetchingError("A letter fetches nothing but its own fonts.")


@cache
def _paper() -> tuple[FontConfiguration, CSS, OnlyFonts]:
    # One per process: a new FontConfiguration for each letter leaks 0.3 MB.
    fonts, fetcher = FontConfiguration(), OnlyFonts()
    css = (ASSETS / "letter.css").read_text(encoding="utf-8")
    return fonts, CSS(string=css, font_config=fonts, url_fetcher=fetcher), fetcher


def render(html: str, *, title: str, language: str, created: datetime) -> bytes:
    """Turn a composed letter into a tagged PDF/A-3b; the same input gives the same bytes."""
    if len(html) > MAX_CHARACTERS or html.count("<") > MAX_TAGS:
        raise LetterNotRenderedError("The letter is too long to render.")
    if created.tzinfo is None:
        raise ValueError("The moment of a letter needs its time zone.")
    fonts, css, fetcher = _paper()
    page = HTML(string=html, base_url="asset:", url_fetcher=fetcher)
    try:
        document = page.render(font_config=fonts, stylesheets=[css], **OPTIONS)
        moment = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        document.metadata.title = title
        document.metadata.lang = language
        document.metadata.created = document.metadata.modified = moment
        return bytes(document.write_pdf(**OPTIONS))
    except FatalURLFetchingError as refusal:
        raise LetterNotRenderedError(str(refusal)) from refusal
    except RecursionError as depth:
        raise LetterNotRenderedError("The letter is nested too deeply to render.") from depth


def pdf_for(content: dict[str, Any]) -> bytes:
    """Compose and render one letter; its date is the only clock it knows (Art. 12(1))."""
    created = datetime.combine(date.fromisoformat(content["date"]), time(12), UTC)
    return render(
        compose(content),
        title=title_of(content),
        language=content["language"],
        created=created,
    )
