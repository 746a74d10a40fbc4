"""The sentences in which a step says no, made readable in the colleague's language."""

from __future__ import annotations

from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_noop

from dsar.capabilities.letters.compose import IncompleteLetterError
from dsar.cases.disclosure import MandateMissing, NotDisclosable
from dsar.cases.states import CannotMove

# Sentences that name codes are for the log; staff get these instead.
INSTEAD: Final[dict[type[Exception], str]] = {
    CannotMove: gettext_noop("This step does not fit the case as it stands now."),
    NotDisclosable: gettext_noop(
        "No accepted identity check covers this. Record who is asking before the answer leaves."
    ),
    MandateMissing: gettext_noop(
        "The mandate of who acts for the person is not accepted, or ran out. Accept it, or write "
        "down that nobody acts for the person any more."
    ),
}


def in_words(error: Exception) -> str:
    """The step's own sentence, translated where it is a known one."""
    said = INSTEAD.get(type(error), getattr(error, "sentence", str(error)))
    text = capfirst(gettext(said) if said else said)
    if told := getattr(error, "told", {}):
        text %= told
    if isinstance(error.__cause__, IncompleteLetterError):
        text = f"{text}: {error.__cause__}"
    return _ended(text)


def in_sentence(said: str) -> str:
    """A step's own words as a sentence in the reader's language."""
    return _ended(capfirst(gettext(said)))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", ")")) else f"{text}."
