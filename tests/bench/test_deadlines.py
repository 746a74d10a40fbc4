"""A million cases, a thousand due: a sweep, a digest and Today read what is due, not the million.

The rows are made in the database itself; what is measured is the real code. `BENCH_CASES` may name
other sizes.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from dsar.capabilities.reminders.models import Digest, Reminder
from dsar.cases.clock import first_due
from dsar.cases.models import DataSubject
from dsar.eventlog.models import Event
from dsar.organisation.accounts.models import User
from dsar.organisation.controller.models import Controller
from dsar.procedure import digest, tell, watch
from dsar.tasks import SWEEPS
from tests.factories import a_company, a_user

pytestmark = pytest.mark.django_db(transaction=True)
SIZES = [int(size) for size in os.environ.get("BENCH_CASES", "10000 100000 1000000").split()]
DUE = 1000
# One case in twenty is open; the others ended, as in a company that has done this for years.
OPEN, ENDED = "i % 20 = 0", "i % 20 <> 0"
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last})"
CASES = """INSERT INTO dsar_case (id, reference, state, version, channel, language, data_subject_id,
    text, received_at, received_on, due_on, due_steps, adjusted_steps, submission_digest,
    next_watch_on) {numbers} SELECT i, 'TP-' || i, '{state}', 1, 'form', 'fi', {person}, '',
    '{received_on}', '{received_on}', '{due_on}', '{steps}', '[]', '', {watch_on}
FROM n WHERE {which}"""
STREAMS = """INSERT INTO dsar_stream (name, seq, head, sealed_seq) {numbers}
SELECT 'TP-' || i, 1, 'x', 1 FROM n"""
# A partial index is read whole as well, but holds only what waits.
WHOLE = {
    "sqlite": r"SCAN dsar_(case|stream)$",
    "postgresql": r"Seq Scan on dsar_(case|stream)\b",
}


@pytest.fixture
def now() -> datetime:
    """Nine in the morning of the next Wednesday, where the company is."""
    day = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0)
    return day + timedelta(days=(2 - day.weekday()) % 7)


def grow(first: int, last: int, due_on: date) -> None:
    """Cases that are due some time later, and very many that are over."""
    later = f"'{due_on - timedelta(days=10)}'"
    _insert(first, last, due_on, state="received", watch_on=later, which=OPEN)
    _insert(first, last, due_on, state="archived", watch_on="NULL", which=ENDED)


def a_thousand_due(key: int, today: date) -> None:
    """Open cases whose last day is today, at the far end of the table."""
    first = 10**7 + key * DUE
    _insert(first, first + DUE - 1, today, state="received", watch_on=f"'{today}'", which="1 = 1")


def _insert(first: int, last: int, due_on: date, **values: str) -> None:
    numbers = NUMBERS.format(first=first, last=last)
    received_on = due_on - timedelta(days=31)
    steps = first_due(received_on, Controller.current().calendar).as_dict()["steps"]
    values |= {"numbers": numbers, "steps": json.dumps(steps), "due_on": str(due_on)}
    values |= {"received_on": str(received_on), "person": str(_person())}
    with connection.cursor() as cursor:
        cursor.execute(CASES.format(**values))


def seal_streams(first: int, last: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(STREAMS.format(numbers=NUMBERS.format(first=first, last=last)))


def _person() -> int:
    return int(DataSubject.objects.get_or_create(name="M")[0].pk)


class Questions:
    """Counts the queries, and keeps one of each wording with its values."""

    def __init__(self) -> None:
        self.count = 0
        self.kinds: dict[str, Any] = {}

    def __call__(self, run: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        self.count += 1
        self.kinds.setdefault(sql, values)
        return run(sql, values, many, context)


def timed(size: int, what: str, work: Callable[[], Any]) -> None:
    """Print seconds and queries; at the largest size also every question that reads it all."""
    asked = Questions()
    with connection.execute_wrapper(asked):
        start = time.perf_counter()
        work()
        seconds = time.perf_counter() - start
    figures = f"{seconds * 1000:>10.1f} ms   {asked.count:>6} queries"
    print(f"\n{size:>9,} cases  {what:<38} {figures}", end="")  # noqa: T201
    if size == SIZES[-1]:
        for question in read_whole(asked.kinds):
            print(f"\n{what} reads everything:\n{question}", end="")  # noqa: T201


def drain(step: Callable[..., Any], now: datetime) -> Callable[[], int]:
    return lambda: sum(1 for _ in iter(lambda: step(at=now), None))


def plan_of(sql: str, values: Any) -> str:
    analysed = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN ANALYZE "}
    with connection.cursor() as cursor:
        cursor.execute(analysed[connection.vendor] + sql, values)
        return "\n".join(str(line[-1]) for line in cursor.fetchall())


def read_whole(kinds: dict[str, Any]) -> Iterator[str]:
    """The questions that a big table is read from end to end for."""
    for sql, values in kinds.items():
        if not sql.startswith("SELECT"):
            continue
        plan = plan_of(sql, values)
        if re.search(WHOLE[connection.vendor], plan, re.MULTILINE):
            yield f"{sql[:600]}\n{plan}"


def what_is_due(now: datetime) -> str:
    """The plan of the sweep's own question."""
    asked = Questions()
    with connection.execute_wrapper(asked):
        watch.watch_next(at=now)
    return next(plan_of(*kind) for kind in asked.kinds.items() if '"next_watch_on" <=' in kind[0])


def test_a_thousand_due_among_a_million(now: datetime, client: Client) -> None:
    a_company()
    officer = a_user(username="anna")
    User.objects.update(email="anna@minikone.example")
    client.force_login(officer)
    made = 0
    for key, size in enumerate(SIZES):
        grow(made + 1, size, now.date() + timedelta(days=60))
        seal_streams(made + 1, size)
        a_thousand_due(key, now.date())
        if connection.vendor == "postgresql":
            # As its own housekeeping does; SQLite never gets any.
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        made = size
        one_size(size, now, client)


def one_size(size: int, now: datetime, client: Client) -> None:
    plan = what_is_due(now)
    print(f"\n\n{connection.vendor}, {size:,} cases, what is due:\n{plan}", end="")  # noqa: T201
    assert "case_next_watch" in plan, "the sweep does not find what is due by its index"
    measured: dict[str, Callable[[], Any]] = {
        f"deadline sweep, {DUE} due": drain(watch.watch_next, now),
        "deadline sweep, nothing due": lambda: watch.watch_next(at=now),
        "reminders told to a colleague": drain(tell.tell_next, now),
        "digest of a colleague": lambda: digest.digest_next(at=now),
        "Today": lambda: client.get("/staff/"),
        "/health": lambda: client.get("/health"),
        **{f"{name}, nothing due": sweep for name, sweep in SWEEPS.items()},
    }
    for what, work in measured.items():
        timed(size, what, work)
    assert Reminder.objects.count() == Event.objects.filter(kind="deadline.reminded").count()
    Digest.objects.all().delete()
