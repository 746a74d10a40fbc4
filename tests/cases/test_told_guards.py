"""What a decision rests on, and what left with it, is not rewritten, whoever asks the database."""

from __future__ import annotations

import pytest

from dsar.capabilities.delivery.packages import Package
from dsar.capabilities.fulfilment.models import AccessStatement, CollectionTask
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.law.rights import Right
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure.collection import recipients
from dsar.procedure.undecide import undecide
from tests.cases.test_held_guards import OTHER, refused, run
from tests.factories import NOW, a_case, a_user
from tests.procedure.changing import a_recipient, changed
from tests.procedure.packing import a_collected_case, built, hand_in

pytestmark = pytest.mark.django_db
SAID = "what a system said stays while the decision on it stands"
BUILT = "a package stays as it was built"


def a_decided_task(right: Right = Right.ERASURE) -> CollectionTask:
    case = a_case(right, state=State.DECIDED)
    task: CollectionTask = case.tasks.get(system__key="crm")
    return task


REWRITTEN = (
    "UPDATE dsar_collectiontask SET result = 'nothing_found' WHERE id = %s",
    "UPDATE dsar_collectiontask SET summary = 'forged' WHERE id = %s",
    "UPDATE dsar_collectiontask SET answered_at = '2026-01-01 00:00:00+00:00' WHERE id = %s",
    "UPDATE dsar_categoryanswer SET until = '2060-01-01' WHERE task_id = %s",
    "DELETE FROM dsar_categoryanswer WHERE task_id = %s",
    "INSERT INTO dsar_categoryanswer (task_id, category_id, did, data, old, new, ground, why, "
    "until_words) SELECT task_id, category_id, did, data, old, new, ground, why, until_words "
    "FROM dsar_categoryanswer WHERE task_id = %s",
)


@pytest.mark.parametrize("sql", REWRITTEN, ids=range(len(REWRITTEN)))
def test_what_a_system_said_is_not_rewritten_under_a_decision(sql: str) -> None:
    task = a_decided_task()
    assert task.lines.exists()
    refused(SAID, sql, task.pk)
    undecide(Case.objects.get(pk=task.case_id), at=NOW)
    assert run(sql, task.pk) > 0


def test_a_line_goes_to_no_other_task_or_category() -> None:
    mine, theirs = (a_case(Right.ERASURE, state=State.COLLECTING, email=e) for e in ("", OTHER))
    line = changed(mine, "erased").lines.get()
    words, sql = (
        "an answer stays with its task",
        "UPDATE dsar_categoryanswer SET {} = %s WHERE id = %s",
    )
    refused(words, sql.format("task_id"), theirs.tasks.get(system__key="crm").pk, line.pk)


def test_a_handed_in_file_keeps_its_shape_and_is_not_taken_out_under_a_decision() -> None:
    case = a_collected_case()
    entry = hand_in(case, "a.txt")
    built(case)
    refused(SAID, "UPDATE dsar_taskfile SET removed_at = '2026-05-01' WHERE id = %s", entry.pk)
    refused("never moved", "UPDATE dsar_taskfile SET shape = 'text' WHERE id = %s", entry.pk)
    other = DataCategory.objects.exclude(system=entry.task.system).values_list("pk", flat=True)[0]
    sql = "UPDATE dsar_taskfile SET category_id = %s WHERE id = %s"
    refused("answers for its own categories", sql, other, entry.pk)


@pytest.mark.parametrize(
    "change",
    ["file_id = NULL, done_at = NULL", "overview = '{\"a\": 1}'", "files_total = files_total + 1"],
)
def test_a_built_package_is_not_rewritten(change: str) -> None:
    row = built(a_collected_case())
    refused(BUILT, f"UPDATE dsar_package SET {change} WHERE id = %s", row.pk)  # noqa: S608


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE dsar_packagefile SET sha256 = '00' WHERE package_id = %s",
        "DELETE FROM dsar_packagefile WHERE package_id = %s",
        "INSERT INTO dsar_packagefile (package_id, entry_id, path, sha256) "
        "SELECT package_id, entry_id, 'x', '' FROM dsar_packagefile WHERE package_id = %s",
    ],
    ids=["update", "delete", "insert"],
)
def test_the_list_of_a_built_package_stays(sql: str) -> None:
    row = built(a_collected_case())
    refused(BUILT, sql, row.pk)


def test_a_replaced_package_never_leaves_again() -> None:
    row = built(a_collected_case())
    assert Package.objects.filter(pk=row.pk).update(superseded_at=NOW) == 1
    refused(BUILT, "UPDATE dsar_package SET superseded_at = NULL WHERE id = %s", row.pk)


def test_who_was_told_is_neither_moved_nor_forgotten() -> None:
    repairs = a_recipient("Repairs")
    task = changed(a_case(Right.ERASURE, state=State.COLLECTING), "erased")
    DataCategory.objects.get(system=task.system).recipients.add(repairs)
    recipients.notices_for(task, at=NOW)
    notice = task.notices.get()
    other = a_recipient("Finance")
    sql = "UPDATE dsar_recipientnotice SET recipient_id = %s WHERE id = %s"
    refused("stays as it was noted", sql, other.pk, notice.pk)
    recipients.told(notice, on=NOW.date(), how="By phone", at=NOW, by=a_user())
    refused("not forgotten", "DELETE FROM dsar_recipientnotice WHERE id = %s", notice.pk)


def test_a_statement_that_tells_nothing_is_never_complete() -> None:
    case = a_case(state=State.REVIEWING)
    statement = AccessStatement.objects.get(item__case=case)
    run("UPDATE dsar_accessstatement SET complete_at = NULL WHERE id = %s", statement.pk)
    sql = "UPDATE dsar_accessstatement SET parts = '[]', complete_at = filled_at WHERE id = %s"
    refused("tells nothing is not complete", sql, statement.pk)
