"""One message as plain facts, ready for JSON."""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any

from dsar.capabilities.mail.mime.body import from_html, is_forward, without_quotes
from dsar.capabilities.mail.mime.headers import (
    ADDRESS,
    MAX_STRUCTURED,
    Headers,
    Unreadable,
    clean,
    clean_name,
    decoded,
    first,
    identifiers,
    mailboxes,
    text_in,
)
from dsar.capabilities.mail.mime.reports import report_of
from dsar.capabilities.mail.mime.signs import DAEMONS, machine_hints, machine_signs
from dsar.capabilities.mail.mime.structure import Part, leaves, split

MAX_TEXT = 200_000
MAX_SUBJECT = 500
MAX_REFERENCES = 50
MAX_ADDRESSED = 50
ADDRESSED = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
SEALED_TYPES = {
    *("application/ms-tnef", "application/vnd.ms-outlook", "application/pgp-encrypted"),
    *("application/pkcs7-mime", "application/x-pkcs7-mime", "message/partial"),
}
SEALED_NAMES = (".msg", "winmail.dat", ".p7m")
PGP = "-----BEGIN PGP MESSAGE-----"
SEALED = re.compile(rf"{PGP}.*?(?:-----END PGP MESSAGE-----|\Z)", re.DOTALL)


def parse(raw: bytes) -> dict[str, Any]:
    """The facts of a message; Unreadable is the only exception it raises."""
    try:
        return _facts(raw)
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable("parser_failed") from error


def files_of(raw: bytes) -> Iterator[bytes]:
    """The bytes of each attachment, in the order in which `parse` lists them."""
    for part in leaves(raw):
        if _is_attachment(part):
            yield part.payload()[0]


def _facts(raw: bytes) -> dict[str, Any]:
    parts = list(leaves(raw))
    headers = split(raw.lstrip(b"\r\n"))[0]
    name, address = _sender(headers)
    subject = decoded(first(headers, "subject"))[:MAX_SUBJECT]
    text, defects = _text(parts)
    listed = [_listed(part, defects) for part in parts if _is_attachment(part)]
    if not text.strip():
        defects.append("no_text")
    if PGP in text or any(_is_sealed(part) for part in parts):
        defects.append("open_original")
    return {
        "from_name": clean(name)[:200],
        "from_address": address,
        "reply_to": _one_address(first(headers, "reply-to")),
        "to": decoded(", ".join(headers.get("to", ())))[:2_000],
        "addressed_to": _addressed(headers),
        "authentication": clean(first(headers, "authentication-results"))[:500],
        "subject": clean(subject),
        "date": _date(first(headers, "date")),
        "message_id": (identifiers(headers, "message-id") or [""])[0],
        "in_reply_to": (identifiers(headers, "in-reply-to") or [""])[0],
        "references": identifiers(headers, "references")[-MAX_REFERENCES:],
        "language_hint": clean(first(headers, "content-language")).strip()[:2].lower(),
        "machine": machine_signs(headers, address, parts),
        "hints": machine_hints(headers, parts),
        "report": report_of(headers, parts, text),
        "text": text,
        "fresh_text": without_quotes(SEALED.sub(" ", text), subject),
        "is_forward": is_forward(text, subject),
        "attachments": listed,
        "defects": sorted(set(defects)),
    }


def _sender(headers: Headers) -> tuple[str, str]:
    fields = headers.get("from", [])
    senders = mailboxes(fields[0]) if len(fields) == 1 else []
    if len(fields) > 1 or len(senders) > 1:
        raise Unreadable("two_senders")
    name, address = senders[0] if senders else ("", _daemon_in(fields))
    address = clean(address).lower()
    local, at, domain = address.partition("@")
    is_usable = local in DAEMONS if not at else bool(local and domain)
    if not is_usable or len(address) > 254 or any(c.isspace() or c == "," for c in address):
        raise Unreadable("no_sender")
    return name, address


def _daemon_in(fields: list[str]) -> str:
    """The mail system that names itself without an address, as in "MAILER-DAEMON <>"."""
    words = fields[0][:200].lower().replace('"', " ").split() if fields else []
    return next((word for word in words if word in DAEMONS), "")


def _one_address(value: str) -> str:
    try:
        found = mailboxes(value[:2_000])
    except Unreadable:
        return ""
    return clean(found[0][1]).lower()[:254] if len(found) == 1 else ""


def _addressed(headers: Headers) -> list[str]:
    """Every address the message was sent to, for a secret reply address among them."""
    fields = [value for name in ADDRESSED for value in headers.get(name, ())]
    found = ADDRESS.findall(clean(" ".join(value[:MAX_STRUCTURED] for value in fields[:20])))
    return list(dict.fromkeys(address.lower() for address in found))[:MAX_ADDRESSED]


def _date(value: str) -> str:
    try:
        moment = parsedate_to_datetime(value[:200])
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _is_sealed(part: Part) -> bool:
    """Whether only the sender's or the reader's own program can open it."""
    content = part.content
    return content.media_type in SEALED_TYPES or content.name.lower().endswith(SEALED_NAMES)


def _is_text(part: Part) -> bool:
    content = part.content
    return (
        content.media_type in {"text/plain", "text/html"}
        and content.disposition != "attachment"
        and not content.name
    )


def _is_attachment(part: Part) -> bool:
    return not part.enclosed and not _is_text(part)


def _text(parts: list[Part]) -> tuple[str, list[str]]:
    """The letter's words; those of an attached message only when it came without any."""
    defects: list[str] = []
    for enclosed in (False, True):
        own = [part for part in parts if part.enclosed is enclosed and _is_text(part)]
        plain = _joined([p for p in own if p.content.media_type == "text/plain"], defects)
        # A short stub ("your reader shows no HTML") must not hide the letter.
        if len(plain.strip()) < 200:
            html = _joined([p for p in own if p.content.media_type == "text/html"], defects)
            words = from_html(html)
            if len(words.strip()) > 2 * len(plain.strip()) + 40 or not plain.strip():
                plain = words
        if plain.strip():
            break
    if len(plain) > MAX_TEXT:
        defects.append("text_cut")
    return clean(plain[:MAX_TEXT]), defects


def _joined(parts: list[Part], defects: list[str]) -> str:
    texts: list[str] = []
    for part in parts:
        data, broken = part.payload()
        text, wrong = text_in(data[: 8 * MAX_TEXT], part.content.charset)
        defects.extend(defect for defect in (broken, wrong) if defect)
        texts.append(text)
    return "\n\n".join(texts)


def _name(part: Part) -> str:
    if part.content.name:
        return clean(clean_name(part.content.name))
    return "message.eml" if part.content.media_type == "message/rfc822" else "attachment"


def _listed(part: Part, defects: list[str]) -> dict[str, Any]:
    data, broken = part.payload()
    if broken:
        defects.append(broken)
    return {
        "name": _name(part),
        "media_type": part.content.media_type,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "part": part.path,
    }
