"""The package of an answer: all that was handed in, as one file with a list of its contents."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from io import StringIO

import pytest
from django.db import connection

from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.fulfilment import redaction
from dsar.capabilities.fulfilment.models import Redaction, TaskFile
from dsar.eventlog.models import Event
from dsar.files import store
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import decide, undecide
from dsar.procedure.package import package
from tests.factories import NOW, a_user
from tests.procedure.packing import (
    SOON,
    a_collected_case,
    a_table,
    built,
    grant,
    hand_in,
    leave_out,
    opened,
)

pytestmark = pytest.mark.django_db
What = Redaction.What


def test_a_package_holds_every_file_and_lists_its_digest() -> None:
    case = a_collected_case()
    hand_in(case, "../../Kuitti ä.pdf", b"%PDF-1.7")
    a_table(case)
    archive = opened(built(case))
    assert archive.testzip() is None
    listed = json.loads(archive.read("contents.json"))["files"]
    digests = {row["path"]: row["sha256"] for row in listed}
    others = set(archive.namelist()) - {"contents.csv", "contents.json"}
    assert digests == {path: hashlib.sha256(archive.read(path)).hexdigest() for path in others}
    assert {row["size"] for row in listed} == {len(archive.read(path)) for path in others}


def test_both_lists_of_contents_tell_the_same() -> None:
    case = a_collected_case()
    hand_in(case, "Kuitti ä.pdf", b"%PDF-1.7")
    archive = opened(built(case))
    rows = list(csv.DictReader(StringIO(archive.read("contents.csv").decode())))
    told = json.loads(archive.read("contents.json"))["files"]
    assert rows == [{name: str(value) for name, value in row.items()} for row in told]
    assert "Kuitti ä.pdf" in {row["original_name"] for row in rows}


def test_a_table_is_packed_for_people_and_for_programs() -> None:
    case = a_collected_case()
    a_table(case)
    archive = opened(built(case))
    assert b"'=1+1" in archive.read("data/crm/crm-2.csv")
    rows = json.loads(archive.read("data/crm/crm-2.json"))
    assert rows == [
        {"order": "1", "note": "=1+1"},
        {"order": "2", "note": "Maija Meikäläinen"},
    ]


def test_what_is_left_out_wholly_is_not_in_the_package() -> None:
    case = a_collected_case()
    leave_out(hand_in(case, "neighbour.txt", b"zqcanary"), What.WHOLE)
    archive = opened(built(case))
    assert not any("neighbour" in path for path in archive.namelist())
    assert not any(b"zqcanary" in archive.read(path) for path in archive.namelist())


def test_a_column_that_is_left_out_stands_nowhere_and_is_told() -> None:
    case = a_collected_case()
    leave_out(a_table(case), What.COLUMN, [1])
    archive = opened(built(case))
    assert not any("Meikäläinen".encode() in archive.read(path) for path in archive.namelist())
    listed = json.loads(archive.read("contents.json"))["files"]
    assert any(row["note"] for row in listed if row["path"] == "data/crm/crm-2.csv")


def test_the_package_and_its_files_are_on_record_once_it_is_built() -> None:
    case = a_collected_case()
    hand_in(case, "a.txt", b"abc")
    row = built(case)
    assert row.file is not None
    facts = Event.objects.get(stream=case.reference, kind="package.built").facts
    assert (facts["sha256"], facts["size"]) == (row.file.sha256, row.file.size)
    entry = row.files.get(path__endswith="a.txt")
    assert (entry.size, entry.sha256) == (3, hashlib.sha256(b"abc").hexdigest())
    assert (row.files_done, row.bytes_done > 0) == (row.files_total, True)


def test_building_anew_gives_the_same_bytes() -> None:
    case = a_collected_case()
    a_table(case)
    row = built(case)
    first = row.file
    assert first is not None
    package.supersede(case, at=SOON)
    package.ask_for(case.items.get(), at=SOON)
    again = package.build_next(at=SOON)
    assert again is not None
    again.refresh_from_db()
    assert again.file is not None
    assert (again.file.pk, again.file.sha256) == (first.pk + 1, first.sha256)


def test_portability_hands_over_what_programs_read_and_nothing_else() -> None:
    case = a_collected_case(Right.PORTABILITY)
    a_table(case)
    for name in ("a.xml", "b.pdf", "c.json", "d.txt"):
        hand_in(case, name)
    names = opened(built(case)).namelist()
    assert {name.rpartition(".")[2] for name in names} == {"csv", "json", "xml"}
    assert not any(name.startswith("overview") for name in names)


def test_portability_without_such_a_file_is_told_while_deciding() -> None:
    case = a_collected_case(Right.PORTABILITY)
    hand_in(case, "b.pdf")
    with pytest.raises(decide.CannotDecide, match="read by a program"):
        grant(case)
    assert not Package.objects.exists()


def test_a_file_that_cannot_leave_is_told_while_deciding() -> None:
    case = a_collected_case()
    leave_out(hand_in(case, "no.pdf", b"no PDF at all"), What.PAGE, [1])
    with pytest.raises(decide.CannotDecide):
        grant(case)


def test_a_file_that_is_gone_is_told_while_deciding() -> None:
    case = a_collected_case()
    store.where(hand_in(case, "a.txt").file).unlink()
    with pytest.raises(decide.CannotDecide, match="gone from the store"):
        grant(case)


def test_nothing_handed_in_makes_no_package() -> None:
    case = a_collected_case()
    case.tasks.update(summary="Two orders")
    for task in case.tasks.all():
        task.files.update(removed_at=NOW)
    rulings = [
        decide.Ruling(item, Outcome.FULFILLED, vouches_for_unseen=True) for item in case.items.all()
    ]
    decide.decide(case, rulings, at=SOON, by=a_user())
    assert not Package.objects.exists()


def test_files_are_tried_before_the_transaction_of_a_decision(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, depths = a_collected_case(), list[int]()
    leave_out(a_table(case), What.COLUMN, [1])
    plain = redaction.released

    def released(entry: TaskFile) -> Iterator[bytes] | None:
        depths.append(len(connection.savepoint_ids))
        return plain(entry)

    monkeypatch.setattr(redaction, "released", released)
    grant(case)
    assert depths == [0]


def test_a_case_that_is_opened_anew_gets_a_package_anew() -> None:
    case = a_collected_case()
    earlier = grant(case)
    undecide.undecide(case, at=SOON)
    earlier.refresh_from_db()
    assert earlier.superseded_at == SOON
    assert package.build_next(at=SOON) is None
    item = case.items.get()
    case.items.update(outcome="fulfilled", settled_at=SOON)
    later = package.ask_for(item, at=SOON)
    assert later is not None
    assert list(package.live(case)) == [later]
    assert PackageFile.objects.filter(package=later).count() == earlier.files.count()
