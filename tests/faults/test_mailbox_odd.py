"""Servers that are slow, silent or cannot give a message, and news that rings at once."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from django.utils import timezone

from dsar.capabilities.mail.mailboxes import box, notes, rounds
from dsar.capabilities.mail.mailboxes.accounts import accounts
from dsar.capabilities.mail.mailboxes.watch import Watcher
from dsar.capabilities.mail.models import MailSource
from dsar.procedure import fetch
from tests.faults.dovecot import Dovecot, fetched, kept, letter
from tests.faults.installation import until
from tests.faults.proxy import Poison, Proxy

pytestmark = [pytest.mark.live, pytest.mark.django_db(transaction=True)]


def test_a_server_that_falls_silent_is_left_and_tried_again(
    dovecot: Dovecot,
    user: str,
    mailboxes: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(box, "PATIENCE", 0.3)
    dovecot.put_all(2, user)
    with Proxy(dovecot.port, cut_after=12, stall=True) as proxy:
        mailboxes(dovecot.url(user, port=proxy.port))
        fetched()
    assert sorted(kept()) == [letter(0), letter(1)]


def test_a_server_that_trickles_is_cut_off_in_time(
    dovecot: Dovecot,
    user: str,
    mailboxes: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(box, "WHOLE_PATIENCE", 0.5)
    dovecot.put(letter(1, "rivi\n" * 2000), user)
    began = time.monotonic()
    with Proxy(dovecot.port, delay=0.005) as proxy:
        mailboxes(dovecot.url(user, port=proxy.port))
        fetch.fetch_next(at=timezone.now())
    assert time.monotonic() - began < 6
    assert MailSource.objects.get().failing_since


@pytest.mark.parametrize("way", ["bad", "no", "nil", "hang up"])
def test_a_message_the_server_cannot_give_blocks_none_and_stays_visible(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None], way: str
) -> None:
    dovecot.put_all(4, user)
    with Poison(dovecot.port, 2, 3, way=way) as proxy:
        mailboxes(dovecot.url(user, port=proxy.port))
        fetched()
    found = kept()
    assert letter(0) in found
    assert letter(3) in found
    assert [notes.is_note(raw) for raw in found].count(True) == 2
    assert sum(rb"\Seen" in line for line in dovecot.flags(user)) == 2


def test_a_server_that_gives_nothing_at_all_is_ill_and_nothing_is_passed_over(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None]
) -> None:
    dovecot.put_all(3, user)
    with Poison(dovecot.port, 1, 2, 3, way="no") as proxy:
        mailboxes(dovecot.url(user, port=proxy.port))
        fetched()
        assert MailSource.objects.get().last_error == "NotGiven"
        assert kept() == []
    mailboxes(dovecot.url(user))
    fetched()
    assert kept() == [letter(0), letter(1), letter(2)]


def test_a_message_beyond_the_limit_is_noted_and_left_in_the_mailbox(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "LARGEST", 5000)
    dovecot.put(letter(1, "rivi\n" * 2000), user)
    dovecot.put(letter(2), user)
    mailboxes(dovecot.url(user))
    fetched()
    note, whole = kept()
    assert b"Subject: Hei 1" in note
    assert notes.is_note(note)
    assert whole == letter(2)
    assert [rb"\Seen" in line for line in dovecot.flags(user)] == [False, True]


def test_news_rings_within_a_second_and_a_lost_line_is_taken_up_again(
    dovecot: Dovecot, user: str, mailboxes: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dsar.capabilities.mail.mailboxes.watch.FIRST_WAIT", 0.05)
    rung: list[str] = []
    with Proxy(dovecot.port, cut_after=12) as proxy:
        mailboxes(dovecot.url(user, port=proxy.port))
        watcher = Watcher(accounts()[0], rung.append)
        watcher.start()
        until(lambda: rung, what="the first ring")
        for number in range(3):
            before = len(rung)
            dovecot.put(letter(number), user)
            until(lambda before=before: len(rung) > before, seconds=2, what="a ring")
        watcher.ended.set()
    assert len(rung) >= 4
