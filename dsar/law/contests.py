"""What came of a second look: the first decision beside the new one (law: N4)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from dsar.law.outcomes import Outcome


class ContestResult(StrEnum):
    """What a second look left of the first decision (law: N4)."""

    UPHELD = "upheld"
    PARTLY_CHANGED = "partly_changed"
    CHANGED = "changed"


# Something was given before and something is given now, so that not all of it is another answer.
GIVEN: Final = frozenset({Outcome.FULFILLED, Outcome.PARTLY_FULFILLED})
# The weightiest first: what a letter about several parts is read by (Art. 12(4)).
WEIGHT: Final = (
    *(Outcome.REFUSED, Outcome.PARTLY_FULFILLED, Outcome.NOTHING_HELD, Outcome.FULFILLED),
    *(Outcome.WITHDRAWN, Outcome.PENDING),
)


def result_of(earlier: Outcome, now: Outcome, *, says_the_same: bool) -> ContestResult:
    """Compare two decisions on one part; a refusal that stands is upheld, whatever its ground."""
    if earlier is now and (says_the_same or now not in GIVEN):
        return ContestResult.UPHELD
    if earlier is now or now is Outcome.PARTLY_FULFILLED:
        return ContestResult.PARTLY_CHANGED
    return ContestResult.CHANGED


def taken_together(results: Iterable[ContestResult]) -> ContestResult:
    """Say in one word what became of all parts (law: N4)."""
    found = set(results)
    return found.pop() if len(found) == 1 else ContestResult.PARTLY_CHANGED


def weightiest(outcomes: Iterable[Outcome]) -> Outcome:
    """Pick the outcome by which a letter must give reasons and remedies or not (Art. 12(4))."""
    return min(outcomes, key=WEIGHT.index)
