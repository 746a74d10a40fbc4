"""A mailbox of ten thousand: how fast it comes in and is read, and in how much memory (P16)."""

import resource
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from config import mailbox_url
from dsar.capabilities.mail.models import InboundMail
from dsar.procedure import fetch, post_room
from tests.factories import a_company
from tests.faults.dovecot import running

pytestmark = [pytest.mark.live, pytest.mark.django_db(transaction=True)]
MESSAGES = 10_000


def timed(what: str, step: Callable[..., Any]) -> None:
    start = time.perf_counter()
    while step(at=timezone.now()):
        continue
    rate = MESSAGES / (time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\n{what:<28} {rate:>9.0f} /s   ({connection.vendor}, {memory} MB)", end="")  # noqa: T201


def test_a_mailbox_of_ten_thousand(settings: Any) -> None:
    a_company()
    with running() as dovecot:
        dovecot.put_all(MESSAGES)
        settings.MAILBOXES = mailbox_url.mailboxes(dovecot.url())
        timed("messages fetched by IMAP", fetch.fetch_next)
    assert InboundMail.objects.count() == MESSAGES
    timed("messages read", post_room.read_next)
    assert not InboundMail.objects.filter(done_at__isnull=True).exists()
