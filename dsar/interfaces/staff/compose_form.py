"""The form of a draft, filled in anew from what was typed."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from dsar.capabilities.letters.drafts import Draft
from dsar.cases.models import Case
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.forms import ActForm
from dsar.interfaces.staff.screens import today
from dsar.organisation.accounts.models import User
from dsar.procedure.ruling import Ruling


def form_of(draft: Draft, case: Case, *, by: User) -> ActForm:
    """The form of a draft as it was filled in, to be sent for the case as it is now."""
    data = QueryDict(mutable=True)
    for name, values in draft.said.items():
        data.setlist(name, values)
    form = ACTS[draft.act].form(data, case=case, by=by, today=today(), act=draft.act)
    form.redraw_at(case)
    return form


def said_in(form: Any) -> dict[str, list[str]]:
    """What was typed into a form, to be kept with its draft."""
    names = [name for name in form.data if name != "csrfmiddlewaretoken"]
    return {name: form.data.getlist(name) for name in names}


def rulings_of(form: Any) -> list[Ruling]:
    """The decision as it was filled in; empty for another letter, and where it fits no more."""
    return form.rulings() if hasattr(form, "rulings") and form.is_valid() else []
