"""What a system hands in is looked at, kept once and in its place, and can be taken out again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured

from dsar.capabilities.fulfilment.models import CollectionTask, TaskFile
from dsar.capabilities.fulfilment.redaction import released_name
from dsar.cases.disclosure import NotDisclosable
from dsar.cases.identity import IdentityCheck
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import hand_in
from dsar.procedure.collection.hand_in import CannotHandIn, Upload
from tests.factories import NOW, a_case, a_user
from tests.procedure.found import a_category

pytestmark = pytest.mark.django_db
NOTE = Upload("note.txt", "text/html", "Hyvä asiakas".encode())


@pytest.fixture
def task() -> CollectionTask:
    return a_case(state=State.COLLECTING).tasks.first()


def handed(task: CollectionTask, upload: Upload = NOTE, **more: Any) -> TaskFile:
    return hand_in.hand_in(task, upload, **({"at": NOW, "by": a_user()} | more))


def kinds(task: CollectionTask) -> list[str]:
    told = Event.objects.filter(stream=task.case.reference, kind__startswith="collection.file")
    return [row.kind for row in told]


def table_in(entry: TaskFile) -> Any:
    assert entry.shape == "table"
    return json.loads(store.read(entry.file))


def test_a_text_is_kept_as_it_came_and_can_be_redacted(task: CollectionTask) -> None:
    entry = handed(task)
    assert (entry.shape, entry.file.media_type) == ("text", "text/plain")
    assert store.read(entry.file) == NOTE.content
    assert entry.file.reference == task.case.reference


def test_the_event_names_the_file_by_its_digest_only(task: CollectionTask) -> None:
    entry = handed(task)
    event = Event.objects.filter(kind="collection.file_handed_in").get()
    told = {"task": task.pk, "file": entry.file_id, "sha256": entry.file.sha256}
    assert event.facts == told | {"scan": "absent"}


def test_a_binary_file_keeps_every_byte(task: CollectionTask) -> None:
    content = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"
    pieces = (content[start : start + 1000] for start in range(0, len(content), 1000))
    entry = handed(task, Upload("a.PDF", "", pieces, len(content)))
    assert (entry.shape, entry.file.media_type) == ("file", "application/pdf")
    assert store.read(entry.file) == content


def test_the_same_bytes_are_kept_once_and_said_to_be_there(task: CollectionTask) -> None:
    first = handed(task)
    assert hand_in.hand_in(task, NOTE, at=NOW, by=a_user()) == first
    assert kinds(task) == ["collection.file_handed_in"]


def test_the_same_bytes_are_kept_for_each_category_once(task: CollectionTask) -> None:
    orders, points = (a_category(key, task.system.key) for key in ("orders", "points"))
    entries = [handed(task), *(handed(task, category=row) for row in (orders, points, orders))]
    assert [entry.category for entry in entries] == [None, orders, points, orders]
    assert entries[1] == entries[3]
    assert kinds(task) == ["collection.file_handed_in"] * 3


def test_what_was_taken_out_can_come_in_again(task: CollectionTask) -> None:
    first = handed(task)
    hand_in.take_out(first, at=NOW, by=a_user())
    hand_in.take_out(first, at=NOW, by=a_user())
    assert handed(task) != first
    assert kinds(task) == [
        "collection.file_handed_in",
        "collection.file_removed",
        "collection.file_handed_in",
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("crm.csv", b"\xef\xbb\xbfname;town\r\nM\xc3\xa4ki;'=1"),
        ("crm.json", b'[{"name": "M\xc3\xa4ki", "town": "=1"}]'),
    ],
)
def test_a_table_becomes_one_that_can_be_redacted(
    task: CollectionTask, name: str, content: bytes
) -> None:
    entry = handed(task, Upload(name, "", content))
    assert table_in(entry) == {"columns": ["name", "town"], "rows": [["Mäki", "=1"]]}
    assert (entry.file.original_name, entry.file.media_type) == ("crm.json", "application/json")


@pytest.mark.parametrize(
    "content",
    [b"name,town\n=1\n", b"name,town\n", b"a,a\n1,2\n", b"=1," * 10_000, b'a\n"=1\n'],
)
def test_a_csv_that_is_no_table_leaves_as_a_text(task: CollectionTask, content: bytes) -> None:
    entry = handed(task, Upload("crm.CSV", "", content))
    assert (entry.shape, entry.file.media_type) == ("text", "text/plain")
    assert store.read(entry.file) == content
    assert released_name(entry) == "crm.CSV.txt"


def test_a_text_of_an_old_windows_program_becomes_utf_8(task: CollectionTask) -> None:
    entry = handed(task, Upload("a.txt", "", "Hyvää päivää, 5 €".encode("cp1252")))
    assert store.read(entry.file).decode() == "Hyvää päivää, 5 €"


def test_a_text_of_no_known_writing_is_kept_letter_by_letter(task: CollectionTask) -> None:
    entry = handed(task, Upload("a.txt", "", b"a\x81b"))
    assert store.read(entry.file).decode() == "a\x81b"


def test_a_long_table_is_kept_as_a_file(task: CollectionTask) -> None:
    content = b"a,b\n" + b"1,2\n" * 1_400_000
    entry = handed(task, Upload("a.csv", "", iter([content])))
    assert (entry.shape, entry.file.size) == ("file", len(content))
    assert released_name(entry) == "a.csv.txt"


def test_a_name_is_shown_cleaned_and_never_a_path(task: CollectionTask) -> None:
    entry = handed(task, Upload("../../etc/passwd\0\r\n\u202etxt.note.txt", "", b"x"))
    assert entry.file.original_name == "passwdtxt.note.txt"
    assert store.where(entry.file).parent.parent == Path(configured.FILES_DIR)


def test_what_does_not_fit_its_name_leaves_nothing_behind(task: CollectionTask) -> None:
    before = len(list(Path(configured.FILES_DIR).rglob("*")))
    with pytest.raises(CannotHandIn, match="not what the name says, PDF") as refusal:
        handed(task, Upload("a.pdf", "application/pdf", b"MZ\x90\0"))
    assert refusal.value.told == {"kind": "PDF"}
    assert "%(kind)s" in refusal.value.sentence
    assert len(list(Path(configured.FILES_DIR).rglob("*"))) == before
    assert not list(Path(configured.FILE_UPLOAD_TEMP_DIR).iterdir())


def test_a_file_that_is_too_large_is_refused_however_it_comes(
    task: CollectionTask, settings: Any
) -> None:
    settings.HAND_IN_FILE_BYTES = 2 * 2**20
    for size in (None, 1, 3 * 2**20):
        pieces = iter([b"x" * 2**20] * 3)
        with pytest.raises(CannotHandIn, match="larger than 2 MB"):
            handed(task, Upload("a.txt", "", pieces, size))


def test_an_upload_that_broke_off_is_refused(task: CollectionTask) -> None:
    with pytest.raises(CannotHandIn, match="broke off"):
        handed(task, Upload("a.txt", "", b"half", 8))


def test_a_task_takes_so_many_files_and_no_more(task: CollectionTask, settings: Any) -> None:
    settings.HAND_IN_FILES = 1
    handed(task)
    with pytest.raises(CannotHandIn, match="at most 1 files"):
        handed(task, Upload("b.txt", "", b"another"))
    assert not handed(task).removed_at


def test_a_task_takes_so_many_bytes_and_no_more(task: CollectionTask, settings: Any) -> None:
    settings.HAND_IN_TASK_BYTES = 2**20
    with pytest.raises(CannotHandIn, match="at most 1 MB in all"):
        handed(task, Upload("b.txt", "", b"x" * (2**20 + 1)))
    assert not StoredFile.objects.filter(reference=task.case.reference).exists()


def test_nothing_comes_or_goes_once_review_began(task: CollectionTask) -> None:
    entry = handed(task)
    type(task.case).objects.filter(pk=task.case.pk).update(state=State.REVIEWING)
    for act in (lambda: handed(task), lambda: hand_in.take_out(entry, at=NOW, by=a_user())):
        with pytest.raises(CannotHandIn, match="only while the case is being collected"):
            act()


def test_nothing_comes_in_when_it_is_no_longer_known_who_asks(task: CollectionTask) -> None:
    IdentityCheck.objects.filter(case=task.case).update(revoked_at=NOW)
    with pytest.raises(NotDisclosable):
        handed(task)


def test_where_the_law_asks_for_no_proof_files_come_in_without() -> None:
    task = a_case(Right.CONSENT_WITHDRAWAL, state=State.COLLECTING).tasks.first()
    assert not IdentityCheck.objects.exists()
    assert handed(task).task == task


def test_only_who_is_asked_hands_in(task: CollectionTask) -> None:
    owner = a_user(Role.SYSTEM_OWNER)
    with pytest.raises(CannotHandIn, match="only who is asked"):
        handed(task, by=owner)
    task.assigned_to = owner
    task.save()
    assert handed(task, by=owner).task == task


def test_a_category_of_another_system_is_refused(task: CollectionTask) -> None:
    other = DataCategory.objects.exclude(system=task.system).first()
    with pytest.raises(CannotHandIn, match="no such kind of data"):
        handed(task, category=other)


def test_a_colleagues_page_is_not_made_stale_by_a_file(task: CollectionTask) -> None:
    stale = type(task.case).objects.get(pk=task.case.pk)
    handed(task)
    assert stale.version == type(task.case).objects.get(pk=stale.pk).version
