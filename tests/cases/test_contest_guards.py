"""The database itself keeps a contest as it was made, and counts anew only from a reopening."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError

from dsar.cases.contests import Contest
from dsar.cases.states import State
from dsar.eventlog.actors import PERSON
from dsar.law.outcomes import Outcome
from dsar.procedure import contest
from tests.capabilities.identity.pictures import a_jpeg
from tests.cases.guards import sql
from tests.factories import a_case
from tests.procedure.disagreeing import looked_at_again, refused

pytestmark = pytest.mark.django_db
CHANGES = [
    ("UPDATE dsar_contest SET text = 'Kaikki on hyvin.'", "stays as it was made"),
    ("UPDATE dsar_contest SET received_on = '2026-01-01'", "stays as it was made"),
    ("UPDATE dsar_contest SET reviewed_at = NULL", "stays on record"),
    ("UPDATE dsar_contest SET file_id = NULL", "belongs to its case and stays"),
    ("DELETE FROM dsar_contesteditem", "leaves only from the archive"),
    ("UPDATE dsar_contesteditem SET earlier_id = NULL", "stays as it was made"),
    ("UPDATE dsar_contest SET result = 'lost'", "contest_settled_whole"),
    ("UPDATE dsar_contest SET reconsidered = ' '", "contest_settled_whole"),
]


@pytest.mark.parametrize(("statement", "words"), CHANGES)
def test_a_contest_is_not_rewritten(statement: str, words: str) -> None:
    road = refused()
    sent = {"text": "Puuttuu.", "upload": a_jpeg()}
    contest.contest(road.case, **sent, at=road.step(), by=PERSON)
    contest.review_again(road.case, at=road.step(), by=road.reviewer)
    if "result" in statement or "reconsidered" in statement:
        Contest.objects.update(result="upheld", settled_at=road.now, reconsidered="All.")
    with pytest.raises(DatabaseError, match=words):
        sql(statement)


def test_the_words_of_a_contest_may_be_blanked() -> None:
    road = refused()
    contest.contest(road.case, text="131052-308T", at=road.step(), by=PERSON)
    sql("UPDATE dsar_contest SET text = ''")
    assert Contest.objects.get().text == ""


def test_a_part_of_another_case_is_not_contested() -> None:
    row = looked_at_again(refused(), Outcome.REFUSED).case.contests.get()
    other = a_case().items.get()
    with pytest.raises(DatabaseError, match="parts of its own case"):
        sql(
            "INSERT INTO dsar_contesteditem (contest_id, item_id, result) VALUES (%s, %s, '')",
            [row.pk, other.pk],
        )


@pytest.mark.parametrize("state", [State.RECEIVED, State.WITHDRAWN])
def test_without_a_reopening_no_date_is_counted_from_one(state: State) -> None:
    case = a_case(state=state)
    with pytest.raises(DatabaseError, match="ends a month after it"):
        sql(
            "INSERT INTO dsar_recomputation (case_id, cause, earlier_due_on, earlier_due_steps,"
            " due_on, counted_at) VALUES (%s, 'reopened', %s, '[]', %s, %s)",
            [
                case.pk,
                case.due_on.isoformat(),
                (case.due_on + timedelta(days=9)).isoformat(),
                "2026-03-05 09:00:00+00:00",
            ],
        )
