"""P3-P5, P24: whatever dies, repeats or is forgotten, the sweeps end up with the same Monday."""

from __future__ import annotations

from typing import Any

import pytest

from dsar.tasks import SWEEPS
from tests.faults.installation import Installation
from tests.faults.weekend import databases_like, told
from tests.faults.world import CASES

# Two need a mailbox, which test_mailbox.py kills, and one a document, which test_proof.py kills;
# three are one piece of work.
IN_ONE_PIECE = {"fetch_mail", "send_heartbeats", "destroy_proofs"}
IN_ONE_PIECE |= {"seal_events", "sweep_orphans", "run_asked"}


@pytest.fixture(scope="module")
def mondays(friday: Installation) -> Any:
    """What Monday looks like: undisturbed, and with each sweep killed wherever it can be."""
    with databases_like(friday, ["", *SWEEPS, "tuesday", "astray", "crowd"]) as databases:
        return told(friday, f"world.mondays({databases!r})")


def test_an_undisturbed_monday_gives_every_sweep_its_work(mondays: Any) -> None:
    seen = mondays[""]
    assert seen["all that left was owed"]
    assert (seen["unsent"], seen["unsealed"]) == (0, 0)
    assert all(seen[what] for what in ("reminders", "digests", "letters", "incoming"))


@pytest.mark.parametrize("name", SWEEPS)
def test_a_worker_killed_anywhere_in_a_sweep_loses_and_doubles_nothing(
    mondays: Any, name: str
) -> None:
    seen = mondays[name]
    # Once before its work, and at least once after a piece of it.
    assert sum(seen["deaths"]) >= (1 if name in IN_ONE_PIECE else 2)
    assert seen["repeats"] <= (sum(seen["deaths"]) if name == "send_mail" else 0)
    assert seen["portrait"] == mondays[""]


def test_a_clock_that_jumps_repeats_and_loses_nothing(mondays: Any) -> None:
    assert mondays["astray"] == mondays["tuesday"]


def test_a_hundred_sweeps_at_once_remind_of_each_case_once(mondays: Any) -> None:
    seen = mondays["crowd"]
    assert (seen["failed"], seen["events"]) == (0, CASES)
    assert seen["told"] == {f"{name} reminder": CASES for name in ("anna", "mika", "riitta")}
