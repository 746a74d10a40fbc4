"""A system that keeps silent is asked again, by its owner's mail, every third working day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.capabilities.reminders.models import Reminder
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import close
from dsar.procedure.collection import chase
from dsar.procedure.collection.collection_answer import Answer, answer
from dsar.procedure.collection.collection_tasks import reassign
from tests.factories import NOW, a_case, a_user, an_opt_out

pytestmark = pytest.mark.django_db
# Monday 2 March 2026 is NOW; the third working day after it is a Thursday.
THURSDAY = datetime(2026, 3, 5, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def sweep(at):
    while chase.chase_next(at=at):
        continue


def chased(case):
    events = Event.objects.filter(stream=case.reference, kind="task.chased").order_by("seq")
    return [event.facts for event in events]


def owned(key="crm", **changes):
    owner = a_user(Role.SYSTEM_OWNER)
    User.objects.filter(pk=owner.pk).update(**changes)
    System.objects.filter(key=key).update(owner=owner)
    return owner


def test_nobody_is_asked_again_before_the_third_working_day():
    case = a_case(state=State.COLLECTING)
    sweep(THURSDAY - DAY)
    assert chased(case) == []


def test_the_owners_are_asked_in_one_go_and_again_three_working_days_later():
    case = a_case(state=State.COLLECTING)
    crm, invoicing = owned(), owned("invoicing")
    for days in range(6):
        sweep(THURSDAY + days * DAY)
    told = {"tasks": [task.pk for task in case.tasks.all()], "to": [crm.pk, invoicing.pk]}
    assert chased(case) == [told, told]
    assert {task.next_chase_on for task in case.tasks.all()} == {date(2026, 3, 13)}


def test_a_system_that_answered_is_left_alone():
    case = a_case(state=State.COLLECTING)
    first, second = case.tasks.all()
    answer(first, Answer("nothing_found"), at=NOW, by=a_user())
    sweep(THURSDAY)
    assert chased(case)[0]["tasks"] == [second.pk]


def test_a_case_that_went_on_is_chased_no_more():
    case = a_case(state=State.COLLECTING)
    Case.objects.filter(pk=case.pk).update(state=State.WITHDRAWN)
    sweep(THURSDAY)
    assert chased(case) == []
    assert not CollectionTask.objects.filter(next_chase_on__isnull=False).exists()


def test_without_an_owner_the_handler_is_asked():
    case, handler = a_case(state=State.COLLECTING), a_user()
    Case.objects.filter(pk=case.pk).update(handler=handler)
    sweep(THURSDAY)
    assert chased(case)[0]["to"] == [handler.pk]


def test_an_owner_on_holiday_is_stood_in_for():
    case, deputy = a_case(state=State.COLLECTING), a_user(Role.SYSTEM_OWNER)
    away = {"away_from": THURSDAY.date(), "away_until": THURSDAY.date()}
    System.objects.filter(key="invoicing").update(owner=owned(deputy=deputy, **away))
    sweep(THURSDAY)
    assert chased(case)[0]["to"] == [deputy.pk]


def test_a_task_that_another_sweep_took_is_told_once():
    case = a_case(state=State.COLLECTING)
    owned()
    sweep(THURSDAY)
    chase._chase(case, Controller.current(), at=THURSDAY)
    assert len(chased(case)) == 1
    assert Reminder.objects.filter(case=case, kind="task").count() == 3


def test_a_case_that_moves_while_it_is_chased_is_read_anew():
    case = a_case(state=State.COLLECTING)
    stale = Case.objects.get(pk=case.pk)
    close.withdraw(case, at=THURSDAY)
    with pytest.raises(ChangedMeanwhile):
        chase._chase(stale, Controller.current(), at=THURSDAY)
    sweep(THURSDAY)
    assert chased(case) == []


def test_after_the_second_chase_those_who_handle_the_case_hear_of_it_too():
    case, handler, owner = a_case(state=State.COLLECTING), a_user(), owned()
    Case.objects.filter(pk=case.pk).update(handler=handler)
    case.tasks.filter(system__key="invoicing").delete()
    for days in range(12):
        sweep(THURSDAY + days * DAY)
    assert [row["to"] for row in chased(case)] == [[owner.pk]] * 2 + [
        sorted([owner.pk, handler.pk])
    ]


def test_what_a_system_cannot_answer_is_a_matter_for_who_handles_the_case():
    case, handler = a_case(state=State.COLLECTING), a_user()
    Case.objects.filter(pk=case.pk).update(handler=handler)
    System.objects.update(owner=owned())
    task = case.tasks.first()
    case.tasks.exclude(pk=task.pk).delete()
    answer(task, Answer("cannot", "I have no key to it."), at=NOW, by=handler)
    sweep(THURSDAY)
    assert chased(case)[0]["to"] == [handler.pk]


def test_a_colleague_who_was_chosen_is_asked_in_the_place_of_the_owner():
    case, other = a_case(state=State.COLLECTING), a_user(Role.SYSTEM_OWNER)
    System.objects.update(owner=owned())
    reassign(case.tasks.first(), to=other, at=NOW, by=a_user())
    sweep(THURSDAY)
    assert other.pk in chased(case)[0]["to"]


def test_marketing_is_stopped_in_every_system_whatever_becomes_of_the_case():
    case = an_opt_out()
    item, crm = case.items.get(), System.objects.get(key="crm")
    day = {"next_chase_on": THURSDAY.date()}
    task = CollectionTask.objects.create(case=case, item=item, system=crm, **day)
    Case.objects.filter(pk=case.pk).update(state=State.CLOSED)
    sweep(THURSDAY)
    assert chased(case)[0]["tasks"] == [task.pk]
    answer(CollectionTask.objects.get(pk=task.pk), Answer("suppressed"), at=THURSDAY, by=a_user())
    sweep(THURSDAY + 10 * DAY)
    assert len(chased(case)) == 1
