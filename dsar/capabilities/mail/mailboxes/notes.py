"""What is kept of a message that could not be had whole, so that somebody sees it."""

from __future__ import annotations

import re

MARK = b"X-Case-Tracker-Note"
# What described the body that is missing; our own lines describe the note instead.
OF_BODY = re.compile(rb"(content-[^:\s]*|mime-version|" + MARK.lower() + rb")\s*:", re.IGNORECASE)
FIELD = re.compile(rb"[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")

TOO_LARGE = (
    "Viesti ({size} Mt) oli liian suuri noudettavaksi. Se on yhä postilaatikossa.",
    "Meddelandet ({size} MB) var för stort för att hämtas. Det finns kvar i postlådan.",
    "The message ({size} MB) was too large to fetch. It is still in the mailbox.",
)
NOT_GIVEN = (
    "Postipalvelin ei antanut tätä viestiä (UID {uid}). Se on yhä postilaatikossa.",
    "E-postservern gav inte ut detta meddelande (UID {uid}). Det finns kvar i postlådan.",
    "The mail server did not give this message (UID {uid}). It is still in the mailbox.",
)


def too_large(head: bytes, size: int) -> bytes:
    """The header of a message beyond our limit, with a note; the same bytes every time."""
    return _note("too_large", _kept(head), TOO_LARGE, size=round(size / 2**20))


def not_given(uid: int, uidvalidity: int) -> bytes:
    """A note alone: of this message the server gave nothing."""
    subject = f"Message-ID: <{uidvalidity}.{uid}@not-given.invalid>\r\n".encode("ascii")
    return _note("not_given", subject, NOT_GIVEN, uid=uid)


def is_note(raw: bytes) -> bool:
    """True for a note in a message's stead; a stranger who writes this line only hides his own."""
    return raw.startswith(MARK + b":")


def _kept(head: bytes) -> bytes:
    fields = FIELD.findall(head + b"\r\n")
    return b"".join(f for f in fields if f.strip() and not OF_BODY.match(f))


def _note(reason: str, fields: bytes, sentences: tuple[str, ...], **said: int) -> bytes:
    text = "\r\n".join(sentence.format(**said) for sentence in sentences)
    ours = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
    mark = MARK + b": " + reason.encode("ascii") + b"\r\n"
    return mark + fields + b"MIME-Version: 1.0\r\n" + ours + b"\r\n" + text.encode() + b"\r\n"
