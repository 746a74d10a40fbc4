from __future__ import annotations

import re
from html import unescape

import pytest
from django.template import Context

from dsar.capabilities.letters.compose import (
    ENGINE,
    KEYS,
    TEMPLATES,
    IncompleteLetterError,
    compose,
)
from tests.capabilities.letters.samples import EVERY, KINDS, LANGUAGES, content

HOSTILE = "{{ settings.SECRET_KEY }} {% load x %} <script>alert(1)</script> & \"'"
BANNED = re.compile(r"rekisteröi|dsar|käsittelyperust|toimivaltai|data subject|registrerade", re.I)
PARTS = (
    *("page", "contact", "articles", "grounds", "remedies", "complaint", "told"),
    *("asked", "findings", "files", "listed", "uses", "would_change"),
)


def prose(path: str) -> list[str]:
    text = (TEMPLATES / "letters" / path).read_text(encoding="utf-8")
    text = re.sub(r"{% (include|extends|if|elif|for)[^%]*%}", "", text)
    text = re.sub(r"{{[^}]*}}", "x", text)
    text = re.sub(r"</?span[^>]*>", "", text)
    text = re.sub(r"<[^>]+>|{%[^%]*%}|[.:?!](?=\s|<)", "\n", text)
    return [line for line in unescape(text).splitlines() if line.strip()]


def templates() -> list[str]:
    letters = [f"{kind}/{language}.html" for kind, language in EVERY]
    return letters + [f"parts/{language}/{part}.html" for language in LANGUAGES for part in PARTS]


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_is_written_in_every_language(kind: str, language: str) -> None:
    html = compose(content(kind, language))
    assert f'<html lang="{language}">' in html
    assert "TP-26-7K3QX/1" in html


def test_every_promised_kind_has_its_sample() -> None:
    assert set(KINDS) == set(KEYS)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_a_missing_element_stops_the_letter(kind: str, language: str) -> None:
    for key in sorted(KEYS[kind]):
        lacking = content(kind, language)
        del lacking[key]
        with pytest.raises(IncompleteLetterError, match=key):
            compose(lacking)


@pytest.mark.parametrize("part", ["source", "transfers", "automated_decisions", "retention"])
def test_a_category_without_an_article_15_element_stops_the_letter(part: str) -> None:
    answer = content("access_answer", "fi")
    del answer["categories"][1][part]
    with pytest.raises(IncompleteLetterError, match=rf"categories\.{part}"):
        compose(answer)


@pytest.mark.parametrize("kind", ["refusal", "refusal_identity", "access_answer"])
def test_a_refusal_without_a_ground_stops_the_letter(kind: str) -> None:
    with pytest.raises(IncompleteLetterError, match="grounds"):
        compose(content(kind, "fi", grounds=[]))


@pytest.mark.parametrize(
    ("size", "language", "words"),
    [
        (12, "fi", "1 kB"),
        (14_336, "fi", "14 kB"),
        (2_345_678, "sv", "2,3 MB"),
        (2_345_678, "en", "2.3 MB"),
    ],
)
def test_sizes_are_written_for_people(size: int, language: str, words: str) -> None:
    files = [{"name": "a.json", "size": size}]
    assert f"<td>{words}</td>" in compose(content("access_answer", language, files=files))


def test_an_unknown_placeholder_raises() -> None:
    with pytest.raises(IncompleteLetterError, match="nonsense"):
        ENGINE.from_string("{{ nonsense }}").render(Context({}))


@pytest.mark.parametrize(
    ("kind", "language"),
    [("poem", "fi"), ("../../etc", "fi"), ("refusal", "de"), ("refusal", "../fi")],
)
def test_an_unknown_kind_or_language_is_refused(kind: str, language: str) -> None:
    with pytest.raises(IncompleteLetterError):
        compose({**content("refusal", "fi"), "kind": kind, "language": language})


def test_hostile_text_stays_text() -> None:
    html = compose(content("nothing_held", "en", facts=HOSTILE, addressee=[HOSTILE]))
    assert "<script" not in html
    assert unescape(html).count(HOSTILE) == 2


def test_hidden_marks_are_left_out() -> None:
    html = compose(content("nothing_held", "fi", facts="a\u202eb\x00c\ud800d\r\ne"))
    assert "abcd\ne" in html


def test_an_absent_phone_is_not_printed_as_none() -> None:
    controller = {**content("refusal", "fi")["controller"], "phone": None, "website": None}
    assert "None" not in compose(content("refusal", "fi", controller=controller))


def test_the_window_shows_at_most_six_rows() -> None:
    html = compose(content("refusal", "fi", addressee=[f"rivi {n}" for n in range(9)]))
    window = html.partition('<address class="window')[2].partition("</address>")[0]
    assert window.count("<span>") == 6


def test_finnish_law_is_cited_only_in_finland() -> None:
    assert "1050/2018" in compose(content("marketing_confirmation", "en"))
    assert "1050/2018" not in compose(content("acknowledgement", "en", country="DE"))
    assert "1050/2018" in compose(content("refusal", "sv", country="FI-AX"))


def test_swedish_letters_cite_articles_the_swedish_way() -> None:
    assert "Lagrum: artiklarna 12.6 och 12.2 i dataskyddsförordningen" in compose(
        content("refusal_identity", "sv")
    )


@pytest.mark.parametrize("path", templates())
def test_prose_is_short_and_plain(path: str) -> None:
    sentences = prose(path)
    assert [line for line in sentences if len(line.split()) > 20] == []
    assert [line for line in sentences if BANNED.search(line)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_languages_have_the_same_parts(kind: str) -> None:
    shapes = {
        tuple(re.findall(r"<(?:h\d|p|table|tr|li)\b", compose(content(kind, language))))
        for language in LANGUAGES
    }
    assert len(shapes) == 1
