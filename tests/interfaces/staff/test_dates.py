"""What staff see and do when holidays change, and when an answer goes by post."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff import dates, next_step
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import NonWorkingDay
from dsar.procedure import close, respond
from tests import factories
from tests.interfaces.staff.conftest import Press
from tests.oversight.archive.packages import a_moved_case

pytestmark = pytest.mark.django_db
PAGE = "/staff/dates/"


@pytest.fixture(autouse=True)
def while_the_time_runs() -> Iterator[None]:
    with time_machine.travel(factories.NOW + timedelta(days=1)):
        yield


@pytest.fixture
def moved() -> Case:
    """A case whose last day became a holiday after it was promised."""
    case = factories.a_case()
    NonWorkingDay.objects.create(on=case.due_on, name="Local day")
    return case


@pytest.fixture
def other() -> Case:
    return factories.a_case()


def due_on(case: Case) -> date:
    found: date = Case.objects.get(pk=case.pk).due_on
    return found


def shown(client: Client) -> str:
    return client.get(PAGE).content.decode()


def button(case: Case, days: int = 5) -> str:
    return f"{case.reference} {case.version} {case.due_on + timedelta(days=days)}"


def test_a_moved_date_is_listed_old_and_new(officer: Client, moved: Case) -> None:
    page = shown(officer)
    assert "Thursday 2 April 2026" in page
    assert "Tuesday 7 April 2026" in page
    assert "local holiday" in page


def test_nothing_moved_says_so(officer: Client) -> None:
    factories.a_case()
    assert "There is nothing to do" in shown(officer)


def test_the_button_counts_one_case_anew(officer: Client, other: Case, moved: Case) -> None:
    assert officer.post(PAGE, {"case": button(moved)}).status_code == 302
    assert (due_on(moved), due_on(other)) == (date(2026, 4, 7), date(2026, 4, 2))


def test_all_listed_are_counted_anew_at_once(officer: Client, other: Case, moved: Case) -> None:
    page = officer.post(PAGE, {"case": [button(moved), button(other)]}, follow=True)
    assert "2 last days were counted anew" in page.content.decode()
    assert due_on(other) == date(2026, 4, 7)


@pytest.mark.parametrize("days", [4, 6])
def test_what_the_page_did_not_show_is_not_counted(officer: Client, moved: Case, days: int) -> None:
    page = officer.post(PAGE, {"case": button(moved, days)}, follow=True)
    assert "changed meanwhile" in page.content.decode()
    assert due_on(moved) == moved.due_on


def test_a_long_list_says_that_more_comes(
    officer: Client, other: Case, moved: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dates, "MOST_LISTED", 1)
    page = shown(officer)
    assert "more come after them" in page
    assert "Count the one listed anew" in page


def test_an_administrator_reads_and_does_not_count(
    sign_in: Callable[..., Client], moved: Case
) -> None:
    admin = sign_in(Role.ADMINISTRATOR)
    assert moved.reference in shown(admin)
    assert "Count anew" not in shown(admin)
    assert admin.post(PAGE, {"case": button(moved)}).status_code == 403


def test_an_auditor_does_not_open_the_page(sign_in: Callable[..., Client]) -> None:
    assert sign_in(Role.AUDITOR).get(PAGE).status_code == 403


def test_the_case_page_counts_anew_and_keeps_both_days(
    officer: Client, press: Press, moved: Case
) -> None:
    assert press(moved, "recount").status_code == 302
    page = officer.get(f"/staff/case/{moved.reference}/").content.decode()
    assert "Before: Thursday 2 April 2026" in page
    assert "The last day was counted anew" in page
    assert "Tuesday 7 April 2026" in page


def test_counting_anew_is_offered_only_when_it_differs(officer: Client, press: Press) -> None:
    case = factories.a_case()
    assert "Count the last day anew" not in officer.get(f"/staff/case/{case.reference}/").text
    assert press(case, "recount").status_code == 409


def on_paper(monkeypatch: pytest.MonkeyPatch, today: date) -> Case:
    case = factories.a_case(state=State.DECIDED, email="", address="Katu 1\n00100 HELSINKI")
    respond.send(case, at=factories.NOW, by=factories.a_user())
    monkeypatch.setattr(next_step, "today", lambda: today)
    return case


def test_a_paper_answer_says_by_when_it_has_to_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    case = on_paper(monkeypatch, date(2026, 3, 26))
    why = str(next_step.next_step(case).why)
    assert "Post it by Thursday 26 March 2026" in why


def test_a_paper_answer_after_that_day_may_arrive_late(monkeypatch: pytest.MonkeyPatch) -> None:
    case = on_paper(monkeypatch, date(2026, 3, 27))
    assert "may arrive late" in str(next_step.next_step(case).why)


def test_the_facts_name_our_aim_and_the_post(officer: Client) -> None:
    now: datetime = timezone.now()
    case = factories.a_case(at=now, email="", address="Katu 1\n00100 HELSINKI")
    page = officer.get(f"/staff/case/{case.reference}/").text
    assert "Our own aim" in page
    assert "Post by" in page
    mailed = factories.a_case(at=now)
    assert "Post by" not in officer.get(f"/staff/case/{mailed.reference}/").text


def test_a_contested_case_shows_the_day_of_its_first_answer(officer: Client) -> None:
    case = factories.a_case(state=State.CONTESTED)
    page = officer.get(f"/staff/case/{case.reference}/").text
    assert "Contested on Tuesday 3 March 2026. Before: Thursday 2 April 2026." in page


def test_the_auditor_sees_the_same_sums_but_not_what_was_written(
    sign_in: Callable[..., Client],
) -> None:
    case = a_moved_case()
    close.withdraw(case, at=factories.NOW + timedelta(days=20))
    page = sign_in(Role.AUDITOR).get(f"/staff/archive/{case.reference}/").text
    for shown in ("Extended on", "Counted anew on", "With the days we waited", "TSV/7/2026"):
        assert shown in page
    for hidden in ("Yhdeksän", "Miksi"):
        assert hidden not in page
