"""Which rights a letter exercises, in which language, how surely and why."""

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Literal, NamedTuple

from dsar.capabilities.mail.mime.subjects import FORWARD, REPLY
from dsar.capabilities.mail.recognition.language import believed, guests, language_of, signs_of
from dsar.capabilities.mail.recognition.languages import HOUSE, LEXICONS
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.capabilities.mail.recognition.matching import WORD, Reading, found_in, read, sentences
from dsar.capabilities.mail.recognition.second import Weighed, weigh
from dsar.law.rights import Right

LIKELY = 3
POSSIBLE = 1
DENIED = 0
# How likely the second reader must find it that a letter asks for something, and for this right.
SURE, PERHAPS, RATHER_NOT, HARDLY = 0.8, 0.5, 0.3, 0.06
EVEN, STRONG, CERTAIN, SLIP = 0.5, 0.7, 0.9, 0.05
# In more words than these a rule finds something by chance.
BRIEF = 40
HOUSE_LANGUAGES = frozenset(lexicon.language for lexicon in HOUSE)
STOPS = (
    "stop stopp stoppi seis peruuta lopeta lopettakaa riittää pysäytä unsubscribe avsluta sluta"
    " avregistrera stopt arrêt arrêter basta baja alto parar pare koniec wypisz afmeld framelding"
    " avmeld abmelden afmelden desinscribir cancelar désabonner lõpeta"
)
COURTESY = "please kiitos tack thanks hi hei hej moi danke merci gracias pls"
STOP_WORDS = frozenset(STOPS.split())
STOP_LENGTH = 8
MOST_READ = 30_000
ENDLESS = re.compile(r"\S{150,}")
POLITE = frozenset(COURTESY.split())

Confidence = Literal["likely", "possible", "none"]


class Finding(NamedTuple):
    """A rule that fitted: its right, its weight (none under a "do not") and the letter's words."""

    right: Right
    weight: int
    words: str
    last_resort: bool


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was found; `reasons` quote the letter's own words for the staff."""

    rights: tuple[Right, ...]
    language: str
    confidence: Confidence
    reasons: tuple[str, ...]


def recognise(subject: str, text: str, *, sender_language_hint: str = "") -> Recognition:
    """Recognise the rights exercised in what the sender wrote (quotes already removed)."""
    # A word without end would cost its square in time, and no letter has one.
    text = ENDLESS.sub(" ", text[:MOST_READ])
    letter, inherited = sentences(_opening(subject) + text), sentences(_inherited(subject))
    signs = signs_of(f"{subject}\n{text}", sender_language_hint)
    allowed = HOUSE_LANGUAGES | guests(signs, HOUSE_LANGUAGES)
    readers = [lexicon for lexicon in LEXICONS if lexicon.language in allowed]
    found = {
        lexicon.language: _findings(read(letter, lexicon), read(inherited, lexicon), lexicon)
        for lexicon in readers
    }
    voices = {language: sum(f.weight for f in findings) for language, findings in found.items()}
    trusted = believed(signs, voices, HOUSE_LANGUAGES)
    heard = [f for lang in found if lang in trusted for f in found[lang]]
    heard = [f for f in heard if f.weight and not f.last_resort] or heard
    heard = _seconded(heard, weigh(_opening(subject) + text))
    heard += _stop_alone(subject, text)
    best = max((f.weight for f in heard), default=0)
    needed = LIKELY if best >= LIKELY else POSSIBLE
    counted = [f for f in heard if f.weight >= needed]
    said = [f.words for right in Right for f in counted if f.right is right]
    return Recognition(
        rights=tuple(right for right in Right if any(f.right is right for f in counted)),
        language=language_of(signs, voices),
        confidence="likely" if best >= LIKELY else "possible" if counted else "none",
        reasons=tuple(f"found: '{words}'" for words in dict.fromkeys(said)),
    )


def _seconded(heard: list[Finding], second: Weighed) -> list[Finding]:
    """The rules' findings, corrected by the second reader; its own where the rules are unsure.

    A right found beside another one that no word speaks for was a slip; and where the words as a
    whole hardly speak for a request, a colleague decides.
    """
    sure = {f.right for f in heard if f.weight >= LIKELY}
    if sure and second.asks < (HARDLY if second.length <= BRIEF else RATHER_NOT):
        return [f._replace(weight=min(f.weight, POSSIBLE)) for f in heard]
    if sure:
        return _without_slips(heard, sure, second)
    return heard + _own(heard, second)


def _without_slips(heard: list[Finding], sure: set[Right], second: Weighed) -> list[Finding]:
    slips = {right for right in sure if second.rights.get(right, 1.0) < SLIP}
    kept = [f for f in heard if f.right not in slips]
    if slips < sure:
        return kept + _beside_the_ban(kept, sure - slips, second)
    # The rules heard one wish, and every word speaks for another one.
    other = [f for f in _own(heard, second) if second.rights[f.right] >= STRONG]
    return kept + other if other and second.asks >= SURE else heard


def _beside_the_ban(heard: list[Finding], sure: set[Right], second: Weighed) -> list[Finding]:
    """A ban alone is settled with nobody reading it, so another wish beside it must not be lost."""
    if sure != {Right.MARKETING_OBJECTION}:
        return []
    others = [f for f in _own(heard, second) if f.right not in sure]
    return [f for f in others if second.rights[f.right] >= CERTAIN]


def _own(heard: list[Finding], second: Weighed) -> list[Finding]:
    """What the second reader finds by itself, except what the letter says it does not want."""
    if second.asks < PERHAPS:
        return []
    denied = {f.right for f in heard if f.weight == DENIED}
    likely = [right for right, chance in second.rights.items() if chance > EVEN]
    weight = LIKELY if second.asks >= SURE else POSSIBLE
    return [
        Finding(right, weight, word, last_resort=False)
        for right in likely
        if right not in denied
        for word in second.words[right]
    ]


def _stop_alone(subject: str, text: str) -> list[Finding]:
    """A letter that says "stop" and nothing else answers an advertisement (Art. 21(2))."""
    words = WORD.findall(text or subject)[: STOP_LENGTH + 1]
    bare = [word for word in words if word.casefold() not in POLITE and word != ","]
    if len(words) > STOP_LENGTH or not bare or bare[0].casefold() not in STOP_WORDS:
        return []
    if len(bare) > 1 and "\n" not in text.strip():
        return []
    return [Finding(Right.MARKETING_OBJECTION, LIKELY, bare[0], last_resort=False)]


def _opening(subject: str) -> str:
    """A reply inherits its subject from the letter it answers, so only a new one counts."""
    if REPLY.match(subject):
        return ""
    return f"{FORWARD.sub('', subject)}\n\n"


def _inherited(subject: str) -> str:
    return REPLY.sub("", subject) if REPLY.match(subject) else ""


def _findings(letter: list[Reading], inherited: list[Reading], lexicon: Lexicon) -> list[Finding]:
    """The rules that fit; an inherited subject only tells what the letter is about."""
    said = reduce(or_, (reading.all for reading in letter), 0)
    about = reduce(or_, (reading.all for reading in inherited), said)
    if said & lexicon.marks["broadcast"] and not said & lexicon.marks["self"]:
        return []
    found: list[Finding] = []
    for search in lexicon.searches:
        if said & search.without or (search.given and not about & search.given):
            continue
        if not all(said & item for item in search.items):
            continue
        for reading in letter:
            words, is_denied = found_in(reading, lexicon, search)
            if words:
                rule = search.rule
                weight = DENIED if is_denied else rule.weight
                found.append(Finding(rule.right, weight, words, rule.last_resort))
    return found
