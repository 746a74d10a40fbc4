"""The lexicon of each language: words and rules, tables only (C2: no legal wording is needed)."""

from dsar.capabilities.mail.recognition.languages.en import ENGLISH
from dsar.capabilities.mail.recognition.languages.fi import FINNISH
from dsar.capabilities.mail.recognition.languages.sv import SWEDISH

__all__ = ["LEXICONS"]

LEXICONS = (FINNISH, SWEDISH, ENGLISH)
