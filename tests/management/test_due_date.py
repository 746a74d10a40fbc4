"""The due_date command: the interface scripts rely on."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from dsar.management.commands.due_date import Command
from tests.law import independent
from tests.law.vectors import VECTORS, Vector


def run(*arguments: str) -> str:
    out = StringIO()
    call_command(Command(), *arguments, stdout=out)
    return out.getvalue()


def lines(*arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*arguments, "--json").splitlines()]


def arguments_for(vector: Vector) -> list[str]:
    arguments = [str(vector.received_on), "--months", str(vector.months)]
    arguments += ["--country", vector.country]
    if vector.eves_count:
        arguments.append("--eves")
    if vector.pause:
        arguments += ["--paused", "{}:{}".format(*vector.pause)]
    return arguments


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_recorded_deadline_is_printed(vector: Vector) -> None:
    (line,) = lines(*arguments_for(vector))
    assert line["received_on"] == str(vector.received_on)
    assert line["adjusted_due_on" if vector.pause else "due_on"] == str(vector.due_on)


def test_json_has_the_promised_keys() -> None:
    (line,) = lines("2026-03-02")
    assert list(line) == ["received_on", "due_on", "adjusted_due_on", "steps"]
    assert line["adjusted_due_on"] is None
    assert line["steps"][0] == "The request arrived on Monday 2 March 2026."


def test_dates_are_answered_in_the_order_given() -> None:
    given = ["2026-05-31", "2025-01-29", "2026-05-31"]
    assert [line["received_on"] for line in lines(*given)] == given


@pytest.mark.parametrize("country", ["FI", "SE", "EE", "DE", "FR", "IE"])
def test_sixteen_years_at_once_equal_the_independent_computation(country: str) -> None:
    days = [date(2020, 1, 1) + timedelta(offset) for offset in range(5844)]
    given = [str(day) for day in days]
    for months in (1, 3):
        told = lines(*given, "--country", country, "--months", str(months))
        assert [line["received_on"] for line in told] == given
        last_days = [str(independent.last_day(day, months, country)) for day in days]
        assert [line["due_on"] for line in told] == last_days


def test_pause_gives_both_dates() -> None:
    (line,) = lines("2026-03-02", "--paused", "2026-03-03:2026-03-10")
    assert (line["due_on"], line["adjusted_due_on"]) == ("2026-04-02", "2026-04-09")
    assert any("7 days" in step for step in line["steps"])


def test_several_pauses_add_up() -> None:
    pauses = ["--paused", "2026-03-03:2026-03-06", "--paused", "2026-03-10:2026-03-14"]
    (line,) = lines("2026-03-02", *pauses)
    assert line["adjusted_due_on"] == "2026-04-09"


def test_further_days_off_move_the_end() -> None:
    (line,) = lines("2026-04-14", "--extra", "2026-05-15", "--extra", "2026-05-18")
    assert line["due_on"] == "2026-05-19"
    assert "Monday 18 May 2026 is a public holiday (local holiday), so" in line["steps"][-2]


def test_plain_text_shows_dates_and_steps() -> None:
    told = run("2026-02-20", "--paused", "2026-02-23:2026-03-09")
    assert told.startswith("2026-02-20: Friday 20 March 2026 (Tuesday 7 April 2026)\n")
    assert "  Friday 3 April 2026 is a public holiday (Good Friday)" in told


def test_language_is_chosen() -> None:
    assert "Viimeinen vastauspäivä on torstai 2.4.2026." in run("2026-03-02", "--language", "fi")


def test_country_may_be_written_small() -> None:
    assert lines("2024-05-06", "--country", "se")[0]["due_on"] == "2024-06-07"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["2026-02-30"], "'2026-02-30' is not a date; write it as YYYY-MM-DD."),
        (["20260302"], "'20260302' is not a date; write it as YYYY-MM-DD."),
        (["2026-03-02", "oops"], "'oops' is not a date; write it as YYYY-MM-DD."),
        (["2026-03-02", "--months", "2"], "The months must be 1 or 3, not '2'."),
        (["2026-03-02", "--months", "x"], "The months must be 1 or 3, not 'x'."),
        (["2026-03-02", "--country", "XX"], "No holiday calendar is known for the country 'XX'."),
        (["2026-03-02", "--language", "de"], "The language 'de' is not one of fi, sv, en."),
        (["2026-03-02", "--extra", "15.5.2026"], "'15.5.2026' is not a date"),
        (["2026-03-02", "--paused", "2026-03-03"], "'2026-03-03' is not a pause"),
        (["2026-03-02", "--paused", "2026-03-03:"], "'' is not a date"),
        (["2026-03-02", "--paused", "2026-03-09:2026-03-03"], "A pause cannot end before"),
        (["2026-03-02", "--paused", "2026-03-01:2026-03-03"], "A pause cannot start before"),
        (["9999-12-31"], "out of range"),
    ],
)
def test_bad_input_gets_one_clear_sentence(arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=re.escape(sentence)) as caught:
        run(*arguments)
    assert "\n" not in str(caught.value)


def test_bad_date_prints_nothing_first() -> None:
    out = StringIO()
    with pytest.raises(CommandError):
        call_command(Command(), "2026-03-02", "oops", stdout=out)
    assert out.getvalue() == ""
