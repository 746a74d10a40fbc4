"""Who is asked, what they look for, and asking them once more."""

from datetime import timedelta

import pytest

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.models import Case, DataSubject
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.rights import Right
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory, System
from dsar.procedure import handle
from dsar.procedure.collection import collect
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_answer import Answer, answer
from dsar.procedure.collection.collection_tasks import ask_again, asked_of, looked_for, reassign
from dsar.procedure.identity import represent
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def a_task(right: Right = Right.ACCESS, **changes) -> CollectionTask:
    task: CollectionTask = a_case(right, state=State.COLLECTING, **changes).tasks.first()
    return task


def fresh(task: CollectionTask) -> CollectionTask:
    return CollectionTask.objects.get(pk=task.pk)


def away(user: User) -> User:
    User.objects.filter(pk=user.pk).update(away_from=TODAY, away_until=TODAY)
    return user


def owned(task: CollectionTask, **people: User | None) -> CollectionTask:
    System.objects.filter(pk=task.system_id).update(**people)
    return fresh(task)


def test_a_chosen_colleague_comes_before_the_owner_and_the_owner_before_the_deputy():
    chosen, owner, deputy = (a_user(Role.SYSTEM_OWNER) for _ in range(3))
    task = owned(a_task(), owner=owner, deputy=deputy)
    assert asked_of(task, TODAY) == owner
    away(owner)
    assert asked_of(fresh(task), TODAY) == deputy
    reassign(task, to=chosen, at=NOW, by=a_user())
    assert asked_of(fresh(task), TODAY) == chosen


def test_a_stand_in_answers_when_neither_owner_nor_deputy_is_here():
    owner, deputy, stand_in = (a_user(Role.SYSTEM_OWNER) for _ in range(3))
    User.objects.filter(pk=owner.pk).update(deputy=stand_in)
    task = owned(a_task(), owner=away(owner), deputy=away(deputy))
    assert asked_of(task, TODAY) == stand_in


def test_nobody_is_asked_where_no_address_is_known():
    owner = a_user(Role.SYSTEM_OWNER)
    User.objects.filter(pk=owner.pk).update(email="")
    assert asked_of(owned(a_task(), owner=owner), TODAY) is None


def test_another_colleague_is_mailed_and_has_the_whole_time():
    task, other = a_task(), a_user(Role.SYSTEM_OWNER)
    CollectionTask.objects.filter(pk=task.pk).update(asked_at=NOW)
    reassign(fresh(task), to=other, at=NOW + timedelta(days=3), by=a_user())
    now = fresh(task)
    assert (now.assigned_to, now.asked_at) == (other, None)
    assert now.due_on > task.due_on
    facts = Event.objects.get(kind="collection.task_reassigned").facts
    assert facts == {"task": task.pk, "to": other.pk}


@pytest.mark.parametrize("change", [{"email": ""}, {"is_active": False}])
def test_only_who_can_be_told_is_chosen(change):
    other = a_user(Role.SYSTEM_OWNER)
    User.objects.filter(pk=other.pk).update(**change)
    with pytest.raises(CannotCollect, match="choose a colleague"):
        reassign(a_task(), to=User.objects.get(pk=other.pk), at=NOW, by=a_user())


def test_an_auditor_is_not_asked_to_answer():
    with pytest.raises(CannotCollect, match="an auditor only reads"):
        reassign(a_task(), to=a_user(Role.AUDITOR), at=NOW, by=a_user())


def test_what_one_cannot_answer_another_is_asked_anew():
    task, other = a_task(), a_user(Role.SYSTEM_OWNER)
    answer(task, Answer("cannot", "I do not see it."), at=NOW, by=a_user())
    reassign(task, to=other, at=NOW, by=a_user())
    assert (fresh(task).result, fresh(task).answered_at) == ("", None)


def test_a_system_that_answered_is_not_given_to_another():
    task = a_task()
    answer(task, Answer("nothing_found"), at=NOW, by=a_user())
    with pytest.raises(CannotCollect, match="ask it again instead"):
        reassign(task, to=a_user(Role.SYSTEM_OWNER), at=NOW, by=a_user())


def test_asking_again_keeps_what_was_said_and_the_note():
    task = a_task(Right.ERASURE)
    answer(task, Answer("erased", "Name"), at=NOW, by=a_user())
    ask_again(task, note="And the orders?", at=NOW, by=a_user())
    assert (fresh(task).result, fresh(task).summary, task.lines.count()) == ("", "Name", 1)
    note = task.case.notes.get()
    assert Event.objects.get(kind="collection.asked_again").facts["note"] == note.pk


@pytest.mark.parametrize(("note", "refusal"), [("", handle.CannotHandle)])
def test_asking_again_says_what_is_missing(note, refusal):
    task = a_task()
    answer(task, Answer("nothing_found"), at=NOW, by=a_user())
    with pytest.raises(refusal):
        ask_again(task, note=note, at=NOW, by=a_user())


def test_who_was_not_heard_yet_is_not_asked_again():
    with pytest.raises(CannotCollect, match="has not answered yet"):
        ask_again(a_task(), note="Well?", at=NOW, by=a_user())


def test_nobody_is_asked_once_review_began():
    task = a_case(state=State.REVIEWING).tasks.first()
    for act in (ask_again, reassign):
        said = {"note": "More?"} if act is ask_again else {"to": a_user()}
        with pytest.raises(CannotCollect, match="only while the case is being collected"):
            act(task, **said, at=NOW, by=a_user())


def test_an_address_is_looked_for_once_it_is_confirmed():
    task = a_task(phone="040 1", hint="Customer 12")
    found = [("name", "Maija Meikäläinen"), ("phone", "040 1"), ("hint", "Customer 12")]
    assert looked_for(task) == found
    Case.objects.filter(pk=task.case_id).update(address_confirmed_at=NOW)
    assert looked_for(fresh(task))[1] == ("email", "maija@example.com")


def test_who_takes_consent_back_is_found_by_the_address_given():
    assert ("email", "maija@example.com") in looked_for(a_task(Right.CONSENT_WITHDRAWAL))


def test_a_protected_address_is_looked_for_nowhere():
    task = a_task(address="Katu 1")
    assert ("address", "Katu 1") in looked_for(task)
    DataSubject.objects.update(address="", protected_at=NOW)
    assert "address" not in dict(looked_for(fresh(task)))


def test_the_person_is_looked_for_and_not_who_acts_for_them():
    task = a_task()
    Case.objects.filter(pk=task.case_id).update(address_confirmed_at=NOW)
    acts = represent.ActsFor(
        kind="lawyer", name="Lex Oy", email="maija@example.com", scope="This request"
    )
    represent.record(Case.objects.get(pk=task.case_id), acts, at=NOW, by=a_user())
    assert looked_for(fresh(task)) == [("name", "Maija Meikäläinen")]


@pytest.mark.parametrize(
    ("right", "bases", "asked"),
    [
        (Right.PORTABILITY, ["contract"], True),
        (Right.PORTABILITY, ["legal_obligation"], False),
        (Right.PORTABILITY, [], True),
        (Right.OBJECTION, ["legitimate_interests", "contract"], True),
        (Right.OBJECTION, ["contract"], False),
        (Right.CONSENT_WITHDRAWAL, ["consent"], True),
        (Right.CONSENT_WITHDRAWAL, ["contract"], False),
        (Right.ACCESS, ["legal_obligation"], True),
    ],
)
def test_only_systems_that_a_right_is_about_are_asked(right, bases, asked):
    a_case()
    DataCategory.objects.filter(system__key="crm").update(bases=bases)
    case = a_case(right, state=State.COLLECTING)
    assert case.tasks.filter(system__key="crm").exists() == asked


def test_where_no_system_fits_all_are_asked():
    a_case()
    DataCategory.objects.update(bases=["legal_obligation"])
    assert a_case(Right.PORTABILITY, state=State.COLLECTING).tasks.count() == 2


def test_a_system_has_its_working_days_but_never_more_than_the_law():
    task = a_task()
    assert task.due_on.isoformat() == "2026-03-09"
    Controller.objects.update(collection_days=60)
    case = a_case(state=State.COLLECTING)
    assert case.tasks.first().due_on == case.due_on


def test_an_empty_data_map_holds_the_case_up_until_systems_are_added():
    case = a_case()
    System.objects.update(is_active=False)
    case = a_case(state=State.COLLECTING)
    with pytest.raises(CannotCollect, match="names no system"):
        collect.complete(case, at=NOW, by=a_user())
    System.objects.update(is_active=True)
    with pytest.raises(CannotCollect, match="missing: 2"):
        collect.complete(case, at=NOW, by=a_user())
    assert case.tasks.count() == 2


def test_marketing_holds_no_review_up():
    case = a_case(Right.ERASURE, Right.MARKETING_OBJECTION, state=State.COLLECTING)
    item = case.items.get(right=Right.MARKETING_OBJECTION)
    CollectionTask.objects.create(case=case, item=item, system=System.objects.first())
    for task in case.tasks.filter(item__right=Right.ERASURE):
        task.case = case
        answer(task, Answer("nothing_found"), at=NOW, by=a_user())
    collect.complete(case, at=NOW, by=a_user())
    assert case.state == State.REVIEWING
