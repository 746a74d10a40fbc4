"""Holidays and deputies: who may stand in, and when two are away together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar.eventlog.models import Event
from dsar.organisation.accounts import leave
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Role
from tests.factories import NOW, a_user

MONDAY = date(2026, 7, 6)
FRIDAY = date(2026, 7, 10)
days = st.integers(0, 40).map(lambda number: MONDAY + timedelta(days=number))
holidays = st.tuples(days, days).map(sorted)


def away(first: date | None, last: date | None) -> User:
    return User(away_from=first, away_until=last)


def wishes(**changes: object) -> leave.Wishes:
    settled = {
        "language": "sv",
        "wants_digest": False,
        "away_from": MONDAY,
        "away_until": FRIDAY,
        "deputy": None,
    }
    return leave.Wishes(**(settled | changes))  # type: ignore[arg-type]


@given(one=holidays, other=holidays)
def test_two_are_away_together_when_they_share_a_day(one: list[date], other: list[date]) -> None:
    def each(first: date, last: date) -> set[date]:
        return {first + timedelta(days=number) for number in range((last - first).days + 1)}

    shared = each(*one) & each(*other)
    assert leave.are_both_away(away(*one), away(*other)) == bool(shared)


@pytest.mark.parametrize(("first", "last"), [(None, None), (MONDAY, None), (None, FRIDAY)])
def test_nobody_is_away_without_both_days(first: date | None, last: date | None) -> None:
    assert not leave.are_both_away(away(first, last), away(MONDAY, FRIDAY))
    assert not leave.are_both_away(away(MONDAY, FRIDAY), away(first, last))


@pytest.mark.django_db
def test_only_colleagues_who_handle_cases_stand_in() -> None:
    anna, riitta = a_user(username="anna"), a_user(Role.REVIEWER, "riitta")
    a_user(Role.AUDITOR)
    a_user(Role.ADMINISTRATOR)
    User.objects.create_user("gone", role=Role.OFFICER.value, is_active=False)
    assert list(leave.deputies_for(anna)) == [riitta]
    assert set(leave.deputies_for(None)) == {anna, riitta}


@pytest.mark.django_db
def test_what_a_colleague_settles_is_kept_and_the_deputy_written_down() -> None:
    anna, riitta = a_user(username="anna"), a_user(Role.REVIEWER, "riitta")
    leave.settle(wishes(deputy=riitta), at=NOW, by=anna)
    anna.refresh_from_db()
    assert (anna.language, anna.wants_digest, anna.deputy) == ("sv", False, riitta)
    assert anna.stand_in(MONDAY) == riitta
    event = Event.objects.get(kind="deputy.chosen")
    assert event.facts == {"user": anna.pk, "deputy": riitta.pk}


@pytest.mark.django_db
def test_the_same_deputy_is_not_written_down_again() -> None:
    anna, riitta = a_user(username="anna"), a_user(Role.REVIEWER, "riitta")
    leave.settle(wishes(deputy=riitta), at=NOW, by=anna)
    leave.settle(wishes(deputy=riitta, language="en"), at=NOW, by=anna)
    assert Event.objects.filter(kind="deputy.chosen").count() == 1
    leave.settle(wishes(), at=NOW, by=anna)
    assert Event.objects.filter(kind="deputy.chosen").last().facts["deputy"] is None
