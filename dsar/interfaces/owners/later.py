"""Data that was kept for a time is to go: what was done with it now (Art. 5(1)(e), 17)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.fulfilment.models import CategoryAnswer
from dsar.interfaces.collection_lines import a_day, ground_choices
from dsar.interfaces.collection_lines import words as text_field
from dsar.interfaces.offers import offer
from dsar.interfaces.owners.door import Visit, inside, note_look, page
from dsar.interfaces.owners.recipients import NEEDED
from dsar.interfaces.owners.words import TITLES, by_day, named, sentence
from dsar.law.rights import Right
from dsar.procedure.collection import follow_up
from dsar.procedure.collection.follow_up import ANONYMISED, ERASED, KEPT, CannotFollowUp


class Settled(forms.Form):
    """Gone, or kept on with a ground, its facts and a new last day."""

    use_required_attribute = False
    did = forms.ChoiceField(
        label=gettext_lazy("What did you do?"),
        widget=forms.RadioSelect,
        error_messages={"required": NEEDED, "invalid_choice": NEEDED},
        choices=[
            (ERASED, gettext_lazy("Erased")),
            (ANONYMISED, gettext_lazy("Made anonymous: nobody can be recognised any more")),
            (KEPT, gettext_lazy("Kept on, because it is still needed")),
        ],
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("Why it stays"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose a reason from the list")},
    )
    note = text_field(gettext_lazy("The facts behind this reason"), rows=3)
    until = a_day(gettext_lazy("Kept until (like 31.12.2026)"))


@inside("GET", "HEAD", "POST")
def later(visit: Visit, row_id: int) -> HttpResponse:
    """The page of one kept category whose time is over."""
    rows = follow_up.waiting_for(visit.user, on=visit.today)
    row = next((one for one in rows if one.pk == row_id), None)
    if row is None:
        raise Http404
    # What was kept was told in words about the person.
    note_look(visit, row.answer.task)
    given = visit.request.POST if visit.request.method == "POST" else None
    form = Settled(given, label_suffix="")
    choices = ground_choices(Right.ERASURE, row.answer.category, visit.today)
    offer(form, "ground", choices)
    if given is not None and form.is_valid():
        said: dict[str, Any] = form.cleaned_data
        try:
            follow_up.settle(row, **said, at=visit.at, by=visit.user)
        except CannotFollowUp as error:
            form.add_error(None, sentence(error))
        else:
            return HttpResponseRedirect(reverse("owners:waiting"))
    shown = {
        "form": form,
        "reference": row.case.reference,
        "title": TITLES[row.answer.task.item.right],
        "system": named(row.answer.task.system.name),
        "category": named(row.answer.category.name),
        "data": row.answer.data,
        "why": _why(row.answer),
        "due": by_day(row.due_on, visit.today),
    }
    return page(visit.request, "later.html", shown, status=400 if form.errors else 200)


def _why(line: CategoryAnswer) -> str:
    if line.until is None and line.until_words:
        told = _("It was kept, and only words say until when: “%(words)s”. Is it still needed?")
        return told % {"words": line.until_words}
    return _("It was kept for a time, and that time is over.")
