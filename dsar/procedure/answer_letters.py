"""What the letter of each decision tells: taken from the decision, the collection and the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath
from typing import Any, Final

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.fulfilment.models import CollectionTask, Result
from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.identity.words import ENOUGH
from dsar.capabilities.letters.compose import compose
from dsar.capabilities.letters.models import Letter
from dsar.cases.disclosure import accepted_check
from dsar.cases.models import Case
from dsar.files.models import StoredFile
from dsar.law.grounds import GROUNDS, words
from dsar.law.letters import LetterKind, kind_for
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.organisation.datamap.models import DataCategory
from dsar.procedure import correspondence


def write(case: Case, decision: Decision, *, at: datetime) -> Letter:
    """Fix the letter of one decision in the person's language (Art. 12(1), 12(4)).

    Raises IncompleteLetterError when the letter could not say all it must.
    """
    codes = [given["ground"] for given in decision.grounds]
    kind = kind_for(Right(decision.right), Outcome(decision.outcome), codes)
    told = PARTS.get(kind, _refusal)(case, decision)
    extra = {"outcome": decision.outcome, "grounds": _grounds(case, decision), **told}
    letter = correspondence.letter(case, kind, at=at, extra=extra, item=decision.item)
    # Tried now, so that no decided item waits for a letter that can never be written.
    compose(letter.content)
    return letter


def _grounds(case: Case, decision: Decision) -> list[dict[str, str]]:
    return [
        {
            "code": given["ground"],
            "basis": GROUNDS[given["ground"]].basis,
            "text": words(
                given["ground"], case.language, facts=given["facts"], details=given["details"]
            ),
        }
        for given in decision.grounds
    ]


def _tasks(decision: Decision, *results: Result) -> list[CollectionTask]:
    tasks = CollectionTask.objects.filter(item=decision.item).select_related("system")
    return list(tasks.filter(result__in=results) if results else tasks)


def _system(task: CollectionTask, case: Case) -> str:
    return str(task.system.name[case.language])


def _day(at: datetime | None) -> str:
    return Controller.current().day_of(at).isoformat() if at else ""


def _access(case: Case, decision: Decision) -> dict[str, Any]:
    found = _tasks(decision, Result.FOUND)
    held = DataCategory.objects.filter(system__in=[task.system_id for task in found])
    return {
        "categories": [category.in_words(case.language) for category in _with_parts(held)],
        "systems_searched": [_system(task, case) for task in _tasks(decision)],
        "findings": _said(case, found),
        "files": _files(found),
    }


def _said(case: Case, tasks: list[CollectionTask]) -> list[dict[str, str]]:
    return [{"system": _system(task, case), "summary": task.summary} for task in tasks]


def _files(tasks: list[CollectionTask]) -> list[dict[str, Any]]:
    files = [
        entry.file
        for task in tasks
        for entry in task.files.filter(removed_at__isnull=True).select_related("file")
    ]
    return [
        {"name": file.original_name, "size": file.size, "format": _format(file)} for file in files
    ]


def _format(file: StoredFile) -> str:
    return PurePath(file.original_name).suffix.removeprefix(".").upper() or file.media_type


def _with_parts(categories: Any) -> Any:
    return categories.select_related("system").prefetch_related("recipients")


def _nothing(case: Case, decision: Decision) -> dict[str, Any]:
    person = case.data_subject
    shown = {"name": person.name, "email": person.email, "phone": person.phone}
    shown["hint"] = person.hint
    return {
        "systems_searched": [_system(task, case) for task in _tasks(decision)],
        "identifiers": [IDENTIFIERS[key][case.language] for key, value in shown.items() if value],
        "facts": "",
    }


def _rectification(case: Case, decision: Decision) -> dict[str, Any]:
    changes = [
        {
            "system": _system(task, case),
            "what": task.details.get("what", task.summary),
            "old": task.details.get("old", ""),
            "new": task.details.get("new", ""),
            "on": _day(task.answered_at),
        }
        for task in _tasks(decision, Result.CORRECTED)
    ]
    return {"changes": changes, "recipients_told": _told(decision, Result.CORRECTED)}


def _erasure(case: Case, decision: Decision) -> dict[str, Any]:
    gone = [
        {"system": _system(task, case), "data": task.summary, "on": _day(task.answered_at)}
        for task in _tasks(decision, Result.ERASED, Result.ANONYMISED)
    ]
    kept = [
        {
            "system": _system(task, case),
            "data": task.summary,
            "until": task.details.get("until", ""),
            "text": task.details.get("why", ""),
            "code": task.details.get("ground", ""),
        }
        for task in _tasks(decision, Result.KEPT)
    ]
    told = _told(decision, Result.ERASED, Result.ANONYMISED)
    return {"erased": gone, "kept": kept, "recipients_told": told}


def _told(decision: Decision, *results: Result) -> list[str]:
    """Only those whom a system's owner recorded as told (Art. 19)."""
    lines = (task.details.get("told", "") for task in _tasks(decision, *results))
    return list(
        dict.fromkeys(line.strip() for text in lines for line in text.splitlines() if line.strip())
    )


def _restriction(case: Case, decision: Decision) -> dict[str, Any]:
    found = _tasks(decision, Result.FOUND)
    return {"findings": _said(case, found), "recipients_told": _told(decision, Result.FOUND)}


def _portability(case: Case, decision: Decision) -> dict[str, Any]:
    found = _tasks(decision, Result.FOUND)
    return {"findings": _said(case, found), "files": _files(found)}


def _objection(case: Case, decision: Decision) -> dict[str, Any]:
    return {"findings": _said(case, _tasks(decision, Result.FOUND))}


def _consent(case: Case, decision: Decision) -> dict[str, Any]:
    # It needs no proof, so to somebody unknown the letter tells of no system (Art. 7(3), 12(6)).
    known = accepted_check(decision.item, at=decision.decided_at) is not None
    found = _objection(case, decision) if known else {"findings": []}
    # The stop is certain only by the day it is decided that all is done.
    return found | {"effective_on": _day(decision.decided_at)}


def _partly(case: Case, decision: Decision) -> dict[str, Any]:
    kept = _said(case, _tasks(decision, Result.KEPT))
    return _portability(case, decision) | {"right": decision.right, "unchanged": kept}


def _closure(case: Case, decision: Decision) -> dict[str, Any]:
    return {"right": decision.right}


def _refusal(case: Case, decision: Decision) -> dict[str, Any]:
    return {"refused_rights": [decision.right], "what_now": ""}


def _refusal_identity(case: Case, decision: Decision) -> dict[str, Any]:
    asked = ProofRequest.objects.filter(case=case).order_by("asked_at")
    return {
        "asked": [
            {"on": _day(row.asked_at), "what": ENOUGH[row.method][case.language]} for row in asked
        ]
    }


IDENTIFIERS: Final[dict[str, dict[str, str]]] = {
    "name": {"fi": "nimi", "sv": "namn", "en": "name"},
    "email": {"fi": "sähköpostiosoite", "sv": "e-postadress", "en": "e-mail address"},
    "phone": {"fi": "puhelinnumero", "sv": "telefonnummer", "en": "telephone number"},
    "hint": {
        "fi": "antamasi lisätieto",
        "sv": "den extra uppgift du gav",
        "en": "the further detail you gave",
    },
}
PARTS: Final[dict[LetterKind, Callable[[Case, Decision], dict[str, Any]]]] = {
    LetterKind.ACCESS_ANSWER: _access,
    LetterKind.NOTHING_HELD: _nothing,
    LetterKind.RECTIFICATION_CONFIRMATION: _rectification,
    LetterKind.ERASURE_CONFIRMATION: _erasure,
    LetterKind.RESTRICTION_NOTICE: _restriction,
    LetterKind.PORTABILITY_DELIVERY: _portability,
    LetterKind.OBJECTION_OUTCOME: _objection,
    LetterKind.CONSENT_WITHDRAWN: _consent,
    LetterKind.PARTIAL_REFUSAL: _partly,
    LetterKind.CLOSURE: _closure,
    LetterKind.REFUSAL_IDENTITY: _refusal_identity,
}
