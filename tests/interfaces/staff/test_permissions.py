"""Who may open and press what, for every address the site has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from dsar.cases.states import State
from dsar.organisation.accounts.roles import Role
from tests import factories

GIVEN = {"pk": 1, "act": "note", "object_id": "1", "app_label": "dsar", "id": "1"}
OPEN_TO_ALL = {"login"}
OWN_ACCOUNT = {"login", "logout", "password_change"}
CASE_SCREENS = {
    *("cases", "case", "case-letter", "case-file", "case-act", "statement"),
    *("case-evidence", "case-package"),
    *("redact", "redact-file", "redact-sent", "redact-original"),
    *("mail", "mail-message", "mail-page", "mail-original", "mail-file", "mail-sort"),
}
ARCHIVE_SCREENS = {"archive", "archive-case", "archive-letter"}


def named(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for entry in patterns:
        if isinstance(entry, URLResolver):
            yield from named(entry.url_patterns)
        elif entry.name:
            yield entry


PATTERNS = {str(entry.name): entry for entry in named(admin.site.get_urls())}


def address(name: str, reference: str = "TP-26-AAAAA") -> str:
    wanted = PATTERNS[name].pattern.converters
    given: dict[str, Any] = {key: GIVEN.get(key, "1") for key in wanted}
    if "reference" in wanted:
        given["reference"] = reference
    if name == "app_list":
        given["app_label"] = "dsar"
    return reverse(f"admin:{name}", kwargs=given)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(set(PATTERNS) - OPEN_TO_ALL))
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_sent_to_the_sign_in_page(name: str, method: str) -> None:
    response = getattr(Client(), method)(address(name))
    assert response.status_code == 302
    assert response["Location"].startswith(("/staff/login/", "/staff/"))
    assert response["Location"].startswith("/staff/login/") or name in {"logout", "index"}


@pytest.mark.parametrize("name", sorted(set(PATTERNS) - OWN_ACCOUNT))
def test_an_auditor_may_post_nowhere(name: str, sign_in: Callable[..., Client]) -> None:
    assert sign_in(Role.AUDITOR).post(address(name)).status_code == 403


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
@pytest.mark.parametrize("name", sorted(CASE_SCREENS))
def test_only_case_roles_open_cases(role: Role, name: str, sign_in: Callable[..., Client]) -> None:
    case = factories.a_case()
    assert sign_in(role).get(address(name, case.reference)).status_code == 403
    assert sign_in(role).post(address(name, case.reference)).status_code == 403


@pytest.mark.parametrize("name", sorted(ARCHIVE_SCREENS))
def test_an_administrator_does_not_open_the_archive(
    name: str, sign_in: Callable[..., Client]
) -> None:
    assert sign_in(Role.ADMINISTRATOR).get(address(name)).status_code == 403


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER, Role.AUDITOR])
def test_an_open_case_is_not_in_the_archive(role: Role, sign_in: Callable[..., Client]) -> None:
    case = factories.a_case()
    assert sign_in(role).get(address("archive-case", case.reference)).status_code == 404


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER, Role.AUDITOR])
def test_case_roles_and_auditors_read_the_archive(
    role: Role, sign_in: Callable[..., Client]
) -> None:
    case = factories.a_case(state=State.CLOSED)
    client = sign_in(role)
    assert client.get("/staff/archive/").status_code == 200
    assert client.get(address("archive-case", case.reference)).status_code == 200


@pytest.mark.parametrize("role", [Role.OFFICER, Role.REVIEWER])
@pytest.mark.parametrize("name", ["index", "cases", "mail", "case"])
def test_case_roles_open_their_screens(
    role: Role, name: str, sign_in: Callable[..., Client]
) -> None:
    case = factories.a_case()
    assert sign_in(role).get(address(name, case.reference)).status_code == 200


def test_every_screen_of_ours_names_its_permission() -> None:
    for name in CASE_SCREENS | ARCHIVE_SCREENS:
        view = PATTERNS[name].callback
        assert view.permissions[0] is not None, name


@pytest.mark.django_db
def test_a_system_owner_cannot_sign_in() -> None:
    user = factories.a_user(Role.SYSTEM_OWNER)
    said = {"username": user.username, "password": factories.PASSWORD}
    response = Client().post("/staff/login/", said)
    assert response.status_code == 200
    assert not response.wsgi_request.user.is_authenticated


def test_a_role_may_enter_without_djangos_staff_flag(sign_in: Callable[..., Client]) -> None:
    user = factories.a_user()
    user.is_staff = False
    user.save()
    assert sign_in(user=user).get("/staff/").status_code == 200


@pytest.mark.django_db
def test_a_forged_form_without_a_token_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.a_user())
    case = factories.a_case()
    response = client.post(f"/staff/case/{case.reference}/take/", {"version": case.version})
    assert response.status_code == 403
