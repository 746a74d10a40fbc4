"""Draws a letter's pages in a child process that knows nothing but the sheet it is handed."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, Final, NoReturn

from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from dsar.capabilities.letters.archival import for_the_archive
from dsar.capabilities.letters.finnish import know_finnish
from dsar.capabilities.letters.sheet import (
    ASSETS,
    FONTS,
    Files,
    LetterNotRenderedError,
    Sheet,
)
from dsar.capabilities.letters.styles import style
from dsar.organisation.controller.paper import Layout
from dsar.work.child import LastAnswer, serve

MEMORY: Final = 2**30
# A child that has grown beyond this is followed by a fresh one.
WORN: Final = 2**29

OPTIONS: Final[dict[str, Any]] = {"pdf_variant": "pdf/a-3b", "pdf_tags": True}

know_finnish()


class OnlyOwn(URLFetcher):
    """Serves our fonts and what the letter brought, by name; any other address stops it."""

    def __init__(self, assets: Files) -> None:
        super().__init__(allowed_protocols=["asset"])
        self.assets = assets

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Give a bundled font or an asset, and nothing from the network or the disk."""
        scheme, _, name = url.partition(":")
        if scheme == "asset" and name in self.assets:
            body, mime = self.assets[name]
        elif scheme == "asset" and name in FONTS:
            body, mime = (ASSETS / "fonts" / name).read_bytes(), "font/ttf"
        else:
            self._refuse()
        return URLFetcherResponse(url, body, {"Content-Type": mime})

    @staticmethod
    def _refuse() -> NoReturn:
        raise FatalURLFetchingError("A letter fetches nothing but its own fonts.")


@cache
def _fonts() -> FontConfiguration:
    # One per process: a new one for each letter leaks 0.3 MB.
    return FontConfiguration()


@lru_cache(maxsize=8)
def _style(layout: Layout) -> CSS:
    return CSS(string=style(layout), font_config=_fonts(), url_fetcher=OnlyOwn({}))


def draw(sheet: Sheet) -> bytes:
    """Turn a composed letter into a tagged PDF/A-3b; the same input gives the same bytes."""
    styles = [_style(sheet.layout)]
    page = HTML(string=sheet.html, base_url="asset:", url_fetcher=OnlyOwn(sheet.assets))
    try:
        document = page.render(font_config=_fonts(), stylesheets=styles, **OPTIONS)
        moment = sheet.created.astimezone(UTC)
        document.metadata.title = sheet.title
        document.metadata.lang = sheet.language
        written = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        document.metadata.created = document.metadata.modified = written
        document.metadata.attachments += _attached(sheet.attachments, moment)
        return bytes(document.write_pdf(finisher=for_the_archive, **OPTIONS))
    except FatalURLFetchingError as refusal:
        raise LetterNotRenderedError(str(refusal)) from refusal


def _attached(files: Files, moment: datetime) -> list[Attachment]:
    return [
        Attachment(
            string=body,
            name=name,
            created=moment,
            modified=moment,
            relationship="Data",
            url_fetcher=OnlyOwn({}),
        )
        for name, (body, _) in sorted(files.items())
    ]


def answer(parts: list[bytes]) -> list[bytes]:
    """A sheet in; the reason why it cannot be drawn, or nothing and the PDF."""
    try:
        return [b"", draw(Sheet.from_parts(parts))]
    except LetterNotRenderedError as refusal:
        return [str(refusal).encode(), b""]
    # These break off anywhere and may leave traces, so a fresh child draws the next letter.
    except RecursionError:
        raise LastAnswer([b"The letter is nested too deeply to render.", b""]) from None
    except MemoryError:
        raise LastAnswer([b"The letter needs too much memory to render.", b""]) from None
    except Exception as error:  # noqa: BLE001 -- the reason must reach whoever waits for the letter
        words = f"The letter could not be rendered ({type(error).__name__})."
        raise LastAnswer([words.encode(), b""]) from None


if __name__ == "__main__":
    draw(Sheet("<p>x", "x", "fi", datetime(2000, 1, 1, tzinfo=UTC)))
    serve(answer, memory=MEMORY, worn=WORN)
