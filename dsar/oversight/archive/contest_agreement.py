"""Whether contests, both decisions and what came of them agree with their events.

Standard library only, shipped in verify.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

# What the event of a contest and its row both say.
AS_MADE = ("rights", "channel", "received_on", "mail")


def contest_problems(record: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """Everything in which a case's contests, their decisions and letters and the events disagree.

    Contests of before they had numbers are compared by their dates only, elsewhere.
    """
    born = {facts["contest"]: facts for facts in _of_contest(events, "case.contested")}
    rows = {row["id"]: row for row in record["contests"] if "id" in row}
    # A row of before has no number, so its event finds it by its place alone.
    nameless = sum("id" not in row for row in record["contests"])
    for key in sorted(set(born) - set(rows))[nameless:]:
        yield f"contest {key} stands only in the events"
    for key in sorted(set(rows) - set(born)):
        yield f"contest {key} stands only in the record"
    for key in sorted(set(born) & set(rows)):
        row = rows[key]
        told = {name: row.get(name) for name in AS_MADE} | {"rights": _rights(row)}
        if told != {name: born[key][name] for name in AS_MADE} | {
            "rights": set(born[key]["rights"])
        }:
            yield f"contest {key}: is not as it was made"
        yield from _file(row, events)
        yield from _result(row, events)
        yield from _pairs(row, record)


def _of_contest(events: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    found = [event["facts"] for event in events if event["kind"] == kind]
    return [facts for facts in found if "contest" in facts]


def _rights(row: dict[str, Any]) -> set[str]:
    return {part["right"] for part in row["parts"]}


def _file(row: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    told = _of_contest(events, "contest.file_received")
    came = [facts["sha256"] for facts in told if facts["contest"] == row["id"]]
    if came != ([row["file"]["sha256"]] if "file" in row else []):
        yield f"contest {row['id']}: its file is not the one its event names"


def _result(row: dict[str, Any], events: list[dict[str, Any]]) -> Iterator[str]:
    """What came of it is what its last event says; decided anew before it left, it has two."""
    told = _of_contest(events, "contest.settled")
    mine = [facts for facts in told if facts["contest"] == row["id"]][-1:]
    said = [(facts["result"], facts["results"]) for facts in mine]
    parts = {part["right"]: part["result"] for part in row["parts"] if "result" in part}
    if said != ([(row["result"], parts)] if "result" in row else []):
        yield f"contest {row['id']}: its result is not the one its event says"


def _pairs(row: dict[str, Any], record: dict[str, Any]) -> Iterator[str]:
    """The first decision of each part is there, replaced when it was taken up, and the new one."""
    decisions = {decision["id"]: decision for decision in record["decisions"]}
    for part in row["parts"]:
        first, new = decisions.get(part.get("earlier")), decisions.get(part.get("later"))
        if "earlier" in part and (first is None or first["right"] != part["right"]):
            yield f"contest {row['id']}: the first decision on {part['right']} is missing"
        elif first and row["reviewed_at"] and first["superseded_at"] != row["reviewed_at"]:
            yield f"contest {row['id']}: the first decision on {part['right']} did not end with it"
        if "later" in part and (new is None or new["right"] != part["right"]):
            yield f"contest {row['id']}: the new decision on {part['right']} is missing"
    kinds = {letter["id"]: letter["letter_kind"] for letter in record["letters"]}
    if "letter" in row and kinds.get(row["letter"]) != "contest_outcome":
        yield f"contest {row['id']}: the letter about it is missing"
