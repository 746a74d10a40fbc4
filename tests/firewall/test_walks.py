"""However a case is walked, from whatever door, nothing leaves but by an accepted check."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction

from dsar.capabilities.letters.compose import compose
from dsar.cases.models import Channel
from dsar.oversight.consistency.checks import CHECKS, orphans
from dsar.oversight.consistency.time_checks import notices
from dsar.procedure import dispatch
from tests.factories import a_company
from tests.firewall.steps import STEPS
from tests.firewall.walker import Walker

pytestmark = pytest.mark.django_db
# By hand, thousands: FIREWALL_WALKS=4000 from each channel.
WALKS = int(os.environ.get("FIREWALL_WALKS", "24"))
TAKEN: Counter[str] = Counter()
# A walk may be late with a notice; and other walks' bytes lie in the same store.
HOLDS = [check for check in CHECKS if check not in (orphans, notices)]


@pytest.fixture(autouse=True)
def press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters set as plain words, so that a walk takes moments."""
    monkeypatch.setattr(dispatch, "pdf_for", lambda content: compose(content).encode())


@pytest.fixture(scope="module", autouse=True)
def shown() -> Iterator[None]:
    yield
    done = sum(count for name, count in TAKEN.items() if not name.endswith("!"))
    sys.stdout.write(
        f"\nfirewall walks: {WALKS * len(Channel)}, {sum(TAKEN.values())} steps, {done} taken\n"
    )


@pytest.mark.parametrize("channel", Channel)
def test_no_walk_from_any_channel_gets_past_the_firewall(channel: Channel) -> None:
    a_company()
    for number in range(WALKS):
        mark = transaction.savepoint()
        seed = number * len(Channel) + list(Channel).index(channel)
        walker = Walker(seed, channel)
        for _ in range(walker.dice.randint(12, 20)):
            walker.step()
        TAKEN.update(walker.path[1:])
        # What is owed is done before the whole house is looked at.
        STEPS["sweep"](walker)
        walker.guard()
        wrong = walker.leaks or [problem for check in HOLDS for problem in check(walker.now)]
        assert wrong == [], (seed, walker.path)
        transaction.savepoint_rollback(mark)


def test_the_walks_take_every_step() -> None:
    """A step nobody ever takes would prove nothing."""
    if sum(TAKEN.values()) < 1500:
        pytest.skip("only part of the walks was walked")
    assert {name for name in TAKEN if not name.endswith("!")} >= set(STEPS)
