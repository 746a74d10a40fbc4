"""P12, P13: a real IMAP server, and a line that breaks anywhere: nothing lost, nothing doubled."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from dsar.capabilities.mail.mailboxes import rounds
from dsar.capabilities.mail.models import InboundMail, MailSource
from dsar.procedure import fetch
from tests.faults.dovecot import Dovecot, fetched, kept, letter
from tests.faults.installation import Installation
from tests.faults.proxy import Proxy

pytestmark = [pytest.mark.live, pytest.mark.django_db(transaction=True)]

HOUR = timedelta(hours=1)


def test_messages_come_in_as_they_were_in_their_order_and_are_flagged(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put_all(5, user)
    mailboxes(dovecot.url(user))
    fetched()
    assert kept() == [letter(number) for number in range(5)]
    assert all(rb"\Seen" in line for line in dovecot.flags(user))


def test_a_second_look_brings_only_what_is_new(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put_all(2, user)
    mailboxes(dovecot.url(user))
    fetched()
    dovecot.put(letter(2), user)
    fetched()
    assert kept() == [letter(number) for number in range(3)]


def test_the_clock_starts_when_the_server_took_the_message(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put(letter(1), user, at=datetime(2026, 3, 1, 22, 30, tzinfo=UTC).timestamp())
    mailboxes(dovecot.url(user))
    fetched()
    assert InboundMail.objects.get().received_at == datetime(2026, 3, 1, 22, 30, tzinfo=UTC)


def test_mail_from_before_a_given_day_stays_where_it_is(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put(letter(1), user, at=datetime(2025, 12, 30, 12, tzinfo=UTC).timestamp())
    dovecot.put(letter(2), user, at=datetime(2026, 1, 2, 12, tzinfo=UTC).timestamp())
    mailboxes(dovecot.url(user, "&since=2026-01-01"))
    fetched()
    assert kept() == [letter(2)]


def test_a_cut_after_any_reply_line_loses_and_doubles_nothing(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put_all(3, user)
    wanted = [letter(number) for number in range(3)]
    with Proxy(dovecot.port) as whole:
        mailboxes(dovecot.url(user, port=whole.port))
        fetched()
    for line in range(1, whole.lines + 1):
        InboundMail.objects.all().delete()
        MailSource.objects.all().delete()
        with Proxy(dovecot.port, cut_after=line) as proxy:
            mailboxes(dovecot.url(user, port=proxy.port))
            fetched()
        assert sorted(kept()) == wanted, f"cut after reply line {line}"
        assert not MailSource.objects.get().failing_since


def test_a_cut_while_moving_loses_and_doubles_nothing(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    for line in range(1, 60):
        InboundMail.objects.all().delete()
        MailSource.objects.all().delete()
        fresh = f"{user}x{line}"
        dovecot.put_all(2, fresh)
        with Proxy(dovecot.port, cut_after=line) as proxy:
            mailboxes(dovecot.url(fresh, "&done=K%C3%A4sitellyt", port=proxy.port))
            fetched()
        assert sorted(kept()) == [letter(0), letter(1)], f"cut after reply line {line}"
        if proxy.lines < line:
            break
    assert dovecot.folder("K&AOQ-sitellyt", fresh) == 2
    assert dovecot.folder("INBOX", fresh) == 0


def test_new_numbers_open_nothing_twice_and_miss_nothing(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put_all(3, user)
    mailboxes(dovecot.url(user))
    fetched()
    before = MailSource.objects.get()
    dovecot.forget_numbers(user)
    dovecot.put(letter(3), user)
    fetched()
    after = MailSource.objects.get()
    assert after.uidvalidity != before.uidvalidity
    assert sorted(kept()) == [letter(number) for number in range(4)]


def test_two_fetchers_at_once_double_nothing(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put_all(30, user)
    mailboxes(dovecot.url(user))
    now = timezone.now()

    def work(_: int) -> object:
        try:
            return fetch.fetch_next(at=now)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as crowd:
        results = list(crowd.map(work, range(2)))
    assert results.count(None) == 1
    assert len(kept()) == 30


def test_an_expired_lease_is_anybodys_and_its_holder_is_stopped(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.put_all(3, user)
    mailboxes(dovecot.url(user))
    real = rounds.Round._store

    def slow(self: Any, messages: Any) -> None:
        real(self, messages)
        MailSource.objects.update(lease_until=timezone.now() + 9 * HOUR, last_uid=2)

    monkeypatch.setattr(rounds.Round, "_store", slow)
    fetch.fetch_next(at=timezone.now())
    assert MailSource.objects.get().last_uid == 2
    assert len(kept()) == 3


def test_each_mailbox_keeps_its_kind_and_one_that_fails_holds_up_no_other(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put(letter(1), f"{user}a")
    dovecot.put(letter(2), f"{user}b")
    wrong = f"imap://x:wrong@127.0.0.1:{dovecot.port}/?name=wrong"
    mailboxes(wrong, dovecot.url(f"{user}a"), dovecot.url(f"{user}b", "&kind=dedicated"))
    now = timezone.now()
    for _ in range(3):
        fetch.fetch_next(at=now)
    assert dict(InboundMail.objects.values_list("source", "mailbox")) == {
        f"{user}a": "general",
        f"{user}b": "dedicated",
    }
    assert MailSource.objects.get(name="wrong").last_error == "MailboxLoginError"


def test_a_killed_fetcher_has_stored_before_it_flagged(
    dovecot: Dovecot, user: str, site: Installation
) -> None:
    site.settings["MAILBOX_URL"] = dovecot.url(user)
    dovecot.put_all(3, user)
    for failpoint in ("after_file:2", "mail_committed"):
        assert site.manage("fetch_mail", DSAR_FAIL=failpoint).returncode == -9
        assert not any(rb"\Seen" in line for line in dovecot.flags(user))
        site.query("UPDATE dsar_mailsource SET lease_until = NULL")
    done = site.manage("fetch_mail")
    assert done.returncode == 0, done.stderr
    assert site.count("dsar_inboundmail") == 3
    assert all(rb"\Seen" in line for line in dovecot.flags(user))
