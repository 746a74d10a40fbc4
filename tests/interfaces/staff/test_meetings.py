"""A call or a visit is recorded whole: who, when, and where the number is on file."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.datamap.models import System
from tests.factories import a_case
from tests.interfaces.staff.conftest import Press

pytestmark = pytest.mark.django_db
HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.fixture
def case() -> Case:
    return a_case(Right.ACCESS, at=timezone.now() - timedelta(days=2))


def ago(**past: float) -> str:
    return f"{timezone.now().astimezone(HELSINKI) - timedelta(**past):%Y-%m-%dT%H:%M}"


def crm() -> str:
    return str(System.objects.get(key="crm").pk)


def record(press: Press, case: Case, method: str, **said: str) -> tuple[int, str]:
    given = {"method": method, "reason": "Knew the latest order."} | said
    answer = press(case, "accept", **given)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(
    ("method", "said", "sentence"),
    [
        ("call_back", {}, "Say when you called or met the person"),
        ("in_person", {}, "Say when you called or met the person"),
        ("call_back", {"met_at": "1"}, "a number we do not hold shows nothing"),
    ],
)
def test_a_meeting_needs_its_time_and_a_call_its_system(
    press: Press, case: Case, method: str, said: dict[str, str], sentence: str
) -> None:
    when = {"met_at": ago(hours=1)} if said else {}
    status, page = record(press, case, method, **when)
    assert (status, sentence in page) == (400, True)
    assert not case.identity_checks.exists()


def test_a_call_is_recorded_with_when_and_where_the_number_is(press: Press, case: Case) -> None:
    record(press, case, "call_back", met_at=ago(hours=1), found_in=crm())
    check: IdentityCheck = case.identity_checks.get()
    assert check.reason == "Knew the latest order."
    assert check.met_at is not None
    facts = Event.objects.get(stream=case.reference, kind="identity.checked").facts
    assert (facts["system"], facts["met_at"]) == ("crm", check.met_at.isoformat())


def test_the_panel_says_when_they_met(press: Press, officer: Client, case: Case) -> None:
    record(press, case, "in_person", met_at=ago(hours=1), found_in=crm())
    assert case.identity_checks.get().found_in is None
    assert "Called or met:" in officer.get(f"/staff/case/{case.reference}/").text


@pytest.mark.parametrize(
    ("past", "sentence"),
    [(-60, "is still to come"), (60 * 24 * 9, "The request had not arrived by then.")],
)
def test_an_impossible_time_is_refused(press: Press, case: Case, past: int, sentence: str) -> None:
    said = {"met_at": ago(minutes=past), "found_in": crm()}
    status, page = record(press, case, "call_back", **said)
    assert (status, sentence in page) == (400, True)


def test_what_is_no_time_is_refused(press: Press, case: Case) -> None:
    status, page = record(press, case, "call_back", met_at="yesterday", found_in=crm())
    assert status == 400
    assert "Give the day and the time" in page


def test_a_system_that_is_not_ours_is_refused(press: Press, case: Case) -> None:
    assert record(press, case, "call_back", met_at=ago(hours=1), found_in="999")[0] == 400


def test_other_ways_say_nothing_of_a_meeting(press: Press, case: Case) -> None:
    record(press, case, "known_fact", met_at=ago(hours=1), found_in=crm())
    check = case.identity_checks.get()
    assert (check.met_at, check.found_in) == (None, None)
