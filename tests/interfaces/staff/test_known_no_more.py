"""The page of a case whose check was taken back, or that needs none, offers the way on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.next_step import offered
from dsar.law.rights import Right
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.organisation.datamap.models import System
from dsar.procedure import close
from dsar.procedure.handle import confirm_address
from dsar.procedure.identity import identify, reassess
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.conftest import Press
from tests.procedure.asking import fresh
from tests.procedure.stopping import answered

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(days=4)
REPLY = {"doubt": "Kaksi samannimistä.", "reply_by": "2026-03-20"}


@pytest.fixture(autouse=True)
def soon() -> Iterator[datetime]:
    """The day on which the cases of these tests happen, give or take a few."""
    with time_machine.travel(SOON, tick=False):
        yield SOON


def lost(state: State, at: datetime, **said: Any) -> Case:
    case = a_case(state=state, **said)
    check = case.identity_checks.get()
    check.case = case
    reassess.revoke(check, reason="Another Maija.", at=at, by=a_user())
    return Case.objects.get(pk=case.pk)


def page_of(client: Client, case: Case) -> str:
    return client.get(f"/staff/case/{case.reference}/").content.decode()


@pytest.mark.parametrize("state", [State.COLLECTING, State.REVIEWING, State.DECIDED])
def test_who_is_known_no_more_can_be_asked(press: Press, state: State, soon: datetime) -> None:
    case = lost(state, soon)
    assert {"accept", "ask_again"} <= offered(case)
    assert press(case, "ask_again", method="known_fact", why_more="x", **REPLY).status_code == 302
    case.refresh_from_db()
    assert case.state == State.VERIFYING


@pytest.mark.parametrize("state", [State.COLLECTING, State.REVIEWING, State.DECIDED])
def test_who_is_known_has_no_button_to_be_asked(press: Press, state: State) -> None:
    case = a_case(state=state)
    assert "ask_again" not in offered(case)
    said = {"method": "known_fact", "why_more": "x", **REPLY}
    assert press(case, "ask_again", **said).status_code == 409


def test_an_answer_gets_a_new_check_and_no_question(press: Press, soon: datetime) -> None:
    case = lost(State.ANSWERED, soon)
    assert offered(case) & {"accept", "ask_again"} == {"accept"}
    assert press(case, "accept", method="known_fact", reason="Order 12.").status_code == 302
    case.refresh_from_db()
    assert (case.state, "accept" in offered(case)) == (State.ANSWERED, False)


def test_an_answer_waits_for_the_second_officer_of_a_stricter_company(officer: Client) -> None:
    case = a_case(state=State.ANSWERED)
    IdentityPolicy.objects.create(second_officer="always")
    assert "Confirm who is asking" in page_of(officer, case)
    assert case.reference not in officer.get("/staff/").content.decode()


def test_consent_is_taken_back_without_a_button_for_proof(press: Press, officer: Client) -> None:
    case = a_case(Right.CONSENT_WITHDRAWAL)
    assert not offered(case) & {"accept", "ask", "reject", "raise_level", "confirm"}
    assert "needs no proof of who is asking" in page_of(officer, case)
    assert press(case, "begin").status_code == 302
    case.refresh_from_db()
    assert case.state == State.COLLECTING


def test_what_bears_a_confirmed_address_out_is_asked_only_where_it_matters(
    press: Press, officer: Client, soon: datetime
) -> None:
    case, said = a_case(Right.RECTIFICATION), {"method": "confirmed_address", "reason": "Same."}
    assert "accept_keeps_contact" not in page_of(officer, case)
    confirm_address(case, link_id=1, at=soon)
    assert "accept_keeps_contact" in page_of(officer, case)
    refused = press(case, "accept", **said)
    assert "in which system this address stood already" in refused.content.decode()
    crm = System.objects.get(key="crm")
    said["found_in"] = crm.pk
    refused = press(case, "accept", **said)
    assert "Contact data are to change here: a stronger way" in refused.content.decode()
    assert press(case, "accept", keeps_contact="on", **said).status_code == 302
    assert "It stood already in: crm" in page_of(officer, case)


def test_the_page_warns_where_contact_data_are_named(officer: Client, soon: datetime) -> None:
    case = a_case(Right.RECTIFICATION)
    case.items.update(wish="My number is 040 123 4567 now.")
    confirm_address(case, link_id=1, at=soon)
    page = page_of(officer, case)
    assert "a confirmed address is not enough" in page
    assert "accept_keeps_contact" not in page


def test_a_document_on_paper_is_said_to_have_been(press: Press, officer: Client) -> None:
    case, said = a_case(), {"method": "masked_document", "reason": "Same name."}
    IdentityPolicy.objects.create(second_officer="never")
    assert "no document is here" in press(case, "accept", **said).content.decode().lower()
    assert press(case, "accept", on_paper="on", **said).status_code == 302
    page = page_of(officer, case)
    assert "The document came on paper." in page
    assert "A document on paper was shredded or given back" in page


def test_a_merged_case_is_taken_back_when_its_survivor_is_of_nobody_known(
    press: Press, officer: Client, soon: datetime
) -> None:
    case, into = a_case(), a_case(state=State.COLLECTING)
    close.merge(case, into=into, at=soon, by=a_user())
    assert "restore" not in offered(case)
    check = into.identity_checks.get()
    check.case = Case.objects.get(pk=into.pk)
    reassess.revoke(check, reason="Another Maija.", at=soon, by=a_user())
    assert "Another request was joined to this one" in page_of(officer, into)
    assert press(case, "restore").status_code == 302
    case.refresh_from_db()
    assert case.state == State.RECEIVED


def test_consent_is_stopped_by_the_buttons_while_nobody_is_known(
    press: Press, officer: Client
) -> None:
    case = a_case(Right.ACCESS, Right.CONSENT_WITHDRAWAL, state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong.", at=SOON, by=a_user())
    assert "have not all stopped" in page_of(officer, case)
    assert press(case, "send_back", note="Stop it first.").status_code == 302
    assert {"answer", "accept"} <= offered(fresh(case))
    answered(fresh(case))
    assert {"complete", "accept"} <= offered(fresh(case))
    assert press(fresh(case), "complete").status_code == 302
    assert {"decide", "accept"} <= offered(fresh(case))
