"""Whatever ends a case or a mandate takes with it what was sent to show who is asking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from dsar.capabilities.identity.models import ProofFile, ProofRequest
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.organisation.accounts.models import User
from dsar.oversight.consistency.proof_checks import proofs
from dsar.procedure import close
from dsar.procedure.identity import identify, represent
from dsar.procedure.proofs import proof
from tests.capabilities.identity.pictures import a_jpeg, a_png
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import WHY, acts
from tests.procedure.asking import ask, fresh, leaves

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=3)
MASKED = {"method": "masked_document"}


@pytest.fixture(autouse=True)
def wiped_at_once(monkeypatch: Any) -> None:
    monkeypatch.setattr(store.transaction, "on_commit", lambda do: do())


def anna() -> User:
    return a_user(username="anna")


def sent(case: Case, *, content: bytes = b"") -> ProofFile:
    proof.send(fresh(case), [content or a_jpeg()], at=LATER)
    return proof.standing(case).latest("pk")


def identity() -> ProofFile:
    case = a_case()
    ask(case, **MASKED)
    leaves()
    return sent(case)


def mandate() -> ProofFile:
    case = a_case()
    acts(case)
    ask(fresh(case), method="mandate")
    leaves()
    return sent(case)


def why_gone(row: ProofFile) -> str:
    """Why it is gone, bytes and key; empty while it is here."""
    row = ProofFile.objects.select_related("file").get(pk=row.pk)
    if row.destroyed_at is None:
        assert store.read(row.file)
        return ""
    assert not store.where(row.file).exists()
    assert not row.file.wrapped_key
    assert list(proofs(LATER)) == []
    told = Event.objects.filter(kind="proof.destroyed", facts__proof=row.pk).get()
    assert told.facts["why"] == row.destroyed_why
    return str(row.destroyed_why)


def withdraw(case: Case) -> None:
    close.withdraw(case, at=LATER)


def dismiss(case: Case) -> None:
    """From the one state that can be put aside, as if it had come back there."""
    Case.objects.filter(pk=case.pk).update(state=State.RECEIVED)
    case.refresh_from_db()
    close.dismiss(case, reason="No request.", at=LATER, by=anna())


def merge(case: Case) -> None:
    into = a_case(state=State.COLLECTING)
    close.merge(case, into=into, at=LATER, by=anna())


def reject(case: Case) -> None:
    given = {"method": "known_fact", "reason": "Another name.", "at": LATER}
    identify.reject(case, **given, by=anna())


ENDS: dict[str, Callable[[Case], None]] = {
    "withdrawn": withdraw,
    "dismissed": dismiss,
    "merged": merge,
    "rejected": reject,
}


@pytest.mark.parametrize("why", ENDS)
def test_no_end_of_a_case_leaves_a_proof_of_identity(why: str) -> None:
    row = identity()
    ENDS[why](fresh(row.case))
    assert why_gone(row) == why


@pytest.mark.parametrize("why", ["withdrawn", "dismissed"])
def test_no_end_of_a_case_leaves_a_mandate_that_nobody_accepted(why: str) -> None:
    row = mandate()
    ENDS[why](fresh(row.case))
    assert why_gone(row) == why


def test_an_accepted_mandate_outlives_its_case() -> None:
    row = mandate()
    represent.accept(fresh(row.case), reason=WHY, at=LATER, by=anna())
    ENDS["withdrawn"](fresh(row.case))
    assert why_gone(row) == ""


def test_closing_destroys_what_was_left() -> None:
    row = mandate()
    Case.objects.filter(pk=row.case_id).update(state=State.ANSWERED)
    close.close(fresh(row.case), at=LATER)
    assert why_gone(row) == "closed"


def test_a_mandate_that_is_rejected_is_destroyed() -> None:
    row = mandate()
    proof.take(row, at=LATER, by=anna())
    proof.look(row, at=LATER, by=anna())
    represent.reject(fresh(row.case), reason="It is not signed.", at=LATER, by=anna())
    assert why_gone(row) == "rejected"


def test_a_mandate_that_ended_unaccepted_is_destroyed_and_an_accepted_one_stays() -> None:
    first = mandate()
    represent.accept(fresh(first.case), reason=WHY, at=LATER, by=anna())
    represent.end(fresh(first.case), reason="Taken back.", at=LATER, by=anna())
    case = fresh(first.case)
    later = LATER + timedelta(hours=1)
    represent.record(case, represent.ActsFor("lawyer", "B", "b@x.org"), at=later, by=anna())
    ask(fresh(case), method="mandate", at=later)
    proof.send(fresh(case), [a_png()], at=later)
    second = proof.standing(case).latest("pk")
    represent.end(fresh(case), reason="A mistake.", at=later, by=anna())
    assert (why_gone(first), why_gone(second)) == ("", "rejected")


@pytest.mark.parametrize("make", [identity, mandate])
@pytest.mark.parametrize("why", proof.BY_HAND)
def test_a_document_destroyed_by_hand_may_come_again(
    make: Callable[[], ProofFile], why: str
) -> None:
    row = make()
    proof.take(row, at=LATER, by=anna())
    assert proof.has_answered(fresh(row.case))
    proof.destroy(row, why=why, at=LATER, by=anna())
    assert why_gone(row) == why
    assert ProofRequest.objects.open().get().case == row.case
    assert not proof.has_answered(fresh(row.case))
    assert why_gone(sent(row.case, content=a_png())) == ""


def test_only_who_may_look_destroys_and_only_what_is_here() -> None:
    row = identity()
    with pytest.raises(proof.NotTheChecker):
        proof.destroy(row, why="wrong", at=LATER, by=anna())
    proof.take(row, at=LATER, by=anna())
    with pytest.raises(proof.NotTheChecker):
        proof.destroy(row, why="wrong", at=LATER, by=a_user())
    stale = ProofFile.objects.select_related("case", "file").get(pk=row.pk)
    proof.destroy(row, why="wrong", at=LATER, by=anna())
    with pytest.raises(ChangedMeanwhile):
        proof.destroy(stale, why="wrong", at=LATER, by=anna())
    gone = ProofFile.objects.select_related("case", "file").get(pk=row.pk)
    with pytest.raises(store.Gone):
        proof.destroy(gone, why="wrong", at=LATER, by=anna())


def test_nothing_is_destroyed_in_a_sealed_case() -> None:
    row = mandate()
    proof.take(row, at=LATER, by=anna())
    Case.objects.filter(pk=row.case_id).update(state=State.ARCHIVED)
    sealed = ProofFile.objects.select_related("case", "file").get(pk=row.pk)
    with pytest.raises(proof.NotTheChecker):
        proof.destroy(sealed, why="wrong", at=LATER, by=anna())
