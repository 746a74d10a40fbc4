"""Letters in lay words, official words, with slips of the pen, and ordinary business mail."""

from pathlib import Path

import pytest

from dsar.capabilities.mail.recognition import recognise
from dsar.capabilities.mail.recognition.languages import LEXICONS
from dsar.capabilities.mail.recognition.lexicon import rules_of
from dsar.law.rights import Right

DATA = Path(__file__).resolve().parents[2] / "data" / "mail"
LANGUAGES = ("fi", "sv", "en")


def rows(name: str) -> list[list[str]]:
    """A letter a line, its columns parted by bars and its line ends written as \\n."""
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.replace("\\n", "\n").split(" | ") for line in lines]


def known() -> list[tuple[str, str, str, str]]:
    """Language, rights, subject and text of the letters that the word tables were tuned on."""
    bodies = [
        (lang, rights, "", text) for lang in LANGUAGES for rights, text in rows(f"known_{lang}")
    ]
    mails = [(lang, *row) for lang in LANGUAGES for row in rows(f"known_mails_{lang}")]
    return bodies + mails  # type: ignore[return-value]


@pytest.mark.parametrize(("language", "rights", "subject", "text"), known())
def test_known_letter_is_recognised(language: str, rights: str, subject: str, text: str) -> None:
    found = recognise(subject, text)
    assert set(found.rights) == set(rights.split(","))
    assert (found.confidence, found.language) == ("likely", language)
    assert found.reasons


@pytest.mark.parametrize("text", [row[0] for row in rows("ordinary")])
def test_ordinary_mail_opens_no_case(text: str) -> None:
    assert recognise("", text).confidence != "likely"


@pytest.mark.parametrize(("subject", "text"), rows("ordinary_mails"))
def test_ordinary_mail_with_a_subject_opens_no_case(subject: str, text: str) -> None:
    assert recognise(subject, text).confidence != "likely"


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
        ("Guten Tag, wann ist die Maschine fertig? Mit freundlichen Grüßen", "de"),
        ("12345", "other"),
    ],
)
def test_language_is_told_from_common_words(text: str, language: str) -> None:
    assert recognise("", text).language == language


@pytest.mark.parametrize(("language", "text"), rows("known_languages"))
def test_language_of_a_short_letter_is_told(language: str, text: str) -> None:
    assert recognise("", text).language == language


def test_hint_decides_when_words_do_not() -> None:
    assert recognise("", "OK", sender_language_hint="sv").language == "sv"


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
    assert [needed - lexicon.groups.keys() for lexicon in LEXICONS] == [set() for _ in LEXICONS]


def test_unknown_condition_in_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="wihtin"):
        rules_of(Right.ACCESS, "4 a b ; wihtin 3")


def test_dot_of_an_abbreviated_article_ends_no_sentence() -> None:
    assert recognise("", "Pyyntö, GDPR art. 15.").rights == (Right.ACCESS,)


def test_spoken_words_are_read_as_written_ones() -> None:
    assert recognise("", "Ja vill int ha reklam").rights == (Right.MARKETING_OBJECTION,)


@pytest.mark.parametrize(
    "text", ["STOP", "Stopp!", "Seis", "peruuta", "Lopeta\n\nPekka", "Stop, please"]
)
def test_stop_alone_objects_to_marketing(text: str) -> None:
    assert recognise("", text).rights == (Right.MARKETING_OBJECTION,)


def test_stop_with_an_object_is_no_lone_stop() -> None:
    assert recognise("", "Stop the machine").rights == ()


def test_inherited_subject_tells_what_a_reply_is_about() -> None:
    reply = "Peruuttakaa tilaus, kiitos."
    assert recognise("Re: Uutiskirje 11/2026", reply).rights == (Right.MARKETING_OBJECTION,)
    assert recognise("Re: Tilausvahvistus 4711", reply).rights == ()


@pytest.mark.parametrize(
    "text",
    [
        "Please do not stop sending me your newsletter.",
        "Älkää lopettako uutiskirjeen lähettämistä.",
        "Sluta inte skicka nyhetsbrevet.",
    ],
)
def test_asking_to_go_on_is_no_objection(text: str) -> None:
    assert recognise("", text).confidence != "likely"


def test_sister_language_adds_no_right() -> None:
    letter = "Hur i all världen har ni fått mitt telefonnummer?"
    assert recognise("", letter).rights == (Right.ACCESS,)


def test_last_resort_counts_only_where_nothing_stronger_is_said() -> None:
    assert recognise("", "Poistakaa minut.").rights == (Right.ERASURE,)
    letter = "Poistakaa minut. Haluan pois postituslistalta."
    assert recognise("", letter).rights == (Right.MARKETING_OBJECTION,)
