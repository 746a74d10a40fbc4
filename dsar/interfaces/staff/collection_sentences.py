"""The sentences in which collecting and telling recipients says no, for translators to find."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

COLLECTION_SENTENCES: Final = (
    gettext_noop("only who is asked, or handles the case, hands in files"),
    gettext_noop("this system keeps no such kind of data"),
    gettext_noop("this kind of data has no such field"),
    gettext_noop("fill in at least one field"),
    gettext_noop("a system hands in at most %(most)d files: put what belongs together in one file"),
    gettext_noop("a system hands in at most %(most)d MB in all: take out what is not needed"),
    gettext_noop("the upload broke off: hand the file in again"),
    gettext_noop("there is nothing to hand in yet: paste it first"),
    gettext_noop("what was pasted is too long, or no text: hand it in as a file"),
    gettext_noop("the table has a heading but no row: add what was found"),
    gettext_noop("choose what is left out"),
    gettext_noop("choose the file that takes the place of this one"),
    gettext_noop("another file is in its place already: undo that first"),
    gettext_noop("put a table in the place of a table: a CSV or JSON file"),
    gettext_noop("this file was taken out, so nothing of it leaves"),
    gettext_noop("this ground needs a second officer: use it when the case is decided"),
    gettext_noop("choose a ground that fits what is asked"),
    gettext_noop("write the facts: what is left out, and why"),
    gettext_noop("write the facts in fewer words"),
    gettext_noop("a file is redacted only before the case is decided"),
    gettext_noop("this is left out already: undo that first to give another ground"),
    gettext_noop("say how the recipient was told: by e-mail, by phone, in their system"),
    gettext_noop("say in at most 200 characters how the recipient was told"),
    gettext_noop("say why the recipient cannot be told, or why it is out of proportion"),
    gettext_noop("the case is closed; what was noted of its recipients stays"),
    gettext_noop("nothing was noted of this recipient yet"),
    gettext_noop("nobody can be told by mail now: write to the privacy team"),
    gettext_noop("nobody can have been told later than today"),
    gettext_noop("nobody can have been told before the data was changed"),
    gettext_noop("only who is asked about the system, or handles the case, notes this"),
    gettext_noop("somebody has noted this already; look at the page again"),
    gettext_noop("choose what was done with the data"),
    gettext_noop("name the ground on which the data is kept on"),
    gettext_noop("say why the data is still needed"),
    gettext_noop("say until when the data is kept: a day later than today"),
)
