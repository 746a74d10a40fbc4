"""Deciding through the interface: all open rights at once, and a sentence for every no."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from dsar.capabilities.decisions.models import Decision
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from tests.factories import NOW, a_case, a_user
from tests.procedure import why
from tests.procedure.why import ALONE, FAULTS, Fault

pytestmark = pytest.mark.django_db
REFUSED = FAULTS | {name: ALONE[name] for name in ("no second", "not alone", "marketing")}


@pytest.fixture(autouse=True)
def at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsar.interfaces.api.v1.views.timezone.now", lambda: NOW)


def post(case: Case, body: Any, role: Role = Role.OFFICER) -> Any:
    client = Client()
    client.force_login(a_user(role))
    address = f"/api/v1/cases/{case.reference}/decision/"
    return client.post(address, json.dumps(body), content_type="application/json")


def body_of(case: Case, fault: Fault) -> dict[str, Any]:
    told = [
        {"code": given.code, "facts": given.facts, "details": given.details}
        for given in fault.grounds
    ]
    right = why.item_of(case).right
    ruling = {"right": right, "outcome": fault.outcome.value, "grounds": told}
    return {"rulings": [ruling], **fault.more}


@pytest.mark.parametrize("fault", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_the_reason(fault: Fault) -> None:
    case = fault.made()
    answer = post(case, body_of(case, fault))
    assert (answer.status_code, set(answer.json())) == (400, {"detail"})
    assert re.search(fault.words, answer.json()["detail"])
    assert not Decision.objects.filter(item__case=case).exists()


def refusal(right: Right = Right.ACCESS, facts: str = why.FACTS) -> dict[str, Any]:
    grounds = [{"code": "scope-not-personal", "facts": facts}]
    return {"right": right, "outcome": "refused", "grounds": grounds}


def test_a_refusal_with_its_ground_stands() -> None:
    case = why.in_review()
    answer = post(case, {"rulings": [refusal() | {"note": "Checked with sales."}]})
    assert answer.status_code == 201
    (told,) = answer.json()
    assert (told["right"], told["outcome"]) == ("access", "refused")
    assert told["grounds"] == ["scope-not-personal"]
    assert Decision.objects.get().internal_note == "Checked with sales."


def test_nothing_is_decided_when_one_part_is_refused() -> None:
    case = why.in_review(Right.ACCESS, Right.RESTRICTION)
    rulings = [refusal(), refusal(Right.RESTRICTION, facts=" ")]
    assert post(case, {"rulings": rulings}).status_code == 400
    assert not Decision.objects.exists()
    assert Case.objects.get(pk=case.pk).state == State.REVIEWING


def test_every_open_right_needs_its_outcome() -> None:
    case = why.in_review(Right.ACCESS, Right.RESTRICTION)
    answer = post(case, {"rulings": [refusal()]})
    assert "every open item needs an outcome" in answer.json()["detail"]


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM_OWNER])
def test_who_may_not_decide_is_turned_away(role: Role) -> None:
    case = why.in_review()
    assert post(case, {"rulings": [refusal()]}, role).status_code in (403, 404)
    assert not Decision.objects.exists()


def test_a_case_that_is_not_reviewed_is_a_conflict() -> None:
    case = a_case(state=State.COLLECTING)
    answer = post(case, {"rulings": [refusal()]})
    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "a case is decided only while it is reviewed",
    )


def test_a_case_that_changed_meanwhile_is_a_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    case = why.in_review()

    def other_first(rulings: Any) -> None:
        Case.objects.filter(pk=case.pk).update(version=99)

    monkeypatch.setattr("dsar.procedure.decide.insist_on_files", other_first)
    assert post(case, {"rulings": [refusal()]}).status_code == 409


ODD: list[Any] = [
    {},
    {"rulings": []},
    {"rulings": "access"},
    {"rulings": [None]},
    {"rulings": [{}]},
    {"rulings": [refusal()] * 30},
    {"rulings": [refusal(), refusal()]},
    {"rulings": [refusal() | {"right": "everything"}]},
    {"rulings": [refusal() | {"outcome": "pending"}]},
    {"rulings": [refusal() | {"outcome": 7}]},
    {"rulings": [refusal() | {"grounds": {}}]},
    {"rulings": [refusal() | {"grounds": ["scope-not-personal"]}]},
    {"rulings": [refusal() | {"grounds": [{"code": "x", "why": "y"}]}]},
    {"rulings": [refusal() | {"grounds": [{"code": [], "facts": "y"}]}]},
    {"rulings": [refusal() | {"grounds": [{"code": "x", "details": []}]}]},
    {"rulings": [refusal() | {"grounds": [{"code": "x", "details": {"who": 1}}]}]},
    {"rulings": [refusal() | {"note": "x" * 10_001}]},
    {"rulings": [refusal() | {"nothing_of_others": "yes"}]},
    {"rulings": [refusal()], "seconded_by": 1},
    {"rulings": [refusal()], "decided_at": "2020-01-01"},
    {"rulings": [refusal()], "alone_reason": 7},
]


@pytest.mark.parametrize("body", ODD, ids=range(len(ODD)))
def test_what_is_not_offered_is_refused_with_a_sentence(body: Any) -> None:
    answer = post(why.in_review(), body)
    assert (answer.status_code, set(answer.json())) == (400, {"detail"})
    assert not Decision.objects.exists()
