"""Whoever has the same rights at a door takes turns there, with the two databases.

A door asks a role for its permission and a case for its facts, and no rule asks both at once. So
equals need not knock side by side: in each corner one half of them knocks on SQLite, the other on
PostgreSQL. A run of the gate has then tried every door in every corner by everybody, as a full
product would; and each database alone has seen every door in every corner, and each officer and
reviewer at every door in every state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dsar.cases.states import State
from tests.firewall.matrix import Door

# Neighbours take the other turn, so a state comes up with both turns on either database.
STANDINGS: Final = ("unknown", "known", "revoked")
DATABASES: Final = ("sqlite", "postgresql")
# What an owner may do hangs on the case as well, so these two take turns with nobody.
OWNERS: Final = frozenset({"asked", "other"})


def turn(standing: str, state: State, database: str) -> int:
    places = (STANDINGS.index(standing), list(State).index(state), DATABASES.index(database))
    return sum(places)


def in_turn(doors: Iterable[Door], at: int) -> Iterator[Door]:
    """Of all who have the same rights at a door, those whose turn it is."""
    numbers: dict[str, int] = {}
    equals: dict[tuple[str, object, bool, bool], list[Door]] = {}
    for door in doors:
        numbers.setdefault(door.what, len(numbers))
        owner = door.who if door.who in OWNERS else None
        equals.setdefault((door.what, owner, door.may, door.sees), []).append(door)
    for (what, *_), group in equals.items():
        first = (numbers[what] + at) % 2
        yield from group if len(group) == 1 else group[first::2]
