"""What an officer says of one open item: its outcome, the grounds, and a note for colleagues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dsar.cases.models import CaseItem
from dsar.law.outcomes import Outcome
from dsar.procedure.statement import Gap


class CannotDecide(ValueError):
    """The decision may not be made like this; the message names the rule.

    `gaps` are what an answer to a request for access would not tell.
    """

    def __init__(self, rule: str, gaps: Sequence[Gap] = ()) -> None:
        super().__init__(rule)
        self.gaps = gaps


@dataclass(frozen=True)
class Given:
    """One ground as an officer states it: code, the facts of this case, and further details."""

    code: str
    facts: str = ""
    details: dict[str, str] = field(default_factory=dict)

    def as_row(self) -> dict[str, Any]:
        return {"ground": self.code, "facts": self.facts, "details": self.details}


@dataclass(frozen=True)
class Ruling:
    """What one item gets, and whether its files that nobody opened leave all the same."""

    item: CaseItem
    outcome: Outcome
    grounds: tuple[Given, ...] = ()
    internal_note: str = ""
    vouches_for_unseen: bool = False
