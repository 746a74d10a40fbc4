"""Today says when its reader's morning mail left, and when it did not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dsar.capabilities.mail.models import OutgoingMail
from dsar.organisation.accounts.models import User
from dsar.procedure import digest
from tests import factories

pytestmark = pytest.mark.django_db
# A Thursday, twenty past ten in Helsinki; the case is due on that day.
MORNING = datetime(2026, 4, 2, 7, 20, tzinfo=UTC)


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setattr(timezone, "now", lambda: MORNING)
    factories.a_company()
    user = factories.a_user(username="anna")
    User.objects.filter(pk=user.pk).update(email="anna@minikone.example")
    user.refresh_from_db()
    return user


def today(sign_in: Callable[..., Client], user: User) -> str:
    return sign_in(user=user).get("/staff/").content.decode()


def test_today_says_when_the_last_digest_was_written(sign_in, anna) -> None:
    factories.a_case()
    assert digest.digest_next(at=MORNING - timedelta(hours=2, minutes=20)) == anna
    assert "Last morning mail to you: 2 Apr 2026 08:00" in today(sign_in, anna)


def test_today_says_that_no_digest_was_written(sign_in, anna) -> None:
    assert "This morning&#x27;s mail to you was not written." in today(sign_in, anna)


def test_today_says_that_the_digest_could_not_be_sent(sign_in, anna) -> None:
    factories.a_case()
    digest.digest_next(at=MORNING)
    OutgoingMail.objects.filter(kind="digest").update(failed_at=MORNING)
    assert "of 2 Apr 2026 10:20 to you could not be sent" in today(sign_in, anna)


def test_today_says_nothing_when_nothing_waited(sign_in, anna) -> None:
    digest.digest_next(at=MORNING)
    assert "morning" not in today(sign_in, anna).lower()


def test_today_says_that_no_address_is_known(sign_in, anna) -> None:
    User.objects.update(email="")
    anna.refresh_from_db()
    assert "Your account has no e-mail address" in today(sign_in, anna)
