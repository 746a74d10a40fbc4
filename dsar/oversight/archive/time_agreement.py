"""Whether a case's time limits agree with its events; standard library only, in verify.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def time_problems(case: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """Everything in which the dates of one case, their sums and the events disagree."""
    record = case["record"]
    yield from _moves(record, events)
    yield from _extension(record, events)
    yield from _sums(record)
    yield from _adjusted(record, events)
    yield from _pauses(record, events)
    yield from _inquiries(case, events)
    yield from _reminders(case, events)


def _moves(record: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """Each date that was replaced is the one that stood before, and each new count has its row."""
    stood, counts = record["received_on"], []
    contests = iter(record["contests"])
    for event in events:
        facts, kind = event["facts"], event["kind"]
        if "due_on" not in facts:
            continue
        earlier = facts.get("earlier_due_on", stood)
        if kind == "case.contested":
            earlier = next(contests, {"earlier_due_on": "nothing"})["earlier_due_on"]
        if earlier != stood:
            yield f"event #{event['seq']} replaces {earlier}, but {stood} stood"
        if kind == "clock.recomputed":
            counts.append((facts["cause"], stood, facts["due_on"]))
        elif kind == "case.absorbed" and facts.get("takes_over", facts["due_on"] != stood):
            counts.append(("merge", stood, facts["due_on"]))
        stood = facts["due_on"]
    rows = record.get("recomputations", [])
    if [(row["cause"], row["earlier_due_on"], row["due_on"]) for row in rows] != counts:
        yield "the new counts of the due date are not those of the events"


def _extension(record: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    fields = ("reason", "due_on", "earlier_due_on")
    told = [event["facts"] for event in events if event["kind"] == "case.extended"]
    row = record.get("extension")
    rows = [{field: row[field] for field in fields}] if row else []
    if rows != told:
        yield "the extension is not the one that case.extended says"


def _sums(record: dict[str, Any]) -> Iterator[str]:
    """The steps of every earlier date end on it."""
    extension = record.get("extension")
    earlier = record["contests"] + record.get("recomputations", [])
    for row in earlier + ([extension] if extension else []):
        if _ends(row["earlier_due_steps"]) != [row["earlier_due_on"]]:
            yield f"the steps of the earlier date {row['earlier_due_on']} end on another day"


def _ends(steps: list[dict[str, str]]) -> list[str]:
    return [step["on"] for step in steps if step["code"] == "end"]


def _adjusted(record: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    until = record.get("adjusted_due_on")
    if _ends(record.get("adjusted_steps", [])) != ([until] if until else []):
        yield f"the steps of the adjusted date {until} end on another day"
    if until and until <= record["due_on"]:
        yield f"the adjusted date {until} is not later than {record['due_on']}"
    last = [event for event in events if {"due_on", "adjusted_due_on"} & set(event["facts"])][-1:]
    if last and last[0]["facts"].get("adjusted_due_on", until) != until:
        yield f"the adjusted date is {until}, but another one in event #{last[0]['seq']}"


def _pauses(record: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    told: dict[int, dict[str, Any]] = {}
    for event in events:
        if event["kind"] in ("clock.suspended", "clock.resumed"):
            facts = event["facts"]
            row = told.setdefault(facts["suspension"], {"ended_on": None})
            row.update({key: facts[key] for key in facts if key != "adjusted_due_on"})
    for row in record.get("suspensions", []):
        facts = told.pop(row["id"], {})
        names = ("cause", "asked_on", "ended_on")
        if [facts.get(name) for name in names] != [row[name] for name in names]:
            yield f"suspension {row['id']}: is not what its events say"
    for key in told:
        yield f"suspension {key} stands only in the events"


def _inquiries(case: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    told: dict[int, dict[str, Any]] = {}
    for event in events:
        if event["kind"] in ("inquiry.recorded", "inquiry.answered"):
            facts = event["facts"]
            told.setdefault(facts["inquiry"], {"answered_on": None}).update(facts)
    rows = {row["id"]: row for row in case.get("inquiries", [])}
    for key in sorted(set(told) | set(rows)):
        for name in ("answer_by", "answered_on"):
            if told.get(key, {}).get(name, "") != rows.get(key, {}).get(name, ""):
                yield f"inquiry {key}: {name} is not what its events say"


def _reminders(case: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    points = [event["facts"]["about"] for event in events if event["kind"] == "deadline.reminded"]
    for row in case.get("reminders", []):
        if row["kind"] == "deadline" and row["about"] not in points:
            yield f"the reminder {row['about']} has no event"
