"""A question that waits no longer is not asked: its mail and its reminder stay in the house."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.utils import translation

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.portal import story
from dsar.interfaces.staff.timeline import timeline
from dsar.law.letters import LetterKind, title
from dsar.procedure import clarify, close, dispatch, questions
from dsar.procedure.identity import identify, represent
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts
from tests.procedure.asking import ask, ask_scope, asked_in_time, days, fresh

pytestmark = pytest.mark.django_db
ASKED = "We asked you to show your right to act for somebody else"
CHECKED = {"method": "known_fact", "reason": "Knew the order.", "at": NOW}


def sent(kind: str = "") -> list[str]:
    """Let the house write and send what it owes; the kinds of mails that have left."""
    for step in (dispatch.render_next, dispatch.send_next):
        while step(at=NOW + days(30)):
            continue
    rows = OutgoingMail.objects.filter(done_at__isnull=False, kind__startswith=kind)
    return list(rows.values_list("kind", flat=True))


def told(case: Case) -> list[str]:
    """What the page of the case says that happened."""
    with translation.override("en"):
        return [str(one.what) for one in story.timeline(story.events_of(case))]


def test_a_person_asked_in_another_way_gets_one_question() -> None:
    case = a_case()
    ask(case)
    second = ask(fresh(case), method="masked_document")
    assert sent("identity_") == ["identity_request"]
    second.refresh_from_db()
    assert second.mail.done_at


@pytest.mark.parametrize(
    "end",
    [
        lambda case: identify.accept(case, **CHECKED, by=a_user()),
        lambda case: close.withdraw(case, at=NOW),
    ],
)
def test_what_ended_is_not_asked(end: Callable[[Case], object]) -> None:
    case = a_case()
    ask(case)
    end(fresh(case))
    assert "identity_request" not in sent()
    assert OutgoingMail.objects.get(kind="identity_request").last_error == "cancelled"


def test_a_question_about_the_scope_that_rests_is_not_asked() -> None:
    case = a_case()
    ask_scope(case)
    clarify.answered(fresh(case), answer="Everything.", at=NOW, by=a_user())
    assert "clarification" not in sent()


def test_nobody_is_reminded_of_what_was_answered() -> None:
    case = asked_in_time()
    questions.remind_next(at=NOW + days(12))
    identify.accept(fresh(case), **CHECKED, by=a_user())
    assert "identity_reminder" not in sent()
    assert OutgoingMail.objects.get(kind="identity_reminder").last_error == "cancelled"


def test_a_mandate_is_asked_for_in_words_of_its_own() -> None:
    case = a_case()
    acts(case)
    ask(fresh(case), method="mandate")
    assert ASKED in told(case)
    with translation.override("en"):
        assert title(LetterKind.IDENTITY_REQUEST, "en", asks_mandate=True) in {
            entry.title for entry in timeline(fresh(case)) if entry.kind == "letter"
        }
    represent.reject(fresh(case), reason="No signature.", at=NOW, by=a_user())
    assert "The right to act for somebody else was not shown" in told(case)


def test_a_mandate_asked_for_meanwhile_is_told_too() -> None:
    case = a_case(state=State.COLLECTING)
    acts(case)
    ask(fresh(case), method="mandate")
    assert ASKED in told(case)
