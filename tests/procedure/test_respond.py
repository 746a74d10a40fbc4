"""The answer leaves once, with what identity allows, and every download is noted."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.models import Event
from dsar.files.models import StoredFile
from dsar.files.store import read
from dsar.law.outcomes import Outcome
from dsar.management.demo import walk
from dsar.procedure import correspondence, decide, dispatch, download, respond
from dsar.procedure.collection import hand_in
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.download import LinkExpired
from dsar.procedure.identity import identify
from dsar.procedure.respond import CannotSend
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case, a_user, a_walk
from tests.procedure.opening import opened
from tests.procedure.posting import posted

pytestmark = pytest.mark.django_db


def test_the_answer_carries_the_letter_and_the_package():
    case = a_case(state=State.ANSWERED)
    files = list(download.files_for(case, at=NOW + timedelta(days=3)))
    assert [entry.file.media_type for entry in files] == ["application/pdf", "application/zip"]
    assert read(files[0].file).startswith(b"%PDF-")


def test_an_unwritten_letter_holds_the_answer_back():
    on_the_way = a_walk()
    for stage in (walk.establish, walk.gather, walk.review):
        stage(on_the_way)
    case = Case.objects.get(pk=on_the_way.case.pk)
    rulings = [Ruling(case.items.get(), Outcome.FULFILLED, vouches_for_unseen=True)]
    decide.decide(case, rulings, at=NOW, by=a_user())
    with pytest.raises(CannotSend, match="still being written"):
        respond.send(case, at=NOW, by=a_user())


def test_a_second_click_sends_nothing_more():
    case = a_case(state=State.DECIDED)
    stale = Case.objects.get(pk=case.pk)
    respond.send(case, at=NOW, by=a_user())
    with pytest.raises((CannotSend, ChangedMeanwhile)):
        respond.send(stale, at=NOW, by=a_user())
    assert OutgoingMail.objects.filter(kind="answer_ready").count() == 1


def test_the_case_is_answered_only_when_the_mail_has_left():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    assert respond.answered_next(at=NOW) is None
    left_at = NOW + timedelta(hours=5)
    OutgoingMail.objects.update(done_at=left_at)
    respond.answered_next(at=NOW + timedelta(hours=6))
    case.refresh_from_db()
    assert (case.state, case.answered_at) == (State.ANSWERED, left_at)


def test_an_answer_that_was_stopped_meanwhile_answers_no_case():
    case = a_case(state=State.DECIDED)
    row = respond.send(case, at=NOW, by=a_user())
    Dispatch.objects.filter(pk=row.pk).update(cancelled_at=NOW)
    with pytest.raises(ChangedMeanwhile):
        respond.leave(row, at=NOW, by=SYSTEM)
    row.refresh_from_db()
    assert (row.dispatched_at, Case.objects.get(pk=case.pk).state) == (None, State.DECIDED)
    assert not Event.objects.filter(stream=case.reference, kind="case.answered").exists()


@pytest.mark.parametrize("state", [State.RECEIVED, State.DECIDED, State.WITHDRAWN])
def test_nothing_was_sent_before_the_answer_is_on_its_way(state):
    assert not respond.was_sent(a_case(state=state))


def test_an_answer_was_sent_when_it_is_on_its_way_and_after():
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    assert respond.was_sent(case)
    correspondence.cancel_answer(case, at=NOW)
    assert not respond.was_sent(case)
    assert respond.was_sent(a_case(state=State.ANSWERED))


def test_a_person_without_mail_is_answered_when_the_letter_is_posted():
    case = a_case(state=State.DECIDED, email="", address="Kotikatu 1\n00100 HELSINKI")
    respond.send(case, at=NOW, by=a_user())
    posted(Case.objects.get(pk=case.pk), at=NOW, by=a_user())
    case.refresh_from_db()
    assert case.state == State.ANSWERED


def test_without_an_identity_check_nothing_is_sent():
    case = a_case(state=State.DECIDED)
    IdentityCheck.objects.update(revoked_at=NOW)
    with pytest.raises(NotDisclosable):
        respond.send(case, at=NOW, by=a_user())
    assert not Dispatch.objects.exists()


def test_a_check_revoked_later_closes_the_download():
    case = a_case(state=State.ANSWERED)
    IdentityCheck.objects.update(revoked_at=NOW)
    with pytest.raises(NotDisclosable):
        opened(AnswerFile.objects.first(), at=NOW + timedelta(days=3))
    assert not Event.objects.filter(stream=case.reference, kind="answer.downloaded").exists()


def test_a_download_is_noted():
    case = a_case(state=State.ANSWERED)
    opened(AnswerFile.objects.first(), at=NOW + timedelta(days=3))
    assert Event.objects.filter(stream=case.reference, kind="answer.downloaded").count() == 1


def test_a_download_ends_with_its_period():
    a_case(state=State.ANSWERED)
    with pytest.raises(LinkExpired):
        opened(AnswerFile.objects.first(), at=NOW + timedelta(days=60))


def test_a_file_of_another_case_cannot_join_an_answer():
    other, case = a_case(), a_case(state=State.DECIDED)
    file = case.packages.get().file_id
    with unguarded():
        StoredFile.objects.filter(pk=file).update(reference=other.reference)
    with pytest.raises(CannotSend, match="another case"):
        respond.send(case, at=NOW, by=a_user())


def test_a_refusal_for_lack_of_identity_needs_no_check():
    on_the_way = a_walk()
    walk.verify(on_the_way)
    told = {"method": "known_fact", "reason": "Wrong number.", "by": on_the_way.officer}
    identify.reject(on_the_way.case, **told, at=on_the_way.step())
    walk.refuse(on_the_way, "ident-not-est", "No answer came to our question.")
    walk.answer(on_the_way)
    assert AnswerFile.objects.get().discloses is False


def test_the_database_lets_no_disclosing_file_in_without_a_check():
    a_case(state=State.ANSWERED)
    with pytest.raises(IntegrityError), transaction.atomic():
        AnswerFile.objects.update(identity_check=None)


def test_a_refused_copy_hands_over_no_file():
    on_the_way = a_walk()
    for stage in (walk.establish, walk.gather, walk.review):
        stage(on_the_way)
    walk.refuse(on_the_way, "scope-not-personal", "The notes name another customer.")
    respond.send(on_the_way.case, at=on_the_way.step(), by=a_user())
    assert [entry.file.media_type for entry in AnswerFile.objects.all()] == ["application/pdf"]


def test_a_file_taken_out_is_not_sent():
    on_the_way = a_walk()
    walk.establish(on_the_way)
    walk.gather(on_the_way)
    entry = TaskFile.objects.get()
    entry.task.case = on_the_way.case
    on_the_way.step()
    hand_in.take_out(entry, at=on_the_way.now, by=a_user())
    for stage in (walk.review, walk.settle_items, walk.answer):
        stage(on_the_way)
    assert TaskFile.objects.count() == 1
    assert not AnswerFile.objects.filter(file=entry.file).exists()


def test_a_failed_answer_can_be_tried_again_or_posted():
    case = a_case(state=State.DECIDED, address="Kotikatu 1\n00100 HELSINKI")
    respond.send(case, at=NOW, by=a_user())
    OutgoingMail.objects.filter(kind="answer_ready").update(failed_at=NOW, attempts=12)
    dispatch.try_again(case, at=NOW, by=a_user())
    assert OutgoingMail.objects.get(kind="answer_ready").failed_at is None
    OutgoingMail.objects.filter(kind="answer_ready").update(failed_at=NOW)
    posted(Case.objects.get(pk=case.pk), at=NOW, by=a_user())
    assert Case.objects.get(pk=case.pk).state == State.ANSWERED


def test_a_mail_that_never_gets_through_is_noted(settings):
    case = a_case(state=State.DECIDED)
    respond.send(case, at=NOW, by=a_user())
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    OutgoingMail.objects.filter(kind="answer_ready").update(attempts=11)
    OutgoingMail.objects.exclude(kind="answer_ready").update(done_at=NOW)
    dispatch.send_next(at=NOW)
    row = OutgoingMail.objects.get(kind="answer_ready")
    assert (row.failed_at, row.last_error) == (NOW, "ConnectionRefusedError")
    assert Event.objects.get(stream=case.reference, kind="mail.failed")


def test_nothing_failed_is_nothing_to_try_again():
    with pytest.raises(dispatch.NothingFailed):
        dispatch.try_again(a_case(), at=NOW, by=a_user())


def test_the_letter_names_its_ground():
    on_the_way = a_walk()
    for stage in (walk.establish, walk.gather, walk.review):
        stage(on_the_way)
    case = Case.objects.get(pk=on_the_way.case.pk)
    ground = Given("scope-not-personal", "The notes name another customer.")
    rulings = [
        Ruling(case.items.get(), Outcome.PARTLY_FULFILLED, (ground,), vouches_for_unseen=True)
    ]
    decide.decide(case, rulings, at=NOW, by=a_user())
    assert case.letters.last().content["grounds"][0]["code"] == "scope-not-personal"


def test_many_files_ask_the_firewall_once(django_assert_max_num_queries):
    case = a_case(state=State.ANSWERED)
    entry = AnswerFile.objects.filter(dispatch__case=case, discloses=True).latest("pk")
    for number in range(9):
        entry.pk, entry.title = None, f"part {number}"
        entry.save(force_insert=True)
    with django_assert_max_num_queries(8):
        assert len(list(download.files_for(case, at=NOW + timedelta(days=3)))) == 11
