"""What moved a case's time is in its package as data and in words, and cannot be changed unseen."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.oversight.archive.export import Choice, export
from dsar.oversight.archive.record import record_of
from dsar.oversight.archive.time_record import time_of
from dsar.procedure import inquire
from dsar.procedure.identity import identify
from tests.factories import NOW, a_case, a_user
from tests.oversight.archive.packages import KNOWN, Files, a_moved_case, edited, found, unpacked
from tests.procedure.asking import ask_scope, asked_in_time, days

pytestmark = pytest.mark.django_db


def exported(case: Case, folder: Path, *, is_masked: bool = False) -> Files:
    target = folder / "one.zip"
    choice = Choice(references=(case.reference,))
    export(target, choice, is_masked=is_masked, at=NOW, by=SYSTEM)
    return unpacked(target)


@pytest.fixture
def moved(tmp_path: Path) -> tuple[str, Files]:
    case = a_moved_case()
    return f"data/{case.reference}/case.json", exported(case, tmp_path)


def test_everything_that_moved_the_time_is_there_as_data(moved: tuple[str, Files]) -> None:
    case = json.loads(moved[1][moved[0]])
    record = case["record"]
    assert record["extension"]["reason"] == "volume"
    assert record["extension"]["earlier_due_on"] == "2026-04-02"
    assert [row["cause"] for row in record["suspensions"]] == ["identity"]
    assert record["recomputations"][0]["earlier_due_on"] == record["extension"]["due_on"]
    assert record["adjusted_due_on"] > record["due_on"] == "2026-06-03"
    assert record["proof_requests"][0]["sent_at"].startswith("2026-03-03")
    assert case["inquiries"][0]["answered_on"] == "2026-03-15"
    assert {row["kind"] for row in case["reminders"]} == {"deadline"}


@pytest.mark.parametrize(
    ("language", "adjusted", "earlier"),
    [
        ("fi", "Ilman pysähdystä viimeinen vastauspäivä olisi", "Viimeinen vastauspäivä on"),
        ("sv", "Utan uppehållet skulle sista dagen att svara vara", "Sista dagen att svara är"),
        ("en", "Without the pause the last day to answer would be", "The last day to answer is"),
    ],
)
def test_the_sums_stand_in_words(
    moved: tuple[str, Files], language: str, adjusted: str, earlier: str
) -> None:
    said = json.loads(moved[1][moved[0]])["in_words"]
    assert said["adjusted"][language][-1].startswith(adjusted)
    assert [row["due_on"] for row in said["earlier"]] == ["2026-04-02", "2026-06-02"]
    assert said["earlier"][0][language][-1].startswith(earlier)
    assert said["extension"][language].endswith("Yhdeksän vuotta.")


def test_the_untouched_package_is_intact(moved: tuple[str, Files], tmp_path: Path) -> None:
    assert found(moved[1], tmp_path) == []


def test_the_shipped_verifier_knows_the_time_limits(
    moved: tuple[str, Files], tmp_path: Path
) -> None:
    script = tmp_path / "verify.py"
    script.write_bytes(moved[1]["verify.py"])
    command = [sys.executable, "-I", str(script), str(tmp_path / "one.zip")]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def within(*keys: Any, to: Any) -> Callable[[Any], None]:
    def change(case: Any) -> None:
        for key in keys[:-1]:
            case = case[key]
        case[keys[-1]] = to

    return change


RECORD = "record"
CHANGES = [
    (within(RECORD, "extension", "reason", to="spread"), "the extension is not"),
    (within(RECORD, "extension", "due_on", to="2026-06-09"), "the extension is not"),
    (within(RECORD, "extension", to=None), "the extension is not"),
    (within(RECORD, "extension", "earlier_due_steps", to=[]), "the steps of the earlier date"),
    (within(RECORD, "due_on", to="2026-06-09"), "the due date is 2026-06-09"),
    (within(RECORD, "adjusted_due_on", to="2026-06-30"), "the steps of the adjusted date"),
    (within(RECORD, "adjusted_due_on", to="2026-04-02"), "is not later than"),
    (within(RECORD, "adjusted_steps", to=[]), "the steps of the adjusted date"),
    (within(RECORD, "recomputations", to=[]), "the new counts of the due date"),
    (within(RECORD, "recomputations", 0, "cause", to="merge"), "the new counts of the due date"),
    (within(RECORD, "suspensions", 0, "ended_on", to="2026-03-31"), "is not what its events say"),
    (within(RECORD, "suspensions", to=[]), "stands only in the events"),
    (within("inquiries", 0, "answer_by", to="2026-05-31"), "answer_by is not what its events say"),
    (within("inquiries", 0, "answered_on", to=None), "answered_on is not what its events say"),
    (within("inquiries", to=[]), "is not what its events say"),
    (within("reminders", 0, "about", to="2026-06-03:9"), "has no event"),
]


@pytest.mark.parametrize(("change", "words"), CHANGES)
def test_whatever_is_changed_is_named(
    moved: tuple[str, Files], tmp_path: Path, change: Callable[[Any], Any], words: str
) -> None:
    path, files = moved
    problems = found(edited(files, path, change), tmp_path)
    assert any(words in problem and path in problem for problem in problems)


def test_an_adjusted_date_other_than_its_event_says_is_named(tmp_path: Path) -> None:
    case = asked_in_time()
    identify.accept(case, **KNOWN, at=NOW + days(9), by=a_user())
    assert found(exported(case, tmp_path), tmp_path) == []
    Case.objects.filter(pk=case.pk).update(adjusted_due_on=None, adjusted_steps=[])
    assert "the adjusted date is None" in found(exported(case, tmp_path), tmp_path)[0]


def test_a_mask_hides_what_people_wrote(tmp_path: Path) -> None:
    case = a_moved_case()
    ask_scope(case, at=NOW + days(14))
    files = exported(case, tmp_path, is_masked=True)
    text = files[f"data/{case.reference}/case.json"].decode()
    for written in ("Yhdeksän", "Miksi", "TSV/7", "Mitä vuosia"):
        assert written not in text
    assert json.loads(text)["record"]["extension"]["facts"] == "…"
    assert found(files, tmp_path) == []


def test_a_question_about_an_archived_case_leaves_its_seal_whole(tmp_path: Path) -> None:
    case = a_case(state=State.ARCHIVED)
    at = NOW + days(80)
    said = {"authority_reference": "", "text": "Miksi?", "at": at, "by": a_user()}
    inquire.record(case, received_on=at.date(), answer_by=at.date(), **said)
    files, path = exported(case, tmp_path), f"data/{case.reference}/case.json"
    assert found(files, tmp_path) == []
    changed = edited(files, path, within("record", "text", to="Something else."))
    assert any("sealed when the case was archived" in line for line in found(changed, tmp_path))


def test_a_case_from_before_there_were_targets_keeps_its_record() -> None:
    case = a_case()
    Case.objects.filter(pk=case.pk).update(target_on=None)
    case = Case.objects.get(pk=case.pk)
    assert time_of(case) == {}
    assert {"extension", "suspensions", "target_on"} & set(record_of(case)) == set()
