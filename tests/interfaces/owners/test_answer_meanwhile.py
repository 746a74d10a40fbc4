"""Two colleagues answer for one system; neither loses a word without being told."""

from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.models import Case
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.procedure.collection import collection_answer
from dsar.procedure.collection.collection_answer import Answer
from tests.factories import a_user
from tests.interfaces.owners.entering import (
    page_of,
    says,
    seen_in,
    task_of,
    text_of,
    waiting_case,
)

pytestmark = pytest.mark.django_db


def answers_meanwhile(task, said: str) -> User:
    officer = a_user()
    officer.first_name, officer.last_name = "Anna", "Aalto"
    officer.save()
    row = CollectionTask.objects.get(pk=task.pk)
    collection_answer.answer(row, Answer("found", said), at=timezone.now(), by=officer)
    return officer


def test_an_answer_given_meanwhile_is_replaced_only_knowingly(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    seen = seen_in(text_of(inside.get(page_of(task, "answer/"))))
    officer = answers_meanwhile(task, "Kaksi tilausta.")
    mine = {"result": "found", "summary": "Vain yksi kortti."}
    answer = says(inside, task, **mine, seen=seen)
    assert (answer.status_code, task.answered_by) == (409, officer)
    shown = text_of(answer)
    for told in ("Anna Aalto answered this", "Kaksi tilausta.", "Vain yksi kortti."):
        assert told in shown
    assert says(inside, task, **mine, seen=seen_in(shown)).status_code == 302
    assert (task.answered_by, task.summary) == (owner, "Vain yksi kortti.")


def test_a_fault_does_not_make_an_old_form_fresh(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    answers_meanwhile(task, "Kaksi tilausta.")
    answer = says(inside, task, result="found", summary="", seen="")
    assert answer.status_code == 409
    assert task.summary == "Kaksi tilausta."


def test_what_somebody_does_at_the_same_moment_keeps_what_was_typed(
    owner, inside, monkeypatch
) -> None:
    task = task_of(waiting_case(), owner)
    write = collection_answer.answer

    def late(row: CollectionTask, *given: Answer, **how: Any) -> None:
        Case.objects.filter(pk=row.case_id).update(version=F("version") + 1)
        write(row, *given, **how)

    monkeypatch.setattr(collection_answer, "answer", late)
    answer = says(inside, task, result="found", summary="Vain yksi kortti.")
    assert (answer.status_code, task.result) == (409, "")
    assert "Nothing of yours is saved yet" in text_of(answer)
    assert "Vain yksi kortti." in text_of(answer)


def test_the_same_press_twice_is_saved_once_and_told_as_saved(owner, inside) -> None:
    task = task_of(waiting_case(), owner)
    for _ in range(2):
        assert says(inside, task, result="nothing_found", seen="").status_code == 302
    assert Event.objects.filter(kind="collection.task_answered").count() == 1
    answer = says(inside, task, result="found", summary="Kortti.", seen="")
    assert answer.status_code == 409
    assert "You answered this already" in text_of(answer)
