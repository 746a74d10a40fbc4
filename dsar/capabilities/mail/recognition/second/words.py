"""The parts of a letter that have a weight: words, their beginnings, and neighbours."""

from collections.abc import Iterator

from dsar.capabilities.mail.recognition.patterns import ADDRESS, PLAIN_WORD, fold

MOST_WORDS = 400
SHORT, LONG = 4, 6
PAIRED = 5


def written_words(text: str) -> list[str]:
    return PLAIN_WORD.findall(ADDRESS.sub(" ", text))[:MOST_WORDS]


def parts(words: list[str]) -> Iterator[tuple[str, int]]:
    """Each part once, with the place of the word it begins at."""
    folded = fold("\n".join(words)).split("\n") if words else []
    seen: set[str] = set()
    for place, word in enumerate(folded):
        following = folded[place + 1] if place + 1 < len(folded) else ""
        for part in _parts_of(word, following):
            if part not in seen:
                seen.add(part)
                yield part, place


def _parts_of(word: str, following: str) -> Iterator[str]:
    yield word
    if len(word) > SHORT:
        yield f"{word[:SHORT]}-"
    if len(word) > LONG:
        yield f"{word[:LONG]}-"
    if following:
        yield f"{word[:PAIRED]} {following[:PAIRED]}"
