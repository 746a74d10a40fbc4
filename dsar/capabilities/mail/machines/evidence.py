"""Gathers what in a message speaks for a machine or for a person; judges nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dsar.capabilities.mail.machines.phrases import Phrases, words_of
from dsar.capabilities.mail.machines.senders import sender_group
from dsar.capabilities.mail.machines.words.absences import ABSENCES
from dsar.capabilities.mail.machines.words.bounces import BOUNCES
from dsar.capabilities.mail.machines.words.newsletters import NEWSLETTERS
from dsar.capabilities.mail.machines.words.notices import PROGRAMS
from dsar.capabilities.mail.machines.words.openings import OPENINGS
from dsar.capabilities.mail.machines.words.people import PEOPLE
from dsar.capabilities.mail.machines.words.servers import SERVERS
from dsar.capabilities.mail.machines.words.substitutes import SUBSTITUTES
from dsar.capabilities.mail.machines.words.tickets import TICKETS
from dsar.capabilities.mail.mime.subjects import REPLY

OPENING_CHARS, OPENING_WORDS = 4_000, 400
ENDING_CHARS, ENDING_WORDS = 1_200, 120
QUESTION_CHARS = 600
SHORT, EMPTY = 25, 3
LABEL_WORDS, HEADING_WORDS = 4, 5
NEVER = 10_000
NUMBERED = re.compile(
    r"\[[^\[\]]{0,30}#?\d{3,}[^\[\]]{0,20}\]|\b(?:ticket|case|incident)\W{0,3}\d{3,}|#\d{4,}",
    re.IGNORECASE,
)
CITED = re.compile(r"[\"“”»«][^\"“”»«\n]{1,300}[\"“”»«]")
SUBJECT_LINE = re.compile(
    r"^[ \t>*]{0,8}(?:subject|aihe|ämne|betreff|objet|asunto|onderwerp|oggetto|assunto|temat|emne"
    r"|teema)\s{0,3}:.*$",
    re.IGNORECASE | re.MULTILINE,
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,60}")
WAY_OUT = re.compile(
    r"\b(?:unsubscri|opt.?out|avregistrer|avprenum|avsluta|peru|poistu|abmeld|abbestell|désabonn"
    r"|désinscri|baja|afmeld|uitschrijv|annulla|cancel|wypis|rezygn|frameld|avmeld|loobu)\w{0,12}"
    r"\W{0,4}(?:\w{1,20}\W{1,3}){0,4}<?https?://",
    re.IGNORECASE,
)
# Finnish says "my" and "I" with endings: "osoitteeni".
POSSESSIVE = re.compile(r"\w{4,20}[aeiouy]ni")
# "Lähetättekö", "saisiko": a Finnish question in one word.
ASKING = re.compile(r"\w{2,20}(?:ttekos?|isiko|isinko)")
STARTS = Phrases([OPENINGS])
ECHO = Phrases([{"echo": TICKETS["echo"]}])
NOTICES = Phrases([TICKETS, PROGRAMS, NEWSLETTERS])
WORDS = Phrases([ABSENCES, SUBSTITUTES, BOUNCES, SERVERS, TICKETS, PROGRAMS, NEWSLETTERS])
PERSON = Phrases([PEOPLE])
# Only with a colon behind them do these mark a program's subject: "Read: Your letter".
LABELS = {"receipt", "reply_card"}
# What is written under a letter counts only for these; disclaimers say much.
AT_THE_FOOT = {"automatic", "no_reply", "unsubscribe", "browser", "why", "offer"}
# A subject and a letter that both say so say it more surely.
NOTED = {"automatic", "received", "order", "code", "device", "alarm", "digest", "meeting"}
# Said by people as well, so a request after these words still comes first.
VAGUE = {"back", "thanks", "soon", "echo", "offer", "instead"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a machine, each with the word of the letter at which it starts."""

    found: dict[str, int]
    person: dict[str, int]
    length: int
    asks_in_subject: bool
    has_question: bool
    is_for_another: bool

    @property
    def first(self) -> int:
        """The word of the letter at which a machine is first heard."""
        spoken = (at for name, at in self.found.items() if name not in VAGUE)
        return min((at for at in spoken if at >= 0), default=NEVER)

    def said_at(self, group: str) -> int:
        """Where the person's own words of a group begin, unless a machine repeats them."""
        at = self.person.get(group, NEVER)
        echo = self.found["echo"]
        return NEVER if self.first <= echo < at else at


def evidence_of(parsed: Mapping[str, Any]) -> Evidence:
    """The evidence in a parsed message."""
    fresh = (parsed.get("fresh_text") or parsed.get("text", ""))[:OPENING_CHARS]
    fresh = CITED.sub(" ", SUBJECT_LINE.sub("", fresh))
    opening = words_of(fresh)[:OPENING_WORDS]
    subject = REPLY.sub("", parsed["subject"], count=1)
    is_reply = subject != parsed["subject"]
    opened = _of_subject(subject, is_reply=is_reply)
    heard = WORDS.heard(opening) | {"echo": _echo_at(fresh)}
    outside = [*_of_headers(parsed), *opened]
    if not is_reply and "hint:answers" not in outside:
        outside += _of_ending(parsed.get("text", "")[-ENDING_CHARS:])
    outside += ["agreed"] if NOTED.intersection(heard).intersection(opened) else []
    person = PERSON.heard(opening)
    is_personal = "first_person" in person or any(POSSESSIVE.fullmatch(word) for word in opening)
    if any(ASKING.fullmatch(word) for word in opening):
        person.setdefault("addresses", 0)
    outside += [] if is_personal or not opening else ["impersonal"]
    outside += ["reply"] if is_reply or "hint:answers" in outside else []
    outside += ["short"] if len(opening) <= SHORT else []
    outside += ["empty"] if len(opening) <= EMPTY else []
    return Evidence(
        found=dict.fromkeys(outside, -1) | heard,
        person=person,
        length=len(opening),
        asks_in_subject=not is_reply and _asks(subject),
        has_question="?" in subject + fresh[:QUESTION_CHARS],
        is_for_another=_is_for_another(parsed, fresh),
    )


def _echo_at(text: str) -> int:
    """The word after which a program repeats what was written to it: "Your message:"."""
    at = 0
    for line in text.split("\n"):
        words = words_of(line)
        is_heading = len(words) <= HEADING_WORDS and line.rstrip().endswith(":")
        if is_heading and ECHO.heard(words):
            return at
        at += len(words)
    return NEVER


def _of_headers(parsed: Mapping[str, Any]) -> list[str]:
    report = parsed.get("report", {})
    found = [f"hint:{hint}" for hint in parsed.get("hints", ())]
    if group := sender_group(parsed["from_address"]):
        found.append(f"from:{group}")
    if status := report.get("status"):
        found += ["smtp", "smtp:temporary"] if status.startswith("4") else ["smtp"]
    types = {file.get("media_type", "") for file in parsed.get("attachments", ())}
    if types & {"text/calendar", "application/ics"}:
        found.append("calendar")
    return found


def _of_subject(subject: str, *, is_reply: bool) -> list[str]:
    """How the subject opens; a reply inherits its subject and says little by it."""
    words = words_of(subject)
    found = ["numbered"] if NUMBERED.search(subject) else []
    if is_reply:
        return found
    found += [group for group in NOTICES.heard(words) if group != "echo"]
    label = words_of(subject.partition(":")[0])
    is_label = ":" in subject and len(label) <= LABEL_WORDS
    for group in STARTS.heard(words, only_at_start=True):
        if group == "auto_reply" and not is_label and len(words) > HEADING_WORDS:
            group = "absent"
        if is_label or group not in LABELS:
            found.append(f"subject:{group}")
    return [*found, "label"] if is_label else found


def _asks(subject: str) -> bool:
    """Whether the subject itself asks; behind a label or number it repeats another's words."""
    is_own = ":" not in subject and not NUMBERED.search(subject)
    return is_own and "asks" in PERSON.heard(words_of(subject))


def _of_ending(ending: str) -> list[str]:
    """What stands at the foot of a notice; under a reply it would be another's words."""
    found = NOTICES.heard(words_of(ending)[-ENDING_WORDS:])
    names = [name for name in found if name in AT_THE_FOOT]
    return [*names, "way_out"] if WAY_OUT.search(ending) else names


def _is_for_another(parsed: Mapping[str, Any], text: str) -> bool:
    """Whether the sender may be a form on a web site that passes on what a person wrote in it."""
    own = parsed["from_address"]
    others = {found.lower() for found in ADDRESS.findall(text)} | {parsed.get("reply_to", "")}
    return any(other and other != own and not sender_group(other) for other in others)
