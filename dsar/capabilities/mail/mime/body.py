"""The words of a letter: text out of HTML, and the part its sender wrote just now."""

import re
from html.parser import HTMLParser

from dsar.capabilities.mail.mime import subjects

MAX_HTML = 1_000_000
SILENT = {"script", "style", "title", "template", "noscript"}
BREAKS = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "table", "ul", "ol", "hr"}
QUOTES = {"gmail_quote", "gmail_quote_container", "yahoo_quoted", "moz-cite-prefix"}
VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr"}

FORWARD = re.compile(
    r"^[>\s]*(?:-{2,}\s*)?(?:begin forwarded message|forwarded message|forwarded by"
    r"|(?:edelleen)?välitetty viesti|edelleenlähetetty viesti|alkaa välitetty viesti"
    r"|vidarebefordrat (?:meddelande|brev|mejl)|vidarebefordrad|ursprungligen från)\b.*$",
    re.IGNORECASE,
)
ORIGINAL = re.compile(
    r"^[>\s]*(?:-{2,}\s*(?:original message|original appointment|alkuperäinen viesti"
    r"|ursprungligt meddelande|ursprungligt brev|reply message)\b.*|_{20,}\s*)$",
    re.IGNORECASE,
)
ATTRIBUTION = re.compile(
    r"^.{0,300}\b(?:wrote|kirjoitti|skrev|schrieb)\b[^:\n]{0,120}:\s*$", re.IGNORECASE
)
FROM_LINE = re.compile(r"^[>*\s]*(?:from|lähettäjä|från|von)\s*:", re.IGNORECASE)
SENT_LINE = re.compile(
    r"^[>*\s]*(?:sent|date|lähetetty|päivä(?:ys|määrä)?|pvm|skickat|datum|gesendet)\s*:",
    re.IGNORECASE,
)
HEADER_LINE = re.compile(
    r"^[>*\s]*(?:from|to|cc|sent|date|subject|reply-to|lähettäjä|lähetetty|vastaanottaja|kopio"
    r"|päivä(?:ys|määrä)?|pvm|aihe|från|till|kopia|skickat|datum|ämne)\s*:",
    re.IGNORECASE,
)
DEVICE = re.compile(
    r"^\s*(?:sent from my\b|get outlook for|lähetetty (?:\w+sta|\w+stä|laitteesta|mobiili)"
    r"|hanki outlook|skickat från (?:min\b|outlook|yahoo)|hämta outlook)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^\s*(?:(?:parhain |ystävällisin |kunnioittavin |kiittäen |lämpimin )?terveisin"
    r"|yst(?:äv)?\.? ?terv\.?|terv\.?|kunnioittavasti|ystävällisesti|t\.|t:|yt\.?|kiittäen"
    r"|med vänlig(?:a)? hälsning(?:ar)?|vänlig(?:en|a hälsningar)|mvh|hälsningar|hälsn\.?"
    r"|bästa hälsningar|med vänliga hälsningar|högaktningsfullt"
    r"|(?:kind|best|warm|with kind|with best)(?:est)? regards|regards|best wishes|br|rgds"
    r"|yours (?:sincerely|faithfully|truly)|sincerely|cheers)"
    r"[\s,.!]*(?:[-\w.]+[\s,.]*){0,4}$",
    re.IGNORECASE,
)
POSTSCRIPT = re.compile(r"^\s*p\.?\s?s\b", re.IGNORECASE)


class _Extractor(HTMLParser):
    """Collects visible words; quoted blocks come out with "> " before each line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0
        self.quotes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
        names = {name for key, value in attrs if key == "class" for name in (value or "").split()}
        if (self.quotes and tag == self.quotes[0]) or (not self.quotes and self._opens(tag, names)):
            self.quotes.append(tag)
            self.pieces.append("\n> ")
        elif tag in BREAKS:
            self.pieces.append("\n> " if self.quotes else "\n")
        elif tag in {"td", "th"}:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self.silent:
            self.silent -= 1
        if self.quotes and tag == self.quotes[-1]:
            self.quotes.pop()
            self.pieces.append("\n> " if self.quotes else "\n")
        elif tag in BREAKS and tag not in VOID:
            self.pieces.append("\n> " if self.quotes else "\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(re.sub(r"[\s\xa0]+", " ", data))

    @staticmethod
    def _opens(tag: str, names: set[str]) -> bool:
        return tag == "blockquote" or (tag == "div" and bool(names & QUOTES))


def from_html(html: str) -> str:
    """The words of an HTML letter, one line per block, no script and no style."""
    extractor = _Extractor()
    try:
        extractor.feed(html[:MAX_HTML])
        extractor.close()
    except AssertionError:  # html.parser gives up on some broken declarations
        extractor.pieces.append(re.sub(r"<[^<>]*>", " ", html[:MAX_HTML]))
    lines = [" ".join(line.split()) for line in "".join(extractor.pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join("" if x == ">" else x for x in lines)).strip()


def without_quotes(text: str, subject: str = "") -> str:
    """What the sender wrote: no quoted reply, no signature; a forwarded letter keeps its body."""
    lines = text.split("\n")
    cut = next((n for n in range(len(lines)) if _starts_history(lines, n)), len(lines))
    own = _unsigned(_unquoted(lines[:cut]))
    if cut == len(lines):
        return own
    is_forward = FORWARD.match(lines[cut]) or subjects.FORWARD.match(subject) or not own
    if not is_forward or ATTRIBUTION.match(lines[cut]):
        return own
    return f"{own}\n\n{_forwarded(lines[cut:])}".strip()


def is_forward(text: str, subject: str) -> bool:
    """Whether somebody passes another one's letter on."""
    return bool(subjects.FORWARD.match(subject)) or any(map(FORWARD.match, text.split("\n")))


def _starts_history(lines: list[str], at: int) -> bool:
    line = lines[at]
    if FORWARD.match(line) or ORIGINAL.match(line):
        return True
    if FROM_LINE.match(line):
        block = lines[at + 1 : at + 6]
        return any(SENT_LINE.match(x) for x in block) and any(
            HEADER_LINE.match(x) and not SENT_LINE.match(x) for x in block
        )
    if not ATTRIBUTION.match(line):
        return False
    after = next((x for x in lines[at + 1 :] if x.strip()), "")
    return not after.lstrip().startswith(">")


def _forwarded(lines: list[str]) -> str:
    body = [re.sub(r"^(?:> ?)+", "", line) for line in lines[1:]]
    if FROM_LINE.match(lines[0]):
        body = [lines[0], *body]
    while body and (not body[0].strip() or HEADER_LINE.match(body[0])):
        body.pop(0)
    cut = next((n for n in range(len(body)) if _starts_history(body, n)), len(body))
    return _unsigned(_unquoted(body[:cut]))


def _unquoted(lines: list[str]) -> list[str]:
    kept = [line for line in lines if not line.lstrip().startswith((">", "|"))]
    if len(kept) == len(lines):
        return kept
    return [line for line in kept if not ATTRIBUTION.match(line)]


def _unsigned(lines: list[str]) -> str:
    kept: list[str] = []
    for number, line in enumerate(lines):
        if line.rstrip("\r") in {"-- ", "--"} or DEVICE.match(line):
            break
        if CLOSING.match(line) and any(len(x.strip()) > 15 for x in kept):
            after = lines[number + 1 :]
            start = next((n for n, x in enumerate(after) if POSTSCRIPT.match(x)), len(after))
            kept.extend(x for x in after[start:] if not DEVICE.match(x))
            break
        kept.append(line)
    return "\n".join(kept).strip()
