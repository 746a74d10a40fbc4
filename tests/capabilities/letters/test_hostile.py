"""Absurd words cost their own letter at most: a clear error or a right letter."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from dsar.capabilities.letters import render as printer
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.render import pdf_for, render
from dsar.capabilities.letters.sheet import LetterNotRenderedError
from tests.capabilities.letters.hostile import with_text
from tests.capabilities.letters.samples import KINDS, content, sample, text_of
from tests.capabilities.letters.test_render import NOON

LONG_WORD = "õ" * 10_000
ODD = {
    "control characters": "ab".join(map(chr, range(1, 32))) + "\x7f\x9b\x85",
    "no characters at all": "a\ufffe\uffff\U0001ffff\ud800b",
    "marks that turn the reading": "\u202eabc\u2066\u05d0\u05d1\u200f\u202c" * 40,
    "letters with fifty marks each": ("e" + "\u0301" * 50) * 40,
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 100,
    "marks of HTML": "<div><table><!-- </p> &#0; &lt; ]]>" * 100,
    "marks of a template": "{{ a }}{% load x %}{# x #}" * 100,
    "lines": "\n\r\n\u2028" * 100,
    "invisible signs": "a\u00ad\u200b\u2060" * 500,
    "Chinese": "李小龙" * 200,
}
ENDLESS = {
    "a word of half a million letters": "x" * 500_000,
    "a hundred thousand lines": "a\n" * 100_000,
    "a letter with a hundred thousand marks": "e" + "\u0301" * 100_000 + " e" * 100_000,
}


@pytest.fixture
def said_by(needs: Callable[[str], str]) -> Callable[[bytes], str]:
    """The text as a reader's program finds it, letters that our fonts lack included."""
    command = [needs("pdftotext"), "-", "-"]
    return lambda pdf: subprocess.run(
        command, input=pdf, capture_output=True, check=True
    ).stdout.decode()


def is_whole() -> bool:
    """Whether the next letter is, to its last byte, what it was before."""
    return pdf_for(content("refusal", "fi")) == sample("refusal", "fi")


@pytest.mark.parametrize("kind", KINDS)
def test_two_megabytes_in_every_field_are_refused_at_once(kind: str) -> None:
    before = printer._child.started().pid
    with pytest.raises(LetterNotRenderedError, match="too long"):
        pdf_for(with_text(content(kind, "fi"), "a b " * 500_000))
    assert printer._child.started().pid == before


@pytest.mark.parametrize("name", ODD)
def test_odd_words_in_a_field_give_a_letter_that_goes_on_after_them(
    name: str, said_by: Callable[[bytes], str]
) -> None:
    text = said_by(pdf_for(content("nothing_held", "fi", facts=f"alku {ODD[name]} loppu")))
    assert "alku" in text
    assert "loppu" in text
    assert "tietosuoja@esimerkkikone.example" in text


def test_after_all_those_the_next_letter_has_the_same_bytes_as_before() -> None:
    assert is_whole()


def test_the_letters_of_any_script_can_be_found_and_copied(
    said_by: Callable[[bytes], str],
) -> None:
    assert "李小龙" in said_by(pdf_for(content("closure", "fi", addressee=["李小龙"])))


def test_a_word_of_ten_thousand_letters_is_printed_whole() -> None:
    pdf = pdf_for(content("nothing_held", "en", facts=LONG_WORD))
    assert text_of(pdf).count("õ") == 10_000


@pytest.mark.parametrize("kind", ["access_answer", "erasure_confirmation", "refusal"])
def test_odd_words_in_every_field_at_once_give_a_letter(kind: str) -> None:
    odd = "".join(text[:60] for text in ODD.values())
    assert pdf_for(with_text(content(kind, "sv"), odd)).startswith(b"%PDF")


@pytest.mark.parametrize("name", ENDLESS)
def test_endless_words_meet_the_limit_of_time_and_the_next_letter_is_whole(name: str) -> None:
    html = compose(content("nothing_held", "fi", facts=ENDLESS[name]))
    with pytest.raises(LetterNotRenderedError, match="too long"):
        render(html, title="x", language="fi", created=NOON, busy=2)
    assert is_whole()


def test_a_child_that_dies_while_it_draws_costs_no_other_letter() -> None:
    printer._child.started().kill()
    assert is_whole()
