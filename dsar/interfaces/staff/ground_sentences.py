"""The sentences in which a ground that cannot be stated says why, so that translators find them."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

GROUND_SENTENCES: Final = (
    gettext_noop("ask for proof first: only what was asked in vain can be the ground"),
    gettext_noop("no mandate is missing here, so it cannot be the ground of a refusal"),
    gettext_noop(
        "the person objected to no marketing, so there is no record of an objection to keep"
    ),
    gettext_noop(
        "no system holds anything, so this ground would speak of data that we do not have"
    ),
    gettext_noop(
        "this ground takes out a part only: give the rest, or refuse on another ground alone "
        "(Art. 15(4))"
    ),
    gettext_noop(
        "the first copy is free of charge: give it, for this ground refuses further copies only "
        "(Art. 15(3))"
    ),
    gettext_noop("the letter tells when the earlier request came: write the day that is on record"),
    gettext_noop("the letter tells when the fee was announced: write the day that is on record"),
    gettext_noop("the day until which the data are kept has gone by: check the day, or erase them"),
)
