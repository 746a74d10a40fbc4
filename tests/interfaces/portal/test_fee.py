"""The page on which a person answers a fee: accept it, or ask for less."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from tests.interfaces.portal.door import a_link, text_of
from tests.procedure.test_fee import a_told_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def case(client: Client, now: datetime) -> Case:
    """A case with a fee, opened by the link in our mail."""
    told: Case = a_told_case()
    client.post(a_link(told, now))
    told.refresh_from_db()
    return told


def place(case: Case, tongue: str = "en") -> str:
    return f"/{tongue}/case/{case.reference}/fee/"


def say(client: Client, case: Case, **said: Any) -> Any:
    return client.post(place(case), {"version": case.version} | said)


def test_the_page_of_the_request_leads_to_the_fee(client: Client, case: Case) -> None:
    page = text_of(client.get(f"/en/case/{case.reference}/"))
    assert "We told you of a fee" in page
    assert place(case) in page
    told = text_of(client.get(place(case)))
    assert "A further copy costs €24.50" in told
    assert "Your first copy is free" in told
    assert "Your first copy is free" in page
    assert "We charge nothing before you accept" in told


@pytest.mark.parametrize("tongue", ["fi", "sv", "en"])
def test_looking_answers_nothing(client: Client, case: Case, tongue: str) -> None:
    assert client.get(place(case, tongue)).status_code == 200
    assert case.fee_notices.get().answer == ""


def test_one_button_accepts_it(client: Client, case: Case) -> None:
    assert say(client, case, answer="accepted").status_code == 302
    row = case.fee_notices.get()
    assert (row.answer, row.answered_by) == ("accepted", None)
    # Pressed twice, it leads to the same page.
    assert say(client, case, answer="accepted").status_code == 302


def test_less_can_be_asked_for_in_words(client: Client, case: Case) -> None:
    assert say(client, case, answer="narrowed", text=" ").status_code == 400
    assert say(client, case, answer="narrowed", text="Vain vuosi 2025.").status_code == 302
    assert case.fee_notices.get().person_words == "Vain vuosi 2025."
    assert "Vain vuosi 2025." in text_of(client.get(f"/en/case/{case.reference}/"))


@pytest.mark.parametrize("answer", ["", "refused", "withdrawn", "free"])
def test_no_other_answer_is_taken(client: Client, case: Case, answer: str) -> None:
    assert say(client, case, answer=answer).status_code == 400
    assert case.fee_notices.get().answer == ""


@pytest.mark.parametrize("version", ["", "0", "x" * 40, "²"])
def test_a_page_that_is_too_old_answers_nothing(client: Client, case: Case, version: str) -> None:
    assert say(client, case, answer="accepted", version=version).status_code == 409
    assert case.fee_notices.get().answer == ""


def test_without_the_link_nobody_answers(case: Case) -> None:
    assert Client().post(place(case), {"answer": "accepted"}).status_code == 404
    assert case.fee_notices.get().answer == ""


def test_where_no_fee_waits_the_page_says_so(client: Client, now: datetime) -> None:
    told = a_told_case()
    told.fee_notices.update(answer="refused", answered_at=now)
    client.post(a_link(told, now))
    assert client.get(place(told)).status_code == 409
