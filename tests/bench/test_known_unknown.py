"""How long the form takes for somebody we hold data on and for somebody we do not."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import pytest
from django.test import Client

from dsar.cases.models import Case
from dsar.cases.states import State
from tests.factories import NOW, a_case, a_user
from tests.firewall import leaks
from tests.interfaces.portal.door import a_form

pytestmark = pytest.mark.django_db
ROUNDS = 60
# Seconds; far above what a quiet machine shows, and far below what a search would cost.
LOOSE = 0.05


def test_the_form_takes_as_long_for_the_known_as_for_the_unknown() -> None:
    for number in range(ROUNDS):
        case = a_case(state=State.COLLECTING, email=f"k{number}@example.com")
        leaks.plant(case, at=NOW, by=a_user(username="anna"))
    client, took = Client(), {"known": list[float](), "unknown": list[float]()}
    client.get("/en/")
    for number in range(ROUNDS):
        # By turns, so that a slower moment of the machine meets both.
        for who in took:
            form = a_form(client) | {"email": f"{who[0]}{number}@example.com"}
            began = perf_counter()
            assert client.post("/en/request/access/", form).status_code == 302
            took[who].append(perf_counter() - began)
    middle = {who: median(times) for who, times in took.items()}
    told = {who: f"{seconds * 1000:.2f} ms" for who, seconds in middle.items()}
    assert Case.objects.count() > ROUNDS
    print(f"\nthe form, median of {ROUNDS}: {told}", end="")  # noqa: T201
    assert abs(middle["known"] - middle["unknown"]) < LOOSE
