"""Reads MAILBOX_URL: mailboxes parted by white space, each an imaps:// or imap:// address.

Nothing that was given is ever repeated in an error, for it may be the password.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

PORTS = {"imaps": 993, "imap": 143}
KINDS = {"general", "dedicated"}
OPTIONS = {"kind", "done", "name", "address", "since", "plain"}
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
LONGEST_NAME = 100


class NotAMailbox(ValueError):
    """What is wrong with one address, as the end of a sentence."""


def mailboxes(text: str) -> list[dict[str, Any]]:
    """The mailboxes in the order given; raises NotAMailbox with a sentence's end."""
    found: list[dict[str, Any]] = []
    for number, word in enumerate(text.split(), 1):
        try:
            found.append(mailbox(word))
        except NotAMailbox as wrong:
            raise NotAMailbox(f"mailbox {number} {wrong}") from None
    if len({entry["name"] for entry in found}) < len(found):
        raise NotAMailbox("two mailboxes have the same name; tell them apart with ?name=")
    return found


def mailbox(word: str) -> dict[str, Any]:
    """One address as plain values, with every default filled in."""
    parts, port = _split(word)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not user or not password:
        raise NotAMailbox("needs a user and a password: imaps://user:password@host/INBOX")
    options = _options(parts.query)
    folder = unquote(parts.path.removeprefix("/")) or "INBOX"
    entry: dict[str, Any] = {
        "host": parts.hostname,
        "port": port,
        "is_tls": parts.scheme == "imaps",
        "may_be_plain": _one_of(options, "plain", "no", {"yes", "no"}) == "yes",
        "user": user,
        "password": password,
        "folder": folder,
        "kind": _one_of(options, "kind", "general", KINDS),
        "done": options.get("done", ""),
        "name": options.get("name") or f"{user}@{parts.hostname}/{folder}",
        "is_named": "name" in options,
        "address": _address(options.get("address", user), is_given="address" in options),
        "since": _since(options.get("since", "")),
    }
    if any(CONTROL.search(value) for value in entry.values() if isinstance(value, str)):
        raise NotAMailbox("holds a control character")
    if entry["done"] == folder or entry["done"].upper() == folder.upper() == "INBOX":
        raise NotAMailbox("moves what is done to the folder it reads; name another")
    if len(entry["name"]) > LONGEST_NAME:
        raise NotAMailbox(f"needs a ?name= of at most {LONGEST_NAME} letters")
    return entry


def _split(word: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(word)
        port = parts.port
    except ValueError:
        raise NotAMailbox("is not an address; percent-encode what is special in it") from None
    if parts.scheme not in PORTS:
        raise NotAMailbox("must begin with imaps:// or imap://")
    if not parts.hostname or parts.fragment:
        raise NotAMailbox("names no host; percent-encode what is special in the password")
    return parts, port or PORTS[parts.scheme]


def _options(query: str) -> dict[str, str]:
    try:
        # A plus sign is part of many addresses, and no space.
        pairs = parse_qsl(query.replace("+", "%2B"), keep_blank_values=True, strict_parsing=True)
    except ValueError:
        pairs = [] if not query else [("", "")]
    options = dict(pairs)
    if len(options) < len(pairs) or set(options) - OPTIONS:
        known = ", ".join(sorted(OPTIONS))
        raise NotAMailbox(f"has an option that is unknown or given twice; there are {known}")
    return options


def _one_of(options: dict[str, str], name: str, default: str, known: set[str]) -> str:
    value = options.get(name, default)
    if value not in known:
        raise NotAMailbox(f"has a wrong {name}; write {' or '.join(sorted(known))}")
    return value


def _address(value: str, *, is_given: bool) -> str:
    if ADDRESS.fullmatch(value):
        return value
    if is_given:
        raise NotAMailbox("has an address that is none; write it like info@example.com")
    return ""


def _since(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise NotAMailbox("has a wrong since; write it like 2026-01-31") from None
