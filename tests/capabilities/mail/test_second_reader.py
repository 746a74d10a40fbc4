"""The second reader: words with weights, learnt from invented letters, quoted to the staff."""

from pathlib import Path

import pytest

from dsar.capabilities.mail.recognition import recognise
from dsar.capabilities.mail.recognition.second import learn, reader, weigh
from dsar.capabilities.mail.recognition.second.words import parts
from dsar.law.rights import Right

TAUGHT = Path(__file__).resolve().parents[2] / "data" / "mail" / "taught"
TINY = [
    *("erasure\t\tplease scrub my file", "erasure\t\tkindly scrub me", "erasure\t\tscrub it now"),
    *("access\t\tshow my file", "access\t\tshow me all now", "access\t\tplease show it"),
    *(
        "\t\tplease send the invoice now",
        "\t\tkindly send it",
        "\t\tthe invoice is paid",
        "\t\tall is fine with the invoice",
    ),
]


def test_table_is_learnt_from_the_letters_of_today() -> None:
    first = reader.TABLE.read_text("utf-8").partition("\n")[0]
    assert first == f"# learnt from {learn.digest(TAUGHT)}", "run: make learn"


def test_every_taught_line_names_rights_of_the_law() -> None:
    known = {right.value for right in Right}
    assert {right for rights, _ in learn.letters(TAUGHT) for right in rights} <= known


def test_learning_finds_the_words_that_tell_kinds_apart(tmp_path: Path) -> None:
    (tmp_path / "en.tsv").write_text("\n".join(TINY) + "\n", "utf-8")
    table = learn.learnt(list(learn.letters(tmp_path)))
    asks, access, _, erasure, _ = range(len(reader.COLUMNS))
    assert table["scrub"][erasure] > 0 > table["scrub"][access]
    assert table["show"][access] > 0 > table["show"][erasure]
    assert table["invoice"][asks] < 0


def test_the_same_letters_give_the_same_table(tmp_path: Path) -> None:
    (tmp_path / "en.tsv").write_text("\n".join(TINY) + "\n", "utf-8")
    taught = list(learn.letters(tmp_path))
    assert learn.learnt(taught) == learn.learnt(taught)


def test_parts_of_a_word_are_its_beginnings_and_its_neighbour() -> None:
    assert [part for part, _ in parts(["Poistakaa", "tietoni"])] == [
        *("poistakaa", "pois-", "poista-", "poist tieto"),
        *("tietoni", "tiet-", "tieton-"),
    ]


@pytest.mark.parametrize("text", ["", " ", "4711", "x" * 10_000, "?" * 1_000])
def test_a_letter_without_words_asks_nothing(text: str) -> None:
    assert weigh(text).asks < 0.5


def test_words_are_quoted_as_written_and_in_their_order() -> None:
    letter = "Moi, haluan että Tunnukseni ja ostohistoriani häviävät sieltä lopullisesti."
    quoted = weigh(letter).words[Right.ERASURE]
    assert 1 <= len(quoted) <= reader.MOST_QUOTED
    assert list(quoted) == sorted(quoted, key=letter.index)


@pytest.mark.parametrize(
    "text",
    [
        "Please don't delete my account, I only forgot my password.",
        "Älkää poistako tietojani, olen yhä asiakkaanne.",
        "Ta inte bort mig från listan, jag gillar era erbjudanden.",
    ],
)
def test_a_plea_to_leave_things_as_they_are_is_no_request(text: str) -> None:
    assert recognise("", text).confidence != "likely"
