"""What an auditor sees: masked names, an intact chain, letters, and nothing to press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.interfaces.staff import auditor as auditor_screens
from dsar.management.demo import walk
from dsar.organisation.accounts.roles import Role
from tests import factories
from tests.procedure.disagreeing import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(sign_in: Callable[..., Client]) -> Client:
    return sign_in(Role.AUDITOR)


def test_the_auditor_starts_in_the_archive(auditor: Client) -> None:
    assert auditor.get("/staff/")["Location"] == "/staff/archive/"


def test_names_are_masked(auditor: Client) -> None:
    case = factories.a_case(state=State.CLOSED)
    for url in ("/staff/archive/", f"/staff/archive/{case.reference}/"):
        page = auditor.get(url).content.decode()
        assert "M… M…" in page
        assert "Meikäläinen" not in page
        assert "maija@example.com" not in page


def test_the_chain_is_checked_and_the_look_is_part_of_it(auditor: Client) -> None:
    case = factories.a_case(state=State.CLOSED)
    page = auditor.get(f"/staff/archive/{case.reference}/").content.decode()
    events = Event.objects.filter(stream=case.reference)
    assert f"{events.count()} events, chain intact." in page
    assert events.last().facts == {"screen": "archive"}


def test_a_ground_is_named_in_words(auditor: Client) -> None:
    road = refused()
    walk.close_it(road)
    case = road.case
    page = auditor.get(f"/staff/archive/{case.reference}/").content.decode()
    assert "SCOPE-NOT-PERSONAL – Not the person&#x27;s own data" in page


def test_a_broken_chain_is_named(auditor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    case = factories.a_case(state=State.CLOSED)
    monkeypatch.setattr(auditor_screens, "first_break", lambda events: "event #2 does not fit")
    page = auditor.get(f"/staff/archive/{case.reference}/").content.decode()
    assert "The chain is broken" in page
    assert "event #2 does not fit" in page


def test_there_is_nothing_to_press(auditor: Client) -> None:
    case = factories.a_case(state=State.CLOSED)
    page = auditor.get(f"/staff/archive/{case.reference}/").content.decode()
    assert page.count('method="post"') == 1
    assert "logout-form" in page


def test_the_letter_that_was_sent_can_be_opened(auditor: Client) -> None:
    case = factories.a_case(state=State.CLOSED)
    letter = case.letters.filter(file__isnull=False).last()
    url = f"/staff/archive/{case.reference}/letter/{letter.pk}/"
    answer: Any = auditor.get(url)
    assert b"".join(answer.streaming_content).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("query", "status"),
    [("q=TP-26-AAAAA", 200), ("from=2026-01-01&to=2026-12-31", 200), ("from=x", 400), ("o=2", 400)],
)
def test_the_list_takes_only_its_own_filters(query: str, status: int, auditor: Client) -> None:
    factories.a_case(state=State.WITHDRAWN)
    assert auditor.get(f"/staff/archive/?{query}").status_code == status
