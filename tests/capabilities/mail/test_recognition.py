"""Letters in lay words, official words, with slips of the pen, and ordinary business mail."""

from pathlib import Path
from typing import Any

import pytest

from dsar.capabilities.mail.mime import parse
from dsar.capabilities.mail.recognition import is_machine, recognise
from dsar.capabilities.mail.recognition.lexicon import rules_of
from dsar.capabilities.mail.recognition.recogniser import LEXICONS
from dsar.law.rights import Right

DATA = Path(__file__).resolve().parents[2] / "data" / "mail"
LANGUAGES = ("fi", "sv", "en")


def letters(kind: str) -> list[tuple[str, str, str]]:
    """Language, rights expected and text, a letter a line, its line ends written as \\n."""
    return [
        (language, *line.replace("\\n", "\n").split(" | ", 1))  # type: ignore[misc]
        for language in LANGUAGES
        for line in (DATA / f"{kind}_{language}.txt").read_text("utf-8").splitlines()
    ]


def ordinary(name: str) -> list[str]:
    return (DATA / f"{name}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("language", "rights", "text"), letters("letters"))
def test_letter_is_recognised(language: str, rights: str, text: str) -> None:
    found = recognise("", text)
    assert set(found.rights) == set(rights.split(","))
    assert (found.confidence, found.language) == ("likely", language)
    assert found.reasons


@pytest.mark.parametrize("text", ordinary("ordinary"))
def test_ordinary_mail_is_no_request(text: str) -> None:
    assert recognise("", text).rights == ()


def test_unseen_letters_are_nearly_all_recognised() -> None:
    unseen = letters("unseen")
    wrong = [t for _, r, t in unseen if set(recognise("", t).rights) != set(r.split(","))]
    assert len(wrong) <= len(unseen) / 10, wrong


def test_unseen_ordinary_mail_seldom_opens_a_case() -> None:
    unseen = ordinary("unseen_ordinary")
    wrong = [t for t in unseen if recognise("", t).confidence == "likely"]
    assert len(wrong) <= len(unseen) * 0.03, wrong


def test_new_subject_counts_and_an_inherited_one_does_not() -> None:
    assert recognise("Poistakaa tietoni", "Kiitos.").rights == (Right.ERASURE,)
    assert recognise("VS: Poistakaa tietoni", "Kiitos.").rights == ()


def test_reasons_quote_the_letter() -> None:
    assert recognise("", "Hei, poistakaa tietoni!").reasons == ("found: 'poistakaa tietoni'",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hei, milloin kone on valmis? Terveisin Antti", "fi"),
        ("Hej, när är maskinen klar? Hälsningar Anna", "sv"),
        ("Hello, when will the machine be ready? Regards Ann", "en"),
        ("Guten Tag, wann ist die Maschine fertig? Mit freundlichen Grüßen", "other"),
        ("12345", "other"),
    ],
)
def test_language_is_told_from_common_words(text: str, language: str) -> None:
    assert recognise("", text).language == language


def test_hint_decides_when_words_do_not() -> None:
    assert recognise("", "OK", sender_language_hint="sv").language == "sv"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"machine": ["list"]}, True),
        ({"from_address": "mailer-daemon@host.example"}, True),
        ({"subject": "Automaattinen vastaus: Poistakaa tietoni"}, True),
        ({"subject": "Frånvaro: semester"}, True),
        ({"subject": "Poissa silmistä"}, False),
    ],
)
def test_machines_are_told_from_people(changes: dict[str, Any], expected: bool) -> None:
    person = {"machine": [], "from_address": "a@b.example", "subject": "Hei"}
    assert is_machine(person | changes) is expected


@pytest.mark.parametrize("path", sorted((DATA / "machine").glob("*.eml")), ids=lambda p: p.stem)
def test_machine_mail_is_known_by_its_signs(path: Path) -> None:
    assert is_machine(parse(path.read_bytes()))


def test_every_word_group_named_in_a_rule_exists() -> None:
    for lexicon in LEXICONS:
        items = [
            item
            for rule in lexicon.rules
            for field in (rule.words, rule.unless, rule.given)
            for part in field.split()
            for item in part.split("|")
            if item.startswith("@")
        ]
        assert {item for item in items if item[1:] not in lexicon.groups} == set()


def test_every_language_has_the_groups_that_the_search_uses() -> None:
    needed = {"no", "after", "turn", "that", "since", "broadcast", "self"}
    assert [needed - lexicon.groups.keys() for lexicon in LEXICONS] == [set()] * 3


def test_unknown_condition_in_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="wihtin"):
        rules_of(Right.ACCESS, "4 a b ; wihtin 3")
