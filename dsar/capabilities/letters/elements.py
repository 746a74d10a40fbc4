"""Which mandatory elements a composed letter really says, read from its own HTML."""

from __future__ import annotations

from html.parser import HTMLParser

EMPTY_TAGS = frozenset({"meta", "br", "col"})
# What names an element is not yet the element.
HEADINGS = frozenset({"title", "h1", "h2", "h3", "th"})


def elements_of(html: str) -> frozenset[str]:
    """List the elements that a letter's `data-element` parts declare and have words for."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return frozenset(reader.present)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, list[str]]] = []
        self.present: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY_TAGS:
            self.open.append((tag, (dict(attrs).get("data-element") or "").split()))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        spoken = any(character.isalnum() for character in data)
        if spoken and not any(tag in HEADINGS for tag, _ in self.open):
            self.present.update(name for _, names in self.open for name in names)
