"""Finds requests in letters (C2: no form or legal wording is needed; C15: several in one).

Rules per language decide and say why, and a second reader weighs words where they are unsure;
knows no mail store, case or database.
"""

from dsar.capabilities.mail.recognition.courtesy import is_courtesy
from dsar.capabilities.mail.recognition.recogniser import Recognition, recognise

__all__ = ["Recognition", "is_courtesy", "recognise"]
