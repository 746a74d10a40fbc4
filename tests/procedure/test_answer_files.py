"""Whatever the table of answers says, a file leaves only as part of its own case's answer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dsar.capabilities.delivery.models import AnswerFile, Dispatch
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files.models import StoredFile
from dsar.files.store import store
from dsar.procedure import download
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case
from tests.procedure.opening import opened

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(days=2)


def an_entry(case: Case, *, discloses: bool) -> AnswerFile:
    """A file of the answer as the database lets it in; what is wrong with it comes after."""
    file = store(b"name;town", reference=case.reference, media_type="text/csv", at=NOW)
    with unguarded():
        case.letters.filter(pk=case.letters.latest("pk").pk).update(file=file)
    entry: AnswerFile = AnswerFile.objects.create(
        dispatch=Dispatch.objects.get(case=case),
        file=file,
        item=case.items.first(),
        discloses=discloses,
        identity_check=IdentityCheck.objects.get(case=case) if discloses else None,
        title="x",
    )
    return entry


@pytest.mark.parametrize("discloses", [True, False])
def test_a_file_of_another_case_is_neither_listed_nor_opened(discloses: bool) -> None:
    case = a_case(state=State.ANSWERED)
    entry = an_entry(case, discloses=discloses)
    with unguarded():
        StoredFile.objects.filter(pk=entry.file_id).update(reference="TP-26-ZZZZZ")
    assert entry not in list(download.files_for(case, at=SOON))
    with pytest.raises(NotDisclosable):
        opened(AnswerFile.objects.get(pk=entry.pk), at=SOON)


def test_data_that_claim_to_tell_nothing_are_neither_listed_nor_opened() -> None:
    case = a_case(state=State.ANSWERED)
    entry = an_entry(case, discloses=False)
    with unguarded():
        case.letters.update(file=None)
    assert entry not in list(download.files_for(case, at=SOON))
    with pytest.raises(NotDisclosable):
        opened(entry, at=SOON)


def test_the_files_of_an_honest_answer_are_listed() -> None:
    case = a_case(state=State.ANSWERED)
    assert len(list(download.files_for(case, at=SOON))) == AnswerFile.objects.count() > 0


@pytest.mark.parametrize(
    ("changes", "has_package"), [({}, True), ({"email": "", "address": "Katu 1\n00100"}, False)]
)
def test_a_letter_on_paper_promises_no_package(changes: dict[str, str], has_package: bool) -> None:
    case = a_case(state=State.DECIDED, **changes)
    letter = case.letters.get(item__isnull=False)
    assert letter.content["files"]
    assert letter.content["has_package"] is has_package
