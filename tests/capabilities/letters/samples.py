from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from dsar.capabilities.letters.render import pdf_for
from tests.capabilities.letters.said import CONTROLLER, SAID

RIGHTS = {
    "access_answer": ["access"],
    "rectification_confirmation": ["rectification"],
    "erasure_confirmation": ["erasure"],
    "marketing_confirmation": ["marketing_objection"],
    "restriction_notice": ["restriction"],
    "restriction_lifting": ["restriction"],
    "portability_delivery": ["portability"],
    "objection_outcome": ["objection"],
    "consent_withdrawn": ["consent_withdrawal"],
    "partial_refusal": ["consent_withdrawal"],
    "closure": ["access", "erasure"],
    "contest_outcome": ["access", "erasure"],
    "acknowledgement": ["access", "erasure"],
    "extension": ["access", "marketing_objection"],
}
# A hyphen that the printer set, not one that the word has.
BROKEN = re.compile("(?<=[a-zåäö]{4})-\n(?=[a-zåäö]{4})(?!asetu)")
LANGUAGES = ("fi", "sv", "en")
KINDS = (
    "acknowledgement",
    "identity_request",
    "clarification",
    "fee_notice",
    "extension",
    "access_answer",
    "nothing_held",
    "rectification_confirmation",
    "erasure_confirmation",
    "refusal",
    "refusal_identity",
    "marketing_confirmation",
    "restriction_notice",
    "restriction_lifting",
    "portability_delivery",
    "objection_outcome",
    "consent_withdrawn",
    "partial_refusal",
    "closure",
    "contest_outcome",
    "recipient_notice",
)


EVERY = [(kind, language) for kind in KINDS for language in LANGUAGES]


def content(kind: str, language: str, **changes: Any) -> dict[str, Any]:
    common = {
        "kind": kind,
        "language": language,
        "reference": "TP-26-7K3QX",
        "number": "TP-26-7K3QX/1",
        "date": "2026-12-04",
        "received_on": "2026-11-18",
        "due_on": "2026-12-18",
        "rights": RIGHTS.get(kind, ["access"]),
        "controller": CONTROLLER,
        "addressee": ["Anna Laaksonen", "Kuusitie 4 B 12", "02100 ESPOO"],
        "country": "FI",
    }
    return {**common, **details(kind, SAID[language]), **changes}


@cache
def sample(kind: str, language: str) -> bytes:
    return pdf_for(content(kind, language))


def text_of(pdf: bytes) -> str:
    """What a letter says; the hyphens of its line ends are no part of its words."""
    pages = PdfReader(BytesIO(pdf)).pages
    said = BROKEN.sub("", "\n".join(page.extract_text() for page in pages))
    return " ".join(said.split())


def details(kind: str, said: dict[str, Any]) -> dict[str, Any]:
    table = _asking(said) | _telling(said) | _changing(said) | _refusing(said)
    return table[kind]


def _asking(said: dict[str, Any]) -> dict[str, dict[str, Any]]:
    waiting = {"stops_marketing": True, "asked_identity": False, "earlier_due_on": "2026-12-18"}
    return {
        "acknowledgement": {"identity": "maybe", "due_steps": said["steps"]},
        "identity_request": {
            "doubt": said["doubt"],
            "asked": said["asked"],
            "reply_by": "2026-12-11",
        },
        "clarification": {"question": said["question"], "reply_by": "2026-12-11"},
        "extension": waiting
        | {"reasons": [said["reason"]], "facts": said["many"], "due_on": "2027-02-18"}
        | {"systems_asked": "5", "systems_answered": "3"},
        "closure": {"why": "withdrawn", "kept_until": "2029-12-04"},
        "fee_notice": {
            "why": "further_copies",
            "amount": "1234.50",
            "costs": said["costs"],
            "facts": said["copies"],
            "reply_by": "2026-12-11",
        },
        "recipient_notice": {
            "rights": [],
            "addressee": ["Korjaamo Lahtinen Oy", "Satamatie 3", "15110 LAHTI"],
            "record": ["Anna Laaksonen", "anna.laaksonen@posti.example"],
            "change": "corrected",
            "changed_on": "2026-11-30",
            "lines": [
                dict(zip(("what", "old", "new"), said["change"], strict=True)),
            ],
            "act_by": "2026-12-11",
        },
    }


def _telling(said: dict[str, Any]) -> dict[str, dict[str, Any]]:
    third = {"code": "third-party", "basis": "15(4)", "text": said["ground"]}
    found = [{"system": said["system"][0], "summary": said["summary"]}]
    return {
        "access_answer": {
            "outcome": "partly_fulfilled",
            "categories": [category(said, 0), category(said, 1)],
            "map_version": 7,
            "systems_searched": [searched(said, 0), searched(said, 2, said["sought"])],
            "findings": found,
            "has_package": True,
            "files": [
                {"name": "tiedot", "size": None, "format": "CSV, JSON"},
                {"name": "huoltomuistiot.pdf", "size": 211_904, "format": "PDF"},
            ],
            "grounds": [third],
        },
        "nothing_held": {
            "systems_searched": [searched(said, 0, said["sought"]), searched(said, 1, "")],
            "identifiers": said["identifiers"],
            "facts": said["facts"],
        },
        "marketing_confirmation": {
            "channels": [
                {"channel": "email", "address": "anna.laaksonen@posti.example"},
                {"channel": "phone", "address": "+358 40 111 2222"},
            ],
            "effective_on": "2026-11-18",
        },
        "restriction_notice": {"findings": found, "recipients": recipients(said)},
        "restriction_lifting": {
            "right": "restriction",
            "systems_named": list(said["system"][:2]),
            "lifts_on": "2026-12-18",
            "why": said["lifting"],
        },
        "portability_delivery": {
            "findings": found,
            "files": [{"name": "tiedot.json", "size": 14_336, "format": "JSON"}],
        },
        "objection_outcome": {"findings": found},
        "consent_withdrawn": {"findings": found, "effective_on": "2026-12-04"},
    }


def _changing(said: dict[str, Any]) -> dict[str, dict[str, Any]]:
    accounting = {"code": "er-accounting", "basis": "17(3)(b)", "text": said["kept"]}
    what, old, new = said["change"]
    return {
        "rectification_confirmation": {
            "outcome": "fulfilled",
            "changes": [
                {
                    "system": said["system"][0],
                    "what": what,
                    "old": old,
                    "new": new,
                    "on": "2026-11-27",
                }
            ],
            "unchanged": [],
            "nothing_found": [searched(said, 1, ""), searched(said, 2, said["sought"])],
            "recipients": recipients(said),
            "grounds": [],
        },
        "erasure_confirmation": {
            "outcome": "partly_fulfilled",
            "outcomes": [
                done(said, 0, "erased", on="2026-11-30"),
                done(said, 1, "anonymised", on="2026-11-30"),
                done(said, 1, "kept", until="2032-12-31", code="er-accounting"),
            ],
            "nothing_found": [searched(said, 2, said["sought"])],
            "suppressed": said["suppressed"],
            "recipients": recipients(said),
            "grounds": [accounting],
        },
    }


def _refusing(said: dict[str, Any]) -> dict[str, dict[str, Any]]:
    identity = {"code": "ident-not-est", "basis": "12(6), 12(2)", "text": said["identity"]}
    repeat = {"code": "excess-repeat", "basis": "12(5)(b)", "text": said["unfounded"]}
    third = {"code": "third-party", "basis": "15(4)", "text": said["ground"]}
    other = {"code": "cons-other-basis", "basis": "7(3), 17(1)(b)", "text": said["other_basis"]}
    found = [{"system": said["system"][0], "summary": said["summary"]}]
    return {
        "refusal": {"refused_rights": ["access"], "grounds": [repeat]},
        "refusal_identity": {
            "asked": [{"on": "2026-11-19", "what": said["asked"][0]}],
            "grounds": [identity],
        },
        "partial_refusal": {
            "outcome": "partly_fulfilled",
            "right": "consent_withdrawal",
            "findings": found,
            "unchanged": [{"system": said["system"][1], "summary": said["data"][1]}],
            "files": [],
            "grounds": [other],
        },
        # The outcome is the weightiest of those that stand now; what stays refused has grounds.
        "contest_outcome": {
            "outcome": "partly_fulfilled",
            "contested_on": "2026-11-25",
            "reviewer": "another",
            "reconsidered": said["reconsidered"],
            "result": "partly_changed",
            "results": [
                {"right": "access", "earlier": "refused", "now": "partly_fulfilled"},
                {"right": "erasure", "earlier": "refused", "now": "refused"},
            ],
            "encloses": True,
            "grounds": [third, repeat],
        },
    }


def searched(said: dict[str, Any], row: int, words: str | None = None) -> dict[str, Any]:
    """A system that was searched; with words, also none, in vain."""
    return {"system": said["system"][row], "is_empty": words is not None, "words": words or ""}


def done(said: dict[str, Any], row: int, did: str, **more: str) -> dict[str, str]:
    named = {"system": said["system"][row], "what": said["category"][row]}
    empty = {"on": "", "until": "", "text": "", "code": ""}
    return named | empty | {"data": said["data"][row], "did": did} | more


def recipients(said: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    first, *others = said["recipients"]
    return {
        "told": [{"name": first, "on": "2026-11-30"}],
        "pending": [{"name": name, "due_on": "2026-12-07"} for name in others],
        "not_told": [{"name": "Vanha Kumppani Oy", "why": said["why_not"]}],
    }


def category(said: dict[str, Any], row: int) -> dict[str, Any]:
    return {
        "system": said["system"][row],
        "name": said["category"][row],
        "data": said["data"][row],
        "purposes": said["purposes"],
        "legal_basis": said["legal_basis"],
        "source": said["source"],
        "recipients": said["recipients"],
        "retention": said["retention"],
        "transfers": said["transfers"],
        "automated_decisions": said["automated"],
    }
