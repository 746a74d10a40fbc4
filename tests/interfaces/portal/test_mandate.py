"""Who acts for another is asked for the right to act, never who they are, on every page."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from tests.capabilities.identity.pictures import a_jpeg
from tests.factories import a_case
from tests.interfaces.portal.door import a_link, opened, post_proof, text_of
from tests.procedure.acting import acts
from tests.procedure.asking import ask, days, fresh, leaves

pytestmark = pytest.mark.django_db
PAPER = "We need a document that shows your right to act for somebody else."


@pytest.fixture
def now() -> datetime:
    return timezone.now()


def asked(now: datetime, state: State = State.RECEIVED) -> Case:
    case = a_case(state=state, at=now - days(2))
    acts(case)
    ask(fresh(case), method="mandate", at=now - days(1), reply_by=(now + days(14)).date())
    leaves(at=now - days(1))
    return fresh(case)


@pytest.mark.parametrize("state", [State.RECEIVED, State.COLLECTING])
def test_the_page_asks_for_the_right_to_act(client: Client, now: datetime, state: State) -> None:
    case = asked(now, state)
    page = opened(client, case, now)
    assert f"<h1>{PAPER}</h1>" in page
    assert f"/en/case/{case.reference}/proof/" in page
    assert "Send the document here" in page
    assert "Do not send the document by e-mail." in page
    assert "who you are" not in page
    assert "a confirmation from you" not in page


def test_the_time_waits_for_the_document(client: Client, now: datetime) -> None:
    page = opened(client, asked(now), now)
    assert f"{PAPER} We will count the time again when we get it." in page


def test_the_upload_speaks_of_the_right_to_act(client: Client, now: datetime) -> None:
    case = asked(now)
    client.post(a_link(case, now))
    page = text_of(client.get(f"/en/case/{case.reference}/proof/"))
    assert "<h1>Send the document that shows your right to act</h1>" in page
    assert "If we accept the document, we keep it with your request." in page
    assert "show who you are" not in page


def test_a_document_that_came_while_the_work_goes_on_is_told(client: Client, now: datetime) -> None:
    case = asked(now, State.COLLECTING)
    client.post(a_link(case, now))
    post_proof(client, case, a_jpeg())
    page = text_of(client.get(f"/en/case/{case.reference}/"))
    assert "We have your document. We check it next." in page
    assert "We got 1 file." in page
