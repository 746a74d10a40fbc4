"""The page of figures: a sentence, a picture and a table for each question, and a file of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dsar.law.outcomes import Outcome
from dsar.organisation.accounts.roles import Role
from dsar.procedure.decide import Given
from tests.factories import a_company
from tests.procedure.disagreeing import FACTS, looked_at_again, refused

pytestmark = pytest.mark.django_db


def test_each_question_has_a_sentence_a_picture_and_a_table(officer: Client) -> None:
    looked_at_again(refused(), Outcome.FULFILLED)
    page = officer.get("/staff/figures/").content.decode()
    assert page.count('<svg class="bars"') == page.count('<table class="list">') == 5
    assert "<script" not in page.partition("<main")[2]
    assert "Maija" not in page
    assert "TP-" not in page


def test_without_a_case_the_page_stands(officer: Client) -> None:
    a_company()
    page = officer.get("/staff/figures/").content.decode()
    assert "In 12 months nothing was refused." in page


def test_grounds_that_share_the_first_place_are_both_named(officer: Client) -> None:
    other = Given("not-controller", FACTS, {"who": "Toinen Oy"})
    looked_at_again(refused(), Outcome.REFUSED, other)
    page = officer.get("/staff/figures/").content.decode()
    assert "NOT-CONTROLLER – Somebody else is the controller, SCOPE-NOT-PERSONAL – Not" in page
    assert ": 1 of 2 each." in page


def test_the_file_holds_every_row_of_the_page(officer: Client) -> None:
    looked_at_again(refused(), Outcome.REFUSED)
    answer = officer.get("/staff/figures/contests.csv")
    lines = answer.content.decode().splitlines()
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert lines[0].startswith("Figure,What,12 months")
    assert any(re.match(r"Outcomes,Upheld,", line) for line in lines)


@pytest.mark.parametrize(
    ("role", "status"), [(Role.AUDITOR, 200), (Role.REVIEWER, 200), (Role.ADMINISTRATOR, 403)]
)
def test_who_may_read_the_archive_sees_the_figures(
    sign_in: Callable[..., Any], role: Role, status: int
) -> None:
    a_company()
    assert sign_in(role).get("/staff/figures/").status_code == status
