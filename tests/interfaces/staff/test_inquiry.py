"""The authority's questions, on the case page and on Today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Inquiry
from dsar.procedure import inquire
from tests import factories
from tests.interfaces.staff.conftest import Press

pytestmark = pytest.mark.django_db
NOW = factories.NOW + timedelta(days=30)


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def today() -> date:
    return NOW.date()


def asked(press: Press, case: Case, **changes: Any) -> Any:
    said = {"authority_reference": "TSV/1/2026", "text": "Why so late?", "received_on": today()}
    return press(case, "inquiry", **(said | {"answer_by": today() + timedelta(days=3)} | changes))


def an_inquiry(case: Case, days: int, at: datetime = NOW) -> Inquiry:
    said = {"authority_reference": "", "text": "Why?", "at": at, "by": factories.a_user()}
    said |= {"received_on": max(case.received_on, today() - timedelta(days=30))}
    return inquire.record(case, answer_by=today() + timedelta(days=days), **said)


def page(officer: Client, case: Case) -> str:
    return officer.get(f"/staff/case/{case.reference}/").content.decode()


@pytest.mark.parametrize("state", [State.COLLECTING, State.CLOSED, State.ARCHIVED, State.DISMISSED])
def test_an_inquiry_is_noted_and_answered_whatever_the_state(press: Press, state: State) -> None:
    case = factories.a_case(state=state)
    assert asked(press, case).status_code == 302
    row = case.inquiries.get()
    assert press(case, "inquiry_answered", inquiry=row.pk, on=today()).status_code == 302
    row.refresh_from_db()
    assert (row.answered_on, row.next_watch_on) == (today(), None)


def test_the_page_shows_what_the_authority_asks(press: Press, officer: Client) -> None:
    case = factories.a_case()
    assert "Note that the authority was answered" not in page(officer, case)
    asked(press, case)
    shown = page(officer, case)
    assert "TSV/1/2026" in shown
    assert "(3 days)" in shown
    assert "The supervisory authority asked about the case" in shown
    assert "Note that the authority was answered" in shown


def test_days_that_cannot_be_are_refused_in_words(press: Press) -> None:
    response = asked(press, factories.a_case(), answer_by=today() - timedelta(days=1))
    assert response.status_code == 400
    assert "ends on the day it asked or later" in response.content.decode()
    assert not Inquiry.objects.exists()


def test_what_was_typed_stays_when_a_field_is_missing(press: Press) -> None:
    response = asked(press, factories.a_case(), answer_by="")
    assert response.status_code == 400
    assert "Why so late?" in response.content.decode()


def test_an_inquiry_of_another_case_cannot_be_answered_here(press: Press) -> None:
    row = an_inquiry(factories.a_case(), 5)
    other = factories.a_case()
    an_inquiry(other, 5)
    assert press(other, "inquiry_answered", inquiry=row.pk, on=today()).status_code == 400
    row.refresh_from_db()
    assert row.answered_on is None


def test_nothing_is_answered_that_was_not_asked(press: Press) -> None:
    case = factories.a_case()
    assert press(case, "inquiry_answered", inquiry=1, on=today()).status_code == 400


def test_today_shows_the_authority_first_also_for_an_ended_case(officer: Client) -> None:
    an_inquiry(factories.a_case(state=State.CLOSED), 2)
    shown = officer.get("/staff/").content.decode()
    assert "Authority asks" in shown
    assert "(2 days)" in shown
    assert "Answer the authority" in shown


def test_a_late_inquiry_is_shown_as_late(officer: Client) -> None:
    an_inquiry(factories.a_case(), -1)
    assert "(1 day late)" in officer.get("/staff/").content.decode()


def test_a_far_or_answered_inquiry_is_not_on_today(officer: Client) -> None:
    an_inquiry(factories.a_case(), 8)
    row = an_inquiry(factories.a_case(), 1)
    inquire.answered(row, at=NOW, by=factories.a_user(), on=today())
    assert "Authority asks" not in officer.get("/staff/").content.decode()


def cost(officer: Client) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert officer.get("/staff/").status_code == 200
    return len(seen)


def test_today_costs_the_same_for_two_inquiries_and_for_twelve(officer: Client) -> None:
    for _ in range(2):
        an_inquiry(factories.a_case(), 1)
    few = cost(officer)
    for _ in range(10):
        an_inquiry(factories.a_case(), 1)
    assert cost(officer) == few
