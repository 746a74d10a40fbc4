"""Version 1 lists and shows cases to an officer, and to nobody else."""

from base64 import b64encode
from datetime import timedelta

import pytest
from django.test import Client

from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.accounts.roles import Role
from tests.factories import NOW, PASSWORD, a_case, a_user

pytestmark = pytest.mark.django_db
LIST = "/api/v1/cases/"


def signed_in(role=Role.OFFICER):
    client = Client()
    client.force_login(a_user(role))
    return client


def test_the_most_urgent_case_comes_first():
    later, sooner = a_case(at=NOW + timedelta(days=3)), a_case()
    shown = signed_in().get(LIST).json()["results"]
    assert [case["reference"] for case in shown] == [sooner.reference, later.reference]


def test_the_list_tells_nothing_about_the_person():
    a_case()
    assert "Maija" not in signed_in().get(LIST).content.decode()


def test_one_case_shows_the_person_and_leaves_a_trace():
    case = a_case()
    shown = signed_in().get(f"{LIST}{case.reference}/").json()
    assert shown["person"]["name"] == "Maija Meikäläinen"
    assert Event.objects.filter(stream=case.reference, kind="case.viewed").count() == 1


def test_the_due_date_comes_with_its_steps():
    shown = signed_in().get(f"{LIST}{a_case().reference}/").json()
    assert (shown["due_on"], shown["due_steps"][0]["code"]) == ("2026-04-02", "receipt")


def test_a_state_can_be_asked_for():
    a_case()
    case = a_case(state=State.COLLECTING)
    shown = signed_in().get(LIST, {"state": "collecting"}).json()["results"]
    assert [row["reference"] for row in shown] == [case.reference]


@pytest.mark.parametrize(
    "query",
    [{"state": "lost"}, {"ordering": "data_subject__email"}, {"handler__password": "x"}, {"pk": 1}],
)
def test_a_parameter_that_is_not_offered_is_refused_by_name(query):
    answer = signed_in().get(LIST, query)
    assert answer.status_code == 400
    assert next(iter(query)) in answer.json()


@pytest.mark.parametrize("reference", ["TP-26-ZZZZZ", "tp", "1", "TP-26-7K3QX'--"])
def test_an_unknown_reference_is_not_found(reference):
    assert signed_in().get(f"{LIST}{reference}/").status_code == 404


@pytest.mark.parametrize("role", [Role.SYSTEM_OWNER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_other_roles_are_refused(role):
    case = a_case()
    assert signed_in(role).get(LIST).status_code == 403
    assert signed_in(role).get(f"{LIST}{case.reference}/").status_code == 403


def test_a_stranger_is_refused():
    assert Client().get(LIST).status_code in (401, 403)


def test_a_password_opens_it_for_a_script():
    a_user(username="anna")
    client = Client(headers={"authorization": basic("anna", PASSWORD)})
    assert client.get(LIST).status_code == 200


def basic(name, password):
    return "Basic " + b64encode(f"{name}:{password}".encode()).decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed_through_it(method):
    case = a_case()
    client = signed_in()
    assert getattr(client, method)(f"{LIST}{case.reference}/").status_code in (403, 405)


def test_a_page_costs_the_same_however_many_cases(django_assert_max_num_queries):
    for _ in range(12):
        a_case()
    client = signed_in()
    with django_assert_max_num_queries(6):
        client.get(LIST)
