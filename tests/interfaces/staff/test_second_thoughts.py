"""What an officer does when something went wrong: take out, try again, take late proof."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.next_step import offered
from tests import factories
from tests.interfaces.staff.conftest import Press

pytestmark = pytest.mark.django_db
KNOWN = {"method": "known_fact", "reason": "The order number matches."}


def page_of(client: Client, case: Case) -> str:
    return client.get(f"/staff/case/{case.reference}/").content.decode()


def test_a_wrong_file_is_taken_out_by_its_button(press: Press, officer: Client) -> None:
    case = factories.a_case(state=State.COLLECTING)
    table = SimpleUploadedFile("wrong.csv", b"name\nMatti\n", "text/csv")
    found = {"result": "found", "summary": "Nimi", "files": [table]}
    press(case, "answer", task=case.tasks.first().pk, **found)
    assert press(case, "remove_file", file=TaskFile.objects.get().pk).status_code == 302
    assert "wrong.csv" not in page_of(officer, case)


def test_a_failed_answer_offers_another_try_or_the_post(press: Press, officer: Client) -> None:
    case = factories.a_case(state=State.DECIDED)
    press(case, "send")
    OutgoingMail.objects.filter(kind="answer_ready").update(failed_at=factories.NOW)
    assert "Try again" in page_of(officer, case)
    assert press(case, "try_again").status_code == 302
    assert OutgoingMail.objects.get(kind="answer_ready").failed_at is None


def test_late_proof_is_taken_while_a_refusal_is_being_written(press: Press) -> None:
    case = factories.a_case(state=State.VERIFYING)
    press(case, "reject", **KNOWN)
    assert press(case, "accept", **KNOWN).status_code == 302
    assert Case.objects.get(pk=case.pk).state == State.COLLECTING


def test_a_raised_level_leads_to_asking_for_more(press: Press, officer: Client) -> None:
    case = factories.a_case(state=State.VERIFYING)
    press(case, "raise_level", level=3, reason="A famous person.")
    assert "is not enough any more. Ask again." in page_of(officer, case)
    assert "ask_again" in offered(Case.objects.get(pk=case.pk))


def test_the_words_of_a_contest_are_shown(officer: Client) -> None:
    assert "Something is missing." in page_of(officer, factories.a_case(state=State.CONTESTED))


@pytest.mark.parametrize("act", ["look_again", "complete", "reject", "send", "restore"])
def test_a_button_of_another_state_is_refused_in_words(press: Press, act: str) -> None:
    case = factories.a_case()
    answer = press(case, act, **KNOWN)
    assert answer.status_code == 409
    assert "does not fit the case" in answer.content.decode()
    assert act not in offered(case)
