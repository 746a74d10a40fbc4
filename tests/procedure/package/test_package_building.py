"""How a package is built: visibly, by one builder at a time, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import translation

from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.capabilities.fulfilment.models import TaskFile
from dsar.cases.models import Case
from dsar.files import store
from dsar.files.models import StoredFile
from dsar.interfaces.staff.reasons import in_words
from dsar.procedure import dispatch, respond
from dsar.procedure.package import package, package_contents
from dsar.procedure.respond import CannotSend
from dsar.work.lease import LEASE, MOST_ATTEMPTS
from tests.eventlog.tampering import unguarded
from tests.factories import NOW, a_user
from tests.procedure.packing import SOON, a_collected_case, built, grant, hand_in

pytestmark = pytest.mark.django_db


def a_granted_case(*names: str) -> tuple[Case, Package]:
    case = a_collected_case()
    for name in names or ("a.txt", "b.txt"):
        hand_in(case, name)
    return case, grant(case)


def the_letters(case: Case) -> None:
    while dispatch.render_next(at=SOON):
        continue
    case.refresh_from_db()


def failed(row: Package) -> str:
    assert package.build_next(at=SOON) == row
    row.refresh_from_db()
    assert row.file is None
    assert row.failed_at is not None
    return row.last_error


def test_a_file_that_is_gone_stops_the_package_where_staff_see_it() -> None:
    _, row = a_granted_case()
    entry = row.files.get(path__endswith="a.txt")
    store.where(entry.entry.file).unlink()
    assert failed(row) == f"gone {entry.pk}"
    assert not StoredFile.objects.filter(media_type="application/zip").exists()


def test_bytes_that_were_altered_stop_the_package() -> None:
    _, row = a_granted_case()
    entry = row.files.get(path__endswith="a.txt")
    path = store.where(entry.entry.file)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    assert failed(row) == f"unreadable {entry.pk}"


def test_a_file_that_came_back_is_packed_when_it_is_tried_again() -> None:
    case, row = a_granted_case()
    path = store.where(row.files.latest("pk").entry.file)
    kept = path.read_bytes()
    path.unlink()
    failed(row)
    path.write_bytes(kept)
    dispatch.try_again(case, at=SOON, by=a_user())
    assert package.build_next(at=SOON) == row
    assert package.live(case).get().file is not None


def test_a_file_of_another_case_stops_the_package() -> None:
    _, row = a_granted_case()
    entry = row.files.latest("pk")
    with unguarded():
        StoredFile.objects.filter(pk=entry.entry.file_id).update(reference="TP-26-ZZZZZ")
    assert failed(row) == f"of_another {entry.pk}"


def refused(words: str, sql: str, *values: Any) -> None:
    with (
        pytest.raises(DatabaseError, match=words),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql, values)


def test_the_database_lets_no_file_of_another_case_into_a_package() -> None:
    _, mine = a_granted_case()
    theirs = hand_in(a_collected_case(email="b@example.org"), "theirs.txt")
    made = PackageFile.objects.filter(package=mine).values_list("pk", flat=True)
    words = "a package holds files of its own case and item"
    insert = "INSERT INTO dsar_packagefile (package_id, entry_id, path, sha256)"
    refused(words, f"{insert} VALUES (%s, %s, 'x', '')", mine.pk, theirs.pk)
    move = "UPDATE dsar_packagefile SET entry_id = %s WHERE id = %s"
    refused(words, move, theirs.pk, made[0])


def test_the_database_lets_no_package_hold_the_file_of_another_case() -> None:
    _, mine = a_granted_case()
    theirs = a_collected_case(email="b@example.org")
    file = hand_in(theirs, "theirs.txt").file
    words = "a package is made for an item of its own case"
    refused(words, "UPDATE dsar_package SET file_id = %s WHERE id = %s", file.pk, mine.pk)
    item = theirs.items.get().pk
    refused(
        "stays as it was built", "UPDATE dsar_package SET item_id = %s WHERE id = %s", item, mine.pk
    )


def test_an_answer_waits_for_its_package_and_says_how_far_it_is() -> None:
    case, row = a_granted_case()
    the_letters(case)
    Package.objects.filter(pk=row.pk).update(files_done=340, files_total=2000)
    with pytest.raises(CannotSend, match="still being built: 340 of 2000 files") as error:
        respond.send(case, at=SOON, by=a_user())
    with translation.override("fi"):
        assert "340" in in_words(error.value)
    assert not case.dispatches.exists()


def test_an_answer_does_not_leave_without_a_package_that_failed() -> None:
    case, row = a_granted_case()
    the_letters(case)
    Package.objects.filter(pk=row.pk).update(failed_at=SOON)
    with pytest.raises(CannotSend, match="could not be built"):
        respond.send(case, at=SOON, by=a_user())


def test_a_case_that_was_decided_before_there_were_packages_gets_one() -> None:
    case, row = a_granted_case()
    the_letters(case)
    row.files.all().delete()
    row.delete()
    with pytest.raises(CannotSend, match="0 of 3 files"):
        respond.send(case, at=SOON, by=a_user())
    assert package.build_next(at=SOON)
    case.refresh_from_db()
    assert respond.send(case, at=SOON, by=a_user()).files.count() == 2


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Any) -> None:
    """Let something happen once a builder reads the first file."""
    told, plain = [act], store.chunks_of

    def chunks(file: StoredFile) -> Iterator[bytes]:
        while told:
            told.pop()()
        return plain(file)

    monkeypatch.setattr(store, "chunks_of", chunks)
    monkeypatch.setattr(package, "BEAT", 0.0)


def test_a_package_that_nobody_waits_for_any_more_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, row = a_granted_case()
    meanwhile(monkeypatch, lambda: package.supersede(case, at=SOON))
    assert package.build_next(at=SOON) == row
    row.refresh_from_db()
    assert (row.file, row.done_at, row.failed_at) == (None, None, None)
    assert package.build_next(at=SOON + timedelta(days=1)) is None


def test_of_two_builders_the_second_finishes(monkeypatch: pytest.MonkeyPatch) -> None:
    _, row = a_granted_case()
    later = SOON + LEASE + timedelta(seconds=1)
    meanwhile(monkeypatch, lambda: package.build_next(at=later))
    assert package.build_next(at=SOON) == row
    assert StoredFile.objects.filter(media_type="application/zip").count() == 1
    row.refresh_from_db()
    assert (row.attempts, row.failed_at) == (2, None)
    assert row.file is not None


def test_the_lease_is_held_and_the_count_shown_while_it_is_built(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, row = a_granted_case()
    seen: list[tuple[int, bool]] = []
    monkeypatch.setattr(package, "BEAT", 0.0)
    monkeypatch.setattr(package_contents, "fail", lambda name: seen.append(look()))

    def look() -> tuple[int, bool]:
        now = Package.objects.get(pk=row.pk)
        return now.files_done, now.lease_until >= SOON + LEASE

    package.build_next(at=SOON)
    assert seen == [(1, True), (2, True), (3, True)]


def test_a_builder_that_breaks_is_tried_again_and_given_up_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(file: Any) -> Any:
        raise MemoryError

    _, row = a_granted_case()
    monkeypatch.setattr(package.store, "put_away", broken)
    package.build_next(at=SOON)
    row.refresh_from_db()
    assert (row.last_error, row.failed_at) == ("MemoryError", None)
    Package.objects.filter(pk=row.pk).update(attempts=MOST_ATTEMPTS - 1)
    package.build_next(at=SOON + timedelta(days=1))
    row.refresh_from_db()
    assert row.failed_at is not None


def test_the_package_of_a_case_that_ended_is_not_built() -> None:
    case, _ = a_granted_case()
    Case.objects.filter(pk=case.pk).update(state="withdrawn")
    assert package.build_next(at=SOON)
    assert not StoredFile.objects.filter(media_type="application/zip").exists()
    assert package.build_next(at=SOON) is None


def test_a_file_left_out_after_the_decision_stops_the_package() -> None:
    _, row = a_granted_case()
    entry: TaskFile = row.files.latest("pk").entry
    told = {"ground": "third-party", "facts": "x", "made_by": a_user(), "made_at": NOW}
    with unguarded():
        entry.redactions.create(what="whole", **told)
    assert failed(row).startswith("left_out ")


def test_a_built_package_is_not_built_again() -> None:
    case = a_collected_case()
    built(case)
    assert package.build_next(at=SOON + timedelta(days=1)) is None
