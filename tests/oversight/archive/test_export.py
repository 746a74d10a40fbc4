"""The export: what is chosen, what is in it, what is hidden, and that it is whole or absent."""

from __future__ import annotations

import fcntl
import hashlib
import io
import json
from datetime import date, timedelta
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from dsar.capabilities.letters.models import Letter
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.organisation.datamap.models import System
from dsar.oversight.archive import payload
from dsar.oversight.archive.bag import Bag, bundle_facts
from dsar.oversight.archive.export import CannotExport, Choice, choose, export
from dsar.oversight.archive.record import record_of
from dsar.oversight.archive.values import moment
from dsar.oversight.archive.verifier import problems_of
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user, an_opt_out
from tests.oversight.archive.packages import Files, unpacked

pytestmark = pytest.mark.django_db


def exported(folder: Path, choice: Choice | None = None, *, is_masked: bool = False) -> Files:
    target = folder / "archive.zip"
    export(target, choice or Choice(), is_masked=is_masked, at=NOW, by=SYSTEM)
    assert problems_of(target)[0] == []
    return unpacked(target)


def test_a_case_is_told_with_its_documents(files: Files) -> None:
    path = next(path for path in files if b'"archived"' in files[path])
    folder = path.removesuffix("case.json")
    inside = {name.removeprefix(folder).partition("/")[0] for name in files if folder in name}
    assert inside == {"case.json", "events.json", "files", "letters", "mails"}
    told = json.loads(files[path])
    assert told["in_words"]["due_date"]["sv"]
    assert told["record"]["identity_checks"][0]["checked_by"].startswith("staff:")


def test_a_call_is_told_with_its_moment_and_the_system_of_the_number() -> None:
    case, crm = a_case(), System.objects.get(key="crm")
    said = {"method": "call_back", "reason": "Knew the order.", "met_at": NOW, "found_in": crm}
    identify.accept(case, **said, at=NOW, by=a_user())
    (told,) = record_of(case)["identity_checks"]
    assert (told["met_at"], told["found_in"]) == (moment(NOW), "crm")


def test_grounds_are_told_in_codes_and_words(files: Files) -> None:
    path = next(path for path in files if b'"refused"' in files[path] and "case.json" in path)
    told = json.loads(files[path])
    assert told["record"]["decisions"][0]["grounds"] == ["scope-not-personal"]
    assert "There is an open order." in told["in_words"]["grounds"][0]["fi"]


def test_a_masked_package_verifies_and_names_nobody(tmp_path: Path) -> None:
    a_case(state=State.ANSWERED, text="My secret wish", phone="+358401234567", address="Katu 1")
    files = exported(tmp_path, is_masked=True)
    everything = b"".join(files.values())
    for word in ("Maija", "maija@", "secret wish", "401234567", "Katu 1", "order on file"):
        assert word.encode() not in everything
    assert not [path for path in files if "/letters/" in path or "/files/" in path]


def test_the_same_cases_give_the_same_payload(tmp_path: Path) -> None:
    case = a_case(state=State.DECIDED)
    choice = Choice(references=(case.reference,))
    first = exported(tmp_path, choice)
    second = exported(tmp_path, choice)
    shared = [path for path in first if f"data/{case.reference}/" in path]
    assert all(first[path] == second[path] for path in shared)


def test_an_export_is_an_event_with_the_digest_of_the_package(tmp_path: Path) -> None:
    case = a_case()
    target = tmp_path / "a.zip"
    choice = Choice(references=(case.reference,))
    done = export(target, choice, is_masked=True, at=NOW, by=SYSTEM)
    facts = Event.objects.get(stream="installation", kind="archive.exported").facts
    wanted = {"cases": 1, "masked": True, "sha256": done.sha256}
    assert facts == wanted | {"references": [case.reference]}


def test_a_period_chooses_by_the_day_of_closing() -> None:
    case = a_case(state=State.CLOSED)
    a_case()
    day = (case.closed_at + timedelta(hours=3)).date() if case.closed_at else date.min
    assert choose(Choice(closed_from=day, closed_to=day)) == [case.reference]
    assert choose(Choice(closed_from=day + timedelta(days=1))) == []
    assert choose(Choice(closed_to=day - timedelta(days=1))) == []


def test_a_seed_draws_the_same_sample_again() -> None:
    for _ in range(8):
        an_opt_out()
    first = choose(Choice(sample=3, seed="2026"))
    assert len(first) == 3
    assert first == choose(Choice(sample=3, seed="2026"))
    assert choose(Choice(sample=99, seed="1")) == choose(Choice())


def test_an_unknown_case_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"There is no case TP-26-XXXXX\."):
        call_command("export_archive", output=str(tmp_path / "a.zip"), case=[["tp-26-xxxxx"]])
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_leaves_no_package(tmp_path: Path) -> None:
    a_case(state=State.DECIDED)
    letter = Letter.objects.exclude(file=None).first()
    assert letter
    assert letter.file
    store.path_of(letter.file.storage_name).unlink()
    with pytest.raises(CannotExport, match="has no bytes in the store"):
        export(tmp_path / "a.zip", Choice(), is_masked=False, at=NOW, by=SYSTEM)
    assert list(tmp_path.iterdir()) == []
    assert not Event.objects.filter(kind="archive.exported").exists()


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match="cannot be written: No such file or directory"):
        export(tmp_path / "no" / "a.zip", Choice(), is_masked=False, at=NOW, by=SYSTEM)


def test_the_package_is_private(tmp_path: Path) -> None:
    exported(tmp_path)
    assert (tmp_path / "archive.zip").stat().st_mode & 0o077 == 0


def test_hostile_names_never_reach_a_path(tmp_path: Path) -> None:
    case = a_case(state=State.ANSWERED, name="../../etc/passwd", text="C:\\con")
    assert Case.objects.filter(pk=case.pk).exists()
    paths = [path for path in exported(tmp_path) if path.startswith("data/")]
    assert not [path for path in paths if ".." in path or not path.isascii() or "\\" in path]


def test_the_bundle_of_an_archived_case_can_be_counted_again() -> None:
    case = a_case(state=State.ARCHIVED)
    facts = Event.objects.get(stream=case.reference, kind="case.archived").facts
    assert {key: facts[key] for key in ("files", "bundle", "parts")} == bundle_facts(case)
    assert facts["files"] > 3


def test_two_exports_to_one_file_are_refused(tmp_path: Path) -> None:
    with (tmp_path / ".a.zip.part").open("wb") as part:
        fcntl.flock(part, fcntl.LOCK_EX)
        with pytest.raises(CannotExport, match="Another export is writing"):
            export(tmp_path / "a.zip", Choice(), is_masked=False, at=NOW, by=SYSTEM)


def test_a_case_that_keeps_changing_is_not_exported_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_case()
    heads = count()
    monkeypatch.setattr(payload, "_head", lambda stream: [next(heads), ""])
    with pytest.raises(CannotExport, match="keeps changing; export it again"):
        export(tmp_path / "a.zip", Choice(), is_masked=False, at=NOW, by=SYSTEM)
    assert list(tmp_path.iterdir()) == []


def test_files_out_of_order_are_refused(tmp_path: Path) -> None:
    bag = Bag(io.BytesIO())
    bag.add("b", [b""])
    with pytest.raises(ValueError, match="data/a comes after data/b"):
        bag.add("a", [b""])


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"closed_from": "31.12.2026"}, "is not a date; write it as YYYY-MM-DD"),
        ({"closed_to": "2026-02-30"}, "is not a date; write it as YYYY-MM-DD"),
        ({"sample": 0}, "A sample needs at least one case"),
    ],
)
def test_a_wrong_option_is_a_sentence(tmp_path: Path, given: dict[str, Any], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        call_command("export_archive", output=str(tmp_path / "a.zip"), **given)


def test_the_command_says_what_it_wrote(tmp_path: Path) -> None:
    a_case()
    target, out = tmp_path / "a.zip", StringIO()
    call_command("export_archive", output=str(target), closed_to="2020-01-01", stdout=out)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    size = target.stat().st_size
    assert out.getvalue() == f"{target}: 0 cases, 4 files, {size} bytes, full, sha256 {digest}\n"


def test_a_file_wiped_by_rule_is_missed_by_nobody(tmp_path: Path) -> None:
    case = a_case(state=State.ARCHIVED)
    file = StoredFile.objects.filter(reference=case.reference, media_type="application/json")[0]
    store.wipe(file, at=NOW)
    facts = {"file": file.pk, "sha256": file.sha256}
    append(case.reference, "file.wiped", at=NOW, by=SYSTEM, facts=facts)
    assert f"data/{case.reference}/files/{file.pk}" not in exported(tmp_path)


def test_a_question_for_proof_is_told_with_its_doubt(tmp_path: Path) -> None:
    case = a_case(state=State.VERIFYING)
    told = json.loads(exported(tmp_path)[f"data/{case.reference}/case.json"])
    assert told["record"]["proof_requests"][0]["doubt"] == "Two customers have the same name."
