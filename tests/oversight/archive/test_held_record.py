"""What was found, left out, packed, told and kept is in the package, and no change goes unseen."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine

from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.management.demo import walk
from dsar.organisation.datamap.models import DataCategory, Recipient
from dsar.oversight.archive.export import Choice, export
from dsar.oversight.archive.payload import bundle_of
from dsar.procedure import decide, handle
from dsar.procedure.collection import collection_answer, follow_up, recipients, redact
from dsar.procedure.collection.collection_answer import Answer, Line
from dsar.procedure.collection.hand_in import Upload
from dsar.procedure.decide import Given, Ruling
from dsar.procedure.package import package
from tests.factories import NOW, a_user, a_walk
from tests.oversight.archive.packages import Files, edited, found, unpacked
from tests.procedure.changing import a_recipient

pytestmark = pytest.mark.django_db
UNTIL = date(2032, 12, 31)
OVER = datetime(2033, 1, 3, 9, tzinfo=UTC)
LAW = {"data": "laskut", "until": "31.12.2032"}
OTHERS = Given("third-party", "Toisen nimi.")
TOLD = Upload("sent.txt", "text/plain", b"Please erase the data.")


def an_erasure() -> Case:
    """Erased in one system, with a recipient told, and kept in the other until its day came."""
    road = a_walk(Right.ERASURE)
    walk.establish(road)
    Recipient.objects.all().delete()
    a_recipient("Repairs")
    _say(road, "crm", "erased", data="Name and address")
    _say(road, "invoicing", "kept", data="Invoices", ground="er-accounting", until=UNTIL)
    for notice in road.case.notices.all():
        told = {"on": road.step().date(), "how": "E-mail", "evidence": TOLD}
        recipients.told(notice, **told, at=road.now, by=road.officer)
    walk.review(road)
    _decide(road, Outcome.PARTLY_FULFILLED, Given("er-accounting", "", LAW))
    return _archived(road)


def an_access() -> Case:
    """A copy with something left out, told of by the map of that day, and packed."""
    road = a_walk(Right.ACCESS)
    for stage in (walk.establish, walk.gather, walk.review):
        stage(road)
    for entry in TaskFile.objects.filter(task__case=road.case).select_related("task__item"):
        entry.task.case = road.case
        screen = redact.looked(entry)
        handle.looked_at(road.case, screen=screen, at=road.step(), by=road.officer)
        why = {"ground": OTHERS.code, "facts": OTHERS.facts}
        redact.redact(entry, "column", [1], **why, at=road.now, by=road.officer)
    _decide(road, Outcome.PARTLY_FULFILLED, OTHERS)
    while package.build_next(at=road.step()):
        continue
    return _archived(road)


def _say(road: walk.Walk, system: str, did: str, **line: Any) -> None:
    road.case.refresh_from_db()
    task = road.case.tasks.select_related("item", "system").get(system__key=system)
    task.case = road.case
    category = DataCategory.objects.get(system=task.system)
    given = Answer(did, lines=[Line(category, did, why="Accounting Act.", **line)])
    collection_answer.answer(task, given, at=road.step(), by=road.officer)


def _decide(road: walk.Walk, outcome: Outcome, *grounds: Given) -> None:
    at = road.step()
    rulings = [
        Ruling(item, outcome, grounds, vouches_for_unseen=True) for item in road.case.items.all()
    ]
    decide.decide(road.case, rulings, at=at, by=road.officer)
    road.settle()


def _archived(road: walk.Walk) -> Case:
    for stage in (walk.answer, walk.close_it, walk.archive):
        stage(road)
    assert road.case.state == State.ARCHIVED
    return road.case


@pytest.fixture
def export_of(tmp_path: Path) -> Callable[[Case], Files]:
    def exported(case: Case, *, is_masked: bool = False) -> Files:
        target = tmp_path / "one.zip"
        choice = Choice(references=(case.reference,))
        export(target, choice, is_masked=is_masked, at=NOW, by=SYSTEM)
        return unpacked(target)

    return exported


@pytest.fixture
def erased(export_of: Callable[[Case], Files]) -> tuple[str, Files]:
    case = an_erasure()
    return f"data/{case.reference}/case.json", export_of(case)


@pytest.fixture
def copied(export_of: Callable[[Case], Files]) -> tuple[str, Files]:
    case = an_access()
    return f"data/{case.reference}/case.json", export_of(case)


def case_of(package: tuple[str, Files]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(package[1][package[0]])
    return told


def test_an_erasure_is_there_line_by_line_with_who_was_told(erased: tuple[str, Files]) -> None:
    record = case_of(erased)["record"]
    lines = [line for task in record["tasks"] for line in task["lines"]]
    assert [line["did"] for line in lines] == ["erased", "kept"]
    assert (lines[1]["until"], lines[1]["ground"]) == ("2032-12-31", "er-accounting")
    notice = record["notices"][0]
    top = erased[0].removesuffix("case.json")
    assert erased[1][f"{top}files/{notice['evidence']['id']}"] == TOLD.content
    assert case_of(erased)["in_words"]["recipients"][str(notice["recipient"])]["en"] == "Repairs"
    assert case_of(erased)["follow_ups"][0]["due_on"] == "2033-01-01"


def test_a_copy_tells_what_was_left_out_and_never_the_words(copied: tuple[str, Files]) -> None:
    record = case_of(copied)["record"]
    mark, statement, built = (record[key][0] for key in ("redactions", "statements", "packages"))
    assert (mark["what"], mark["at"], mark["ground"]) == ("column", [1], "third-party")
    assert len(built["contents"]) == 1
    assert built["contents"][0]["sha256"]
    maps = json.loads(copied[1]["data/map-versions.json"])
    assert [row["digest"] for row in maps][-1] == statement["map_digest"]


def test_both_packages_are_intact(
    erased: tuple[str, Files], copied: tuple[str, Files], tmp_path: Path
) -> None:
    assert found(erased[1], tmp_path) == []
    assert found(copied[1], tmp_path) == []


def test_what_is_done_years_later_leaves_the_seal_whole(
    export_of: Callable[..., Files], tmp_path: Path
) -> None:
    case = an_erasure()
    sealed = bundle_of(case)
    row = case.follow_ups.select_related("case").get()
    with time_machine.travel(OVER, tick=False):
        while follow_up.ask_next(at=OVER):
            continue
        follow_up.settle(row, did="erased", at=OVER, by=a_user())
    assert bundle_of(case) == sealed
    assert found(export_of(case), tmp_path) == []


def test_a_masked_package_is_intact_and_tells_no_words(
    export_of: Callable[..., Files], tmp_path: Path
) -> None:
    case = an_erasure()
    files = export_of(case, is_masked=True)
    assert found(files, tmp_path) == []
    assert b"Name and address" not in files[f"data/{case.reference}/case.json"]


def _line(case: dict[str, Any]) -> None:
    case["record"]["tasks"][1]["lines"][0]["until"] = "2042-12-31"


def _lost_line(case: dict[str, Any]) -> None:
    case["record"]["tasks"][1]["lines"].pop()


def _notice(case: dict[str, Any]) -> None:
    case["record"]["notices"][0]["told_on"] = "2026-03-01"


def _lost_notice(case: dict[str, Any]) -> None:
    case["record"]["notices"].pop()


def _follow_up(case: dict[str, Any]) -> None:
    case["follow_ups"][0]["due_on"] = "2043-01-01"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_line, "the tasks are not what"),
        (_lost_line, "does not tell of as many categories"),
        (_notice, "was not told as its event says"),
        (_lost_notice, "stands only in the events"),
        (_follow_up, "is not what its last event says"),
    ],
)
def test_a_change_of_what_was_done_is_named(
    erased: tuple[str, Files], tmp_path: Path, change: Any, named: str
) -> None:
    path, files = erased
    assert any(named in problem for problem in found(edited(files, path, change), tmp_path))


def _redaction(case: dict[str, Any]) -> None:
    case["record"]["redactions"][0]["ground"] = "trade-secret"


def _facts(case: dict[str, Any]) -> None:
    case["record"]["redactions"][0]["facts"] = "Nothing."


def _statement(case: dict[str, Any]) -> None:
    case["record"]["statements"][0]["parts"][0]["parts"]["source"]["words"] = "Nobody."


def _other_map(case: dict[str, Any]) -> None:
    case["record"]["statements"][0]["map_version"] = 99


def _package(case: dict[str, Any]) -> None:
    case["record"]["packages"][0]["sha256"] = "0" * 64


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_redaction, "ground is not what redaction.made says"),
        (_facts, "the redactions are not what"),
        (_statement, "the statements are not what"),
        (_other_map, "the data map 99 of a statement is missing"),
        (_package, "is not the one its event names"),
    ],
)
def test_a_change_of_what_was_given_is_named(
    copied: tuple[str, Files], tmp_path: Path, change: Any, named: str
) -> None:
    path, files = copied
    assert any(named in problem for problem in found(edited(files, path, change), tmp_path))


def test_a_changed_data_map_is_named(copied: tuple[str, Files], tmp_path: Path) -> None:
    def change(maps: list[dict[str, Any]]) -> None:
        maps[0]["content"]["systems"][0]["sends_marketing"] = True

    problems = found(edited(copied[1], "data/map-versions.json", change), tmp_path)
    assert any("the data map 1 is not what its event says" in problem for problem in problems)
