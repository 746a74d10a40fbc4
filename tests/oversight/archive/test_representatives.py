"""Who acted for the person is sealed with the case, and hidden like every other name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dsar.cases.models import Case
from dsar.eventlog.actors import SYSTEM
from dsar.management.demo import walk
from dsar.oversight.archive.export import Choice, export
from dsar.oversight.archive.record import record_of
from dsar.oversight.archive.verifier import problems_of
from tests.factories import NOW, a_case, a_walk
from tests.oversight.archive.packages import unpacked
from tests.procedure.acting import WHY, allowed

pytestmark = pytest.mark.django_db


def archived() -> Case:
    road = a_walk()
    allowed(road.case)
    for stage in walk.ROADS[walk.State.ARCHIVED]:
        stage(road)
    return road.case


def exported(folder: Path, *, is_masked: bool) -> str:
    target = folder / "archive.zip"
    export(target, Choice(), is_masked=is_masked, at=NOW, by=SYSTEM)
    assert problems_of(target)[0] == []
    told = next(body for name, body in unpacked(target).items() if name.endswith("/case.json"))
    return json.dumps(json.loads(told), ensure_ascii=False)


def test_the_package_says_who_acted_and_on_what(tmp_path: Path) -> None:
    archived()
    told = exported(tmp_path, is_masked=False)
    assert "Lauri Lakimies" in told
    assert WHY in told


def test_a_masked_package_hides_who_acted(tmp_path: Path) -> None:
    archived()
    told = exported(tmp_path, is_masked=True)
    assert "representatives" in told
    assert "Lauri" not in told
    assert "law.example" not in told


def test_a_record_without_anybody_is_as_it_was_sealed_before() -> None:
    assert "representatives" not in record_of(a_case())
