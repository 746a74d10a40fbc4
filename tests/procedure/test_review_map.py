"""Owners look their part of the map over in time, and are asked again until they have."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dsar.capabilities.mail.models import OutgoingMail
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import System
from dsar.procedure import review_map
from tests.factories import NOW, a_company, a_user

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def olli() -> User:
    """Owns both systems of the company, which are due today."""
    a_company()
    olli = a_user(Role.SYSTEM_OWNER, "olli")
    System.objects.update(
        owner=olli, deputy=a_user(Role.SYSTEM_OWNER, "sanna"), review_due_on=TODAY
    )
    return olli


def sweep(at=NOW):
    while review_map.ask_next(at=at):
        continue


def told():
    return list(OutgoingMail.objects.filter(kind="map_review").order_by("pk"))


def test_an_owner_gets_one_mail_about_all_systems_due() -> None:
    sweep()
    (mail,) = told()
    assert mail.addressee == "olli@minikone.example"
    assert "crm (fi)" in mail.body
    assert "invoicing (fi)" in mail.body
    event = Event.objects.get(kind="map.review_asked")
    assert event.facts["systems"] == ["crm", "invoicing"]


def test_what_is_not_due_yet_is_not_asked() -> None:
    sweep(NOW - DAY)
    assert told() == []


def test_a_system_that_went_out_of_use_is_not_asked() -> None:
    System.objects.update(is_active=False)
    sweep()
    assert told() == []


@pytest.mark.parametrize(("days", "mails"), [(0, 1), (13, 1), (14, 2), (28, 2)])
def test_who_does_not_answer_is_asked_again_every_fortnight(days: int, mails: int) -> None:
    sweep()
    sweep(NOW + days * DAY)
    assert len(told()) == mails


def test_the_deputy_is_asked_while_the_owner_is_away(olli: User) -> None:
    User.objects.filter(pk=olli.pk).update(away_from=TODAY, away_until=TODAY)
    sweep()
    assert [mail.addressee for mail in told()] == ["sanna@minikone.example"]


def test_where_nobody_answers_for_a_system_nothing_is_mailed() -> None:
    System.objects.update(owner=None, deputy=None)
    sweep()
    assert told() == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_mail_is_in_the_owners_language_and_says_whom_to_write(
    language: str, olli: User
) -> None:
    User.objects.filter(pk=olli.pk).update(language=language)
    sweep()
    (mail,) = told()
    assert mail.language == language
    assert "privacy@minikone.example" in mail.body
    assert "/staff/" not in mail.body


def test_an_owner_who_may_open_the_map_gets_its_address() -> None:
    System.objects.update(owner=a_user(username="anna"))
    sweep()
    (mail,) = told()
    assert "/staff/datamap/" in mail.body


def test_confirming_says_who_and_when_and_dates_the_next(olli: User) -> None:
    crm = System.objects.get(key="crm")
    assert review_map.confirm(crm, at=NOW, by=olli) == date(2026, 9, 2)
    crm.refresh_from_db()
    assert (crm.reviewed_on, crm.reviewed_by, crm.review_due_on) == (TODAY, olli, date(2026, 9, 2))
    event = Event.objects.get(kind="map.reviewed")
    assert event.facts == {"system": "crm", "due_on": "2026-09-02"}


def test_what_was_confirmed_is_left_out_of_the_next_mail(olli: User) -> None:
    review_map.confirm(System.objects.get(key="crm"), at=NOW, by=olli)
    sweep()
    assert "crm" not in told()[0].body


@pytest.mark.parametrize(
    ("today", "months", "due_on"),
    [(date(2026, 8, 31), 6, date(2027, 2, 28)), (date(2023, 8, 31), 6, date(2024, 2, 29))],
)
def test_the_next_look_is_on_the_same_day_of_its_month(
    today: date, months: int, due_on: date, olli: User
) -> None:
    Controller.objects.update(map_review_months=months)
    at = NOW.replace(year=today.year, month=today.month, day=today.day)
    assert review_map.confirm(System.objects.get(key="crm"), at=at, by=olli) == due_on


def test_a_system_that_was_never_dated_gets_a_day() -> None:
    System.objects.filter(key="crm").update(review_due_on=None)
    while review_map.date_next(at=NOW):
        continue
    assert System.objects.get(key="crm").review_due_on == date(2026, 9, 2)
    assert System.objects.get(key="invoicing").review_due_on == TODAY
