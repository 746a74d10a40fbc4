"""The sentences in which a notice that cannot be given says why, so that translators find them."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

NOTICE_SENTENCES: Final = (
    gettext_noop("a marketing objection is honoured free of charge"),
    gettext_noop("a fee is told only to somebody of whom it is known who they are"),
    gettext_noop("a fee is told before the decision, and one at a time"),
    gettext_noop("write what the request is narrowed to"),
    gettext_noop("no notice of a fee waits to be posted"),
    gettext_noop("the day to reply has come already, so announce the fee anew"),
    gettext_noop("the law knows a fee for further copies, or for an abuse, and no other"),
    gettext_noop("only a request for access asks for copies; the first one is free"),
    gettext_noop("write the facts that show why the request is unfounded or excessive"),
    gettext_noop("the fee is an amount in euros and cents, above zero"),
    gettext_noop("write which costs the amount was counted from"),
    gettext_noop("no fee waits for the person's answer"),
    gettext_noop("no restriction stands here whose end could be announced"),
    gettext_noop("it is not known any more who asked, so nothing is said of their data"),
    gettext_noop("write why the restriction ends: the person reads it"),
    gettext_noop("the person is told at least a week before, and at most a year"),
    gettext_noop("tell the person first: no end of a restriction was announced"),
    gettext_noop("the answer is looked at again, so the restriction stands"),
    gettext_noop("the notice has not left yet, so the person does not know"),
    gettext_noop("the person was not told before that day, so announce another day"),
    gettext_noop("the restriction stands until the announced day"),
    gettext_noop("no notice of the end of a restriction waits to be posted"),
    gettext_noop("there is no letter in that language"),
    gettext_noop("give the recipient until today at least"),
    gettext_noop("the address has five lines at most"),
)
