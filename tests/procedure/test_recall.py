"""An answer that nobody opened is taken back; one that somebody opened stays where it is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.eventlog.models import Event
from dsar.law.explain import on_day
from dsar.management.demo import walk
from dsar.procedure import dispatch, download, recall, respond
from dsar.procedure.download import LinkExpired
from dsar.procedure.handle import CannotHandle
from dsar.procedure.recall import CannotRecall
from tests.factories import NOW, a_case, a_user, a_walk
from tests.procedure.asking import fresh
from tests.procedure.opening import opened, typed
from tests.procedure.posting import posted

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)
WHY = "Väärä liite."


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture
def answered() -> Case:
    return a_case(state=State.ANSWERED)


def take_back(case: Case) -> Case:
    recall.recall(fresh(case), reason=WHY, at=LATER, by=a_user(username="riitta"))
    return fresh(case)


def entry_of(case: Case) -> AnswerFile:
    row = AnswerFile.objects.filter(dispatch__case=case).first()
    assert row
    return row


def test_an_unopened_answer_goes_back_to_be_decided(answered: Case) -> None:
    due_on = answered.due_on
    case = take_back(answered)
    assert (case.state, case.due_on, case.answered_at) == (State.REVIEWING, due_on, None)
    assert not Decision.objects.filter(item__case=case, superseded_at=None).exists()
    assert case.next_watch_on == case.received_on
    assert [note.text for note in case.notes.all()] == [WHY]
    assert WHY not in str(list(Event.objects.values_list("facts", flat=True)))


def test_its_link_and_code_open_nothing_any_more(answered: Case) -> None:
    entry = entry_of(answered)
    number = typed(a_case(state=State.ANSWERED, email="toinen@example.com"), at=LATER)
    take_back(answered)
    assert not answered.links.filter(purpose="answer", revoked_at=None).exists()
    with pytest.raises(LinkExpired):
        download.open_file(entry, code_id=number, at=LATER)
    assert list(download.files_for(fresh(answered), at=LATER)) == []


def test_the_person_is_told_once_and_calmly(answered: Case) -> None:
    take_back(answered)
    mail = OutgoingMail.objects.get(kind="answer_recalled")
    assert (mail.addressee, WHY in mail.body) == ("maija@example.com", False)
    assert "Kukaan ei ollut avannut" in mail.body


def test_what_was_downloaded_is_not_taken_back(answered: Case) -> None:
    opened(entry_of(answered), at=LATER)
    with pytest.raises(CannotRecall, match="opened the answer"):
        take_back(answered)
    assert fresh(answered).state == State.ANSWERED
    assert not OutgoingMail.objects.filter(kind="answer_recalled").exists()


def test_whoever_typed_the_code_saw_the_answer(answered: Case) -> None:
    typed(answered, at=LATER)
    with pytest.raises(CannotRecall, match="opened the answer"):
        take_back(answered)


def test_a_recall_needs_a_reason(answered: Case) -> None:
    with pytest.raises(CannotHandle):
        recall.recall(answered, reason=" ", at=LATER, by=a_user())


@pytest.mark.parametrize("state", [State.DECIDED, State.CLOSED, State.CONTESTED, State.REVIEWING])
def test_only_an_answered_case_is_recalled(state: State) -> None:
    with pytest.raises(CannotMove):
        take_back(a_case(state=state))


def test_a_letter_in_the_post_is_not_taken_back() -> None:
    case = a_case(state=State.DECIDED, email="", address="Kotikatu 1\n00100 HELSINKI")
    respond.send(case, at=NOW, by=a_user())
    posted(fresh(case), at=NOW, by=a_user())
    with pytest.raises(CannotRecall):
        take_back(case)


def test_a_stale_page_recalls_nothing(answered: Case) -> None:
    stale = fresh(answered)
    typed(answered, at=LATER)
    with pytest.raises((ChangedMeanwhile, CannotRecall)):
        recall.recall(stale, reason=WHY, at=LATER, by=a_user())


def test_a_second_recall_finds_nothing(answered: Case) -> None:
    take_back(answered)
    with pytest.raises(CannotMove):
        take_back(answered)


def test_the_case_is_decided_and_answered_anew() -> None:
    on_the_way = a_walk()
    for stage in walk.ROADS[State.ANSWERED]:
        stage(on_the_way)
    take_back(on_the_way.case)
    on_the_way.case.refresh_from_db()
    on_the_way.now = LATER
    walk.settle_items(on_the_way)
    walk.answer(on_the_way)
    case = fresh(on_the_way.case)
    first, second = case.dispatches.order_by("pk")
    assert (case.state, first.cancelled_at) == (State.ANSWERED, LATER)
    assert {row.dispatch_id for row in download.files_for(case, at=LATER + timedelta(days=1))} == {
        second.pk
    }
    assert Decision.objects.filter(item__case=case).count() == 2


def test_the_database_keeps_an_opened_answer_out(answered: Case) -> None:
    opened(entry_of(answered), at=LATER)
    with pytest.raises(DatabaseError, match="not taken back"), transaction.atomic():
        Dispatch.objects.filter(case=answered).update(cancelled_at=LATER)


def test_the_database_lets_nobody_open_what_was_taken_back(answered: Case) -> None:
    entry = entry_of(answered)
    take_back(answered)
    with pytest.raises(DatabaseError, match="opened by nobody"), transaction.atomic():
        entry.downloads.create(opened_at=LATER)
    with pytest.raises(DatabaseError, match="leaves anew"), transaction.atomic():
        Dispatch.objects.filter(case=answered).update(cancelled_at=None)


def test_a_download_is_never_forgotten_or_changed(answered: Case) -> None:
    opened(entry_of(answered), at=LATER)
    row = entry_of(answered).downloads.get()
    with pytest.raises(DatabaseError, match="not forgotten"), transaction.atomic():
        row.delete()
    with pytest.raises(DatabaseError, match="not forgotten"), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(opened_at=NOW)


def test_a_code_of_another_case_is_not_noted_with_a_download(answered: Case) -> None:
    other = typed(a_case(state=State.ANSWERED, email="toinen@example.com"), at=LATER)
    with pytest.raises(DatabaseError, match="its own case"), transaction.atomic():
        entry_of(answered).downloads.create(opened_at=LATER, code_id=other)


@pytest.mark.parametrize("late", [False, True])
def test_no_day_that_has_passed_is_promised_again(answered: Case, late: bool) -> None:
    at = NOW + timedelta(days=40 if late else 3)
    recall.recall(fresh(answered), reason=WHY, at=at, by=a_user(username="riitta"))
    body = OutgoingMail.objects.get(kind="answer_recalled").body
    assert ("niin pian kuin voimme" in body) is late
    assert (f"pysyy samana: {on_day(answered.due_on, 'fi')}" in body) is not late
