"""The one table of states and of the moves between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dsar.eventlog.actors import Actor


class State(StrEnum):
    """Where the work stands; what each right got is its outcome, and the clock is computed."""

    RECEIVED = "received"
    VERIFYING = "verifying"
    COLLECTING = "collecting"
    REVIEWING = "reviewing"
    DECIDED = "decided"
    ANSWERED = "answered"
    CLOSED = "closed"
    CONTESTED = "contested"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    DISMISSED = "dismissed"
    ARCHIVED = "archived"


@dataclass(frozen=True)
class Move:
    """One arrow of the diagram: from, to, the event it writes and the kinds of actor allowed."""

    source: State
    target: State
    event: str
    who: tuple[str, ...]


S = State
OPEN: Final = frozenset(
    {S.RECEIVED, S.VERIFYING, S.COLLECTING, S.REVIEWING, S.DECIDED, S.CONTESTED}
)
BEFORE_REVIEW: Final = frozenset({S.RECEIVED, S.VERIFYING, S.COLLECTING})
# The person has the answer, and can still contest it.
ANSWERED: Final = frozenset({S.ANSWERED, S.CLOSED})

MOVES: Final[tuple[Move, ...]] = (
    Move(S.RECEIVED, S.DISMISSED, "case.dismissed", ("staff",)),
    Move(S.DISMISSED, S.RECEIVED, "case.restored", ("staff",)),
    # The case that took it in turned out to be of nobody known, so it blocks this one no more.
    Move(S.MERGED, S.RECEIVED, "case.restored", ("staff",)),
    Move(S.RECEIVED, S.VERIFYING, "identity.doubted", ("staff",)),
    # The way that was asked first may be closed to the person.
    Move(S.VERIFYING, S.VERIFYING, "identity.doubted", ("staff",)),
    # The check that was relied on may count no more; the firewall says so, or nothing is asked.
    Move(S.COLLECTING, S.VERIFYING, "identity.doubted", ("staff",)),
    Move(S.REVIEWING, S.VERIFYING, "identity.doubted", ("staff",)),
    Move(S.DECIDED, S.VERIFYING, "identity.doubted", ("staff",)),
    Move(S.RECEIVED, S.COLLECTING, "identity.established", ("staff",)),
    Move(S.VERIFYING, S.COLLECTING, "identity.established", ("staff",)),
    # Taking consent back needs no proof of who is asking.
    Move(S.RECEIVED, S.COLLECTING, "collection.started", ("staff",)),
    # Proof that comes late, or with a contest, must still help the person.
    Move(S.REVIEWING, S.COLLECTING, "identity.established", ("staff",)),
    Move(S.VERIFYING, S.REVIEWING, "identity.not_established", ("staff", "system")),
    # Only while somebody acts whose mandate is not clear; the step that gives up says so.
    *(
        Move(source, S.REVIEWING, "identity.not_established", ("staff", "system"))
        for source in (S.COLLECTING, S.REVIEWING, S.DECIDED)
    ),
    Move(S.COLLECTING, S.REVIEWING, "collection.completed", ("staff",)),
    Move(S.REVIEWING, S.COLLECTING, "case.sent_back", ("staff",)),
    Move(S.REVIEWING, S.DECIDED, "case.decided", ("staff",)),
    # Within a minute, before any of its letters is fixed.
    Move(S.DECIDED, S.REVIEWING, "case.decision_undone", ("staff",)),
    Move(S.DECIDED, S.ANSWERED, "case.answered", ("staff", "system")),
    Move(S.RECEIVED, S.ANSWERED, "case.answered", ("system",)),
    # Taken back by an officer while nobody has opened it; the step of recalling says so.
    Move(S.ANSWERED, S.REVIEWING, "case.recalled", ("staff",)),
    Move(S.ANSWERED, S.CLOSED, "case.closed", ("system",)),
    Move(S.ANSWERED, S.CONTESTED, "case.contested", ("person", "staff")),
    Move(S.CLOSED, S.CONTESTED, "case.contested", ("person", "staff")),
    Move(S.CONTESTED, S.REVIEWING, "case.reviewed_again", ("staff",)),
    # We found a mistake of our own; nobody had to contest it.
    Move(S.ANSWERED, S.REVIEWING, "case.corrected", ("staff",)),
    Move(S.CLOSED, S.REVIEWING, "case.corrected", ("staff",)),
    # Who took a request back may take it up again, or the contest that was under way.
    Move(S.WITHDRAWN, S.RECEIVED, "case.reopened", ("person", "staff")),
    Move(S.WITHDRAWN, S.CONTESTED, "contest.reopened", ("person", "staff")),
    *(
        Move(source, S.WITHDRAWN, "case.withdrawn", ("person",))
        for source in State
        if source in OPEN
    ),
    *(
        Move(source, S.MERGED, "case.merged", ("staff",))
        for source in State
        if source in BEFORE_REVIEW
    ),
    Move(S.CLOSED, S.ARCHIVED, "case.archived", ("system",)),
    Move(S.WITHDRAWN, S.ARCHIVED, "case.archived", ("system",)),
    Move(S.DISMISSED, S.ARCHIVED, "case.archived", ("system",)),
)


class CannotMove(Exception):
    """The table has no such move, or not for this actor."""


def find_move(source: str, event: str, by: Actor) -> Move:
    """The row of the table for this step; raises CannotMove when there is none."""
    for row in MOVES:
        if row.source == source and row.event == event:
            if by.kind in row.who:
                return row
            raise CannotMove(f"{by.kind} may not do {event} while a case is {source}")
    raise CannotMove(f"{event} cannot happen while a case is {source}")
