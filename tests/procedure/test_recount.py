"""Due dates stand still when holidays change, and move only by a recorded new count."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from dsar.cases.clock import adjusted_steps_of, steps_of
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.cases.time_limits import Extension, Recomputation, Suspension
from dsar.eventlog.models import Event
from dsar.law.deadlines import due_date
from dsar.organisation.controller.models import Controller, NonWorkingDay
from dsar.procedure import close, recount
from dsar.procedure.recount import CannotRecount
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import fresh

pytestmark = pytest.mark.django_db
DUE = date(2026, 4, 2)
# Good Friday, the weekend and Easter Monday follow.
AFTER_EASTER = date(2026, 4, 7)


def a_holiday(on=DUE):
    return NonWorkingDay.objects.create(on=on, name="Local day")


def counted(case):
    recount.recount(case, at=NOW, by=a_user())
    return fresh(case)


def extended(case):
    """As the step that extends writes it."""
    due = due_date(case.received_on, Controller.current().calendar, 3)
    told = {"earlier_due_on": case.due_on, "earlier_due_steps": case.due_steps}
    told |= {"reason": "volume", "facts": "Many.", "extended_on": NOW.date(), "extended_at": NOW}
    Extension.objects.create(case=case, due_on=due.due_on, extended_by=a_user(), **told)
    steps = [step.as_dict() for step in due.steps]
    Case.objects.filter(pk=case.pk).update(due_on=due.due_on, due_steps=steps)
    return fresh(case)


def test_a_new_holiday_moves_no_due_date_by_itself():
    case = a_case()
    a_holiday()
    assert fresh(case).due_on == DUE


def test_cases_that_differ_are_found_most_urgent_first():
    later, case, other = a_case(at=NOW + timedelta(days=2)), a_case(), a_case(state=State.WITHDRAWN)
    a_holiday()
    a_holiday(date(2026, 4, 7))
    found = recount.differing(at=NOW, limit=10)
    assert [(row, due.due_on.day) for row, due in found] == [(case, 8), (later, 8)]
    assert other not in dict(found)
    assert recount.differing(at=NOW, limit=1) == found[:1]


def test_nothing_differs_while_the_holidays_stand():
    a_case()
    a_case(state=State.CONTESTED)
    assert recount.differing(at=NOW, limit=10) == []


def test_a_new_count_keeps_the_earlier_date_on_record():
    case = a_case()
    a_holiday()
    case = counted(case)
    row = case.recomputations.get()
    assert (case.due_on, row.earlier_due_on, row.due_on) == (AFTER_EASTER, DUE, AFTER_EASTER)
    assert row.cause == Recomputation.Cause.HOLIDAYS
    assert row.earlier_due_steps[-1]["on"] == DUE.isoformat()
    assert steps_of(case)[-1].on == AFTER_EASTER


def test_a_new_count_is_an_event_with_both_dates():
    case = a_case()
    a_holiday()
    counted(case)
    facts = {"cause": "holidays", "due_on": "2026-04-07", "earlier_due_on": "2026-04-02"}
    assert Event.objects.get(kind="clock.recomputed").facts == facts


def test_a_holiday_that_goes_gives_the_earlier_day_back():
    case = a_case()
    holiday = a_holiday()
    case = counted(case)
    holiday.delete()
    assert counted(case).due_on == DUE
    assert case.recomputations.count() == 2


def test_counting_the_same_day_is_refused():
    with pytest.raises(CannotRecount, match="the last day is the same"):
        recount.recount(a_case(), at=NOW, by=a_user())
    assert not Recomputation.objects.exists()


def test_of_two_who_count_at_once_one_is_told():
    case = a_case()
    a_holiday()
    counted(fresh(case))
    with pytest.raises(ChangedMeanwhile):
        recount.recount(case, at=NOW, by=a_user())
    assert case.recomputations.count() == 1


def test_an_ended_case_is_not_counted_anew():
    case = a_case(state=State.WITHDRAWN)
    a_holiday()
    with pytest.raises(CannotRecount):
        recount.recount(case, at=NOW, by=a_user())


def test_an_extended_case_keeps_its_three_months_and_its_first_date():
    case = extended(a_case())
    a_holiday(case.due_on)
    before = case.due_on
    case = counted(case)
    assert case.due_on == before + timedelta(days=1)
    assert steps_of(case)[1].detail == "3"
    assert (case.extension.earlier_due_on, case.extension.due_on) == (DUE, before)


def test_a_contest_is_counted_from_its_own_day():
    case = a_case(state=State.CONTESTED)
    began, before = steps_of(case)[0], case.due_on
    a_holiday(before)
    case = counted(case)
    assert steps_of(case)[0] == began
    assert case.due_on > before


def test_an_adjusted_date_is_counted_anew_with_it():
    case = a_case()
    Suspension.objects.create(
        case=case, cause="identity", asked_on=date(2026, 3, 3), ended_on=date(2026, 3, 10)
    )
    a_holiday()
    a_holiday(date(2026, 4, 9))
    case = counted(case)
    assert (case.due_on, case.adjusted_due_on) == (AFTER_EASTER, date(2026, 4, 10))
    assert adjusted_steps_of(case)[-1].on == AFTER_EASTER


def test_a_new_count_is_looked_at_by_the_next_watch():
    case = a_case()
    a_holiday()
    case = counted(case)
    assert case.next_watch_on == date(2026, 3, 20)
    assert case.target_on == a_case().target_on


def test_a_case_that_took_over_an_earlier_time_counts_from_that_receipt():
    verified = a_case(state=State.COLLECTING, at=NOW + timedelta(days=5))
    close.merge(a_case(), into=verified, at=NOW, by=a_user())
    a_holiday()
    [(case, due)] = recount.differing(at=NOW, limit=10)
    assert (case, due.received_on, due.due_on) == (verified, NOW.date(), AFTER_EASTER)


def test_the_database_moves_no_due_date_without_its_record():
    case = a_case()
    with pytest.raises(IntegrityError, match="recorded new count"), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(due_on=AFTER_EASTER)
    assert fresh(case).due_on == DUE


def test_the_database_keeps_every_new_count():
    case = a_case()
    a_holiday()
    row = counted(case).recomputations.get()
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Recomputation.objects.filter(pk=row.pk).update(earlier_due_on=AFTER_EASTER)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        row.delete()


def test_a_last_day_that_is_over_is_not_counted_anew() -> None:
    case = a_case()
    NonWorkingDay.objects.create(on=case.due_on, name="Yhtiön päivä")
    late = NOW + timedelta(days=40)
    assert recount.differing(at=late) == []
    with pytest.raises(CannotRecount, match="a last day that is over"):
        recount.recount(case, at=late, by=a_user())
