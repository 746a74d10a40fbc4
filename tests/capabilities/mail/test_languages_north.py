"""German, Dutch, Danish, Norwegian and Estonian letters, and ordinary mail in those languages."""

from pathlib import Path

import pytest

from dsar.capabilities.mail.recognition import recognise
from dsar.capabilities.mail.recognition.languages.de import GERMAN
from dsar.law.rights import Right

DATA = Path(__file__).resolve().parents[2] / "data" / "mail"
LANGUAGES = ("de", "nl", "da", "no", "et")


def rows(name: str) -> list[list[str]]:
    """A letter a line, its columns parted by bars and its line ends written as \\n."""
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.replace("\\n", "\n").split(" | ") for line in lines]


LETTERS = [(lang, *row) for lang in LANGUAGES for row in rows(f"letters_{lang}")]
ORDINARY = [(lang, *row) for lang in LANGUAGES for row in rows(f"ordinary_{lang}")]


@pytest.mark.parametrize(("language", "rights", "subject", "text"), LETTERS)
def test_letter_opens_its_case(language: str, rights: str, subject: str, text: str) -> None:
    found = recognise(subject, text)
    assert set(found.rights) == set(rights.split(","))
    assert found.confidence == "likely"
    assert found.reasons


@pytest.mark.parametrize(("language", "subject", "text"), ORDINARY)
def test_ordinary_mail_opens_no_case(language: str, subject: str, text: str) -> None:
    assert recognise(subject, text).confidence != "likely"


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_of_letters_is_told(language: str) -> None:
    letters = [(subject, text) for lang, _, subject, text in LETTERS if lang == language]
    told = [recognise(subject, text).language for subject, text in letters]
    assert told.count(language) >= 0.95 * len(told)


@pytest.mark.parametrize(
    "text",
    [
        "Bitte löschen Sie meine Daten.",
        "Bitte loeschen Sie meine Daten.",
        "Bitte loschen Sie meine Daten.",
        "Bitte lösschen Sie meine Dtaen und mein Kundenkonto.",
    ],
)
def test_letters_of_other_keyboards_and_slips_are_read(text: str) -> None:
    assert recognise("", text).rights == (Right.ERASURE,)


def test_denied_erasure_is_no_request() -> None:
    assert recognise("", "Bitte löschen Sie meine Daten nicht, ich bleibe Kunde.").rights == ()


def test_word_is_also_known_as_keyboards_without_its_letters_write_it() -> None:
    erase = GERMAN.marks["erase"]
    assert all(GERMAN.mask(word) & erase for word in ("gelöscht", "geloescht", "geloscht"))
