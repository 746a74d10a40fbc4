"""Colleagues at their desks, and a hand that presses the buttons of a case."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dsar.cases.models import Case
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from tests import factories

Press = Callable[..., Any]


@pytest.fixture
def sign_in(db: None) -> Callable[..., Client]:
    def enter(role: Role = Role.OFFICER, user: User | None = None) -> Client:
        client = Client(headers={"accept-language": "en"})
        client.force_login(user or factories.a_user(role))
        return client

    return enter


@pytest.fixture
def officer(sign_in: Callable[..., Client]) -> Client:
    return sign_in(Role.OFFICER)


@pytest.fixture
def press(officer: Client) -> Press:
    """Press a button on the page as it stands now, or as it stood at another version."""

    def send(case: Case, act: str, **said: Any) -> Any:
        case.refresh_from_db()
        answer = officer.post(
            f"/staff/case/{case.reference}/{act}/", {"version": case.version, **said}
        )
        return read_and_sent(officer, answer)

    return send


def read_and_sent(client: Client, answer: Any) -> Any:
    """Where an act leads to its letter, it is read and leaves as it is."""
    address = answer.headers.get("Location", "")
    return said_of(client, address, "send") if "/compose/" in address else answer


def said_of(client: Client, address: str, do: str, **more: str) -> Any:
    """Press a button of a letter's page, as it was just read."""
    seen = re.search(r'name="seen" value="(\w+)"', client.get(address).content.decode())
    assert seen
    return client.post(address, {"do": do, "seen": seen[1], **more})
