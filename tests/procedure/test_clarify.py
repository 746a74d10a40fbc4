"""What a large request is about may be asked, and "everything" is an answer."""

from datetime import date

import pytest

from dsar.capabilities.identity.words import WHAT_ABOUT
from dsar.capabilities.letters.compose import compose
from dsar.cases import clock
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import clarify, decide, questions
from dsar.procedure.clarify import CannotClarify
from dsar.procedure.collection import collect, collection_answer
from dsar.procedure.decide import CannotDecide, Ruling
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import ask_scope, days, fresh, leaves, reminded, reply

pytestmark = pytest.mark.django_db


def settled(case):
    event = Event.objects.filter(stream=case.reference, kind="scope.settled").last()
    return event.facts["cause"] if event else None


@pytest.mark.parametrize("state", [State.RECEIVED, State.VERIFYING, State.COLLECTING])
@pytest.mark.parametrize("right", [Right.ACCESS, Right.PORTABILITY])
def test_an_open_wish_for_data_may_be_narrowed(state, right):
    case = a_case(right, state=state)
    ask_scope(case)
    assert case.letters.last().kind == "clarification"
    assert case.outgoing_mails.last().kind == "clarification"
    assert case.state == state


@pytest.mark.parametrize(
    ("rights", "state"),
    [
        ([Right.ERASURE], State.RECEIVED),
        ([Right.ACCESS], State.REVIEWING),
        ([Right.ACCESS], State.WITHDRAWN),
    ],
)
def test_nothing_else_is_narrowed(rights, state):
    with pytest.raises(CannotClarify, match="only an open wish"):
        ask_scope(a_case(*rights, state=state))


def test_one_question_is_open_at_a_time():
    case = a_case()
    ask_scope(case)
    with pytest.raises(CannotClarify, match="once at a time"):
        ask_scope(case)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [({"text": " "}, "what the person is asked"), ({"reply_by": date(2026, 3, 2)}, "one day")],
)
def test_a_question_needs_words_and_time(changes, rule):
    with pytest.raises(CannotClarify, match=rule):
        ask_scope(a_case(state=State.COLLECTING), **changes)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_somebody_we_do_not_know_is_asked_one_fixed_question(language):
    case = a_case(language=language)
    row = ask_scope(case, text="Only the tractor you bought in Salo?")
    assert row.text == WHAT_ABOUT[language]
    assert case.letters.last().content["question"] == WHAT_ABOUT[language]
    assert "tractor" not in case.outgoing_mails.last().body


def test_somebody_we_know_is_asked_in_free_words():
    case = a_case(state=State.COLLECTING)
    assert ask_scope(case, text="Vuodet 2020-2026?").text == "Vuodet 2020-2026?"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(("day", "moves_due"), [(3, True), (4, False)])
def test_only_a_question_in_time_says_that_the_day_may_move(language, day, moves_due):
    case = a_case(language=language)
    ask_scope(case, at=NOW + days(day))
    said = compose(case.letters.last().content | {"number": "1"})
    may_move = {"fi": "Se voi siirtyä", "sv": "kan flyttas", "en": "That day can move"}
    assert (may_move[language] in said) is moves_due


def test_an_answer_is_kept_and_ends_the_pause_on_the_day_it_came():
    case = a_case()
    ask_scope(case)
    leaves()
    reply(case, "Vuodet 2024 ja 2025.", at=NOW + days(5))
    clarify.answered(fresh(case), answer="2024-2025", at=NOW + days(12), by=a_user())
    assert case.suspensions.get().ended_on == date(2026, 3, 7)
    assert case.scope_questions.get().answer == "2024-2025"
    assert (settled(case), fresh(case).adjusted_due_on) == ("answered", date(2026, 4, 7))


def test_an_answer_needs_a_question_and_words():
    case = a_case()
    with pytest.raises(CannotClarify, match="no question"):
        clarify.answered(case, answer="Kaikki.", at=NOW, by=a_user())
    case = fresh(case)
    ask_scope(case)
    with pytest.raises(CannotClarify, match="what the person answered"):
        clarify.answered(case, answer=" ", at=NOW, by=a_user())


def test_silence_after_the_reminder_means_everything_and_the_case_goes_on():
    case = a_case(state=State.COLLECTING)
    ask_scope(case)
    leaves()
    assert clarify.settle_next(at=NOW + days(20)) is None
    reminded(case, at=NOW + days(20))
    assert clarify.settle_next(at=NOW + days(22)) is None
    assert clarify.settle_next(at=NOW + days(23))
    assert clarify.settle_next(at=NOW + days(23)) is None
    assert (settled(case), fresh(case).state) == ("silence", State.COLLECTING)
    assert clock.open_suspension(case) is None


def test_a_scope_question_waits_no_longer_than_its_time():
    case = a_case()
    ask_scope(case)
    leaves()
    reminded(case, at=NOW + days(9))
    assert clarify.settle_next(at=NOW + days(20))
    assert case.suspensions.get().ended_on == date(2026, 3, 17)


def test_a_reply_that_waits_is_no_silence():
    case = a_case()
    ask_scope(case)
    leaves()
    reminded(case, at=NOW + days(9))
    reply(case, at=NOW + days(10))
    assert clarify.settle_next(at=NOW + days(30)) is None


def in_review(case, day):
    for task in case.tasks.all():
        task.case = case
        collection_answer.answer(
            task, collection_answer.Answer("nothing_found"), at=NOW + days(day), by=a_user()
        )
    collect.complete(case, at=NOW + days(day), by=a_user())
    return case


def test_a_case_that_went_on_waits_for_no_answer():
    case = a_case(state=State.COLLECTING)
    ask_scope(case)
    leaves()
    in_review(fresh(case), 4)
    assert clarify.open_question(case) is None
    assert case.suspensions.get().ended_on == date(2026, 3, 6)
    assert clarify.settle_next(at=NOW + days(40)) is None


def test_a_case_whose_person_stays_unknown_waits_for_no_answer():
    case = a_case(state=State.VERIFYING)
    ask_scope(case)
    leaves()
    known = {"method": "known_fact", "reason": "Wrong."}
    identify.reject(fresh(case), **known, at=NOW + days(2), by=a_user())
    assert clarify.open_question(case) is None
    assert clock.open_suspension(case) is None


def test_a_decision_ends_the_pause():
    case = a_case(state=State.COLLECTING)
    ask_scope(case)
    leaves()
    case = in_review(fresh(case), 4)
    nothing = [Ruling(case.items.get(), Outcome.NOTHING_HELD)]
    decide.decide(case, nothing, at=NOW + days(5), by=a_user())
    assert case.suspensions.get().ended_on == date(2026, 3, 6)
    assert clarify.open_question(case) is None
    assert questions.remind_next(at=NOW + days(20)) is None


def late_case():
    """In review, with the strict day on 2 April 2026 and the adjusted one on 14 April."""
    case = a_case(state=State.COLLECTING)
    ask_scope(case)
    leaves()
    clarify.answered(fresh(case), answer="Kaikki.", at=NOW + days(12), by=a_user())
    return in_review(fresh(case), 13)


def decided(case, day, **changes):
    rulings = [Ruling(case.items.get(), Outcome.NOTHING_HELD, **changes)]
    return decide.decide(fresh(case), rulings, at=NOW + days(day), by=a_user())


def test_beyond_the_strict_day_a_decision_needs_a_note_of_its_own_time():
    case = late_case()
    case.notes.create(text="Asked.", written_by=a_user(), written_at=NOW + days(31))
    with pytest.raises(CannotDecide, match="why the answer comes after the strict date"):
        decided(case, 32)
    case.notes.create(text="Two systems.", written_by=a_user(), written_at=NOW + days(32))
    assert decided(case, 32)


def test_the_note_of_the_decision_itself_says_why_as_well():
    assert decided(late_case(), 32, internal_note="Waited for the scope.")


@pytest.mark.parametrize("day", [31, 44])
def test_until_the_strict_day_and_after_both_days_no_note_is_asked(day):
    assert decided(late_case(), day)
