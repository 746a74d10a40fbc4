"""The stock admin keeps look-up tables only."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.test import Client

from dsar.organisation.accounts.models import LOOK_UP_TABLES, User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import Recipient
from tests import factories

TABLES = ("user", "controller", "system", "datacategory", "recipient")


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
