"""Letters and ordinary business mail in French, Spanish, Italian, Portuguese and Polish."""

from pathlib import Path

import pytest

from dsar.capabilities.mail.recognition import recognise

DATA = Path(__file__).resolve().parents[2] / "data" / "mail"
LANGUAGES = ("fr", "es", "it", "pt", "pl")


def rows(kind: str, language: str) -> list[list[str]]:
    """A mail a line, its columns parted by bars and its line ends written as \\n."""
    lines = (DATA / f"{kind}_{language}.txt").read_text("utf-8").splitlines()
    return [line.replace("\\n", "\n").split(" | ") for line in lines]


@pytest.mark.parametrize(
    ("language", "rights", "subject", "text"),
    [(language, *row) for language in LANGUAGES for row in rows("letters", language)],
)
def test_letter_is_recognised(language: str, rights: str, subject: str, text: str) -> None:
    found = recognise(subject, text)
    assert set(found.rights) == set(rights.split(","))
    assert (found.confidence, found.language) == ("likely", language)


@pytest.mark.parametrize(
    ("subject", "text"), [row for language in LANGUAGES for row in rows("ordinary", language)]
)
def test_ordinary_mail_opens_no_case(subject: str, text: str) -> None:
    assert recognise(subject, text).confidence != "likely"
