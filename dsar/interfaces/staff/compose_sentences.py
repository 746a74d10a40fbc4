"""The sentences in which the composer says no, so that translators find them."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

COMPOSE_SENTENCES: Final = (
    gettext_noop("a colleague wrote this letter: update the preview before you send it"),
    gettext_noop("this writes no letter"),
    gettext_noop("the letter would lack something that the law asks for"),
    gettext_noop("while it is not known who asks, the letter says only what is fixed"),
    gettext_noop("this part stands in every letter"),
    gettext_noop("write at most 5,000 characters after one part of the letter"),
    gettext_noop("a colleague waits for a signature here: sign it or give it back"),
    gettext_noop("who wrote this may no longer decide: update the preview yourself"),
    gettext_noop("look at the letter yourself before you ask for a signature"),
    gettext_noop("nobody asks for a second signature here any more"),
    gettext_noop("the time to undo is over: the answer is on its way"),
)
