"""The stock admin keeps look-up tables only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.forms import model_to_dict
from django.test import Client
from django.urls import reverse

from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import LOOK_UP_TABLES, User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller, NonWorkingDay
from dsar.organisation.datamap.models import Recipient
from tests import factories

TABLES = tuple(sorted(LOOK_UP_TABLES))


@pytest.fixture
def administrator(sign_in: Callable[..., Client]) -> Client:
    factories.a_company()
    return sign_in(Role.ADMINISTRATOR)


def test_only_look_up_tables_are_in_the_stock_admin() -> None:
    assert {model._meta.model_name for model in admin.site._registry} == LOOK_UP_TABLES


@pytest.mark.parametrize("table", TABLES)
def test_an_administrator_opens_each_table(table: str, administrator: Client) -> None:
    assert administrator.get(f"/staff/dsar/{table}/").status_code == 200


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER, Role.AUDITOR])
def test_nobody_else_opens_a_table(table: str, role: Role, sign_in: Callable[..., Client]) -> None:
    client = sign_in(role)
    assert client.get(f"/staff/dsar/{table}/").status_code == 403
    assert client.post(f"/staff/dsar/{table}/add/", {}).status_code == 403


@pytest.mark.parametrize("table", ["case", "event", "letter", "inboundmail", "storedfile"])
def test_records_have_no_stock_page(table: str, administrator: Client) -> None:
    assert administrator.get(f"/staff/dsar/{table}/").status_code == 404
    assert administrator.post(f"/staff/dsar/{table}/add/", {}).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["password__startswith=p", "owner__password__startswith=p", "owner__is_active=1", "pk__gt=0"],
)
@pytest.mark.parametrize("table", TABLES)
def test_a_stock_list_takes_only_its_own_filters(
    query: str, table: str, administrator: Client
) -> None:
    assert administrator.get(f"/staff/dsar/{table}/?{query}").status_code == 400


def test_an_administrator_adds_a_colleague_with_a_role(administrator: Client) -> None:
    said = {"username": "liisa", "role": "officer", "usable_password": "true"}
    secret = {"password1": "kolme sanaa riittaa", "password2": "kolme sanaa riittaa"}
    response = administrator.post("/staff/dsar/user/add/", said | secret)
    assert response.status_code == 302
    liisa = User.objects.get(username="liisa")
    assert liisa.role == Role.OFFICER
    assert liisa.check_password("kolme sanaa riittaa")


def account_of(user: User, **changes: Any) -> dict[str, Any]:
    said = {"username": user.username, "role": user.role, "is_active": "on", "language": "sv"}
    return said | {"wants_digest": "on", "email": "anna@minikone.example"} | changes


def change(client: Client, user: User, **changes: Any) -> Any:
    address = f"/staff/dsar/user/{user.pk}/change/"
    return client.post(address, account_of(user, **changes), follow=True)


def test_a_colleague_is_added_with_an_e_mail_address(administrator: Client) -> None:
    said = {"username": "liisa", "role": "officer", "usable_password": "false"}
    administrator.post("/staff/dsar/user/add/", said | {"email": "liisa@minikone.example"})
    assert User.objects.get(username="liisa").email == "liisa@minikone.example"


def test_an_administrator_settles_mail_holiday_and_deputy_of_others(administrator: Client) -> None:
    anna, riitta = factories.a_user(username="anna"), factories.a_user(Role.REVIEWER, "riitta")
    days = {"away_from": "2031-07-07", "away_until": "2031-07-11"}
    change(administrator, anna, **days, deputy=riitta.pk)
    anna.refresh_from_db()
    assert (anna.language, anna.deputy, str(anna.away_until)) == ("sv", riitta, "2031-07-11")
    event = Event.objects.get(kind="deputy.chosen")
    assert event.facts == {"user": anna.pk, "deputy": riitta.pk}


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ({"away_from": "2031-07-07"}, "Give both the first and the last day"),
        ({"away_from": "2031-07-07", "away_until": "2031-07-01"}, "cannot be before the first"),
    ],
)
def test_a_holiday_that_cannot_be_is_not_saved(
    days: dict[str, str], sentence: str, administrator: Client
) -> None:
    anna = factories.a_user(username="anna")
    page = change(administrator, anna, **days).content.decode()
    assert sentence in page
    assert "Constraint" not in page
    anna.refresh_from_db()
    assert anna.away_from is None


def test_nobody_is_their_own_deputy(administrator: Client) -> None:
    anna = factories.a_user(username="anna")
    assert "Select a valid choice" in change(administrator, anna, deputy=anna.pk).content.decode()


def test_a_holiday_that_leaves_nobody_is_said_aloud(administrator: Client) -> None:
    anna = factories.a_user(username="anna")
    page = change(administrator, anna, away_from="2031-07-07", away_until="2031-07-11")
    assert "Nobody stands in" in page.content.decode()


def company(**changes: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        name: value
        for name, value in model_to_dict(Controller.current()).items()
        if value not in (None, False)
    }
    return {name: value for name, value in (said | changes).items() if value != ""}


@pytest.mark.parametrize(
    ("changes", "speaks"),
    [
        ({"country": "FI-01"}, True),
        ({"time_zone": "Europe/Stockholm"}, True),
        ({"eves_are_holidays": "on"}, True),
        ({"phone": "010 123"}, False),
    ],
)
def test_a_change_of_what_dates_are_counted_by_says_that_they_stay(
    changes: dict[str, str], speaks: bool, administrator: Client
) -> None:
    address = "/staff/dsar/controller/1/change/"
    page = administrator.post(address, company(**changes), follow=True).content.decode()
    assert ("stay as they were counted" in page) == speaks
    assert getattr(Controller.current(), next(iter(changes))) in (*changes.values(), True)


def test_an_extra_day_off_is_kept_and_taken_away_and_no_date_moves(administrator: Client) -> None:
    case = factories.a_case()
    said = {"on": str(case.due_on), "name": "Paikallinen juhla"}
    page = administrator.post("/staff/dsar/nonworkingday/add/", said, follow=True)
    assert "stay as they were counted" in page.content.decode()
    row = NonWorkingDay.objects.get()
    assert not Controller.current().calendar.is_working_day(row.on)
    gone = administrator.post(
        f"/staff/dsar/nonworkingday/{row.pk}/delete/", {"post": "yes"}, follow=True
    )
    assert "stay as they were counted" in gone.content.decode()
    assert Case.objects.get(pk=case.pk).due_on == case.due_on


def test_a_change_says_where_the_dates_that_differ_are_seen(administrator: Client) -> None:
    address = "/staff/dsar/controller/1/change/"
    page = administrator.post(address, company(country="FI-01"), follow=True).content.decode()
    assert f'<a href="{reverse("admin:dates")}">See which cases' in page


@pytest.mark.parametrize(
    ("field", "typed", "is_kept"),
    [
        *(("target_working_days", "15", True), ("target_working_days", "21", False)),
        *(("paper_working_days", "0", True), ("paper_working_days", "30000", False)),
        *(("ask_within_days", "5", True), ("ask_within_days", "-1", False)),
        *(("escalation_email", "boss@minikone.example", True), ("escalation_email", "boss", False)),
    ],
)
def test_the_companys_own_times_are_kept_within_reason(
    field: str, typed: str, is_kept: bool, administrator: Client
) -> None:
    administrator.post("/staff/dsar/controller/1/change/", company(**{field: typed}))
    assert (str(getattr(Controller.current(), field)) == typed) == is_kept


def test_a_colleague_is_switched_off_not_deleted(administrator: Client) -> None:
    anna = factories.a_user(username="anna")
    url = f"/staff/dsar/user/{anna.pk}/delete/"
    assert administrator.post(url, {"post": "yes"}).status_code == 403


def test_a_text_is_saved_in_three_languages(administrator: Client) -> None:
    posted = {"name_fi": "Tilitoimisto", "name_sv": "Bokföringsbyrå", "name_en": "Accountant"}
    administrator.post("/staff/dsar/recipient/add/", posted)
    assert Recipient.objects.get(name__en="Accountant").name["sv"] == "Bokföringsbyrå"


def test_a_text_that_lacks_a_language_is_not_saved(administrator: Client) -> None:
    before = Recipient.objects.count()
    response = administrator.post("/staff/dsar/recipient/add/", {"name_fi": "Tilitoimisto"})
    assert response.status_code == 200
    assert Recipient.objects.count() == before
