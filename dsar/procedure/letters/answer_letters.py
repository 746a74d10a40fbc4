"""What the letter of each decision tells: taken from the decision, the collection and the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import Result
from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.identity.words import ENOUGH
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.models import Letter
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.law.grounds import GROUNDS, GroundRefused, words
from dsar.law.letters import LetterKind, kind_for
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import correspondence
from dsar.procedure.collection import withheld
from dsar.procedure.letters.access_letter import access, findings, nothing, portability, tasks_of
from dsar.procedure.letters.change_letter import day, erasure, rectification, restriction


def write(case: Case, decision: Decision, *, at: datetime) -> Letter:
    """Fix the letter of one decision in the person's language (Art. 12(1), 12(4)).

    Raises IncompleteLetterError when the letter could not say all it must.
    """
    codes = [given["ground"] for given in decision.grounds]
    kind = kind_for(Right(decision.right), Outcome(decision.outcome), codes)
    told = PARTS.get(kind, _refusal)(case, decision)
    decided = {"outcome": decision.outcome, "grounds": _grounds(case, decision)}
    extra = {"right": decision.right, **decided, **told}
    letter = correspondence.letter(case, kind, at=at, extra=extra, item=decision.item)
    # Tried now, so that no decided item waits for a letter that can never be written.
    compose(letter.content)
    return letter


def _grounds(case: Case, decision: Decision) -> list[dict[str, Any]]:
    """The grounds as decided, and those of what a system kept that the decision does not repeat."""
    right = Right(decision.right)
    said = [(one["ground"], one["facts"], one["details"]) for one in decision.grounds]
    stated = {code for code, _, _ in said}
    if decision.outcome == Outcome.PARTLY_FULFILLED:
        said += [row for row in withheld.of(decision.item) if row.code not in stated]
    return [
        {"code": code, "basis": GROUNDS[code].basis_for(right), "text": text}
        for code, facts, details in said
        if (text := _text(code, case.language, facts, details))
    ]


def _text(code: str, language: str, facts: str, details: dict[str, str]) -> str:
    try:
        return words(code, language, facts=facts, details=details)
    except GroundRefused:
        # A system's owner names no law or other detail: then the facts speak for themselves.
        return facts


def _objection(case: Case, decision: Decision) -> dict[str, Any]:
    return {"findings": findings(case, tasks_of(decision, Result.FOUND))}


def _consent(case: Case, decision: Decision) -> dict[str, Any]:
    # It needs no proof, so to somebody unknown the letter tells of no system (Art. 7(3), 12(6)).
    known = accepted_check(decision.item, at=decision.decided_at) is not None
    found = _objection(case, decision) if known else {"findings": []}
    # The stop is certain only by the day it is decided that all is done.
    return found | {"effective_on": day(decision.decided_at)}


def _partly(case: Case, decision: Decision) -> dict[str, Any]:
    kept = findings(case, tasks_of(decision, Result.KEPT))
    stopped = {"effective_on": day(decision.decided_at), "unchanged": kept}
    return portability(case, decision) | stopped


def _closure(case: Case, decision: Decision) -> dict[str, Any]:
    return {"why": "withdrawn", "kept_until": ""}


def _refusal(case: Case, decision: Decision) -> dict[str, Any]:
    return {"refused_rights": [decision.right]}


def _refusal_identity(case: Case, decision: Decision) -> dict[str, Any]:
    rows = list(ProofRequest.objects.filter(case=case).order_by("asked_at"))
    # A question that never left was never asked; of paper from before, only the day is known.
    asked = [row for row in rows if row.sent_at] or rows
    return {
        "asked": [
            {"on": day(row.sent_at or row.asked_at), "what": ENOUGH[row.method][case.language]}
            for row in asked
        ]
    }


PARTS: Final[dict[LetterKind, Callable[[Case, Decision], dict[str, Any]]]] = {
    LetterKind.ACCESS_ANSWER: access,
    LetterKind.NOTHING_HELD: nothing,
    LetterKind.RECTIFICATION_CONFIRMATION: rectification,
    LetterKind.ERASURE_CONFIRMATION: erasure,
    LetterKind.RESTRICTION_NOTICE: restriction,
    LetterKind.PORTABILITY_DELIVERY: portability,
    LetterKind.OBJECTION_OUTCOME: _objection,
    LetterKind.CONSENT_WITHDRAWN: _consent,
    LetterKind.PARTIAL_REFUSAL: _partly,
    LetterKind.CLOSURE: _closure,
    LetterKind.REFUSAL_IDENTITY: _refusal_identity,
}
