"""While it is not clear by what right somebody acts, the case page asks for that first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.next_step import next_step
from dsar.law.rights import Right
from dsar.procedure.identity import mandate_ends
from dsar.procedure.proofs import proof
from tests import factories
from tests.capabilities.identity.pictures import a_jpeg
from tests.interfaces.staff.conftest import Press
from tests.procedure.acting import acts, allowed
from tests.procedure.asking import ask, fresh
from tests.procedure.stopping import answered

pytestmark = pytest.mark.django_db
STATES = [State.COLLECTING, State.REVIEWING, State.DECIDED]
CHECK = "Check the mandate"
BY_MANDATE = {"mandate_accept", "mandate_reject", "ask_mandate", "represent_end"}
NOT_NOW = {"answer", "complete", "send", "send_back"}


def page_of(officer: Client, case: Case) -> str:
    return officer.get(f"/staff/case/{case.reference}/").content.decode()


def step_of(case: Case) -> tuple[str, str, set[str]]:
    with translation.override("en"):
        step = next_step(fresh(case))
        return str(step.verb), step.act, {step.act, *step.others}


def acted(state: State, *rights: Right, **changes: Any) -> Case:
    case = factories.a_case(*rights, state=state, at=timezone.now() - timedelta(days=4))
    acts(case, **changes)
    return fresh(case)


def ran_out(state: State) -> Case:
    now = timezone.now()
    case = factories.a_case(state=state, at=now - timedelta(days=4))
    allowed(case, at=now - timedelta(days=2), valid_until=(now - timedelta(days=2)).date())
    mandate_ends.run_out_next(at=now)
    return fresh(case)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("make", [acted, ran_out])
def test_the_mandate_comes_first_and_nothing_that_would_be_refused(state: State, make: Any) -> None:
    verb, act, acts_offered = step_of(make(state))
    assert (verb, act) == (CHECK, "mandate_accept")
    assert acts_offered >= BY_MANDATE
    assert not acts_offered & NOT_NOW


@pytest.mark.parametrize("state", [State.COLLECTING, State.DECIDED])
def test_an_estate_is_rejected_and_then_refused(
    state: State, press: Press, officer: Client
) -> None:
    case = acted(state, kind="estate")
    assert step_of(case)[:2] == (CHECK, "mandate_reject")
    assert press(case, "mandate_reject", reason="An estate.").status_code == 302
    page = page_of(officer, case)
    assert '<option value="scope-deceased" selected' in page


@pytest.mark.parametrize("state", STATES)
def test_a_rejected_mandate_comes_to_its_refusal_by_the_buttons(state: State, press: Press) -> None:
    case = acted(state)
    assert press(case, "mandate_reject", reason="Not signed.").status_code == 302
    _, act, offered = step_of(case)
    assert (act, "mandate_reject" in offered, "mandate_accept" in offered) == (
        "decide",
        False,
        True,
    )
    key = case.items.get().pk
    said = {f"outcome-{key}": "refused", f"ground-{key}": "auth-missing", f"who-{key}": "Maija"}
    said |= {f"facts-{key}": "No paper came."}
    assert press(case, "decide", **said).status_code == 302
    assert step_of(case)[1] == "undo"


def test_consent_alone_is_taken_back_whoever_acts() -> None:
    case = factories.a_case(Right.CONSENT_WITHDRAWAL, state=State.REVIEWING)
    acts(case)
    assert step_of(case)[1] == "decide"


@pytest.mark.parametrize("state", STATES)
def test_a_mandate_that_ran_out_is_accepted_anew_with_a_last_day(
    state: State, press: Press, officer: Client
) -> None:
    case = ran_out(state)
    page = page_of(officer, case)
    assert page.count("mandate ran out on") >= 2
    assert "mandate is not accepted" not in page
    assert "No accepted mandate" not in page
    until = (timezone.now() + timedelta(days=9)).date()
    said = {"reason": "A new paper.", "valid_until": until.isoformat()}
    assert press(case, "mandate_accept", **said).status_code == 302
    assert case.representatives.get().valid_until == until
    assert step_of(case)[0] != CHECK


def test_a_refused_button_names_the_mandate(press: Press, monkeypatch: Any) -> None:
    case = acted(State.COLLECTING)
    monkeypatch.setattr("dsar.interfaces.staff.case_page.offered", lambda case: {"answer"})
    task = case.tasks.first()
    answer = press(case, "answer", task=task.pk, result="nothing_found")
    assert answer.status_code == 403
    assert "The mandate of who acts for the person is not accepted" in answer.content.decode()


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
def test_an_answer_that_nobody_can_open_is_something_to_do(state: State, officer: Client) -> None:
    case = acted(state)
    page = page_of(officer, case)
    assert "nobody can open it" in page
    assert "Nothing to do" not in page


@pytest.mark.parametrize("state", STATES)
def test_a_mandate_that_came_is_seen(state: State, officer: Client) -> None:
    case = acted(state)
    ask(case, method="mandate")
    proof.send(fresh(case), [a_jpeg()], at=timezone.now())
    page = page_of(officer, case)
    assert "The person sent a document that nobody has opened yet" in page
    assert "A paper came that may show the right to act" in page
    assert case.reference in officer.get("/staff/").content.decode().split("document", 1)[1]


def test_consent_is_stopped_although_the_mandate_was_rejected(press: Press) -> None:
    case = acted(State.RECEIVED, Right.ACCESS, Right.CONSENT_WITHDRAWAL)
    ask(case, method="mandate", at=timezone.now())
    assert press(fresh(case), "mandate_reject", reason="Nothing came.").status_code == 302
    assert press(fresh(case), "send_back", note="Stop it first.").status_code == 302
    assert step_of(case)[1] == "answer"
    answered(fresh(case))
    assert step_of(case)[1] == "complete"
