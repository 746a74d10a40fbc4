"""My settings: what each role may settle alone, and an address that is shown only once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from dsar.eventlog.models import Event
from dsar.organisation.accounts import calendar
from dsar.organisation.accounts.models import CalendarFeed, User
from dsar.organisation.accounts.roles import Role
from tests import factories

pytestmark = pytest.mark.django_db
CALENDAR = "/staff/me/calendar/"


@pytest.fixture
def anna() -> User:
    factories.a_company()
    return factories.a_user(username="anna")


@pytest.fixture
def client(anna: User, sign_in: Callable[..., Client]) -> Client:
    return sign_in(user=anna)


def said(**changes: Any) -> dict[str, Any]:
    return {"language": "sv", "digest": "no"} | changes


def shown(response: Any) -> str:
    found = re.search(r"http://localhost:8000(/calendar/[\w-]{43}\.ics)", response.content.decode())
    return found[1] if found else ""


def page(client: Client) -> str:
    return client.get("/staff/me/").content.decode()


def test_settings_are_kept_and_the_page_is_drawn_anew(client: Client, anna: User) -> None:
    response = client.post("/staff/me/", said(away_from="2026-07-06", away_until="2026-07-10"))
    assert (response.status_code, response["Location"]) == (302, "/staff/me/")
    anna.refresh_from_db()
    assert (anna.language, anna.wants_digest) == ("sv", False)
    assert (str(anna.away_from), str(anna.away_until)) == ("2026-07-06", "2026-07-10")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"away_from": "2026-07-06"}, "Give both the first and the last day"),
        ({"away_until": "2026-07-06"}, "Give both the first and the last day"),
        ({"away_from": "2026-07-06", "away_until": "2026-07-05"}, "cannot be before the first"),
        ({"away_from": "soon", "away_until": "2026-07-05"}, "Enter a valid date"),
        ({"language": "de"}, "Select a valid choice"),
        ({"deputy": "9" * 30}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    changes: dict[str, str], sentence: str, client: Client, anna: User
) -> None:
    response = client.post("/staff/me/", said(**changes))
    assert response.status_code == 400
    assert sentence in response.content.decode()
    anna.refresh_from_db()
    assert anna.language == "fi"


def test_a_deputy_is_chosen_and_written_down(client: Client, anna: User) -> None:
    riitta = factories.a_user(Role.REVIEWER, "riitta")
    client.post("/staff/me/", said(deputy=riitta.pk))
    anna.refresh_from_db()
    assert anna.deputy == riitta
    assert Event.objects.get(kind="deputy.chosen").actor == f"staff:{anna.pk}"


def test_only_colleagues_who_handle_cases_can_be_deputies(client: Client, anna: User) -> None:
    for other in (anna, factories.a_user(Role.AUDITOR), factories.a_user(Role.ADMINISTRATOR)):
        assert client.post("/staff/me/", said(deputy=other.pk)).status_code == 400


def test_a_holiday_without_a_deputy_is_said_aloud(client: Client, anna: User) -> None:
    today = timezone.localdate()
    days = {"away_from": today, "away_until": today + timedelta(days=9)}
    client.post("/staff/me/", said(**days))
    assert "Nobody stands in" in page(client)
    riitta = factories.a_user(Role.REVIEWER, "riitta")
    client.post("/staff/me/", said(**days, deputy=riitta.pk))
    assert "Nobody stands in" not in page(client)
    User.objects.filter(pk=riitta.pk).update(**days)
    assert "riitta is away on some of the same days" in page(client)
    User.objects.filter(pk=riitta.pk).update(role=Role.AUDITOR)
    assert "Nobody stands in" in page(client)


def test_a_holiday_that_is_over_needs_no_deputy(client: Client, anna: User) -> None:
    client.post("/staff/me/", said(away_from="2020-07-06", away_until="2020-07-10"))
    assert "Nobody stands in" not in page(client)


@pytest.mark.parametrize(
    ("role", "fields"),
    [
        (Role.OFFICER, {"language", "digest", "away_from", "away_until", "deputy", "replaces"}),
        (Role.ADMINISTRATOR, {"language"}),
        (Role.AUDITOR, {"language"}),
    ],
)
def test_a_role_sees_only_what_is_of_use_to_it(
    role: Role, fields: set[str], sign_in: Callable[..., Client]
) -> None:
    factories.a_company()
    text = page(sign_in(role))
    main = text[text.index('id="content"') :]
    assert set(re.findall(r'name="(\w+)"', main)) - {"csrfmiddlewaretoken", "act"} == fields


def test_an_administrator_keeps_what_the_form_does_not_show(sign_in: Callable[..., Client]) -> None:
    user = factories.a_user(Role.ADMINISTRATOR)
    User.objects.filter(pk=user.pk).update(away_from="2026-07-06", away_until="2026-07-10")
    assert sign_in(user=user).post("/staff/me/", {"language": "sv"}).status_code == 302
    user.refresh_from_db()
    assert (user.language, user.wants_digest, str(user.away_from)) == ("sv", True, "2026-07-06")


def test_a_new_address_is_shown_in_the_answer_and_works(client: Client) -> None:
    response = client.post(CALENDAR, {"act": "make", "replaces": ""})
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert Client().get(shown(response)).status_code == 200


def test_the_address_is_nowhere_else_than_in_that_answer(client: Client) -> None:
    response = client.post(CALENDAR, {"act": "make", "replaces": ""})
    token = shown(response).split("/")[-1].removesuffix(".ics")
    assert len(token) == 43
    assert token not in page(client)
    assert token not in str(dict(response.headers)) + str(response.cookies) + str(client.cookies)
    assert token not in "".join(str(row.get_decoded()) for row in Session.objects.all())
    assert token not in str(list(Event.objects.values()) + list(CalendarFeed.objects.values()))


def test_sending_the_same_form_again_makes_no_other_address(client: Client) -> None:
    sent = {"act": "make", "replaces": ""}
    first, again = client.post(CALENDAR, sent), client.post(CALENDAR, sent)
    assert (again.status_code, again["Location"]) == (302, "/staff/me/")
    assert "shown once already" in page(client)
    assert Client().get(shown(first)).status_code == 200


def test_a_new_address_ends_the_old_one(client: Client, anna: User) -> None:
    first = client.post(CALENDAR, {"act": "make", "replaces": ""})
    feed = calendar.address_of(anna)
    second = client.post(CALENDAR, {"act": "make", "replaces": feed.pk if feed else 0})
    assert Client().get(shown(first)).status_code == 404
    assert Client().get(shown(second)).status_code == 200


def test_an_address_is_ended_by_a_button(client: Client) -> None:
    first = client.post(CALENDAR, {"act": "make", "replaces": ""})
    assert "works until" in page(client)
    assert client.post(CALENDAR, {"act": "revoke"}).status_code == 302
    assert Client().get(shown(first)).status_code == 404
    assert "You have no address" in page(client)


@pytest.mark.parametrize("replaces", ["x", "-1", "²", "9" * 18, "9" * 5000, "0"])
def test_whatever_is_said_to_be_replaced_is_answered(replaces: str, client: Client) -> None:
    assert client.post(CALENDAR, {"act": "make", "replaces": replaces}).status_code in (200, 302)


def test_an_address_that_ran_out_is_said_to_have(client: Client, anna: User) -> None:
    calendar.make(replaces=None, at=timezone.now() - timedelta(days=400), by=anna)
    assert "ran out on" in page(client)


def test_looking_makes_no_address(client: Client) -> None:
    assert client.get(CALENDAR).status_code == 302
    page(client)
    assert not CalendarFeed.objects.exists()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_a_role_without_cases_makes_no_address(role: Role, sign_in: Callable[..., Client]) -> None:
    assert sign_in(role).post(CALENDAR, {"act": "make"}).status_code == 403
    assert not CalendarFeed.objects.exists()


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_every_page_leads_to_ones_own_settings(role: Role, sign_in: Callable[..., Client]) -> None:
    factories.a_company()
    client = sign_in(role)
    assert 'href="/staff/me/"' in client.get("/staff/", follow=True).content.decode()
    assert client.get("/staff/me/").status_code == 200
