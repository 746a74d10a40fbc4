"""Every system answers before review begins."""

import pytest

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory, Recipient, System
from dsar.procedure import close
from dsar.procedure.collection import collect, collection_answer
from dsar.procedure.collection.collect import CannotCollect
from dsar.procedure.collection.collection_answer import Answer
from dsar.procedure.collection.hand_in import Upload, hand_in, take_out
from tests.factories import NOW, a_case, a_user, words

pytestmark = pytest.mark.django_db


def answered(task, *given, **more):
    collection_answer.answer(task, Answer(*given, **more), at=NOW, by=a_user())


def test_review_waits_for_every_system():
    case = a_case(state=State.COLLECTING)
    with pytest.raises(CannotCollect, match="missing: 2"):
        collect.complete(case, at=NOW, by=a_user())


def test_review_waits_for_a_system_that_came_to_the_map_meanwhile():
    case = a_case(state=State.COLLECTING)
    for task in case.tasks.all():
        answered(task, "nothing_found")
    System.objects.create(key="cctv", name=words("Cameras"), position=99)
    with pytest.raises(CannotCollect, match="still missing: 1"):
        collect.complete(case, at=NOW, by=a_user())
    assert case.tasks.filter(system__key="cctv", result="").exists()


def test_a_file_that_came_after_nothing_found_is_not_left_out_silently():
    case = a_case(state=State.COLLECTING)
    for task in case.tasks.all():
        answered(task, "nothing_found")
    upload = Upload("a.txt", "text/plain", b"abc")
    entry = hand_in(case.tasks.first(), upload, at=NOW, by=a_user())
    with pytest.raises(CannotCollect, match="files stand there: 1"):
        collect.complete(case, at=NOW, by=a_user())
    take_out(entry, at=NOW, by=a_user())
    collect.complete(Case.objects.get(pk=case.pk), at=NOW, by=a_user())


def test_a_case_that_ended_meanwhile_asks_nobody():
    a_case()
    System.objects.update(is_active=False)
    case = a_case(state=State.COLLECTING)
    System.objects.update(is_active=True)
    close.withdraw(Case.objects.get(pk=case.pk), at=NOW)
    with pytest.raises(ChangedMeanwhile):
        collect.complete(case, at=NOW, by=a_user())
    assert not case.tasks.exists()


def test_a_result_of_another_right_is_refused():
    task = a_case(state=State.COLLECTING).tasks.first()
    with pytest.raises(CannotCollect, match="choose what"):
        answered(task, "erased", "All of it")


def test_something_found_must_be_described():
    task = a_case(state=State.COLLECTING).tasks.first()
    with pytest.raises(CannotCollect, match="in words for the letter"):
        answered(task, "found", " ")


def test_a_change_owes_its_recipients_a_notice():
    task = a_case(Right.ERASURE, state=State.COLLECTING).tasks.first()
    category = DataCategory.objects.get(system=task.system)
    category.recipients.add(
        *[Recipient.objects.create(name=words(who)) for who in ("Shop", "Bank")]
    )
    answered(task, "erased", "Name and address")
    assert [notice.told_on for notice in task.notices.all()] == [None, None]


def test_a_handed_in_file_is_stored_under_the_case():
    case = a_case(state=State.COLLECTING)
    upload = Upload("crm.csv", "text/csv", b"a,b\n")
    answered(case.tasks.first(), "found", "Two orders", uploads=[upload])
    assert case.tasks.first().files.get().file.reference == case.reference


def test_two_answers_to_one_stale_page_do_not_overwrite_each_other():
    case = a_case(state=State.COLLECTING)
    first, second = case.tasks.all()
    second.case = type(case).objects.get(pk=case.pk)
    answered(first, "nothing_found")
    with pytest.raises(ChangedMeanwhile):
        answered(second, "nothing_found")


def test_no_answer_is_taken_after_review_began():
    case = a_case(state=State.REVIEWING)
    with pytest.raises(CannotCollect, match="only while"):
        answered(case.tasks.first(), "nothing_found")


def test_sending_back_keeps_what_was_collected():
    case = a_case(state=State.REVIEWING)
    collect.send_back(case, note="The invoices are missing.", at=NOW, by=a_user())
    assert (case.state, case.tasks.filter(result="").count()) == (State.COLLECTING, 0)


def test_a_case_without_identity_is_not_sent_to_collecting():
    case = a_case(state=State.VERIFYING)
    type(case).objects.filter(pk=case.pk).update(state=State.REVIEWING)
    case.refresh_from_db()
    with pytest.raises(CannotCollect, match="who is asking"):
        collect.send_back(case, note="The invoices.", at=NOW, by=a_user())
