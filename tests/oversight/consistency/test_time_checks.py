"""A frozen date is judged by the holidays it was counted with; whatever moved it has its record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.mail.models import OutgoingMail
from dsar.capabilities.reminders.models import Reminder
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Extension, Inquiry, Recomputation, Suspension
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import NonWorkingDay
from dsar.oversight.consistency import time_checks
from dsar.procedure import close, inquire, recount
from dsar.procedure.extend import extend, note_posted
from dsar.procedure.identity import identify
from tests.cases.guards import insert
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case, a_company, a_user
from tests.procedure.asking import PAPER, ask, asked_in_time, days, fresh, leaves

pytestmark = pytest.mark.django_db
ALL = (
    *(time_checks.due_dates, time_checks.moved_dates, time_checks.adjusted_dates),
    *(time_checks.watched_cases, time_checks.pauses, time_checks.questions),
    *(time_checks.chased_tasks, time_checks.notices, time_checks.reminders),
)
LATER = NOW + timedelta(days=1)


def findings(*checks: Callable[[datetime], Any], at: datetime = LATER) -> list[str]:
    return [finding for check in checks for finding in check(at)]


def moved(case: Case, **changes: Any) -> None:
    with unguarded():
        Case.objects.filter(pk=case.pk).update(**changes)


def extended(case: Case) -> Case:
    told = {"reason": "volume", "facts": "Yhdeksän vuoden tilaukset.", "by": a_user()}
    extend(case, **told, at=NOW + timedelta(hours=9))
    return fresh(case)


def counted_anew(case: Case) -> Case:
    NonWorkingDay.objects.create(on=case.due_on, name="Local day")
    recount.recount(case, at=NOW, by=a_user())
    return fresh(case)


def test_every_kind_of_clock_is_sound() -> None:
    a_case()
    a_case(state=State.CONTESTED)
    counted_anew(extended(a_case()))
    asked_in_time()
    close.merge(a_case(), into=a_case(state=State.COLLECTING, at=LATER), at=LATER, by=a_user())
    answered = asked_in_time()
    told = {"method": "known_fact", "reason": "The number.", "by": a_user()}
    identify.accept(answered, **told, at=NOW + days(9))
    assert fresh(answered).adjusted_due_on is not None
    assert findings(*ALL) == []


def test_a_time_taken_over_twice_is_sound() -> None:
    cases = [a_case(state=State.COLLECTING, at=NOW + days(day)) for day in (0, 5, 9)]
    for case, into in pairwise(cases):
        close.merge(fresh(case), into=fresh(into), at=NOW + days(10), by=a_user())
    assert fresh(cases[2]).due_on == cases[0].due_on
    assert findings(*ALL) == []


def test_a_date_stays_sound_when_holidays_change() -> None:
    case = a_case()
    NonWorkingDay.objects.create(on=case.due_on, name="Local day")
    assert findings(*ALL) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"due_on": date(2026, 4, 3)},
        {"received_on": date(2026, 3, 1)},
        {"due_steps": [{"code": "receipt", "on": "2026-03-02", "detail": ""}]},
        {"due_steps": [{"code": "sunshine", "on": "2026-03-02", "detail": ""}] * 2},
    ],
)
def test_a_due_date_that_does_not_follow_is_named(changes: dict[str, Any]) -> None:
    case = a_case()
    moved(case, **changes)
    found = findings(time_checks.due_dates)
    assert found == [f"{case}: its due date {fresh(case).due_on} is not what its steps give"]


def test_a_due_date_without_steps_is_named() -> None:
    moved(a_case(), due_steps=[])
    assert "no steps" in findings(time_checks.due_dates)[0]


def test_steps_that_skip_a_rolled_day_are_named() -> None:
    case = a_case(at=NOW + days(1))
    assert len(case.due_steps) > 3
    moved(case, due_steps=[*case.due_steps[:3], *case.due_steps[4:]])
    assert "is not what its steps give" in findings(time_checks.due_dates)[0]


def test_three_months_without_an_extension_are_named() -> None:
    case, other = extended(a_case()), a_case()
    moved(other, due_on=case.due_on, due_steps=case.due_steps)
    found = findings(time_checks.due_dates)
    assert found == [f"{other}: its due date {case.due_on} is not what its steps give"]


def test_a_date_that_its_events_do_not_know_is_named() -> None:
    case = counted_anew(a_case())
    with unguarded():
        Event.objects.filter(kind="clock.recomputed").delete()
    found = findings(time_checks.due_dates, time_checks.moved_dates)
    assert found == [
        f"{case}: its due date {case.due_on} is not the one its events name",
        f"{case}: the new counts of the due date are not those of the events",
    ]


@pytest.mark.parametrize("table", [Extension, Recomputation])
def test_a_move_that_lost_its_row_is_named(table: Any) -> None:
    case = counted_anew(extended(a_case()))
    with unguarded():
        table.objects.all().delete()
    assert findings(time_checks.moved_dates)[0].startswith(f"{case}: the ")


def test_an_adjusted_date_that_no_pause_gives_is_named() -> None:
    case = a_case()
    moved(case, adjusted_due_on=case.due_on + days(9))
    assert "but its pauses give None" in findings(time_checks.adjusted_dates)[0]


def test_an_open_case_that_nobody_watches_is_named() -> None:
    case = a_case()
    moved(case, next_watch_on=None)
    found = findings(time_checks.watched_cases)
    assert found == [f"{case}: is open, but nobody will be reminded of it"]


def test_an_open_task_that_nobody_chases_is_named() -> None:
    case = a_case(state=State.COLLECTING)
    task = case.tasks.order_by("pk").first()
    case.tasks.filter(pk=task.pk).update(next_chase_on=None)
    found = findings(time_checks.chased_tasks)
    assert found == [f"{case}: {task} is unanswered, but nobody will ask again"]


def test_an_extension_that_was_told_in_time_is_sound() -> None:
    by_mail, on_paper = extended(a_case()), extended(a_case(**PAPER))
    leaves("extension", at=LATER)
    note_posted(on_paper, at=LATER, by=a_user())
    assert by_mail.due_on == on_paper.due_on
    assert findings(time_checks.notices, at=NOW + days(40)) == []


@pytest.mark.parametrize("changes", [{}, {"done_at": LATER, "bounced_at": LATER}])
def test_an_extension_that_was_not_told_in_time_is_named(changes: dict[str, Any]) -> None:
    case, first = extended(a_case()), date(2026, 4, 2)
    OutgoingMail.objects.update(**changes)
    assert findings(time_checks.notices, at=NOW + days(31)) == []
    found = findings(time_checks.notices, at=NOW + days(40))
    assert found == [f"{case}: was extended, but not told so by {first} (Art. 12(3))"]
    leaves("extension", at=NOW + days(39))
    assert findings(time_checks.notices, at=NOW + days(40)) == found


def test_an_extension_that_no_step_made_is_named() -> None:
    case = a_case()
    insert(case)
    found = findings(time_checks.moved_dates)
    assert f"{case}: the extension is not the one that case.extended says" in found


@pytest.mark.parametrize("changes", [{"lapsed_at": NOW}, {"sent_at": None}])
def test_a_clock_that_waits_for_nobody_is_named(changes: dict[str, Any]) -> None:
    case = asked_in_time()
    ProofRequest.objects.update(**changes)
    found = findings(time_checks.pauses)
    assert found == [f"{case}: its clock stands still, but nothing is asked of the person"]


def test_a_clock_that_waits_in_an_ended_case_is_named() -> None:
    case = asked_in_time()
    moved(case, state=State.CLOSED.value)
    assert findings(time_checks.pauses)[0].startswith(f"{case}: its clock stands still")


def test_a_pause_without_its_events_is_named() -> None:
    case = a_case()
    row = Suspension.objects.create(case=case, cause="scope", asked_on=case.received_on)
    found = findings(time_checks.moved_dates)
    assert found == [f"{case}: suspension {row.pk}: is not what its events say"]


def test_a_question_said_to_be_sent_while_its_mail_waits_is_named() -> None:
    case = a_case()
    row = ask(case)
    ProofRequest.objects.update(sent_at=NOW)
    found = findings(time_checks.questions)
    assert found == [f"{case}: {row} and its mail do not agree whether it was sent"]


def test_a_question_that_left_unnoted_is_named_after_an_hour() -> None:
    a_company()
    ask(a_case())
    OutgoingMail.objects.update(done_at=NOW)
    assert findings(time_checks.questions, at=NOW + timedelta(minutes=30)) == []
    assert len(findings(time_checks.questions)) == 1
    leaves()
    assert findings(time_checks.questions) == []


def test_a_reminder_nobody_got_is_named_unless_nobody_can_get_it() -> None:
    case, user = a_case(), a_user()
    told = {"case": case, "kind": "deadline", "about": "x", "due_on": case.due_on, "made_at": NOW}
    User.objects.filter(pk=user.pk).update(email="")
    Reminder.objects.create(user=user, **told)
    assert findings(time_checks.reminders) == []
    User.objects.filter(pk=user.pk).update(email="anna@minikone.example")
    Reminder.objects.create(user=None, **told)
    assert len(findings(time_checks.reminders)) == 2


def test_an_inquiry_that_its_events_do_not_know_is_named() -> None:
    case = a_case(Right.ERASURE)
    said = {"authority_reference": "", "text": "Why?", "at": NOW, "by": a_user()}
    on = NOW.date()
    row = inquire.record(case, received_on=on, answer_by=on + days(9), **said)
    Inquiry.objects.filter(pk=row.pk).update(answer_by=on + days(19))
    found = findings(time_checks.moved_dates)
    assert found == [f"{case}: inquiry {row.pk}: answer_by is not what its events say"]
