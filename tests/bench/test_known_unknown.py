"""How long pages take, and what they say, for somebody we hold data on and for somebody else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from statistics import median
from time import perf_counter

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.organisation.datamap.models import System
from tests.factories import NOW, a_case, a_user
from tests.firewall import leaks
from tests.interfaces.portal.door import a_form, a_link, text_of
from tests.procedure.asking import ask, fresh

pytestmark = pytest.mark.django_db
ROUNDS = 60
# Seconds; far above what a quiet machine shows, and far below what a search would cost.
LOOSE = 0.05
VARIES = re.compile(r'name="(csrfmiddlewaretoken|idempotency_key)" value="[^"]+"|TP-\d\d-\w{5}')
Act = Callable[[Client, Case, str], str]


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """People we hold data on; the clock of the doors stands still."""
    for number in range(ROUNDS):
        case = a_case(state=State.COLLECTING, email=f"k{number}@example.com")
        leaks.plant(case, at=NOW, by=a_user(username="anna"))
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return NOW


def asked(client: Client, email: str) -> Case:
    """A case of its own, whose page is open and which waits for a code to an address."""
    case = a_case(email=f"me.{email}")
    crm = System.objects.get(key="crm")
    ask(case, method="file_contact", contact=email, found_in=crm)
    client.post(a_link(case, NOW))
    return fresh(case)


def the_code_page(client: Client, case: Case, _email: str) -> str:
    page = f"/en/case/{case.reference}/code/"
    return text_of(client.get(page)) + text_of(client.post(page, follow=True))


def the_change_of_address(client: Client, case: Case, email: str) -> str:
    page = f"/en/case/{case.reference}/contact/"
    return text_of(client.post(page, {"email": email}, follow=True))


def the_status_page(client: Client, case: Case, _email: str) -> str:
    return text_of(client.get(f"/en/case/{case.reference}/"))


def told(page: str, took: dict[str, list[float]]) -> float:
    """Print the medians of the known and the unknown; how far they are apart."""
    middle = {who: median(times) for who, times in took.items()}
    words = ", ".join(f"{who} {seconds * 1000:.2f} ms" for who, seconds in middle.items())
    print(f"\n{page:<24} median of {ROUNDS}: {words}  ({connection.vendor})", end="")  # noqa: T201
    return abs(middle["known"] - middle["unknown"])


def test_the_form_takes_as_long_for_the_known_as_for_the_unknown() -> None:
    client, took = Client(), {"known": list[float](), "unknown": list[float]()}
    client.get("/en/")
    for number in range(ROUNDS):
        # By turns, so that a slower moment of the machine meets both.
        for who in took:
            form = a_form(client) | {"email": f"{who[0]}{number}@example.com"}
            began = perf_counter()
            assert client.post("/en/request/access/", form).status_code == 302
            took[who].append(perf_counter() - began)
    assert Case.objects.count() > ROUNDS
    assert told("the form", took) < LOOSE


@pytest.mark.parametrize("act", [the_code_page, the_change_of_address, the_status_page])
def test_pages_are_equal_by_the_byte_and_take_as_long(act: Act) -> None:
    took = {"known": list[float](), "unknown": list[float]()}
    for number in range(ROUNDS):
        seen = set()
        for who in took:
            client, email = Client(), f"{who[0]}{number}@example.com"
            case = asked(client, email)
            began = perf_counter()
            page = act(client, case, email)
            took[who].append(perf_counter() - began)
            seen.add(VARIES.sub("", page).replace(email, "").encode())
        assert len(seen) == 1
    assert told(act.__name__.replace("_", " "), took) < LOOSE
