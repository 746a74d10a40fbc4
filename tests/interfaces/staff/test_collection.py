"""The collection checklist: who is asked, what came back, and the buttons of each system."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dsar.capabilities.fulfilment.models import CategoryAnswer, CollectionTask
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import DataCategory, System
from dsar.oversight.archive.collection_record import tasks_of
from dsar.procedure.collection import collect
from tests.factories import NOW, TOLD, a_case, a_user, an_opt_out
from tests.interfaces.staff.conftest import Press

pytestmark = pytest.mark.django_db


def page_of(client: Client, case: Case, query: str = "") -> str:
    return client.get(f"/staff/case/{case.reference}/{query}").content.decode()


def test_the_page_counts_the_systems_that_answered(press: Press, officer: Client) -> None:
    case = a_case(state=State.COLLECTING)
    press(case, "answer", task=case.tasks.first().pk, result="nothing_found")
    page = page_of(officer, case)
    assert "1 of 2 systems have answered" in page
    assert '<progress id="progress" value="1" max="2">' in page


def test_the_page_says_who_is_asked_and_since_when(officer: Client) -> None:
    case, owner = a_case(state=State.COLLECTING), a_user(Role.SYSTEM_OWNER, "olli")
    System.objects.filter(key="crm").update(owner=owner)
    case.tasks.filter(system__key="crm").update(asked_at=NOW)
    page = page_of(officer, case)
    assert "<dd>olli</dd>" in page
    assert "Asked on" in page
    assert "Not started" in page


def test_what_a_system_cannot_answer_stays_open_with_its_reason(
    press: Press, officer: Client
) -> None:
    case = a_case(state=State.COLLECTING)
    for task in case.tasks.all():
        press(case, "answer", task=task.pk, result="cannot", summary="Avain puuttuu.")
    page = page_of(officer, case)
    assert "Avain puuttuu." in page
    assert "A system cannot answer. Read below why" in page
    assert "0 of 2 systems have answered" in page
    refused = press(case, "complete")
    assert refused.status_code in (400, 409)


def test_nothing_is_not_found_while_files_lie_in_the_task(press: Press) -> None:
    task = a_case(state=State.COLLECTING).tasks.first()
    table = SimpleUploadedFile("crm.csv", b"name\nMaija\n", "text/csv")
    press(task.case, "answer", task=task.pk, result="found", summary="Nimi", files=[table])
    refused = press(task.case, "answer", task=task.pk, result="nothing_found")
    assert "iles were handed in: take them out first" in refused.content.decode()
    assert CollectionTask.objects.get(pk=task.pk).result == "found"


def test_a_system_is_asked_again_with_a_note(press: Press, officer: Client) -> None:
    case = a_case(state=State.COLLECTING)
    task = case.tasks.first()
    press(case, "answer", task=task.pk, result="nothing_found")
    assert press(case, "ask_system", task=task.pk, note="").status_code == 400
    assert press(case, "ask_system", task=task.pk, note="The orders?").status_code == 302
    assert CollectionTask.objects.get(pk=task.pk).result == ""
    assert case.notes.get().text == "The orders?"


def test_somebody_else_is_chosen_to_answer(press: Press, officer: Client) -> None:
    case, other = a_case(state=State.COLLECTING), a_user(Role.SYSTEM_OWNER)
    task = case.tasks.first()
    assert press(case, "reassign", task=task.pk, to=other.pk).status_code == 302
    assert CollectionTask.objects.get(pk=task.pk).assigned_to == other


def test_an_auditor_is_not_offered_to_answer(press: Press, officer: Client) -> None:
    case, auditor = a_case(state=State.COLLECTING), a_user(Role.AUDITOR, "aino")
    task = case.tasks.first()
    assert ">aino</option>" not in page_of(officer, case, f"?task={task.pk}")
    assert press(case, "reassign", task=task.pk, to=auditor.pk).status_code == 400
    assert CollectionTask.objects.get(pk=task.pk).assigned_to is None


def test_another_systems_form_is_opened_by_its_link(officer: Client) -> None:
    case = a_case(state=State.COLLECTING)
    second = case.tasks.last()
    page = page_of(officer, case, f"?task={second.pk}")
    assert f'name="task" value="{second.pk}"' in page
    assert page.count('class="answer"') == 1


@pytest.mark.parametrize("key", ["x", "9" * 5000, "-1", ""])
def test_a_task_that_is_none_opens_no_form_of_it(key: str, officer: Client) -> None:
    case = a_case(state=State.COLLECTING)
    assert officer.get(f"/staff/case/{case.reference}/?task={key}").status_code == 200


def test_marketing_is_reported_stopped_after_the_case_was_answered(
    press: Press, officer: Client
) -> None:
    case = an_opt_out()
    crm = System.objects.get(key="crm")
    task = CollectionTask.objects.create(case=case, item=case.items.get(), system=crm)
    assert "crm" in page_of(officer, case)
    assert press(case, "answer", task=task.pk, result="suppressed").status_code == 302
    assert CollectionTask.objects.get(pk=task.pk).is_done


def test_more_systems_make_no_more_queries(
    officer: Client, django_assert_max_num_queries: Any
) -> None:
    case = a_case(Right.ERASURE, state=State.COLLECTING)

    def count() -> int:
        with django_assert_max_num_queries(400) as seen:
            page_of(officer, case)
        return len(seen.captured_queries)

    counts = [count(), count()]
    for number in range(6):
        System.objects.create(key=f"more{number}", name={"fi": "x", "sv": "x", "en": "x"})
    collect.start(case, at=NOW)
    assert count() == counts[1]


def test_a_case_of_more_than_a_thousand_categories_is_shown_and_sealed(officer: Client) -> None:
    case = a_case(state=State.COLLECTING)
    task = case.tasks.select_related("system").first()
    told = {field: {} for field in TOLD} | {"system": task.system, "none": ["recipients"]}
    kinds = DataCategory.objects.bulk_create(
        DataCategory(key=f"c{number}", **told) for number in range(1_100)
    )
    CategoryAnswer.objects.bulk_create(
        CategoryAnswer(task=task, category=kind, did="found") for kind in kinds
    )
    said = {"result": "found", "answered_at": NOW, "answered_by": a_user()}
    CollectionTask.objects.filter(pk=task.pk).update(**said)
    assert "c1099" in page_of(officer, case)
    assert len(tasks_of(case)[0]["lines"]) == len(kinds)
