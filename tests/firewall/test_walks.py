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
from dsar.files import store
from dsar.oversight.consistency.checks import CHECKS, orphans
from dsar.oversight.consistency.time_checks import notices
from dsar.procedure import dispatch
from tests.factories import a_company
from tests.firewall.steps import STEPS
from tests.firewall.walker import Walker

pytestmark = pytest.mark.django_db
# By hand, thousands: FIREWALL_WALKS=4000 from each channel.
WALKS = int(os.environ.get("FIREWALL_WALKS", "12"))
# What the dice seldom brought about is aimed at, so that no step goes untried.
AIMED = 40
TAKEN: Counter[str] = Counter()
SEEN: Counter[str] = Counter()
WALKED: set[Channel] = set()
# A walk may be late with a notice; and other walks' bytes lie in the same store.
HOLDS = [check for check in CHECKS if check not in (orphans, notices)]


@pytest.fixture(autouse=True)
def press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters set as plain words, and bytes wiped as if each step were committed."""
    monkeypatch.setattr(store.transaction, "on_commit", lambda do: do())
    monkeypatch.setattr(dispatch, "pdf_for", lambda content, **_: compose(content).encode())


@pytest.fixture(scope="module", autouse=True)
def shown() -> Iterator[None]:
    yield
    done = sum(count for name, count in TAKEN.items() if not name.endswith("!"))
    sys.stdout.write(
        f"\nfirewall walks: {SEEN['walks']}, {sum(TAKEN.values())} steps, {done} taken, "
        f"{SEEN['disclosed']} files disclosed by right\n"
    )
    for name in STEPS:
        sys.stdout.write(f"{name:<20}{TAKEN[name]:>6} taken {TAKEN[name + '!']:>6} refused\n")


@pytest.mark.parametrize("channel", Channel)
def test_no_walk_from_any_channel_gets_past_the_firewall(channel: Channel) -> None:
    walked(channel)


@pytest.mark.parametrize("name", STEPS)
def test_every_step_succeeds_in_some_walk(name: str) -> None:
    """A step that nobody ever takes would prove nothing."""
    for channel in set(Channel) - WALKED:
        walked(channel)
    for seed in range(AIMED):
        if TAKEN[name]:
            break
        one_walk(seed, list(Channel)[seed % len(Channel)], aim=name)
    assert TAKEN[name], f"no walk ever got through the step {name}"


def walked(channel: Channel) -> None:
    for number in range(WALKS):
        one_walk(number * len(Channel) + list(Channel).index(channel), channel)
    WALKED.add(channel)


def one_walk(seed: int, channel: Channel, aim: str = "") -> None:
    a_company()
    mark = transaction.savepoint()
    walker = Walker(seed, channel, aim)
    for _ in range(walker.dice.randint(12, 20)):
        walker.step()
        assert walker.leaks == [], (seed, walker.path)
    TAKEN.update(walker.path[1:])
    # What is owed is done before the whole house is looked at.
    STEPS["sweep"](walker)
    walker.guard()
    wrong = walker.leaks or [problem for check in HOLDS for problem in check(walker.now)]
    assert wrong == [], (seed, walker.path)
    SEEN.update(walks=1, disclosed=walker.disclosed)
    transaction.savepoint_rollback(mark)
