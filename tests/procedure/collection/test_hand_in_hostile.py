"""What is hostile never gets in, runs nowhere and leaves nothing; the store tells no names."""

from __future__ import annotations

import re
import tracemalloc
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured

from dsar.capabilities.fulfilment.models import CollectionTask
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.files import refusals, store
from dsar.files.models import StoredFile
from dsar.procedure.collection import hand_in
from dsar.procedure.collection.hand_in import CannotHandIn, Upload
from tests.data.hostile import documents, polyglots
from tests.factories import NOW, a_case, a_user
from tests.faults.clamd import VIRUS, running_clamd

pytestmark = pytest.mark.django_db
NOTE = Upload("note.txt", "text/html", b"Dear customer")
HOSTILE = {
    **polyglots.TWO_IN_ONE,
    **polyglots.DISGUISED,
    **{name: ("a.docx", make()) for name, make in documents.SLIPS.items()},
    "bomb": ("a.docx", documents.with_declared_size(2**32 - 2)),
    "million parts": ("a.docx", documents.million_parts(told=5)),
    "archive": ("a.zip", documents.files(a=b"x")),
}


@pytest.fixture
def task() -> CollectionTask:
    return a_case(state=State.COLLECTING).tasks.first()


def handed(task: CollectionTask, upload: Upload = NOTE) -> Any:
    return hand_in.hand_in(task, upload, at=NOW, by=a_user())


def test_a_step_that_fails_leaves_bytes_that_nobody_can_read_and_a_sweep_removes(
    task: CollectionTask, monkeypatch: Any
) -> None:
    before = set(Path(configured.FILES_DIR).rglob("*"))
    monkeypatch.setattr(hand_in, "append", lambda *args, **facts: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        handed(task)
    assert not StoredFile.objects.filter(reference=task.case.reference).exists()
    left = [path for path in set(Path(configured.FILES_DIR).rglob("*")) - before if path.is_file()]
    assert len(left) == 1
    assert NOTE.content not in left[0].read_bytes()
    written = datetime.fromtimestamp(left[0].stat().st_mtime, UTC)
    store.sweep_orphans(at=written + timedelta(hours=2))
    assert not left[0].exists()


def test_the_store_holds_random_names_only(task: CollectionTask) -> None:
    entry = handed(task, Upload("../evil.txt", "", b"x"))
    assert re.fullmatch("[0-9a-f]{48}", store.where(entry.file).name)


def test_a_virus_is_refused_where_a_scanner_is_set_up(task: CollectionTask, settings: Any) -> None:
    with running_clamd() as daemon:
        settings.CLAMD_URL = daemon.url
        for act in (
            lambda: handed(task, Upload("a.txt", "", VIRUS)),
            lambda: hand_in.paste(task, VIRUS.decode(), "text", category=None, at=NOW, by=a_user()),
        ):
            with pytest.raises(CannotHandIn, match="malware"):
                act()
        handed(task)
    assert Event.objects.get(kind="collection.file_handed_in").facts["scan"] == "clean"


def test_a_virus_is_kept_and_marked_where_no_scanner_is(task: CollectionTask) -> None:
    handed(task, Upload("a.txt", "", VIRUS))
    assert Event.objects.get(kind="collection.file_handed_in").facts["scan"] == "absent"


def test_two_hundred_megabytes_pass_in_little_memory(task: CollectionTask) -> None:
    piece = b"%PDF-1.7\n" + b"\1" * (2**20 - 9)
    upload = Upload("a.pdf", "", (piece for _ in range(200)), 200 * 2**20)
    tracemalloc.start()
    try:
        entry = handed(task, upload)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert entry.file.size == 200 * 2**20
    assert peak < 20 * 2**20
    store.where(entry.file).unlink()


@pytest.mark.parametrize(("name", "content"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_hostile_never_gets_in(task: CollectionTask, name: str, content: bytes) -> None:
    before = set(Path(configured.VAR_DIR).rglob("*"))
    with pytest.raises(CannotHandIn) as refusal:
        handed(task, Upload(name, "application/pdf", iter([content])))
    assert refusal.value.sentence in set(refusals.SENTENCES.values())
    assert set(Path(configured.VAR_DIR).rglob("*")) == before
    assert not task.files.exists()
