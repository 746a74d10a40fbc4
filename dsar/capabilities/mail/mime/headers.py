"""Header fields of hostile mail, read without recursion and in linear time."""

import re
import unicodedata
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

MAX_BLOCK = 2 * 2**20
MAX_FIELDS = 5_000
MAX_STRUCTURED = 16 * 2**10
MAX_COMMENTS = 20
MAX_DECODED = 4_000
MAX_NAME = 120
STRUCTURED = (
    "from",
    "sender",
    "return-path",
    "date",
    "message-id",
    "in-reply-to",
    "content-type",
    "content-disposition",
    "content-transfer-encoding",
)
# Codecs that are slow or not character sets, though Python would accept their names.
NOT_CHARSETS = {"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape"}
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
ADDRESS = re.compile(r"[^\s@<>,;]{1,128}@[^\s@<>,;]{1,190}")
PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"|<([^<>]*)>|([,;])|([^",;<]+|.)', re.DOTALL)
COMMENT = re.compile(r"\([^()]*\)")
IDENTIFIER = re.compile(r"<[^<>\s]{1,500}>")

Headers = dict[str, list[str]]


class Unreadable(Exception):
    """A message that must be quarantined; the reason is a stable lower-case word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Content:
    """What the content headers of one part say, with safe defaults."""

    media_type: str
    charset: str
    boundary: str
    name: str
    disposition: str
    method: str
    report_type: str


def read_headers(block: bytes) -> Headers:
    """Unfold the fields of a header block; lines that are no field are skipped."""
    if len(block) > MAX_BLOCK:
        raise Unreadable("header_too_large")
    fields: list[tuple[str, list[bytes]]] = []
    for line in block.splitlines():
        if line[:1] in {b" ", b"\t"} and fields:
            fields[-1][1].append(line.strip())
            continue
        name, colon, value = line.partition(b":")
        if colon and name.strip() and b" " not in name.strip():
            fields.append((name.strip().lower().decode("latin-1"), [value.strip()]))
    if len(fields) > MAX_FIELDS:
        raise Unreadable("header_too_large")
    headers: Headers = {}
    for field, values in fields:
        headers.setdefault(field, []).append(text_in(b" ".join(values), "")[0])
    if any(len(v) > MAX_STRUCTURED for name in STRUCTURED for v in headers.get(name, ())):
        raise Unreadable("header_too_large")
    return headers


def first(headers: Headers, name: str) -> str:
    """The first field of that name, or an empty text."""
    return headers.get(name, [""])[0]


def text_in(data: bytes, charset: str) -> tuple[str, str]:
    """Decode bytes by the charset claimed, else by the likeliest; never fails."""
    claimed = charset.strip().lower().replace("-", "_")
    if claimed in {"iso_8859_1", "latin_1", "latin1"}:
        claimed = "cp1252"
    if claimed and claimed not in NOT_CHARSETS and claimed not in {"us_ascii", "ascii"}:
        try:
            return data.decode(claimed), ""
        except LookupError:
            return _guessed(data), "unknown_charset"
        except ValueError:
            return _guessed(data), "wrong_charset"
    return _guessed(data), ""


def _guessed(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def clean(text: str) -> str:
    """Text that every database takes: no NUL, no lone surrogates, one kind of line end."""
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8")


def decoded(value: str) -> str:
    """A header's text with its encoded words opened and unseen characters removed."""
    value = value[:MAX_DECODED]
    try:
        pieces = decode_header(value) if "=?" in value else [(value, None)]
    except (HeaderParseError, ValueError):
        pieces = [(value, None)]
    text = "".join(_word(piece, charset) for piece, charset in pieces)
    return " ".join("".join(c if _is_seen(c) else " " for c in text).split())


def _word(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:
        return piece.decode("raw-unicode-escape", "replace")
    return text_in(piece, charset)[0]


def _is_seen(char: str) -> bool:
    return (char.isascii() and char.isprintable()) or unicodedata.category(char) not in UNSEEN


def clean_name(name: str) -> str:
    """A file name fit to be shown: no folders, no control or direction marks, not long."""
    name = decoded(name[-MAX_DECODED:]).replace("\\", "/").rpartition("/")[2].strip(" .")
    stem, dot, ending = name.rpartition(".")
    if len(name) > MAX_NAME:
        name = stem[: MAX_NAME - 20] + dot + ending[:19] if stem else name[:MAX_NAME]
    return name or "attachment"


def mailboxes(value: str) -> list[tuple[str, str]]:
    """The (name, address) pairs of an address field, comments removed without recursion."""
    if value.count("(") > MAX_COMMENTS:
        raise Unreadable("sender_too_complex")
    while (shorter := COMMENT.sub(" ", value)) != value:
        value = shorter
    found: list[tuple[str, str]] = []
    names: list[str] = []
    angle: str | None = None
    for quoted, inner, comma, plain in [m.groups() for m in PIECE.finditer(value + ",")]:
        if comma:
            found.append(_mailbox(names, angle))
            names, angle = [], None
        elif inner is not None:
            angle = inner.strip()
        else:
            names.append(plain if quoted is None else quoted.replace("\\", ""))
    return [pair for pair in found if pair[1]]


def _mailbox(names: list[str], angle: str | None) -> tuple[str, str]:
    name = "".join(names)
    if angle is not None:
        return decoded(name), angle
    match = ADDRESS.search(name)
    return "", match.group() if match else ""


def identifiers(headers: Headers, name: str) -> list[str]:
    """The message identifiers in a field such as References."""
    value = " ".join(headers.get(name, ()))[:MAX_STRUCTURED]
    return IDENTIFIER.findall(clean(value))


def content_of(headers: Headers) -> Content:
    """Type, charset, boundary, name and disposition of a part."""
    message = Message()
    message["content-type"] = first(headers, "content-type") or "text/plain"
    message["content-disposition"] = first(headers, "content-disposition") or "inline"
    try:
        return Content(
            media_type=clean(message.get_content_type())[:100],
            charset=_param(message, "charset"),
            boundary=message.get_boundary("") or "",
            name=message.get_filename("") or "",
            disposition=message.get_content_disposition() or "inline",
            method=_param(message, "method"),
            report_type=_param(message, "report-type").lower(),
        )
    except (ValueError, LookupError, TypeError):
        return Content("application/octet-stream", "", "", "", "attachment", "", "")


def _param(message: Message, name: str) -> str:
    value = message.get_param(name, "")
    return value[2] if isinstance(value, tuple) else str(value)
