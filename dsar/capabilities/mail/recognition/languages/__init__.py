"""The lexicon of each language: words and rules, tables only (C2: no legal wording is needed).

Finnish, Swedish and English share `frames`, beside rules of their own; German, Dutch and the
Nordic guests share `north`, the Romance languages and Polish `south`.
"""

from dsar.capabilities.mail.recognition.languages.da import DANISH
from dsar.capabilities.mail.recognition.languages.de import GERMAN
from dsar.capabilities.mail.recognition.languages.en import ENGLISH
from dsar.capabilities.mail.recognition.languages.es import SPANISH
from dsar.capabilities.mail.recognition.languages.et import ESTONIAN
from dsar.capabilities.mail.recognition.languages.fi import FINNISH
from dsar.capabilities.mail.recognition.languages.fr import FRENCH
from dsar.capabilities.mail.recognition.languages.it import ITALIAN
from dsar.capabilities.mail.recognition.languages.nl import DUTCH
from dsar.capabilities.mail.recognition.languages.no import NORWEGIAN
from dsar.capabilities.mail.recognition.languages.pl import POLISH
from dsar.capabilities.mail.recognition.languages.pt import PORTUGUESE
from dsar.capabilities.mail.recognition.languages.sv import SWEDISH
from dsar.capabilities.mail.recognition.lexicon import Lexicon

__all__ = ["GUESTS", "HOUSE", "LEXICONS"]

HOUSE = (FINNISH, SWEDISH, ENGLISH)
# Read only where the letter looks like them; one line each.
GUESTS: tuple[Lexicon, ...] = (
    DANISH,
    GERMAN,
    ESTONIAN,
    DUTCH,
    NORWEGIAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    PORTUGUESE,
    POLISH,
)
LEXICONS = HOUSE + GUESTS
