"""Judges the evidence: standard signs first, then sender, subject and words together."""

from collections.abc import Iterable, Mapping
from typing import Any

from dsar.capabilities.mail.machines.evidence import NEVER, Evidence, evidence_of

# A machine needs so many points more than what speaks for a person.
ENOUGH = 5
ENOUGH_WHEN_SIGNED = 3
LONG = 150

# How many points each piece of evidence gives to a kind.
POINTS = {
    "bounce": {
        4: "from:daemon from:bouncer",
        3: "subject:bounced smtp undelivered",
        2: "unknown system from:silent",
        1: "short left",
    },
    "delay": {
        4: "delayed",
        3: "from:daemon from:bouncer smtp:temporary",
        2: "system subject:late",
        1: "undelivered",
    },
    "out_of_office": {
        5: "subject:auto_reply",
        3: "subject:absent away left",
        2: "instead unread automatic hint:suppress",
        1: "back thanks short no_reply reply",
    },
    "read_receipt": {4: "was_read", 3: "subject:receipt", 2: "empty", 1: "system impersonal"},
    "calendar": {3: "subject:reply_card calendar meeting", 2: "empty", 1: "impersonal"},
    "list": {
        4: "way_out",
        3: "unsubscribe browser from:silent",
        2: "why from:promoter hint:links hint:service",
        1: "offer no_reply digest impersonal",
    },
    "automatic": {
        5: "from:silent from:program",
        4: "automatic",
        3: "no_reply received code device digest subject:auto_reply",
        2: "from:shop ticket numbered order alarm meeting hint:suppress",
        1: "soon thanks short agreed impersonal hint:service hint:links",
    },
}
WEIGHTS = {
    kind: {name: points for points, names in given.items() for name in names.split()}
    for kind, given in POINTS.items()
}
# Without one of these the other evidence for a kind says nothing.
NEEDED = {
    "bounce": {"undelivered", "unknown", "system", "smtp", "from:daemon", "from:bouncer"},
    "read_receipt": {"was_read", "subject:receipt"},
    "calendar": {"meeting", "calendar", "subject:reply_card"},
    "delay": {"system", "smtp", "from:daemon", "from:bouncer", "subject:late"},
    "out_of_office": {"away", "left", "automatic", "subject:auto_reply", "subject:absent"},
}
REPLIES = ("bounce", "delay", "out_of_office", "read_receipt")
NAMED = {
    "read_receipt": "read_receipt",
    "feedback_report": "complaint",
    "own": "own",
    "calendar": "calendar",
}
ARRIVED = {"delivered", "relayed", "expanded"}


def kind_of(parsed: Mapping[str, Any]) -> str:
    """Nothing for people, else bounce, delay, out_of_office, read_receipt, complaint, calendar,
    list, own or automatic.
    """
    evidence = evidence_of(parsed)
    if parsed["machine"]:
        return _signed(set(parsed["machine"]), parsed.get("report", {}), evidence)
    kind, weight = _heaviest(evidence, WEIGHTS)
    return kind if weight - _for_a_person(evidence, kind) >= ENOUGH else ""


def _signed(signs: set[str], report: Mapping[str, Any], evidence: Evidence) -> str:
    """The kind of a message that carries a standard sign."""
    if "dsn" in signs:
        action = report.get("action", "")
        if action in ARRIVED:
            return "automatic"
        seems_late = not action and _heaviest(evidence, ("bounce", "delay"))[0] == "delay"
        return "delay" if action == "delayed" or seems_late else "bounce"
    for sign, kind in NAMED.items():
        if sign in signs:
            return kind
    kind, weight = _heaviest(evidence, REPLIES)
    if weight >= ENOUGH_WHEN_SIGNED:
        return kind
    return "list" if signs & {"list", "precedence"} else "automatic"


def _heaviest(evidence: Evidence, kinds: Iterable[str]) -> tuple[str, int]:
    totals = {kind: _points(evidence.found, kind) for kind in kinds}
    kind = max(totals, key=lambda name: totals[name])
    return kind, totals[kind]


def _points(found: Mapping[str, int], kind: str) -> int:
    if kind in NEEDED and NEEDED[kind].isdisjoint(found):
        return 0
    return sum(points for name, points in WEIGHTS[kind].items() if name in found)


def _for_a_person(evidence: Evidence, kind: str) -> int:
    """What speaks for a person; a request that comes before any machine's words speaks loudest."""
    asks_at = evidence.said_at("asks")
    is_away = kind == "out_of_office"
    is_asked = evidence.has_question and (is_away or "impersonal" not in evidence.found)
    weight = (3 if is_away else 1) if is_asked else 0
    weight += 3 if evidence.said_at("addresses") < NEVER else 0
    weight += 5 if evidence.said_at("about_it") < NEVER else 0
    if is_away and evidence.length > LONG:
        weight += 2
    if "from:silent" in evidence.found and not evidence.is_for_another and evidence.first < NEVER:
        return weight
    if asks_at < NEVER:
        # A program that speaks for an absent person does not ask; a notice may use such words.
        is_marked = {"subject:auto_reply", "label"} <= evidence.found.keys()
        speaks = is_away and not is_marked
        return weight + (8 if asks_at < evidence.first or speaks else 4)
    return weight + (2 if evidence.asks_in_subject else 0)
