"""An erasure and a correction are told by system and category, with who was told of them."""

from __future__ import annotations

import pytest

from dsar.capabilities.letters.compose import compose
from dsar.capabilities.suppression import blocklist
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.datamap.models import Recipient
from dsar.procedure.collection import recipients
from dsar.procedure.collection.collection_answer import Line
from dsar.procedure.decide import Given
from tests.factories import NOW, a_company, a_walk, words
from tests.procedure.found import a_category, an_erasure, answered, decided

pytestmark = pytest.mark.django_db
WHY = {"ground": "er-claims", "why": "a claim is open", "until_words": "2030"}


def test_each_category_says_what_was_done_with_it() -> None:
    a_company()
    way = an_erasure(
        Line(a_category("leads"), "erased", "two quotes"),
        Line(a_category("visits"), "anonymised", "ten visits"),
        Line(a_category("orders"), "kept", "three orders", **WHY),
    )
    told = Given("er-claims", "a claim is open", {"data": "orders", "until": "2030"})
    letter = decided(way, Outcome.PARTLY_FULFILLED, told)
    rows = [(row["what"], row["did"], row["until"]) for row in letter.content["outcomes"]]
    assert rows == [
        ("leads name (fi)", "erased", ""),
        ("visits name (fi)", "anonymised", ""),
        ("orders name (fi)", "kept", "2030"),
    ]
    html = compose(letter.content)
    for said in ("Poistettu", "Muutettu tunnistamattomaksi", "ER-CLAIMS", "a claim is open"):
        assert said in html


def test_categories_of_which_the_same_is_said_share_a_row() -> None:
    a_company()
    names = ("leads", "visits")
    way = an_erasure(*(Line(a_category(name), "erased", "all of it") for name in names))
    (row,) = decided(way, Outcome.FULFILLED).content["outcomes"]
    assert (row["what"], row["data"]) == ("leads name (fi), visits name (fi)", "all of it")


def test_a_ground_that_the_decision_does_not_repeat_is_told_all_the_same() -> None:
    a_company()
    way = an_erasure(
        Line(a_category("leads"), "erased", "two quotes"),
        Line(a_category("orders"), "kept", "three orders", **WHY),
        Line(
            a_category("tax"),
            "kept",
            "one letter",
            **WHY | {"ground": "er-legal", "why": "tax law asks"},
        ),
    )
    given = Given("er-still-needed", "it is used", {"data": "orders"})
    rows = decided(way, Outcome.PARTLY_FULFILLED, given).content["grounds"]
    assert [row["code"] for row in rows] == ["er-still-needed", "er-claims", "er-legal"]
    # Its catalogue words need a law that no system names.
    assert rows[2]["text"] == "tax law asks"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_recipients_are_told_by_whether_they_were_told(language: str) -> None:
    a_company()
    row = a_category("leads")
    for name in ("A", "B", "C"):
        row.recipients.add(Recipient.objects.create(name=words(name)))
    way = an_erasure(Line(row, "erased", "two quotes"), language=language)
    first, second, _ = way.case.notices.order_by("recipient")
    day = first.task.answered_at.date()
    recipients.told(first, on=day, how="by e-mail", at=way.step(), by=way.officer)
    recipients.not_told(second, why="It no longer exists.", at=way.step(), by=way.officer)
    said = decided(way, Outcome.FULFILLED).content["recipients"]
    assert [[row["name"] for row in rows] for rows in said.values()] == [
        [words("A")[language]],
        [words("C")[language]],
        [words("B")[language]],
    ]


def test_a_marketing_ban_that_stays_is_named() -> None:
    a_company()
    blocklist.add("email", "maija@example.com", reference="TP-26-AAAAA", at=NOW)
    way = an_erasure(Line(a_category("leads"), "erased", "two quotes"))
    letter = decided(way, Outcome.FULFILLED)
    assert "markkinointikiellostasi (sähköpostiosoite)" in compose(letter.content)


def test_without_a_ban_the_letter_speaks_of_none() -> None:
    a_company()
    way = an_erasure(Line(a_category("leads"), "erased", "two quotes"))
    assert "arkkinointi" not in compose(decided(way, Outcome.FULFILLED).content)


def test_a_correction_gives_the_old_and_the_new_value_of_each_category() -> None:
    a_company()
    lines = [
        Line(a_category("town"), "corrected", "Kotipaikka", old="Turku", new="Salo"),
        Line(a_category("bills"), "kept", "Vanhat laskut", ground="rect-record", why="they stand"),
    ]
    way = answered(a_walk(Right.RECTIFICATION), "corrected", lines)
    given = Given("rect-record", "they stand", {"data": "bills"})
    html = compose(decided(way, Outcome.PARTLY_FULFILLED, given).content)
    for said in ("town name (fi): Kotipaikka", "Turku", "Salo", "Vanhat laskut", "RECT-RECORD"):
        assert said in html


def test_what_only_was_made_anonymous_is_not_called_erased() -> None:
    a_company()
    way = an_erasure(Line(a_category("visits"), "anonymised", "ten visits"))
    html = compose(decided(way, Outcome.FULFILLED).content)
    assert "Poistettu" not in html
    assert "ettei niistä voi tunnistaa sinua" in html


def test_an_erasure_cites_only_what_belongs_to_an_erasure() -> None:
    a_company()
    way = an_erasure(
        Line(a_category("leads"), "erased", "two quotes"),
        Line(a_category("orders"), "kept", "three orders", **WHY),
    )
    told = Given("er-claims", "a claim is open", {"data": "orders", "until": "2030"})
    html = compose(decided(way, Outcome.PARTLY_FULFILLED, told).content)
    assert "tietosuoja-asetuksen 17 artiklan 3 kohdan e alakohta. <span" in html
