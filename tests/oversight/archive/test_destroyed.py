"""A message that held an identity document is gone from the package, and the package says so."""

from __future__ import annotations

import json
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from dsar.capabilities.mail import custody
from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.management.demo import walk
from dsar.oversight.archive.export import Choice, export
from dsar.oversight.archive.verifier import problems_of
from dsar.oversight.consistency.checks import CHECKS
from dsar.procedure import post_room, triage
from dsar.procedure.proofs import mailed_proof
from tests.factories import NOW, a_case, a_user, a_walk
from tests.oversight.archive.packages import Files, edited, found, packed, unpacked

pytestmark = pytest.mark.django_db
CANARY = b"canary-77d0e-identity-card"


def a_message() -> InboundMail:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Maija <maija@example.com>", "Kysymys"
    mail.set_content("Tarjoatteko kaivinkoneita vuokralle?")
    mail.add_attachment(CANARY, maintype="image", subtype="png", filename="henkilökortti.png")
    row, _ = custody.take(bytes(mail), mailbox="general", at=NOW)
    return post_room.read_one(row, at=NOW)


def put_into(case: Case) -> InboundMail:
    mail = a_message()
    triage.attach(mail, case, at=NOW, by=a_user())
    return mail


def destroy(mail: InboundMail, days: int = 1) -> None:
    mailed_proof.destroy(mail, at=NOW + timedelta(days=days), by=a_user())


def exported(folder: Path, case: Case) -> Files:
    target = folder / "archive.zip"
    choice = Choice(references=(case.reference,))
    export(target, choice, is_masked=False, at=NOW + timedelta(days=400), by=SYSTEM)
    assert problems_of(target)[0] == []
    return unpacked(target)


def told_of(files: Files) -> list[dict[str, Any]]:
    path = next(path for path in files if path.endswith("/case.json"))
    destroyed: list[dict[str, Any]] = json.loads(files[path])["in_words"]["destroyed"]
    return destroyed


def archived_with(*, early: bool) -> Case:
    """An archived case whose message was destroyed before it was sealed, or after."""
    road = a_walk()
    mail = put_into(road.case)
    if early:
        destroy(mail)
    walk.to(State.ARCHIVED, road)
    if not early:
        destroy(mail, days=300)
    return road.case


def test_an_open_case_verifies_without_the_message(tmp_path: Path) -> None:
    case = a_case()
    mail = put_into(case)
    destroy(mail)
    files = exported(tmp_path, case)
    told = told_of(files)[0]
    assert (told["message"], told["sha256"]) == (mail.pk, mail.sha256)
    assert told["en"] == "destroyed as proof of identity on 3 March 2026"
    assert not [path for path in files if path.endswith(".eml")]
    assert CANARY not in b"".join(files.values())


@pytest.mark.parametrize("early", [True, False])
def test_an_archived_case_verifies_without_the_message(tmp_path: Path, early: bool) -> None:
    case = archived_with(early=early)
    assert case.state == State.ARCHIVED
    files = exported(tmp_path, case)
    assert len(told_of(files)) == 1
    assert CANARY not in b"".join(files.values())


def test_a_message_put_into_another_case_afterwards_verifies(tmp_path: Path) -> None:
    mail, other = put_into(a_case()), a_case()
    destroy(mail)
    triage.undo(mail, reason="", at=NOW + timedelta(days=2), by=a_user())
    triage.attach(mail, other, at=NOW + timedelta(days=2), by=a_user())
    assert told_of(exported(tmp_path, other))[0]["message"] == mail.pk


def test_bytes_that_come_back_are_a_fault(tmp_path: Path) -> None:
    case = a_case()
    mail = put_into(case)
    destroy(mail)
    files = exported(tmp_path, case)
    path = f"data/{case.reference}/messages/{mail.pk}.eml"
    wrong = found(files | {path: b"again"}, tmp_path)
    assert f"{path}: nothing in the case says that it exists" in wrong


def test_a_missing_message_is_not_excused_by_another(tmp_path: Path) -> None:
    case = a_case()
    mail = put_into(case)
    files = exported(tmp_path, case)
    path = f"data/{case.reference}/messages/{mail.pk}.eml"
    assert path in files
    del files[path]
    assert f"{path}: missing" in found(files, tmp_path)


def test_a_sealed_record_stays_bound_after_a_destruction(tmp_path: Path) -> None:
    case = archived_with(early=False)
    files = exported(tmp_path, case)

    def forge(told: dict[str, Any]) -> None:
        told["record"]["text"] = "Something else"

    changed = edited(files, f"data/{case.reference}/case.json", forge)
    wrong = problems_of(packed(changed, tmp_path / "forged.zip"))[0]
    assert any("sealed when the case was archived" in sentence for sentence in wrong)


def test_fsck_finds_nothing_wrong_with_a_destroyed_message() -> None:
    at = NOW + timedelta(days=1)
    destroy(put_into(a_case()))
    wrong = [sentence for check in CHECKS for sentence in check(at)]
    assert not [sentence for sentence in wrong if "mail" in sentence or "file" in sentence]
