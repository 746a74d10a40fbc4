"""The calendar feed: right days for who holds the address, nothing for anybody else."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from django.utils.translation import gettext
from icalendar import Calendar

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Inquiry
from dsar.interfaces import calendar as door
from dsar.organisation.accounts import calendar
from dsar.organisation.accounts.models import CalendarFeed, User
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
LATER = date(2026, 5, 4)


@pytest.fixture
def reader() -> User:
    return a_user(username="liisa")


@pytest.fixture
def token(reader: User) -> str:
    return calendar.make(replaces=None, at=timezone.now(), by=reader)


def get(token: str) -> Any:
    return Client().get(f"/calendar/{token}.ics")


def events(token: str) -> list[Any]:
    return list(Calendar.from_ical(get(token).content).walk("VEVENT"))


def an_inquiry(case: Case, **changes: Any) -> Inquiry:
    by = a_user()
    asked = {"text": "Miksi?", "received_on": NOW.date(), "answer_by": LATER, "recorded_at": NOW}
    return Inquiry.objects.create(case=case, recorded_by=by, **(asked | changes))


def test_an_open_case_is_a_whole_day_that_leaves_one_free(token: str) -> None:
    case = a_case()
    (event,) = events(token)
    assert event.decoded("dtstart") == case.due_on
    assert event.decoded("dtend") == case.due_on + timedelta(days=1)
    assert event["uid"] == f"{case.reference}-due@localhost"
    assert event["url"] == f"http://localhost:8000/staff/case/{case.reference}/"
    assert (event["transp"], event["sequence"]) == ("TRANSPARENT", case.version)
    assert event.decoded("dtstamp") == case.received_at


def test_other_dates_of_a_case_stand_in_the_notes(token: str, reader: User) -> None:
    case = a_case()
    Case.objects.filter(pk=case.pk).update(adjusted_due_on=LATER, target_on=date(2026, 3, 16))
    User.objects.filter(pk=reader.pk).update(language="en")
    (event,) = events(token)
    assert event["description"].split("\n") == [
        "With the days we waited for the person: Monday 4 May 2026.",
        "Our own aim: Monday 16 March 2026.",
        event["url"],
    ]


def test_an_ended_case_is_not_in_the_calendar(token: str) -> None:
    a_case(state=State.CLOSED)
    assert events(token) == []


def test_an_authority_that_waits_has_its_own_day(token: str) -> None:
    case = a_case(state=State.CLOSED)
    row = an_inquiry(case)
    an_inquiry(case, answered_on=LATER)
    (event,) = events(token)
    assert event.decoded("dtstart") == LATER
    assert event["uid"] == f"{case.reference}-inquiry-{row.pk}@localhost"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_calendar_speaks_its_owners_language(language: str, token: str, reader: User) -> None:
    case = a_case()
    User.objects.filter(pk=reader.pk).update(language=language)
    response = get(token)
    with translation.override(language):
        said = gettext("Answer by: %(reference)s") % {"reference": case.reference}
        name = gettext("Data subject requests: answer by")
    feed = Calendar.from_ical(response.content)
    assert feed.walk("VEVENT")[0]["summary"] == said
    assert feed["x-wr-calname"] == name
    assert response["Content-Language"] == language


def test_nothing_about_a_person_leaves(token: str) -> None:
    case = a_case(text="Terveisin Maija", phone="040 1234567")
    an_inquiry(case)
    text = get(token).content.decode()
    for private in ("Maija", "Meikäläinen", "maija@", "040 1234567", "Miksi", "access"):
        assert private not in text


def test_every_line_is_as_the_standard_wants_it(token: str) -> None:
    case = a_case()
    Case.objects.filter(pk=case.pk).update(adjusted_due_on=LATER)
    raw = get(token).content
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    unfolded = raw.replace(b"\r\n ", b"").decode().split("\r\n")
    (notes,) = [line for line in unfolded if line.startswith("DESCRIPTION:")]
    assert r".\nhttp://localhost:8000/staff/case/" in notes
    assert {"REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"} <= set(unfolded)


def test_the_feed_is_the_same_until_something_changes(token: str) -> None:
    a_case()
    assert get(token).content == get(token).content


def test_only_the_most_urgent_cases_are_listed(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MOST", 2)
    cases = [a_case(at=NOW + timedelta(days=days)) for days in (9, 0, 4)]
    found = [event["uid"] for event in events(token)]
    assert found == [f"{cases[number].reference}-due@localhost" for number in (1, 2)]


def test_many_cases_cost_as_few_queries_as_one(token: str) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert get(token).status_code == 200
        return len(seen)

    an_inquiry(a_case())
    few = cost()
    for _ in range(5):
        an_inquiry(a_case())
    assert cost() == few == 4


def _unknown(feed: CalendarFeed) -> None:
    CalendarFeed.objects.update(token_digest="0" * 64)


def _revoked(feed: CalendarFeed) -> None:
    calendar.revoke(at=timezone.now(), by=feed.user)


def _run_out(feed: CalendarFeed) -> None:
    CalendarFeed.objects.update(expires_at=timezone.now())


def _left(feed: CalendarFeed) -> None:
    User.objects.filter(pk=feed.user.pk).update(is_active=False)


def _auditing(feed: CalendarFeed) -> None:
    User.objects.filter(pk=feed.user.pk).update(role="auditor")


@pytest.mark.parametrize("end", [_unknown, _revoked, _run_out, _left, _auditing])
def test_every_dead_address_gets_the_same_answer(
    end: Callable[[CalendarFeed], None], token: str
) -> None:
    a_case()
    end(CalendarFeed.objects.get())
    dead, wrong = get(token), get("x")
    assert dead.status_code == 404
    assert dead.content == wrong.content == b"Not found\n"
    assert dict(dead.headers) == dict(wrong.headers)


def test_the_feed_sets_no_cookie_and_nobody_keeps_it(token: str) -> None:
    response = get(token)
    assert not response.cookies
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "private, no-store"
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "Cookie" not in response["Vary"]


def test_the_feed_is_only_read(token: str) -> None:
    address = f"/calendar/{token}.ics"
    assert Client().head(address).status_code == 200
    for method in ("post", "put", "patch", "delete", "options"):
        assert getattr(Client(), method)(address).status_code == 405


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """All that the configured handler writes."""
    handlers = [row for row in logging.getLogger().handlers if row.get_name() == "stderr"]
    monkeypatch.setattr(handlers[0], "stream", written := StringIO())
    return written


def test_no_token_is_ever_logged(
    token: str, logged: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(raise_request_exception=False)
    for path in (f"{token}x.ics", f"{token}.ics/", f"{token}", f"fi/{token}.ics"):
        assert client.get(f"/calendar/{path}").status_code == 404
    client.post(f"/calendar/{token}.ics")
    monkeypatch.setattr(door, "reader", lambda token, at: token.missing)
    assert client.get(f"/calendar/{token}.ics").status_code == 500
    assert logged.getvalue().count("/calendar/<str:token>.ics") == 3
    assert token not in logged.getvalue()
