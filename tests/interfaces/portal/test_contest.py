"""Asking us to look again: one contest however often it is sent, and no word is lost."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import Purpose
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.portal import grants
from tests.factories import a_case
from tests.interfaces.portal.door import a_link, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def answered(client: Client, now: datetime) -> Case:
    case = a_case(state=State.ANSWERED)
    client.post(a_link(case, now, Purpose.ANSWER))
    case.refresh_from_db()
    return case


def contest(client: Client, case: Case, text: str) -> Any:
    form = {"text": text, "version": case.version}
    return client.post(f"/en/case/{case.reference}/contest/", form)


def test_the_same_words_twice_are_one_contest(client: Client, answered: Case) -> None:
    answers = [contest(client, answered, "You forgot") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answered.contests.count() == 1


def test_other_words_sent_later_are_kept_on_the_page(client: Client, answered: Case) -> None:
    contest(client, answered, "You forgot")
    later = contest(client, answered, "You forgot my machine too")
    assert later.status_code == 409
    assert "You forgot my machine too" in text_of(later)
    assert "Nothing was sent" in text_of(later)


@pytest.mark.parametrize(("text", "status"), [("You forgot", 302), ("And the machine", 409)])
def test_a_race_between_two_posts_is_told_and_keeps_the_words(
    client: Client, answered: Case, monkeypatch: pytest.MonkeyPatch, text: str, status: int
) -> None:
    stale = Case.objects.get(pk=answered.pk)
    contest(client, answered, "You forgot")
    monkeypatch.setattr(grants, "opened", lambda *_args, **_more: stale)
    second = contest(client, answered, text)
    assert second.status_code == status
    assert status == 302 or text in text_of(second)
    assert answered.contests.count() == 1


@pytest.mark.parametrize("state", [State.COLLECTING, State.WITHDRAWN])
def test_a_case_that_cannot_be_contested_keeps_the_words(
    client: Client, now: datetime, state: State
) -> None:
    case = a_case(state=state)
    client.post(a_link(case, now))
    case.refresh_from_db()
    answer = contest(client, case, "You forgot my machine")
    assert answer.status_code == 409
    assert "You forgot my machine" in text_of(answer)
