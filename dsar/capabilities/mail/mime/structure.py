"""The parts of a message, walked with an own stack: depth and number are limits, not faults."""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dsar.capabilities.mail.mime.headers import (
    Content,
    Headers,
    Unreadable,
    content_of,
    first,
    read_headers,
)

MAX_BYTES = 25 * 2**20
MAX_DEPTH = 50
MAX_PARTS = 1_000
MAX_HEAD = 2**20
END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf of the message; `enclosed` says it lies in a message attached to this one."""

    path: str
    headers: Headers
    content: Content
    body: bytes
    enclosed: bool

    def payload(self) -> tuple[bytes, str]:
        """The bytes with the transfer encoding undone as far as possible, and a defect or ""."""
        encoding = first(self.headers, "content-transfer-encoding").strip().lower()
        if encoding == "base64":
            return _from_base64(self.body)
        if encoding == "quoted-printable":
            return quopri.decodestring(self.body), ""
        return self.body, ""


def split(raw: bytes) -> tuple[Headers, bytes]:
    """The header fields and the body of a message or part."""
    if raw[:1] == b"\n" or raw[:2] == b"\r\n":
        return {}, raw[raw.index(b"\n") + 1 :]
    end = END_OF_HEADERS.search(raw)
    if end is None:
        return read_headers(raw), b""
    return read_headers(raw[: end.start()]), raw[end.end() :]


def head_of(raw: bytes) -> bytes:
    """The header fields alone, for a message too large to be read."""
    head = raw[:MAX_HEAD]
    end = END_OF_HEADERS.search(head)
    return (head[: end.start()] if end else head) + b"\r\n\r\n"


def leaves(raw: bytes) -> Iterator[Part]:
    """Every part that has no parts, in reading order; attached messages are also entered."""
    if len(raw) > MAX_BYTES:
        raise Unreadable("too_large")
    stack = [(raw.lstrip(b"\r\n"), "1", 0, False)]
    seen = 0
    while stack:
        data, path, depth, enclosed = stack.pop()
        seen += 1
        if depth > MAX_DEPTH:
            raise Unreadable("too_deep")
        if seen + len(stack) > MAX_PARTS:
            raise Unreadable("too_many_parts")
        headers, body = split(data)
        content = content_of(headers)
        children = _children(content, body)
        if children:
            numbered = [(c, f"{path}.{n}", depth + 1, enclosed) for n, c in enumerate(children, 1)]
            stack.extend(reversed(numbered))
            continue
        part = Part(path, headers, content, body, enclosed)
        yield part
        if content.media_type == "message/rfc822":
            stack.append((part.payload()[0].lstrip(b"\r\n"), f"{path}.0", depth + 1, True))


def _children(content: Content, body: bytes) -> list[bytes]:
    if not content.media_type.startswith("multipart/") or not content.boundary:
        return []
    mark = re.escape(content.boundary.encode("utf-8", "replace"))
    lines = re.compile(rb"(?:\A|\r?\n)--" + mark + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    found: list[bytes] = []
    start = -1
    for match in lines.finditer(body):
        if start >= 0:
            found.append(_without_first_line_end(body[start : match.start()]))
        start = -1 if match.group(1) else match.end()
        if len(found) > MAX_PARTS:
            raise Unreadable("too_many_parts")
        if start < 0:
            break
    if start >= 0:
        found.append(_without_first_line_end(body[start:]))
    return found


def _without_first_line_end(data: bytes) -> bytes:
    return data[2:] if data[:2] == b"\r\n" else data[1:] if data[:1] == b"\n" else data


def _from_base64(data: bytes) -> tuple[bytes, str]:
    text = NOT_BASE64.sub(b"", data)
    spare = len(text) % 4
    defect = "broken_base64" if spare == 1 or b"\x00" in data else ""
    text = text[: len(text) - 1] if spare == 1 else text + b"=" * (-len(text) % 4)
    try:
        return base64.b64decode(text), defect
    except binascii.Error:
        return b"", "broken_base64"
