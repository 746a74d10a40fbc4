"""What staff see and do about who is asking: the ladder, the second officer, second thoughts."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.identity_policy import IdentityPolicy
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.conftest import Press
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db
Look = Callable[[Case], str]
ASK = {"method": "masked_document", "doubt": "Kaksi samannimistä.", "reply_by": "2026-03-12"}


@pytest.fixture(autouse=True)
def in_march() -> object:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def look(officer: Client) -> Look:
    return lambda case: unescape(officer.get(f"/staff/case/{case.reference}/").content.decode())


def test_the_panel_shows_the_least_that_is_enough_and_why(look: Look) -> None:
    page = look(a_case())
    assert "Level 2: a code, a fact, a call or a visit is enough" in page
    assert "What is enough, and why" in page
    assert "asks more than is enough" in page


def test_nothing_is_asked_of_who_stops_marketing(look: Look, press: Press) -> None:
    case = a_case(Right.MARKETING_OBJECTION)
    page = look(case)
    assert "No proof is needed" in page
    assert "/ask/" not in page
    assert "/raise_level/" not in page
    assert press(case, "ask", **ASK).status_code in (400, 409)


def test_asking_more_without_a_reason_is_refused_in_words(press: Press) -> None:
    case = a_case()
    refused = press(case, "ask", **ASK)
    assert refused.status_code == 400
    assert "This asks more than is enough" in refused.content.decode()
    assert press(case, "ask", **ASK, why_more="Order numbers leaked.").status_code == 302


@pytest.mark.parametrize("method", ["strong_eid", "no_doubt", "hetu", "mandate"])
def test_a_forged_way_is_refused(press: Press, method: str) -> None:
    assert press(a_case(), "ask", **(ASK | {"method": method})).status_code == 400


def test_another_officer_confirms(press: Press, look: Look, sign_in: Any) -> None:
    case = a_case()
    a_user(Role.REVIEWER, "riitta")
    said = {"method": "masked_document", "reason": "Name compared.", "on_paper": "on"}
    assert press(case, "accept", **said).status_code == 302
    shown = look(case)
    assert "must confirm it" in shown
    assert f"/{case.reference}/confirm/" not in shown
    own = press(case, "confirm", reason="Again.")
    assert (own.status_code, "Another officer must confirm" in own.content.decode()) == (400, True)
    other = {"reason": "Agrees.", "version": fresh(case).version}
    sign_in(Role.REVIEWER).post(f"/staff/case/{case.reference}/confirm/", other)
    assert fresh(case).state == State.COLLECTING


def test_a_check_is_taken_back_and_made_anew(press: Press, look: Look) -> None:
    case = a_case(state=State.DECIDED)
    check = case.identity_checks.get()
    assert press(case, "revoke", check=check.pk, reason="Another Maija.").status_code == 302
    page = look(case)
    assert "The check made before does not count any more" in page
    assert "Taken back" in page
    said = {"method": "known_fact", "reason": "Gave an order number."}
    assert press(case, "accept", **said).status_code == 302
    assert "Send the answer" in look(case)


def test_a_level_is_raised_with_its_risk(press: Press, look: Look) -> None:
    case = a_case()
    assert press(case, "raise_level", level=3, reason="A famous person.").status_code == 302
    assert "because of its risk. A famous person." in look(case)
    assert press(case, "raise_level", level=4, reason="More.").status_code == 400


def test_the_administrator_sets_the_levels(sign_in: Any) -> None:
    said = {f"level_{right}": 2 for right in Right if "consent" not in right}
    said |= {"level_access": 3, "second_officer": "always", "check_days": 30, "proof_days": 5}
    client = sign_in(Role.ADMINISTRATOR)
    assert "See data" in client.get("/staff/dsar/identitypolicy/add/").content.decode()
    assert client.post("/staff/dsar/identitypolicy/add/", said).status_code == 302
    policy = IdentityPolicy.current()
    assert (policy.level_for(Right.ACCESS), policy.second_officer) == (3, "always")
    refused = client.post("/staff/dsar/identitypolicy/1/change/", said | {"proof_days": 31})
    assert refused.status_code == 200
    assert IdentityPolicy.current().proof_days == 5
