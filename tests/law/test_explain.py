"""Explanations: every step is a whole sentence in each language."""

from __future__ import annotations

from datetime import date

import pytest

from dsar.law.deadlines import Step, StepCode, adjusted, due_date
from dsar.law.explain import SENTENCES, long_date, on_day, sentence, short_date, up_to_or_from
from dsar.law.holidays import Calendar

DETAILS = {
    StepCode.MONTH: "1",
    StepCode.CLAMP: "31",
    StepCode.PAUSE: "2026-12-20",
    StepCode.LATE_PAUSE: "2026-12-20",
    StepCode.RESUMED: "1",
    StepCode.HOLIDAY: "Good Friday",
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("code", StepCode)
def test_every_step_is_a_sentence(code: StepCode, language: str) -> None:
    words = sentence(Step(code, date(2026, 12, 18), DETAILS.get(code, "")), language)
    assert words[0].isupper()
    assert words.endswith(".")
    assert "{" not in words


def test_every_step_has_words() -> None:
    assert set(SENTENCES) == set(StepCode)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "perjantai 18.12.2026"),
        ("sv", "fredag 18.12.2026"),
        ("en", "Friday 18 December 2026"),
    ],
)
def test_long_date_is_written_as_the_language_does(language: str, words: str) -> None:
    assert long_date(date(2026, 12, 18), language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "tiistaina 22.12.2026"),
        ("sv", "tisdag 22.12.2026"),
        ("en", "Tuesday 22 December 2026"),
    ],
)
def test_a_day_inside_a_sentence_is_inflected_in_finnish(language: str, words: str) -> None:
    assert on_day(date(2026, 12, 22), language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "22.12.2026"), ("sv", "tisdag 22.12.2026"), ("en", "Tuesday 22 December 2026")],
)
def test_finnish_says_until_a_date_without_its_weekday(language: str, words: str) -> None:
    assert up_to_or_from(date(2026, 12, 22), language) == words


def test_short_date_has_no_weekday() -> None:
    assert short_date(date(2026, 3, 5), "sv") == "5.3.2026"
    assert short_date(date(2026, 3, 5), "en") == "5 March 2026"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Pyyntö saapui keskiviikkona 18.11.2026."),
        ("sv", "Begäran kom in onsdagen den 18.11.2026."),
        ("en", "The request arrived on Wednesday 18 November 2026."),
    ],
)
def test_receipt_is_told_plainly(language: str, words: str) -> None:
    first = due_date(date(2026, 11, 18), Calendar("FI")).steps[0]
    assert sentence(first, language) == words


def test_whole_computation_reads_as_a_story() -> None:
    steps = due_date(date(2025, 1, 31), Calendar("FI"), months=3).steps
    assert [sentence(step, "en") for step in steps] == [
        "The request arrived on Friday 31 January 2025.",
        "Counted from that day, the time of three months would end on Wednesday 30 April 2025.",
        "That month has no day 31, so its last day counts.",
        "The last day to answer is Wednesday 30 April 2025.",
    ]


def test_pause_names_both_days_and_their_number() -> None:
    result = adjusted(date(2026, 2, 20), Calendar(), [(date(2026, 2, 23), date(2026, 3, 9))])
    told = " ".join(sentence(step, "fi") for step in result.steps)
    assert "23.2.2026–9.3.2026" in told
    assert "14 päivää" in told
    assert "pitkäperjantai" in told
