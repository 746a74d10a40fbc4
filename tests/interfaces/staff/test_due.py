"""Due dates in words: weekday, date, days left; the year only where it says something."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import translation

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff import due
from dsar.organisation.controller.models import Controller
from tests import factories

FRIDAY = date(2026, 12, 18)
NEW_YEAR = date(2027, 1, 4)

WORDS = [
    (FRIDAY, 3, "pe 18.12. (3 pv)", "fr 18.12. (3 dagar)", "Fri 18 Dec (3 days)"),
    (FRIDAY, 1, "pe 18.12. (1 pv)", "fr 18.12. (1 dag)", "Fri 18 Dec (1 day)"),
    (FRIDAY, 0, "pe 18.12. (tänään)", "fr 18.12. (i dag)", "Fri 18 Dec (today)"),
    (FRIDAY, -1, "pe 18.12. (1 pv myöhässä)", "fr 18.12. (1 dag försenad)", "(1 day late)"),
    (FRIDAY, -2, "pe 18.12. (2 pv myöhässä)", "fr 18.12. (2 dagar försenad)", "(2 days late)"),
    (NEW_YEAR, 4, "ma 4.1.2027 (4 pv)", "må 4.1.2027 (4 dagar)", "Mon 4 Jan 2027 (4 days)"),
    (NEW_YEAR, 3, "ma 4.1. (3 pv)", "må 4.1. (3 dagar)", "Mon 4 Jan (3 days)"),
    (FRIDAY, -14, "pe 18.12.2026 (14 pv myöhässä)", "fr 18.12.2026 (14", "Fri 18 Dec 2026 (14"),
]


@pytest.mark.parametrize(("day", "left", "fi", "sv", "en"), WORDS)
def test_a_due_date_reads_well_in_each_language(
    day: date, left: int, fi: str, sv: str, en: str
) -> None:
    for language, words in (("fi", fi), ("sv", sv), ("en", en)):
        with translation.override(language):
            assert words in due.due_words(Case(due_on=day), day - timedelta(days=left))


@pytest.mark.parametrize(
    ("today", "words"),
    [(FRIDAY, "pe 18.12."), (date(2026, 1, 1), "pe 18.12."), (NEW_YEAR, "pe 18.12.2026")],
)
def test_a_case_that_ended_shows_its_date_alone(today: date, words: str) -> None:
    with translation.override("fi"):
        assert due.due_words(Case(due_on=FRIDAY, state=State.CLOSED), today) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        # The day on which summer time ends has 25 hours here.
        (datetime(2026, 10, 24, 20, 59, 59, tzinfo=UTC), "su 25.10. (1 pv)"),
        (datetime(2026, 10, 24, 21, 0, 0, tzinfo=UTC), "su 25.10. (tänään)"),
        (datetime(2026, 10, 25, 21, 59, 59, tzinfo=UTC), "su 25.10. (tänään)"),
        (datetime(2026, 10, 25, 22, 0, 0, tzinfo=UTC), "su 25.10. (1 pv myöhässä)"),
    ],
)
def test_days_left_follow_the_local_midnight_of_a_clock_change(at: datetime, words: str) -> None:
    today = Controller().day_of(at)
    with translation.override("fi"):
        assert due.due_words(Case(due_on=date(2026, 10, 25)), today) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25.10.2026 03.30"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "25.10.2026 03.30"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29.3.2026 04.00"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "29.3.2026 02.59"),
    ],
)
def test_a_moment_is_told_in_local_time_on_a_clock_change(at: datetime, words: str) -> None:
    with translation.override("fi"):
        assert due.moment(at) == words


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/staff/", "/staff/cases/"])
def test_a_due_date_in_a_list_leads_to_its_computation(page: str, officer: Client) -> None:
    case = factories.a_case()
    link = f"/staff/case/{case.reference}/#due"
    assert link in officer.get(page).content.decode()
    opened = officer.get(link).content.decode()
    assert 'id="due"' in opened
    assert 'href="#due"' in opened
