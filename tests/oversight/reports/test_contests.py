"""The figures of contests and refusals: right, few queries, and about nobody."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dsar.law.outcomes import Outcome
from dsar.oversight.reports.contests import figures
from dsar.procedure import recall, reopen
from tests.factories import a_company
from tests.procedure.disagreeing import GROUND, looked_at_again, refused, taken_up

pytestmark = pytest.mark.django_db
ON = date(2026, 6, 30)


def test_each_contest_and_refusal_counts_once():
    looked_at_again(refused(), Outcome.FULFILLED)
    looked_at_again(refused(email="b@example.org"), Outcome.REFUSED)
    taken_up(refused(email="c@example.org"))
    refused(email="d@example.org")
    latest, year = figures(ON)
    assert (latest.received, latest.open, latest.settled) == (3, 1, 2)
    assert latest.results == {"changed": 1, "upheld": 1}
    assert latest.grounds == {GROUND: 5}
    assert (latest.refused, latest.contested, latest.share) == (5, 3, 60)
    assert latest.median_days == 0
    assert (year.year, year.received) == (2026, 3)


def test_a_year_later_the_twelve_months_are_empty_and_the_year_is_not():
    looked_at_again(refused(), Outcome.FULFILLED)
    latest, this_year, last_year = figures(date(2027, 4, 1))
    assert (latest.received, this_year.received, last_year.received) == (0, 0, 1)
    assert latest.median_days is latest.share is None


def test_what_was_taken_back_before_anybody_read_it_was_no_refusal():
    road = refused()
    recall.recall(road.case, reason="A page was missing.", at=road.step(), by=road.officer)
    assert figures(ON)[0].refused == 0


def test_a_refusal_that_we_corrected_ourselves_stays_one():
    road = refused()
    reopen.correct(road.case, reason="The ground was wrong.", at=road.step(), by=road.officer)
    assert figures(ON)[0].refused == 1


def test_more_cases_take_no_more_queries():
    a_company()
    with CaptureQueriesContext(connection) as none:
        figures(ON)
    for number in range(2):
        looked_at_again(refused(email=f"{number}@example.org"), Outcome.REFUSED)
    with CaptureQueriesContext(connection) as some:
        figures(ON)
    assert len(some) == len(none)
