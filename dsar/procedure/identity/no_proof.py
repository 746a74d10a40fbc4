"""It was not shown who asks, or by what right: only a refusal can follow (Art. 12(4), 12(6))."""

from __future__ import annotations

from datetime import date, datetime

from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.moves import move
from dsar.cases.states import CannotMove, State
from dsar.eventlog.actors import Actor
from dsar.procedure import correspondence, questions, standing, undecide


def give_up(case: Case, *, cause: str, at: datetime, by: Actor, on: date | None = None) -> None:
    """Take a case to review; whatever else the person was asked waits no longer (Art. 12(4)).

    Raises CannotMove where nobody was asked who they are, and no right to act is missing either.
    """
    if case.state != State.VERIFYING and (
        cause != standing.NO_RIGHT or is_mandate_clear(case, at=at)
    ):
        raise CannotMove("nothing waits here that could be found missing")
    was_decided = case.state == State.DECIDED
    move(case, "identity.not_established", by=by, at=at, facts={"cause": cause})
    if was_decided:
        correspondence.cancel_answer(case, at=at)
        undecide.undecide(case, at=at, items=undecide.unsent(case))
    questions.put_aside(case, at=at, on=on)
