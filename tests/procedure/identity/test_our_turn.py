"""Where the next step is ours, nobody is reminded nor given up, and no time stands still."""

import pytest

from dsar.cases import clock
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.identity import OUR_TURN
from dsar.oversight.consistency import time_checks
from dsar.procedure import questions
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import PAPER, ask, days, fresh, leaves

pytestmark = pytest.mark.django_db
ours = pytest.mark.parametrize("method", sorted(OUR_TURN))


def told(method, **changes):
    case = a_case(**changes)
    ask(case, method=method, at=NOW + days(1))
    leaves(at=NOW + days(1))
    return fresh(case)


@ours
def test_nobody_is_reminded_of_what_we_do_ourselves(method):
    case = told(method)
    assert questions.remind_next(at=NOW + days(12)) is None
    assert identify.lapse_next(at=NOW + days(60)) is None
    assert fresh(case).state == State.VERIFYING
    assert list(time_checks.pauses(NOW + days(60))) == []


@ours
def test_no_time_stands_still_for_what_we_do_ourselves(method):
    case = told(method)
    assert clock.open_suspension(case) is None
    assert Event.objects.get(kind="question.sent").facts["suspends"] is False


@ours
def test_no_time_stands_still_when_it_was_posted_either(method):
    case = a_case(**PAPER)
    ask(case, method=method)
    questions.note_posted(case, at=NOW, by=a_user())
    assert clock.open_suspension(fresh(case)) is None


@ours
def test_another_question_ends_our_turn_and_may_pause_the_time(method):
    case = told(method)
    ask(case, at=NOW + days(2))
    leaves(at=NOW + days(2))
    assert clock.open_suspension(fresh(case))
    assert questions.remind_next(at=NOW + days(13))
