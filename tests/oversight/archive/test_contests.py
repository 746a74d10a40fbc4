"""Both rounds of a contested case are in the archive, and a changed one is found."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.law.outcomes import Outcome
from dsar.management.demo import walk
from dsar.management.demo.walk import Walk
from dsar.oversight.archive.export import Choice, export
from dsar.oversight.consistency import checks
from dsar.procedure import contest
from tests.capabilities.identity.pictures import a_jpeg
from tests.oversight.archive.packages import Files, found, packed, relisted, unpacked
from tests.procedure.disagreeing import refused, rule

Change = Callable[[dict[str, Any]], object]


def a_contested_case() -> Walk:
    """A refusal that was contested with a file, changed by another officer, and archived."""
    road = refused()
    sent = {"text": "Calls are missing.", "upload": a_jpeg()}
    contest.contest(road.case, **sent, at=road.step(), by=PERSON)
    contest.review_again(road.case, at=road.step(), by=road.reviewer)
    rule(road, Outcome.FULFILLED)
    for stage in (walk.answer, walk.close_it, walk.archive):
        stage(road)
    return road


# Also so that the tables are there when these tests run by themselves.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def files(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Files:
    target = tmp_path_factory.mktemp("contested") / "archive.zip"
    with django_db_blocker.unblock(), transaction.atomic():
        road = a_contested_case()
        wrong = [line for check in checks.CHECKS for line in check(road.now)]
        assert [line for line in wrong if road.case.reference in line] == []
        export(target, Choice(), is_masked=False, at=road.now, by=SYSTEM)
        transaction.set_rollback(True)
    return unpacked(target)


def case_of(files: Files) -> tuple[str, dict[str, Any]]:
    path = next(path for path in files if path.endswith("/case.json"))
    return path, json.loads(files[path])


def test_both_rounds_are_there_and_verify(files: Files, tmp_path: Path) -> None:
    record = case_of(files)[1]["record"]
    (row,) = record["contests"]
    assert [one["outcome"] for one in record["decisions"]] == ["refused", "fulfilled"]
    kinds = [one["letter_kind"] for one in record["letters"]]
    assert {"refusal", "contest_outcome", "access_answer"} <= set(kinds)
    assert (row["result"], row["parts"][0]["result"]) == ("changed", "changed")
    assert row["earlier_due_steps"][-1]["on"] == row["earlier_due_on"] != record["due_on"]
    assert any(path.endswith(f"files/{row['file']['id']}") for path in files)
    assert found(files, tmp_path) == []


def first_letter(files: Files) -> str:
    reference, case = case_of(files)
    number = next(
        one["number"] for one in case["record"]["letters"] if one["letter_kind"] == "refusal"
    )
    return f"{reference.rpartition('/')[0]}/letters/{number.replace('/', '-')}.pdf"


@pytest.mark.parametrize("is_there", [True, False])
def test_a_changed_or_lost_first_letter_is_named_even_when_the_list_hides_it(
    files: Files, tmp_path: Path, is_there: bool
) -> None:
    path = first_letter(files)
    changed = {name: body for name, body in files.items() if name != path}
    changed |= {path: files[path] + b" "} if is_there else {}
    assert any(path in line for line in found(relisted(changed), tmp_path))


CHANGES: dict[str, tuple[Change, str]] = {
    "first decision": (lambda record: record["decisions"].pop(0), "decision"),
    "its outcome": (
        lambda record: record["decisions"][0].update(outcome="fulfilled"),
        "outcome is not what decision.made says",
    ),
    "contest": (lambda record: record["contests"].pop(), "stands only in the events"),
    "result": (
        lambda record: record["contests"][0].update(result="upheld"),
        "its result is not the one its event says",
    ),
    "day": (
        lambda record: record["contests"][0].update(received_on="2026-01-01"),
        "is not as it was made",
    ),
    "file": (lambda record: record["contests"][0].pop("file"), "its file is not the one"),
    "letter about it": (
        lambda record: record["contests"][0].update(letter=record["letters"][0]["id"]),
        "the letter about it is missing",
    ),
    "first clock": (
        lambda record: record["contests"][0].update(earlier_due_on="2026-05-05"),
        "2026-05-05",
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_changed_round_is_named(files: Files, tmp_path: Path, what: str) -> None:
    change, words = CHANGES[what]
    path, case = case_of(files)
    change(case["record"])
    body = json.dumps(case, sort_keys=True, ensure_ascii=False, indent=1) + "\n"
    assert any(words in line for line in found(relisted(files | {path: body.encode()}), tmp_path))


def test_the_shipped_program_finds_it_by_itself(files: Files, tmp_path: Path) -> None:
    path = first_letter(files)
    program = tmp_path / "verify.py"
    program.write_bytes(files["verify.py"])
    whole = packed(files, tmp_path / "whole.zip")
    broken = packed(
        relisted(files | {path: files[path][:-9] + b"tampered\n"}), tmp_path / "broken.zip"
    )
    answers = [
        subprocess.run([sys.executable, program, one], capture_output=True, check=False)
        for one in (whole, broken)
    ]
    assert [answer.returncode for answer in answers] == [0, 1]
    assert path.encode() in answers[1].stdout
