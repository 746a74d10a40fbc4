"""A recipient of what changed: told when and how, or why not (Art. 19)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.interfaces.collection_lines import BAD_DAY, DAYS
from dsar.interfaces.collection_lines import words as text_field
from dsar.interfaces.notice_text import texts
from dsar.interfaces.owners.door import Visit, inside, page, task_of
from dsar.interfaces.owners.task import head_of
from dsar.interfaces.owners.words import by_day, named, sentence
from dsar.interfaces.uploads import upload_of
from dsar.procedure.collection import recipients
from dsar.procedure.collection.incoming import CannotHandIn
from dsar.procedure.collection.recipients import CannotTell

TOLD, NOT_TOLD = "told", "not_told"
NEEDED = gettext_lazy("Choose what fits")


class Told(forms.Form):
    """Told, with day and way; or not, with the reason that the letter will give."""

    use_required_attribute = False
    did = forms.ChoiceField(
        label=gettext_lazy("Did you tell them?"),
        widget=forms.RadioSelect,
        error_messages={"required": NEEDED, "invalid_choice": NEEDED},
        choices=[
            (TOLD, gettext_lazy("Yes")),
            (NOT_TOLD, gettext_lazy("No: it is impossible or out of all proportion")),
        ],
    )
    on = forms.DateField(
        label=gettext_lazy("Told on (like 31.12.2026)"),
        required=False,
        input_formats=DAYS,
        widget=forms.DateInput(format=DAYS[0], attrs={"inputmode": "numeric"}),
        error_messages={"invalid": BAD_DAY},
    )
    how = text_field(gettext_lazy("How: e-mail, phone, in their system"), rows=0, longest=200)
    evidence = forms.FileField(
        label=gettext_lazy("What shows it, such as a copy of the mail"),
        required=False,
        error_messages={"empty": gettext_lazy("This file is empty. Choose another one")},
    )
    why = text_field(gettext_lazy("Why not, in words for the letter"), rows=3)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("did") == TOLD and not said.get("on") and "on" not in self.errors:
            self.add_error("on", _("Write the day on which you told them"))
        return said


@inside("GET", "HEAD", "POST")
def told(visit: Visit, task_id: int, notice_id: int) -> HttpResponse:
    """The page of one recipient."""
    task = task_of(visit, task_id)
    notice = task.notices.select_related("recipient", "case", "task").filter(pk=notice_id).first()
    if notice is None:
        raise Http404
    back = HttpResponseRedirect(reverse("owners:task", args=[task_id]))
    if notice.settled_at is not None:
        return back
    given = visit.request.POST if visit.request.method == "POST" else None
    # An empty mapping of files would count as a form that was sent.
    files = visit.request.FILES if given is not None else None
    form = Told(given, files, label_suffix="", initial={"on": visit.today})
    if given is not None and form.is_valid():
        said = form.cleaned_data
        acts: dict[str, Any] = {"at": visit.at, "by": visit.user}
        try:
            if said["did"] == TOLD:
                shown_by = upload_of(said["evidence"]) if said["evidence"] else None
                recipients.told(notice, on=said["on"], how=said["how"], evidence=shown_by, **acts)
            else:
                recipients.not_told(notice, why=said["why"], **acts)
        except (CannotTell, CannotHandIn) as error:
            form.add_error(None, sentence(error))
        else:
            return back
    shown = head_of(visit, task) | {
        "form": form,
        "recipient": named(notice.recipient.name),
        "contact": notice.recipient.contact,
        "texts": texts(notice, in_blank=True),
        "due": by_day(notice.due_on, visit.today),
    }
    return page(visit.request, "told.html", shown, status=400 if form.errors else 200)
