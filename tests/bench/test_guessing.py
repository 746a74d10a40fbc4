"""T7 at full size: ten thousand guesses of each kind, and whether time tells them apart."""

import secrets
import statistics
import time
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from dsar.capabilities.delivery.models import SecretLink
from dsar.work.limits import Tally
from tests.factories import NOW, a_case
from tests.faults.test_guessing import MADE, guess
from tests.interfaces.portal.door import a_link

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 300
# Milliseconds; a quiet machine stays within 5, a busy one is not quiet.
LOOSE = 50


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.mark.parametrize("place", MADE)
def test_ten_thousand_guesses(place: str) -> None:
    start = time.perf_counter()
    guess(place, 10_000)
    took = time.perf_counter() - start
    print(f"\n10,000 guesses at {place:<16} {took:>9.1f} s   ({connection.vendor})", end="")  # noqa: T201


def test_time_tells_nothing() -> None:
    """Medians of a miss on what exists and on what does not lie close together."""
    case = a_case()
    revoked = a_link(case, NOW)
    SecretLink.objects.update(revoked_at=NOW)
    kinds: dict[str, Callable[[], str]] = {
        "unknown token": lambda: f"/en/status/{secrets.token_urlsafe(32)}/",
        "token of no known form": lambda: "/en/status/x/",
        "token of a dead link": lambda: revoked,
        "unknown reference": lambda: "/en/case/TP-26-ZZZZZ/",
        "known reference": lambda: f"/en/case/{case.reference}/",
    }
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    client = Client()
    for _ in range(ROUNDS):
        for kind, path in kinds.items():
            Tally.objects.all().delete()
            start = time.perf_counter()
            assert client.get(path()).status_code == 404
            times[kind].append((time.perf_counter() - start) * 1000)
    medians = {kind: statistics.median(taken) for kind, taken in times.items()}
    for kind, median in medians.items():
        print(f"\nmiss: {kind:<24} {median:>9.2f} ms  ({connection.vendor})", end="")  # noqa: T201
    links = [median for kind, median in medians.items() if "token" in kind]
    cases = [median for kind, median in medians.items() if "reference" in kind]
    spread = max(max(links) - min(links), max(cases) - min(cases))
    print(f"\nmiss: widest spread {spread:>14.2f} ms  ({connection.vendor})", end="")  # noqa: T201
    assert spread < LOOSE
