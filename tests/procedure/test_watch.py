"""Every point of a time limit is told once, to those who are there to hear it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.utils import translation

from dsar.capabilities.reminders.models import Reminder
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Inquiry, Suspension
from dsar.eventlog.models import Event
from dsar.interfaces.staff.timeline import timeline
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.procedure import extend, watch
from tests.factories import NOW, a_case, a_user, an_opt_out

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def sweep(at):
    while watch.watch_next(at=at) or watch.watch_inquiry_next(at=at):
        continue


def noon(day):
    return datetime(day.year, day.month, day.day, 10, tzinfo=UTC)


def points(case):
    told = Event.objects.filter(stream=case.reference, kind="deadline.reminded").order_by("seq")
    return [event.facts["about"].partition(":")[2] for event in told]


def told(case):
    return Event.objects.filter(stream=case.reference, kind="deadline.reminded").last().facts


def a_handled(handler, **changes):
    case = a_case(**changes)
    case.handler = handler
    case.save(update_fields=["handler"])
    return case


ALL = ["half", "10", "5", "2", "0", "late:1", "late:2", "late:3"]


@pytest.mark.parametrize(
    "received_at",
    [
        NOW,
        datetime(2027, 1, 31, 21, 59, 59, tzinfo=UTC),
        datetime(2028, 2, 29, 9, tzinfo=UTC),
        datetime(2026, 2, 28, 22, 0, tzinfo=UTC),
        datetime(2026, 9, 28, 21, 30, tzinfo=UTC),
    ],
)
def test_every_point_is_told_once_however_often_the_sweep_runs(received_at):
    case = a_case(at=received_at)
    now = received_at
    while now < noon(case.due_on) + 3 * DAY:
        sweep(now)
        now += 3 * HOUR
    assert points(case) == ALL
    told_of = Reminder.objects.filter(case=case).values_list("about", flat=True)
    assert len(told_of) == len(ALL) * 2 + 3


@pytest.mark.parametrize("hours", range(4))
def test_a_point_is_told_in_the_first_hour_of_its_local_day(hours):
    case = a_case(at=datetime(2026, 9, 28, 9, tzinfo=UTC))
    sweep(noon(case.due_on - 5 * DAY))
    midnight = datetime(2026, 10, 25, 21, 30, tzinfo=UTC)
    assert case.due_on == date(2026, 10, 28)
    sweep(midnight + hours * HOUR)
    assert points(case) == (["5"] if hours == 0 else ["5", "2"])


def test_the_night_the_clocks_go_forward_repeats_nothing():
    case = a_case(at=datetime(2026, 3, 2, 9, tzinfo=UTC))
    now = datetime(2026, 3, 28, 12, tzinfo=UTC)
    while now < datetime(2026, 3, 30, tzinfo=UTC):
        sweep(now)
        now += timedelta(minutes=30)
    assert points(case) == ["5"]


@pytest.mark.parametrize(("silence", "point"), [(6 * HOUR, "half"), (11 * DAY, "5")])
def test_after_silence_only_the_latest_point_is_told(silence, point):
    case = a_case()
    sweep(noon(date(2026, 3, 17)) + silence)
    assert points(case) == [point]
    assert Case.objects.get(pk=case.pk).next_watch_on > date(2026, 3, 17)


def test_an_ended_case_is_told_of_no_more():
    case = a_case(state=State.WITHDRAWN)
    sweep(noon(case.due_on))
    assert points(case) == []
    assert Case.objects.get(pk=case.pk).next_watch_on is None


def test_an_opt_out_that_is_stuck_is_told_of():
    case = an_opt_out()
    sweep(noon(case.due_on))
    assert points(case) == ["0"]


def test_an_extension_starts_the_points_of_the_new_date():
    case = a_case()
    sweep(noon(case.due_on - 5 * DAY))
    case.refresh_from_db()
    at = noon(case.due_on - 4 * DAY)
    extend.extend(case, reason="volume", facts="A thousand pages.", at=at, by=a_user())
    for days in range(100):
        sweep(at + days * DAY)
    late = [point for point in points(case) if point.startswith("late")]
    assert points(case) == ["5", "half", "10", "5", "2", "0", *late]
    assert late[0] == "late:1"


def test_a_contest_starts_the_points_of_its_own_month():
    case = a_case(state=State.CONTESTED)
    sweep(noon(case.due_on - 5 * DAY))
    sweep(noon(case.due_on))
    assert points(case) == ["5", "0"]


def test_the_handler_alone_is_told_in_time():
    handler = a_user()
    case = a_handled(handler)
    sweep(noon(case.due_on))
    assert told(case) == {
        "about": f"{case.due_on}:0",
        "days_left": 0,
        "to": [handler.pk],
        "contact": False,
    }


def test_a_late_case_is_told_to_the_deputy_and_the_contact_too():
    deputy = a_user()
    handler = a_user()
    User.objects.filter(pk=handler.pk).update(deputy=deputy)
    case = a_handled(handler)
    sweep(noon(case.due_on + 2 * DAY))
    assert told(case)["to"] == [handler.pk, deputy.pk]
    assert (told(case)["contact"], told(case)["days_left"]) == (True, -2)


def away(user, deputy=None):
    days = {"away_from": date(2026, 3, 1), "away_until": date(2026, 5, 1)}
    User.objects.filter(pk=user.pk).update(deputy=deputy, **days)


def test_a_chain_of_deputies_ends_at_the_one_who_is_here():
    first, second, third = a_user(), a_user(), a_user()
    case = a_handled(first)
    away(first, second)
    away(second, third)
    sweep(noon(case.due_on))
    assert told(case)["to"] == [third.pk]


def test_a_handler_without_an_address_is_passed_over():
    handler = a_user()
    case = a_handled(handler)
    User.objects.filter(pk=handler.pk).update(email="")
    sweep(noon(case.due_on))
    assert (handler.pk in told(case)["to"], len(told(case)["to"])) == (False, 2)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR])
def test_without_a_deputy_who_is_here_and_may_everybody_is_told(role):
    handler, deputy = a_user(), a_user(role)
    case = a_handled(handler)
    away(handler, deputy)
    if role is Role.OFFICER:
        away(deputy, handler)
    sweep(noon(case.due_on))
    names = set(User.objects.filter(username__in=("anna", "riitta")).values_list("pk", flat=True))
    assert set(told(case)["to"]) == names


def test_when_everybody_is_away_they_are_told_all_the_same():
    case = a_case()
    for user in User.objects.all():
        away(user)
    sweep(noon(case.due_on))
    assert len(told(case)["to"]) == 2


@pytest.mark.parametrize("nobody", [{"is_active": False}, {"email": ""}])
def test_a_company_whose_staff_cannot_be_told_tells_its_contact(nobody):
    case = a_case()
    User.objects.update(**nobody)
    sweep(noon(case.due_on))
    assert (told(case)["to"], told(case)["contact"]) == ([], True)


def test_a_question_of_the_authority_has_points_of_its_own():
    case, officer = a_case(state=State.CLOSED), a_user(username="anna")
    asked_on = case.received_on + 20 * DAY
    row = Inquiry.objects.create(
        case=case,
        text="Why?",
        received_on=asked_on,
        answer_by=asked_on + 14 * DAY,
        recorded_at=NOW,
        recorded_by=officer,
        next_watch_on=asked_on,
    )
    for days in range(16):
        sweep(noon(asked_on + days * DAY))
    events = Event.objects.filter(stream=case.reference, kind="inquiry.reminded").order_by("seq")
    assert [event.facts["about"].rpartition(":")[2] for event in events] == [
        *("10", "half", "5", "2", "0", "1")
    ]
    assert events[0].facts["inquiry"] == row.pk


def a_pause(case, asked_on):
    return Suspension.objects.create(case=case, cause="identity", asked_on=asked_on)


def silences(case, until):
    """What is told of a silence by sweeps on every day until this one."""
    for days in range((until - case.received_on).days + 1):
        while watch.watch_silence_next(at=noon(case.received_on + days * DAY)):
            continue
    return [event.facts["about"] for event in Event.objects.filter(kind="deadline.reminded")]


def test_two_weeks_and_thirty_days_of_silence_are_told_once_each():
    case = a_case()
    a_pause(case, case.received_on)
    assert silences(case, case.received_on + 13 * DAY) == []
    assert silences(case, case.received_on + 40 * DAY) == ["silence:14", "silence:30"]


def test_a_long_forgotten_silence_is_told_once():
    case = a_case()
    a_pause(case, case.received_on)
    assert watch.watch_silence_next(at=noon(case.received_on + 50 * DAY))
    assert watch.watch_silence_next(at=noon(case.received_on + 50 * DAY)) is None


@pytest.mark.parametrize("state", [State.RECEIVED, State.WITHDRAWN])
def test_a_pause_that_ended_is_silent(state):
    case = a_case(state=state)
    row = a_pause(case, case.received_on)
    if state == State.RECEIVED:
        row.ended_on = case.received_on + 9 * DAY
        row.save()
    assert silences(case, case.received_on + 31 * DAY) == []


def test_a_case_changed_since_it_was_read_is_looked_at_again():
    case = a_case(Right.ERASURE)
    stale = Case.objects.get(pk=case.pk)
    Case.objects.filter(pk=case.pk).update(version=9)
    watch._watch(stale, case.due_on, at=noon(case.due_on))
    assert points(case) == []


def test_the_sweep_reads_what_is_due_by_its_index():
    a_case()
    due = Case.objects.filter(next_watch_on__lte=NOW.date()).order_by("next_watch_on", "pk")[:1]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    plan = due.explain()
    assert "case_next_watch" in plan
    assert "SORT" not in plan.upper().replace("SORT METHOD", "")


def test_the_timeline_tells_of_reminders_and_silence():
    case = a_case()
    a_pause(case, case.received_on)
    sweep(noon(case.due_on + DAY))
    assert watch.watch_silence_next(at=noon(case.due_on))
    with translation.override("en"):
        lines = {entry.detail for entry in timeline(case) if entry.kind == "event"}
    assert {"1 day late", "the person has not answered for 30 days"} <= lines
