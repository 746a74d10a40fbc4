"""What this door calls things: what is asked of a system, and what it is searched for."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.fulfilment.models import CategoryAnswer, Result
from dsar.interfaces.owners.door import language
from dsar.law.explain import on_day
from dsar.law.rights import Right
from dsar.procedure.collection import collection_tasks

Said = str | Promise

TITLES: Final[dict[str, Said]] = {
    Right.ACCESS: _("Copy of the person's data"),
    Right.RECTIFICATION: _("Correct or complete data"),
    Right.ERASURE: _("Erase data"),
    Right.RESTRICTION: _("Restrict the use of data"),
    Right.PORTABILITY: _("Data to take elsewhere"),
    Right.OBJECTION: _("Objection to the use of data"),
    Right.CONSENT_WITHDRAWAL: _("Consent withdrawn"),
    Right.MARKETING_OBJECTION: _("Stop marketing"),
}
TO_DO: Final[dict[str, Said]] = {
    Right.ACCESS: _("Find all that this system holds about the person, and hand it in here."),
    Right.RECTIFICATION: _("Correct or complete what the person tells, and say what changed."),
    Right.ERASURE: _(
        "Erase what this system holds about the person. What must stay needs a reason and a day."
    ),
    Right.RESTRICTION: _(
        "See to it that the data are only stored and used for nothing else until we say so."
    ),
    Right.PORTABILITY: _(
        "Find the data that the person gave us, and hand them in as tables (CSV or JSON)."
    ),
    Right.OBJECTION: _("Stop using the data for what the person objects to."),
    Right.CONSENT_WITHDRAWAL: _("Stop using the data that only the person's consent let us use."),
    Right.MARKETING_OBJECTION: _("See to it that this system sends the person no marketing."),
}
SEARCHED: Final[dict[str, Said]] = {
    collection_tasks.NAME: _("Name"),
    collection_tasks.EMAIL: _("E-mail"),
    collection_tasks.PHONE: _("Phone"),
    collection_tasks.ADDRESS: _("Postal address"),
    collection_tasks.HINT: _("What the person told to find them by"),
}
RESULTS: Final[dict[str, Said]] = {
    Result.FOUND: _("Data found"),
    Result.NOTHING_FOUND: _("Nothing found"),
    Result.CORRECTED: _("Corrected"),
    Result.ERASED: _("Erased"),
    Result.ANONYMISED: _("Made anonymous"),
    Result.KEPT: _("Kept, in part or wholly"),
    Result.SUPPRESSED: _("Marketing stopped"),
    Result.CANNOT: _("You said that you cannot answer"),
}
DONE: Final[dict[str, Said]] = {
    CategoryAnswer.Did.FOUND: _("looked at"),
    CategoryAnswer.Did.CORRECTED: _("corrected"),
    CategoryAnswer.Did.ERASED: _("erased"),
    CategoryAnswer.Did.ANONYMISED: _("made anonymous"),
    CategoryAnswer.Did.KEPT: _("kept"),
}


def named(words: dict[str, str], key: str = "") -> str:
    """A word of the data map in the reader's language."""
    return str(words.get(language()) or words.get("fi") or key)


def by_day(due_on: date | None, today: date) -> dict[str, object]:
    """A last day with its weekday, and how far it is, in words."""
    if due_on is None:
        return {}
    left = (due_on - today).days
    if left < 0:
        late = ngettext("%(n)d day late", "%(n)d days late", -left)
        told = late % {"n": -left}
    elif left == 0:
        told = gettext("today")
    else:
        told = ngettext("%(n)d day left", "%(n)d days left", left) % {"n": left}
    return {"on": on_day(due_on, language()), "left": told, "is_late": left < 0}


def sentence(error: Exception) -> str:
    """Why a step refused, in the reader's language; it begins like a sentence."""
    text = getattr(error, "sentence", "") or str(error)
    said = gettext(text)
    told = getattr(error, "told", None)
    if told:
        said = said % {
            name: gettext(one) if isinstance(one, str) else one for name, one in told.items()
        }
    return said[:1].upper() + said[1:]
