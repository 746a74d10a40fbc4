"""Whose turn a mailbox is, how it waits when it fails, and the test message to ourselves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from config import mailbox_url
from dsar.capabilities.mail.mailboxes import sources
from dsar.capabilities.mail.mailboxes.accounts import accounts
from dsar.capabilities.mail.mailboxes.rounds import Round
from dsar.capabilities.mail.mailboxes.sources import LeaseLost
from dsar.capabilities.mail.models import MailSource, OutgoingMail
from dsar.oversight.reports.health import ages
from dsar.procedure import fetch, heartbeat
from tests.factories import NOW, a_company

pytestmark = pytest.mark.django_db

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture(autouse=True)
def mailbox(settings: Any) -> None:
    url = "imap://info%40minikone.example:pw@127.0.0.1:1/?name=info"
    settings.MAILBOXES = mailbox_url.mailboxes(url)
    a_company()


def ends(monkeypatch: pytest.MonkeyPatch, how: Any) -> None:
    def run(self: Round) -> bool:
        if isinstance(how, Exception):
            raise how
        return bool(how)

    monkeypatch.setattr(Round, "run", run)


def test_without_mailboxes_nothing_is_due(settings: Any) -> None:
    settings.MAILBOXES = []
    assert fetch.fetch_next(at=NOW) is None


def test_a_mailbox_is_looked_at_again_after_a_while(
    monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    ends(monkeypatch, False)
    assert fetch.fetch_next(at=NOW)
    assert fetch.fetch_next(at=NOW + 19 * SECOND) is None
    assert fetch.fetch_next(at=NOW + 20 * SECOND)


def test_one_with_more_to_read_is_due_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ends(monkeypatch, True)
    assert fetch.fetch_next(at=NOW)
    assert fetch.fetch_next(at=NOW)


def test_one_that_fails_waits_longer_and_longer_but_never_over_five_minutes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ends(monkeypatch, OSError("secret@example.com"))
    at, waits = NOW, []
    for _ in range(7):
        source = fetch.fetch_next(at=at)
        assert source
        assert source.due_at
        waits.append((source.due_at - at).seconds)
        at = source.due_at
    assert waits == [20, 20, 40, 80, 160, 300, 300]
    assert (source.failing_since, source.last_error) == (NOW, "OSError")


def test_success_clears_the_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    ends(monkeypatch, OSError())
    fetch.fetch_next(at=NOW)
    ends(monkeypatch, False)
    source = fetch.fetch_next(at=NOW + HOUR)
    assert source
    assert (source.failing_since, source.last_error, source.checked_at) == (None, "", NOW + HOUR)


def test_a_mailbox_has_one_fetcher_until_its_lease_runs_out() -> None:
    assert sources.claim_next(accounts(), at=NOW)
    assert sources.claim_next(accounts(), at=NOW + MINUTE) is None
    assert sources.claim_next(accounts(), at=NOW + HOUR)


def test_whoever_lost_the_lease_changes_nothing_any_more() -> None:
    claimed = sources.claim_next(accounts(), at=NOW)
    assert claimed
    assert sources.claim_next(accounts(), at=NOW + HOUR)
    with pytest.raises(LeaseLost):
        sources.advance(claimed[1], uidvalidity=1, last_uid=9)
    assert MailSource.objects.get().last_uid == 0


def test_a_moment_in_the_future_never_starts_the_clock() -> None:
    claimed = sources.claim_next(accounts(), at=NOW)
    assert claimed
    made = Round(*claimed, at=NOW)
    made.facts = {1: (10, NOW - HOUR), 2: (10, NOW + HOUR), 3: (10, None)}
    assert [made._arrived(uid) for uid in (1, 2, 3)] == [NOW - HOUR, NOW, NOW]


def test_a_test_message_goes_to_each_address_once_in_six_hours(settings: Any) -> None:
    assert heartbeat.send_next(at=NOW)
    assert heartbeat.send_next(at=NOW + HOUR) is None
    mail = OutgoingMail.objects.get()
    assert (mail.kind, mail.addressee) == ("heartbeat", "info@minikone.example")
    assert heartbeat.send_next(at=NOW + 6 * HOUR)
    settings.HEARTBEAT_HOURS = 0
    assert heartbeat.send_next(at=NOW + 24 * HOUR) is None


def test_a_test_message_that_arrives_is_noticed_and_others_are_not() -> None:
    heartbeat.send_next(at=NOW)
    mail = OutgoingMail.objects.get()
    assert not heartbeat.noticed(["<other@example.com>"], at=NOW)
    assert heartbeat.noticed(["<other@example.com>", mail.message_id], at=NOW + MINUTE)
    assert MailSource.objects.get().heartbeat_arrived_at == NOW + MINUTE
    assert "mailboxes" in ages(at=NOW + 2 * HOUR)
    assert "heartbeat late: info" not in ages(at=NOW + 2 * HOUR)["late"]


def test_one_that_never_arrives_rings_until_a_later_one_does() -> None:
    heartbeat.send_next(at=NOW)
    assert "heartbeat late: info" not in ages(at=NOW + 29 * MINUTE)["late"]
    assert "heartbeat late: info" in ages(at=NOW + 31 * MINUTE)["late"]
    heartbeat.send_next(at=NOW + 6 * HOUR)
    assert "heartbeat late: info" in ages(at=NOW + 6 * HOUR)["late"]
    heartbeat.noticed([OutgoingMail.objects.latest("pk").message_id], at=NOW + 7 * HOUR)
    assert "heartbeat late: info" not in ages(at=NOW + 7 * HOUR)["late"]
