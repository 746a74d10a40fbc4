from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from dsar.capabilities.letters.press import OnlyOwn
from dsar.capabilities.letters.render import render
from dsar.capabilities.letters.sheet import LetterNotRenderedError

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
