"""Today, the case list and unsorted mail: right order, allowed filters, constant cost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from config.mailbox_url import mailboxes
from dsar.capabilities.mail.models import MailSource
from dsar.cases.models import Case
from dsar.interfaces.staff import keyset
from dsar.interfaces.staff.due import due_tone, due_words
from dsar.procedure import replies
from tests import factories
from tests.interfaces.staff.letterbox import a_message

pytestmark = pytest.mark.django_db
FRIDAY = date(2026, 12, 18)


def queries_of_today(officer: Client) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert officer.get("/staff/").status_code == 200
    return len(seen)


def test_today_costs_the_same_for_three_cases_and_for_thirty(officer: Client) -> None:
    for _ in range(3):
        factories.a_case()
    few = queries_of_today(officer)
    for _ in range(27):
        factories.a_case()
    assert queries_of_today(officer) == few


def test_an_empty_day_says_so(officer: Client) -> None:
    factories.a_company()
    assert "Nothing needs you today" in officer.get("/staff/").content.decode()


@pytest.mark.parametrize(
    "query",
    ["handler__password__startswith=p", "state=purged", "due=soon", "after=x", "o=1", "order=name"],
)
def test_a_filter_that_is_not_offered_is_refused(query: str, officer: Client) -> None:
    assert officer.get(f"/staff/cases/?{query}").status_code == 400


@pytest.mark.parametrize("query", ["", "state=received", "state=all", "due=late", "due=later"])
def test_an_offered_filter_lists_cases(query: str, officer: Client) -> None:
    factories.a_case()
    assert officer.get(f"/staff/cases/?{query}").status_code == 200


def test_a_reference_leads_straight_to_its_case(officer: Client) -> None:
    case = factories.a_case()
    response = officer.get("/staff/cases/", {"q": f" {case.reference.lower()} "})
    assert response["Location"] == f"/staff/case/{case.reference}/"


def test_pages_follow_each_other_without_gap_or_repeat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyset, "ROWS", 2)
    cases = [factories.a_case() for _ in range(5)]
    seen, after = [], ""
    for _ in range(3):
        page = keyset.page(Case.objects.all(), "due_on", after)
        seen += page.rows
        after = page.after
    assert [case.pk for case in seen] == [case.pk for case in cases]
    assert after == ""


@pytest.mark.parametrize(
    ("days", "tongue", "words", "tone"),
    [
        (0, "en", "Fri 18 Dec (today)", "near"),
        (3, "en", "Fri 18 Dec (3 days)", "near"),
        (1, "en", "Fri 18 Dec (1 day)", "near"),
        (5, "en", "Fri 18 Dec (5 days)", "soon"),
        (-2, "en", "Fri 18 Dec (2 days late)", "late"),
        (9, "en", "Fri 18 Dec (9 days)", "calm"),
    ],
)
def test_a_due_date_is_told_with_weekday_and_distance(
    days: int, tongue: str, words: str, tone: str
) -> None:
    case = Case(due_on=FRIDAY)
    on = FRIDAY - timedelta(days=days)
    with translation.override(tongue):
        assert due_words(case, on) == words
    assert due_tone(case, on) == tone


def test_today_counts_what_waits_at_the_mail_desk(officer: Client) -> None:
    factories.a_company()
    a_message()
    a_message(From="b@example.com")
    page = officer.get("/staff/").content.decode()
    assert "<b>2</b> Unsorted mail" in page
    assert "<b>0</b> Replies to us" in page


def test_today_names_a_case_whose_mail_came_back_until_it_is_dealt_with(officer: Client) -> None:
    case = factories.a_case()
    mail = case.outgoing_mails.latest("pk")
    replies.note_bounce(mail, code="5.1.1", at=factories.NOW)
    assert "came back" in officer.get("/staff/").content.decode()
    replies.settle_bounces(case, text="Called.", at=factories.NOW, by=factories.a_user())
    assert "came back" not in officer.get("/staff/").content.decode()


def test_today_costs_the_same_for_two_bounces_and_for_ten(officer: Client) -> None:
    def bounce(*numbers: int) -> None:
        for number in numbers:
            case = factories.a_case(email=f"{number}@example.com")
            replies.note_bounce(case.outgoing_mails.latest("pk"), code="", at=factories.NOW)

    bounce(1, 2)
    few = queries_of_today(officer)
    bounce(*range(3, 11))
    assert queries_of_today(officer) == few


@pytest.mark.parametrize("typed", ["\x00", "TP-26-AAAAA\x00", "9" * 5000, "Möttönen", "%00"])
def test_whatever_is_typed_as_a_reference_is_answered(typed: str, officer: Client) -> None:
    assert officer.get("/staff/cases/", {"q": typed}).status_code == 200
    assert officer.get("/staff/archive/", {"q": typed}).status_code == 200
    assert officer.get("/staff/case/%00/").status_code == 404


@pytest.mark.parametrize(
    "after", ["2026-01-01~1", "x~1", "2026-01-01T00:00:00+00:00~" + "9" * 5000]
)
def test_a_page_that_does_not_exist_is_refused(after: str, officer: Client) -> None:
    assert officer.get("/staff/archive/", {"after": after}).status_code == 400


def test_today_says_what_is_wrong_with_the_installation(
    officer: Client, settings: LazySettings
) -> None:
    assert "Tell whoever runs" not in officer.get("/staff/").content.decode()
    settings.MAILBOXES = mailboxes("imaps://u:p@mail.example/?name=info&address=i@mail.example")
    old = timezone.now() - timedelta(days=1)
    MailSource.objects.create(name="info", checked_at=old, failing_since=old, heartbeat_sent_at=old)
    page = officer.get("/staff/").content.decode()
    assert "The mailbox info cannot be read." in page
    assert "Our test message to the mailbox info did not arrive." in page
