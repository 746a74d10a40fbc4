"""The letter about a contest: who looked again, at what, and what became of each part (N4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters import earlier
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.models import Letter
from dsar.cases.contests import Contest
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import CaseItem
from dsar.law.contests import ContestResult, weightiest
from dsar.law.letters import LetterKind
from dsar.law.outcomes import NEEDS_GROUND, Outcome
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence
from dsar.procedure.standing import tells_nothing

# What an answer gives, whatever else its letter says around it.
GIVES: Final = (
    *("categories", "findings", "files", "outcomes", "changes", "unchanged", "identifiers"),
    *("systems_searched", "nothing_found"),
)
# A colleague's own words may tell about the person, so they go only to who is known.
TO_ANYBODY: Final = {
    "fi": "Kävimme läpi, mitä kirjoitit ja miten käsittelimme pyyntösi.",
    "sv": "Vi gick igenom vad du skrev och hur vi behandlade din begäran.",
    "en": "We went through what you wrote and how we handled your request.",
}
Pair = tuple[Decision, Decision]


def write(row: Contest, pairs: Sequence[Pair], *, is_another: bool, at: datetime) -> Letter:
    """Fix the letter about a contest; the new answers go with it (Art. 12(1), 12(4), N4).

    Raises IncompleteLetterError when it could not say all it must.
    """
    extra = content(row, pairs, at=at) | {"reviewer": "another" if is_another else "same"}
    item = _speaker([new for _, new in pairs])
    kind = LetterKind.CONTEST_OUTCOME
    letter = correspondence.letter(row.case, kind, at=at, extra=extra, item=item)
    compose(letter.content)
    return letter


def may_be_told(pairs: Sequence[Pair], *, at: datetime) -> bool:
    """Whether the first outcome may be named: to who is known, or where it said nothing (12(6)).

    Who was answered once and is known no more gets the refusal alone, which says what to show.
    """
    return all(
        tells_nothing(old.outcome, {given["ground"] for given in old.grounds})
        or not old.item.needs_identity
        or accepted_check(old.item, at=at) is not None
        for old, _ in pairs
    )


def content(row: Contest, pairs: Sequence[Pair], *, at: datetime) -> dict[str, Any]:
    """What the letter tells of the review; what stays refused gives its reasons again (N1)."""
    on = row.came_on(Controller.current().day_of)
    refused = [new for _, new in pairs if Outcome(new.outcome) in NEEDS_GROUND]
    return {
        "outcome": weightiest(Outcome(new.outcome) for _, new in pairs).value,
        "grounds": [ground for new in refused for ground in _grounds(new)],
        "contested_on": on.isoformat(),
        "reconsidered": _looked(row, [new.item for _, new in pairs], at=at),
        "result": row.result,
        "results": [
            {"right": new.right, "earlier": old.outcome, "now": new.outcome} for old, new in pairs
        ],
        "other_reasons": any(_codes(old) != _codes(new) for old, new in pairs if new in refused),
        "encloses": row.result != ContestResult.UPHELD,
        "rights": [new.right for _, new in pairs],
    }


def _looked(row: Contest, items: Sequence[CaseItem], *, at: datetime) -> str:
    is_known = all(accepted_check(item, at=at) is not None for item in items)
    return row.reconsidered if is_known else TO_ANYBODY[row.case.language]


def tells_the_same(first: Decision, new: Decision) -> bool:
    """Whether two answers give the same, so that the second look changed nothing (N4)."""
    told = [_gives(decision) for decision in (first, new)]
    return told[0] == told[1]


def _gives(decision: Decision) -> dict[str, Any]:
    letter = _answer(decision)
    said = earlier.as_now(letter.content) if letter else {}
    return {name: said.get(name) or [] for name in GIVES}


def _grounds(decision: Decision) -> list[dict[str, Any]]:
    letter = _answer(decision)
    return list(letter.content["grounds"]) if letter else []


def _answer(decision: Decision) -> Letter | None:
    """The letter that was written for a decision, the newest of its own round."""
    rows = Letter.objects.filter(item=decision.item, created_at__gte=decision.decided_at)
    if decision.superseded_at:
        rows = rows.filter(created_at__lt=decision.superseded_at)
    return rows.exclude(kind=LetterKind.CONTEST_OUTCOME).order_by("pk").last()


def _codes(decision: Decision) -> set[str]:
    return {given["ground"] for given in decision.grounds}


def _speaker(decisions: Sequence[Decision]) -> CaseItem:
    """The part whose check of identity the letter rests on: one of which it tells something."""
    return min(decisions, key=_silence).item


def _silence(decision: Decision) -> int:
    if tells_nothing(decision.outcome, _codes(decision)):
        return 2
    is_free = decision.right == Right.CONSENT_WITHDRAWAL and decision.outcome == Outcome.FULFILLED
    return 1 if is_free else 0
