"""The digest that ties each event to the one before it; the archive's verifier ships this file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

GENESIS = "0" * 64
FIELDS = ("stream", "seq", "kind", "at", "actor", "facts")


def canonical(body: Mapping[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of(prev: str, body: Mapping[str, Any]) -> str:
    text = f"v1\n{prev}\n{canonical(body)}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def first_break(events: Iterable[Mapping[str, Any]]) -> str | None:
    """Walk one stream in order and name the first event that does not fit, or None when intact."""
    prev = GENESIS
    for seq, event in enumerate(events, start=1):
        name = f"event {event['stream']} #{event['seq']}"
        if event["seq"] != seq:
            return f"{name}: expected #{seq}; an event is missing, added or out of order"
        if event["prev"] != prev:
            return f"{name}: does not follow the event before it"
        if event["digest"] != digest_of(prev, {field: event[field] for field in FIELDS}):
            return f"{name}: its content does not match its digest"
        prev = event["digest"]
    return None
