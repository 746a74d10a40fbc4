"""More time through the interface: two dates back, and a sentence for every no."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Extension
from dsar.organisation.accounts.roles import Role
from tests.factories import NOW, PASSWORD, a_case, a_user, an_opt_out

pytestmark = pytest.mark.django_db
TOLD = {"reason": "volume", "facts": "Yhdeksän vuoden tilaukset."}
LATER = NOW + timedelta(days=5)


@pytest.fixture(autouse=True)
def at(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The door's clock, some days after the first request."""

    def turn(moment: datetime) -> None:
        monkeypatch.setattr("dsar.interfaces.api.v1.views.timezone.now", lambda: moment)

    turn(LATER)
    return turn


def address(case: Case) -> str:
    return f"/api/v1/cases/{case.reference}/extension/"


def post(case: Case, body: Any, role: Role = Role.OFFICER) -> Any:
    client = Client()
    client.force_login(a_user(role))
    sent = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.post(address(case), sent, content_type="application/json")


def refused(case: Case, body: Any, status: int, words: str) -> None:
    before = Extension.objects.count()
    answer = post(case, body)
    assert (answer.status_code, set(answer.json())) == (status, {"detail"})
    assert words in answer.json()["detail"]
    assert Extension.objects.count() == before


def test_an_extension_gives_both_dates() -> None:
    case = a_case()
    answer = post(case, TOLD)
    assert answer.status_code == 201
    days = {"due_on": "2026-06-02", "earlier_due_on": "2026-04-02", "extended_on": "2026-03-07"}
    assert answer.json() == days | {"reason": "volume"}
    assert case.letters.filter(kind="extension").exists()


def test_the_case_shows_its_extension_and_its_other_dates() -> None:
    case = a_case()
    client = Client()
    client.force_login(a_user())
    shown = client.get(f"/api/v1/cases/{case.reference}/").json()
    assert (shown["extension"], shown["adjusted_due_on"]) == (None, None)
    assert shown["target_on"] == "2026-03-16"
    post(case, TOLD)
    shown = client.get(f"/api/v1/cases/{case.reference}/").json()
    assert shown["extension"]["earlier_due_on"] == "2026-04-02"
    assert shown["due_on"] == shown["extension"]["due_on"] == "2026-06-02"


def test_after_the_first_month_it_is_refused(at: Any) -> None:
    at(datetime.fromisoformat("2026-04-03T00:00:00+03:00"))
    refused(a_case(), TOLD, 409, "only within the first month (Art. 12(3))")


def test_a_second_one_is_refused() -> None:
    case = a_case()
    post(case, TOLD)
    refused(case, TOLD, 409, "only once (Art. 12(3))")


@pytest.mark.parametrize("reason", [None, "", "effort", "VOLUME", 1, ["volume"], {}, True])
def test_a_reason_outside_the_catalogue_is_refused(reason: Any) -> None:
    refused(a_case(), TOLD | {"reason": reason}, 400, "reason")


@pytest.mark.parametrize("facts", [None, "", "  ", "\u200b\u3164", 7, [], {"a": 1}, "x" * 10_001])
def test_facts_that_say_nothing_are_refused(facts: Any) -> None:
    refused(a_case(), TOLD | {"facts": facts}, 400, "facts")


@pytest.mark.parametrize("name", ["reason", "facts"])
def test_a_field_left_out_is_named(name: str) -> None:
    refused(a_case(), {key: text for key, text in TOLD.items() if key != name}, 400, name)


@pytest.mark.parametrize("name", ["extended_on", "extended_at", "due_on", "received_on", "at"])
def test_an_extension_is_not_dated_by_who_asks(name: str) -> None:
    refused(a_case(), TOLD | {name: "2026-03-20"}, 400, "cannot be dated back")


def test_a_field_that_is_not_offered_is_refused_by_name() -> None:
    refused(a_case(), TOLD | {"months": 6}, 400, "months")


def test_a_marketing_objection_takes_no_more_time() -> None:
    refused(an_opt_out(), TOLD, 409, "honoured at once")


def test_a_case_that_was_answered_takes_no_more_time() -> None:
    refused(a_case(state=State.ANSWERED), TOLD, 409, "first answer")


def test_a_case_that_changed_meanwhile_is_a_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    case = a_case()

    def other_first(stale: Case, *_args: Any, **_named: Any) -> None:
        Case.objects.filter(pk=stale.pk).update(version=99)

    monkeypatch.setattr("dsar.procedure.extend.insist_on_time", other_first)
    refused(case, TOLD, 409, "changed meanwhile")


HOSTILE = [
    "[]",
    '"volume"',
    "null",
    "7",
    "",
    "{",
    '{"reason": "volume", "facts": "cut',
    '{"reason": "volume", "facts": "\\u0000"}',
    '{"reason": "volume", "facts": "a\\ud800b"}',
    '{"reason": "volume", "\\ud800": "x"}',
    '{"reason": "volume", "facts": ' + "[" * 10_000 + "]" * 10_000 + "}",
    '{"reason": "volume", "facts": ' + "[" * 40 + "]" * 40 + "}",
    '{"a":' * 30_000 + "1" + "}" * 30_000,
    '{"reason": "volume", "facts": ' + "9" * 5_000 + "}",
    '{"reason": "volume", "facts": NaN}',
    '{"reason": "volume", "facts": -Infinity}',
    '{"reason": "volume", "facts": 1e400}',
    '{"reason": "volume", "facts": "' + "x" * 200_000 + '"}',
    b'{"reason": "volume", "facts": "\xff\xfe"}',
    b'\xff\xfe{\x00"\x00',
    "<reason>volume</reason>",
]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_body_is_refused_with_a_sentence(body: str | bytes) -> None:
    refused(a_case(), body, 400, "")


@pytest.mark.parametrize("kind", ["text/xml", "multipart/form-data; boundary=x", "text/plain"])
def test_another_kind_of_body_is_not_taken(kind: str) -> None:
    client = Client()
    client.force_login(a_user())
    answer = client.post(address(a_case()), "reason=volume", content_type=kind)
    assert answer.status_code == 415


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_an_extension_is_only_posted(method: str) -> None:
    client = Client()
    client.force_login(a_user())
    assert getattr(client, method)(address(a_case())).status_code == 405


@pytest.mark.parametrize("role", [Role.SYSTEM_OWNER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_other_roles_may_not_extend(role: Role) -> None:
    assert post(a_case(), TOLD, role).status_code == 403
    assert not Extension.objects.exists()


def test_a_stranger_may_not_extend() -> None:
    answer = Client().post(address(a_case()), TOLD, content_type="application/json")
    assert answer.status_code in (401, 403)


@pytest.mark.parametrize("reference", ["TP-26-ZZZZZ", "tp", "TP-26-7K3QX'--"])
def test_an_unknown_case_is_not_found(reference: str) -> None:
    client = Client()
    client.force_login(a_user())
    where = f"/api/v1/cases/{reference}/extension/"
    assert client.post(where, TOLD, content_type="application/json").status_code == 404


def test_a_forged_post_without_a_token_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_user())
    answer = client.post(address(a_case()), TOLD, content_type="application/json")
    assert answer.status_code == 403


def test_a_password_opens_it_for_a_script() -> None:
    a_user(username="anna")
    given = "Basic " + b64encode(f"anna:{PASSWORD}".encode()).decode()
    client = Client(enforce_csrf_checks=True, headers={"authorization": given})
    answer = client.post(address(a_case()), TOLD, content_type="application/json")
    assert answer.status_code == 201
    assert Extension.objects.get().extended_on == date(2026, 3, 7)
