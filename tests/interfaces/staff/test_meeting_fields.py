"""A call or a visit is recorded whole: who, when, and where the number is on file."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from dsar.cases.models import Case
from dsar.interfaces.staff.meeting_fields import told
from dsar.law.rights import Right
from tests.factories import a_case, a_user
from tests.interfaces.staff.conftest import Press

pytestmark = pytest.mark.django_db
HELSINKI = ZoneInfo("Europe/Helsinki")
MET = datetime(2026, 3, 2, 14, 5, tzinfo=HELSINKI)
SAID = {
    "en": "Called: 2 Mar 2026 14:05, anna. The number is on file in this system: crm.",
}


@pytest.fixture
def case() -> Case:
    return a_case(Right.ACCESS, at=timezone.now() - timedelta(days=2))


def ago(**past: float) -> str:
    return f"{timezone.now().astimezone(HELSINKI) - timedelta(**past):%Y-%m-%dT%H:%M}"


def record(press: Press, case: Case, method: str, **said: str) -> tuple[int, str]:
    given = {"method": method, "reason": "Knew the latest order."} | said
    answer = press(case, "accept", **given)
    return answer.status_code, answer.content.decode()


def reason_of(case: Case) -> str:
    reason: str = case.identity_checks.get().reason
    return reason


def test_a_call_needs_its_time_and_the_system_of_the_number(press: Press, case: Case) -> None:
    status, page = record(press, case, "call_back")
    assert status == 400
    assert "Say when you called." in page
    assert "Choose the system that holds the number you called." in page
    assert not case.identity_checks.exists()


def test_a_call_is_recorded_with_who_when_and_where_the_number_is(press: Press, case: Case) -> None:
    record(press, case, "call_back", met_at=ago(hours=1), number_in="crm")
    reason = reason_of(case)
    assert reason.startswith("Knew the latest order.\nCalled: ")
    assert "The number is on file in this system: crm." in reason


def test_a_visit_may_name_its_time(press: Press, case: Case) -> None:
    record(press, case, "in_person", met_at=ago(hours=1))
    assert "\nMet in person: " in reason_of(case)


def test_a_visit_without_a_time_is_as_it_was_written(press: Press, case: Case) -> None:
    record(press, case, "in_person")
    assert reason_of(case) == "Knew the latest order."


@pytest.mark.parametrize(
    ("past", "sentence"),
    [(-60, "This moment is still to come."), (60 * 24 * 9, "The request had not arrived by then.")],
)
def test_an_impossible_time_is_refused(press: Press, case: Case, past: int, sentence: str) -> None:
    said = {"met_at": ago(minutes=past), "number_in": "crm"}
    status, page = record(press, case, "call_back", **said)
    assert (status, sentence in page) == (400, True)


def test_what_is_no_time_is_refused(press: Press, case: Case) -> None:
    status, page = record(press, case, "call_back", met_at="yesterday", number_in="crm")
    assert status == 400
    assert "Give the day and the time" in page


def test_a_system_that_is_not_ours_is_refused(press: Press, case: Case) -> None:
    assert record(press, case, "call_back", met_at=ago(hours=1), number_in="x")[0] == 400


def test_other_ways_say_nothing_of_a_meeting(press: Press, case: Case) -> None:
    record(press, case, "known_fact", met_at=ago(hours=1), number_in="crm")
    assert reason_of(case) == "Knew the latest order."


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_it_is_told_in_the_readers_language(language: str) -> None:
    with translation.override(language), timezone.override(HELSINKI):
        said = told(
            "Words.", method="call_back", met_at=MET, number_in="crm", by=a_user(username="anna")
        )
    assert said.startswith("Words.\n")
    assert "anna" in said
    assert "crm" in said
    assert SAID.get(language, "2026") in said
