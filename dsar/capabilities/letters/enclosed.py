"""The letter in a machine's words, enclosed in its own PDF: what was decided, never about what."""

from __future__ import annotations

import json
from typing import Any, Final

from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome

DECISION: Final = "decision.json"
LETTER: Final = "letter.json"
MIME: Final = "application/json"
# Kinds whose content names no outcome because there is only one.
OUTCOMES: Final = {
    LetterKind.NOTHING_HELD: Outcome.NOTHING_HELD,
    LetterKind.REFUSAL: Outcome.REFUSED,
    LetterKind.REFUSAL_IDENTITY: Outcome.REFUSED,
    LetterKind.PARTIAL_REFUSAL: Outcome.PARTLY_FULFILLED,
}


def enclosed_in(content: dict[str, Any]) -> dict[str, tuple[bytes, str]]:
    """Write what the letter is and decides; no name, address, fact or finding is repeated."""
    kind = LetterKind(content["kind"])
    outcome = content.get("outcome") or OUTCOMES.get(kind)
    told = {
        "version": 1,
        "reference": content["reference"],
        "letter": content["number"],
        "kind": kind.value,
        "language": content["language"],
        "date": content["date"],
        "received_on": content["received_on"],
        "controller": content["controller"]["name"],
        "rights": _rights(content),
    }
    if outcome:
        told["outcome"] = Outcome(outcome).value
        told["grounds"] = [
            {"code": row["code"], "basis": row["basis"]} for row in content.get("grounds") or []
        ]
    body = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    name = DECISION if outcome else LETTER
    return {name: (body.encode("utf-8", "replace"), MIME)}


def _rights(content: dict[str, Any]) -> list[str]:
    """The rights that the letter answers; every one of the case where it does not say."""
    if content.get("refused_rights"):
        return list(content["refused_rights"])
    return [content["right"]] if content.get("right") else list(content["rights"])
