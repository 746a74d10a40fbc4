from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.press import OnlyOwn
from dsar.capabilities.letters.render import pdf_for, render
from dsar.capabilities.letters.sheet import LetterNotRenderedError
from tests.capabilities.letters.hostile import with_text
from tests.capabilities.letters.samples import KINDS, content

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
ATTACKS = {
    "image": '<img src="{url}">',
    "source set": '<img srcset="{url} 2x" src="{url}">',
    "style import": '<style>@import url("{url}");</style>',
    "background": '<p style="background: url({url})">x</p>',
    "list mark": '<ul style="list-style-image: url({url})"><li>x</ul>',
    "generated": "<style>p::before {{ content: url({url}) }}</style><p>x</p>",
    "font": '<style>@font-face {{ font-family: f; src: url("{url}") }} p {{ font-family: f }}'
    "</style><p>x</p>",
    "style sheet": '<link rel="stylesheet" href="{url}">',
    "attached file": '<link rel="attachment" href="{url}">',
    "attached by anchor": '<a rel="attachment" href="{url}">x</a>',
    "object": '<object data="{url}"></object>',
    "embed": '<embed src="{url}">',
    "drawing as image": "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'"
    " xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='{url}'/></svg>\">",
    "inline drawing": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    '<image width="9" height="9" href="{url}"/><use href="{url}#x"/></svg>',
    "base": '<base href="{url}"><img src="x.png">',
}


def attempt(body: str) -> bytes | None:
    html = f"<!doctype html><html lang='fi'><body>{body}</body></html>"
    try:
        return render(html, title="x", language="fi", created=NOON)
    except LetterNotRenderedError:
        return None


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


def hits(server: socket.socket) -> int:
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return 0
    return 1


def everything_in(pdf: bytes) -> bytes:
    """All that the file holds, unpacked."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        parts = [part for part in opened.objects if isinstance(part, pikepdf.Stream)]
        read = [part.read_bytes() for part in parts]
    return pdf + b"".join(read)


def test_the_listener_does_hear_an_open_printer(listener: socket.socket) -> None:
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/x.png"
    html = ATTACKS["image"].format(url=url)
    HTML(string=html, url_fetcher=URLFetcher(timeout=0.2)).write_pdf()
    assert hits(listener) == 1


def test_an_open_printer_does_attach_the_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("zebra-4711", encoding="utf-8")
    html = ATTACKS["attached file"].format(url=secret.as_uri())
    assert b"/EmbeddedFile" in HTML(string=html).write_pdf()


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_is_fetched_from_the_network(attack: str, listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    attempt(ATTACKS[attack].format(url=f"http://127.0.0.1:{port}/x.png"))
    assert hits(listener) == 0


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_file_is_read_or_attached(attack: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("zebra-4711", encoding="utf-8")
    pdf = attempt(ATTACKS[attack].format(url=secret.as_uri()))
    assert pdf is None or (b"/EmbeddedFile" not in pdf and b"zebra" not in pdf)


class Addresses(HTMLParser):
    """Every address that a page's own marks name, in an attribute or a style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.found += [value for _, value in attrs if value]


@pytest.mark.parametrize("kind", KINDS)
def test_every_attack_in_every_field_stays_words(kind: str) -> None:
    forms = "".join(ATTACKS.values()).format(url="http://canary.example/x.png")
    page = Addresses(compose(with_text(content(kind, "en"), forms)))
    assert not any("canary" in value for value in page.found)
    fetching = {"img", "style", "link", "object", "embed", "svg", "image", "base", "script"}
    assert not fetching.intersection(page.tags)


@pytest.mark.parametrize("kind", KINDS)
def test_words_that_attack_fetch_nothing_when_they_are_printed(
    kind: str, listener: socket.socket, tmp_path: Path
) -> None:
    secret = tmp_path / "s"
    secret.write_text("zebra-4711", encoding="utf-8")
    port = listener.getsockname()[1]
    text = f'<link rel=attachment href={secret.as_uri()}><img src="http://127.0.0.1:{port}/">'
    inside = everything_in(pdf_for(with_text(content(kind, "en"), text)))
    assert hits(listener) == 0
    assert b"zebra" not in inside


@pytest.mark.parametrize("name", ["image", "attached file", "style import", "drawing as image"])
def test_an_attempt_stops_the_letter(name: str) -> None:
    assert attempt(ATTACKS[name].format(url="file:///etc/passwd")) is None


@pytest.mark.parametrize(
    "url",
    [
        "asset:../render.py",
        "asset:letter.css",
        "x.png",
        "asset:",
        "asset:/etc/passwd",
        "SourceSans3-Regular.ttf",
    ],
)
def test_only_the_two_fonts_have_names(url: str) -> None:
    assert attempt(f'<img src="{url}">') is None


def test_the_font_is_given_by_name() -> None:
    assert OnlyOwn({}).fetch("asset:SourceSans3-Regular.ttf").read()[:4] == b"\x00\x01\x00\x00"
