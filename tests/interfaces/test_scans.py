"""Whoever saves a file that no virus scanner found clean is told so beside it."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.files.scanner import Scan
from dsar.organisation.accounts.models import User
from dsar.procedure.collection import incoming
from tests.factories import a_user
from tests.interfaces.owners.entering import enters, page_of, task_of, text_of, waiting_case
from tests.procedure.owning import an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return an_owner()


def hands_in(client: Client, owner: User, mailoutbox: list[Any]) -> TaskFile:
    task = task_of(waiting_case(), owner)
    enters(client, owner, mailoutbox)
    said = {"files": [SimpleUploadedFile("a.txt", b"hello")], "end": "1"}
    assert client.post(page_of(task, "files/"), said).status_code == 302
    entry: TaskFile = task.files.get()
    return entry


def staff_pages(entry: TaskFile) -> list[str]:
    officer = Client(headers={"accept-language": "en"})
    officer.force_login(a_user())
    reference = entry.task.case.reference
    named = [("case", []), ("redact", []), ("redact-file", [entry.pk])]
    pages = [reverse(f"admin:{name}", args=[reference, *key]) for name, key in named]
    return [text_of(officer.get(page)) for page in pages]


def test_a_file_that_no_scanner_saw_is_told_where_it_is_saved(owner, client, mailoutbox) -> None:
    entry = hands_in(client, owner, mailoutbox)
    assert "not scanned for malware" in text_of(client.get(page_of(entry.task)))
    for shown in staff_pages(entry):
        assert "Not scanned for malware" in shown


def test_a_clean_file_carries_no_warning(owner, client, mailoutbox, monkeypatch) -> None:
    monkeypatch.setattr(incoming, "scan", lambda *given, **more: Scan.CLEAN)
    entry = hands_in(client, owner, mailoutbox)
    assert "not scanned" not in text_of(client.get(page_of(entry.task)))
    for shown in staff_pages(entry):
        assert "Not scanned" not in shown
