"""The sentences in which the steps of delivery say no."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

SENTENCES: Final = (
    gettext_noop("say whether you called the person or met them at a branch"),
    gettext_noop("no answer waits behind a code here"),
    gettext_noop("choose how the person gets the code"),
    gettext_noop("there is no e-mail address on file that the code could go to"),
    gettext_noop("no answer left by a link that could be sent anew"),
    gettext_noop("there is no e-mail address that the answer may go to"),
    gettext_noop("the answer has left already"),
    gettext_noop("choose how the answer is to leave"),
    gettext_noop("there is no e-mail address to which a link could go"),
    gettext_noop("there is no postal address, so the answer cannot be posted"),
    gettext_noop("the address is protected, so nothing goes by post"),
    gettext_noop("this answer waits to be collected: note that it was handed over"),
    gettext_noop("the address in the window is not whole, so the letter would not arrive"),
    gettext_noop("look at the address in the window and confirm it first"),
    gettext_noop("say to whom the answer was given, and how it was seen who that is"),
    gettext_noop("say it in at most 200 characters"),
    gettext_noop("that day is still to come"),
    gettext_noop("that day is before the answer was put on its way"),
    gettext_noop("choose the post or the counter; a new link is sent by its own button"),
    gettext_noop("no answer is on its way that could leave in another way"),
    gettext_noop("a letter that was posted or handed over cannot be taken back"),
    gettext_noop("no answer left by a link that could be taken back"),
    gettext_noop("somebody has opened the answer already"),
)
