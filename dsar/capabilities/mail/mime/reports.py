"""What a bounce, receipt or complaint is about, and which of our mails it answers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dsar.capabilities.mail.mime.headers import (
    Headers,
    clean,
    decoded,
    first,
    identifiers,
    read_headers,
    text_in,
)
from dsar.capabilities.mail.mime.structure import Part

MAX_REPORT = 2**16
MAX_BLOCK = 2**13
MAX_BLOCKS = 100
MAX_IDS = 20
MAX_TEXT = 2**16
EMPTY_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
ID_LINE = re.compile(r"^[>|\s]{0,8}message-id\s{0,3}:\s{0,8}(<[^<>\s]{1,300}>)", re.I | re.M)
NAMED_LINE = re.compile(r"^[>\s]{0,8}<?([^\s<>:;,()]{1,64}@[^\s<>:;,()]{1,190})>?(?::|\s*$)", re.M)
CODE = re.compile(r"\b[45]\d\d[ -]{1,2}#?\(?([45]\.\d{1,3}\.\d{1,3})\b")
STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
RANKS = ("failed", "delayed", "relayed", "expanded", "delivered")
ACTIONS = {"5": "failed", "4": "delayed", "2": "delivered"}
DELIVERY = {"message/delivery-status", "message/global-delivery-status"}
DISPOSITION = {
    "message/disposition-notification",
    "message/global-disposition-notification",
}
RETURNED = {
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "message/rfc822-headers",
    "message/global-headers",
}


def report_of(headers: Headers, parts: Sequence[Part], text: str) -> dict[str, Any]:
    """Kind, action, status, recipient and diagnosis of a report, and the mails it may answer."""
    own = [part for part in parts if not part.enclosed]
    report = {"kind": "", "action": "", "status": "", "recipient": "", "diagnostic": ""}
    for part in own:
        if found := _read(part):
            report |= found
            break
    else:
        report |= _guessed(headers, text[:MAX_TEXT])
    return report | {"original_ids": _original_ids(headers, own, text[:MAX_TEXT])}


def _read(part: Part) -> dict[str, str]:
    media_type = part.content.media_type
    if media_type in DELIVERY:
        return _delivery(list(_blocks(part)))
    if media_type in DISPOSITION:
        fields = next(_blocks(part), {})
        done = first(fields, "disposition").partition(";")[2].partition("/")[0].strip().lower()
        return {"kind": "read_receipt", "action": done[:40], "recipient": _recipient(fields)}
    if media_type == "message/feedback-report":
        fields = next(_blocks(part), {})
        said = first(fields, "feedback-type").strip().lower()[:40]
        return {"kind": "feedback_report", "action": said, "recipient": _recipient(fields)}
    return {}


def _blocks(part: Part) -> Iterator[Headers]:
    """The groups of fields of a report part."""
    payload = part.payload()[0][:MAX_REPORT].strip()
    for block in EMPTY_LINE.split(payload, MAX_BLOCKS)[:MAX_BLOCKS]:
        yield read_headers(block.strip(b"\r\n")[:MAX_BLOCK])


def _delivery(blocks: list[Headers]) -> dict[str, str]:
    """The worst that happened to any recipient."""
    found = [_of_recipient(block) for block in blocks]
    found = [fate for fate in found if fate["action"] or fate["recipient"]]
    worst = min(found, key=lambda fate: _rank(fate["action"]), default={})
    return {"kind": "dsn", **worst}


def _of_recipient(fields: Headers) -> dict[str, str]:
    status = STATUS.search(first(fields, "status")[:100])
    code = status.group() if status else ""
    action = first(fields, "action").partition(";")[0].split()[:1]
    diagnostic = first(fields, "diagnostic-code") or first(fields, "smtp-remote-diagnostic-code")
    return {
        "action": action[0].lower()[:20] if action else ACTIONS.get(code[:1], ""),
        "status": code,
        "recipient": _recipient(fields),
        "diagnostic": decoded(diagnostic)[:200],
    }


def _rank(action: str) -> int:
    return RANKS.index(action) if action in RANKS else len(RANKS)


def _recipient(fields: Headers) -> str:
    names = ("final-recipient", "original-recipient", "original-rcpt-to")
    value = next((first(fields, name) for name in names if name in fields), "")
    return clean(value.rpartition(";")[2]).strip(" <>\t").lower()[:254]


def _guessed(headers: Headers, text: str) -> dict[str, str]:
    """What the headers and line starts of a notice without a report part seem to say."""
    recipient = first(headers, "x-failed-recipients")[:2_000].partition(",")[0].strip()
    if not recipient and (named := NAMED_LINE.search(text)):
        recipient = named.group(1)
    code = CODE.search(text)
    return {"status": code.group(1) if code else "", "recipient": clean(recipient).lower()[:254]}


def _original_ids(headers: Headers, parts: Iterable[Part], text: str) -> list[str]:
    """Likeliest first: the returned message, the report's own field, the text, the thread."""
    returned: list[str] = []
    named: list[str] = []
    for part in parts:
        if part.content.media_type in RETURNED:
            fields = EMPTY_LINE.split(part.payload()[0][:MAX_REPORT].strip(), 1)[0]
            returned += ID_LINE.findall(text_in(fields, "")[0])
        elif part.content.media_type in DELIVERY | DISPOSITION:
            for block in _blocks(part):
                named += identifiers(block, "original-message-id")
                named += identifiers(block, "x-original-message-id")
    named += ID_LINE.findall(text)
    thread = identifiers(headers, "in-reply-to") + identifiers(headers, "references")[::-1]
    return list(dict.fromkeys(clean(found[:300]) for found in returned + named + thread))[:MAX_IDS]
