"""Four eyes: when a decision needs a second officer, and who signs alone (Art. 5(2), 12(5))."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dsar.cases.models import Case
from dsar.law.grounds import GROUNDS, is_blank
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.controller.models import Controller
from dsar.procedure.ruling import Ruling

GRAVE: Final = (
    "another officer must sign where a request is called unfounded or excessive (Art. 12(5))"
)
REFUSAL: Final = "another officer must sign every refusal here"
EVERY: Final = "another officer must sign every decision here"
NOT_ANOTHER: Final = "the second signature is that of another officer who may decide"
NO_REASON: Final = "nobody else can sign: write why you sign alone"
NOT_ALONE: Final = "somebody else can sign, so nobody signs alone"


def why_second(case: Case, rulings: Sequence[Ruling]) -> str | None:
    """The rule by which these rulings need a second officer; None where one is enough (Art. 12(5)).

    What the person took back needs nobody's signature.
    """
    ours = [ruling for ruling in rulings if ruling.outcome is not Outcome.WITHDRAWN]
    stated = [GROUNDS.get(given.code) for ruling in ours for given in ruling.grounds]
    if any(ground is not None and ground.needs_second_officer for ground in stated):
        return GRAVE
    rule = Controller.current().four_eyes
    if rule == Controller.FourEyes.EVERY and ours:
        return EVERY
    if rule == Controller.FourEyes.REFUSALS and any(one.outcome in NEEDS_GROUND for one in ours):
        return REFUSAL
    return None


def is_alone(by: User) -> bool:
    """Whether nobody else here may decide, so that an officer signs alone with a written reason."""
    return not by.has_peers()


def may_second(second: User, *, first: User) -> bool:
    """Whether a colleague may give the second signature: another one, at work, who may decide."""
    return second.pk != first.pk and second.may(Permission.DECIDE)


def reason_of(written: str) -> str:
    """A reason as it is kept; signs that say nothing are none."""
    return "" if is_blank(written) else written.strip()


def fault(
    why: str | None, *, by: User, seconded_by: User | None = None, alone_reason: str = ""
) -> str | None:
    """What is wrong with these signatures, as a sentence; None where they do (Art. 5(2)).

    `why` is what `why_second` said of the rulings.
    """
    if seconded_by is not None:
        return None if may_second(seconded_by, first=by) else NOT_ANOTHER
    if not is_blank(alone_reason):
        return None if is_alone(by) else NOT_ALONE
    if why is None:
        return None
    return NO_REASON if is_alone(by) else why
