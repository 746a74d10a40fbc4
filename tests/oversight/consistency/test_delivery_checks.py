"""fsck finds what disagrees about answers that left, were opened, or were taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from dsar.capabilities.delivery.models import AnswerFile, Dispatch, Download
from dsar.capabilities.letters.compose import compose
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.oversight.archive.delivery_record import dispatch_of, downloads_of
from dsar.oversight.archive.record import record_of
from dsar.oversight.archive.values import masked
from dsar.oversight.consistency import delivery_checks
from dsar.procedure import dispatch, recall
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case, a_user
from tests.procedure.asking import fresh
from tests.procedure.opening import opened

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)
CHECKS: tuple[Callable[[datetime], Iterator[str]], ...] = (
    delivery_checks.guards,
    delivery_checks.downloads,
    delivery_checks.left,
)


@pytest.fixture(autouse=True)
def plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that sets letters as plain words: how they look is tried elsewhere."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture
def case() -> Case:
    """An answer that was opened, beside one that was taken back."""
    row = a_case(state=State.ANSWERED)
    entry = AnswerFile.objects.filter(dispatch__case=row).first()
    assert entry
    opened(entry, at=LATER)
    other = a_case(state=State.ANSWERED, email="toinen@example.com")
    recall.recall(fresh(other), reason="Väärä liite.", at=LATER, by=a_user())
    return row


def found() -> list[str]:
    return [sentence for check in CHECKS for sentence in check(LATER)]


def test_what_was_done_by_the_steps_is_in_order(case: Case) -> None:
    assert found() == []


def test_a_download_without_its_event_is_found(case: Case) -> None:
    with unguarded():
        Event.objects.filter(kind="answer.downloaded").delete()
    assert [sentence for sentence in found() if "has no event" in sentence]


def test_a_download_of_what_was_taken_back_is_found(case: Case) -> None:
    with unguarded():
        Dispatch.objects.filter(case=case).update(cancelled_at=LATER)
    assert any("was not out then" in sentence for sentence in found())


def test_an_end_without_its_event_is_found(case: Case) -> None:
    with unguarded():
        Event.objects.filter(kind="answer.recalled").delete()
    assert any("how it ended" in sentence for sentence in found())


def test_the_archive_tells_of_downloads_beside_the_seal(case: Case) -> None:
    (row,) = downloads_of(case)["downloads"]
    assert row["opened_at"] == LATER.isoformat(timespec="microseconds")
    assert "downloads" not in record_of(case)
    assert Download.objects.get().code_id == row["code"]


def test_the_archive_tells_of_a_recall_and_masks_who_got_paper(case: Case) -> None:
    back = Dispatch.objects.exclude(cancelled_at=None).get()
    assert dispatch_of(back)["recalled_at"] == LATER.isoformat(timespec="microseconds")
    back.handed_to, back.seen_how = "Maija", "Ajokortti."
    told = dispatch_of(back, masked)
    assert "Maija" not in str(told)
    assert "Ajokortti" not in str(told)
