"""fsck is silent on a sound system, and says what is wrong with an unsound one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command

from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.capabilities.suppression.models import Suppression
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event, Stream
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.oversight.consistency import checks
from dsar.procedure import dispatch, post_room
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_case, a_company, an_opt_out

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, settings: LazySettings) -> None:
    settings.FILES_DIR = tmp_path
    settings.PROOFS_DIR = tmp_path / "proofs"


def findings(check: Callable[[datetime], Any], at: datetime = LATER) -> list[str]:
    return list(check(at))


def settled() -> None:
    at = NOW + timedelta(days=100)
    while dispatch.render_next(at=at) or dispatch.send_next(at=at):
        continue


def test_a_sound_system_has_no_findings() -> None:
    for state in (State.RECEIVED, State.CONTESTED, State.ARCHIVED, State.DISMISSED):
        a_case(state=state)
    an_opt_out()
    settled()
    out = StringIO()
    call_command("fsck", stdout=out)
    assert out.getvalue() == f"{len(checks.CHECKS)} checks: nothing wrong\n"


def test_the_command_lists_and_fails() -> None:
    Case.objects.filter(pk=a_case().pk).update(state="closed")
    settled()
    out = StringIO()
    with pytest.raises(CommandError, match="1 problems"):
        call_command("fsck", stdout=out)
    assert "is closed, but its last move led to" in out.getvalue()


def test_a_case_without_its_events_is_named() -> None:
    case = a_case()
    with unguarded():
        Event.objects.filter(stream=case.reference).delete()
    assert findings(checks.receipts) == [f"{case}: has no event of its receipt"]


def test_events_without_their_case_are_named() -> None:
    Stream.objects.create(name="TP-26-ZZZZZ")
    assert findings(checks.receipts) == ["TP-26-ZZZZZ: has events but no case"]


def test_a_person_never_told_is_named() -> None:
    case = a_case()
    Letter.objects.update(carried_by=None)
    OutgoingMail.objects.all().delete()
    assert findings(checks.first_mails)[0].startswith(f"{case}: was never acknowledged")


def test_a_changed_or_lost_file_is_named() -> None:
    a_case(state=State.DECIDED)
    one, other = StoredFile.objects.order_by("pk")[:2]
    store.path_of(one.storage_name).write_bytes(b"DSF1 and rubbish")
    store.path_of(other.storage_name).unlink()
    assert [finding.partition(" of ")[0] for finding in findings(checks.stored_files)] == [
        str(one),
        str(other),
    ]


def test_a_row_with_another_digest_is_named() -> None:
    a_case(state=State.DECIDED)
    letter = Letter.objects.exclude(file=None).order_by("pk")[0]
    with unguarded():
        StoredFile.objects.filter(pk=letter.file_id).update(sha256="0" * 64)
    assert "not what its digest says" in findings(checks.stored_files)[0]
    assert findings(checks.letters)[0].startswith(f"letter {letter.number}")


def test_bytes_without_a_row_are_named_after_an_hour(tmp_path: Path) -> None:
    (tmp_path / "ab").mkdir()
    stray = tmp_path / "ab" / "abcdef"
    stray.write_bytes(b"x")
    written = datetime.fromtimestamp(stray.stat().st_mtime, UTC)
    assert findings(checks.orphans, written + timedelta(minutes=30)) == []
    late = written + timedelta(minutes=61)
    assert findings(checks.orphans, late) == ["the stored file abcdef belongs to no row"]


def test_bytes_that_survived_their_wiping_are_named() -> None:
    a_case(state=State.DECIDED)
    file = StoredFile.objects.order_by("pk")[0]
    StoredFile.objects.filter(pk=file.pk).update(wiped_at=NOW)
    late = datetime.now(UTC) + timedelta(hours=2)
    assert "was wiped, but its bytes are still there" in findings(checks.orphans, late)[0]


def test_work_nobody_touched_for_an_hour_is_named() -> None:
    a_case()
    assert findings(checks.stuck_work, NOW + timedelta(minutes=59)) == []
    assert findings(checks.stuck_work)[0].startswith("Letter ")
    Letter.objects.update(last_error="OSError")
    assert findings(checks.stuck_work) == []


def test_an_objection_without_suppression_is_named() -> None:
    case = an_opt_out()
    Suppression.objects.all().delete()
    assert findings(checks.opt_outs)[0].startswith(f"{case.reference}: a suppression")
    with unguarded():
        Event.objects.filter(kind="suppression.added").delete()
    assert "nothing was suppressed" in findings(checks.opt_outs)[0]


def test_a_refusal_without_a_decision_is_named() -> None:
    case = a_case()
    with unguarded():
        case.items.update(outcome="refused")
    says = "access is refused without a decision that states a ground"
    assert findings(checks.refusals) == [f"{case}: {says}"]


def a_read_message() -> InboundMail:
    a_company()
    row, _ = custody.take(b"From: a@b.fi\r\n\r\nHei", mailbox="general", at=NOW)
    return post_room.read_one(row, at=NOW)


def test_a_message_without_a_place_is_found() -> None:
    row = a_read_message()
    assert findings(checks.placed_mail) == []
    InboundMail.objects.filter(pk=row.pk).update(outcome="threaded")
    assert findings(checks.placed_mail) == [f"{row}: was read but has no place"]


def test_a_message_placed_without_an_event_is_found() -> None:
    row = a_read_message()
    with unguarded():
        Event.objects.all().delete()
    assert findings(checks.placed_mail) == [f"{row}: was placed without an event"]
