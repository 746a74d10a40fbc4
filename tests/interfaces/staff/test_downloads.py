"""Files leave as attachments, only with their own case, and leave a trace."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import crypt, store
from dsar.procedure.collection import redact
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_letter_is_an_attachment_that_runs_nothing(officer: Client) -> None:
    case = factories.a_case(state=State.DECIDED)
    letter = case.letters.filter(file__isnull=False).last()
    response = officer.get(f"/staff/case/{case.reference}/letter/{letter.pk}/")
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Security-Policy"].startswith("sandbox")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert Event.objects.filter(stream=case.reference).last().facts == {"screen": "letter"}


def test_a_collected_file_never_keeps_its_claimed_type(officer: Client) -> None:
    case = factories.a_case(state=State.REVIEWING)
    entry = TaskFile.objects.get(task__case=case)
    response = officer.get(f"/staff/case/{case.reference}/file/{entry.pk}/")
    assert response["Content-Type"] == "application/octet-stream"
    assert b"Maija" in b"".join(response.streaming_content)


def test_a_big_file_is_sent_in_pieces_under_the_same_headers(officer: Client) -> None:
    task = factories.a_case(state=State.COLLECTING).tasks.first()
    big = bytes(3 * crypt.FRAME)
    facts = {"reference": task.case.reference, "media_type": "video/mp4", "at": factories.NOW}
    file = store.store(big, original_name="ovi.mp4", **facts)
    entry = TaskFile.objects.create(task=task, file=file)
    response: Any = officer.get(f"/staff/case/{task.case.reference}/file/{entry.pk}/")
    pieces = list(response.streaming_content)
    assert (max(map(len, pieces)) < len(big), b"".join(pieces)) == (True, big)
    assert response["Content-Length"] == str(len(big))
    assert response["Content-Disposition"] == 'attachment; filename="ovi.mp4"'
    assert response["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize("kind", ["letter", "file"])
def test_a_file_of_another_case_does_not_exist(kind: str, officer: Client) -> None:
    ours, theirs = factories.a_case(), factories.a_case(state=State.DECIDED)
    letter = theirs.letters.filter(file__isnull=False).last()
    key = letter.pk if kind == "letter" else TaskFile.objects.get(task__case=theirs).pk
    assert officer.get(f"/staff/case/{ours.reference}/{kind}/{key}/").status_code == 404


def test_a_wiped_file_is_gone_without_an_error(officer: Client) -> None:
    case = factories.a_case(state=State.REVIEWING)
    entry = TaskFile.objects.get(task__case=case)
    store.wipe(entry.file, at=factories.NOW)
    url = f"/staff/case/{case.reference}/file/{entry.pk}/"
    assert officer.get(url).status_code == 404


def test_a_file_that_was_opened_beside_its_system_counts_as_looked_at(officer: Client) -> None:
    case = factories.a_case(state=State.REVIEWING)
    item = case.items.get()
    [entry] = redact.unlooked(item)
    assert officer.get(f"/staff/case/{case.reference}/file/{entry.pk}/").status_code == 200
    assert redact.unlooked(item) == []
