"""Figures, never verdicts: how many of each kind of work one process does in a second."""

import platform
import statistics
import time
from collections.abc import Callable
from email.message import EmailMessage
from itertools import count

import django
import pytest
from django.db import connection

from dsar.capabilities.letters.render import pdf_for
from dsar.capabilities.mail import custody
from dsar.eventlog.actors import PERSON, SYSTEM
from dsar.eventlog.append import append
from dsar.eventlog.chain import first_break
from dsar.eventlog.models import Event
from dsar.procedure import post_room
from dsar.procedure.receive import receive
from tests.factories import NOW, a_case, a_company, a_submission

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 5
_numbers = count(1)


def a_second_of(what: str, work: Callable[[], int]) -> None:
    """Print the median over a few rounds of how much work fits into one second."""
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        done = work()
        assert done, f"{what}: nothing was done"
        rates.append(done / (time.perf_counter() - start))
    where = f"{connection.vendor}, Django {django.__version__}, Python {platform.python_version()}"
    print(f"\n{what:<28} {statistics.median(rates):>9.0f} /s   ({where})", end="")  # noqa: T201


def test_intake() -> None:
    a_company()

    def work() -> int:
        for _ in range(40):
            key = f"bench:{next(_numbers)}"
            receive(a_submission(), at=NOW, by=PERSON, idempotency_key=key)
        return 40

    a_second_of("requests received", work)


def test_mail() -> None:
    a_company()

    def work() -> int:
        for _ in range(40):
            message = EmailMessage()
            message["From"], message["Subject"] = "liisa@example.com", f"Hei {next(_numbers)}"
            message.set_content("Haluan nähdä omat tietoni.")
            row, _ = custody.take(message.as_bytes(), mailbox="general", at=NOW)
            assert post_room.read_one(row, at=NOW).outcome == "opened"
        return 40

    a_second_of("messages read into cases", work)


def test_letters() -> None:
    content = a_case().letters.get().content

    def work() -> int:
        for _ in range(5):
            pdf_for(content)
        return 5

    a_second_of("letters rendered", work)


def test_events() -> None:
    def work() -> int:
        for number in range(100):
            append("bench", "note.added", at=NOW, by=SYSTEM, facts={"note": number})
        return 100

    a_second_of("events appended", work)


def test_chain() -> None:
    for number in range(500):
        append("bench", "note.added", at=NOW, by=SYSTEM, facts={"note": number})

    def work() -> int:
        rows = [event.as_dict() for event in Event.objects.filter(stream="bench").order_by("seq")]
        assert first_break(rows) is None
        return len(rows)

    a_second_of("events verified", work)
