"""The digest that ties each event to the one before it; the archive's verifier ships this file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

GENESIS = "0" * 64
FIELDS = ("stream", "seq", "kind", "at", "actor", "facts")
SEAL_FIELDS = ("seq", "at", "heads")


def canonical(body: Mapping[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of(prev: str, body: Mapping[str, Any]) -> str:
    text = f"v1\n{prev}\n{canonical(body)}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def first_break(events: Iterable[Mapping[str, Any]]) -> str | None:
    """Walk one stream in order and name the first event that does not fit, or None when intact."""
    prev = GENESIS
    for seq, event in enumerate(events, 1):
        fault = _fault(event, FIELDS, prev, seq, f"event {event['stream']}")
        if fault:
            return fault
        prev = event["digest"]
    return None


def first_seal_break(seals: Iterable[Mapping[str, Any]]) -> str | None:
    """Walk the seals in order and name the first that does not fit, or None when intact."""
    prev = GENESIS
    for seq, seal in enumerate(seals, 1):
        fault = _fault(seal, SEAL_FIELDS, prev, seq, "seal")
        if fault:
            return fault
        prev = seal["digest"]
    return None


def _fault(
    entry: Mapping[str, Any], fields: Iterable[str], prev: str, seq: int, chain: str
) -> str | None:
    if entry["seq"] > seq:
        return f"{chain} #{seq} is missing"
    if entry["seq"] < seq:
        return f"{chain} #{entry['seq']} stands where #{seq} belongs"
    if entry["prev"] != prev:
        return f"{chain} #{seq} does not follow the one before it"
    if entry["digest"] != digest_of(prev, {field: entry[field] for field in fields}):
        return f"{chain} #{seq} does not match its digest: its content was changed"
    return None
