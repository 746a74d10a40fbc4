"""The same file handed in again leaves no more than it did before (Art. 15(4))."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsar.capabilities.fulfilment.models import CollectionTask, Redaction, TaskFile
from dsar.capabilities.fulfilment.redaction import live, released
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.procedure.collection import hand_in, redact
from dsar.procedure.collection.incoming import Upload
from tests.capabilities.fulfilment.handed import leaves
from tests.factories import NOW, a_case, a_user

pytestmark = pytest.mark.django_db
NOTE = Upload("note.txt", "text/plain", b"Soitti Liisa. Sitten soitti Pekka.")
WHY = {"ground": "third-party", "facts": "Toisen asiakkaan nimi."}
LATER = NOW + timedelta(days=1)


@pytest.fixture
def officer() -> User:
    return a_user()


@pytest.fixture
def owner() -> User:
    return a_user()


@pytest.fixture
def task() -> CollectionTask:
    return a_case(state=State.COLLECTING).tasks.first()


def handed(task: CollectionTask, by: User, upload: Upload = NOTE) -> TaskFile:
    return hand_in.hand_in(task, upload, at=NOW, by=by)


def again(entry: TaskFile, by: User, upload: Upload = NOTE) -> TaskFile:
    hand_in.take_out(entry, at=LATER, by=by)
    return hand_in.hand_in(entry.task, upload, at=LATER, by=by)


def test_the_same_file_handed_in_again_is_redacted_as_before(
    task: CollectionTask, officer: User, owner: User
) -> None:
    first = handed(task, owner)
    redact.redact(first, "span", [7, 12], **WHY, at=NOW, by=officer)
    second = again(first, owner)
    assert leaves(second).decode() == "Soitti [poistettu]. Sitten soitti Pekka."
    (row,) = live(second)
    told = (row.ground, row.facts, row.made_by, row.made_at)
    assert told == ("third-party", "Toisen asiakkaan nimi.", officer, LATER)


def test_a_mark_that_comes_along_leaves_its_own_event(
    task: CollectionTask, officer: User, owner: User
) -> None:
    first = handed(task, owner)
    redact.redact(first, "span", [7, 12], **WHY, at=NOW, by=officer)
    second = again(first, owner)
    event = Event.objects.filter(kind="redaction.made").order_by("pk").last()
    assert event is not None
    facts = {"redaction": live(second)[0].pk, "file": second.file_id, "what": "span"}
    assert (event.facts, event.actor) == (facts | {"ground": "third-party"}, f"staff:{owner.pk}")


def test_a_replacement_takes_the_place_of_the_file_again(
    task: CollectionTask, officer: User, owner: User
) -> None:
    first, clean = handed(task, owner), Upload("x.txt", "text/plain", b"Soitti joku.")
    redact.redact(first, "replaced", **WHY, replacement=clean, at=NOW, by=officer)
    assert leaves(again(first, owner)) == b"Soitti joku."


def test_the_same_bytes_of_another_system_are_redacted_too(
    task: CollectionTask, officer: User, owner: User
) -> None:
    other = CollectionTask.objects.filter(item=task.item).exclude(pk=task.pk).first()
    redact.redact(handed(task, owner), "whole", **WHY, at=NOW, by=officer)
    assert released(handed(other, owner)) is None


def test_marks_without_a_place_in_the_file_leave_it_out_wholly(
    task: CollectionTask, officer: User, owner: User
) -> None:
    first = handed(task, owner)
    redact.redact(first, "span", [7, 12], **WHY, at=NOW, by=officer)
    second = TaskFile.objects.create(task=task, file=first.file, shape=TaskFile.Shape.FILE)
    redact.carry_over(second, at=LATER, by=owner)
    assert released(second) is None


def test_what_comes_along_comes_once(task: CollectionTask, officer: User, owner: User) -> None:
    first = handed(task, owner)
    redact.redact(first, "span", [7, 12], **WHY, at=NOW, by=officer)
    third = again(again(first, owner), owner)
    redact.carry_over(third, at=LATER, by=owner)
    assert len(live(third)) == 1


def test_a_mark_that_was_undone_stays_undone(
    task: CollectionTask, officer: User, owner: User
) -> None:
    first = handed(task, owner)
    redact.undo(redact.redact(first, "whole", **WHY, at=NOW, by=officer), at=NOW, by=officer)
    assert leaves(again(first, owner)) == NOTE.content


def test_another_file_and_another_case_are_not_touched(
    task: CollectionTask, officer: User, owner: User
) -> None:
    first = handed(task, owner)
    redact.redact(first, "whole", **WHY, at=NOW, by=officer)
    again(first, owner, Upload("note.txt", "text/plain", b"Soitti Pekka."))
    handed(a_case(state=State.COLLECTING).tasks.first(), owner)
    assert Redaction.objects.count() == 1
