"""The secret address of a calendar: shown once, one at a time, dead when it should be."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from dsar.eventlog.models import Event
from dsar.organisation.accounts import calendar
from dsar.organisation.accounts.models import CalendarFeed, User
from dsar.organisation.accounts.roles import Role
from tests.factories import NOW, a_user

pytestmark = pytest.mark.django_db


def an_address(user: User) -> str:
    feed = calendar.address_of(user)
    return calendar.make(replaces=feed.pk if feed else None, at=NOW, by=user)


def test_only_the_digest_of_a_token_is_kept() -> None:
    token = an_address(a_user())
    kept = CalendarFeed.objects.values().get()
    assert token not in str(kept)
    assert kept["token_digest"] == hashlib.sha256(token.encode()).hexdigest()
    assert len(token) == 43


def test_an_address_opens_its_owner_until_a_year_has_passed() -> None:
    user = a_user()
    token = an_address(user)
    assert calendar.reader(token, at=NOW + timedelta(days=364)) == user
    assert calendar.reader(token, at=NOW + timedelta(days=365)) is None


def test_a_new_address_ends_the_old_one_at_once() -> None:
    user = a_user()
    first, second = an_address(user), an_address(user)
    assert calendar.reader(first, at=NOW) is None
    assert calendar.reader(second, at=NOW) == user


def test_a_form_sent_twice_makes_one_address() -> None:
    user = a_user()
    token = calendar.make(replaces=None, at=NOW, by=user)
    with pytest.raises(calendar.ShownAlready):
        calendar.make(replaces=None, at=NOW, by=user)
    with pytest.raises(calendar.ShownAlready):
        calendar.make(replaces=CalendarFeed.objects.get().pk + 1, at=NOW, by=user)
    assert calendar.reader(token, at=NOW) == user


def test_an_address_of_a_colleague_cannot_be_replaced() -> None:
    anna = a_user(username="anna")
    token = an_address(anna)
    with pytest.raises(calendar.ShownAlready):
        calendar.make(replaces=CalendarFeed.objects.get().pk, at=NOW, by=a_user())
    assert calendar.reader(token, at=NOW) == anna


def test_a_revoked_address_is_dead_and_may_be_revoked_again() -> None:
    user = a_user()
    token = an_address(user)
    calendar.revoke(at=NOW, by=user)
    calendar.revoke(at=NOW, by=user)
    assert calendar.reader(token, at=NOW) is None
    assert Event.objects.filter(kind="calendar.revoked").count() == 1


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM_OWNER])
def test_a_role_that_opens_no_cases_reads_no_calendar(role: Role) -> None:
    user = a_user()
    token = an_address(user)
    User.objects.filter(pk=user.pk).update(role=role)
    assert calendar.reader(token, at=NOW) is None


def test_a_colleague_who_left_reads_no_calendar() -> None:
    user = a_user()
    token = an_address(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert calendar.reader(token, at=NOW) is None


@pytest.mark.parametrize("token", ["", "x", "\x00", "\udcff", "ä" * 5000])
def test_whatever_comes_as_a_token_opens_nothing(token: str) -> None:
    assert calendar.reader(token, at=NOW) is None


def test_the_log_knows_who_made_an_address_and_nothing_of_the_token() -> None:
    user = a_user()
    token = an_address(user)
    event = Event.objects.get(kind="calendar.made")
    assert (event.stream, event.actor, event.facts) == (
        "installation",
        f"staff:{user.pk}",
        {"user": user.pk},
    )
    assert token not in str(Event.objects.values().last())
