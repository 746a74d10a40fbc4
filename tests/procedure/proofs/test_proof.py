"""A masked document is taken in safely, seen by its checker, and gone after the check (I3, I6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.capabilities.identity.proofs import NotAProof
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.files.scanner import Scan
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.oversight.consistency.proof_checks import proofs
from dsar.procedure import close, questions, silence
from dsar.procedure.identity import identify
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg, a_png
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import ask, days, fresh, leaves

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=3)
OTHER = a_png()


@pytest.fixture(autouse=True)
def wiped_at_once(monkeypatch: Any) -> None:
    """As if each step were committed, which a test's transaction never is."""
    monkeypatch.setattr(store.transaction, "on_commit", lambda do: do())


@pytest.fixture
def asked() -> Case:
    case = a_case()
    ask(case, method="masked_document")
    leaves()
    return fresh(case)


@pytest.fixture
def anna() -> User:
    return a_user(username="anna")


def sent(case: Case, *contents: bytes, at: datetime = LATER) -> list[ProofFile]:
    proof.send(case, contents or (a_jpeg(),), at=at)
    return list(proof.standing(case))


def told(case: Case, kind: str) -> list[dict[str, Any]]:
    return [event.facts for event in Event.objects.filter(stream=case.reference, kind=kind)]


def is_gone(row: ProofFile) -> bool:
    row = ProofFile.objects.select_related("file").get(pk=row.pk)
    assert list(proofs(LATER)) == []
    return bool(row.destroyed_at and row.file.wiped_at and not row.file.wrapped_key)


def seen(case: Case, by: User) -> None:
    """Take the documents of a case over and look at each."""
    for row in proof.standing(case):
        proof.take_over(row, at=LATER, by=by)
    for row in proof.standing(case):
        proof.look(row, at=LATER, by=by)


def accept(case: Case, by: User) -> None:
    seen(case, by)
    given = {"method": "masked_document", "reason": "The name matches.", "at": LATER}
    identify.accept(fresh(case), **given, by=by)


def test_a_document_is_kept_apart_with_its_last_day(asked: Case) -> None:
    (row,) = sent(asked)
    assert (row.kind, row.file.room, row.scan) == ("identity", "proofs", Scan.ABSENT)
    assert row.destroy_on == LATER.date() + timedelta(days=7)
    assert told(asked, "proof.received")[0]["sha256"] == row.file.sha256


@pytest.mark.parametrize("state", [State.RECEIVED, State.COLLECTING, State.CLOSED])
def test_a_document_nobody_asked_for_is_not_taken(state: State) -> None:
    with pytest.raises(proof.NotAsked):
        sent(a_case(state=state))
    assert not ProofFile.objects.exists()


def test_what_is_no_picture_leaves_everything_as_it_was(asked: Case) -> None:
    before = sent(asked)
    with pytest.raises(NotAProof, match="type"):
        proof.send(asked, [OTHER, b"<html>"], at=LATER)
    assert list(proof.standing(asked)) == before


def test_what_the_scanner_finds_infected_is_not_kept(asked: Case, monkeypatch: Any) -> None:
    monkeypatch.setattr(proof, "scan", lambda raw: Scan.INFECTED)
    with pytest.raises(NotAProof, match="infected"):
        sent(asked)
    assert not ProofFile.objects.exists()


def test_the_same_bytes_twice_are_one_document(asked: Case) -> None:
    assert proof.send(asked, [a_jpeg(), a_jpeg()], at=LATER) == 1
    assert proof.send(asked, [a_jpeg()], at=LATER) == 1
    assert ProofFile.objects.count() == 1


def test_a_new_document_takes_the_place_of_the_old_one(asked: Case) -> None:
    (old,) = sent(asked)
    (new,) = sent(asked, OTHER)
    assert old != new
    assert is_gone(old)
    assert told(asked, "proof.destroyed")[0]["why"] == "replaced"


def test_an_answer_that_came_is_no_silence(asked: Case) -> None:
    assert silence.unanswered(ProofRequest).exists()
    sent(asked)
    assert not silence.unanswered(ProofRequest).exists()
    assert questions.remind_next(at=NOW + days(13)) is None
    assert identify.lapse_next(at=NOW + days(40)) is None


def test_the_pause_ends_on_the_day_of_the_upload(asked: Case, anna: User) -> None:
    sent(asked, at=NOW + days(3))
    seen(asked, anna)
    given = {"method": "masked_document", "reason": "The name matches."}
    identify.accept(fresh(asked), **given, at=NOW + days(5), by=anna)
    assert asked.suspensions.get().ended_on == (NOW + days(3)).date()


def test_the_bytes_are_put_away_before_the_case_is_held(asked: Case, monkeypatch: Any) -> None:
    seen, enters = [], proof.claim
    monkeypatch.setattr(proof.store, "put_away", watched(proof.store.put_away, "bytes", seen))
    monkeypatch.setattr(proof, "claim", watched(enters, "case", seen))
    sent(asked, a_jpeg(), OTHER)
    assert seen == ["bytes", "bytes", "case"]


def watched(do: Any, name: str, seen: list[str]) -> Any:
    return lambda *given, **said: (seen.append(name), do(*given, **said))[1]


def test_another_question_meanwhile_takes_no_document(asked: Case, monkeypatch: Any) -> None:
    put = store.put_away
    again = partial(ProofRequest.objects.update, lapsed_at=LATER)
    monkeypatch.setattr(proof.store, "put_away", lambda *a, **k: (again(), put(*a, **k))[1])
    with pytest.raises(proof.NotAsked):
        sent(asked)
    assert not ProofFile.objects.exists()


def test_the_first_officer_becomes_the_checker(asked: Case, anna: User) -> None:
    (row,) = sent(asked)
    with pytest.raises(proof.NotTheChecker):
        proof.look(row, at=LATER, by=anna)
    proof.take(row, at=LATER, by=anna)
    assert store.read(proof.look(row, at=LATER, by=anna))
    assert told(asked, "proof.viewed") == [{"proof": row.pk}]
    with pytest.raises(proof.NotTheChecker):
        proof.take(row, at=LATER, by=a_user())


def test_a_colleague_may_take_the_check_over(asked: Case, anna: User) -> None:
    (row,) = sent(asked)
    proof.take(row, at=LATER, by=anna)
    other = a_user()
    proof.take_over(row, at=LATER, by=other)
    row.refresh_from_db()
    assert row.checker == other
    to = [facts["to"] for facts in told(asked, "proof.handed_over")]
    assert to == [anna.pk, other.pk]


def test_the_first_opening_is_noted_once(asked: Case, anna: User) -> None:
    (row,) = sent(asked)
    for _again in range(2):
        proof.take(row, at=LATER, by=anna)
    assert told(asked, "proof.handed_over") == [{"proof": row.pk, "to": anna.pk}]


@pytest.mark.parametrize("step", [proof.take, proof.take_over])
def test_nobody_becomes_the_checker_of_what_was_destroyed_meanwhile(
    asked: Case, anna: User, step: Any
) -> None:
    (row,) = sent(asked)
    proof.destroy_next(at=LATER + days(7))
    with pytest.raises(store.Gone):
        step(row, at=LATER + days(7), by=anna)
    assert told(asked, "proof.handed_over") == []


def test_a_second_officer_may_look_and_then_it_is_gone(asked: Case, anna: User) -> None:
    (row,) = sent(asked)
    proof.take(row, at=LATER, by=anna)
    accept(asked, anna)
    second = a_user()
    row = ProofFile.objects.get(pk=row.pk)
    assert store.read(proof.look(row, at=LATER, by=second))
    identify.confirm(fresh(asked), reason="The same name.", at=LATER, by=second)
    assert is_gone(row)
    with pytest.raises(store.Gone):
        proof.look(ProofFile.objects.get(pk=row.pk), at=LATER, by=anna)


def test_without_a_second_officer_it_is_gone_when_accepted(asked: Case, anna: User) -> None:
    IdentityPolicy.objects.create(second_officer="never")
    (row,) = sent(asked)
    accept(asked, anna)
    assert is_gone(row)
    assert told(asked, "proof.destroyed")[0]["why"] == "checked"
    assert asked.identity_checks.filter(accepted=True).exists()


def test_a_rejected_document_is_destroyed(asked: Case, anna: User) -> None:
    (row,) = sent(asked)
    given = {"method": "masked_document", "reason": "Another name.", "at": LATER}
    identify.reject(fresh(asked), **given, by=anna)
    assert is_gone(row)


def test_a_withdrawn_case_keeps_no_document(asked: Case) -> None:
    (row,) = sent(asked)
    close.withdraw(fresh(asked), at=LATER)
    assert is_gone(row)


def test_on_its_last_day_a_document_is_destroyed_unchecked(asked: Case) -> None:
    (row,) = sent(asked)
    assert proof.destroy_next(at=LATER + days(6)) is None
    assert list(proofs(LATER + days(8))) != []
    assert proof.destroy_next(at=LATER + days(7)) == row
    assert proof.destroy_next(at=LATER + days(7)) is None
    assert is_gone(row)


def test_a_mandate_is_kept_with_the_case(asked: Case, anna: User) -> None:
    ProofRequest.objects.update(method="mandate")
    (row,) = sent(asked, a_png())
    assert (row.kind, row.destroy_on, row.file.room) == ("mandate", None, "files")
    given = {"method": "known_fact", "reason": "Order 12.", "at": LATER}
    identify.accept(fresh(asked), **given, by=anna)
    assert proof.destroy_next(at=LATER + days(60)) is None
    assert store.read(ProofFile.objects.get(pk=row.pk).file)


def test_bytes_left_of_a_destroyed_document_are_found(asked: Case) -> None:
    (row,) = sent(asked)
    close.withdraw(fresh(asked), at=LATER)
    path = store.where(row.file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"left")
    assert "still here" in next(proofs(LATER))
    store.sweep_orphans(at=LATER)
    assert list(proofs(LATER)) == []
