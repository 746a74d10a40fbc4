"""Letters that were fixed before their content had today's shape, read as if they had it."""

from __future__ import annotations

from typing import Any


def as_now(content: dict[str, Any]) -> dict[str, Any]:
    """The content in today's shape; the letter still says what it was fixed to say (Art. 5(2))."""
    now = dict(content)
    if "recipients_told" in now:
        told = [{"name": name, "on": ""} for name in now.pop("recipients_told")]
        now["recipients"] = {"told": told, "pending": [], "not_told": []}
    if {"erased", "kept"} <= now.keys():
        gone, kept = now.pop("erased"), now.pop("kept")
        rows = [_row(row, "erased") for row in gone] + [_row(row, "kept") for row in kept]
        now |= {"outcomes": rows, "suppressed": ""}
    if "systems_searched" in now:
        now["systems_searched"] = [_searched(row) for row in now["systems_searched"]]
    if now["kind"] == "closure" and "right" in now and "kept_until" not in now:
        now = {"why": "withdrawn", "kept_until": ""} | now
    if now["kind"] == "partial_refusal":
        # Consent-based use had stopped by the day of the decision, which is the letter's.
        now = {"effective_on": now["date"]} | now
    return now


def _searched(row: Any) -> Any:
    return {"system": row, "is_empty": False, "words": ""} if isinstance(row, str) else row


def _row(row: dict[str, str], did: str) -> dict[str, str]:
    empty = {"on": "", "until": "", "text": "", "code": "", "data": ""}
    return empty | row | {"what": row["data"], "data": "", "did": did}
