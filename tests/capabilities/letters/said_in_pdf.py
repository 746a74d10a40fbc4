"""Whether a letter's PDF says what its elements say: the words of each, in their order."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html.parser import HTMLParser

from dsar.capabilities.letters.elements import EMPTY_TAGS, HEADINGS
from dsar.law.letters import COMMON

# A line may be broken inside a word, with a hyphen that the word has not.
BETWEEN = dict.fromkeys(map(ord, " \t\n\r\N{NO-BREAK SPACE}\N{SOFT HYPHEN}-\N{HYPHEN}"))


def squeezed(text: str) -> str:
    return text.translate(BETWEEN)


def said_of(html: str, element: str) -> list[str]:
    """The texts that a letter marks as one element, in their order."""
    reader = _Texts()
    reader.feed(html)
    reader.close()
    return [text for names, text in reader.found if element in names]


def unsaid(html: str, text: str, elements: Collection[str]) -> Iterator[str]:
    """The elements whose words the text of a PDF lacks, or has in another order."""
    page = squeezed(text)
    for element in sorted(elements):
        told = said_of(html, element)
        # What stands in the margins of the sheet has no place among the paragraphs.
        parts = [[part] for part in told] if element in COMMON else [told]
        if not told or not all(_follow(page, one) for one in parts):
            yield element


def _follow(page: str, told: list[str]) -> bool:
    """Whether all words stand in the page one after the other; a new page may part them."""
    place = 0
    for part in told:
        whole = page.find(squeezed(part), place)
        if whole >= 0:
            place = whole + len(squeezed(part))
            continue
        for word in part.split():
            place = page.find(squeezed(word), place)
            if place < 0:
                return False
            place += len(squeezed(word))
    return True


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, list[str]]] = []
        self.found: list[tuple[frozenset[str], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY_TAGS:
            self.open.append((tag, (dict(attrs).get("data-element") or "").split()))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        names = frozenset(name for _, given in self.open for name in given)
        if data.strip() and names and not any(tag in HEADINGS for tag, _ in self.open):
            self.found.append((names, data))
