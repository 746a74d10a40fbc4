"""What staff see and do while the person was asked something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from dsar.capabilities.identity.words import WHAT_ABOUT
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.procedure import clarify, drafted, handle, questions
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.interfaces.staff.conftest import Press, read_and_sent
from tests.procedure.asking import PAPER, ask, ask_scope, days, fresh, leaves, reminded

pytestmark = pytest.mark.django_db
Look = Callable[[Case], str]


@pytest.fixture
def look(sign_in: Callable[..., Client]) -> Look:
    """The page as it stands now; each look signs in, for a session does not outlive a week."""
    return lambda case: unescape(sign_in().get(f"/staff/case/{case.reference}/").content.decode())


@pytest.fixture
def press(sign_in: Callable[..., Client]) -> Press:
    def send(case: Case, act: str, **said: Any) -> Any:
        said |= {"version": fresh(case).version}
        client = sign_in()
        answer = client.post(f"/staff/case/{case.reference}/{act}/", said)
        return read_and_sent(client, answer)

    return send


@pytest.fixture(autouse=True)
def in_march() -> object:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def on(clock: object, moment: datetime) -> None:
    clock.move_to(moment)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (2, "Call the number on file by Monday 16 March 2026."),
        (15, "We meant to call by Monday 16 March 2026."),
    ],
)
def test_we_call_whom_we_said_we_would(look: Look, in_march: object, day: int, said: str) -> None:
    case = a_case()
    ask(case, method="call_back")
    leaves()
    on(in_march, NOW + days(day))
    page = look(case)
    assert "Call the person" in page
    assert said in page
    assert "Call by" in page
    assert "stands still since" not in page


def test_the_page_says_that_the_time_stands_still(look: Look) -> None:
    case = a_case()
    ask(case)
    leaves()
    page = look(case)
    assert "The time stands still since Monday 2 March 2026. The date above does not move" in page
    assert "Thursday 2 April 2026" in page


def test_the_page_shows_both_dates_with_their_steps(look: Look) -> None:
    case = a_case()
    ask(case)
    leaves()
    known = {"method": "known_fact", "reason": "Gave an order number."}
    identify.accept(fresh(case), **known, at=NOW + days(5), by=a_user())
    page = look(case)
    assert page.count("Thursday 2 April 2026") >= 2
    assert "Tuesday 7 April 2026" in page
    assert "The time is longer by 5 days" in page
    assert "Without the pause the last day to answer would be Thursday 2 April 2026" in page


def test_the_page_says_when_a_question_came_too_late(look: Look) -> None:
    case = a_case()
    ask(case, at=NOW + days(7), reply_by=(NOW + days(20)).date())
    leaves(at=NOW + days(7))
    assert "The question of 9 March 2026 was asked too late to pause the time" in look(case)


def test_the_form_warns_before_a_late_question(look: Look, in_march: object) -> None:
    case, warning = a_case(), "Asked this late, the question does not make the time stand still"
    assert warning not in look(case)
    on(in_march, NOW + days(4))
    assert warning in look(case)


def test_the_scope_is_asked_and_its_answer_written_down(press: Press, look: Look) -> None:
    case = a_case(state=State.COLLECTING)
    in_two_weeks = (NOW + timedelta(days=14)).date()
    asked = {"text": "Mitä vuosia?", "reply_by": in_two_weeks}
    assert press(case, "ask_scope", **asked).status_code == 302
    assert "Mitä vuosia?" in look(case)
    assert press(case, "ask_scope", **asked).status_code == 409
    assert press(case, "scope_answered", answer="Vuosi 2025").status_code == 302
    assert "Vuosi 2025" in look(case)
    assert clarify.open_question(case) is None


def test_the_question_about_the_scope_is_fixed_until_the_person_is_known(
    press: Press, look: Look
) -> None:
    case = a_case()
    page = look(case)
    assert "so the question is always this one" in page
    assert "Mitä tietoja haluat?" in page
    in_two_weeks = (NOW + timedelta(days=14)).date()
    press(case, "ask_scope", text="Only the tractor?", reply_by=in_two_weeks)
    assert clarify.open_question(case).text == WHAT_ABOUT["fi"]  # type: ignore[union-attr]
    assert "so the question is always this one" not in look(a_case(state=State.COLLECTING))


@pytest.mark.parametrize(("right", "offered"), [(Right.ACCESS, False), (Right.RECTIFICATION, True)])
def test_only_a_way_that_is_enough_is_offered(look: Look, right: Right, offered: bool) -> None:
    case = a_case(right)
    handle.confirm_address(case, link_id=1, at=NOW)
    page = look(case)
    assert ('value="confirmed_address"' in page) is offered
    assert 'value="known_fact"' in page


def test_erasure_is_not_narrowed(press: Press, look: Look) -> None:
    case = a_case(state=State.REVIEWING)
    assert "/ask_scope/" not in look(case)
    assert press(case, "ask_scope", text="?", reply_by="2026-03-10").status_code == 409


def test_a_question_on_paper_is_marked_as_posted(press: Press, look: Look) -> None:
    case = a_case(**PAPER)
    ask(case)
    assert "Post the question" in look(case)
    assert press(case, "question_posted").status_code == 302
    assert "Post the question" not in look(case)
    assert "The time stands still" in look(case)
    assert press(case, "question_posted").status_code == 409


def test_a_question_that_could_not_be_mailed_is_tried_again_or_posted(
    press: Press, look: Look
) -> None:
    case = a_case()
    ask(case)
    case.outgoing_mails.update(failed_at=NOW)
    page = look(case)
    assert "Post the question" in page
    assert "/try_again/" in page
    assert press(case, "try_again").status_code == 302
    assert "Post the question" not in look(case)


def test_a_confirmed_address_waits_to_be_recorded(look: Look) -> None:
    case = a_case(Right.RECTIFICATION)
    ask(case, method="confirmed_address")
    leaves()
    assert "as we asked. Record it." not in look(case)
    handle.confirm_address(case, link_id=1, at=NOW)
    assert "as we asked. Record it." in look(case)


def lapsed(*rights: Right) -> Case:
    case = a_case(*rights)
    ask(case)
    leaves()
    reminded(case, at=NOW + days(9))
    assert identify.lapse_next(at=NOW + days(15))
    return fresh(case)


def test_silence_opens_the_decision_with_a_drafted_refusal(press: Press, look: Look) -> None:
    case = lapsed()
    page, key = look(case), case.items.get().pk
    facts = drafted.facts_of_silence(case)
    assert "A refusal is drafted below" in page
    assert facts in page
    assert '<option value="ident-not-est" selected' in page
    said = {"outcome": "refused", "ground": "ident-not-est", "facts": facts}
    press(case, "decide", **{f"{name}-{key}": value for name, value in said.items()})
    letter = fresh(case).letters.get(kind="refusal_identity")
    assert "muistutimme 11.3.2026" in letter.content["grounds"][0]["text"]


def test_no_refusal_is_drafted_of_what_needs_no_proof(look: Look) -> None:
    case = lapsed(Right.ACCESS, Right.CONSENT_WITHDRAWAL)
    assert look(case).count(drafted.facts_of_silence(case) or "-") == 1


def test_a_rejected_proof_opens_an_empty_decision(look: Look) -> None:
    case = a_case(state=State.VERIFYING)
    identify.reject(case, method="known_fact", reason="Wrong.", at=NOW, by=a_user())
    page = look(case)
    assert "A refusal is drafted" not in page
    assert '<option value="ident-not-est" selected' not in page


def test_beyond_the_strict_date_the_page_asks_for_a_note(
    press: Press, look: Look, in_march: object
) -> None:
    case = a_case(state=State.COLLECTING)
    ask_scope(case)
    leaves()
    clarify.answered(fresh(case), answer="Kaikki.", at=NOW + days(12), by=a_user())
    for task in case.tasks.all():
        press(case, "answer", task=task.pk, result="nothing_found")
    press(case, "complete")
    on(in_march, NOW + days(33))
    assert "The strict date has passed: write a note" in look(case)
    outcome = {f"outcome-{case.items.get().pk}": "nothing_held"}
    refused = press(case, "decide", **outcome)
    assert refused.status_code == 400
    assert "Write a note why the answer comes after the strict date" in refused.content.decode()
    press(case, "note", text="Waited for the scope.")
    assert press(case, "decide", **outcome).status_code == 302


def test_the_timeline_tells_of_questions_and_pauses(look: Look) -> None:
    case = a_case()
    ask_scope(case)
    leaves()
    questions.remind_next(at=NOW + days(9))
    clarify.answered(fresh(case), answer="Kaikki.", at=NOW + days(10), by=a_user())
    page = look(case)
    for words in ("Our question left the house", "The person was reminded of our question"):
        assert words in page
    for words in ("The time stands still</b> 2 March 2026", "The time runs on</b> 12 March 2026"):
        assert words in page
