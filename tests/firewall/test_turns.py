"""Nobody is left out where equals take turns."""

from __future__ import annotations

from dsar.cases.states import State
from tests.firewall.matrix import PLAIN, Door
from tests.firewall.turns import DATABASES, in_turn, turn

EQUALS = ("anonymous", "auditor", "administrator", "system_owner")
WHOLE = ("officer", "reviewer")
DOORS = [
    *(Door(f"{who} get case", list, may=False, sees=False) for who in EQUALS),
    *(Door(f"{who} post {act}", list, may=True, sees=True) for act in "abc" for who in WHOLE),
    *(Door(f"{who} owners-task", list, may=False, sees=False) for who in ("asked", "other")),
]


def knocked(standing: str, state: State, database: str) -> set[str]:
    return {door.name for door in in_turn(DOORS, turn(standing, state, database))}


def test_both_databases_together_let_everybody_knock_everywhere() -> None:
    for standing, state in PLAIN:
        both = set().union(*(knocked(standing, state, database) for database in DATABASES))
        assert both == {door.name for door in DOORS}


def test_each_database_knocks_at_every_door_in_every_corner() -> None:
    for standing, state in PLAIN:
        for database in DATABASES:
            seen = {name.partition(" ")[2] for name in knocked(standing, state, database)}
            assert seen == {door.what for door in DOORS}


def test_each_database_lets_officer_and_reviewer_knock_in_every_state() -> None:
    for state in State:
        for database in DATABASES:
            seen = knocked("unknown", state, database) | knocked("known", state, database)
            assert {door.name for door in DOORS if door.who in WHOLE} <= seen


def test_what_an_owner_may_do_is_tried_everywhere() -> None:
    for standing, state in PLAIN:
        for database in DATABASES:
            assert {"asked owners-task", "other owners-task"} <= knocked(standing, state, database)
