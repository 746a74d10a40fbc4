"""The mandate as the next step: nothing about the person leaves before it is clear."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.staff.asked_step import CHECK_MANDATE, why_mandate
from dsar.interfaces.staff.person_forms import mandate_state, person_acts
from dsar.interfaces.staff.steps import Step
from dsar.procedure import respond, standing
from dsar.procedure.collection import collect

ABOUT_MANDATE: Final = ("mandate_accept", "mandate_reject", "ask_mandate", "represent_end")
# What the firewall refuses while the mandate is not clear.
CLOSED: Final = frozenset({"answer", "complete", "send_back", "send", "posted", "handed_over"})
FOR_ESTATE: Final = _(
    "The request is for a person who has died, so no mandate is accepted. Reject it; then a "
    "refusal is drafted."
)
NOBODY_OPENS: Final = _(
    "The answer has left, but nobody can open it. Accept the mandate, or write down that nobody "
    "acts for the person any more."
)


def mandate_step(case: Case, usual: Step, *, at: datetime) -> Step | None:
    """Accept the mandate, reject it or ask for it, where what a state asks for cannot be done."""
    if is_mandate_clear(case, at=at) or not _holds_up(case, at=at):
        return None
    able = person_acts(case)
    acts = [act for act in ABOUT_MANDATE if act in able]
    kept = [act for act in (usual.act, *usual.others) if act and act not in CLOSED]
    return Step(CHECK_MANDATE, _why(case), acts[0], (*acts[1:], *kept))


def _holds_up(case: Case, *, at: datetime) -> bool:
    """Whether the state asks for something that only a clear mandate lets happen."""
    if case.state == State.DECIDED:
        return respond.tells(case)
    if case.state in (State.ANSWERED, State.CLOSED):
        return bool(standing.telling(case, at=at))
    if case.state == State.REVIEWING and (
        standing.is_mandate_given_up(case) or standing.is_for_estate(case)
    ):
        return False
    if case.state == State.COLLECTING and standing.is_mandate_given_up(case):
        # Only what needs no proof is collected there.
        return not collect.is_sought(case, at=at)
    return case.state in standing.BEGUN and case.needs_identity


def _why(case: Case) -> str:
    if case.state not in standing.BEGUN:
        return " ".join([mandate_state(case), str(NOBODY_OPENS)])
    if standing.is_for_estate(case):
        return str(FOR_ESTATE)
    return str(why_mandate(case) or mandate_state(case))
